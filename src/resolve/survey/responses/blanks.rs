//! Boxes that were all left blank, or all unticked, where nothing in the file tells whether they were shown.

use crate::diagnostic::{Diagnostic, Diagnostics, Message};
use crate::msg;
use crate::resolve::survey::codebook::Codebook;
use crate::survey::{Answer, Answers, Mask, Members, Missing, NOT_CHOSEN, People, QuestionId, Variable};
use std::collections::BTreeSet;

/// So many questions are named.
const MOST_SHOWN: usize = 5;

/// Questions by what can't be told of their boxes.
#[derive(Default)]
pub(super) struct Unclear {
    /// One that was left blank from one that was not shown.
    pub blank: BTreeSet<usize>,
    /// One that was shown and not ticked from one that was not answered: REDCap has 0 for both.
    pub unticked: BTreeSet<usize>,
}

impl Unclear {
    /// Says, once filters have been applied, what such people were taken for, and the bases that gives.
    pub fn tell(&self, book: &Codebook, people: &People, diagnostics: &mut Diagnostics) {
        for index in &self.unticked {
            let (none, _) = counted(*index, people, Ok(NOT_CHOSEN));
            if none > 0 {
                let question = &book.questions[*index].id;
                let told = msg!("boxes-unticked", question = question, none = none);
                diagnostics.push(Diagnostic::note(told).at(book.layouts[*index].span));
            }
        }
        let mut bases = Vec::new();
        for index in &self.blank {
            let (blank, ticked) = counted(*index, people, Err(Missing::NoAnswer));
            // That nobody ticked anything is seen in each figure.
            if blank > 0 && ticked > 0 {
                let question = &book.questions[*index].id;
                let base = msg!("boxes-base", question = question, blank = blank, ticked = ticked);
                bases.push((*index, base));
            }
        }
        tell_blank(bases, book, diagnostics);
    }
}

/// What the blank boxes of questions were taken for, told once.
fn tell_blank(bases: Vec<(usize, Message)>, book: &Codebook, diagnostics: &mut Diagnostics) {
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

/// How many people have one answer in all boxes of a question, and how many answered it.
fn counted(index: usize, people: &People, answer: Answer) -> (u64, u64) {
    let variable = Variable {
        question: QuestionId(index),
        item: 0,
    };
    let counts = people.iter().map(|part| counted_of(part, variable, answer));
    counts.fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1))
}

fn counted_of(part: &Members, variable: Variable, answer: Answer) -> (u64, u64) {
    let Some(Answers::Flags(flags)) = part.answers.get(&variable) else {
        return (0, 0);
    };
    let (mut all, mut answered) = (Mask::all(part.rows), Mask::none(part.rows));
    for flag in flags {
        all.keep(&flag.holding(answer));
        answered.add(&flag.missing().complement());
    }
    (all.count(), answered.count())
}
