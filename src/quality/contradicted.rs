//! Answers that a filter excludes, and choices that rule out others and stand beside some.

use super::concern::Desk;
use crate::msg;
use crate::survey::{ChoiceId, QuestionId, Variable};
use std::collections::BTreeSet;

/// Rows of people who answered a question that a filter says they were not asked.
pub(super) fn filters(desk: &mut Desk<'_>) {
    let surveyed = desk.surveyed;
    let questions: BTreeSet<QuestionId> = surveyed.set_aside.iter().map(|aside| aside.question).collect();
    for question in questions {
        let of = |groups: &[_]| {
            let own = surveyed
                .set_aside
                .iter()
                .filter(|aside| aside.question == question && aside.groups == groups);
            own.flat_map(|aside| aside.rows.iter()).collect()
        };
        for (file, mut rows) in desk.gather(|part| of(&part.groups)) {
            rows.dedup();
            let id = &surveyed.survey.question(question).id;
            let what = msg!("quality-filter", count = rows.len(), question = id);
            desk.tell(file, &rows, (what, msg!("quality-filter-help")));
        }
    }
}

/// Rows of people who ticked a choice that rules out all others, and others beside it.
pub(super) fn exclusive(desk: &mut Desk<'_>) {
    let surveyed = desk.surveyed;
    for (index, traits) in surveyed.traits.iter().enumerate() {
        let question = &surveyed.survey.questions[index];
        let variable = Variable {
            question: QuestionId(index),
            item: 0,
        };
        for choice in traits.exclusive.iter().filter(|_| question.kind.takes_several()) {
            let others: Vec<ChoiceId> = question.choice_ids().filter(|other| other != choice).collect();
            let rows = desk.gather(|part| {
                let Some(answers) = part.answers.get(&variable) else {
                    return Vec::new();
                };
                let mut both = answers.any_of(&[*choice]);
                both.keep(&answers.any_of(&others));
                both.iter().collect()
            });
            for (file, rows) in rows {
                let choice = &question.choice(*choice).id;
                let what = msg!(
                    "quality-exclusive",
                    count = rows.len(),
                    question = &question.id,
                    choice = choice
                );
                desk.tell(file, &rows, (what, msg!("quality-exclusive-help")));
            }
        }
    }
}
