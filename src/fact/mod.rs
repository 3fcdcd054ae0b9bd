//! What may be said of the survey: each query with its exact value, or why there is none. The only way from counts to
//! print: facts are made of a disclosure plan ([`Facts::publish`]), and whoever says them has no counter.

mod gate;
mod publish;
mod ranking;

pub use gate::{Found, Gate, Selection};
pub use ranking::Listing;

use crate::measure::{Decimal, Ratio};
use crate::query::Query;
use crate::survey::{Base, Missing};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

/// Index into [`Facts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactId(usize);

/// What is true of the survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub query: Query,
    pub known: Result<Known, Absent>,
}

/// A value that may be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The unweighted number of respondents behind it, as published.
    pub n: u64,
    pub value: Value,
}

/// The exact value, its counts as the policy publishes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Share(Share),
    /// A mean or median.
    Average(Decimal),
    Ranking(Listing),
    ItemResponse(ItemResponse),
    /// How many respondents there are.
    Population(u64),
}

/// A share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Weighted, where responses are.
    pub ratio: Ratio,
    /// The unweighted count that the numerator stands for: what "none" and "all" go by.
    pub count: u64,
}

/// How many answered a variable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ItemResponse {
    /// Of each base, in the order of [`Base::ALL`].
    bases: [u64; 4],
    /// Of each reason, in the order of [`Missing::ALL`].
    missing: [u64; 4],
    /// Respondents who were asked and gave no valid answer (item non-response).
    pub nonresponse: u64,
}

impl ItemResponse {
    /// How large a base is.
    pub fn base(&self, base: Base) -> u64 {
        self.bases[base as usize]
    }

    /// Respondents without an answer for one reason.
    pub fn missing(&self, kind: Missing) -> u64 {
        self.missing[kind as usize]
    }
}

/// Why there is no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absent {
    /// Nobody answered.
    EmptyBase,
    /// The policy withholds it, or the protection of what it withholds.
    Confidential,
}

/// Every fact that a report asked for.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    all: Vec<Fact>,
    places: HashMap<Query, FactId, BuildHasherDefault<rustc_hash::FxHasher>>,
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
