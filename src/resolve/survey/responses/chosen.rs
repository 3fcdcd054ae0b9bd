//! Groups made of answers: of the rows of a file, those that give some answers to a question, asked or derived.

use super::answers::{Decoder, Understood};
use super::file::File;
use super::plan::Plan;
use crate::content::responses::{Columns, Source};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned};
use crate::msg;
use crate::resolve::names;
use crate::resolve::survey::derived::derive;
use crate::survey::{Answers, Condition, GroupId, Mask, Members, QuestionId, Variable, asked_for};
use std::collections::BTreeSet;

/// Keeps of each group the rows that answer as it says, and tells how many are in no group then.
pub(super) fn keep(
    file: File<'_>,
    (source, plan): (&dyn Source, &Plan),
    columns: &Columns,
    members: &mut [(GroupId, Mask)],
    diagnostics: &mut Diagnostics,
) {
    let is_chosen = |group: &GroupId| !file.settings(*group).chosen.is_empty();
    if !file.members.iter().any(is_chosen) {
        return;
    }
    for (group, rows) in members.iter_mut() {
        for (name, is) in &file.settings(*group).chosen {
            let is: Vec<(&str, Span)> = is.iter().map(|choice| (choice.value.as_str(), choice.span)).collect();
            let condition = names::condition(&file.book.questions, (&name.value, name.span), &is);
            let Some(condition) = diagnostics.take(condition) else {
                continue;
            };
            if let Some(wrong) = unusable(file, &condition, name) {
                diagnostics.push(wrong);
                continue;
            }
            if let Some(answers) = answers(file, (source, plan), columns, condition.variable) {
                rows.keep(&answers.any_of(&condition.choices));
            }
        }
    }
    let mut rest = Mask::all(columns.rows);
    members.iter().for_each(|(_, rows)| rest.drop(rows));
    if file.members.iter().all(is_chosen) && !rest.is_none() {
        let told = msg!("chosen-by-none", file = file.name, count = rest.count());
        diagnostics.push(Diagnostic::note(told).at(file.first().span));
    }
}

/// What makes a question no way to tell groups: it was not asked of everyone in the file.
fn unusable(file: File<'_>, condition: &Condition, name: &Spanned<String>) -> Option<Diagnostic> {
    let questions = &file.book.questions;
    let asked = asked_for(questions, condition.variable);
    let is_partial = |variable: &&Variable| {
        let question = &questions[variable.question.0];
        !question.asked_if.is_empty() || file.members.iter().any(|group| !question.groups.contains(group))
    };
    let partial = asked.iter().find(is_partial)?;
    let question = &questions[partial.question.0].id;
    let told = msg!("chosen-of-some", question = question, file = file.name);
    Some(Diagnostic::error(told).at(name.span).help(msg!("chosen-of-some-help")))
}

/// What all rows of a file answer to a variable; none where its columns are missing, which is told elsewhere.
fn answers(
    file: File<'_>,
    (source, plan): (&dyn Source, &Plan),
    columns: &Columns,
    variable: Variable,
) -> Option<Answers> {
    let mut everyone = Members {
        groups: file.members.to_vec(),
        rows: columns.rows,
        ..Members::default()
    };
    let asked = asked_for(&file.book.questions, variable);
    let asked: BTreeSet<QuestionId> = asked.into_iter().map(|variable| variable.question).collect();
    for question in asked {
        let (own, layout) = (&file.book.questions[question.0], &file.book.layouts[question.0]);
        let decoder = Decoder::new(own, layout, &file.book.missing);
        let taken = plan.places.get(&question.0)?.iter().enumerate();
        let understood = taken.map(|(place, at)| {
            let values = source.values(plan.uses[*at].index);
            decoder.understand(place, &columns.columns[*at], values)
        });
        let understood: Vec<Understood<'_>> = understood.collect();
        let (answers, _) = decoder.answers(&understood, None);
        let items = answers.into_iter().enumerate();
        everyone
            .answers
            .extend(items.map(|(item, answers)| (Variable { question, item }, answers)));
    }
    derive(&file.book.questions, variable.question, &mut everyone);
    everyone.answers.remove(&variable)
}
