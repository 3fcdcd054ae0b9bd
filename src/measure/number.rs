//! What sums up the answers to a number question.

use super::decimal::Decimal;
use super::{Counter, Headcount, Ratio, Selection, count, summary};
use crate::query::Summary;
use crate::survey::{Answers, CHOSEN, ChoiceId, Coded, Mask, Missing, Number, NumberClass, Variable};
use std::sync::Arc;

/// Longer lists of numbers that differ are made anew for each figure.
const MOST_KEPT: usize = 100_000;

impl Counter<'_> {
    /// What sums up the valid answers, each as much as it weighs; none when there are none, or when they weigh nothing.
    pub fn summary(&self, summary: Summary, variable: Variable, selection: Selection<'_>) -> Option<Decimal> {
        let found = self.summary_in_parts(summary, variable, selection);
        // Different answers are counted, whatever they are counted in.
        if summary == Summary::Distinct {
            return found;
        }
        found.map(|found| found.over(self.survey.question(variable.question).parts()))
    }

    /// The same, in what the answers are counted in.
    fn summary_in_parts(&self, summary: Summary, variable: Variable, selection: Selection<'_>) -> Option<Decimal> {
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
                if summary.is_weighed() && self.is_weighted(selection) {
                    return self.weighed_summary(summary, variable, selection);
                }
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
            let mut values = Vec::new();
            for (_, answers, mask) in self.selected(variable, selection) {
                match answers {
                    Answers::Numbers(numbers) => extend(&mut values, numbers, mask.as_deref()),
                    Answers::Codes(_) | Answers::Flags(_) | Answers::Places(_) | Answers::Open(_) => {
                        let choices = self.choices(variable).into_iter();
                        let given = choices.filter(|choice| is_given(*choice, answers, mask.as_deref()));
                        values.extend(given.map(|choice| i64::from(choice.0)));
                    }
                }
            }
            values.sort_unstable();
            summary::distinct(&values)
        })
    }

    /// The arithmetic mean of the valid answers in what they are counted in, each as much as it weighs; none when there are
    /// none, when they weigh nothing, or when their sum leaves 128 bits.
    pub(super) fn mean(&self, variable: Variable, selection: Selection<'_>) -> Option<Decimal> {
        self.means.get(selection.key(variable), || {
            if self.is_weighted(selection) {
                let values = self.weighed_in_order(variable, selection);
                let sum = summary::weighed_sum(&values)?;
                let count = values.last().map_or(0, |(_, all)| *all);
                return (count > 0).then_some(Decimal { sum, count });
            }
            let values = self.values(variable, selection);
            let Decimal { sum, .. } = summary::sum(&values)?;
            let count = values.len() as u128;
            Some(Decimal { sum, count })
        })
    }

    /// The middle of the valid answers in order; of an even number, the mean of the two in the middle. By weights, the
    /// smallest answer that, with all below it, weighs half of all (R's `svyquantile`, rule "math").
    pub(super) fn median(&self, variable: Variable, selection: Selection<'_>) -> Option<Decimal> {
        self.medians.get(selection.key(variable), || {
            if self.is_weighted(selection) {
                return summary::weighed_quantile(&self.weighed_in_order(variable, selection), (1, 2));
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

    /// The share of the valid answers that lie in a class, by people's weights where they have some; none where there are no
    /// answers, or those who gave them weigh nothing.
    pub fn class_share(&self, class: NumberClass, variable: Variable, selection: Selection<'_>) -> Option<Ratio> {
        if !self.is_weighted(selection) {
            let Headcount { count, of } = self.class_headcount(class, variable, selection)?;
            return Ratio::new(count.into(), of.into());
        }
        let values = self.weighed_in_order(variable, selection);
        let question = self.survey.question(variable.question);
        let up_to = |place: usize| place.checked_sub(1).map_or(0, |last| values[last].1);
        let (from, below) = class.cut(values.len(), |bound| {
            values.partition_point(|(one, _)| question.in_digits(*one) < bound)
        });
        Ratio::new(up_to(below).saturating_sub(up_to(from)), up_to(values.len()))
    }

    /// How many people that share stands for; none where nobody answered.
    pub fn class_headcount(
        &self,
        class: NumberClass,
        variable: Variable,
        selection: Selection<'_>,
    ) -> Option<Headcount> {
        let values = self.in_order(variable, selection);
        let question = self.survey.question(variable.question);
        let (from, below) = class.cut(values.len(), |bound| {
            values.partition_point(|one| question.in_digits(*one) < bound)
        });
        let (count, of) = (below.saturating_sub(from) as u64, values.len() as u64);
        (of > 0).then_some(Headcount { count, of })
    }

    /// The valid answers, the smallest first.
    fn in_order(&self, variable: Variable, selection: Selection<'_>) -> Arc<Vec<i64>> {
        self.numbers.get(selection.key(variable), || {
            let mut values = self.values(variable, selection);
            values.sort_unstable();
            Arc::new(values)
        })
    }

    /// The valid answers that differ, the smallest first, each with what it and all below it weigh.
    fn weighed_in_order(&self, variable: Variable, selection: Selection<'_>) -> Arc<summary::Heaped> {
        let made = || {
            let mut values = self.weighed_values(variable, selection);
            values.sort_unstable();
            Arc::new(summary::heaped(&values))
        };
        // Of a million incomes, each is another one: a list for each group would be more than all answers take.
        let mut long = None;
        let known = self.weighed_numbers.get(selection.key(variable), || {
            let heaped = made();
            long = (heaped.len() > MOST_KEPT).then(|| Arc::clone(&heaped));
            long.is_none().then_some(heaped)
        });
        known.or(long).unwrap_or_else(made)
    }

    /// What sums up the valid answers by their weights.
    fn weighed_summary(&self, summary: Summary, variable: Variable, selection: Selection<'_>) -> Option<Decimal> {
        match summary {
            Summary::Sd => {
                let mut values = self.weighed_values(variable, selection);
                values.sort_unstable();
                summary::weighed_sd(&values)
            }
            Summary::Sum => {
                let values = self.weighed_in_order(variable, selection);
                let sum = summary::weighed_sum(&values).filter(|_| !values.is_empty())?;
                let count = 10u128.pow(self.survey.people.decimals);
                Some(Decimal { sum, count })
            }
            Summary::Q1 | Summary::Q3 | Summary::P10 | Summary::P90 | Summary::Mean | Summary::Median => {
                summary::weighed_quantile(&self.weighed_in_order(variable, selection), summary.share_below()?)
            }
            // One person's answer, or how many there are, whatever anyone weighs.
            Summary::Min | Summary::Max | Summary::Distinct => None,
        }
    }

    /// How many people stand up to a quantile and from it on, whichever are fewer.
    pub fn people_beside(&self, quantile: Summary, variable: Variable, selection: Selection<'_>) -> Option<u64> {
        let found = self.summary_in_parts(quantile, variable, selection)?;
        let values = self.in_order(variable, selection);
        let count = i128::try_from(found.count).ok()?;
        let up_to = values.partition_point(|value| i128::from(*value) * count <= found.sum);
        let from = values.len() - values.partition_point(|value| i128::from(*value) * count < found.sum);
        Some(up_to.min(from) as u64)
    }

    /// The valid answers, each person as much as any other, in what they are counted in.
    pub fn values(&self, variable: Variable, selection: Selection<'_>) -> Vec<i64> {
        let mut all = Vec::new();
        for (_, answers, mask) in self.selected(variable, selection) {
            match answers {
                Answers::Numbers(numbers) => extend(&mut all, numbers, mask.as_deref()),
                Answers::Codes(column) => self.scores(variable, column, mask.as_deref(), &mut all),
                Answers::Flags(_) | Answers::Places(_) | Answers::Open(_) => {}
            }
        }
        all
    }

    /// The valid answers, each with what it weighs.
    fn weighed_values(&self, variable: Variable, selection: Selection<'_>) -> Vec<(i64, u64)> {
        let scores = self.worth(variable);
        let mut all = Vec::new();
        for (part, answers, mask) in self.selected(variable, selection) {
            let scale = self.by_weight(part);
            let value = |row: usize| match answers {
                Answers::Numbers(numbers) => numbers[row].ok(),
                Answers::Codes(column) => {
                    let choice = column.get(row).ok()?;
                    scores.as_ref()?.get(usize::from(choice.0)).copied()
                }
                Answers::Flags(_) | Answers::Places(_) | Answers::Open(_) => None,
            };
            let weighed = |row: usize| Some((value(row)?, scale.of(row)));
            match mask {
                None => all.extend((0..answers.rows()).filter_map(weighed)),
                Some(mask) => all.extend(mask.iter().filter_map(weighed)),
            }
        }
        all
    }

    /// How many answers what sums them up is of: the valid ones, of ranks those that are a place.
    pub fn summed_up(&self, variable: Variable, selection: Selection<'_>) -> u64 {
        let tally = self.tally(variable, selection);
        let places = self.survey.question(variable.question).places();
        places.map_or(tally.valid, |places| {
            let scored = self.choices(variable).into_iter().take(places);
            scored.map(|choice| tally.mentions_of(choice)).sum()
        })
    }

    /// Whether the answer of a row is one that is summed up.
    pub fn sums_up(&self, variable: Variable, answers: &Answers, row: usize) -> bool {
        let places = self.survey.question(variable.question).places();
        match (places, answers) {
            (Some(places), Answers::Codes(column)) => {
                column.get(row).is_ok_and(|choice| usize::from(choice.0) < places)
            }
            (Some(_) | None, _) => answers.is_given(row),
        }
    }

    /// What each choice of a scale is worth; none of what is no scale.
    pub fn worth(&self, variable: Variable) -> Option<Vec<i64>> {
        self.survey.question(variable.question).scores()
    }

    /// What the answers to a scale are worth; nothing where a choice has no score.
    fn scores(&self, variable: Variable, column: &Coded, mask: Option<&Mask>, all: &mut Vec<i64>) {
        let Some(scores) = self.worth(variable) else {
            return;
        };
        let counts = count::histogram(column, mask, self.choices(variable).len());
        for (score, count) in scores.iter().zip(&counts[Missing::ALL.len()..]) {
            all.extend(std::iter::repeat_n(
                *score,
                usize::try_from(*count).unwrap_or(usize::MAX),
            ));
        }
    }
}

/// The numbers of the rows kept.
fn extend(all: &mut Vec<i64>, numbers: &[Number], kept: Option<&Mask>) {
    match kept {
        None => all.extend(numbers.iter().flatten()),
        Some(kept) => all.extend(kept.iter().filter_map(|row| numbers[row].ok())),
    }
}

/// The sum of the largest of some sizes, and that of all.
fn largest_of(largest: usize, sizes: impl Iterator<Item = u128>) -> (u128, u128) {
    let mut sizes: Vec<u128> = sizes.collect();
    sizes.sort_unstable_by(|one, other| other.cmp(one));
    let sum = |sizes: &[u128]| sizes.iter().fold(0, |sum: u128, size| sum.saturating_add(*size));
    (sum(&sizes[..largest.min(sizes.len())]), sum(&sizes))
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
        Summary::Sd => summary::sd(values),
        Summary::Sum => summary::sum(values),
        Summary::Min => values.first().copied().map(summary::of_one),
        Summary::Max => values.last().copied().map(summary::of_one),
        Summary::Distinct => summary::distinct(values),
        Summary::Q1 | Summary::Q3 | Summary::P10 | Summary::P90 | Summary::Mean | Summary::Median => {
            summary::quantile(values, summary)
        }
    }
}
