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
        ids: CodeIds,
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

/// Numbers below [`MOST_CODES`], one for each row: a byte each for as long as none is greater.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeIds {
    /// All below 256.
    Bytes(Vec<u8>),
    /// Any.
    Words(Vec<u16>),
}

impl CodeIds {
    /// None yet; `rows` is about how many there will be.
    pub(super) fn with_capacity(rows: usize) -> Self {
        Self::Bytes(Vec::with_capacity(rows))
    }

    /// Adds some rows. All numbers so far and these are below `end`; what is beyond [`MOST_CODES`] is of no use.
    pub(super) fn extend(&mut self, end: usize, ids: impl Iterator<Item = u16>) {
        if let Self::Bytes(bytes) = self
            && end > 1 << u8::BITS
        {
            let mut words = Vec::with_capacity(bytes.capacity());
            words.extend(bytes.iter().map(|id| u16::from(*id)));
            *self = Self::Words(words);
        }
        match self {
            Self::Bytes(bytes) => bytes.extend(ids.map(|id| id as u8)),
            Self::Words(words) => words.extend(ids),
        }
    }

    /// The number of a row.
    pub fn at(&self, row: usize) -> usize {
        match self {
            Self::Bytes(bytes) => bytes[row].into(),
            Self::Words(words) => words[row].into(),
        }
    }

    /// The number of each row.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        let rows = match self {
            Self::Bytes(bytes) => bytes.len(),
            Self::Words(words) => words.len(),
        };
        (0..rows).map(|row| self.at(row))
    }
}

/// A distinct text of a column, in order of first appearance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DistinctText {
    /// Without white space around it; of CSV, without quotes: a quoted empty cell and a bare one are the same.
    pub text: String,
    /// The first row that holds it, from 0.
    pub first_row: usize,
}

#[cfg(test)]
mod tests {
    use super::CodeIds;

    #[test]
    fn a_byte_is_enough_for_256_texts() {
        let mut ids = CodeIds::with_capacity(1);
        ids.extend(256, [255, 0].into_iter());
        assert_eq!(ids, CodeIds::Bytes(vec![255, 0]));
        ids.extend(257, [256, 7].into_iter());
        assert_eq!(ids, CodeIds::Words(vec![255, 0, 256, 7]));
        assert_eq!(ids.iter().collect::<Vec<_>>(), [255, 0, 256, 7]);
    }
}
