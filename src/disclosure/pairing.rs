//! Kinds of people that may have other numbers, alone or in exchange with another: families that both are in do not see it.

use super::exchanges::two_of;
use super::numbers::{MEAN, order};
use super::ways::Ways;
use crate::query::Summary;

/// A kind, with another or alone, and what families see that it or the other is in.
pub(super) struct Pair {
    pub one: usize,
    pub other: Option<usize>,
    /// One person of each may have any number; two, as much together; three, as much and as much squared.
    pub people: usize,
    /// Numbers in the same block are counted alike in these families.
    blocks: Vec<usize>,
}

impl Pair {
    /// Of all kinds, by the figures of each family.
    pub fn all(ways: &Ways<'_>, figures: &[Vec<Summary>]) -> Vec<Self> {
        let kinds = 0..ways.ways.len();
        let pairs = kinds.flat_map(|one| {
            let others = (0..one).map(Some);
            others.chain([None]).map(move |other| (one, other))
        });
        pairs.map(|kinds| Self::of(ways, figures, kinds)).collect()
    }

    fn of(ways: &Ways<'_>, figures: &[Vec<Summary>], (one, other): (usize, Option<usize>)) -> Self {
        let is_apart = |family: &usize| {
            let kinds = &ways.families[*family];
            kinds.contains(&one) != other.is_some_and(|other| kinds.contains(&other))
        };
        let apart = (0..ways.families.len()).filter(is_apart);
        let mut people = 1;
        for family in apart.clone() {
            for figure in &figures[family] {
                let needed = match (*figure == Summary::Sd, order(*figure) == Some(MEAN)) {
                    (true, _) => 3,
                    (_, true) => 2,
                    (false, false) => 1,
                };
                people = people.max(needed);
            }
        }
        Self {
            one,
            other,
            people,
            blocks: ways.blocks_of(apart),
        }
    }

    /// One of some numbers, and others, that are as much as those taken and are counted alike.
    pub fn as_much_as(&self, taken: &[usize], first: usize, worth: &[i128]) -> Option<[usize; 3]> {
        let left = taken.iter().map(|number| worth[*number]).sum::<i128>() - worth[first];
        let place = |own: i128| worth.binary_search(&own).ok();
        let given = match taken.len() {
            1 => [first; 3],
            2 => [first, place(left)?, first],
            _ => {
                let squares = taken.iter().map(|number| worth[*number].pow(2)).sum::<i128>() - worth[first].pow(2);
                let [second, third] = two_of(i64::try_from(left).ok()?, i64::try_from(squares).ok()?)?;
                [first, place(second.into())?, place(third.into())?]
            }
        };
        let blocks = |numbers: &[usize]| {
            let mut found = [usize::MAX; 3];
            found
                .iter_mut()
                .zip(numbers)
                .for_each(|(found, number)| *found = self.blocks[*number]);
            found.sort_unstable();
            found
        };
        (blocks(taken) == blocks(&given[..taken.len()])).then_some(given)
    }
}
