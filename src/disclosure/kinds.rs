//! Kinds of people: those who are among the same of whom figures or counts are published.

use super::kind_ways::Counts;
use super::numbers::{Numbers, NumbersOf, Tally};
use super::scored::Whose;
use super::span::Atom;
use super::strata::{KindPeople, strata};
use std::collections::BTreeMap;

/// Everyone who is told of, by kinds.
pub(super) struct Kinds<'q> {
    /// Those who are told of: kinds refer to them by their places.
    pub whose: Vec<Whose<'q>>,
    pub atoms: Vec<Atom>,
    /// Of each kind, who gave what.
    pub strata: Vec<KindPeople>,
    /// Of each kind, of which kinds it is made where more are told of.
    pub parts: Vec<Vec<usize>>,
}

impl<'q> Kinds<'q> {
    /// Of those who gave a number. Walks through all of them.
    pub fn of(asked: &NumbersOf<'_>, whose: Vec<Whose<'q>>) -> Self {
        let (atoms, strata): (Vec<Atom>, Vec<KindPeople>) = strata(asked, &whose).into_iter().unzip();
        Self {
            whose,
            parts: (0..atoms.len()).map(|kind| vec![kind]).collect(),
            atoms,
            strata,
        }
    }

    /// The same where only some are told of, in this order.
    pub fn among(&self, some: &[usize]) -> Self {
        let places: BTreeMap<usize, usize> = some.iter().copied().zip(0..).collect();
        let mut found: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
        for (kind, atom) in self.atoms.iter().enumerate() {
            let mut sums: Vec<usize> = atom.sums.iter().filter_map(|sum| places.get(sum).copied()).collect();
            sums.sort_unstable();
            if !sums.is_empty() {
                found.entry(sums).or_default().push(kind);
            }
        }
        let together = |(sums, kinds): (Vec<usize>, &Vec<usize>)| {
            let people = kinds.iter().map(|kind| self.atoms[*kind].people).sum();
            let given = kinds.iter().flat_map(|kind| self.strata[*kind].given.iter().copied());
            let stratum = KindPeople {
                given: given.collect(),
                tally: self.tally(kinds),
            };
            (Atom { sums, people }, stratum)
        };
        let parts = found.values().map(|kinds| self.parts_of(kinds)).collect();
        let (atoms, strata) = found
            .iter()
            .map(|(sums, kinds)| together((sums.clone(), kinds)))
            .unzip();
        Self {
            whose: some.iter().map(|place| self.whose[*place]).collect(),
            atoms,
            strata,
            parts,
        }
    }

    /// Of which kinds some are made where more are told of, in order.
    pub fn parts_of(&self, kinds: &[usize]) -> Vec<usize> {
        let mut found: Vec<usize> = kinds.iter().flat_map(|kind| &self.parts[*kind]).copied().collect();
        found.sort_unstable();
        found
    }

    /// How many of some kinds gave each number.
    pub fn tally(&self, kinds: &[usize]) -> Tally {
        let mut found = Tally::new();
        for (number, people) in kinds.iter().flat_map(|kind| &self.strata[*kind].tally) {
            *found.entry(*number).or_default() += people;
        }
        found
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
    pub fn smallest_first(self) -> Self {
        let mut by_size: Vec<usize> = (0..self.whose.len()).collect();
        by_size.sort_by_key(|family| self.people(*family));
        let mut kinds: Vec<_> = self.atoms.into_iter().zip(self.strata).zip(self.parts).collect();
        kinds.sort_by_key(|((atom, _), _)| by_size.iter().position(|family| atom.sums.contains(family)));
        let (both, parts): (Vec<_>, Vec<_>) = kinds.into_iter().unzip();
        let (atoms, strata) = both.into_iter().unzip();
        Self {
            whose: self.whose,
            atoms,
            strata,
            parts,
        }
    }

    /// How many of each kind gave each number that there is.
    pub fn counts(&self, numbers: &Numbers) -> Option<Vec<Counts>> {
        let allowed = numbers.allowed();
        let counts = |stratum: &KindPeople| {
            let mut counts = vec![0; allowed.len()];
            for (value, people) in &stratum.tally {
                counts[allowed.binary_search(&numbers.steps(*value)?).ok()?] += people;
            }
            Some(counts)
        };
        self.strata.iter().map(counts).collect()
    }
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
        strata: vec![KindPeople::default(); 4],
        parts: (0..4).map(|kind| vec![kind]).collect(),
        atoms,
    };
    let of = |some: &[usize]| {
        let found = kinds.among(some);
        let atoms = found.atoms.into_iter().map(|atom| (atom.sums, atom.people));
        (atoms.collect::<Vec<_>>(), found.parts)
    };
    assert_eq!(
        of(&[0, 1]),
        (vec![(vec![0], 4), (vec![0, 1], 5)], vec![vec![0], vec![1, 2]])
    );
    assert_eq!(of(&[2, 0]).0, [(vec![0], 1), (vec![0, 1], 2), (vec![1], 7)]);
    assert_eq!(of(&[2]).0, [(vec![0], 3)]);
}
