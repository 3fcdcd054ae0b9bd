//! What is left where sums are taken from each other: people whose total follows, though nobody asks for it.
//!
//! All less those who said a and live in town are those who did one or the other otherwise: no question tells them apart, yet
//! whoever has both sums has theirs, and one of them may make up nearly all of it.

use super::bits::Bits;
use super::modulo::Space;
use super::span::Atom;
use std::collections::BTreeSet;

/// No more sets than this are followed. Those of the sums themselves and what two of them differ by come first.
const MOST_SETS: usize = 1024;

/// Of no more sums or atoms other combinations are looked for.
const MOST_COMBINED: usize = 32;

/// Sets of atoms of which the sum follows from that of others: one less a part of it, and what is left in turn. Places of
/// atoms, in order; none of them is a sum that is given.
pub(super) fn remainders(sums: usize, atoms: &[Atom]) -> Vec<Vec<usize>> {
    let in_sum = |sum: usize| (0..atoms.len()).filter(move |place| atoms[*place].sums.contains(&sum));
    let mut known: BTreeSet<Bits> = (0..sums).map(|sum| Bits::of(atoms.len(), in_sum(sum))).collect();
    let mut all: Vec<Bits> = known.iter().cloned().collect();
    let mut found = Vec::new();
    let mut next = 0;
    while let Some(one) = all.get(next).cloned() {
        for other in 0..next {
            let Some(rest) = difference(&one, &all[other]) else {
                continue;
            };
            if all.len() < MOST_SETS && known.insert(rest.clone()) {
                found.push(rest.places());
                all.push(rest);
            }
        }
        next += 1;
    }
    let more = combined(sums, atoms).into_iter();
    found.extend(more.filter(|set| known.insert(set.clone())).map(|set| set.places()));
    found
}

/// Some of those that follow from sums in other ways, as half of two sums less a third: each atom, two of them, who is in one sum and not in
/// another, or in both, and who is in none of one.
fn combined(sums: usize, atoms: &[Atom]) -> Vec<Bits> {
    let all = atoms.len();
    if all > MOST_COMBINED || sums > MOST_COMBINED {
        return Vec::new();
    }
    let is_in = |sum: usize| {
        (0..all)
            .map(move |atom| atoms[atom].sums.contains(&sum))
            .collect::<Vec<bool>>()
    };
    let of_sums: Vec<Vec<bool>> = (0..sums).map(is_in).collect();
    let space = Space::of(of_sums.iter().map(|own| &own[..]));
    let both = |one: &[bool], other: &[bool], is_other: bool| {
        let each = one.iter().zip(other);
        each.map(|(one, other)| *one && *other == is_other)
            .collect::<Vec<bool>>()
    };
    let everyone = [vec![true; all]];
    let outer = || of_sums.iter().chain(&everyone);
    let parts = outer().flat_map(|one| {
        of_sums
            .iter()
            .flat_map(|other| [both(one, other, true), both(one, other, false)])
    });
    let two = (0..all)
        .flat_map(|one| (0..=one).map(move |other| (0..all).map(|atom| atom == one || atom == other).collect()));
    let all_of = everyone.iter().cloned().chain(parts).chain(two);
    let found = all_of.filter(|own: &Vec<bool>| own.contains(&true) && space.holds(own));
    let places = |own: Vec<bool>| Bits::of(all, (0..all).filter(move |atom| own[*atom]));
    found.map(places).collect()
}

/// The larger without the smaller, where one is a part of the other.
fn difference(one: &Bits, other: &Bits) -> Option<Bits> {
    (one.is_within(other) || other.is_within(one)).then(|| one.differing(other))
}

#[cfg(test)]
mod tests {
    use super::{Atom, remainders};

    fn of(sums: usize, atoms: &[&[usize]]) -> Vec<Vec<usize>> {
        let atom = |sums: &&[usize]| Atom {
            sums: sums.to_vec(),
            people: 1,
        };
        let mut found = remainders(sums, &atoms.iter().map(atom).collect::<Vec<_>>());
        found.sort();
        found
    }

    /// Each two of three: all three are half of them, and each alone is two halves less the third. Those in a or in b, of whom none is in
    /// both, less those in c.
    #[test]
    fn sums_are_added_up_and_halved() {
        let each = [
            vec![0],
            vec![0, 1],
            vec![0, 1, 2],
            vec![0, 2],
            vec![1],
            vec![1, 2],
            vec![2],
        ];
        let two = of(3, &[&[0, 1], &[0, 2], &[1, 2]]);
        assert!(each.iter().all(|one| two.contains(one) || one.len() == 2));
        assert!(of(3, &[&[0], &[0, 2], &[1], &[1, 2]]).contains(&vec![0, 2]));
    }

    /// All, the town, the young of the town: elsewhere, the others of the town, and both.
    #[test]
    fn what_is_left_is_taken_from_what_is_left() {
        assert_eq!(
            of(3, &[&[0], &[0, 1], &[0, 1, 2]]),
            [vec![0], vec![0, 1], vec![0, 2], vec![1]]
        );
        assert_eq!(of(2, &[&[0], &[0, 1]]), [vec![0]]);
        // Of two that overlap, nothing is left; with both together, who is in each alone, and in both.
        assert!(of(2, &[&[0], &[0, 1], &[1]]).is_empty());
        assert_eq!(
            of(3, &[&[0, 2], &[0, 1, 2], &[1, 2]]),
            [vec![0], vec![0, 2], vec![1], vec![2]]
        );
    }
}
