//! Kinds of people: those who are among the same of whom figures or counts are published.

use super::classed::Blocks;
use super::kind_ways::{Counts, KindBounds};
use super::numbers::{Numbers, NumbersOf};
use super::scored::Whose;
use super::span::Atom;
use super::strata::{Given, strata};
use std::collections::{BTreeMap, BTreeSet};

/// Everyone who is told of, by kinds.
pub(super) struct Kinds<'q> {
    /// Those who are told of: kinds refer to them by their places.
    pub whose: Vec<Whose<'q>>,
    pub atoms: Vec<Atom>,
    /// Of each kind, who gave what.
    pub given: Vec<Vec<Given>>,
}

impl<'q> Kinds<'q> {
    /// Of those who gave a number. Walks through all of them.
    pub fn of(asked: &NumbersOf<'_>, whose: Vec<Whose<'q>>) -> Self {
        let (atoms, given) = strata(asked, &whose);
        Self { whose, atoms, given }
    }

    /// The same where only some are told of.
    pub fn among(&self, some: &BTreeSet<usize>) -> Self {
        let places: BTreeMap<usize, usize> = some.iter().copied().zip(0..).collect();
        let mut found: BTreeMap<Vec<usize>, (u64, Vec<Given>)> = BTreeMap::new();
        for (atom, given) in self.atoms.iter().zip(&self.given) {
            let sums: Vec<usize> = atom.sums.iter().filter_map(|sum| places.get(sum).copied()).collect();
            if !sums.is_empty() {
                let (people, all) = found.entry(sums).or_default();
                *people += atom.people;
                all.extend(given);
            }
        }
        let (atoms, given) = found
            .into_iter()
            .map(|(sums, (people, given))| (Atom { sums, people }, given))
            .unzip();
        Self {
            whose: some.iter().map(|place| self.whose[*place]).collect(),
            atoms,
            given,
        }
    }

    /// Of each of those who are told of, their kinds.
    pub fn families(&self) -> Vec<Vec<usize>> {
        let kinds = |family: usize| (0..self.atoms.len()).filter(move |kind| self.atoms[*kind].sums.contains(&family));
        (0..self.whose.len()).map(|family| kinds(family).collect()).collect()
    }

    /// How many people some who are told of are.
    pub fn people(&self, family: usize) -> u64 {
        let own = self.atoms.iter().filter(|atom| atom.sums.contains(&family));
        own.map(|atom| atom.people).sum()
    }

    /// In the order in which those who are few come to their end first.
    pub fn smallest_first(mut self) -> Self {
        let mut by_size: Vec<usize> = (0..self.whose.len()).collect();
        by_size.sort_by_key(|family| self.people(*family));
        let mut kinds: Vec<(Atom, Vec<Given>)> = self.atoms.into_iter().zip(self.given).collect();
        kinds.sort_by_key(|(atom, _)| by_size.iter().position(|family| atom.sums.contains(family)));
        (self.atoms, self.given) = kinds.into_iter().unzip();
        self
    }

    /// How many of each kind gave each number that there is.
    pub fn counts(&self, numbers: &Numbers) -> Option<Vec<Counts>> {
        let allowed = numbers.allowed();
        let counts = |given: &Vec<Given>| {
            let mut counts = vec![0; allowed.len()];
            for (_, value) in given {
                counts[allowed.binary_search(&numbers.steps(*value)?).ok()?] += 1;
            }
            Some(counts)
        };
        self.given.iter().map(counts).collect()
    }

    /// What published counts say of the numbers of each kind.
    pub fn bounds(&self, asked: &NumbersOf<'_>, numbers: &Numbers) -> Vec<KindBounds> {
        let allowed = numbers.allowed();
        let families = self.families();
        let most: Vec<Counts> = self.whose.iter().map(|whose| asked.most(numbers, *whose)).collect();
        let bounds = |(kind, atom): (usize, &Atom)| {
            let among = || atom.sums.iter().map(|family| &most[*family]);
            let most = |step: &usize| among().map(|most| most[*step]).min().unwrap_or(u32::MAX);
            let alone = atom.sums.iter().filter(|family| families[**family] == [kind]);
            let counted = alone.flat_map(|family| asked.counted(numbers, self.whose[*family]));
            let counted = counted.map(|which| allowed.iter().map(|step| which[*step]).collect());
            KindBounds {
                most: allowed.iter().map(most).collect(),
                blocks: blocks(&Blocks::of(allowed.len(), &counted.collect::<Vec<_>>())),
            }
        };
        self.atoms.iter().enumerate().map(bounds).collect()
    }
}

/// Numbers of which it is known how many people gave one: those of which it is not known are so together.
fn blocks(all: &Blocks) -> Vec<Vec<usize>> {
    let mut found: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for (number, block) in all.of.iter().enumerate() {
        let known = Some(*block).filter(|block| all.is_counted[*block]);
        found.entry(known).or_default().push(number);
    }
    found.into_values().collect()
}

#[test]
fn fewer_families_tell_fewer_kinds_apart() {
    let atom = |sums: &[usize], people| Atom {
        sums: sums.to_vec(),
        people,
    };
    // All, the town, women.
    let atoms = vec![atom(&[0], 4), atom(&[0, 1], 3), atom(&[0, 1, 2], 2), atom(&[2], 1)];
    let kinds = Kinds {
        whose: vec![(&[], &[]); 3],
        given: vec![Vec::new(); 4],
        atoms,
    };
    let of = |some: &[usize]| {
        let found = kinds.among(&some.iter().copied().collect());
        let atoms = found.atoms.into_iter().map(|atom| (atom.sums, atom.people));
        atoms.collect::<Vec<_>>()
    };
    assert_eq!(of(&[0, 1]), [(vec![0], 4), (vec![0, 1], 5)]);
    assert_eq!(of(&[2]), [(vec![0], 3)]);
}
