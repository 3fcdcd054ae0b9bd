//! Every way in which few people could have numbers, kind by kind of those that figures are of.

use super::numbers::{MEAN, MOST_PEOPLE, NumbersOf, order, place_of};
use super::remainder::remainders;
use super::scored::Whose;
use super::strata::{Given, are_silent, strata};
use super::together::brought_together;
use crate::query::{Query, Summary};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Of people of more kinds than this, and of a kind that may have their numbers in more ways, it is not looked at.
const MOST_KINDS: usize = 8;
const MOST_WAYS: usize = 4096;

/// Nor of more numbers, or of more that is left of some people without others.
const MOST_NUMBERS: usize = 64;
const MOST_RESTS: usize = 64;

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
    /// The families first, then the kinds that are known, and what is left of families.
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
        let people = || counts.iter().map(|counts| counts.iter().sum::<u32>());
        if allowed.len() > MOST_NUMBERS || people().any(|people| is_too_many(people, allowed.len())) {
            return None;
        }
        let ways = people().map(|people| every_way(people, allowed.len())).collect();
        let places = 0..atoms.len();
        let kinds_of = |family: usize| {
            places
                .clone()
                .filter(|kind| atoms[*kind].sums.contains(&family))
                .collect()
        };
        let families: Vec<Vec<usize>> = (0..whose.len()).map(kinds_of).collect();
        // Each kind, and what is left of some families without others.
        let rests = remainders(whose.len(), &atoms).into_iter().take(MOST_RESTS);
        let rests: BTreeSet<Vec<usize>> = rests.chain(places.clone().map(|kind| vec![kind])).collect();
        let is_known = |kinds: &Vec<usize>| {
            let people: u64 = kinds.iter().map(|kind| atoms[*kind].people).sum();
            let given = kinds.iter().flat_map(|kind| &given[*kind]);
            people >= u64::from(least) && !are_silent(survey, whose.iter().copied(), given)
        };
        let known = rests.into_iter().filter(is_known);
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

/// Whether so many people may have some numbers in too many ways: there are as many as the binomial of people and numbers less one over
/// the latter.
fn is_too_many(people: u32, numbers: usize) -> bool {
    let mut ways = 1;
    for number in 1..numbers {
        ways = ways * (people as usize + number) / number;
        if ways > MOST_WAYS {
            return true;
        }
    }
    false
}

/// How many of so many people may have each of some numbers, in every way.
fn every_way(people: u32, numbers: usize) -> Vec<Counts> {
    let mut all = vec![(Counts::new(), people)];
    for number in 1..=numbers {
        let next = all.into_iter().flat_map(|(counts, left)| {
            let given = if number == numbers { left..=left } else { 0..=left };
            given.map(move |given| ([&counts[..], &[given]].concat(), left - given))
        });
        all = next.collect();
    }
    all.into_iter().map(|(counts, _)| counts).collect()
}

#[test]
fn three_people_have_two_numbers_in_four_ways() {
    assert_eq!(every_way(3, 2), [[0, 3], [1, 2], [2, 1], [3, 0]]);
    assert_eq!((every_way(4, 3).len(), every_way(1, 5).len()), (15, 5));
    assert!(!is_too_many(1, 60) && !is_too_many(4095, 2) && is_too_many(4096, 2) && is_too_many(100, 10));
}
