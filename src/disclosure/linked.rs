//! Which figures of a variable say something together: those of people who share some.

use super::numbers::NumbersOf;
use super::scored::Whose;
use super::span::Atom;
use super::strata::strata;
use super::ways::{Families, MOST_KINDS, is_too_many};
use crate::survey::Variable;
use std::collections::{BTreeMap, BTreeSet};

/// Figures that are held together, by the people that they are of. Left out are those of people of whom some may have their numbers in
/// too many ways: what others say without them is said with them, too. Those that tell too many kinds of people apart are held together
/// in parts.
pub(super) fn linked<'q>(asked: &NumbersOf<'_>, families: &Families<'q>) -> Vec<Families<'q>> {
    let whose: Vec<Whose<'q>> = families.keys().copied().collect();
    let (atoms, _) = strata(asked, &whose);
    let Some(numbers) = asked.numbers(&[]).map(|numbers| numbers.allowed().len()) else {
        return Vec::new();
    };
    let vast = atoms.iter().filter(|atom| is_too_many(atom.people, numbers));
    let vast: BTreeSet<usize> = vast.flat_map(|atom| &atom.sums).copied().collect();
    let some = |these: &BTreeSet<usize>| {
        let own = these.iter().map(|place| whose[*place]);
        own.map(|whose| (whose, families[&whose].clone()))
            .collect::<Families<'q>>()
    };
    if !vast.is_empty() {
        // Without them, kinds of people are others.
        let left = (0..whose.len()).filter(|place| !vast.contains(place)).collect();
        return linked(asked, &some(&left));
    }
    let mut found = Vec::new();
    for together in components(whose.len(), &atoms) {
        if kinds(&together, &atoms) <= MOST_KINDS {
            found.push(some(&together));
            continue;
        }
        let parts = parted(&together, &whose, &atoms).into_iter();
        // Fewer figures tell fewer kinds apart, of whom some may be too many.
        found.extend(
            parts
                .filter(|part| part.len() < whose.len())
                .flat_map(|part| linked(asked, &some(&part))),
        );
    }
    found
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
fn parted(together: &BTreeSet<usize>, whose: &[Whose<'_>], atoms: &[Atom]) -> Vec<BTreeSet<usize>> {
    let mut by: BTreeMap<Vec<Variable>, Vec<usize>> = BTreeMap::new();
    for place in together {
        let variables = whose[*place].1.iter().map(|condition| condition.variable);
        by.entry(variables.collect()).or_default().push(*place);
    }
    let all = by.remove(&Vec::new()).unwrap_or_default();
    let with_all = |some: &[usize]| all.iter().chain(some).copied().collect::<BTreeSet<usize>>();
    let by: Vec<Vec<usize>> = by.into_values().collect();
    let mut found = Vec::new();
    for (place, own) in by.iter().enumerate() {
        let pairs = by[..place].iter().map(|other| with_all(&[&own[..], other].concat()));
        let pairs: Vec<_> = pairs.filter(|pair| kinds(pair, atoms) <= MOST_KINDS).collect();
        if pairs.is_empty() {
            let people = |place: &usize| {
                let own = atoms.iter().filter(|atom| atom.sums.contains(place));
                own.map(|atom| atom.people).sum::<u64>()
            };
            let mut own = own.clone();
            own.sort_by_key(people);
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
