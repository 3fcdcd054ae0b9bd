//! How often each answer was given, and how many are missing.

use super::count;
use crate::survey::{Answers, Base, ChoiceId, Coded, Mask, Missing, Number, Question};

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

    /// Respondents without an answer, for one reason.
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
    pub(super) fn of_question(question: &Question) -> Self {
        Self {
            // Open text has one choice: something was written.
            by_choice: vec![Counted::default(); question.choices.len().max(1)],
            ..Self::default()
        }
    }

    pub(super) fn choices(&self) -> usize {
        self.by_choice.len()
    }

    /// Adds the rows of one group that the mask keeps.
    pub(super) fn add(&mut self, answers: &Answers, mask: Option<&Mask>) {
        match answers {
            Answers::Codes(column) | Answers::Open(column) => {
                self.add_histogram(&count::histogram(column, mask, self.choices()));
            }
            Answers::Flags(columns) => {
                for (column, counted) in columns.iter().zip(&mut self.by_choice) {
                    let ticks = count::ticks(column, mask);
                    counted.respondents += ticks;
                    counted.mentions += ticks;
                    self.mentions += ticks;
                }
                self.add_respondents(answers.rows(), mask, count::missing(columns, mask));
            }
            Answers::Places(columns) => {
                self.add_mentions(columns, mask);
                self.add_respondents(answers.rows(), mask, count::missing(columns, mask));
            }
            Answers::Numbers(numbers) => {
                let missing = missing_numbers(numbers, mask);
                let valid = self.valid;
                self.add_respondents(answers.rows(), mask, missing);
                self.mentions += self.valid - valid;
            }
        }
    }

    /// Adds respondents who gave one answer each.
    pub(super) fn add_histogram(&mut self, histogram: &[u64]) {
        let (missing, choices) = histogram.split_at(Missing::ALL.len());
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

    fn add_mentions(&mut self, columns: &[Coded], mask: Option<&Mask>) {
        for column in columns {
            let histogram = count::histogram(column, mask, self.choices());
            for (counted, mentions) in self.by_choice.iter_mut().zip(&histogram[Missing::ALL.len()..]) {
                counted.respondents += mentions;
                counted.mentions += mentions;
                self.mentions += mentions;
            }
        }
        // A respondent who names a choice again is still one respondent.
        let repeated = count::repeated(columns, mask, self.choices());
        for (counted, repeated) in self.by_choice.iter_mut().zip(repeated) {
            counted.respondents -= repeated;
        }
    }

    fn add_respondents(&mut self, rows: usize, mask: Option<&Mask>, missing: [u64; 4]) {
        let respondents = mask.map_or(rows as u64, Mask::count);
        self.respondents += respondents;
        self.valid += respondents - missing.iter().sum::<u64>();
        for (known, count) in self.missing.iter_mut().zip(missing) {
            *known += count;
        }
    }
}

fn missing_numbers(numbers: &[Number], mask: Option<&Mask>) -> [u64; 4] {
    let mut missing = [0; 4];
    for (row, number) in numbers.iter().enumerate() {
        if let Err(kind) = number
            && mask.is_none_or(|mask| mask.has(row))
        {
            missing[*kind as usize] += 1;
        }
    }
    missing
}
