//! Shares of others' people: of all who are in a table, or of those of its row.

use super::{Query, Statistic};
use crate::survey::{Base, ChoiceId, Variable};

/// What the people whom one share counts are of those of another, which holds them: a percentage of the total of a crosstab, or
/// of a row of it. Both shares are asked and judged besides, for this one tells their counts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Portion {
    /// Who counts.
    pub own: Query,
    /// Of whom: a share of the same answers over the same kind of base.
    pub whole: Query,
    /// Which of them.
    pub over: PartOver,
}

/// Of which people of a share another one's are a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartOver {
    /// Those whom it counts: who gave the same answers.
    Counted,
    /// Its whole base.
    Base,
}

impl Portion {
    /// What is counted, and over which base; none where it is not of shares of people.
    pub fn counted(&self) -> Option<(Variable, &[ChoiceId], Base)> {
        match &self.own.statistic {
            Statistic::Share {
                variable,
                choices,
                over: super::Over::Base(base),
            } => Some((*variable, choices, *base)),
            Statistic::Share { .. }
            | Statistic::Number { .. }
            | Statistic::Class { .. }
            | Statistic::Population
            | Statistic::Ranking { .. }
            | Statistic::ItemResponse(_) => None,
        }
    }
}
