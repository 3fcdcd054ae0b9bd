//! Which figures of a variable say something together: those of people who share some.

use super::numbers::NumbersOf;
use super::scored::Whose;
use super::span::Atom;
use super::strata::strata;
use super::ways::{Families, is_too_many};
use std::collections::BTreeSet;

/// Figures that are held together, by the people that they are of. Left out are those of people of whom some may have their numbers in
/// too many ways: what others say without them is said with them, too.
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
    if vast.is_empty() {
        return components(whose.len(), &atoms).iter().map(some).collect();
    }
    // Without them, kinds of people are others.
    let left = (0..whose.len()).filter(|place| !vast.contains(place)).collect();
    linked(asked, &some(&left))
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
