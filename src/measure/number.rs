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

    /// The arithmetic mean of the valid answers; none when there are none, or their sum leaves 64 bits.
    pub fn mean(&self, variable: Variable, selection: Selection<'_>) -> Option<Decimal> {
        self.means.get(selection.key(variable), || {
            let values = self.values(variable, selection);
            let sum = values.iter().try_fold(0i64, |sum, value| sum.checked_add(*value))?;
            (!values.is_empty()).then_some(Decimal {
                sum,
                count: values.len() as u64,
            })
        })
    }

    /// The middle of the valid answers in order; of an even number, the mean of the two in the middle.
    pub fn median(&self, variable: Variable, selection: Selection<'_>) -> Option<Decimal> {
        self.medians.get(selection.key(variable), || {
            let mut values = self.values(variable, selection);
            let (half, is_odd) = (values.len() / 2, values.len() % 2 == 1);
            if values.is_empty() {
                return None;
            }
            let (below, middle, _) = values.select_nth_unstable(half);
            if is_odd {
                return Some(Decimal { sum: *middle, count: 1 });
            }
            Some(Decimal {
                sum: below.iter().max()?.checked_add(*middle)?,
                count: 2,
            })
        })
    }

    /// What the largest `largest` valid answers make up of all, each without its sign: their sum, and that of all.
    pub fn largest(&self, largest: usize, variable: Variable, selection: Selection<'_>) -> (u128, u128) {
        let values = self.values(variable, selection).into_iter();
        let mut sizes: Vec<u64> = values.map(i64::unsigned_abs).collect();
        sizes.sort_unstable_by(|one, other| other.cmp(one));
        let sum = |sizes: &[u64]| sizes.iter().map(|size| u128::from(*size)).sum();
        (sum(&sizes[..largest.min(sizes.len())]), sum(&sizes))
    }

    fn values(&self, variable: Variable, selection: Selection<'_>) -> Vec<i64> {
        let mut all = Vec::new();
        for (answers, mask) in self.selected(variable, selection) {
            let Answers::Numbers(numbers) = answers else { continue };
            match mask {
                None => all.extend(numbers.iter().flatten()),
                Some(mask) => all.extend(mask.iter().filter_map(|row| numbers[row].ok())),
            }
        }
        all
    }
}
