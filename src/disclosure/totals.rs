//! What quantiles of a score or of an item, and how many of their numbers differ, say of how many people have which: no more than so
//! many have one that is lower, or higher.

use super::numbers::place_of;
use super::protect::{Cell, Cost};
use crate::query::Summary;
use std::collections::{BTreeMap, BTreeSet};

/// No more than so many people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct AtMost {
    pub atoms: Vec<u32>,
    pub people: u64,
}

impl AtMost {
    /// The same as a sum, with one atom more: as many people as could be there and are not.
    pub fn reached(mut self, atom: usize) -> Cell {
        self.atoms.push(u32::try_from(atom).unwrap_or(u32::MAX));
        Cell {
            atoms: self.atoms,
            value: self.people,
            cost: Cost::Never,
        }
    }
}

/// What a figure says of numbers, by the people who have each that there may be. Of a median between two, both count as known; of how many
/// differ, which.
pub(super) fn bounds(all: &BTreeMap<i64, Cell>, summary: Summary) -> Vec<AtMost> {
    let people: u64 = all.values().map(|own| own.value).sum();
    let at_most = |people: u64, is_meant: &dyn Fn(i64) -> bool| {
        let meant = all.iter().filter(|(number, _)| is_meant(**number));
        AtMost {
            atoms: meant.flat_map(|(_, own)| &own.atoms).copied().collect(),
            people,
        }
    };
    if summary == Summary::Distinct {
        let each = all.iter().map(|(own, who)| match who.value {
            0 => at_most(0, &|number| number == *own),
            _ => at_most(people - 1, &|number| number != *own),
        });
        return each.collect();
    }
    let known = usize::try_from(people)
        .ok()
        .and_then(|people| place_of(summary, people));
    let known = known.into_iter().flat_map(|(one, other)| [one, other]);
    let places: BTreeSet<u64> = known.map(|place| place as u64).collect();
    let sides = places.into_iter().filter_map(|place| {
        let own = at(all, place)?;
        let above = people - place - 1;
        Some([
            at_most(place, &|number| number < own),
            at_most(above, &|number| number > own),
        ])
    });
    sides.flatten().collect()
}

/// The number at a place in order.
fn at(all: &BTreeMap<i64, Cell>, place: u64) -> Option<i64> {
    let mut below = 0;
    let mut own = all.iter().filter(|(_, who)| {
        below += who.value;
        below > place
    });
    own.next().map(|(number, _)| *number)
}

#[cfg(test)]
mod tests {
    use super::{AtMost, bounds};
    use crate::disclosure::protect::Cost;
    use crate::disclosure::scored::tests::{counted, scale};
    use crate::query::Summary;

    /// Totals of 0, 1, 1 and 4: of each bound, how many there are and how many there may be.
    fn of(summary: Summary) -> Vec<(u64, u64)> {
        let (survey, items) = scale(&["0012", "0102"]);
        let counts = counted((&survey, items), &[]);
        let people = |own: AtMost| (counts.cell(own.atoms, Cost::Never).value, own.people);
        let totals = counts.numbers((0, 0), |sum, _, lacking| (lacking == 0).then_some(sum));
        bounds(&totals, summary).into_iter().map(people).collect()
    }

    #[test]
    fn a_quantile_says_how_many_are_below_and_above() {
        // The first of four is 0: nobody is below, three at most above. The third is 1: two at most below, one above.
        assert_eq!(of(Summary::Q1), [(0, 0), (3, 3)]);
        assert_eq!(of(Summary::Q3), [(1, 2), (1, 1)]);
        assert_eq!(of(Summary::Median), [(1, 1), (1, 2), (1, 2), (1, 1)]);
        assert_eq!(of(Summary::Mean), []);
    }

    /// Of five totals two are nobody's; of each other, not everyone has another.
    #[test]
    fn how_many_differ_says_which() {
        assert_eq!(of(Summary::Distinct), [(3, 3), (2, 3), (0, 0), (0, 0), (3, 3)]);
    }
}
