//! `derived:` of `questionnaire.yaml` → questions that are made of answers to others, behind those that were asked.
//!
//! They are read in any order and made in the order in which they depend on each other. From then on they are questions
//! as any other: only their [`Origin`](crate::survey::Origin) says what they are.

mod answers;
mod classes;
mod limit;
mod made;
mod merge;
mod ranks;
mod several;
mod written;

pub(super) use answers::{derive, derive_all};
pub(super) use limit::units;

use super::book::Codebook;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::msg;
use crate::resolve::doubt::Doubt;
use crate::resolve::fields::Fields;
use crate::survey::{
    GroupId, Item, Kind, Language, NumberClass, Origin, Question, QuestionId, QuestionLabels, Variable, classings,
    finest_classing,
};
use made::{Made, Maker};
use several::Items;
use std::collections::BTreeSet;
use written::{How, WrittenDerived, written};

/// Adds the derived questions to the codebook; those with mistakes are put in `doubt`.
pub(super) fn add(
    questionnaire: &Fields,
    book: &mut Codebook,
    language: Language,
    doubt: &mut Doubt,
    diagnostics: &mut Diagnostics,
) {
    let mut open: Vec<WrittenDerived> = Vec::new();
    for (id, node) in questionnaire.named("derived", diagnostics).unwrap_or(&[]) {
        let before = diagnostics.count(Severity::Error);
        let one = written(id, node, diagnostics);
        if let Some(known) = book.questions.iter().position(|question| question.id == id.value) {
            let taken = Diagnostic::error(msg!("derived-taken", id = &id.value)).at(id.span);
            diagnostics.push(taken.also(book.layouts[known].span, msg!("question-here")));
            continue;
        }
        match one.filter(|_| diagnostics.count(Severity::Error) == before) {
            Some(one) => open.push(one),
            None => {
                doubt.questions.insert(id.value.clone());
            }
        }
    }
    while !open.is_empty() {
        let is_ready = |one: &WrittenDerived| {
            one.how
                .names()
                .iter()
                .all(|name| !open.iter().any(|other| is_of(name, other)))
        };
        let Some(place) = open.iter().position(is_ready) else {
            diagnostics.push(circle(&open));
            doubt.questions.extend(open.into_iter().map(|one| one.id.value));
            return;
        };
        let one = open.remove(place);
        if !make(&one, book, language, doubt, diagnostics) {
            doubt.questions.insert(one.id.value);
        }
    }
}

/// Whether a name is that of a derived question, or of an item of it.
fn is_of(name: &str, other: &WrittenDerived) -> bool {
    name.split('.').next() == Some(&other.id.value)
}

/// Questions that are made of each other, named in a round.
fn circle(open: &[WrittenDerived]) -> Diagnostic {
    let next = |at: usize| {
        let mut names = open[at].how.names().iter();
        names
            .find_map(|name| open.iter().position(|other| is_of(name, other)))
            .unwrap_or(at)
    };
    // Each has one that it waits for: after as many steps as there are, one stands in a round.
    let first = (0..open.len()).fold(0, |at, _| next(at));
    let mut round = vec![first];
    while round.len() == 1 || round.last() != Some(&first) {
        round.push(next(round[round.len() - 1]));
    }
    let names: Vec<&str> = round.iter().map(|at| open[*at].id.value.as_str()).collect();
    let lowest = round.iter().min().copied().unwrap_or(first);
    Diagnostic::error(msg!("derived-circle", names = names.join(" → "))).at(open[lowest].id.span)
}

/// Makes one whose sources are there; whether it could be.
fn make(
    one: &WrittenDerived,
    book: &mut Codebook,
    language: Language,
    doubt: &Doubt,
    diagnostics: &mut Diagnostics,
) -> bool {
    let is_doubtful = |name: &str| name.split('.').next().is_some_and(|id| doubt.questions.contains(id));
    if one.how.names().iter().any(|name| is_doubtful(&name.value)) {
        return false;
    }
    let maker = Maker {
        questions: &book.questions,
        labels: &book.labels,
        layouts: &book.layouts,
        language,
    };
    let made = match &one.how {
        How::Classes { from, classes, unit } => classes::classes(maker, from, (classes, unit.as_deref()), diagnostics),
        How::Merge { from, nets, rest } => merge::merge(maker, from, (nets, rest.as_ref()), diagnostics),
        How::Count { of, is, may_lack } => several::count(maker, of, is, may_lack, diagnostics),
        How::Mean {
            of,
            reverse,
            may_lack,
            decimals,
        } => {
            let mean = Some((may_lack, decimals.as_ref()));
            several::score(maker, &Items { of, reverse, mean }, diagnostics)
        }
        How::Sum { of, reverse } => {
            let mean = None;
            several::score(maker, &Items { of, reverse, mean }, diagnostics)
        }
        How::Ranks { of } => ranks::ranks(maker, of, diagnostics),
    };
    let Some(made) = made else { return false };
    let groups = groups(&made, &book.questions);
    if groups.is_empty() && !book.questions.iter().all(|question| question.groups.is_empty()) {
        diagnostics.push(Diagnostic::error(msg!("derived-of-nobody", id = &one.id.value)).at(one.id.span));
        return false;
    }
    put(one, made, groups, book);
    true
}

/// Those who were asked all that it is made of.
fn groups(made: &Made, questions: &[Question]) -> Vec<GroupId> {
    let sources = made.origin.questions();
    let mut all = sources.iter().map(|source| &questions[source.0].groups);
    let first = all.next().cloned().unwrap_or_default();
    all.fold(first, |mut left, other| {
        left.retain(|group| other.contains(group));
        left
    })
}

fn put(one: &WrittenDerived, made: Made, groups: Vec<GroupId>, book: &mut Codebook) {
    let (items, labels) = match (&made.origin, made.battery) {
        // Each choice of a ranking has a place.
        (Origin::Ranks { of }, _) => {
            let choices = book.questions[of.question.0].choices.iter();
            let items = choices.map(|choice| Item { id: choice.id.clone() });
            (items.collect(), book.labels[of.question.0].choices.clone())
        }
        (_, Some(QuestionId(battery))) => (
            book.questions[battery].items.clone(),
            book.labels[battery].items.clone(),
        ),
        (_, None) => (vec![Item { id: String::new() }], vec![one.label.clone()]),
    };
    book.derived.insert(book.questions.len(), one.id.span);
    book.questions.push(Question {
        id: one.id.value.clone(),
        kind: made.kind,
        choices: made.choices,
        items,
        groups,
        asked_if: Vec::new(),
        counts_texts: false,
        limits: (None, None),
        origin: Some(made.origin),
    });
    book.labels.push(QuestionLabels {
        text: one.text.clone(),
        label: one.label.clone(),
        reading: None,
        people: vec![None; made.labels.len()],
        choices: made.labels,
        items: labels,
    });
}

/// Under a policy that withholds, classings of a number of which none is the finest: together they would tell what neither
/// does.
pub(super) fn tell_crossing(book: &Codebook, language: Language, diagnostics: &mut Diagnostics) {
    for (index, question) in book.questions.iter().enumerate() {
        let Kind::Number { decimals } = question.kind else {
            continue;
        };
        for item in 0..question.items.len() {
            let number = Variable {
                question: QuestionId(index),
                item,
            };
            let all = classings(&book.questions, number);
            if all.len() < 2 || finest_classing(&book.questions, number).is_some() {
                continue;
            }
            let limits = |classes: &[NumberClass]| -> BTreeSet<i64> {
                classes
                    .iter()
                    .flat_map(|class| [class.from, class.until])
                    .flatten()
                    .collect()
            };
            // The first two that cut at places of their own.
            let pairs = all
                .iter()
                .enumerate()
                .flat_map(|(at, one)| all[at + 1..].iter().map(move |other| (one, other)));
            let cut = pairs.map(|(one, other)| (one, other, limits(one.1), limits(other.1)));
            let found = cut
                .into_iter()
                .find(|(_, _, own, others)| !own.is_subset(others) && !others.is_subset(own));
            let Some((one, other, own, others)) = found else {
                continue;
            };
            let cuts = own
                .symmetric_difference(&others)
                .map(|cut| limit::shown(*cut, decimals, language));
            let id = |one: &(Variable, &[NumberClass])| book.questions[one.0.question.0].id.as_str();
            let told = msg!(
                "classes-cross",
                one = id(one),
                other = id(other),
                number = &question.id,
                cuts = cuts.collect::<Vec<_>>().join(", ")
            );
            let told = Diagnostic::error(told).help(msg!("classes-cross-help"));
            diagnostics.push(match book.derived.get(&other.0.question.0) {
                Some(span) => told.at(*span),
                None => told,
            });
        }
    }
}

/// Numbers that are in no class of a derived question: a mistake at each.
pub(super) fn tell_outside(book: &Codebook, outside: &[(QuestionId, u64)], diagnostics: &mut Diagnostics) {
    for (QuestionId(index), count) in outside {
        let told = msg!("classes-leave-out", id = &book.questions[*index].id, count = *count);
        let told = Diagnostic::error(told).help(msg!("classes-leave-out-help"));
        diagnostics.push(match book.derived.get(index) {
            Some(span) => told.at(*span),
            None => told,
        });
    }
}

/// What was asked of some only was derived of them only: the conditions that all sources share.
pub(super) fn inherit_conditions(book: &mut Codebook) {
    for index in book.derived.keys() {
        let origin = book.questions[*index].origin.iter();
        let sources: Vec<QuestionId> = origin.flat_map(crate::survey::Origin::questions).collect();
        let mut all = sources.iter().map(|source| &book.questions[source.0].asked_if);
        let first = all.next().cloned().unwrap_or_default();
        if all.all(|other| *other == first) {
            book.questions[*index].asked_if = first;
        }
    }
}
