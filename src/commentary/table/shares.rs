//! Items against shares: a battery.

use super::{AnyTable, Sort, TableHead};
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

impl AnyTable for SharesTable {
    fn head(&self) -> &TableHead {
        &self.head
    }

    fn measured(&self) -> Vec<&Measured> {
        self.columns.iter().map(|column| &column.measured).collect()
    }

    fn column_heads(&self) -> Vec<&Prose> {
        self.columns.iter().map(|column| &column.label).collect()
    }

    fn own_texts(&self) -> Vec<&Prose> {
        let columns = self.columns.iter();
        let texts = columns.flat_map(|column| std::iter::once(&column.label).chain(&column.reading));
        texts.collect()
    }

    fn says_differences(&self) -> bool {
        self.differences
    }
}
