//! What is taken out of a file of responses: columns, whatever the file is.

use crate::leak::SecretKind;
use std::collections::BTreeMap;

/// A column to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnUse {
    /// Index into the source's columns.
    pub index: usize,
    /// What it is read as.
    pub kind: Kind,
}

/// What a column is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Few distinct texts: at most [`MOST_CODES`].
    Codes,
    /// Any number of distinct texts, so that each is parsed once.
    Texts {
        /// Those of more bytes than so many are all the same one, [`LONGER`].
        longest: usize,
    },
    /// Only checked: none blank, none twice.
    Id,
    /// What must not be published: only what tells whether it was.
    Secret(SecretKind),
}

/// Most distinct texts that a column of codes may hold.
pub const MOST_CODES: usize = 1 << 16;

/// What a text stands for that is longer than it is of interest: no cell holds it.
pub const LONGER: &str = "\0";

/// The wanted columns, in the order they were asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// How many respondents the file holds.
    pub rows: usize,
    /// As they were asked for.
    pub columns: Vec<Column>,
}

/// One entry per row, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// Indices into `values`.
    Codes {
        /// One for each row.
        ids: Vec<u16>,
        /// Each text once.
        values: Vec<DistinctText>,
    },
    /// Indices into `values`.
    Texts {
        /// One for each row.
        ids: Vec<u32>,
        /// Each text once.
        values: Vec<DistinctText>,
    },
    /// Ids were checked and are not kept.
    Id,
    /// What tells whether a cell was published.
    Secrets {
        /// Of each cell that is long enough to be told from other words: its row and its [`crate::leak::fingerprint`].
        prints: Vec<(u32, u64)>,
        /// The runs of words that were looked for and are there, each with the first row that holds it.
        runs: BTreeMap<u64, u32>,
    },
}

/// A distinct text of a column, in order of first appearance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DistinctText {
    /// Without white space around it; of CSV, without quotes: a quoted empty cell and a bare one are the same.
    pub text: String,
    /// The first row that holds it, from 0.
    pub first_row: usize,
}
