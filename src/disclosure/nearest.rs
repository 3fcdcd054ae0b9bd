//! The search for other numbers that figures could be of, those that differ least from the ones given first.

use super::numbers::{MEAN, order, place_of};
use super::ways::{Counts, FamilyFigure, FewPeople, Ways, added_up};
use crate::query::Summary;
use std::collections::BTreeSet;

/// Looks for numbers that would leave a doubt.
pub(super) struct DoubtSearch<'w> {
    ways: &'w Ways<'w>,
    /// Of each family, the figures that are published.
    figures: Vec<Vec<Summary>>,
    /// Targets and numbers of which no doubt was found yet.
    pub doubtless: BTreeSet<(usize, usize)>,
    chosen: Vec<&'w Counts>,
    /// How many ways may still be tried.
    pub left: u32,
}

impl<'w> DoubtSearch<'w> {
    pub fn new(ways: &'w Ways<'w>, open: &[usize], left: u32) -> Self {
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

    /// Every way of the kinds from one on that is not further from what they gave, until there is a doubt of each number, or too much
    /// was tried.
    pub fn from(&mut self, kind: usize, apart: u32) {
        let ways = self.ways;
        let Some(own) = ways.ways.get(kind) else {
            self.doubt();
            return;
        };
        let ended = (0..ways.families.len()).filter(|family| ways.families[*family].last() == Some(&kind));
        let ended: Vec<usize> = ended.filter(|family| !self.figures[*family].is_empty()).collect();
        let left = ended.iter().find_map(|family| self.left_of_sum(*family));
        for way in own.adding_up_to(left).take_while(|way| way.apart <= apart) {
            if self.left == 0 || self.doubtless.is_empty() {
                return;
            }
            self.left -= 1;
            self.chosen.push(&way.counts);
            if ended.iter().all(|family| self.fits(*family)) {
                self.from(kind + 1, apart - way.apart);
            }
            self.chosen.pop();
        }
    }

    /// Of a family of which the mean is published and the last kind alone is not chosen yet, what the numbers of that kind add up to.
    fn left_of_sum(&self, family: usize) -> Option<i128> {
        let has_sum = self.figures[family].iter().any(|one| order(*one) == Some(MEAN));
        let chosen = self.ways.families[family]
            .iter()
            .filter_map(|kind| self.chosen.get(*kind));
        let sum = self.ways.sum(&self.ways.targets[family].counts);
        has_sum.then(|| sum - chosen.map(|way| self.ways.sum(way)).sum::<i128>())
    }

    fn fits(&self, family: usize) -> bool {
        let figures = &self.figures[family];
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
