//! A number question by classes.

use super::{AnyTable, Breakdown, TableHead};
use crate::commentary::Measured;
use crate::survey::NumberClass;

/// A number question by classes, each with its share.
#[derive(Clone, Debug)]
pub struct Distribution {
    /// Id, caption, note, chart.
    pub head: TableHead,
    /// The question, and whose answers.
    pub measured: Measured,
    /// From the lowest to the highest.
    pub classes: Vec<NumberClass>,
    /// Whether the program chose them.
    pub by_rule: bool,
    /// Across what, if across anything.
    pub by: Option<Breakdown>,
    /// Whether all of them are shown beside each part.
    pub total: bool,
    /// Whether it says which shares of a class differ.
    pub differences: bool,
}

impl AnyTable for Distribution {
    fn head(&self) -> &TableHead {
        &self.head
    }

    fn measured(&self) -> Vec<&Measured> {
        vec![&self.measured]
    }

    fn breakdowns(&self) -> Vec<&Breakdown> {
        self.by.iter().collect()
    }

    fn says_differences(&self) -> bool {
        self.differences
    }
}
