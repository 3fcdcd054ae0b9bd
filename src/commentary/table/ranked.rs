//! Choices from the most to the least given.

use super::{TableHead, TableParts};
use crate::commentary::{Measured, Prose, Voice};

/// Rankings side by side.
#[derive(Clone, Debug)]
pub struct RankedTable {
    /// Id, caption, note.
    pub head: TableHead,
    /// From left to right.
    pub columns: Vec<RankedColumn>,
    /// Whether it says how often each choice was given.
    pub shares: bool,
}

/// A column of choices from the most to the least given.
#[derive(Clone, Debug)]
pub struct RankedColumn {
    /// The column's head.
    pub label: Prose,
    /// What the people of its first share did, where the authors say; where no share stands beside ranks, what they all did.
    pub reading: Option<Prose>,
    /// Whose answers it ranks.
    pub measured: Measured,
    /// How many choices from the top it lists.
    pub top: usize,
}

impl RankedTable {
    pub(super) fn parts(&self) -> TableParts<'_> {
        TableParts {
            measured: self.columns.iter().map(|column| &column.measured).collect(),
            columns: self
                .columns
                .iter()
                .map(|column| (&column.label, &column.reading))
                .collect(),
            voice: Some(Voice::Ranking),
            is_estimated: false,
            ..TableParts::of(&self.head)
        }
    }
}
