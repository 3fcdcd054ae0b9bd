//! Every fact of a report, found by its query.

use super::net::NetScores;
use super::part::PartShares;
use super::value::{Absent, Known};
use super::weighting::Weighting;
use crate::measure::{Reliability, Tested, Untested};
use crate::query::{NetScore, Portion, Query};
use crate::survey::{GroupId, QuestionId};
use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasherDefault;
use std::sync::Arc;

/// Index into [`Facts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactId(usize);

/// What is true of the survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What was asked.
    pub query: Arc<Query>,
    /// Its value, or why there is none.
    pub known: Result<Known, Absent>,
}

/// What came of each comparison that was asked.
pub(super) type Comparisons = BTreeMap<(Query, Query), Result<Tested, Untested>>;

/// Every fact that a report asked for.
#[derive(Clone, Debug)]
pub struct Facts {
    all: Vec<Fact>,
    places: HashMap<Arc<Query>, FactId, BuildHasherDefault<rustc_hash::FxHasher>>,
    beside: Beside,
}

/// What is true of several queries, or of none.
#[derive(Clone, Debug, Default)]
pub(super) struct Beside {
    /// Of each score.
    pub reliabilities: BTreeMap<QuestionId, Reliability>,
    /// Of each two that are compared.
    pub tested: Comparisons,
    /// Of each part of a crosstab's people.
    pub parts: PartShares,
    /// Of shares at the top and at the bottom.
    pub net_scores: NetScores,
    /// Of each group.
    pub weightings: Vec<Option<Weighting>>,
}

impl Facts {
    /// In the order of their queries. Only [`Facts::publish`] makes any, of a disclosure plan.
    pub(super) fn new(all: Vec<Fact>, beside: Beside) -> Self {
        let places = all.iter().enumerate();
        let places = places.map(|(at, fact)| (Arc::clone(&fact.query), FactId(at))).collect();
        Self { all, places, beside }
    }

    /// The reliability of a score; none of what is no score, has none, or rests on too few people.
    pub fn reliability(&self, question: QuestionId) -> Option<Reliability> {
        self.beside.reliabilities.get(&question).copied()
    }

    /// A query's fact; none for one that was never asked.
    pub fn find(&self, query: &Query) -> Option<FactId> {
        self.places.get(query).copied()
    }

    /// Whether two shares or means differ, where that was asked.
    pub fn differ(&self, one: &Query, other: &Query) -> Option<Result<Tested, Untested>> {
        // A pair is asked in one order.
        let pair = if one <= other { (one, other) } else { (other, one) };
        self.beside.tested.get(&(pair.0.clone(), pair.1.clone())).copied()
    }

    /// What some people are of others, where that was asked.
    pub fn part(&self, part: &Portion) -> Option<&Result<Known, Absent>> {
        self.beside.parts.get(part)
    }

    /// A net score, where that was asked.
    pub fn net_score(&self, net: &NetScore) -> Option<&Result<Known, Absent>> {
        self.beside.net_scores.get(net)
    }

    /// # Panics
    /// If `id` came from other facts.
    pub fn get(&self, id: FactId) -> &Fact {
        &self.all[id.0]
    }

    /// How unequal the weights of a group are; none where its people have no weights.
    pub fn weighting(&self, group: GroupId) -> Option<Weighting> {
        self.beside.weightings.get(group.0).copied().flatten()
    }

    /// In the order of their queries.
    pub fn iter(&self) -> impl Iterator<Item = &Fact> {
        self.all.iter()
    }
}
