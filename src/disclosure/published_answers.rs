//! What is published of the items of scores: how many gave which answer to one, of whom; what their answers are worth together.

use super::scored::{Among, GivenAny, ScoredCounts, ScoredItem, Whose, given_of, taken_from};
use super::totals::{self, AtMost};
use crate::measure::Counter;
use crate::query::{Over, Query, Statistic, Summary};
use crate::survey::{Base, Survey, Variable};
use std::collections::BTreeSet;

/// Which figures of items are held beside those of scores.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// All of them.
    Any,
    /// Those under the same conditions, but for answers to items.
    Alike,
}

/// A published figure of items.
pub(super) struct OfItems<'q> {
    pub whose: Whose<'q>,
    says: Says,
}

enum Says {
    /// How many gave any of some answers.
    Share(GivenAny),
    /// What their answers to an item are worth together, by choice.
    Worth(usize, Vec<i64>),
    /// What their answers to all items of a score add up to.
    Total(usize),
    /// Which answer to an item stands where in order, or how many differ; by what each choice is worth.
    Order(usize, Vec<i64>, Summary),
}

impl<'q> OfItems<'q> {
    /// Those that reach so far.
    pub fn all(
        (survey, counter, items): (&Survey, &Counter<'_>, &[ScoredItem]),
        scores: &[Variable],
        (whose, published): (&[Whose<'_>], &[&'q Query]),
        reach: Reach,
    ) -> Vec<Self> {
        let others = |whose: Whose<'_>| Among::of(survey, items, whose).others;
        let known: Vec<_> = whose.iter().map(|whose| others(*whose)).collect();
        let mut found = Vec::new();
        for query in published.iter().copied() {
            let says = match &query.statistic {
                Statistic::Share {
                    variable,
                    choices,
                    over: Over::Base(Base::Valid | Base::Asked | Base::Respondents),
                } => given_of(survey, items, (*variable, choices)).map(Says::Share),
                Statistic::Number {
                    variable,
                    summary: Summary::Mean | Summary::Sum,
                } => {
                    let score = scores.iter().position(|score| score == variable);
                    let item = items.iter().position(|item| item.variable == *variable);
                    let worth = || survey.question(variable.question).scores();
                    let is_judged = query
                        .filter
                        .iter()
                        .any(|one| given_of(survey, items, (one.variable, &one.choices)).is_some());
                    let total = score.filter(|_| !is_judged).map(Says::Total);
                    total.or_else(|| Some(Says::Worth(item?, worth()?)))
                }
                Statistic::Number { variable, summary }
                    if *summary == Summary::Distinct
                        || summary.is_quantile() && !counter.is_weighted(query.selection()) =>
                {
                    let item = items.iter().position(|item| item.variable == *variable);
                    let worth = survey.question(variable.question).scores();
                    item.zip(worth).map(|(item, worth)| Says::Order(item, worth, *summary))
                }
                Statistic::Share { .. }
                | Statistic::Number { .. }
                | Statistic::Class { .. }
                | Statistic::Population
                | Statistic::Ranking { .. }
                | Statistic::ItemResponse(_) => None,
            };
            let whose: Whose<'q> = (&query.people, &query.filter);
            let is_near = || reach == Reach::Any || known.contains(&others(whose));
            if let Some(says) = says.filter(|_| is_near()) {
                found.push(Self { whose, says });
            }
        }
        found
    }

    /// The people whom it counts, as often as it counts them; none where that cannot be written down.
    pub fn sums(&self, counts: &ScoredCounts, selection: usize) -> Vec<Vec<u32>> {
        match &self.says {
            Says::Share(given) => counts.share(selection, given).into(),
            Says::Worth(item, worth) => counts.worth(selection, *item, worth).into_iter().collect(),
            Says::Total(score) => {
                let sums = counts.spread((selection, *score)).unwrap_or_default();
                sums.into_iter().take(1).collect()
            }
            Says::Order(item, worth, _) => {
                let all = counts.worths(selection, *item, worth).into_values();
                vec![all.flat_map(|own| own.atoms).collect()]
            }
        }
    }

    /// No more than how many there are of whom.
    pub fn bounds(&self, counts: &ScoredCounts, selection: usize) -> Vec<AtMost> {
        match &self.says {
            Says::Share(_) | Says::Worth(..) | Says::Total(_) => Vec::new(),
            Says::Order(item, worth, summary) => totals::bounds(&counts.worths(selection, *item, worth), *summary),
        }
    }
}

/// Whether any share of an item is published under the conditions of a figure of a score.
pub(super) fn is_counted(survey: &Survey, item: &ScoredItem, whose: &[Whose<'_>], published: &[&Query]) -> bool {
    let tells = |query: &&Query| match &query.statistic {
        Statistic::Share { variable, .. } => {
            whose.iter().any(|(_, filter)| query.filter == *filter)
                && taken_from(survey, *variable) == taken_from(survey, item.variable)
        }
        Statistic::Number { .. }
        | Statistic::Class { .. }
        | Statistic::Population
        | Statistic::Ranking { .. }
        | Statistic::ItemResponse(_) => false,
    };
    published.iter().copied().any(|query| tells(&query))
}

/// Whom there cannot be: in a group that is made of an answer to an item, those who gave another; beside it, those who gave that one.
pub(super) fn impossible(survey: &Survey, items: &[ScoredItem], counts: &ScoredCounts) -> Vec<Vec<u32>> {
    let mut found = Vec::new();
    for group in survey.group_ids() {
        let [condition] = survey.group(group).chosen.as_slice() else {
            continue;
        };
        let Some(given) = given_of(survey, items, (condition.variable, &condition.choices)) else {
            continue;
        };
        let is_chosen = |part| survey.people.get(part).groups.contains(&group);
        let files: BTreeSet<_> = survey
            .parts()
            .filter(|part| is_chosen(*part))
            .map(|part| survey.people.get(part).population)
            .collect();
        let is_beside = |part| {
            files
                .contains(&survey.people.get(part).population)
                .then(|| is_chosen(part))
        };
        found.extend(counts.nobody(counts.impossible(&given, is_beside)));
    }
    found
}
