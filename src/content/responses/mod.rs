//! Responses as a survey tool exports them: CSV with a header, one row per respondent. Nothing here knows what a
//! question is.
//!
//! [`Table::open`] looks at the first bytes and the header; [`Table::read`] takes the wanted columns in, in one pass.
//! A large file is cut into blocks of whole records, which threads split and number on their own; the blocks are then
//! merged in the order of the file, so that the result is the same on any number of cores. The file is never in memory
//! as a whole unless it has to be decoded.

mod block;
mod delimiter;
mod dictionary;
mod encoding;
mod locate;
mod merge;
mod mistakes;
mod open;
mod packed;
mod parse;
mod respondents;
mod split;

use crate::content::digest::{digest, digest_of_pieces};
use crate::diagnostic::{Diagnostics, Sources, Span, Spanned};
use crate::leak::SecretKind;
use block::{Cut, Store};
use merge::{Mark, Merged};
use parse::{End, Worker};
use split::Splitter;
use std::io;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

/// What the project says about a file of responses.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// An ASCII sign; guessed among comma, semicolon and tab if not given.
    pub delimiter: Option<u8>,
    /// A name of the Encoding Standard. Without it the file must be UTF-8 or start with a byte order mark.
    pub encoding: Option<Spanned<String>>,
    /// Where the project names the file: what is wrong with the file as a whole is shown there.
    pub named_at: Option<Span>,
}

/// A file of responses, its header read.
#[derive(Debug)]
pub struct Table {
    name: String,
    store: Store,
    /// Bytes in the store.
    size: u64,
    splitter: Splitter,
    delimiter: u8,
    /// The encoding that the project gives, as it names it.
    encoding: Option<Spanned<String>>,
    named_at: Option<Span>,
    columns: Vec<String>,
    header: Mark,
    /// What follows the header.
    start: Mark,
    /// Known once the table has been read.
    marks: OnceLock<Vec<Mark>>,
    /// The hash of the file; of a large one known once the table has been read.
    digest: OnceLock<String>,
}

/// A column to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnUse {
    /// Index into [`Table::columns`].
    pub index: usize,
    pub kind: Kind,
}

/// What a column is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Few distinct texts: at most 65,536.
    Codes,
    /// Any number of distinct texts, so that each is parsed once.
    Numbers,
    /// Only whether something was written.
    Presence,
    /// Only checked: none blank, none twice.
    Id,
    /// What must not be published: only what tells whether it was.
    Secret(SecretKind),
}

/// The wanted columns, in the order they were asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    pub rows: usize,
    pub columns: Vec<Column>,
}

/// One entry per row, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// Indices into `values`.
    Codes {
        ids: Vec<u16>,
        values: Vec<Value>,
    },
    /// Indices into `values`.
    Numbers {
        ids: Vec<u32>,
        values: Vec<Value>,
    },
    /// Whether the cell holds more than white space.
    Presence(Vec<bool>),
    Id,
    /// Of each cell that is long enough to be told from other words: its row and its [`crate::leak::fingerprint`].
    Secrets(Vec<(u32, u64)>),
}

/// A distinct text of a column, in order of first appearance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// Without quotes, without white space around it. A quoted empty cell and a bare one are the same.
    pub text: String,
    /// The first row that holds it, from 0.
    pub first_row: usize,
}

impl Table {
    /// Opens the file at `path`, which messages call `name`.
    ///
    /// # Errors
    /// A file that is missing, unreadable, empty, or no text in its encoding; a header with a name twice or without one.
    pub fn open(
        path: &std::path::Path,
        name: &str,
        options: &Options,
        sources: &mut Sources,
    ) -> Result<Self, Diagnostics> {
        open::open(path, name, options, sources)
    }

    /// The names of the header.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The sign between cells, given or guessed.
    pub fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// The name that messages call the file by.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The hash of the file's bytes: of those that were read, once they were.
    ///
    /// # Errors
    /// If the file can't be read any more.
    pub fn digest(&self) -> io::Result<String> {
        match (self.digest.get(), &self.store) {
            (Some(known), _) => Ok(known.clone()),
            (None, Store::Disk { path, .. }) => digest(path),
            (None, Store::Memory(_)) => unreachable!("hashed when it was opened"),
        }
    }

    /// Takes the wanted columns in.
    ///
    /// # Errors
    /// Rows that are longer or shorter than the header; a respondent's id that is blank or stands twice; a column of
    /// codes with more than 65,536 of them; a quote that never closes; bytes that are not UTF-8 in a file of unknown
    /// encoding. All those found are told, of each kind at most twenty.
    ///
    /// # Panics
    /// If a use names a column that the header doesn't have.
    pub fn read(&self, uses: &[ColumnUse], sources: &mut Sources) -> Result<Columns, Diagnostics> {
        assert!(
            uses.iter().all(|wanted| wanted.index < self.columns.len()),
            "a column of the header"
        );
        let kinds = uses.iter().map(|wanted| wanted.kind);
        let mut merged = Merged::new(kinds, self.start, self.rows_expected());
        let read = self
            .pass(uses, Cut::Guessed, &mut merged)
            .and_then(|()| match merged.end {
                End::Cut => {
                    merged.resume();
                    self.pass(uses, Cut::Exact, &mut merged)
                }
                End::Clean | End::Open(_) | End::NotUtf8(_) => Ok(()),
            });
        let _ = self.marks.set(merged.marks.clone());
        if let Some(digest) = digest_of_pieces(&merged.pieces) {
            let _ = self.digest.set(digest);
        }
        let checked = read.and_then(|()| self.mistakes(uses, &merged, sources));
        let mistakes = checked.map_err(|error| self.unreadable(&error))?;
        if mistakes.has_errors() {
            return Err(mistakes);
        }
        Ok(Columns {
            rows: merged.at.row,
            columns: merged.columns.into_iter().map(merge::MergedColumn::finish).collect(),
        })
    }

    /// The place of a cell, for a message about it. The row, from 0, must be one of the file.
    ///
    /// # Errors
    /// If the file can't be read any more.
    pub fn locate(&self, row: usize, column: usize, sources: &mut Sources) -> Result<Span, Diagnostics> {
        let excerpt = self.row(row).map_err(|error| self.unreadable(&error))?;
        Ok(excerpt.add(&self.name, sources).cell(column))
    }

    /// The text of a cell; none if the file can't be read any more.
    pub fn text(&self, row: usize, column: usize) -> Option<String> {
        let excerpt = self.row(row).ok()?;
        let content = excerpt.cells.get(column)?.content(&excerpt.bytes).into_owned();
        String::from_utf8(content).ok()
    }

    /// A little more than the rows will be, judged by the first ones.
    fn rows_expected(&self) -> usize {
        let bytes = self.size.saturating_sub(self.start.offset);
        let sample = self.store.read(self.start.offset, 64 << 10).unwrap_or_default();
        let rows = block::line_ends(&sample) as u64 + 1;
        let estimate = bytes.saturating_mul(rows) / (sample.len() as u64).max(1);
        // Memory that is not used is not taken, but a nonsensical estimate must not stop the program.
        usize::try_from(estimate + estimate / 32).unwrap_or(0).min(1 << 26)
    }

    /// Reads blocks and merges them until the file ends or something is wrong.
    fn pass(&self, uses: &[ColumnUse], cut: Cut, merged: &mut Merged) -> io::Result<()> {
        let blocks = Mutex::new(self.store.blocks(merged.at.offset, self.splitter, cut)?);
        let threads = match self.size {
            size if size <= block::SIZE as u64 => 1,
            _ => rayon::current_num_threads(),
        };
        let state = Mutex::new((merged, Ok(())));
        let work = || {
            let mut worker = Worker::new(self.splitter, self.columns.len(), uses);
            let mut buffer = Vec::new();
            loop {
                let block = match lock(&blocks).next(std::mem::take(&mut buffer)) {
                    Ok(Some(block)) => block,
                    Ok(None) => return,
                    Err(error) => {
                        lock(&state).1 = Err(error);
                        return;
                    }
                };
                let parsed = worker.parse(&block);
                if let std::borrow::Cow::Owned(bytes) = block.bytes {
                    buffer = bytes;
                }
                let (merged, _) = &mut *lock(&state);
                if let Some(done) = merged.add(parsed) {
                    worker.recycle(done);
                }
                if merged.has_stopped() {
                    return;
                }
            }
        };
        if threads == 1 {
            work();
        } else {
            rayon::scope(|scope| (0..threads).for_each(|_| scope.spawn(|_| work())));
        }
        state.into_inner().unwrap_or_else(PoisonError::into_inner).1
    }
}

/// A panic of another thread passes on through the scope; what it held is of no use then.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
