//! CSV with a header.
//!
//! [`open()`] looks at the first bytes and the header; reading takes the wanted columns in, in one pass. A large file is
//! cut into blocks of whole records, which threads split and number on their own; the blocks are then merged in the order
//! of the file, so that the result is the same on any number of cores. The file is never in memory as a whole unless it
//! has to be decoded.

mod block;
mod delimiter;
mod encoding;
mod header;
mod locate;
mod merge;
mod mistakes;
mod packed;
mod parse;
mod read;
mod split;
mod table;

use super::column::{ColumnUse, Columns};
use super::source::{Options, Source};
use super::told::headings;
use crate::content::digest::digest;
use crate::diagnostic::{Diagnostics, Sources, Span};
use crate::leak::Runs;
use block::Store;
use std::io;
use std::path::Path;
use table::Table;

pub(super) fn open(
    path: &Path,
    name: &str,
    options: &Options,
    sources: &mut Sources,
) -> Result<Box<dyn Source>, Diagnostics> {
    Ok(Box::new(header::open(path, name, options, sources)?))
}

impl Source for Table {
    fn name(&self) -> &str {
        &self.name
    }

    fn columns(&self) -> &[String] {
        &self.top.columns
    }

    fn wordings(&self) -> &[String] {
        &self.top.wordings
    }

    fn title(&self) -> Option<&str> {
        self.top.title.as_deref()
    }

    fn guessed_encoding(&self) -> Option<String> {
        let guessed = self.again.get().map_or(self.guessed, |again| again.guessed);
        guessed.map(|encoding| encoding.name().to_ascii_lowercase())
    }

    fn recognised(&self, sources: &mut Sources) -> Diagnostics {
        let mut told = headings(&self.name, &self.top, self.headings);
        told.extend(self.told_guess(sources));
        let named = self.encoding.as_ref().filter(|_| self.is_utf8_anyway);
        named.into_iter().for_each(|named| told.push(self.told_utf8(named)));
        told
    }

    fn recognised_in_rows(&self, sources: &mut Sources) -> Diagnostics {
        self.again
            .get()
            .map_or_else(Diagnostics::new, |again| again.told_guess(sources))
    }

    fn read_beside(&self, uses: &[ColumnUse], runs: &Runs, sources: &mut Sources) -> Result<Columns, Diagnostics> {
        self.take_in(uses, runs, sources)
    }

    fn heading(&self, column: usize, sources: &mut Sources) -> Result<Span, Diagnostics> {
        let excerpt = self.header_row().map_err(|error| self.unreadable(&error))?;
        Ok(excerpt.add(&self.name, sources).cell(column))
    }

    fn locate(&self, row: usize, column: usize, sources: &mut Sources) -> Result<Span, Diagnostics> {
        if let Some(again) = self.again.get() {
            return again.locate(row, column, sources);
        }
        let excerpt = self.row(row).map_err(|error| self.unreadable(&error))?;
        Ok(excerpt.add(&self.name, sources).cell(column))
    }

    fn text(&self, row: usize, column: usize) -> Option<String> {
        if let Some(again) = self.again.get() {
            return again.text(row, column);
        }
        let excerpt = self.row(row).ok()?;
        // A row may end before its last columns, where these have no name.
        let content = excerpt
            .cells
            .get(column)
            .map(|cell| cell.content(&excerpt.bytes).into_owned());
        String::from_utf8(content.unwrap_or_default()).ok()
    }

    fn is_unchanged(&self) -> bool {
        Table::is_unchanged(self.again.get().map_or(self, |again| again))
    }

    fn digest(&self) -> io::Result<String> {
        if let Some(again) = self.again.get() {
            return again.digest();
        }
        match (self.digest.get(), &self.store) {
            (Some(known), _) => Ok(known.clone()),
            (None, Store::Disk { path, .. }) => digest(path),
            (None, Store::Memory(_)) => unreachable!("hashed when it was opened"),
        }
    }
}

#[cfg(test)]
mod tests;
