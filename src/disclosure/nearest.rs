//! The search for other numbers that figures could be of, those that differ least from the ones given first.

use super::figures::at;
use super::kind_ways::{Counts, KindWays, added_up};
use super::numbers::{MEAN, order, place_of};
use super::pairing::Pair;
use super::protect::Work;
use super::walk::Walk;
use super::ways::{FamilyFigure, FewPeople, Ways};
use crate::query::Summary;
use std::collections::BTreeSet;

/// By how much all ways together differ from what was given, the nearest first: among these a doubt is found soon, if there is one.
const APART: [u32; 4] = [4, 8, 12, u32::MAX];

/// Where no walk found a doubt of so many, others are not looked for by walks before these have one.
const MOST_FAILED: usize = 2;

/// How many steps follow each other at most; whether more people should have a number, and where chance begins.
const STEPS: usize = 60;
const WALKS: [(bool, u64); 6] = [(false, 1), (true, 2), (false, 3), (true, 4), (false, 5), (true, 6)];

/// Looks for numbers that would leave a doubt.
pub(super) struct DoubtSearch<'w> {
    ways: &'w Ways<'w>,
    /// Of each family, the figures that are published.
    figures: Vec<Vec<Summary>>,
    /// Targets, and some of their numbers, of which no doubt was found yet.
    pub doubtless: BTreeSet<(usize, usize)>,
    /// Those that no walk found.
    sought: BTreeSet<(usize, usize)>,
    chosen: Vec<&'w Counts>,
    /// What left a doubt of anything: all kinds' numbers.
    pub found: Vec<Vec<Counts>>,
    work: &'w Work,
    /// Whether ways were left out, as they are too far.
    is_cut: bool,
}

impl<'w> DoubtSearch<'w> {
    /// Of figures that are published, by their places, beside targets and numbers that are known without any; each way that is tried is
    /// a step of work.
    pub fn new(ways: &'w Ways<'w>, (open, known): (&[usize], &BTreeSet<(usize, usize)>), work: &'w Work) -> Self {
        let mut figures = vec![Vec::new(); ways.families.len()];
        for figure in open {
            let FamilyFigure { summary, family, .. } = &ways.figures[*figure];
            figures[*family].push(*summary);
        }
        let said = said(ways, &figures);
        let few = |target: &FewPeople, some: usize| {
            let is_one = |said: &BTreeSet<i128>| {
                let mut own = target.some[some].iter();
                own.any(|number| said.contains(&ways.worth[*number]))
            };
            let is_said = said
                .iter()
                .any(|(kinds, said)| is_one(said) && kinds.iter().all(|kind| target.kinds.contains(kind)));
            (1..ways.least).contains(&target.gave(some)) && !is_said && !target.is_counted[some]
        };
        let targets = ways.targets.iter().enumerate();
        let doubtless = targets.flat_map(|(place, target)| {
            let is_sought = |some: &usize| few(target, *some) && !known.contains(&(place, *some));
            let all = (0..target.some.len()).filter(is_sought);
            all.map(move |some| (place, some)).collect::<Vec<_>>()
        });
        Self {
            doubtless: doubtless.collect(),
            ways,
            figures,
            sought: BTreeSet::new(),
            chosen: Vec::new(),
            found: Vec::new(),
            work,
            is_cut: false,
        }
    }

    /// Tries until there is a doubt of each number, or of one nothing is left to try: first what left a doubt beside other figures.
    pub fn run(&mut self, known: &[Vec<Counts>]) {
        self.again(known);
        self.alone();
        let pairs = Pair::all(self.ways, &self.figures);
        loop {
            self.sought = self.walked(&pairs);
            if self.is_over() || !self.nearest() {
                return;
            }
        }
    }

    /// Tries all ways until there is a doubt of those that are sought. Whether there is.
    fn nearest(&mut self) -> bool {
        for apart in APART {
            self.is_cut = false;
            self.from(0, apart);
            if self.is_found() {
                return !self.doubtless.is_empty();
            }
            if !self.is_cut || self.is_over() {
                return false;
            }
        }
        false
    }

    fn is_found(&self) -> bool {
        self.sought.is_disjoint(&self.doubtless)
    }

    fn is_over(&self) -> bool {
        self.doubtless.is_empty() || self.work.is_spent()
    }

    /// Every way of each kind while all others have what they gave.
    fn alone(&mut self) {
        let ways = self.ways;
        for (kind, own) in ways.ways.iter().enumerate() {
            let among = (0..ways.families.len()).filter(|family| ways.families[*family].contains(&kind));
            let among: Vec<usize> = among.filter(|family| self.is_told_of(*family)).collect();
            let has_sum = among.iter().any(|family| self.has_sum(*family));
            self.chosen = ways.ways.iter().map(KindWays::truth).collect();
            for way in own.adding_up_to(has_sum.then(|| ways.sum(own.truth()))) {
                if self.is_over() || self.work.take(1).is_err() {
                    break;
                }
                self.chosen[kind] = &way.counts;
                if among.iter().all(|family| self.fits(*family)) {
                    self.doubt_of_chosen();
                }
            }
        }
        self.chosen.clear();
    }

    fn again(&mut self, known: &[Vec<Counts>]) {
        let families: Vec<usize> = (0..self.ways.families.len()).collect();
        for all in known {
            if self.fit(&families, all) {
                self.doubt(|kind| &all[kind]);
            }
        }
    }

    /// Exchanges between kinds and other numbers of one, one after the other, until as many have a number as leave a doubt: each leaves
    /// all figures as they are. Those of which no doubt was found: after a few, others are not looked at.
    fn walked(&mut self, pairs: &[Pair]) -> BTreeSet<(usize, usize)> {
        let all: Vec<(usize, usize)> = self.doubtless.iter().copied().collect();
        let mut failed = BTreeSet::new();
        for wanted in all {
            if failed.len() == MOST_FAILED || self.is_over() {
                break;
            }
            let mut walks = WALKS.iter();
            while self.doubtless.contains(&wanted) {
                let Some(walk) = walks.next() else {
                    failed.insert(wanted);
                    break;
                };
                if !self.walk(wanted, *walk, pairs) {
                    return failed;
                }
            }
        }
        failed
    }

    /// One walk, as long as there is no doubt. Whether there is work left for another.
    fn walk(&mut self, wanted: (usize, usize), (is_more, seed): (bool, u64), pairs: &[Pair]) -> bool {
        let ways = self.ways;
        let target = &ways.targets[wanted.0];
        let wanted_of = (&target.kinds[..], &target.some[wanted.1][..]);
        let mut walk = Walk::of(ways, pairs, seed);
        for _ in 0..STEPS {
            if self.is_over() || self.work.take(1).is_err() {
                return false;
            }
            walk.step(wanted_of, is_more, |kinds, all| self.fit_with(kinds, all));
            self.doubt(|kind| &walk.all[kind]);
            if !self.doubtless.contains(&wanted) {
                break;
            }
        }
        true
    }

    /// Every way of the kinds from one on that is not further from what they gave, until there is a doubt of each number, or too much
    /// was tried.
    fn from(&mut self, kind: usize, apart: u32) {
        let ways = self.ways;
        let Some(own) = ways.ways.get(kind) else {
            self.doubt_of_chosen();
            return;
        };
        let ended = (0..ways.families.len()).filter(|family| ways.families[*family].last() == Some(&kind));
        let ended: Vec<usize> = ended.filter(|family| self.is_told_of(*family)).collect();
        let left = ended.iter().find_map(|family| self.left_of_sum(*family));
        for way in own.adding_up_to(left) {
            if way.apart > apart {
                self.is_cut = true;
                return;
            }
            if self.is_found() || self.work.take(1).is_err() {
                return;
            }
            self.chosen.push(&way.counts);
            if ended.iter().all(|family| self.fits(*family)) {
                self.from(kind + 1, apart - way.apart);
            }
            self.chosen.pop();
        }
    }

    /// Of a family of which the mean is published and the last kind alone is not chosen yet, what the numbers of that kind add up to.
    fn left_of_sum(&self, family: usize) -> Option<i128> {
        let chosen = self.ways.families[family]
            .iter()
            .filter_map(|kind| self.chosen.get(*kind));
        let sum = self.ways.sum(&self.ways.targets[family].counts);
        self.has_sum(family)
            .then(|| sum - chosen.map(|way| self.ways.sum(way)).sum::<i128>())
    }

    /// Whether anything of a family is published.
    fn is_told_of(&self, family: usize) -> bool {
        !self.figures[family].is_empty() || self.ways.is_counted(family)
    }

    fn has_sum(&self, family: usize) -> bool {
        self.figures[family].iter().any(|one| order(*one) == Some(MEAN))
    }

    fn fits(&self, family: usize) -> bool {
        let kinds = &self.ways.families[family];
        self.is_same(family, &added_up(kinds.iter().map(|kind| self.chosen[*kind])))
    }

    /// Whether all figures of families of some kinds are the same of other numbers.
    fn fit_with(&self, kinds: &[usize], all: &[Counts]) -> bool {
        let is_of = |family: &usize| kinds.iter().any(|kind| self.ways.families[*family].contains(kind));
        let families = (0..self.ways.families.len()).filter(is_of);
        let may_be = kinds.iter().all(|kind| self.ways.ways[*kind].may_be(&all[*kind]));
        may_be && self.fit(&families.collect::<Vec<_>>(), all)
    }

    fn fit(&self, families: &[usize], all: &[Counts]) -> bool {
        let mut published = families.iter().filter(|family| self.is_told_of(**family));
        published.all(|family| {
            let kinds = &self.ways.families[*family];
            self.is_same(*family, &added_up(kinds.iter().map(|kind| &all[*kind])))
        })
    }

    /// Whether what is published of a family is the same of other numbers.
    fn is_same(&self, family: usize, counts: &Counts) -> bool {
        let truth = &self.ways.targets[family].counts;
        let mut figures = self.figures[family].iter();
        self.ways.counts_same(family, (counts, truth)) && figures.all(|one| self.ways.is_same(*one, (counts, truth)))
    }

    fn doubt_of_chosen(&mut self) {
        let chosen = std::mem::take(&mut self.chosen);
        self.doubt(|kind| chosen[kind]);
        self.chosen = chosen;
    }

    /// Numbers that nobody has in this way, or enough people, are no longer without a doubt.
    fn doubt<'c>(&mut self, counts: impl Fn(usize) -> &'c Counts) {
        let ways = self.ways;
        let is_told = |(target, some): &(usize, usize)| {
            let target = &ways.targets[*target];
            let gave = |kind: &usize| {
                target.some[*some]
                    .iter()
                    .map(|number| counts(*kind)[*number])
                    .sum::<u32>()
            };
            let count: u32 = target.kinds.iter().map(gave).sum();
            match target.is_small {
                true => count == target.gave(*some),
                false => (1..ways.least).contains(&count),
            }
        };
        let before = self.doubtless.len();
        self.doubtless.retain(is_told);
        if self.doubtless.len() < before {
            self.found
                .push((0..ways.ways.len()).map(|kind| counts(kind).clone()).collect());
        }
    }
}

/// Of each family the numbers that are someone's anyway: its quantiles, but for a median of an even number, which may be between two.
fn said<'w>(ways: &'w Ways<'_>, figures: &[Vec<Summary>]) -> Vec<(&'w [usize], BTreeSet<i128>)> {
    let families = figures.iter().zip(&ways.families).zip(&ways.targets);
    let said = families.map(|((figures, kinds), target)| {
        let people: u32 = target.counts.iter().sum();
        let places = figures.iter().filter_map(|one| place_of(*one, people as usize));
        let alone = places.filter(|(one, other)| one == other);
        let said = alone.filter_map(|(place, _)| at(&target.counts, place, &ways.worth));
        (&kinds[..], said.collect())
    });
    said.collect()
}
