//! Every way in which few people could have numbers, kind by kind of those that figures are of.

use super::numbers::{MEAN, MOST_PEOPLE, NumbersOf, order, place_of};
use super::scored::Whose;
use super::strata::{Given, are_silent, strata};
use super::together::brought_together;
use crate::query::{Query, Summary};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Of people of more kinds than this, and of a kind that may have their numbers in more ways, it is not looked at.
const MOST_KINDS: usize = 8;
const MOST_WAYS: usize = 4096;

/// How many people gave each number.
pub(super) type Counts = Vec<u32>;

/// A figure, of which of the published families, in the order in which they are rather withheld.
pub(super) struct FamilyFigure<'q> {
    pub query: &'q Query,
    pub summary: Summary,
    pub family: usize,
}

/// Of whom it must not be told how few gave a number: kinds of people.
pub(super) struct FewPeople {
    pub kinds: Vec<usize>,
    pub counts: Counts,
}

/// Figures of one variable, and everyone they are of.
pub(super) struct Ways<'q> {
    pub figures: Vec<FamilyFigure<'q>>,
    /// Of each family, its kinds of people.
    pub families: Vec<Vec<usize>>,
    /// Of each kind of people, who are in the same families: how many gave each number, in every way that there is.
    pub ways: Vec<Vec<Counts>>,
    /// The families first, then the kinds that are known.
    pub targets: Vec<FewPeople>,
    /// What each number is worth, in steps.
    pub worth: Vec<i128>,
    pub least: u32,
}

impl<'q> Ways<'q> {
    /// None where one family is alone, or there is too much to look at.
    pub fn of(asked: &NumbersOf<'_>, families: &BTreeMap<Whose<'q>, Vec<(&'q Query, Summary)>>) -> Option<Self> {
        let whose: Vec<Whose<'q>> = families.keys().copied().collect();
        let figures = in_order(families);
        let is_mean = |figure: &FamilyFigure<'_>| order(figure.summary) == Some(MEAN);
        if whose.len() < 2 || figures.iter().all(is_mean) {
            return None;
        }
        let (survey, _, policy) = asked.within;
        let cell = |figure: &FamilyFigure<'_>| policy.thresholds(brought_together(survey, figure.query)).cell;
        let least = u32::try_from(figures.iter().map(cell).max()?)
            .ok()
            .filter(|least| *least > 1)?;
        let (atoms, given) = strata(asked, &whose);
        if atoms.len() > MOST_KINDS || atoms.iter().any(|atom| atom.people > MOST_PEOPLE as u64) {
            return None;
        }
        let values: Vec<i64> = given.iter().flatten().map(|(_, value)| *value).collect();
        let numbers = asked.numbers(&values)?;
        let allowed = numbers.allowed();
        let counts = |given: &Vec<Given>| {
            let mut counts = vec![0; allowed.len()];
            for (_, value) in given {
                counts[allowed.binary_search(&numbers.steps(*value)?).ok()?] += 1;
            }
            Some(counts)
        };
        let counts: Vec<Counts> = given.iter().map(counts).collect::<Option<_>>()?;
        let ways = counts
            .iter()
            .map(|counts| every_way(counts.iter().sum(), allowed.len()));
        let ways = ways.collect::<Option<_>>()?;
        let places = 0..atoms.len();
        let kinds_of = |family: usize| {
            places
                .clone()
                .filter(|kind| atoms[*kind].sums.contains(&family))
                .collect()
        };
        let families: Vec<Vec<usize>> = (0..whose.len()).map(kinds_of).collect();
        let is_known = |kind: &usize| {
            atoms[*kind].people >= u64::from(least) && !are_silent(survey, whose.iter().copied(), given[*kind].iter())
        };
        let known = places.clone().filter(is_known).map(|kind| vec![kind]);
        let target = |kinds: Vec<usize>| FewPeople {
            counts: added_up(kinds.iter().map(|kind| &counts[*kind])),
            kinds,
        };
        let targets = families.iter().cloned().chain(known).map(target).collect();
        Some(Self {
            figures,
            families,
            ways,
            targets,
            worth: allowed.into_iter().map(|step| step as i128).collect(),
            least,
        })
    }

    /// Whether a figure is the same of other numbers.
    pub fn is_same(&self, summary: Summary, (one, other): (&Counts, &Counts)) -> bool {
        let said = |counts: &Counts| self.said(summary, counts);
        said(one) == said(other)
    }

    /// What a figure says of the numbers of some people, as a whole number.
    fn said(&self, summary: Summary, counts: &Counts) -> Option<i128> {
        let people: u32 = counts.iter().sum();
        let each = || counts.iter().map(|count| i128::from(*count)).zip(&self.worth);
        let sum: i128 = each().map(|(count, worth)| count * worth).sum();
        if let Some((one, other)) = place_of(summary, people as usize) {
            return Some(self.at(counts, one)? + self.at(counts, other)?);
        }
        let squares = || each().map(|(count, worth)| count * worth * worth).sum::<i128>();
        match summary {
            Summary::Mean | Summary::Sum => Some(sum),
            Summary::Sd => Some(i128::from(people) * squares() - sum * sum),
            Summary::Median
            | Summary::Q1
            | Summary::Q3
            | Summary::P10
            | Summary::P90
            | Summary::Min
            | Summary::Max
            | Summary::Distinct => None,
        }
    }

    /// The number at a place in order.
    pub fn at(&self, counts: &Counts, place: usize) -> Option<i128> {
        let mut below = 0;
        let found = counts.iter().position(|count| {
            below += *count as usize;
            below > place
        });
        found.map(|number| self.worth[number])
    }
}

/// Figures by family, those that are rather withheld before others.
fn in_order<'q>(families: &BTreeMap<Whose<'q>, Vec<(&'q Query, Summary)>>) -> Vec<FamilyFigure<'q>> {
    let mut figures: Vec<(Whose<'q>, FamilyFigure<'q>)> = Vec::new();
    for (family, (whose, published)) in families.iter().enumerate() {
        let figure = |(query, summary): &(&'q Query, Summary)| FamilyFigure {
            query,
            summary: *summary,
            family,
        };
        figures.extend(published.iter().map(|one| (*whose, figure(one))));
    }
    figures.sort_by_key(|((people, filter), figure)| {
        let last = (Reverse(order(figure.summary)), Reverse(filter.len()));
        (last, people.len(), figure.query)
    });
    figures.into_iter().map(|(_, figure)| figure).collect()
}

pub(super) fn added_up<'c>(all: impl Iterator<Item = &'c Counts>) -> Counts {
    let add = |sum: Counts, counts: &Counts| match sum.is_empty() {
        true => counts.clone(),
        false => sum.iter().zip(counts).map(|(one, other)| one + other).collect(),
    };
    all.fold(Counts::new(), add)
}

/// How many of so many people may have each of some numbers, in every way; none where these are too many.
fn every_way(people: u32, numbers: usize) -> Option<Vec<Counts>> {
    let last = numbers.checked_sub(1)?;
    let mut all = vec![(Counts::new(), people)];
    for number in 0..numbers {
        let mut next = Vec::new();
        for (counts, left) in all {
            let given = if number == last { left..=left } else { 0..=left };
            for given in given {
                next.push(([&counts[..], &[given]].concat(), left - given));
            }
            if next.len() > MOST_WAYS {
                return None;
            }
        }
        all = next;
    }
    Some(all.into_iter().map(|(counts, _)| counts).collect())
}

#[test]
fn three_people_have_two_numbers_in_four_ways() {
    let ways = every_way(3, 2).unwrap_or_default();
    assert_eq!(ways, [[0, 3], [1, 2], [2, 1], [3, 0]]);
    assert_eq!(every_way(100, 10), None);
    assert_eq!(every_way(1, 0), None);
}
