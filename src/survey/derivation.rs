//! What derived questions have to do with those that they are made of, and with each other.

use super::class::NumberClass;
use super::codebook::Question;
use super::id::{QuestionId, Variable};
use super::origin::Origin;
use std::collections::BTreeSet;

/// Every question that one is made of, directly or by way of others; not itself.
pub fn made_of(questions: &[Question], question: QuestionId) -> BTreeSet<QuestionId> {
    let mut found = BTreeSet::new();
    let mut open = vec![question];
    while let Some(next) = open.pop() {
        let sources = questions[next.0].origin.iter().flat_map(Origin::questions);
        open.extend(sources.filter(|source| found.insert(*source)));
    }
    found
}

/// Every variable that one rests on and that was asked: itself, where it was.
pub fn asked_for(questions: &[Question], variable: Variable) -> BTreeSet<Variable> {
    match &questions[variable.question.0].origin {
        None => BTreeSet::from([variable]),
        Some(Origin::Merged { of, .. } | Origin::Classes { of, .. }) => asked_for(questions, of[variable.item]),
        Some(Origin::Ranks { of }) => asked_for(questions, *of),
        Some(origin @ (Origin::Count { .. } | Origin::Score { .. })) => {
            let sources = origin.sources().into_iter();
            sources.flat_map(|source| asked_for(questions, source)).collect()
        }
    }
}

/// Every classing of a number, with its classes, in the order of the codebook.
pub fn classings(questions: &[Question], number: Variable) -> Vec<(Variable, &[NumberClass])> {
    let mut found = Vec::new();
    for (index, question) in questions.iter().enumerate() {
        if let Some(Origin::Classes { of, classes }) = &question.origin {
            let items = of.iter().enumerate().filter(|(_, source)| **source == number);
            let question = QuestionId(index);
            found.extend(items.map(|(item, _)| (Variable { question, item }, classes.as_slice())));
        }
    }
    found
}

/// The classing of a number that all others are merged classes of; none where each cuts somewhere that another doesn't.
pub fn finest_classing(questions: &[Question], number: Variable) -> Option<(Variable, &[NumberClass])> {
    let all = classings(questions, number);
    let refines = |own: &[NumberClass], other: &[NumberClass]| {
        own.iter().all(|class| other.iter().any(|wide| wide.covers(class)))
    };
    let is_finest = |(_, own): &&(Variable, &[NumberClass])| all.iter().all(|(_, other)| refines(own, other));
    all.iter().find(is_finest).copied()
}
