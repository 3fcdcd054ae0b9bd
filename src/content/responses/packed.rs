//! Cells in eight bytes.

use super::split::{Cell, Sink};
use std::borrow::Cow;

/// A cell of a block: a short one itself, or else where a longer one stands.
///
/// Short ones have their length, up to seven, in the top byte and their content in the others. Longer ones have the top
/// bit set, then whether they are raw, then their start and their end in 31 bits each: blocks are shorter than that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Packed(u64);

const LONG: u64 = 1 << 63;
const RAW: u64 = 1 << 62;
const OFFSET: u64 = (1 << 31) - 1;

impl Packed {
    /// No content.
    pub const EMPTY: Packed = Packed(0);

    /// A cell of `length` bytes, up to seven, the lowest of `text`, the others of which are zero.
    #[inline]
    pub fn short(text: u64, length: usize) -> Self {
        Self(text | (length as u64) << 56)
    }

    /// A number that no other short cell has; none for a longer cell.
    #[inline]
    pub fn short_key(self) -> Option<u64> {
        (self.0 & LONG == 0).then_some(self.0)
    }

    /// The content, quotes taken out. `bytes` is what the cell was split from.
    pub fn content(self, bytes: &[u8]) -> Cow<'_, [u8]> {
        if self.0 & LONG == 0 {
            let length = (self.0 >> 56) as usize;
            return Cow::Owned(self.0.to_le_bytes()[..length].to_vec());
        }
        let cell = Cell {
            range: ((self.0 >> 31) & OFFSET) as usize..(self.0 & OFFSET) as usize,
            is_raw: self.0 & RAW != 0,
        };
        cell.content(bytes)
    }
}

impl Sink for Vec<Packed> {
    #[inline]
    fn short(&mut self, _start: usize, length: usize, text: u64) {
        self.push(Packed::short(text, length));
    }

    fn cell(&mut self, cell: Cell) {
        let raw = if cell.is_raw { RAW } else { 0 };
        self.push(Packed(
            LONG | raw | (cell.range.start as u64) << 31 | cell.range.end as u64,
        ));
    }
}

/// Without the white space around it. The block was checked to be UTF-8, and cells end at ASCII bytes.
#[inline]
pub(super) fn trimmed(content: &[u8]) -> &[u8] {
    match content {
        [] | [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~'] => content,
        _ => std::str::from_utf8(content).unwrap_or_default().trim().as_bytes(),
    }
}
