//! Mean and median of a number question.

use super::decimal::Decimal;
use super::{Counter, Selection};
use crate::query::Summary;
use crate::survey::{Answers, Variable};

impl Counter<'_> {
    /// What sums up the valid answers; none when there are none.
    pub fn summary(&self, summary: Summary, variable: Variable, selection: Selection<'_>) -> Option<Decimal> {
        match summary {
            Summary::Mean => self.mean(variable, selection),
            Summary::Median => self.median(variable, selection),
        }
    }

    /// The arithmetic mean of the valid answers, each as much as it weighs; none when there are none, when they weigh
    /// nothing, or when their sum leaves 128 bits.
    pub fn mean(&self, variable: Variable, selection: Selection<'_>) -> Option<Decimal> {
        self.means.get(selection.key(variable), || {
            if self.is_weighted(selection) {
                let values = self.weighed_values(variable, selection);
                let times = |(value, weight): &(i64, u64)| i128::from(*value) * i128::from(*weight);
                let sum = values.iter().map(times).try_fold(0i128, i128::checked_add)?;
                let count: u128 = values.iter().map(|(_, weight)| u128::from(*weight)).sum();
                return (count > 0).then_some(Decimal { sum, count });
            }
            let values = self.values(variable, selection);
            let sum = values.iter().map(|value| i128::from(*value)).sum();
            (!values.is_empty()).then_some(Decimal {
                sum,
                count: values.len() as u128,
            })
        })
    }

    /// The middle of the valid answers in order; of an even number, the mean of the two in the middle. By weights, the
    /// smallest answer that, with all below it, weighs half of all (R's `svyquantile`, rule "math").
    pub fn median(&self, variable: Variable, selection: Selection<'_>) -> Option<Decimal> {
        self.medians.get(selection.key(variable), || {
            if self.is_weighted(selection) {
                return weighed_quantile(self.weighed_values(variable, selection), (1, 2));
            }
            let mut values = self.values(variable, selection);
            let (half, is_odd) = (values.len() / 2, values.len() % 2 == 1);
            if values.is_empty() {
                return None;
            }
            let (below, middle, _) = values.select_nth_unstable(half);
            let middle = i128::from(*middle);
            if is_odd {
                return Some(Decimal { sum: middle, count: 1 });
            }
            Some(Decimal {
                sum: i128::from(*below.iter().max()?) + middle,
                count: 2,
            })
        })
    }

    /// What the largest `largest` valid answers make up of all, each without its sign: their sum, and that of all.
    pub fn largest(&self, largest: usize, variable: Variable, selection: Selection<'_>) -> (u128, u128) {
        let values = self.values(variable, selection).into_iter();
        largest_of(largest, values.map(|value| u128::from(value.unsigned_abs())))
    }

    /// The same of what people contribute to a weighted mean, answer times weight; none where nobody is weighted.
    pub fn largest_weighed(
        &self,
        largest: usize,
        variable: Variable,
        selection: Selection<'_>,
    ) -> Option<(u128, u128)> {
        if !self.is_weighted(selection) {
            return None;
        }
        let values = self.weighed_values(variable, selection).into_iter();
        let sizes = values.map(|(value, weight)| u128::from(value.unsigned_abs()) * u128::from(weight));
        Some(largest_of(largest, sizes))
    }

    fn values(&self, variable: Variable, selection: Selection<'_>) -> Vec<i64> {
        let mut all = Vec::new();
        for (_, answers, mask) in self.selected(variable, selection) {
            let Answers::Numbers(numbers) = answers else { continue };
            match mask {
                None => all.extend(numbers.iter().flatten()),
                Some(mask) => all.extend(mask.iter().filter_map(|row| numbers[row].ok())),
            }
        }
        all
    }

    /// The valid answers, each with what it weighs.
    fn weighed_values(&self, variable: Variable, selection: Selection<'_>) -> Vec<(i64, u64)> {
        let mut all = Vec::new();
        for (part, answers, mask) in self.selected(variable, selection) {
            let Answers::Numbers(numbers) = answers else { continue };
            let scale = self.by_weight(part);
            let weighed = |row: usize| Some((numbers[row].ok()?, scale.of(row)));
            match mask {
                None => all.extend((0..numbers.len()).filter_map(weighed)),
                Some(mask) => all.extend(mask.iter().filter_map(weighed)),
            }
        }
        all
    }
}

/// The sum of the largest of some sizes, and that of all.
fn largest_of(largest: usize, sizes: impl Iterator<Item = u128>) -> (u128, u128) {
    let mut sizes: Vec<u128> = sizes.collect();
    sizes.sort_unstable_by(|one, other| other.cmp(one));
    let sum = |sizes: &[u128]| sizes.iter().fold(0, |sum: u128, size| sum.saturating_add(*size));
    (sum(&sizes[..largest.min(sizes.len())]), sum(&sizes))
}

/// The smallest value whose weight, with that of all below it, reaches a share (numerator, denominator) of the whole;
/// none of values that weigh nothing.
fn weighed_quantile(mut values: Vec<(i64, u64)>, (part, whole): (u128, u128)) -> Option<Decimal> {
    values.retain(|(_, weight)| *weight > 0);
    values.sort_unstable();
    let all: u128 = values.iter().map(|(_, weight)| u128::from(*weight)).sum();
    let mut below = 0;
    let reached = values.into_iter().find(|(_, weight)| {
        below += u128::from(*weight);
        below * whole >= all * part
    });
    reached.map(|(value, _)| Decimal {
        sum: value.into(),
        count: 1,
    })
}
