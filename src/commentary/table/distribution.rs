//! A number question by classes.

use super::{Breakdown, TableHead, TableParts};
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

impl Distribution {
    pub(super) fn parts(&self) -> TableParts<'_> {
        TableParts {
            measured: vec![&self.measured],
            breakdowns: self.by.iter().collect(),
            differences: self.differences,
            ..TableParts::of(&self.head)
        }
    }
}
