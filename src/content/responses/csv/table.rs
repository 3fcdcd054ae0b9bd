//! A file of responses as it is known once its header has been read.

use super::block::Store;
use super::split::Splitter;
use crate::diagnostic::{Span, Spanned};
use std::sync::OnceLock;

/// A file of responses, its header read.
#[derive(Debug)]
pub(super) struct Table {
    pub name: String,
    pub store: Store,
    /// Bytes in the store.
    pub size: u64,
    pub splitter: Splitter,
    pub delimiter: u8,
    /// The encoding that the project gives, as it names it.
    pub encoding: Option<Spanned<String>>,
    pub named_at: Option<Span>,
    pub columns: Vec<String>,
    pub header: Mark,
    /// What follows the header.
    pub start: Mark,
    /// Known once the table has been read.
    pub marks: OnceLock<Vec<Mark>>,
    /// The hash of the file; of a large one known once the table has been read.
    pub digest: OnceLock<String>,
}

/// A row that is found again without reading all before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// A row, from 0.
    pub row: usize,
    /// Where it, or an empty line before it, starts in the store.
    pub offset: u64,
    /// The line of the file at that offset, from 1.
    pub line: usize,
}
