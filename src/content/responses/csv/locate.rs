//! Finding a row again, to show it.

use super::block::line_ends;
use super::split::{CellRange, Few, Record};
use super::table::{Mark, Table};
use crate::diagnostic::{SourceId, Sources, Span};
use std::io;
use std::ops::Range;

/// Longer rows are shown cut.
const LONGEST: usize = 1 << 16;

/// A record with its place in the file.
#[derive(Debug)]
pub(super) struct Excerpt {
    /// Where it starts in the store.
    pub offset: u64,
    line: usize,
    /// As it is written, without its line end.
    pub bytes: Vec<u8>,
    /// In `bytes`.
    pub cells: Vec<CellRange>,
    /// Whether it holds what one person answered, and no names of columns.
    is_row: bool,
}

impl Excerpt {
    /// The record that takes up `range` of `bytes`, its line end included, from line `line` of the file on.
    pub fn new(bytes: &[u8], range: Range<usize>, cells: &[CellRange], line: usize) -> Self {
        let start = range.start;
        let cells: Vec<CellRange> = cells.iter().map(|cell| cell.rebased(start)).collect();
        let mut record = &bytes[range];
        while let [rest @ .., b'\n' | b'\r'] = record {
            record = rest;
        }
        // A quoted cell may end with line ends of its own, when nothing follows it.
        let content = cells.last().map_or(0, |cell| cell.range.end);
        let length = record.len().max(content);
        Self {
            offset: start as u64,
            line,
            bytes: bytes[start..start + length].to_vec(),
            cells,
            is_row: line > 1,
        }
    }

    /// Where the content of a cell stands in [`Excerpt::bytes`]; the end of the record for a cell it doesn't have.
    pub fn range(&self, column: usize) -> Range<usize> {
        match self.cells.get(column) {
            Some(cell) => cell.range.clone(),
            None => self.bytes.len()..self.bytes.len(),
        }
    }

    /// The cell that byte `at` belongs to.
    pub fn column_at(&self, at: usize) -> usize {
        let before = self.cells.iter().take_while(|cell| cell.range.start <= at).count();
        before.saturating_sub(1)
    }

    /// Makes it a source, so that messages can show it.
    pub fn add<'a>(&'a self, name: &str, sources: &mut Sources) -> Placed<'a> {
        self.add_about(name, sources, 0..0)
    }

    /// The same, with the cell shown whole that some bytes belong to.
    pub fn add_bytes(&self, name: &str, sources: &mut Sources, range: Range<usize>) -> Span {
        let cell = self.range(self.column_at(range.start));
        self.add_about(name, sources, cell).bytes(range)
    }

    fn add_about<'a>(&'a self, name: &str, sources: &mut Sources, cell: Range<usize>) -> Placed<'a> {
        let shown = &self.bytes[..self.bytes.len().min(LONGEST)];
        let text: String = String::from_utf8_lossy(shown).into_owned();
        // A lone CR ends a line for whoever counts lines, though not for who prints them.
        let text: String = match text.contains('\r') {
            true => lone_cr_as_lf(&text),
            false => text,
        };
        let source = match self.is_row {
            true => sources.add_row(name, (text, cell), self.line),
            false => sources.add_excerpt(name, text, self.line),
        };
        Placed { source, excerpt: self }
    }
}

fn lone_cr_as_lf(text: &str) -> String {
    let next = text.chars().skip(1).chain(std::iter::once(' '));
    text.chars()
        .zip(next)
        .map(|(c, next)| if c == '\r' && next != '\n' { '\n' } else { c })
        .collect()
}

/// An excerpt among the sources.
pub(super) struct Placed<'a> {
    source: SourceId,
    excerpt: &'a Excerpt,
}

impl Placed<'_> {
    /// A cell.
    pub fn cell(&self, column: usize) -> Span {
        Span::new(self.source, self.excerpt.range(column))
    }

    /// From a cell to the end of the record.
    pub fn cell_to_end(&self, column: usize) -> Span {
        Span::new(self.source, self.excerpt.range(column).start..self.excerpt.bytes.len())
    }

    /// Some bytes of the excerpt.
    pub fn bytes(&self, range: Range<usize>) -> Span {
        Span::new(self.source, range)
    }
}

impl Table {
    /// The record of the names.
    pub(super) fn header_row(&self) -> io::Result<Excerpt> {
        let header = self.record_where(self.header, self.start.offset, |_, _| true)?;
        Ok(Excerpt {
            is_row: false,
            ..header
        })
    }

    /// The record of a row.
    pub(super) fn row(&self, row: usize) -> io::Result<Excerpt> {
        let marks = self.marks.get().map_or(&[][..], Vec::as_slice);
        let next = marks.partition_point(|mark| mark.row <= row);
        let mark = next.checked_sub(1).map_or(self.start, |before| marks[before]);
        let end = marks.get(next).map_or(self.size, |mark| mark.offset);
        self.record_where(mark, end, |found, _| found == row)
    }

    /// Whether a record has nothing in its cells, and is no row.
    fn is_nothing(&self, record: &[u8], cells: &Few) -> bool {
        let is_blank = cells.cells.iter().all(|cell| cell.range.is_empty());
        let signs = [self.delimiter, b'"', b'\n', b'\r'];
        is_blank && (cells.all == cells.cells.len() || record.iter().all(|byte| signs.contains(byte)))
    }

    /// The first record after `mark` and before byte `end` of which `wanted` holds, given its row and where the next
    /// one starts in the store.
    pub(super) fn record_where(
        &self,
        mark: Mark,
        end: u64,
        wanted: impl Fn(usize, u64) -> bool,
    ) -> io::Result<Excerpt> {
        let length = usize::try_from(end - mark.offset).unwrap_or(usize::MAX);
        let bytes = self.store.read(mark.offset, length)?;
        let (mut at, mut row, mut cells) = (0, mark.row, Few::default());
        loop {
            let (start, next, is_blank) = match self.splitter.record(&bytes, at, true, &mut cells) {
                Record::Whole { start, next } => (start, next, self.is_nothing(&bytes[start..next], &cells)),
                Record::Open { start, .. } | Record::Cut { start } => (start, bytes.len(), false),
                Record::Nothing => return Err(io::ErrorKind::UnexpectedEof.into()),
            };
            if !is_blank && wanted(row, mark.offset + next as u64) {
                let line = mark.line + line_ends(&bytes[..start]);
                let excerpt = Excerpt::new(&bytes, start..next, &cells.cells, line);
                return Ok(Excerpt {
                    offset: mark.offset + start as u64,
                    ..excerpt
                });
            }
            if next == bytes.len() {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            (at, row) = (next, row + usize::from(!is_blank));
            cells.clear();
        }
    }
}
