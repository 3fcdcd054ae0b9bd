//! What sums up the answers to a number question.

use super::decimal::Decimal;
use super::{Counter, Ratio, Selection, count, summary};
use crate::query::{Class, Summary};
use crate::survey::{Answers, CHOSEN, ChoiceId, Coded, Mask, Missing, Variable};
use std::sync::Arc;

impl Counter<'_> {
    /// What sums up the valid answers; none when there are none.
    pub fn summary(&self, summary: Summary, variable: Variable, selection: Selection<'_>) -> Option<Decimal> {
        match summary {
            Summary::Mean => self.mean(variable, selection),
            Summary::Median => self.median(variable, selection),
            Summary::Sd
            | Summary::Q1
            | Summary::Q3
            | Summary::P10
            | Summary::P90
            | Summary::Sum
            | Summary::Min
            | Summary::Max => self.summaries.get((selection.key(variable), summary), || {
                let mut values = self.values(variable, selection);
                values.sort_unstable();
                of_values(summary, &values)
            }),
            Summary::Distinct => self.distinct(variable, selection),
        }
    }

    /// How many different answers were given: numbers, or choices of a list.
    fn distinct(&self, variable: Variable, selection: Selection<'_>) -> Option<Decimal> {
        self.summaries.get((selection.key(variable), Summary::Distinct), || {
            let mut values = self.values(variable, selection);
            for (answers, mask) in self.selected(variable, selection) {
                let choices = self.choices(variable).into_iter();
                let given = choices.filter(|choice| is_given(*choice, answers, mask.as_deref()));
                values.extend(given.map(|choice| i64::from(choice.0)));
            }
            values.sort_unstable();
            summary::distinct(&values)
        })
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

    /// The share of the valid answers that lie in a class; none where there are none.
    pub fn class_share(&self, class: Class, variable: Variable, selection: Selection<'_>) -> Option<Ratio> {
        let values = self.numbers.get(selection.key(variable), || {
            let mut values = self.values(variable, selection);
            values.sort_unstable();
            Arc::new(values)
        });
        let before =
            |bound: Option<i64>, usual| bound.map_or(usual, |bound| values.partition_point(|one| *one < bound));
        let (from, below) = (before(class.from, 0), before(class.below, values.len()));
        Ratio::new(below.saturating_sub(from) as u64, values.len() as u64)
    }

    fn values(&self, variable: Variable, selection: Selection<'_>) -> Vec<i64> {
        let mut all = Vec::new();
        for (answers, mask) in self.selected(variable, selection) {
            match answers {
                Answers::Numbers(numbers) => match mask {
                    None => all.extend(numbers.iter().flatten()),
                    Some(mask) => all.extend(mask.iter().filter_map(|row| numbers[row].ok())),
                },
                Answers::Codes(column) => self.scores(variable, column, mask.as_deref(), &mut all),
                Answers::Flags(_) | Answers::Places(_) | Answers::Open(_) => {}
            }
        }
        all
    }

    /// What each choice of a scale is worth; none of what is no scale.
    pub fn worth(&self, variable: Variable) -> Option<Vec<i64>> {
        self.survey.question(variable.question).scores()
    }

    /// What the answers to a scale are worth; nothing where a choice has no score.
    fn scores(&self, variable: Variable, column: &Coded, mask: Option<&Mask>, all: &mut Vec<i64>) {
        let Some(scores) = self.survey.question(variable.question).scores() else {
            return;
        };
        let counts = count::histogram(column, mask, scores.len());
        for (score, count) in scores.iter().zip(&counts[Missing::ALL.len()..]) {
            all.extend(std::iter::repeat_n(
                *score,
                usize::try_from(*count).unwrap_or(usize::MAX),
            ));
        }
    }
}

/// Whether any respondent of the rows kept gave a choice.
fn is_given(choice: ChoiceId, answers: &Answers, kept: Option<&Mask>) -> bool {
    let holds = |column: &Coded, choice| count::count(&column.holding(Ok(choice)), kept) > 0;
    match answers {
        Answers::Codes(column) => holds(column, choice),
        Answers::Places(columns) => columns.iter().any(|column| holds(column, choice)),
        Answers::Flags(columns) => columns
            .get(usize::from(choice.0))
            .is_some_and(|column| holds(column, CHOSEN)),
        Answers::Numbers(_) | Answers::Open(_) => false,
    }
}

/// What sums up values that stand in order.
fn of_values(summary: Summary, values: &[i64]) -> Option<Decimal> {
    match summary {
        Summary::Sd => summary::sd(values, None),
        Summary::Sum => summary::sum(values, None),
        Summary::Min => values.first().copied().map(summary::of_one),
        Summary::Max => values.last().copied().map(summary::of_one),
        Summary::Distinct => summary::distinct(values),
        Summary::Q1 | Summary::Q3 | Summary::P10 | Summary::P90 | Summary::Mean | Summary::Median => {
            summary::quantile(values, None, summary.share_below()?)
        }
    }
}
