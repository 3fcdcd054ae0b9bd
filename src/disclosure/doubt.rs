//! Whether figures of different people tell together how few gave a number: by every way in which these people could have others.
//!
//! Ten people have four children, nobody has two, and of the six in town half have none: one of the others has one, though neither
//! the mean of all nor the median of the town says so. Where few people have few numbers, all ways that give the same figures are
//! looked at; a figure is withheld where none of them has nobody, or enough people, in the place of the few who gave a number.

use super::fewest::fewest;
use super::numbers::{NumbersOf, place_of};
use super::rule::Why;
use super::scored::Whose;
use super::ways::{Counts, FamilyFigure, FewPeople, Ways, added_up};
use crate::query::{Query, Summary};
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

/// Once so many ways were tried, for some figures and for all that are tried in their place, the others are not looked at.
const MOST_TRIED: u32 = 200_000;
const MOST_IN_ALL: u32 = 2_000_000;

/// Too many ways to look at.
struct TooMany;

/// Of whom figures tell how few gave a number, and how few.
type Told<'w> = Option<(&'w [usize], u32)>;

/// What must be withheld of figures that each stand under the people that they are of.
pub(super) fn told_by_ways<'q>(
    asked: &NumbersOf<'_>,
    families: &BTreeMap<Whose<'q>, Vec<(&'q Query, Summary)>>,
) -> BTreeMap<Query, Why> {
    let Some(ways) = Ways::of(asked, families) else {
        return BTreeMap::new();
    };
    let left = Cell::new(MOST_IN_ALL);
    let all: Vec<usize> = (0..ways.figures.len()).collect();
    let Ok(Some(first)) = told(&ways, &all, &left) else {
        return BTreeMap::new();
    };
    // Of figures that tell, those that stay must be known not to.
    let tells = |open: &[usize]| Ok(told(&ways, open, &left).map_or(true, |found| found.is_some()));
    let (hidden, open) = fewest(all.len(), tells).unwrap_or_else(|_| (all, Vec::new()));
    let of = |figure: usize| {
        let beside = [&open[..], &[figure]].concat();
        let found = told(&ways, &beside, &left).ok().flatten();
        let (kinds, people) = found.unwrap_or(first);
        let meets = |other: &&usize| {
            let family = ways.figures[**other].family;
            ways.families[family].iter().any(|kind| kinds.contains(kind))
        };
        let others = open
            .iter()
            .filter(meets)
            .map(|other| ways.figures[*other].query.clone());
        let why = Why::FewGave {
            others: others.collect(),
            people: people.into(),
        };
        (ways.figures[figure].query.clone(), why)
    };
    hidden.into_iter().map(of).collect()
}

/// Of some figures, whether they tell how few gave a number.
fn told<'w>(ways: &'w Ways<'_>, open: &[usize], left: &Cell<u32>) -> Result<Told<'w>, TooMany> {
    let most = left.get().min(MOST_TRIED);
    let mut search = DoubtSearch::new(ways, open, most);
    search.from(0);
    left.set(left.get() - (most - search.left));
    if search.left == 0 {
        return Err(TooMany);
    }
    let of = |(target, number): (usize, usize)| {
        let target = &ways.targets[target];
        (&target.kinds[..], target.counts[number])
    };
    Ok(search.doubtless.into_iter().next().map(of))
}

/// Looks for numbers that would leave a doubt.
struct DoubtSearch<'w> {
    ways: &'w Ways<'w>,
    /// Of each family, the figures that are published.
    figures: Vec<Vec<Summary>>,
    /// Targets and numbers of which no doubt was found yet.
    doubtless: BTreeSet<(usize, usize)>,
    chosen: Vec<&'w Counts>,
    left: u32,
}

impl<'w> DoubtSearch<'w> {
    fn new(ways: &'w Ways<'w>, open: &[usize], left: u32) -> Self {
        let mut figures = vec![Vec::new(); ways.families.len()];
        for figure in open {
            let FamilyFigure { summary, family, .. } = &ways.figures[*figure];
            figures[*family].push(*summary);
        }
        let families = figures.iter().zip(&ways.families).zip(&ways.targets);
        let said = families.map(|((figures, kinds), target)| {
            let people: u32 = target.counts.iter().sum();
            let places = figures.iter().filter_map(|one| place_of(*one, people as usize));
            let numbers = places.map(|(one, other)| (ways.at(&target.counts, one), ways.at(&target.counts, other)));
            let said = numbers.filter_map(|(one, other)| one.filter(|_| one == other));
            (kinds, said.collect::<BTreeSet<i128>>())
        });
        let said: Vec<(&Vec<usize>, BTreeSet<i128>)> = said.collect();
        let few = |target: &FewPeople, number: usize| {
            // A quantile is the number of someone among them anyway.
            let is_said = said.iter().any(|(kinds, said)| {
                said.contains(&ways.worth[number]) && kinds.iter().all(|kind| target.kinds.contains(kind))
            });
            (1..ways.least).contains(&target.counts[number]) && !is_said
        };
        let targets = ways.targets.iter().enumerate();
        let doubtless = targets.flat_map(|(place, target)| {
            let numbers = (0..target.counts.len()).filter(|number| few(target, *number));
            numbers.map(move |number| (place, number)).collect::<Vec<_>>()
        });
        Self {
            doubtless: doubtless.collect(),
            ways,
            figures,
            chosen: Vec::new(),
            left,
        }
    }

    /// Every way of the kinds from one on, until there is a doubt of each number, or too much was tried.
    fn from(&mut self, kind: usize) {
        let ways = self.ways;
        let Some(own) = ways.ways.get(kind) else {
            self.doubt();
            return;
        };
        for way in own {
            if self.left == 0 || self.doubtless.is_empty() {
                return;
            }
            self.left -= 1;
            self.chosen.push(way);
            let mut ended = (0..ways.families.len()).filter(|family| ways.families[*family].last() == Some(&kind));
            if ended.all(|family| self.fits(family)) {
                self.from(kind + 1);
            }
            self.chosen.pop();
        }
    }

    fn fits(&self, family: usize) -> bool {
        let figures = &self.figures[family];
        if figures.is_empty() {
            return true;
        }
        let counts = self.counts(&self.ways.families[family]);
        let truth = &self.ways.targets[family].counts;
        figures.iter().all(|one| self.ways.is_same(*one, (&counts, truth)))
    }

    fn counts(&self, kinds: &[usize]) -> Counts {
        added_up(kinds.iter().map(|kind| self.chosen[*kind]))
    }

    /// Numbers that nobody has in this way, or enough people, are no longer without a doubt.
    fn doubt(&mut self) {
        let open: BTreeSet<usize> = self.doubtless.iter().map(|(target, _)| *target).collect();
        for target in open {
            let counts = self.counts(&self.ways.targets[target].kinds);
            let hides = |number: usize| counts[number] == 0 || counts[number] >= self.ways.least;
            self.doubtless.retain(|(own, number)| *own != target || !hides(*number));
        }
    }
}
