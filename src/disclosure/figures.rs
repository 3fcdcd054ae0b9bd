//! Figures by the people that they are of, and what each says of the numbers of these.

use super::kind_ways::{Counts, squares, sum};
use super::numbers::{MEAN, order, place_of};
use super::rule::Why;
use super::scored::Whose;
use crate::query::{Query, Summary};
use std::collections::BTreeMap;

/// Figures by the people that they are of.
pub(super) type Families<'q> = BTreeMap<Whose<'q>, Vec<(&'q Query, Summary)>>;

/// The means among figures, but for those that are withheld.
pub(super) fn means<'q>(families: &Families<'q>, withheld: &BTreeMap<Query, Why>) -> Families<'q> {
    let is_left =
        |(query, summary): &&(&Query, Summary)| order(*summary) == Some(MEAN) && !withheld.contains_key(*query);
    let means = families.iter().map(|(whose, figures)| {
        let own: Vec<_> = figures.iter().filter(is_left).copied().collect();
        (*whose, own)
    });
    means.filter(|(_, own)| !own.is_empty()).collect()
}

/// What a figure says of how many people gave each number, by what these are worth; as a whole number.
pub(super) fn said(summary: Summary, counts: &Counts, worth: &[i128]) -> Option<i128> {
    let people: u32 = counts.iter().sum();
    if let Some((one, other)) = place_of(summary, people as usize) {
        return Some(at(counts, one, worth)? + at(counts, other, worth)?);
    }
    match summary {
        Summary::Mean | Summary::Sum => Some(sum(counts, worth)),
        Summary::Sd => Some(i128::from(people) * squares(counts, worth) - sum(counts, worth).pow(2)),
        Summary::Median | Summary::Q1 | Summary::Q3 | Summary::P10 | Summary::P90 | Summary::Min | Summary::Max => None,
        Summary::Distinct => Some(counts.iter().filter(|count| **count > 0).count() as i128),
    }
}

/// The number at a place in order.
pub(super) fn at(counts: &Counts, place: usize, worth: &[i128]) -> Option<i128> {
    let mut below = 0;
    let found = counts.iter().position(|count| {
        below += *count as usize;
        below > place
    });
    found.map(|number| worth[number])
}
