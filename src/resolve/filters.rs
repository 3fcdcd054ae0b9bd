//! Questions that a filter skipped: their answers become "not asked".

use super::codebook::Codebook;
use super::front::GroupSettings;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::survey::{Answers, Coded, GroupId, Mask, Members, Missing, People, Question, QuestionId, Variable};

/// Applies every `asked_if` of the codebook to one group, in the order of the questionnaire, so that a filter on a
/// filtered question skips both.
pub(super) fn apply(
    group: GroupId,
    settings: &GroupSettings,
    book: &Codebook,
    people: &mut People,
    diagnostics: &mut Diagnostics,
) {
    for (index, question) in book.questions.iter().enumerate() {
        if question.asked_if.is_empty() || !question.groups.contains(&group) {
            continue;
        }
        let span = book.layouts[index].span;
        let mut usable = true;
        for condition in &question.asked_if {
            let asked = &book.questions[condition.variable.question.0];
            if condition.variable.question.0 >= index {
                diagnostics.push(
                    Diagnostic::error(msg!("filter-looks-ahead", question = &question.id, filter = &asked.id)).at(span),
                );
                usable = false;
            } else if !asked.groups.contains(&group) {
                diagnostics.push(
                    Diagnostic::error(msg!(
                        "filter-not-asked",
                        question = &question.id,
                        filter = &asked.id,
                        group = &settings.group.id
                    ))
                    .at(span),
                );
                usable = false;
            }
        }
        if !usable {
            continue;
        }
        let mut set_aside = 0;
        for part in people.iter_mut().filter(|part| part.groups.contains(&group)) {
            // Whom another group shares was skipped with it already.
            set_aside += skip_unasked(QuestionId(index), question, part);
        }
        if set_aside > 0 {
            diagnostics.push(
                Diagnostic::warning(msg!(
                    "answers-set-aside",
                    count = set_aside,
                    question = &question.id,
                    group = &settings.group.id
                ))
                .at(span),
            );
        }
    }
}

/// Marks the respondents of a part whom a question's filter skips; returns how many of them had answered all the same.
fn skip_unasked(id: QuestionId, question: &Question, part: &mut Members) -> u64 {
    let mut asked = Mask::all(part.rows);
    for condition in &question.asked_if {
        // A missing answer meets no condition.
        match part.answers.get(&condition.variable) {
            Some(answers) => asked.keep(&answers.any_of(&condition.choices)),
            None => asked = Mask::none(part.rows),
        }
    }
    let skipped = asked.complement();
    let items = (0..question.items.len()).map(|item| Variable { question: id, item });
    let mut set_aside = 0;
    for variable in items {
        if let Some(answers) = part.answers.get_mut(&variable) {
            set_aside += skip(answers, &skipped);
        }
    }
    set_aside
}

/// Marks the respondents who weren't asked; returns how many of them had answered all the same.
fn skip(answers: &mut Answers, skipped: &Mask) -> u64 {
    let mut answered = Mask::none(skipped.rows());
    let mut mark = |column: &mut Coded| {
        answered.add(&column.missing().complement());
        column.put(skipped, Err(Missing::NotAsked));
    };
    match answers {
        Answers::Codes(column) | Answers::Open(column) => mark(column),
        Answers::Flags(columns) | Answers::Places(columns) => columns.iter_mut().for_each(mark),
        Answers::Numbers(numbers) => {
            answered = Mask::of(numbers, |number| number.is_ok());
            skipped.iter().for_each(|row| numbers[row] = Err(Missing::NotAsked));
        }
    }
    answered.count_both(skipped)
}
