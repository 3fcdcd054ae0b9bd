//! What how many are in a group made of answers or in others tells: those who are in both are both sizes less that of all of them.
//!
//! Of eighteen who gave a or live in town, eight gave a and twelve live in town: two in town gave a.

use super::bases::is_secret;
use super::chosen::Chosen;
use super::planner::Risk;
use super::rule::is_exempt;
use crate::measure::Counter;
use crate::query::{Asked, Query, Statistic};
use crate::survey::{Policy, Survey};
use std::collections::BTreeSet;

/// How many in other groups are in one made of answers, or how many outside these, where few are and the number of all of them
/// together is asked for: that is published whatever is withheld of them.
pub(super) fn told_by_pools(survey: &Survey, counter: &Counter<'_>, policy: &Policy, asked: &Asked) -> Vec<Risk> {
    let groups = Chosen::all(survey);
    let mut found = Vec::new();
    for pool in pools(asked) {
        for group in &groups {
            let parts = group.beside(survey, &pool.people).into_iter();
            let parts = parts.filter(|part| !is_exempt(part, policy));
            for query in parts.filter(|part| is_secret(survey, counter, policy, part)) {
                let count = counter.population(query.selection());
                found.push(Risk {
                    low: count,
                    high: Some(count),
                    by: vec![pool.describe(survey), group.size().describe(survey)],
                    query,
                });
            }
        }
    }
    found
}

/// How many of others are in each group made of answers, as it follows from how many are in either.
pub(super) fn pooled(survey: &Survey, asked: &Asked) -> BTreeSet<Query> {
    let groups = Chosen::all(survey);
    let beside = |pool: &Query| {
        groups
            .iter()
            .flat_map(|group| group.beside(survey, &pool.people))
            .collect::<Vec<_>>()
    };
    pools(asked).flat_map(beside).collect()
}

/// Of whom it is asked together how many they are.
fn pools(asked: &Asked) -> impl Iterator<Item = &Query> {
    let is_size = |query: &&Query| query.statistic == Statistic::Population && query.filter.is_empty();
    asked.queries().filter(is_size)
}
