//! Splits bytes into records and cells, as the `csv` crate does.
//!
//! The rules are RFC 4180's with the `csv` crate's leniency, which a test holds both to: a record ends at LF, CR or CRLF;
//! empty lines are no records; a quote counts as one only at the start of a cell; inside a quoted cell two quotes are one;
//! what follows a closing quote belongs to the cell as it stands. The one difference: a quoted cell that is still open at
//! the end of the file is a mistake.
//!
//! It looks at eight bytes at a time in one register, since cells of survey exports are mostly shorter than that: half
//! the time of `csv-core`'s table of states, which goes byte by byte.

use std::borrow::Cow;
use std::ops::Range;

/// Where a cell stands in the bytes that were split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CellRange {
    pub range: Range<usize>,
    /// Whether quotes must be taken out first.
    pub is_raw: bool,
}

impl CellRange {
    fn plain(start: usize, end: usize) -> Self {
        Self {
            range: start..end,
            is_raw: false,
        }
    }

    fn raw(start: usize, end: usize) -> Self {
        Self {
            range: start..end,
            is_raw: true,
        }
    }

    /// The same cell in bytes that start `by` bytes later.
    pub fn rebased(&self, by: usize) -> Self {
        Self {
            range: self.range.start - by..self.range.end - by,
            is_raw: self.is_raw,
        }
    }

    /// The content, quotes taken out.
    pub fn content<'a>(&self, bytes: &'a [u8]) -> Cow<'a, [u8]> {
        let written = &bytes[self.range.clone()];
        if self.is_raw {
            Cow::Owned(unquoted(written))
        } else {
            Cow::Borrowed(written)
        }
    }
}

/// Takes the cells of a record in.
pub(super) trait Sink {
    fn cell(&mut self, cell: CellRange);

    /// A cell of at most seven bytes from `start` on: these are the lowest of `text`, the others are zero.
    #[inline]
    fn short(&mut self, start: usize, length: usize, _text: u64) {
        self.cell(CellRange::plain(start, start + length));
    }
}

impl Sink for Vec<CellRange> {
    fn cell(&mut self, cell: CellRange) {
        self.push(cell);
    }
}

/// The first cells, and how many there are: what is no table must not fill the memory.
#[derive(Debug, Default)]
pub(super) struct Few {
    pub cells: Vec<CellRange>,
    pub all: usize,
}

impl Few {
    /// As many columns as spreadsheets have.
    pub const MOST: usize = 1 << 14;

    pub fn clear(&mut self) {
        self.cells.clear();
        self.all = 0;
    }
}

impl Sink for Few {
    fn cell(&mut self, cell: CellRange) {
        self.all += 1;
        // One more, to show where there are too many.
        if self.cells.len() <= Self::MOST {
            self.cells.push(cell);
        }
    }
}

/// The content of a quoted cell that holds quotes, or goes on after its closing quote.
fn unquoted(written: &[u8]) -> Vec<u8> {
    let mut content = Vec::with_capacity(written.len());
    let mut inside = true;
    let mut at = 1;
    while let Some(&byte) = written.get(at) {
        at += 1;
        if !inside || byte != b'"' {
            content.push(byte);
        } else if written.get(at) == Some(&b'"') {
            content.push(b'"');
            at += 1;
        } else {
            inside = false;
        }
    }
    content
}

/// What was found where a record was looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Record {
    /// It starts at `start`; look for the next one at `next`.
    Whole { start: usize, next: usize },
    /// Nothing but empty lines to the end.
    Nothing,
    /// The bytes end inside the record.
    Cut { start: usize },
    /// The bytes end inside a quoted cell, the opening quote of which stands at `quote`.
    Open { start: usize, quote: usize },
}

/// Splits at one delimiter.
#[derive(Clone, Copy, Debug)]
pub(super) struct Splitter {
    delimiter: u8,
}

/// Where a cell ended.
enum CellEnd {
    At(usize),
    Cut,
    Open,
}

impl Splitter {
    pub fn new(delimiter: u8) -> Self {
        Self { delimiter }
    }

    /// Hands over the cells of the first record at or after `from`. `last` says that the file ends with the bytes.
    /// Cells of a record that is not [`Record::Whole`] are of no use.
    #[inline]
    pub fn record(self, bytes: &[u8], from: usize, last: bool, sink: &mut impl Sink) -> Record {
        let mut start = from;
        while let Some(b'\n' | b'\r') = bytes.get(start) {
            start += 1;
        }
        if start == bytes.len() {
            return Record::Nothing;
        }
        let mut at = start;
        loop {
            // Nearly all cells go this way.
            if let Some(word) = word(bytes, at)
                && let found = self.cell_ends(word)
                && found != 0
                && word as u8 != b'"'
            {
                let lowest = found & found.wrapping_neg();
                let length = (lowest.trailing_zeros() / 8) as usize;
                sink.short(at, length, word & ((lowest >> 7) - 1));
                at += length + 1;
                if (word >> (length * 8)) as u8 == self.delimiter {
                    continue;
                }
                return Record::Whole { start, next: at };
            }
            let end = if bytes.get(at) == Some(&b'"') {
                match self.quoted(bytes, at, last, sink) {
                    CellEnd::At(end) => end,
                    CellEnd::Cut => return Record::Cut { start },
                    CellEnd::Open => return Record::Open { start, quote: at },
                }
            } else {
                let end = self.end_of_bare(bytes, at);
                sink.cell(CellRange::plain(at, end));
                end
            };
            match bytes.get(end) {
                Some(&byte) if byte == self.delimiter => at = end + 1,
                Some(_) => return Record::Whole { start, next: end + 1 },
                None if last => return Record::Whole { start, next: end },
                None => return Record::Cut { start },
            }
        }
    }

    /// Sets the top bit of the first byte of `word` that ends a bare cell; those above it mean nothing.
    #[inline]
    fn cell_ends(self, word: u64) -> u64 {
        equal(word, self.delimiter) | equal(word, b'\n') | equal(word, b'\r')
    }

    /// The first delimiter, LF or CR at or after `at`, or the end of the bytes.
    #[inline]
    fn end_of_bare(self, bytes: &[u8], mut at: usize) -> usize {
        while let Some(word) = word(bytes, at) {
            let found = self.cell_ends(word);
            if found != 0 {
                return at + (found.trailing_zeros() / 8) as usize;
            }
            at += 8;
        }
        let rest = bytes.get(at..).unwrap_or_default();
        at + rest.iter().position(|b| self.ends_cell(*b)).unwrap_or(rest.len())
    }

    fn ends_cell(self, byte: u8) -> bool {
        byte == self.delimiter || matches!(byte, b'\n' | b'\r')
    }

    /// The cell whose opening quote stands at `open`.
    #[inline]
    fn quoted(self, bytes: &[u8], open: usize, last: bool, sink: &mut impl Sink) -> CellEnd {
        if let Some(word) = word(bytes, open + 1)
            && let found = equal(word, b'"')
            && found != 0
        {
            let lowest = found & found.wrapping_neg();
            let length = (lowest.trailing_zeros() / 8) as usize;
            let close = open + 1 + length;
            if bytes.get(close + 1).is_some_and(|byte| self.ends_cell(*byte)) {
                sink.short(open + 1, length, word & ((lowest >> 7) - 1));
                return CellEnd::At(close + 1);
            }
        }
        self.quoted_at_length(bytes, open, last, sink)
    }

    /// A longer quoted cell, or one with quotes inside, with text after its closing quote, or at the end of the bytes.
    #[inline(never)]
    fn quoted_at_length(self, bytes: &[u8], open: usize, last: bool, sink: &mut impl Sink) -> CellEnd {
        let first = next_quote(bytes, open + 1);
        let mut close = first;
        loop {
            if close >= bytes.len() {
                return CellEnd::Open;
            }
            let (cell, end) = match bytes.get(close + 1) {
                Some(b'"') => {
                    close = next_quote(bytes, close + 2);
                    continue;
                }
                // Whether a second quote follows is in the next bytes.
                None if !last => return CellEnd::Cut,
                None if close == first => (CellRange::plain(open + 1, close), close + 1),
                None => (CellRange::raw(open, close + 1), close + 1),
                Some(byte) if close == first && self.ends_cell(*byte) => (CellRange::plain(open + 1, close), close + 1),
                Some(_) => {
                    let end = self.end_of_bare(bytes, close + 1);
                    (CellRange::raw(open, end), end)
                }
            };
            sink.cell(cell);
            return CellEnd::At(end);
        }
    }
}

/// The first quote at or after `at`, or the end of the bytes.
fn next_quote(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    memchr::memchr(b'"', rest).map_or(bytes.len(), |found| at + found)
}

/// Eight bytes at `at`, the first one lowest; none near the end.
#[inline]
fn word(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..)?.first_chunk().map(|chunk| u64::from_le_bytes(*chunk))
}

/// Sets the top bit of the bytes of `word` that are `byte`. Bytes above the lowest hit may be set wrongly, so only the
/// lowest is to be trusted.
#[inline]
fn equal(word: u64, byte: u8) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let zero_where_equal = word ^ (ONES * u64::from(byte));
    zero_where_equal.wrapping_sub(ONES) & !zero_where_equal & (ONES << 7)
}

#[cfg(test)]
mod tests;
