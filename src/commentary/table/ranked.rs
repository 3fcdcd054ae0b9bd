//! Choices from the most to the least given.

use super::{AnyTable, TableHead};
use crate::commentary::{Measured, Precision, Prose, Voice};

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

impl AnyTable for RankedTable {
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

    fn voice(&self) -> Option<Voice> {
        Some(Voice::Ranking)
    }

    fn is_precise(&self, _: Precision) -> bool {
        false
    }
}
