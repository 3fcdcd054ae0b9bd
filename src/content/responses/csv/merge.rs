//! Blocks into columns of the whole file, in its order, whichever was ready first.

use super::parse::{End, Parsed};
use super::table::Mark;
use crate::content::digest::Pieces;
use crate::content::responses::column::Kind;
use crate::content::responses::gather::{LocalColumn, MergedColumn};
use std::collections::BTreeMap;

/// What has been read so far.
#[derive(Debug)]
pub(super) struct Merged {
    /// The next block to take in.
    next: usize,
    waiting: BTreeMap<usize, Parsed>,
    /// Where the next block starts.
    pub at: Mark,
    pub marks: Vec<Mark>,
    pub columns: Vec<MergedColumn>,
    /// Rows with a wrong number of cells, with that number.
    pub ragged: Vec<(usize, usize)>,
    /// The hashes of all that was read.
    pub pieces: Pieces,
    /// How the last block taken in ended.
    pub end: End,
}

impl Merged {
    /// `rows` is about how many there will be.
    pub fn new(kinds: impl Iterator<Item = Kind>, at: Mark, rows: usize) -> Self {
        Self {
            next: 0,
            waiting: BTreeMap::new(),
            at,
            marks: vec![at],
            columns: kinds.map(|kind| MergedColumn::new(kind, rows)).collect(),
            ragged: Vec::new(),
            pieces: Pieces::new(),
            end: End::Clean,
        }
    }

    /// Starts over with the count of blocks, where the first block that was cut wrongly starts.
    pub fn resume(&mut self) {
        self.next = 0;
        self.waiting.clear();
        self.end = End::Clean;
    }

    /// Whether nothing more can be taken in.
    pub fn has_stopped(&self) -> bool {
        self.end != End::Clean
    }

    /// Takes in a block, and those that waited for it; hands back the columns of one that is done.
    pub fn add(&mut self, mut parsed: Parsed) -> Option<Vec<LocalColumn>> {
        self.pieces.extend(parsed.pieces.drain(..));
        if parsed.index != self.next || self.has_stopped() {
            self.waiting.insert(parsed.index, parsed);
            return None;
        }
        let mut done = Some(self.take(parsed));
        while !self.has_stopped()
            && let Some(parsed) = self.waiting.remove(&self.next)
        {
            done = Some(self.take(parsed));
        }
        done
    }

    fn take(&mut self, parsed: Parsed) -> Vec<LocalColumn> {
        self.next += 1;
        self.end = parsed.end;
        match parsed.end {
            // It will be read again, cut rightly, or not at all.
            End::Cut | End::NotUtf8(_) => return parsed.columns,
            End::Clean | End::Open(_) => {}
        }
        let first = self.at.row;
        for (column, local) in self.columns.iter_mut().zip(&parsed.columns) {
            column.extend(local, first);
        }
        self.ragged
            .extend(parsed.ragged.iter().map(|r| (first + r.row, r.cells)));
        self.at.row += parsed.rows;
        self.at.offset = parsed.offset + parsed.len;
        self.at.line += parsed.line_ends;
        self.marks.push(self.at);
        parsed.columns
    }
}
