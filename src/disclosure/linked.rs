//! Which figures of a variable say something together: those of people who share some; and the counts that are held beside them.

use super::kinds::Kinds;
use super::own_ways::OwnWays;
use super::span::Atom;
use crate::survey::Variable;
use std::collections::{BTreeMap, BTreeSet};

/// Of people of more kinds than this it is not looked at.
const MOST_KINDS: usize = 24;

/// Of no more people counts are held beside figures that are not of these people.
const MOST_COUNTED: usize = 64;

/// Figures and counts that are held together, by the people that they are of.
pub(super) struct Linked<'w, 'a, 'q>(pub &'w OwnWays<'a, 'q>);

impl<'a> Linked<'_, 'a, '_> {
    /// Of figures, by the places of the people that they are of. Left out are those of people of whom some may have their numbers in too
    /// many ways, by their own figures, too: what others say without them is said with them. Those that tell too many kinds of people apart are held together
    /// in parts. Beside them are people of whom counts alone are published, as far as they tell no more kinds apart: the fewest
    /// conditions first.
    pub fn of(&self, figures: &BTreeSet<usize>) -> Vec<Kinds<'a>> {
        let all = &self.0.known.kinds;
        let mut parts = self.parts(figures);
        let counted = (0..all.whose.len()).filter(|place| !figures.contains(place));
        let mut counted: Vec<usize> = counted.filter(|place| self.0.known.are_counted(*place)).collect();
        if !parts.is_empty() {
            counted.sort_by_key(|place| all.whose[*place].1.len());
            counted.truncate(MOST_COUNTED);
        }
        for place in counted {
            let (near, far): (Vec<_>, Vec<_>) = parts
                .into_iter()
                .partition(|part| share_people(part, place, &all.atoms));
            let with = |part: BTreeSet<usize>| self.with(part, place);
            let together = near.iter().flatten().copied().collect();
            parts = match with(together) {
                Ok(together) => vec![together],
                Err(_) => near
                    .into_iter()
                    .map(|part| with(part).unwrap_or_else(|part| part))
                    .collect(),
            };
            parts.extend(far);
        }
        parts.iter().map(|part| self.among(part)).collect()
    }

    fn among(&self, some: &BTreeSet<usize>) -> Kinds<'a> {
        self.0.known.kinds.among(&some.iter().copied().collect::<Vec<_>>())
    }

    /// Some people with others, or without where these would tell too many kinds apart.
    fn with(&self, mut part: BTreeSet<usize>, place: usize) -> Result<BTreeSet<usize>, BTreeSet<usize>> {
        part.insert(place);
        let with = self.among(&part);
        if part.len() > 1 && with.atoms.len() <= MOST_KINDS && self.vast(&with).is_empty() {
            return Ok(part);
        }
        part.remove(&place);
        Err(part)
    }

    fn parts(&self, some: &BTreeSet<usize>) -> Vec<BTreeSet<usize>> {
        let own = self.among(some);
        let place = |own: &usize| some.iter().nth(*own).copied();
        let vast = self.vast(&own).into_iter().flat_map(|kind| &own.atoms[kind].sums);
        let vast: BTreeSet<usize> = vast.filter_map(place).collect();
        if !vast.is_empty() {
            // With those who are counted beside them, or without them, kinds of people are others.
            return match self.split(some) {
                Some(with) => vec![with],
                None => self.parts(&some.difference(&vast).copied().collect()),
            };
        }
        let mut found = Vec::new();
        for together in components(own.whose.len(), &own.atoms) {
            if kinds(&together, &own.atoms) <= MOST_KINDS {
                found.push(together.iter().filter_map(place).collect());
                continue;
            }
            let parts = parted(&together, &own).into_iter();
            // Fewer figures tell fewer kinds apart, of whom some may be too many.
            let parts = parts.filter(|part| part.len() < own.whose.len());
            let parts = parts.map(|part| part.iter().filter_map(place).collect::<BTreeSet<usize>>());
            found.extend(parts.flat_map(|part| self.parts(&part)));
        }
        found
    }

    /// Some people with those of whom counts alone are published, where these tell kinds apart who have their numbers in fewer ways.
    fn split(&self, some: &BTreeSet<usize>) -> Option<BTreeSet<usize>> {
        let all = &self.0.known.kinds;
        let counted = (0..all.whose.len()).filter(|place| !some.contains(place) && self.0.known.are_counted(*place));
        let counted = counted.filter(|place| share_people(some, *place, &all.atoms));
        let with: BTreeSet<usize> = counted.take(MOST_COUNTED).chain(some.iter().copied()).collect();
        let own = self.among(&with);
        let are_few = with.len() > some.len() && own.atoms.len() <= MOST_KINDS && self.vast(&own).is_empty();
        are_few.then_some(with)
    }

    /// Kinds who may have their numbers in too many ways.
    fn vast(&self, all: &Kinds<'_>) -> Vec<usize> {
        let every = 0..all.atoms.len();
        let Some(counts) = all.counts(self.0.numbers) else {
            return every.collect();
        };
        let bounds = self.0.bounds(all);
        every
            .filter(|kind| bounds[*kind].leave_too_many(&counts[*kind]))
            .collect()
    }
}

/// Whether some of those in a sum are in others, too.
fn share_people(some: &BTreeSet<usize>, sum: usize, atoms: &[Atom]) -> bool {
    let mut own = atoms.iter().filter(|atom| atom.sums.contains(&sum));
    own.any(|atom| atom.sums.iter().any(|sum| some.contains(sum)))
}

/// How many kinds of people some sums tell apart.
fn kinds(sums: &BTreeSet<usize>, atoms: &[Atom]) -> usize {
    let own = |atom: &Atom| {
        atom.sums
            .iter()
            .copied()
            .filter(|sum| sums.contains(sum))
            .collect::<Vec<_>>()
    };
    let different: BTreeSet<Vec<usize>> = atoms.iter().map(own).filter(|own| !own.is_empty()).collect();
    different.len()
}

/// Figures that tell too many kinds of people apart, in parts that each do not: those of everyone with those by one thing and by
/// another, or by one alone, or of some of what people answered to it, the fewest first.
fn parted(together: &BTreeSet<usize>, all: &Kinds<'_>) -> Vec<BTreeSet<usize>> {
    let mut by: BTreeMap<Vec<Variable>, Vec<usize>> = BTreeMap::new();
    for place in together {
        let variables = all.whose[*place].1.iter().map(|condition| condition.variable);
        by.entry(variables.collect()).or_default().push(*place);
    }
    let everyone = by.remove(&Vec::new()).unwrap_or_default();
    let with_all = |some: &[usize]| everyone.iter().chain(some).copied().collect::<BTreeSet<usize>>();
    let by: Vec<Vec<usize>> = by.into_values().collect();
    let mut found = Vec::new();
    for (place, own) in by.iter().enumerate() {
        let pairs = by[..place].iter().map(|other| with_all(&[&own[..], other].concat()));
        let pairs: Vec<_> = pairs.filter(|pair| kinds(pair, &all.atoms) <= MOST_KINDS).collect();
        if pairs.is_empty() {
            let mut own = own.clone();
            own.sort_by_key(|place| all.people(*place));
            found.extend(own.chunks(MOST_KINDS - 4).map(with_all));
        }
        found.extend(pairs);
    }
    found
}

/// Sums that share atoms, directly or by others.
fn components(sums: usize, atoms: &[Atom]) -> Vec<BTreeSet<usize>> {
    let mut found: Vec<BTreeSet<usize>> = (0..sums).map(|sum| BTreeSet::from([sum])).collect();
    for atom in atoms {
        let (own, others): (Vec<_>, Vec<_>) = found
            .into_iter()
            .partition(|one| atom.sums.iter().any(|sum| one.contains(sum)));
        found = others;
        found.push(own.into_iter().flatten().collect());
    }
    found.retain(|one| !one.is_empty());
    found
}

#[test]
fn sums_that_share_people_are_held_together() {
    let atom = |sums: &[usize]| Atom {
        sums: sums.to_vec(),
        people: 1,
    };
    let found = components(5, &[atom(&[0, 1]), atom(&[2]), atom(&[3, 4]), atom(&[1, 4])]);
    assert_eq!(found, [BTreeSet::from([2]), BTreeSet::from([0, 1, 3, 4])]);
}
