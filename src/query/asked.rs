//! Everything that a report asks, so that the whole of it can be judged at once.

use super::{NetScore, Portion, Query};
use crate::diagnostic::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Queries, each once, with who asks them.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    queries: BTreeMap<Query, Asking>,
    /// Of which of them the precision is asked too.
    pub precise: Precise,
    /// What some of them are of others, and whether that is asked with its precision.
    pub parts: BTreeMap<Portion, bool>,
    /// Net scores of some of their shares, and whether they are asked with their precision.
    pub net_scores: BTreeMap<NetScore, bool>,
    /// Which choices tables show since they are given most.
    pub given_most: BTreeSet<GivenMost>,
}

/// That a table shows some choices and not others says that each of them is given more often than each of these, by everyone whom it
/// is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GivenMost {
    /// The share of each choice that it shows, in no order.
    pub listed: Vec<Query>,
    /// That of each that it leaves.
    pub beyond: Vec<Query>,
}

/// Queries of shares and means whose confidence intervals are asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Precise {
    /// Of how many samples in a hundred an interval holds what it is about.
    pub level: u8,
    /// Each once.
    pub queries: BTreeSet<Query>,
    /// Pairs of shares or means that are tested for a difference.
    pub compared: BTreeSet<(Query, Query)>,
}

impl Precise {
    /// Asks whether two shares or means differ.
    pub fn compare(&mut self, one: Query, other: Query) {
        let pair = if one <= other { (one, other) } else { (other, one) };
        self.compared.insert(pair);
    }
}

/// Who asks a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// The hardest to do without of its uses.
    pub used: Use,
    /// The expressions, tables and claims that ask it; none where the program does.
    pub places: Vec<Span>,
}

/// Where something is printed: prose can't stand without its figure, a table can.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// Printed nowhere, but what is printed adds up to it.
    Implied,
    /// In a cell of a table or a chart.
    Table,
    /// In a sentence.
    Prose,
}

impl Asked {
    /// Notes that a report prints it, and which places of its sources ask for it.
    pub fn add(&mut self, query: Query, used: Use, places: &[Span]) {
        let asking = self.queries.entry(query).or_insert(Asking {
            used,
            places: Vec::new(),
        });
        asking.used = asking.used.max(used);
        for place in places {
            if !asking.places.contains(place) {
                asking.places.push(*place);
            }
        }
    }

    /// A net score, and the shares that it is made of.
    pub fn add_net_score(&mut self, net: NetScore, is_precise: bool, used: Use, places: &[Span]) {
        for share in net.shares() {
            self.add(share.clone(), used, places);
        }
        *self.net_scores.entry(net).or_default() |= is_precise;
    }

    /// In order.
    pub fn iter(&self) -> impl Iterator<Item = (&Query, &Asking)> {
        self.queries.iter()
    }

    /// In their order.
    pub fn queries(&self) -> impl Iterator<Item = &Query> {
        self.queries.keys()
    }
}
