//! Questions that a filter skipped: their answers become "not asked".

use super::codebook::Codebook;
use super::group::GroupSettings;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::survey::{Answers, Column, GroupId, Mask, Missing, QuestionId, Responses, Variable};

/// Applies every `asked_if` of the codebook to one group, in the order of the questionnaire, so that a filter on a
/// filtered question skips both.
pub(super) fn apply(
    group: GroupId,
    settings: &GroupSettings,
    book: &Codebook,
    responses: &mut Responses,
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
        let mut asked = Mask::all(responses.rows);
        for condition in &question.asked_if {
            // A missing answer meets no condition.
            match responses.answers.get(&condition.variable) {
                Some(answers) => asked.keep(&answers.any_of(&condition.choices)),
                None => asked = Mask::none(responses.rows),
            }
        }
        let skipped = asked.complement();
        let mut set_aside = 0;
        for item in 0..question.items.len() {
            let variable = Variable {
                question: QuestionId(index),
                item,
            };
            if let Some(answers) = responses.answers.get_mut(&variable) {
                set_aside += skip(answers, &skipped);
            }
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

/// Marks the respondents who weren't asked; returns how many of them had answered all the same.
fn skip(answers: &mut Answers, skipped: &Mask) -> u64 {
    let mut answered = Mask::none(skipped.rows());
    let mut mark = |column: &mut Column| {
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
