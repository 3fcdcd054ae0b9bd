//! Columns of a crosstab, with whom they are over.

use crate::report::ColumnHeads;

/// A column with how many its shares are over, row by row.
pub(super) struct SizedColumn {
    pub label: String,
    /// The head that it shares with its neighbours, and its own, where it shares one.
    pub under: Option<ColumnHeads>,
    pub sizes: Vec<u64>,
}

impl SizedColumn {
    /// The head over it and its neighbours.
    pub fn shared(&self) -> Option<&str> {
        self.under.as_ref().map(|heads| heads.shared.as_str())
    }

    /// What tells it from them.
    pub fn own(&self) -> &str {
        self.under.as_ref().map_or(&self.label, |heads| &heads.own)
    }
}
