//! What is left where sums are taken from each other: people whose total follows, though nobody asks for it.
//!
//! All less those who said a and live in town are those who did one or the other otherwise: no question tells them apart, yet
//! whoever has both sums has theirs, and one of them may make up nearly all of it.

use super::bits::Bits;
use super::span::Atom;
use std::collections::BTreeSet;

/// No more sets than this are followed. Those of the sums themselves and what two of them differ by come first.
const MOST_SETS: usize = 1024;

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
    found
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
