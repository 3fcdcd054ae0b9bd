//! One block into columns, by a worker of its own.

use super::block::{RecordBlock, line_ends};
use super::packed::Packed;
use super::split::{Record, Splitter};
use crate::content::digest::Piece;
use crate::content::responses::column::ColumnUse;
use crate::content::responses::dictionary::trimmed;
use crate::content::responses::gather::LocalColumn;
use crate::leak::{Runs, SecretKind, take_down};
use encoding_rs::Encoding;

/// What a block holds, rows counted from its first one.
#[derive(Debug)]
pub(super) struct Parsed {
    pub index: usize,
    /// Where the block starts in the store.
    pub offset: u64,
    pub rows: usize,
    /// Its length in bytes.
    pub len: u64,
    pub line_ends: usize,
    /// In the order of the uses.
    pub columns: Vec<LocalColumn>,
    pub ragged: Vec<Ragged>,
    /// Hashes of the file's pieces that were read for it.
    pub pieces: Vec<(u64, Piece)>,
    pub end: End,
}

/// How a block ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// With a whole record.
    Clean,
    /// Inside a record: the cut was guessed wrongly.
    Cut,
    /// Inside a quoted cell, at the end of the file; the opening quote is at this offset of the store.
    Open(u64),
    /// At a byte that is not UTF-8, at this offset of the store. Nothing of the block was taken in.
    NotUtf8(u64),
}

/// A row with too few or too many cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ragged {
    pub row: usize,
    pub cells: usize,
}

/// How many cells are split before the columns take them in: few enough to stay in a core's first cache.
const BATCH: usize = 4096;

/// The buffers of one thread.
pub(super) struct Worker<'a> {
    splitter: Splitter,
    /// Cells that a row must have: as many as there are columns with a name.
    least: usize,
    /// And cells that may be more than blank.
    width: usize,
    uses: &'a [ColumnUse],
    /// Runs of words that are looked for in what must not be published.
    runs: &'a Runs,
    cells: Vec<Packed>,
    /// Columns of blocks that were merged, to be filled again.
    spare: Vec<Vec<LocalColumn>>,
}

impl<'a> Worker<'a> {
    pub fn new(splitter: Splitter, (least, width): (usize, usize), uses: &'a [ColumnUse], runs: &'a Runs) -> Self {
        Self {
            splitter,
            least,
            width,
            uses,
            runs,
            cells: Vec::new(),
            spare: Vec::new(),
        }
    }

    /// Takes columns back that are no longer needed.
    pub fn recycle(&mut self, columns: Vec<LocalColumn>) {
        self.spare.push(columns);
    }

    pub fn parse(&mut self, block: &RecordBlock<'_>) -> Parsed {
        let bytes = block.records();
        let mut parsed = Parsed {
            index: block.index,
            offset: block.offset,
            rows: 0,
            len: bytes.len() as u64,
            line_ends: 0,
            columns: self.columns(),
            ragged: Vec::new(),
            pieces: block.pieces().collect(),
            end: End::Clean,
        };
        let valid = Encoding::utf8_valid_up_to(bytes);
        if valid < bytes.len() {
            parsed.end = End::NotUtf8(block.offset + valid as u64);
            return parsed;
        }
        let mut at = 0;
        loop {
            let first_row = parsed.rows;
            let stop = self.split(block, &mut at, &mut parsed);
            for (column, wanted) in parsed.columns.iter_mut().zip(self.uses) {
                let cells = self.cells.chunks_exact(self.width).map(|row| row[wanted.index]);
                take(column, bytes, cells, first_row, self.runs);
            }
            if let Some(end) = stop {
                parsed.end = end;
                break;
            }
        }
        parsed.line_ends = line_ends(bytes);
        parsed
    }

    /// Splits a batch of rows from `at` on into `self.cells`; says how the block ended if it did.
    fn split(&mut self, block: &RecordBlock<'_>, at: &mut usize, parsed: &mut Parsed) -> Option<End> {
        let width = self.width;
        self.cells.clear();
        while self.cells.len() < BATCH.max(64 * width) {
            let before = self.cells.len();
            let stop = match self.splitter.record(block.records(), *at, block.last, &mut self.cells) {
                Record::Whole { next, .. } => {
                    *at = next;
                    let cells = &self.cells[before..];
                    // A row of nothing is no respondent.
                    if cells.first() == Some(&Packed::EMPTY) && cells.iter().all(|cell| *cell == Packed::EMPTY) {
                        self.cells.truncate(before);
                        continue;
                    }
                    if cells.len() != width {
                        let more = cells.get(width..).unwrap_or_default();
                        if cells.len() < self.least || more.iter().any(|cell| *cell != Packed::EMPTY) {
                            parsed.ragged.push(Ragged {
                                row: parsed.rows,
                                cells: cells.len(),
                            });
                        }
                        // The rows after it keep their numbers.
                        self.cells.resize(before + width, Packed::EMPTY);
                    }
                    parsed.rows += 1;
                    continue;
                }
                Record::Nothing => End::Clean,
                Record::Cut { .. } => End::Cut,
                Record::Open { quote, .. } if block.last => End::Open(block.offset + quote as u64),
                Record::Open { .. } => End::Cut,
            };
            self.cells.truncate(before);
            return Some(stop);
        }
        None
    }

    fn columns(&mut self) -> Vec<LocalColumn> {
        match self.spare.pop() {
            Some(mut columns) => {
                columns.iter_mut().for_each(LocalColumn::clear);
                columns
            }
            None => self.uses.iter().map(|wanted| LocalColumn::new(wanted.kind)).collect(),
        }
    }
}

/// Takes in the cells of one column.
fn take(
    column: &mut LocalColumn,
    bytes: &[u8],
    cells: impl ExactSizeIterator<Item = Packed>,
    first_row: usize,
    wanted: &Runs,
) {
    match column {
        LocalColumn::Texts {
            dictionary,
            ids,
            longest,
        } => {
            let before = ids.len();
            ids.resize(before + cells.len(), 0);
            // A block has fewer rows than bytes.
            let rows = first_row as u32..;
            for ((id, cell), row) in ids[before..].iter_mut().zip(cells).zip(rows) {
                *id = cell.number(bytes, row, dictionary, *longest);
            }
        }
        LocalColumn::Ids(ids) => cells.for_each(|cell| ids.take(trimmed(&cell.content(bytes)))),
        LocalColumn::Secrets {
            kind,
            prints,
            runs,
            seen,
        } => {
            for (row, cell) in (first_row as u32..).zip(cells) {
                let content = cell.content(bytes);
                // That a value of an unused column is common counts; of an answer, one place is enough.
                if *kind == SecretKind::OpenAnswer && seen.knows(&content) {
                    continue;
                }
                let print = take_down(&content, *kind, wanted, |run| {
                    runs.entry(run).or_insert(row);
                });
                prints.extend(print.map(|print| (row, print)));
            }
        }
    }
}
