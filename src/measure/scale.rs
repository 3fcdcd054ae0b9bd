//! What rows are counted by: as people, each one, or by what each weighs.

use super::{count, weigh};
use crate::survey::{CHOSEN, Coded, Mask, Missing, Weights};
use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub, SubAssign};

/// A number of people, or what people weigh together.
pub trait Amount: Copy + Default + Add<Output = Self> + AddAssign + Sub<Output = Self> + SubAssign + Sum {}
impl Amount for u64 {}
impl Amount for u128 {}

/// What rows are counted by.
pub(super) trait Scale: Copy {
    /// What comes of it.
    type Sum: Amount;

    /// The rows that are meant, and kept.
    fn rows(self, rows: &Mask, kept: Option<&Mask>) -> Self::Sum;

    /// How often each answer stands in the rows kept: per kind of missing in the order of [`Missing::ALL`], then per
    /// choice.
    fn histogram(self, column: &Coded, kept: Option<&Mask>, choices: usize) -> Vec<Self::Sum>;

    /// The same beside each answer to `by`: per choice of it, what [`Scale::histogram`] is of those who gave it.
    fn crossed(self, column: &Coded, by: &Coded, kept: Option<&Mask>, sizes: (usize, usize)) -> Vec<Self::Sum>;
}

/// Each person is one.
#[derive(Clone, Copy)]
pub(super) struct Heads;

impl Scale for Heads {
    type Sum = u64;

    fn rows(self, rows: &Mask, kept: Option<&Mask>) -> u64 {
        count::count(rows, kept)
    }

    fn histogram(self, column: &Coded, kept: Option<&Mask>, choices: usize) -> Vec<u64> {
        count::histogram(column, kept, choices)
    }

    fn crossed(self, column: &Coded, by: &Coded, kept: Option<&Mask>, sizes: (usize, usize)) -> Vec<u64> {
        count::crossed(column, by, kept, sizes)
    }
}

/// Each person is what they weigh, in units of the last digit of the survey's weights.
#[derive(Clone, Copy)]
pub(super) struct ByWeight<'a> {
    pub weights: &'a Weights,
    /// Whether all weights together fit into 64 bits.
    pub is_small: bool,
}

impl ByWeight<'_> {
    /// What the person of a row weighs.
    pub fn of(self, row: usize) -> u64 {
        self.weights.get(row)
    }

    /// People who all weigh the same.
    fn times(count: u64, weight: u64) -> u128 {
        u128::from(count) * u128::from(weight)
    }
}

impl Scale for ByWeight<'_> {
    type Sum = u128;

    fn rows(self, rows: &Mask, kept: Option<&Mask>) -> u128 {
        match self.weights {
            Weights::Each(each) if self.is_small => weigh::sum::<u64>(rows, kept, each),
            Weights::Each(each) => weigh::sum::<u128>(rows, kept, each),
            Weights::None | Weights::Alike(_) => Self::times(count::count(rows, kept), self.of(0)),
        }
    }

    fn histogram(self, column: &Coded, kept: Option<&Mask>, choices: usize) -> Vec<u128> {
        match self.weights {
            Weights::Each(each) if self.is_small => weigh::histogram::<u64>(column, kept, each, choices),
            Weights::Each(each) => weigh::histogram::<u128>(column, kept, each, choices),
            Weights::None | Weights::Alike(_) => {
                let counts = count::histogram(column, kept, choices).into_iter();
                counts.map(|count| Self::times(count, self.of(0))).collect()
            }
        }
    }

    fn crossed(self, column: &Coded, by: &Coded, kept: Option<&Mask>, sizes: (usize, usize)) -> Vec<u128> {
        match self.weights {
            Weights::Each(each) if self.is_small => weigh::crossed::<u64>(column, by, (kept, each), sizes),
            Weights::Each(each) => weigh::crossed::<u128>(column, by, (kept, each), sizes),
            Weights::None | Weights::Alike(_) => {
                let counts = count::crossed(column, by, kept, sizes).into_iter();
                counts.map(|count| Self::times(count, self.of(0))).collect()
            }
        }
    }
}

/// Respondents by why they gave no answer in any of the columns: what their first column says. In the order of
/// [`Missing::ALL`].
pub(super) fn missing<S: Scale>(scale: S, columns: &[Coded], kept: Option<&Mask>) -> [S::Sum; 4] {
    let nobody = [S::Sum::default(); 4];
    let Some((first, others)) = columns.split_first() else {
        return nobody;
    };
    let mut silent = first.missing();
    others.iter().for_each(|column| silent.keep(&column.missing()));
    if let Some(kept) = kept {
        silent.keep(kept);
    }
    if silent.is_none() {
        return nobody;
    }
    Missing::ALL.map(|kind| scale.rows(&first.holding(Err(kind)), Some(&silent)))
}

/// Ticks of one choice.
pub(super) fn ticks<S: Scale>(scale: S, column: &Coded, kept: Option<&Mask>) -> S::Sum {
    scale.rows(&column.holding(Ok(CHOSEN)), kept)
}

/// Mentions of a place that the same respondent had already made in an earlier one, by choice.
pub(super) fn repeated<S: Scale>(scale: S, columns: &[Coded], kept: Option<&Mask>, choices: usize) -> Vec<S::Sum> {
    let mut repeated = vec![S::Sum::default(); choices];
    for (place, column) in columns.iter().enumerate().skip(1) {
        let mut again = Mask::none(column.rows());
        for earlier in &columns[..place] {
            again.add(&column.same_choice(earlier));
        }
        if let Some(kept) = kept {
            again.keep(kept);
        }
        // Rare: most respondents name a choice once.
        if again.is_none() {
            continue;
        }
        let of_choices = scale.histogram(column, Some(&again), choices);
        for (repeated, again) in repeated.iter_mut().zip(&of_choices[Missing::ALL.len()..]) {
            *repeated += *again;
        }
    }
    repeated
}
