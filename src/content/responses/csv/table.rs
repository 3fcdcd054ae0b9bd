//! A file of responses as it is known once its header has been read.

use super::block::Store;
use super::split::Splitter;
use crate::content::digest::digest;
use crate::content::project::Stamp;
use crate::content::responses::top::Top;
use crate::diagnostic::{Diagnostic, Span, Spanned, msg};
use encoding_rs::Encoding;
use std::path::PathBuf;
use std::sync::OnceLock;

/// A file of responses, its header read.
#[derive(Debug)]
pub(super) struct Table {
    pub name: String,
    pub path: PathBuf,
    /// When it was opened.
    pub stamp: Option<Stamp>,
    pub store: Store,
    /// Bytes in the store.
    pub size: u64,
    pub splitter: Splitter,
    pub delimiter: u8,
    /// The encoding that the project gives, as it names it.
    pub encoding: Option<Spanned<String>>,
    pub named_at: Option<Span>,
    /// What stands above the rows.
    pub top: Top,
    /// How many rows of headings the project says that there are.
    pub headings: Option<usize>,
    /// The encoding that was taken, where neither the project nor the file says it.
    pub guessed: Option<&'static Encoding>,
    /// Whether it is UTF-8 although the project names another encoding.
    pub is_utf8_anyway: bool,
    pub header: Mark,
    /// What follows the headings.
    pub start: Mark,
    /// Known once the table has been read.
    pub marks: OnceLock<Vec<Mark>>,
    /// The same file decoded, once a row has shown that it is not UTF-8.
    pub again: OnceLock<Box<Table>>,
    /// The hash of the file; of a large one known once the table has been read.
    pub digest: OnceLock<String>,
}

impl Table {
    /// Whether the file holds the bytes that were read; one that was only written anew is read to see that.
    pub fn is_unchanged(&self) -> bool {
        let now = Stamp::of(&self.path);
        self.stamp == now
            || self
                .digest
                .get()
                .is_some_and(|read| digest(&self.path).is_ok_and(|now| now == *read))
    }

    /// What is said of a file that is not.
    pub fn changed(&self) -> Diagnostic {
        let message = msg!("responses-changed", name = self.name.as_str());
        Diagnostic::error(message).help(msg!("responses-changed-help"))
    }
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
