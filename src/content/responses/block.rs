//! A file of responses as blocks of whole records.

use super::split::{Cell, Record, Splitter};
use memchr::{memchr_iter, memrchr3};
use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::PathBuf;

/// The size of a block, unless a record is longer: large enough to hide what a block costs, small enough to stay in a
/// core's cache.
pub(super) const SIZE: usize = 1 << 20;
/// No record is longer than this; a quote that never closes is found out here at the latest.
pub(super) const LONGEST: usize = 64 << 20;

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
pub(super) struct Block<'a> {
    /// Position among the blocks, from 0.
    pub index: usize,
    /// Where it starts in the store.
    pub offset: u64,
    pub bytes: Cow<'a, [u8]>,
    /// Whether the file ends with it.
    pub last: bool,
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
    Disk(File),
}

impl Store {
    /// Blocks from `offset` on, where a record must start.
    pub fn blocks(&self, offset: u64, splitter: Splitter, cut: Cut) -> io::Result<Blocks<'_>> {
        let input = match self {
            Store::Memory(bytes) => Input::Memory(bytes.get(offset as usize..).unwrap_or_default()),
            Store::Disk { path, start } => {
                let mut file = File::open(path)?;
                file.seek(SeekFrom::Start(start + offset))?;
                Input::Disk(file)
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
                let mut file = File::open(path)?;
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
    pub fn next(&mut self, buffer: Vec<u8>) -> io::Result<Option<Block<'a>>> {
        if self.done {
            return Ok(None);
        }
        let (bytes, last) = match self.input {
            Input::Memory(_) => self.next_in_memory(),
            Input::Disk(_) => self.next_on_disk(buffer)?,
        };
        self.done = last;
        if bytes.is_empty() {
            return Ok(None);
        }
        let block = Block {
            index: self.index,
            offset: self.offset,
            bytes,
            last,
        };
        self.index += 1;
        self.offset += block.bytes.len() as u64;
        Ok(Some(block))
    }

    fn next_in_memory(&mut self) -> (Cow<'a, [u8]>, bool) {
        let Input::Memory(rest) = self.input else {
            return (Cow::Borrowed(&[]), true);
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
        (Cow::Borrowed(block), rest.is_empty())
    }

    fn next_on_disk(&mut self, mut buffer: Vec<u8>) -> io::Result<(Cow<'a, [u8]>, bool)> {
        buffer.clear();
        buffer.append(&mut self.carried);
        let mut size = SIZE;
        loop {
            let Input::Disk(file) = &mut self.input else {
                return Ok((Cow::Owned(buffer), true));
            };
            let missing = size.saturating_sub(buffer.len());
            buffer.reserve_exact(missing);
            let read = file.take(missing as u64).read_to_end(&mut buffer)?;
            if read < missing {
                return Ok((Cow::Owned(buffer), true));
            }
            match self.end(&buffer) {
                Some(end) => {
                    self.carried.extend_from_slice(&buffer[end..]);
                    buffer.truncate(end);
                    return Ok((Cow::Owned(buffer), false));
                }
                None if size >= LONGEST => return Ok((Cow::Owned(buffer), false)),
                None => size *= 2,
            }
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
    let (mut end, mut cells): (_, Vec<Cell>) = (None, Vec::new());
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
