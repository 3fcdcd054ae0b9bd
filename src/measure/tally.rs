//! How often each answer was given, and how many are missing.

use super::scale::{self, Amount, Scale};
use crate::survey::{Answers, Base, ChoiceId, Coded, Mask, Missing, Number, Question};

/// The distribution of one variable: over people, or over what they weigh, in units of the last digit of the survey's
/// weights.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally<N = u64> {
    /// Respondents of the groups that the filter keeps.
    pub respondents: N,
    /// Those with a valid answer. Someone who saw a list and ticked nothing answered it.
    pub valid: N,
    /// Missing answers, in the order of [`Missing::ALL`].
    pub missing: [N; 4],
    /// Answers given: one per valid respondent, or all ticks or mentions.
    pub mentions: N,
    by_choice: Vec<Counted<N>>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counted<N> {
    respondents: N,
    mentions: N,
}

impl<N: Amount> Tally<N> {
    /// Respondents who were asked.
    pub fn asked(&self) -> N {
        self.respondents - self.missing_of(Missing::NotAsked)
    }

    /// Respondents without an answer, for one reason.
    pub fn missing_of(&self, kind: Missing) -> N {
        self.missing[kind as usize]
    }

    /// How large a base is.
    pub fn base(&self, base: Base) -> N {
        match base {
            Base::Valid => self.valid,
            Base::Asked => self.asked(),
            Base::Respondents => self.respondents,
            Base::Mentions => self.mentions,
        }
    }

    /// Respondents who gave this answer, each once.
    pub fn respondents_of(&self, choice: ChoiceId) -> N {
        let found = self.by_choice.get(usize::from(choice.0));
        found.map_or(N::default(), |c| c.respondents)
    }

    /// Mentions of this answer; a respondent may have made several.
    pub fn mentions_of(&self, choice: ChoiceId) -> N {
        let found = self.by_choice.get(usize::from(choice.0));
        found.map_or(N::default(), |c| c.mentions)
    }

    /// What a choice counts over a base.
    pub fn count(&self, choice: ChoiceId, base: Base) -> N {
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
    pub(super) fn add<S: Scale<Sum = N>>(&mut self, scale: S, answers: &Answers, mask: Option<&Mask>) {
        match answers {
            Answers::Codes(column) | Answers::Open(column) => {
                self.add_histogram(&scale.histogram(column, mask, self.choices()));
            }
            Answers::Flags(columns) => {
                for (column, counted) in columns.iter().zip(&mut self.by_choice) {
                    let ticks = scale::ticks(scale, column, mask);
                    counted.respondents += ticks;
                    counted.mentions += ticks;
                    self.mentions += ticks;
                }
                let missing = scale::missing(scale, columns, mask);
                self.add_respondents(everyone(scale, answers.rows(), mask), missing);
            }
            Answers::Places(columns) => {
                self.add_mentions(scale, columns, mask);
                let missing = scale::missing(scale, columns, mask);
                self.add_respondents(everyone(scale, answers.rows(), mask), missing);
            }
            Answers::Numbers(numbers) => {
                let missing = missing_numbers(numbers).map(|rows| scale.rows(&rows, mask));
                let valid = self.valid;
                self.add_respondents(everyone(scale, answers.rows(), mask), missing);
                self.mentions += self.valid - valid;
            }
        }
    }

    /// Adds respondents who gave one answer each.
    pub(super) fn add_histogram(&mut self, histogram: &[N]) {
        let (missing, choices) = histogram.split_at(Missing::ALL.len());
        for (counted, count) in self.by_choice.iter_mut().zip(choices) {
            counted.respondents += *count;
            counted.mentions += *count;
            self.valid += *count;
            self.mentions += *count;
            self.respondents += *count;
        }
        for (known, count) in self.missing.iter_mut().zip(missing) {
            *known += *count;
            self.respondents += *count;
        }
    }

    fn add_mentions<S: Scale<Sum = N>>(&mut self, scale: S, columns: &[Coded], mask: Option<&Mask>) {
        for column in columns {
            let histogram = scale.histogram(column, mask, self.choices());
            for (counted, mentions) in self.by_choice.iter_mut().zip(&histogram[Missing::ALL.len()..]) {
                counted.respondents += *mentions;
                counted.mentions += *mentions;
                self.mentions += *mentions;
            }
        }
        // A respondent who names a choice again is still one respondent.
        let repeated = scale::repeated(scale, columns, mask, self.choices());
        for (counted, repeated) in self.by_choice.iter_mut().zip(repeated) {
            counted.respondents -= repeated;
        }
    }

    fn add_respondents(&mut self, respondents: N, missing: [N; 4]) {
        self.respondents += respondents;
        self.valid += respondents - missing.iter().copied().sum();
        for (known, count) in self.missing.iter_mut().zip(missing) {
            *known += count;
        }
    }
}

/// All rows that a mask keeps.
fn everyone<S: Scale>(scale: S, rows: usize, mask: Option<&Mask>) -> S::Sum {
    match mask {
        Some(mask) => scale.rows(mask, None),
        None => scale.rows(&Mask::all(rows), None),
    }
}

/// The rows without a number, by why, in the order of [`Missing::ALL`].
fn missing_numbers(numbers: &[Number]) -> [Mask; 4] {
    Missing::ALL.map(|kind| Mask::of(numbers, |number| number == Err(kind)))
}
