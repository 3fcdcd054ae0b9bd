//! Mean and median of a number question.

use super::{Selection, selected};
use crate::survey::{Answers, Survey, Variable};

/// `sum / count`, in units of the question's last digit; `count` is above 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    pub sum: i64,
    pub count: u64,
}

/// The arithmetic mean of the valid answers; none when there are none, or their sum leaves 64 bits.
pub fn mean(survey: &Survey, variable: Variable, selection: Selection<'_>) -> Option<Decimal> {
    let values = values(survey, variable, selection);
    let sum = values.iter().try_fold(0i64, |sum, value| sum.checked_add(*value))?;
    (!values.is_empty()).then_some(Decimal {
        sum,
        count: values.len() as u64,
    })
}

/// The middle of the valid answers in order; of an even number, the mean of the two in the middle.
pub fn median(survey: &Survey, variable: Variable, selection: Selection<'_>) -> Option<Decimal> {
    let mut values = values(survey, variable, selection);
    values.sort_unstable();
    let middle = values.len() / 2;
    if values.len() % 2 == 1 {
        return Some(Decimal {
            sum: values[middle],
            count: 1,
        });
    }
    let below = values.get(middle.checked_sub(1)?)?;
    Some(Decimal {
        sum: below.checked_add(values[middle])?,
        count: 2,
    })
}

fn values(survey: &Survey, variable: Variable, selection: Selection<'_>) -> Vec<i64> {
    let mut all = Vec::new();
    for (answers, mask) in selected(survey, variable, selection) {
        if let Answers::Numbers(numbers) = answers {
            let kept = |row: usize| mask.as_ref().is_none_or(|mask| mask[row]);
            all.extend(
                numbers
                    .iter()
                    .enumerate()
                    .filter(|(row, _)| kept(*row))
                    .filter_map(|(_, n)| n.ok()),
            );
        }
    }
    all
}
