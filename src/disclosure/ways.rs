//! Every way in which few people could have numbers, kind by kind of those that figures are of.

use super::corners::corners;
use super::numbers::{MEAN, MOST_PEOPLE, NumbersOf, order, place_of};
use super::remainder::remainders;
use super::scored::Whose;
use super::span::Atom;
use super::strata::{Given, are_silent, strata};
use super::together::brought_together;
use crate::query::{Query, Summary};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Of people of more kinds than this it is not looked at, nor of figures of a kind that may have their numbers in more ways.
pub(super) const MOST_KINDS: usize = 24;
const MOST_WAYS: usize = 20_000;

/// Nor of more numbers, or of more that is left of some people without others.
const MOST_NUMBERS: usize = 64;
const MOST_RESTS: usize = 64;

/// Figures by the people that they are of.
pub(super) type Families<'q> = BTreeMap<Whose<'q>, Vec<(&'q Query, Summary)>>;

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
    /// Fewer than must not be told of, and no figure is of them: how many gave a number is hidden where it may be another number of
    /// them.
    pub is_small: bool,
}

/// A way in which people could have numbers, and from what they gave how many counts differ by how much.
pub(super) struct Way {
    pub counts: Counts,
    pub apart: u32,
}

/// Every way of the people of a kind, the nearest first.
pub(super) struct KindWays {
    all: Vec<Way>,
    /// Those of which the numbers add up to so much, and of these, those of which the squares do.
    of_sum: FxHashMap<i128, Vec<usize>>,
    of_squares: FxHashMap<(i128, i128), Vec<usize>>,
}

impl KindWays {
    fn of(truth: &Counts, worth: &[i128]) -> Self {
        let way = |counts: Counts| Way {
            apart: counts.iter().zip(truth).map(|(one, other)| one.abs_diff(*other)).sum(),
            counts,
        };
        let every = every_way(truth.iter().sum(), truth.len());
        let mut all: Vec<Way> = every.into_iter().map(way).collect();
        all.sort_by_key(|way| way.apart);
        let mut of_sum: FxHashMap<i128, Vec<usize>> = FxHashMap::default();
        let mut of_squares: FxHashMap<(i128, i128), Vec<usize>> = FxHashMap::default();
        for (place, way) in all.iter().enumerate() {
            let sum = sum(&way.counts, worth);
            of_sum.entry(sum).or_default().push(place);
            let both = (sum, squares(&way.counts, worth));
            of_squares.entry(both).or_default().push(place);
        }
        Self {
            all,
            of_sum,
            of_squares,
        }
    }

    /// What they gave: nothing is nearer.
    pub fn truth(&self) -> &Counts {
        &self.all[0].counts
    }

    /// The places of those with a sum and squares that are higher than those of others by so much.
    pub fn like(&self, counts: &Counts, more: (i128, i128), worth: &[i128]) -> &[usize] {
        let both = (sum(counts, worth) + more.0, squares(counts, worth) + more.1);
        self.of_squares.get(&both).map_or(&[], |places| places)
    }

    pub fn at(&self, place: usize) -> &Counts {
        &self.all[place].counts
    }

    /// Those that add up to a sum, if one is given.
    pub fn adding_up_to(&self, sum: Option<i128>) -> Box<dyn Iterator<Item = &Way> + '_> {
        match sum {
            Some(sum) => Box::new(
                self.of_sum
                    .get(&sum)
                    .into_iter()
                    .flatten()
                    .map(|place| &self.all[*place]),
            ),
            None => Box::new(self.all.iter()),
        }
    }
}

/// Figures of one variable, and everyone they are of.
pub(super) struct Ways<'q> {
    pub figures: Vec<FamilyFigure<'q>>,
    /// Of each family, its kinds of people, in order.
    pub families: Vec<Vec<usize>>,
    /// Of each kind of people, who are in the same families; those of the smallest family come first.
    pub ways: Vec<KindWays>,
    /// Kinds that could exchange numbers unseen, four each.
    pub corners: Vec<[usize; 4]>,
    /// The families first, then the kinds that are known, and what is left of families.
    pub targets: Vec<FewPeople>,
    /// What each number is worth, in steps.
    pub worth: Vec<i128>,
    pub least: u32,
    /// Whether everyone knows which numbers there are, as of a scale: otherwise means alone tell nothing.
    is_scale: bool,
}

impl<'q> Ways<'q> {
    /// Of figures that are held together. None where one family is alone, or there is too much to look at.
    pub fn of(asked: &NumbersOf<'_>, families: &Families<'q>) -> Option<Self> {
        let whose: Vec<Whose<'q>> = families.keys().copied().collect();
        let figures = in_order(families);
        let is_scale = asked.within.1.worth(asked.variable).is_some();
        if whose.len() < 2 || !(is_scale || figures.iter().any(|figure| !is_mean(figure))) {
            return None;
        }
        let least = least(asked, &figures).filter(|least| *least > 1)?;
        let (atoms, given) = smallest_first(strata(asked, &whose), whose.len());
        let numbers = asked.numbers(&[])?;
        let allowed = numbers.allowed();
        if atoms.len() > MOST_KINDS || atoms.iter().any(|atom| is_too_many(atom.people, allowed.len())) {
            return None;
        }
        let counts = |given: &Vec<Given>| {
            let mut counts = vec![0; allowed.len()];
            for (_, value) in given {
                counts[allowed.binary_search(&numbers.steps(*value)?).ok()?] += 1;
            }
            Some(counts)
        };
        let counts: Vec<Counts> = given.iter().map(counts).collect::<Option<_>>()?;
        let families = kinds_of(whose.len(), &atoms);
        // Each kind, and what is left of some families without others.
        let rests = remainders(whose.len(), &atoms).into_iter().take(MOST_RESTS);
        let rests: BTreeSet<Vec<usize>> = rests.chain((0..atoms.len()).map(|kind| vec![kind])).collect();
        let is_known = |kinds: &Vec<usize>| {
            let given = kinds.iter().flat_map(|kind| &given[*kind]);
            !are_silent(asked.within.0, whose.iter().copied(), given)
        };
        let known = rests
            .into_iter()
            .filter(|kinds| !families.contains(kinds) && is_known(kinds));
        let target = |kinds: Vec<usize>, is_known| {
            let counts = added_up(kinds.iter().map(|kind| &counts[*kind]));
            let is_small = is_known && counts.iter().sum::<u32>() < least;
            FewPeople {
                kinds,
                counts,
                is_small,
            }
        };
        let targets = families.iter().map(|kinds| target(kinds.clone(), false));
        let targets: Vec<FewPeople> = targets.chain(known.map(|kinds| target(kinds, true))).collect();
        let mut all = targets.iter().flat_map(|target| &target.counts);
        if !all.any(|count| (1..least).contains(count)) {
            return None;
        }
        let worth: Vec<i128> = allowed.into_iter().map(|step| step as i128).collect();
        Some(Self {
            ways: counts.iter().map(|counts| KindWays::of(counts, &worth)).collect(),
            corners: corners(&families, counts.len()),
            figures,
            families,
            targets,
            worth,
            least,
            is_scale,
        })
    }

    /// Whether some figures say nothing, as nobody knows which numbers there are.
    pub fn are_vague(&self, figures: &[usize]) -> bool {
        !self.is_scale && figures.iter().all(|figure| is_mean(&self.figures[*figure]))
    }

    /// Whether a figure is the same of other numbers.
    pub fn is_same(&self, summary: Summary, (one, other): (&Counts, &Counts)) -> bool {
        let said = |counts: &Counts| self.said(summary, counts);
        said(one) == said(other)
    }

    /// What a figure says of the numbers of some people, as a whole number.
    fn said(&self, summary: Summary, counts: &Counts) -> Option<i128> {
        let people: u32 = counts.iter().sum();
        if let Some((one, other)) = place_of(summary, people as usize) {
            return Some(self.at(counts, one)? + self.at(counts, other)?);
        }
        match summary {
            Summary::Mean | Summary::Sum => Some(self.sum(counts)),
            Summary::Sd => {
                let squares = squares(counts, &self.worth);
                Some(i128::from(people) * squares - self.sum(counts).pow(2))
            }
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

    pub fn sum(&self, counts: &Counts) -> i128 {
        sum(counts, &self.worth)
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

/// Of each family, its kinds of people.
fn kinds_of(families: usize, atoms: &[Atom]) -> Vec<Vec<usize>> {
    let kinds = |family: usize| (0..atoms.len()).filter(move |kind| atoms[*kind].sums.contains(&family));
    (0..families).map(|family| kinds(family).collect()).collect()
}

/// Kinds of people in the order in which families of few people come to their end first.
fn smallest_first((atoms, mut given): (Vec<Atom>, Vec<Vec<Given>>), families: usize) -> (Vec<Atom>, Vec<Vec<Given>>) {
    let people = |family: &usize| {
        let own = atoms.iter().filter(|atom| atom.sums.contains(family));
        own.map(|atom| atom.people).sum::<u64>()
    };
    let mut by_size: Vec<usize> = (0..families).collect();
    by_size.sort_by_key(people);
    let mut places: Vec<usize> = (0..atoms.len()).collect();
    places.sort_by_key(|place| by_size.iter().position(|family| atoms[*place].sums.contains(family)));
    let kinds = places
        .into_iter()
        .map(|place| (atoms[place].clone(), std::mem::take(&mut given[place])));
    kinds.unzip()
}

/// How many people may be told of, at least.
fn least(asked: &NumbersOf<'_>, figures: &[FamilyFigure<'_>]) -> Option<u32> {
    let (survey, _, policy) = asked.within;
    let cell = |figure: &FamilyFigure<'_>| policy.thresholds(brought_together(survey, figure.query)).cell;
    u32::try_from(figures.iter().map(cell).max()?).ok()
}

fn is_mean(figure: &FamilyFigure<'_>) -> bool {
    order(figure.summary) == Some(MEAN)
}

/// Figures by family, those that are rather withheld before others.
fn in_order<'q>(families: &Families<'q>) -> Vec<FamilyFigure<'q>> {
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

/// What numbers add up to.
fn sum(counts: &Counts, worth: &[i128]) -> i128 {
    counts
        .iter()
        .zip(worth)
        .map(|(count, worth)| i128::from(*count) * worth)
        .sum()
}

fn squares(counts: &Counts, worth: &[i128]) -> i128 {
    let each = counts.iter().zip(worth);
    each.map(|(count, worth)| i128::from(*count) * worth * worth).sum()
}

/// Whether so many people may have some numbers in too many ways: there are as many as the binomial of people and numbers less one over
/// the latter.
pub(super) fn is_too_many(people: u64, numbers: usize) -> bool {
    let mut ways = 1;
    if people > MOST_PEOPLE as u64 || numbers > MOST_NUMBERS {
        return true;
    }
    for number in 1..numbers as u64 {
        ways = ways * (people + number) / number;
        if ways > MOST_WAYS as u64 {
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
    assert!(
        !is_too_many(1, 60)
            && !is_too_many(500, 2)
            && is_too_many(501, 2)
            && !is_too_many(197, 3)
            && is_too_many(199, 3)
            && is_too_many(100, 10)
    );
}
