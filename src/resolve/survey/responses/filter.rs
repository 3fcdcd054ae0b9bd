//! Questions that a filter skipped: their answers become "not asked".

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::resolve::survey::codebook::Codebook;
use crate::resolve::survey::group::GroupSettings;
use crate::survey::{Answers, Coded, GroupId, Mask, Members, Missing, People, Question, QuestionId, Variable};

/// Applies every `asked_if` of the codebook to one group, in the order of the questionnaire, so that a filter on a
/// filtered question skips both.
pub(super) fn apply(
    group: GroupId,
    book: &Codebook,
    groups: &[GroupSettings],
    people: &mut People,
    diagnostics: &mut Diagnostics,
) {
    let name = &groups[group.0].group.id;
    for (index, question) in book.questions.iter().enumerate() {
        if question.asked_if.is_empty() || !question.groups.contains(&group) {
            continue;
        }
        let slips = slips(book, index, group, name);
        if !slips.is_empty() {
            slips.into_iter().for_each(|slip| diagnostics.push(slip));
            continue;
        }
        let parts = people.iter_mut().filter(|part| part.groups.contains(&group));
        // Whom another group shares was skipped with it already.
        let set_aside: u64 = parts.map(|part| filter(QuestionId(index), question, part)).sum();
        if set_aside > 0 {
            let message = msg!(
                "answers-set-aside",
                count = set_aside,
                question = &question.id,
                group = name
            );
            diagnostics.push(Diagnostic::warning(message).at(book.layouts[index].span));
        }
    }
}

/// Conditions may only look back, at questions that the group was asked.
fn slips(book: &Codebook, index: usize, group: GroupId, name: &str) -> Vec<Diagnostic> {
    let question = &book.questions[index];
    let mut found = Vec::new();
    for condition in &question.asked_if {
        let asked = &book.questions[condition.variable.question.0];
        let message = if condition.variable.question.0 >= index {
            msg!("filter-looks-ahead", question = &question.id, filter = &asked.id)
        } else if !asked.groups.contains(&group) {
            msg!(
                "filter-not-asked",
                question = &question.id,
                filter = &asked.id,
                group = name
            )
        } else {
            continue;
        };
        found.push(Diagnostic::error(message).at(book.layouts[index].span));
    }
    found
}

/// Skips those who meet not every condition of a question; returns how many answers that sets aside.
fn filter(id: QuestionId, question: &Question, part: &mut Members) -> u64 {
    let mut asked = Mask::all(part.rows);
    for condition in &question.asked_if {
        // A missing answer meets no condition.
        match part.answers.get(&condition.variable) {
            Some(answers) => asked.keep(&answers.any_of(&condition.choices)),
            None => asked = Mask::none(part.rows),
        }
    }
    let skipped = asked.complement();
    let variables = (0..question.items.len()).map(|item| Variable { question: id, item });
    let mut set_aside = 0;
    for variable in variables {
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
