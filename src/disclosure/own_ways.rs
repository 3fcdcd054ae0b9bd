//! How people may have numbers of whom it is not counts, but figures that leave few ways.
//!
//! Twenty-one people may have seven numbers in too many ways to look at. They are all of twenty-four but three, and counts, the mean and
//! quartiles of the twenty-four leave a hundred ways: less what the three may have, that is little.

use super::figures::{Families, said};
use super::kind_ways::{Counts, KindBounds, MOST_NUMBERS, MOST_PEOPLE, MOST_WAYS, how_many};
use super::kinds::Kinds;
use super::known::KnownCounts;
use super::numbers::Numbers;
use crate::query::Summary;
use rustc_hash::FxHashSet;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// No more ways are looked at, nor taken from each other.
const MOST_VISITED: u64 = 200_000;

/// Of people of more kinds it is not looked at.
const MOST_PARTS: usize = 24;

/// Ways of people by what is published of themselves.
pub(super) struct OwnWays<'a, 'q> {
    pub known: &'a KnownCounts<'a>,
    pub families: &'a Families<'q>,
    /// The numbers that there are.
    pub numbers: &'a Numbers,
    /// What was found of some people, by their place.
    found: RefCell<BTreeMap<usize, Option<Rc<Vec<Counts>>>>>,
}

impl<'a, 'q> OwnWays<'a, 'q> {
    pub fn new(known: &'a KnownCounts<'a>, families: &'a Families<'q>, numbers: &'a Numbers) -> Self {
        Self {
            known,
            families,
            numbers,
            found: RefCell::default(),
        }
    }

    /// What is known of the numbers of each kind; of those of whom counts leave too many ways, what figures do.
    pub fn bounds(&self, kinds: &Kinds<'_>) -> Vec<KindBounds> {
        let mut bounds = self.known.bounds(kinds, self.numbers);
        let Some(counts) = kinds.counts(self.numbers) else {
            return bounds;
        };
        let families = kinds.families();
        let places = kinds.whose.iter().map(|whose| self.known.place(*whose));
        let places: Vec<Option<usize>> = places.collect();
        let mut tried = BTreeSet::new();
        // One kind that is known may make another so.
        loop {
            let known: Vec<bool> = bounds
                .iter()
                .zip(&counts)
                .map(|(own, counts)| !own.leave_too_many(counts))
                .collect();
            let alone = families.iter().zip(&places).filter_map(|(own, place)| {
                let mut vast = own.iter().filter(|kind| !known[**kind]);
                let is_looked_at = own.len() <= MOST_PARTS;
                Some((*vast.next()?, own, (*place)?)).filter(|_| is_looked_at && vast.next().is_none())
            });
            let mut alone: Vec<_> = alone.collect();
            alone.sort_by_key(|(_, own, _)| own.len());
            let mut new = alone
                .into_iter()
                .filter(|(kind, _, place)| tried.insert((*kind, *place)));
            let found = new.find_map(|(kind, own, place)| {
                let others = own.iter().filter(|other| **other != kind);
                let others = others.map(|other| (&bounds[*other], &counts[*other]));
                let ways = left(&self.of(place)?, others, (&bounds[kind], &counts[kind]))?;
                Some((kind, ways))
            });
            let Some((kind, ways)) = found else {
                return bounds;
            };
            bounds[kind].left = Some(ways);
        }
    }

    /// The same; none where some may still have their numbers in too many ways.
    pub fn few(&self, kinds: &Kinds<'_>, counts: &[Counts]) -> Option<Vec<KindBounds>> {
        let bounds = self.bounds(kinds);
        let mut each = bounds.iter().zip(counts);
        let are_few = each.all(|(own, counts)| !own.leave_too_many(counts));
        are_few.then_some(bounds)
    }

    /// Every way of people that leaves their own figures as they are, by their place; none where these are too many.
    fn of(&self, place: usize) -> Option<Rc<Vec<Counts>>> {
        if let Some(found) = self.found.borrow().get(&place) {
            return found.clone();
        }
        let found = self.every(place).map(Rc::new);
        self.found.borrow_mut().insert(place, found.clone());
        found
    }

    fn every(&self, place: usize) -> Option<Vec<Counts>> {
        let figures = self.families.get(&self.known.kinds.whose[place])?;
        let figures: Vec<Summary> = figures.iter().map(|(_, summary)| *summary).collect();
        let kinds = &self.known.families[place];
        let allowed = self.numbers.allowed();
        let worth: Vec<i128> = allowed.iter().map(|step| *step as i128).collect();
        let mut truth = vec![0; allowed.len()];
        for (number, people) in self.known.kinds.tally(kinds) {
            truth[allowed.binary_search(&self.numbers.steps(number)?).ok()?] += people;
        }
        let people: u32 = truth.iter().sum();
        if people as usize > MOST_PEOPLE || truth.len() > MOST_NUMBERS {
            return None;
        }
        let bounds = self.known.bounds_of(kinds, self.numbers);
        let each = bounds.blocks.iter().map(|block| how_many(bounds.own(block, &truth)));
        if each.fold(1, u64::saturating_mul) > MOST_VISITED {
            return None;
        }
        let of = |counts: &Counts| figures.iter().map(|one| said(*one, counts, &worth)).collect::<Vec<_>>();
        let all = of(&truth);
        let mut found = Vec::new();
        bounds.each(&truth, &mut |counts| {
            if of(counts) == all {
                found.push(counts.clone());
            }
            found.len() > MOST_WAYS as usize
        });
        (found.len() <= MOST_WAYS as usize).then_some(found)
    }
}

/// What is left of ways of some people without those of others, by what is known of whom they leave; none where these are too many.
fn left<'k>(
    all: &[Counts],
    others: impl Iterator<Item = (&'k KindBounds, &'k Counts)>,
    (bounds, truth): (&KindBounds, &Counts),
) -> Option<Vec<Counts>> {
    let mut found: FxHashSet<Counts> = all.iter().cloned().collect();
    // Whatever their order, the same is too much.
    let mut others: Vec<Vec<Counts>> = others.map(|(other, truth)| other.every_way(truth)).collect();
    others.sort_by_cached_key(|ways| (ways.len(), ways.iter().min().cloned()));
    for ways in others {
        if (found.len() as u64).saturating_mul(ways.len() as u64) > MOST_VISITED {
            return None;
        }
        let without =
            |all: &Counts, own: &Counts| all.iter().zip(own).map(|(all, own)| all.checked_sub(*own)).collect();
        let each = found
            .iter()
            .flat_map(|all| ways.iter().filter_map(|own| without(all, own)));
        found = each.collect();
    }
    let mut found: Vec<Counts> = found.into_iter().filter(|counts| bounds.allow(counts, truth)).collect();
    found.sort_unstable();
    (found.len() <= MOST_WAYS as usize).then_some(found)
}
