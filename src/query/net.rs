//! Net scores: a share of the answers at the top less one of those at the bottom.

use super::{Over, Query, Statistic};
use crate::survey::{Base, ChoiceId, Condition, PartId, Variable};

/// The share that gave the answers at the top less the share that gave those at the bottom, of all who answered: of a scale from 0
/// to 10 with 9 and 10 at the top and 0 to 6 at the bottom, the Net Promoter Score (Reichheld 2003). Both shares are asked and
/// judged besides.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NetScore {
    /// The share of the top.
    pub top: Query,
    /// That of the bottom.
    pub bottom: Query,
}

impl NetScore {
    /// Of the answers to a question, or to an item of a battery.
    pub fn new(
        variable: Variable,
        (top, bottom): (&[ChoiceId], &[ChoiceId]),
        people: &[PartId],
        filter: &[Condition],
    ) -> Self {
        let share = |choices: &[ChoiceId]| {
            let share = Statistic::share(variable, choices, Over::Base(Base::Valid));
            Query::new(share, people, filter)
        };
        Self {
            top: share(top),
            bottom: share(bottom),
        }
    }

    /// Its two shares.
    pub fn shares(&self) -> [&Query; 2] {
        [&self.top, &self.bottom]
    }
}
