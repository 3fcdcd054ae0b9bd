//! What quantiles of a score, and how many of its totals differ, say of how many people have which: no more than so many have one that
//! is lower, or higher.

use super::numbers::place_of;
use super::scored::ScoredCounts;
use crate::query::Summary;
use std::collections::BTreeMap;

/// No more than so many people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct AtMost {
    pub atoms: Vec<u32>,
    pub people: u64,
}

/// What a figure says of the totals of a selection. Of a median between two, both count as known; of how many differ, which.
pub(super) fn said(counts: &ScoredCounts, place: (usize, usize), summary: Summary) -> Vec<AtMost> {
    let totals = counts.totals(place);
    let people: u64 = totals.values().sum();
    let at_most = |people: u64, is_meant: &dyn Fn(i64) -> bool| AtMost {
        atoms: counts.with_total(place, is_meant),
        people,
    };
    if summary == Summary::Distinct {
        let each = totals.iter().map(|(own, count)| match count {
            0 => at_most(0, &|total| total == *own),
            _ => at_most(people - 1, &|total| total != *own),
        });
        return each.collect();
    }
    let known = usize::try_from(people)
        .ok()
        .and_then(|people| place_of(summary, people));
    let known = known.into_iter().flat_map(|(one, other)| [one, other]);
    let known = known.filter_map(|place| {
        let place = place as u64;
        Some((place, at(&totals, place)?))
    });
    let known: BTreeMap<u64, i64> = known.collect();
    let sides = known.into_iter().flat_map(|(place, own)| {
        let above = people - place - 1;
        [
            at_most(place, &|total| total < own),
            at_most(above, &|total| total > own),
        ]
    });
    sides.collect()
}

/// The total at a place in order.
fn at(totals: &BTreeMap<i64, u64>, place: u64) -> Option<i64> {
    let mut below = 0;
    let mut own = totals.iter().filter(|(_, people)| {
        below += **people;
        below > place
    });
    own.next().map(|(total, _)| *total)
}

#[cfg(test)]
mod tests {
    use super::{AtMost, said};
    use crate::disclosure::protect::Cost;
    use crate::disclosure::scored::tests::{counted, scale};
    use crate::query::Summary;

    /// Totals of 0, 1, 1 and 4: of each bound, how many there are and how many there may be.
    fn of(summary: Summary) -> Vec<(u64, u64)> {
        let (survey, items) = scale(&["0012", "0102"]);
        let counts = counted((&survey, items), &[]);
        let people = |own: AtMost| (counts.cell(own.atoms, Cost::Never).value, own.people);
        said(&counts, (0, 0), summary).into_iter().map(people).collect()
    }

    #[test]
    fn a_quantile_says_how_many_are_below_and_above() {
        // The first of four is 0: nobody is below, three at most above. The third is 1: two at most below, one above.
        assert_eq!(of(Summary::Q1), [(0, 0), (3, 3)]);
        assert_eq!(of(Summary::Q3), [(1, 2), (1, 1)]);
        assert_eq!(of(Summary::Median), [(1, 1), (1, 2), (1, 2), (1, 1)]);
        assert_eq!(of(Summary::Mean), []);
    }

    /// Of five totals two are nobody's; each of the others is not everyone's but for one.
    #[test]
    fn how_many_differ_says_which() {
        assert_eq!(of(Summary::Distinct), [(3, 3), (2, 3), (0, 0), (0, 0), (3, 3)]);
    }
}
