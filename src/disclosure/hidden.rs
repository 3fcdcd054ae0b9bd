//! Of whom it is withheld how many gave one of some numbers: by who they are, however a report names them.

use super::classed::SomeNumbers;
use super::numbers::NumbersOf;
use super::scored::Whose;
use super::strata::strata;
use crate::survey::PartId;
use std::collections::BTreeSet;

/// So many times it is looked at who those are of whom something is withheld: the fewest conditions first.
const MOST_HIDDEN: usize = 64;

/// Respondents.
pub(super) type Rows = BTreeSet<(PartId, usize)>;

/// Classes of a number of which it is withheld how many are in them.
pub(super) struct HiddenClasses(Vec<(Rows, BTreeSet<SomeNumbers>)>);

impl HiddenClasses {
    /// Walks through everyone who gave a number, where anything is withheld.
    pub fn of(asked: &NumbersOf<'_>) -> Self {
        let mut whose: Vec<Whose<'_>> = asked.classes.withheld().collect();
        whose.sort_by_key(|(people, filter)| (filter.len(), people.len()));
        whose.truncate(MOST_HIDDEN);
        if whose.is_empty() {
            return Self(Vec::new());
        }
        let all = strata(asked, &whose);
        let rows = |place: usize| {
            let own = || all.iter().filter(move |(atom, _)| atom.sums.contains(&place));
            let are_few = own().all(|(atom, kind)| kind.given.len() as u64 == atom.people);
            let rows = own().flat_map(|(_, kind)| kind.given.iter().map(|(at, _)| *at));
            are_few.then(|| rows.collect::<Rows>())
        };
        let found = whose.iter().enumerate().filter_map(|(place, whose)| {
            let classes = asked.classes.hidden(*whose).into_iter().cloned();
            Some((rows(place)?, classes.collect()))
        });
        Self(found.collect())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Those of some people.
    pub fn among(&self, rows: &Rows) -> BTreeSet<&SomeNumbers> {
        let own = self.0.iter().filter(|(own, _)| own == rows);
        own.flat_map(|(_, classes)| classes).collect()
    }
}
