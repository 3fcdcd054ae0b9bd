//! How often each answer was given, and how many are missing.

use super::{Selection, selected};
use crate::survey::{Answers, Base, CHOSEN, ChoiceId, Code, Missing, Survey, Variable};

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

    /// Nothing counted yet.
    pub(super) fn of_question(survey: &Survey, variable: Variable) -> Self {
        let choices = survey.question(variable.question).choices.len();
        Self {
            by_choice: vec![Counted::default(); choices.max(1)],
            ..Self::default()
        }
    }

    /// A slot per choice, then one per kind of missing.
    pub(super) fn slots(&self) -> usize {
        self.by_choice.len() + Missing::ALL.len()
    }

    /// The slot of a code among `slots`.
    pub(super) fn slot(code: Code, slots: usize) -> usize {
        let choices = slots - Missing::ALL.len();
        code.decode()
            .map_or_else(|kind| choices + kind as usize, |choice| usize::from(choice.0))
    }

    /// Adds respondents who gave one answer each, counted by slot.
    pub(super) fn add_slots(&mut self, slots: &[u64]) {
        let (choices, missing) = slots.split_at(self.by_choice.len());
        for (counted, count) in self.by_choice.iter_mut().zip(choices) {
            counted.respondents += count;
            counted.mentions += count;
            self.valid += count;
            self.mentions += count;
            self.respondents += count;
        }
        for (known, count) in self.missing.iter_mut().zip(missing) {
            *known += count;
            self.respondents += count;
        }
    }

    fn miss(&mut self, kind: Missing) {
        self.missing[kind as usize] += 1;
    }
}

/// Counts a variable in one pass per group.
pub fn tally(survey: &Survey, variable: Variable, selection: Selection<'_>) -> Tally {
    let mut tally = Tally::of_question(survey, variable);
    for (answers, mask) in selected(survey, variable, selection) {
        let mask = mask.as_deref();
        if !matches!(answers, Answers::Codes(_) | Answers::Open(_)) {
            tally.respondents += match mask {
                None => answers.rows() as u64,
                Some(mask) => mask.iter().filter(|kept| **kept).count() as u64,
            };
        }
        match answers {
            Answers::Codes(column) | Answers::Open(column) => codes(column, mask, &mut tally),
            Answers::Flags(columns) => flags(columns, mask, &mut tally),
            Answers::Places(columns) => places(columns, mask, &mut tally),
            Answers::Numbers(numbers) => {
                for (row, number) in numbers.iter().enumerate() {
                    match number {
                        _ if !is_kept(mask, row) => {}
                        Ok(_) => tally.valid += 1,
                        Err(kind) => tally.miss(*kind),
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

/// How many counts of the same thing are kept side by side.
const LANES: usize = 4;

fn codes(column: &[Code], mask: Option<&[bool]>, tally: &mut Tally) {
    // A slot per choice and per kind of missing: one addition per row, no branch on what it is. Four counts side by
    // side, since a processor waits before it adds to the same place twice.
    let slots = tally.slots();
    let mut lanes = vec![[0u64; LANES]; slots];
    let slot = |code: Code| Tally::slot(code, slots);
    match mask {
        None => {
            for codes in column.chunks(LANES) {
                for (lane, code) in codes.iter().enumerate() {
                    lanes[slot(*code)][lane] += 1;
                }
            }
        }
        Some(mask) => {
            for (codes, kept) in column.chunks(LANES).zip(mask.chunks(LANES)) {
                for (lane, (code, kept)) in codes.iter().zip(kept).enumerate() {
                    lanes[slot(*code)][lane] += u64::from(*kept);
                }
            }
        }
    }
    let counts: Vec<u64> = lanes.iter().map(|lanes| lanes.iter().sum()).collect();
    tally.add_slots(&counts);
}

fn is_kept(mask: Option<&[bool]>, row: usize) -> bool {
    mask.is_none_or(|mask| mask[row])
}

/// Column by column, as the data lie in memory.
fn flags(columns: &[Vec<Code>], mask: Option<&[bool]>, tally: &mut Tally) {
    let mut answered = vec![false; columns.first().map_or(0, Vec::len)];
    for (column, counted) in columns.iter().zip(&mut tally.by_choice) {
        let mut chosen = 0;
        for (row, (code, answered)) in column.iter().zip(&mut answered).enumerate() {
            *answered |= code.decode().is_ok();
            chosen += u64::from(*code == CHOSEN && is_kept(mask, row));
        }
        counted.respondents += chosen;
        counted.mentions += chosen;
        tally.mentions += chosen;
    }
    respondents(columns, &answered, mask, tally);
}

fn places(columns: &[Vec<Code>], mask: Option<&[bool]>, tally: &mut Tally) {
    let mut answered = vec![false; columns.first().map_or(0, Vec::len)];
    for (place, column) in columns.iter().enumerate() {
        for (row, (code, answered)) in column.iter().zip(&mut answered).enumerate() {
            let Ok(choice) = code.decode() else { continue };
            *answered = true;
            if is_kept(mask, row) {
                tally.mentions += 1;
                let counted = &mut tally.by_choice[usize::from(choice.0)];
                counted.mentions += 1;
                // A respondent who names a choice again is still one respondent.
                counted.respondents += u64::from(columns[..place].iter().all(|earlier| earlier[row] != *code));
            }
        }
    }
    respondents(columns, &answered, mask, tally);
}

/// Who answered; why the others did not is what their first column says.
fn respondents(columns: &[Vec<Code>], answered: &[bool], mask: Option<&[bool]>, tally: &mut Tally) {
    let first = columns.first().map_or(&[][..], Vec::as_slice);
    for (row, (answered, code)) in answered.iter().zip(first).enumerate() {
        match code.decode() {
            _ if !is_kept(mask, row) => {}
            Err(kind) if !answered => tally.miss(kind),
            Ok(_) | Err(_) => tally.valid += 1,
        }
    }
}
