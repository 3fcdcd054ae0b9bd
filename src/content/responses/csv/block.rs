//! A file of responses as blocks of whole records.

use super::split::{CellRange, Record, Splitter};
use crate::content::digest::{PIECE, Piece};
use crate::content::file;
use memchr::{memchr_iter, memrchr3};
use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;
use std::path::PathBuf;

/// The size of a block, unless a record is longer: large enough to hide what a block costs, small enough to stay in a
/// core's cache.
pub(super) const SIZE: usize = 1 << 20;
/// No record is longer than this; a quote that never closes is found out here at the latest.
pub(super) const LONGEST: usize = 16 << 20;

/// The UTF-8 bytes of a file, byte order mark excluded.
#[derive(Debug)]
pub(super) enum Store {
    /// A small file, or one that had to be decoded.
    Memory(Vec<u8>),
    /// A large file, from byte `start` on.
    Disk { path: PathBuf, start: u64 },
}

/// Whole records, as far as is known before they are split.
#[derive(Debug)]
pub(super) struct RecordBlock<'a> {
    /// Position among the blocks, from 0.
    pub index: usize,
    /// Where it starts in the store.
    pub offset: u64,
    /// Its records, between what was read with them.
    pub bytes: Cow<'a, [u8]>,
    records: Range<usize>,
    /// Where bytes start that no block before has, and the number of their first piece.
    fresh: (usize, u64),
    /// Whether the file ends with it.
    pub last: bool,
}

impl RecordBlock<'_> {
    pub fn records(&self) -> &[u8] {
        &self.bytes[self.records.clone()]
    }

    /// The hashes of the pieces of the file that were read for this block; none of a file in memory.
    pub fn pieces(&self) -> impl Iterator<Item = (u64, Piece)> {
        let (start, number) = self.fresh;
        let pieces = (number..).zip(self.bytes[start..].chunks(PIECE));
        pieces.map(|(number, bytes)| (number, Piece::of(number, bytes)))
    }
}

/// How a block's end is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    /// A line end before which the quotes pair up: right unless quotes stand inside bare cells, which whoever splits
    /// the block finds out.
    Guessed,
    /// By splitting the block.
    Exact,
}

/// Hands out blocks in the order of the file.
pub(super) struct Blocks<'a> {
    input: Input<'a>,
    splitter: Splitter,
    cut: Cut,
    index: usize,
    offset: u64,
    /// Read, but behind the last block's end.
    carried: Vec<u8>,
    done: bool,
}

enum Input<'a> {
    Memory(&'a [u8]),
    /// Read piece by piece, so that each can be hashed by whoever splits it.
    Disk {
        file: File,
        /// The number of the next piece.
        piece: u64,
        /// Bytes of that piece that are before the first block.
        skip: usize,
    },
}

impl Store {
    /// Blocks from `offset` on, where a record must start.
    pub fn blocks(&self, offset: u64, splitter: Splitter, cut: Cut) -> io::Result<Blocks<'_>> {
        let input = match self {
            Store::Memory(bytes) => Input::Memory(bytes.get(offset as usize..).unwrap_or_default()),
            Store::Disk { path, start } => {
                let mut file = file::open(path)?;
                let piece = (start + offset) / PIECE as u64;
                let at = file.seek(SeekFrom::Start(piece * PIECE as u64))?;
                let skip = (start + offset - at) as usize;
                Input::Disk { file, piece, skip }
            }
        };
        Ok(Blocks {
            input,
            splitter,
            cut,
            index: 0,
            offset,
            carried: Vec::new(),
            done: false,
        })
    }

    /// At most `len` bytes from `offset` on.
    pub fn read(&self, offset: u64, len: usize) -> io::Result<Vec<u8>> {
        match self {
            Store::Memory(bytes) => {
                let rest = bytes.get(offset as usize..).unwrap_or_default();
                Ok(rest[..len.min(rest.len())].to_vec())
            }
            Store::Disk { path, start } => {
                let mut file = file::open(path)?;
                file.seek(SeekFrom::Start(start + offset))?;
                let mut bytes = Vec::new();
                file.take(len as u64).read_to_end(&mut bytes)?;
                Ok(bytes)
            }
        }
    }
}

impl<'a> Blocks<'a> {
    /// The next block; `buffer` is one that is no longer needed.
    pub fn next(&mut self, buffer: Vec<u8>) -> io::Result<Option<RecordBlock<'a>>> {
        if self.done {
            return Ok(None);
        }
        let block = match self.input {
            Input::Memory(_) => self.next_in_memory(),
            Input::Disk { .. } => self.next_on_disk(buffer)?,
        };
        self.done = block.last;
        if block.records.is_empty() {
            return Ok(None);
        }
        self.index += 1;
        self.offset += block.records.len() as u64;
        Ok(Some(block))
    }

    fn next_in_memory(&mut self) -> RecordBlock<'a> {
        let Input::Memory(rest) = self.input else {
            return self.block(Cow::Borrowed(&[]), 0..0, (0, 0), true);
        };
        let mut size = SIZE;
        let (block, rest) = loop {
            if size >= rest.len() {
                break (rest, &rest[..0]);
            }
            match self.end(&rest[..size]) {
                Some(end) => break rest.split_at(end),
                None if size >= LONGEST => break rest.split_at(size),
                None => size *= 2,
            }
        };
        self.input = Input::Memory(rest);
        self.block(Cow::Borrowed(block), 0..block.len(), (block.len(), 0), rest.is_empty())
    }

    fn next_on_disk(&mut self, mut buffer: Vec<u8>) -> io::Result<RecordBlock<'a>> {
        buffer.clear();
        buffer.append(&mut self.carried);
        let mut size = SIZE;
        let (mut start, mut fresh) = (0, None);
        loop {
            let Input::Disk { file, piece, skip } = &mut self.input else {
                return Ok(self.block(Cow::Borrowed(&[]), 0..0, (0, 0), true));
            };
            start += std::mem::take(skip);
            let fresh = *fresh.get_or_insert((buffer.len(), *piece));
            let pieces = size.saturating_sub(buffer.len()).div_ceil(PIECE).max(1);
            *piece += pieces as u64;
            let missing = pieces * PIECE;
            buffer.reserve_exact(missing);
            let read = file.take(missing as u64).read_to_end(&mut buffer)?;
            let is_last = read < missing;
            let start = start.min(buffer.len());
            let records = &buffer[start..];
            let end = if is_last { None } else { self.end(records) };
            if let Some(end) = end {
                self.carried.extend_from_slice(&records[end..]);
            }
            if is_last || end.is_some() || size >= LONGEST {
                let end = end.unwrap_or(records.len());
                return Ok(self.block(Cow::Owned(buffer), start..start + end, fresh, is_last));
            }
            size *= 2;
        }
    }

    fn block(&self, bytes: Cow<'a, [u8]>, records: Range<usize>, fresh: (usize, u64), last: bool) -> RecordBlock<'a> {
        RecordBlock {
            index: self.index,
            offset: self.offset,
            bytes,
            records,
            fresh,
            last,
        }
    }

    /// Where the last whole record of `bytes` ends; none if the first one goes on.
    fn end(&self, bytes: &[u8]) -> Option<usize> {
        match self.cut {
            Cut::Guessed => guessed_end(bytes).or_else(|| exact_end(self.splitter, bytes)),
            Cut::Exact => exact_end(self.splitter, bytes),
        }
    }
}

fn guessed_end(bytes: &[u8]) -> Option<usize> {
    let mut inside = memchr_iter(b'"', bytes).count() % 2 == 1;
    let mut end = bytes.len();
    while let Some(at) = memrchr3(b'"', b'\n', b'\r', &bytes[..end]) {
        match bytes[at] {
            b'"' => inside = !inside,
            // Its LF may be the next byte of the file.
            b'\r' if at + 1 == bytes.len() => {}
            _ if !inside => return Some(at + 1),
            _ => {}
        }
        end = at;
    }
    None
}

fn exact_end(splitter: Splitter, bytes: &[u8]) -> Option<usize> {
    let (mut end, mut cells): (_, Vec<CellRange>) = (None, Vec::new());
    // Without the last byte, for the same reason.
    let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
    while let Record::Whole { next, .. } = splitter.record(bytes, end.unwrap_or(0), false, &mut cells) {
        end = Some(next);
        cells.clear();
    }
    end
}

/// How many line ends (LF, CR or CRLF) are in `bytes`.
pub(super) fn line_ends(bytes: &[u8]) -> usize {
    let alone = memchr_iter(b'\r', bytes)
        .filter(|at| bytes.get(at + 1) != Some(&b'\n'))
        .count();
    memchr_iter(b'\n', bytes).count() + alone
}
