//! How often each answer was given, and how many are missing.

use super::{Selection, selected, survey_rows};
use crate::survey::{Answers, Base, ChoiceId, Code, Missing, Survey, Variable};

/// The distribution of one variable.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Respondents of the groups that the filter keeps.
    pub respondents: u64,
    /// Those with a valid answer. Someone who saw a list and ticked nothing answered it.
    pub valid: u64,
    /// Missing answers, in the order of [`Missing::ALL`].
    pub missing: [u64; 4],
    /// Answers given: one per valid respondent, or all ticks or mentions.
    pub mentions: u64,
    by_choice: Vec<Counted>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counted {
    respondents: u64,
    mentions: u64,
}

impl Tally {
    /// Respondents who were asked.
    pub fn asked(&self) -> u64 {
        self.respondents - self.missing_of(Missing::NotAsked)
    }

    pub fn missing_of(&self, kind: Missing) -> u64 {
        self.missing[kind as usize]
    }

    /// How large a base is.
    pub fn base(&self, base: Base) -> u64 {
        match base {
            Base::Valid => self.valid,
            Base::Asked => self.asked(),
            Base::Respondents => self.respondents,
            Base::Mentions => self.mentions,
        }
    }

    /// Respondents who gave this answer, each once.
    pub fn respondents_of(&self, choice: ChoiceId) -> u64 {
        self.by_choice.get(usize::from(choice.0)).map_or(0, |c| c.respondents)
    }

    /// Mentions of this answer; a respondent may have made several.
    pub fn mentions_of(&self, choice: ChoiceId) -> u64 {
        self.by_choice.get(usize::from(choice.0)).map_or(0, |c| c.mentions)
    }

    /// What a choice counts over a base.
    pub fn count(&self, choice: ChoiceId, base: Base) -> u64 {
        match base {
            Base::Mentions => self.mentions_of(choice),
            Base::Valid | Base::Asked | Base::Respondents => self.respondents_of(choice),
        }
    }

    fn miss(&mut self, kind: Missing) {
        self.missing[kind as usize] += 1;
    }
}

/// Counts a variable in one pass per group.
pub fn tally(survey: &Survey, variable: Variable, selection: Selection<'_>) -> Tally {
    let choices = survey.question(variable.question).choices.len();
    let mut tally = Tally {
        by_choice: vec![Counted::default(); choices.max(1)],
        ..Tally::default()
    };
    for (answers, mask) in selected(survey, variable, selection) {
        let kept = |row: &usize| mask.as_ref().is_none_or(|mask| mask[*row]);
        tally.respondents += (0..survey_rows(answers)).filter(kept).count() as u64;
        match answers {
            Answers::Codes(column) | Answers::Open(column) => codes(column, mask.as_deref(), &mut tally),
            Answers::Flags(columns) => flags(columns, kept, &mut tally),
            Answers::Places(columns) => places(columns, kept, &mut tally),
            Answers::Numbers(numbers) => {
                for row in (0..numbers.len()).filter(kept) {
                    match numbers[row] {
                        Ok(_) => tally.valid += 1,
                        Err(kind) => tally.miss(kind),
                    }
                }
            }
        }
    }
    if !survey.question(variable.question).is_closed() {
        tally.mentions = tally.valid;
    }
    tally
}

fn codes(column: &[Code], mask: Option<&[bool]>, tally: &mut Tally) {
    // A slot per choice and per kind of missing: one addition per row, no branch on what it is.
    let choices = tally.by_choice.len();
    let mut slots = vec![0u64; choices + Missing::ALL.len()];
    let slot = |code: Code| {
        code.decode()
            .map_or_else(|kind| choices + kind as usize, |choice| usize::from(choice.0))
    };
    match mask {
        None => column.iter().for_each(|code| slots[slot(*code)] += 1),
        Some(mask) => {
            for (code, kept) in column.iter().zip(mask) {
                slots[slot(*code)] += u64::from(*kept);
            }
        }
    }
    for (counted, slot) in tally.by_choice.iter_mut().zip(&slots) {
        counted.respondents += slot;
        counted.mentions += slot;
        tally.valid += slot;
        tally.mentions += slot;
    }
    for (missing, slot) in tally.missing.iter_mut().zip(&slots[choices..]) {
        *missing += slot;
    }
}

fn flags(columns: &[Vec<Code>], kept: impl Fn(&usize) -> bool, tally: &mut Tally) {
    let rows = columns.first().map_or(0, Vec::len);
    for row in (0..rows).filter(kept) {
        let mut reason = None;
        let mut answered = false;
        for (choice, column) in columns.iter().enumerate() {
            match column[row].decode() {
                Ok(ChoiceId(0)) => answered = true,
                Ok(_) => {
                    answered = true;
                    tally.mentions += 1;
                    tally.by_choice[choice].respondents += 1;
                    tally.by_choice[choice].mentions += 1;
                }
                Err(kind) => reason = reason.or(Some(kind)),
            }
        }
        match reason.filter(|_| !answered) {
            Some(kind) => tally.miss(kind),
            None => tally.valid += 1,
        }
    }
}

fn places(columns: &[Vec<Code>], kept: impl Fn(&usize) -> bool, tally: &mut Tally) {
    let rows = columns.first().map_or(0, Vec::len);
    for row in (0..rows).filter(kept) {
        let mut reason = None;
        let mut named: Vec<ChoiceId> = Vec::with_capacity(columns.len());
        for column in columns {
            match column[row].decode() {
                Ok(choice) => {
                    tally.mentions += 1;
                    let counted = &mut tally.by_choice[usize::from(choice.0)];
                    counted.mentions += 1;
                    if !named.contains(&choice) {
                        counted.respondents += 1;
                        named.push(choice);
                    }
                }
                Err(kind) => reason = reason.or(Some(kind)),
            }
        }
        match reason.filter(|_| named.is_empty()) {
            Some(kind) => tally.miss(kind),
            None => tally.valid += 1,
        }
    }
}
