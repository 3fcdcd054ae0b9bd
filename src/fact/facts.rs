//! Every fact of a report, found by its query.

use super::value::{Absent, Known};
use crate::query::Query;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

/// Index into [`Facts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactId(usize);

/// What is true of the survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What was asked.
    pub query: Query,
    /// Its value, or why there is none.
    pub known: Result<Known, Absent>,
}

/// Every fact that a report asked for.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    all: Vec<Fact>,
    places: HashMap<Query, FactId, BuildHasherDefault<rustc_hash::FxHasher>>,
}

impl FromIterator<Fact> for Facts {
    fn from_iter<I: IntoIterator<Item = Fact>>(facts: I) -> Self {
        let all: Vec<Fact> = facts.into_iter().collect();
        let places = all.iter().enumerate();
        let places = places.map(|(at, fact)| (fact.query.clone(), FactId(at))).collect();
        Self { all, places }
    }
}

impl Facts {
    /// A query's fact; none for one that was never asked.
    pub fn find(&self, query: &Query) -> Option<FactId> {
        self.places.get(query).copied()
    }

    /// # Panics
    /// If `id` came from other facts.
    pub fn get(&self, id: FactId) -> &Fact {
        &self.all[id.0]
    }

    /// In the order of their queries.
    pub fn iter(&self) -> impl Iterator<Item = &Fact> {
        self.all.iter()
    }
}
