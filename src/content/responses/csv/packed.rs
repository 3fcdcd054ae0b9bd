//! Cells in eight bytes.

use super::split::{CellRange, Sink};
use crate::content::responses::column::LONGER;
use crate::content::responses::dictionary::{Dictionary, short_key, trimmed};
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
        Self(short_key(text, length))
    }

    /// A number that no other short cell has; none for a longer cell.
    #[inline]
    pub fn short_key(self) -> Option<u64> {
        (self.0 & LONG == 0).then_some(self.0)
    }

    /// The number of its trimmed content among those of its column. A cell that doesn't fit into eight bytes stands for
    /// [`LONGER`] where its content has more than `longest`.
    #[inline]
    pub fn number(self, bytes: &[u8], row: u32, column: &mut Dictionary, longest: usize) -> u32 {
        let Some(key) = self.short_key() else {
            return match trimmed(&self.content(bytes)) {
                text if text.len() > longest => column.text(LONGER.as_bytes(), row),
                text => column.text(text, row),
            };
        };
        column.short(key, row)
    }

    /// The content, quotes taken out. `bytes` is what the cell was split from.
    pub fn content(self, bytes: &[u8]) -> Cow<'_, [u8]> {
        if self.0 & LONG == 0 {
            let length = (self.0 >> 56) as usize;
            return Cow::Owned(self.0.to_le_bytes()[..length].to_vec());
        }
        let cell = CellRange {
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

    fn cell(&mut self, cell: CellRange) {
        if cell.range.is_empty() {
            return self.push(Packed::EMPTY);
        }
        let raw = if cell.is_raw { RAW } else { 0 };
        self.push(Packed(
            LONG | raw | (cell.range.start as u64) << 31 | cell.range.end as u64,
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::super::split::{Record, Splitter};
    use super::Packed;
    use crate::content::responses::dictionary::Dictionary;
    use proptest::prelude::*;

    fn numbered(dictionary: &mut Dictionary, csv: &str) -> Vec<u32> {
        let mut cells: Vec<Packed> = Vec::new();
        let found = Splitter::new(b',').record(csv.as_bytes(), 0, true, &mut cells);
        assert!(matches!(found, Record::Whole { .. }));
        cells
            .iter()
            .zip(0..)
            .map(|(cell, row)| cell.number(csv.as_bytes(), row, dictionary, usize::MAX))
            .collect()
    }

    #[test]
    fn numbers_trimmed_texts_in_order_of_first_appearance() {
        let mut dictionary = Dictionary::new();
        let ids = numbered(
            &mut dictionary,
            "2, 1,1,\"2\",\"\",,Tout à fait d’accord, Tout à fait d’accord ,\"1 \",\"a\"\"b\"",
        );
        assert_eq!(ids, [0, 1, 1, 0, 2, 2, 3, 3, 1, 4]);
        let values: Vec<_> = dictionary
            .iter()
            .map(|(text, row)| (std::str::from_utf8(text).expect("UTF-8"), row))
            .collect();
        assert_eq!(
            values,
            [("2", 0), ("1", 1), ("", 4), ("Tout à fait d’accord", 6), ("a\"b", 9)]
        );
    }

    #[test]
    fn texts_that_differ_in_nul_bytes_differ() {
        let mut dictionary = Dictionary::new();
        assert_eq!(
            numbered(&mut dictionary, "1,1\0,1\0\0,\0,,12345678,12345678\0"),
            [0, 1, 2, 3, 4, 5, 6]
        );
    }

    proptest! {
        #[test]
        fn numbers_as_a_search_through_a_list_does(texts in proptest::collection::vec("[ 0-9éa]{0,12}", 1..300)) {
            let mut dictionary = Dictionary::new();
            let mut list: Vec<String> = Vec::new();
            for (text, row) in texts.iter().zip(0..) {
                let trimmed = text.trim();
                let expected = list.iter().position(|t| t == trimmed).unwrap_or_else(|| {
                    list.push(trimmed.to_owned());
                    list.len() - 1
                });
                // A cell alone at the end of the bytes, then one with bytes after it.
                for bytes in [text.clone(), format!("{text},12345678")] {
                    let mut cells: Vec<Packed> = Vec::new();
                    if let Record::Whole { .. } = Splitter::new(b',').record(bytes.as_bytes(), 0, true, &mut cells) {
                        prop_assert_eq!(cells[0].number(bytes.as_bytes(), row, &mut dictionary, usize::MAX), expected as u32);
                    } else {
                        dictionary.text(b"", row);
                    }
                }
            }
            let texts: Vec<&[u8]> = dictionary.iter().map(|(text, _)| text).collect();
            let list: Vec<&[u8]> = list.iter().map(String::as_bytes).collect();
            prop_assert_eq!(texts, list);
        }
    }
}
