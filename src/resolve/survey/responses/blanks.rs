//! Boxes that were all left blank, where nothing in the file tells whether they were shown.

use crate::diagnostic::{Diagnostic, Diagnostics, Message};
use crate::msg;
use crate::resolve::survey::codebook::Codebook;
use crate::survey::{Answers, Mask, Members, Missing, People, QuestionId, Variable};
use std::collections::BTreeSet;

/// So many questions are named.
const MOST_SHOWN: usize = 5;

/// Says of some questions, once filters have been applied, what such people were taken for, and the bases that gives.
pub(super) fn tell(unclear: &BTreeSet<usize>, book: &Codebook, people: &People, diagnostics: &mut Diagnostics) {
    let mut bases = Vec::new();
    for index in unclear {
        let variable = Variable {
            question: QuestionId(*index),
            item: 0,
        };
        let counts = people.iter().map(|part| blank(part, variable));
        let (blank, ticked) = counts.fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1));
        if blank > 0 {
            let question = &book.questions[*index].id;
            bases.push((
                *index,
                msg!("boxes-base", question = question, blank = blank, ticked = ticked),
            ));
        }
    }
    let Some((first, _)) = bases.first() else { return };
    let (span, questions) = (book.layouts[*first].span, bases.len());
    let mut shown: Vec<Message> = bases.into_iter().take(MOST_SHOWN).map(|(_, base)| base).collect();
    if questions > MOST_SHOWN {
        shown.push(msg!("boxes-others", count = questions - MOST_SHOWN));
    }
    let told = Diagnostic::warning(msg!("boxes-blank", bases = shown)).at(span);
    let shown = told.help(msg!("boxes-blank-shown", questions = questions));
    diagnostics.push(shown.help(msg!("boxes-blank-kept")));
}

/// How many people left all boxes of a question blank, and how many ticked one.
fn blank(part: &Members, variable: Variable) -> (u64, u64) {
    let Some(Answers::Flags(flags)) = part.answers.get(&variable) else {
        return (0, 0);
    };
    let (mut blank, mut answered) = (Mask::all(part.rows), Mask::none(part.rows));
    for flag in flags {
        blank.keep(&flag.holding(Err(Missing::NoAnswer)));
        answered.add(&flag.missing().complement());
    }
    (blank.count(), answered.count())
}
