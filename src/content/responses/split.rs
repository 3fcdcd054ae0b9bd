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

/// Where a cell stands in the bytes that were split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    start: u32,
    /// With [`Cell::RAW`] set, the bytes still hold their quotes.
    end: u32,
}

impl Cell {
    const RAW: u32 = 1 << 31;
    /// No bytes: what stands in for a cell that a row lacks.
    pub const NONE: Cell = Cell { start: 0, end: 0 };

    fn plain(start: usize, end: usize) -> Self {
        // A block is never longer than `block::LONGEST`, far below 2^31.
        Self {
            start: start as u32,
            end: end as u32,
        }
    }

    fn raw(start: usize, end: usize) -> Self {
        Self {
            start: start as u32,
            end: end as u32 | Self::RAW,
        }
    }

    /// Whether quotes must be taken out first.
    pub fn is_raw(self) -> bool {
        self.end & Self::RAW != 0
    }

    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..(self.end & !Self::RAW) as usize
    }

    /// The same cell in bytes that start `by` bytes later.
    pub fn rebased(self, by: usize) -> Self {
        let by = by as u32;
        Self {
            start: self.start - by,
            end: (self.end & !Self::RAW) - by | self.end & Self::RAW,
        }
    }

    /// The content, quotes taken out.
    pub fn content(self, bytes: &[u8]) -> Cow<'_, [u8]> {
        let written = &bytes[self.range()];
        if self.is_raw() {
            Cow::Owned(unquoted(written))
        } else {
            Cow::Borrowed(written)
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
enum End {
    At(Cell, usize),
    Cut,
    Open,
}

impl Splitter {
    pub fn new(delimiter: u8) -> Self {
        Self { delimiter }
    }

    /// Appends the cells of the first record at or after `from`. `last` says that the file ends with the bytes. Cells
    /// of a record that is not [`Record::Whole`] are of no use.
    #[inline]
    pub fn record(self, bytes: &[u8], from: usize, last: bool, cells: &mut Vec<Cell>) -> Record {
        let mut start = from;
        while let Some(b'\n' | b'\r') = bytes.get(start) {
            start += 1;
        }
        if start == bytes.len() {
            return Record::Nothing;
        }
        let mut at = start;
        loop {
            let end = if bytes.get(at) == Some(&b'"') {
                match self.quoted(bytes, at, last) {
                    End::At(cell, end) => {
                        cells.push(cell);
                        end
                    }
                    End::Cut => return Record::Cut { start },
                    End::Open => return Record::Open { start, quote: at },
                }
            } else {
                let end = self.end_of_bare(bytes, at);
                cells.push(Cell::plain(at, end));
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

    /// The first delimiter, LF or CR at or after `at`, or the end of the bytes.
    #[inline]
    fn end_of_bare(self, bytes: &[u8], mut at: usize) -> usize {
        while let Some(word) = word(bytes, at) {
            let found = equal(word, self.delimiter) | equal(word, b'\n') | equal(word, b'\r');
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
    fn quoted(self, bytes: &[u8], open: usize, last: bool) -> End {
        let close = next_quote(bytes, open + 1);
        match bytes.get(close + 1) {
            Some(&byte) if self.ends_cell(byte) => End::At(Cell::plain(open + 1, close), close + 1),
            _ => self.quoted_at_length(bytes, open, close, last),
        }
    }

    /// A cell with quotes inside, text after its closing quote, or at the end of the bytes.
    #[cold]
    fn quoted_at_length(self, bytes: &[u8], open: usize, mut close: usize, last: bool) -> End {
        let first = close;
        loop {
            if close >= bytes.len() {
                return End::Open;
            }
            match bytes.get(close + 1) {
                Some(b'"') => close = next_quote(bytes, close + 2),
                Some(_) => {
                    let end = self.end_of_bare(bytes, close + 1);
                    return End::At(Cell::raw(open, end), end);
                }
                // Whether a second quote follows is in the next bytes.
                None if !last => return End::Cut,
                None if close == first => return End::At(Cell::plain(open + 1, close), close + 1),
                None => return End::At(Cell::raw(open, close + 1), close + 1),
            }
        }
    }
}

/// The first quote at or after `at`, or the end of the bytes.
#[inline]
fn next_quote(bytes: &[u8], at: usize) -> usize {
    match word(bytes, at).map(|word| equal(word, b'"')) {
        Some(found) if found != 0 => at + (found.trailing_zeros() / 8) as usize,
        _ => {
            let rest = bytes.get(at..).unwrap_or_default();
            memchr::memchr(b'"', rest).map_or(bytes.len(), |found| at + found)
        }
    }
}

/// Eight bytes at `at`, the first one lowest; none near the end.
#[inline]
pub(super) fn word(bytes: &[u8], at: usize) -> Option<u64> {
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
