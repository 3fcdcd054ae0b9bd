//! Items against shares: a battery.

use super::{Sort, TableHead, TableParts};
use crate::commentary::{Measured, Prose};

/// Several measures per row; rows are the items that the columns' batteries share.
#[derive(Clone, Debug)]
pub struct SharesTable {
    /// Id, caption, note, chart.
    pub head: TableHead,
    /// From left to right.
    pub columns: Vec<SharesColumn>,
    /// Item ids, as listed.
    pub rows: Vec<String>,
    /// The order of the rows.
    pub sort: Sort,
    /// Whether it says which shares of a row differ.
    pub differences: bool,
}

/// A column of shares.
#[derive(Clone, Debug)]
pub struct SharesColumn {
    /// The column's head.
    pub label: Prose,
    /// What the people of its first share did, where the authors say.
    pub reading: Option<Prose>,
    /// Whose answers it counts, and over what.
    pub measured: Measured,
}

impl SharesTable {
    pub(super) fn parts(&self) -> TableParts<'_> {
        TableParts {
            measured: self.columns.iter().map(|column| &column.measured).collect(),
            columns: self
                .columns
                .iter()
                .map(|column| (&column.label, &column.reading))
                .collect(),
            differences: self.differences,
            ..TableParts::of(&self.head)
        }
    }
}
