//! Blocks into columns of the whole file, in its order, whichever was ready first.

use super::dictionary::Dictionary;
use super::parse::{End, LocalColumn, Parsed};
use super::respondents::Ids;
use super::{Column, Kind, Value};
use crate::content::digest::Pieces;
use std::collections::BTreeMap;

/// Most distinct texts that a column of codes may hold.
pub(super) const MOST_CODES: usize = 1 << 16;

/// A row that is found again without reading all before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// A row, from 0.
    pub row: usize,
    /// Where it, or an empty line before it, starts in the store.
    pub offset: u64,
    /// The line of the file at that offset, from 1.
    pub line: usize,
}

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

#[derive(Debug)]
pub(super) enum MergedColumn {
    Codes { dictionary: Dictionary, ids: Vec<u16> },
    Numbers { dictionary: Dictionary, ids: Vec<u32> },
    Presence(Vec<bool>),
    Ids(Ids),
    Secrets(Vec<(u32, u64)>),
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

impl MergedColumn {
    fn new(kind: Kind, rows: usize) -> Self {
        match kind {
            Kind::Codes => MergedColumn::Codes {
                dictionary: Dictionary::new(),
                ids: Vec::with_capacity(rows),
            },
            Kind::Numbers => MergedColumn::Numbers {
                dictionary: Dictionary::new(),
                ids: Vec::with_capacity(rows),
            },
            Kind::Presence => MergedColumn::Presence(Vec::with_capacity(rows)),
            Kind::Id => MergedColumn::Ids(Ids::default()),
            Kind::Secret(_) => MergedColumn::Secrets(Vec::new()),
        }
    }

    fn extend(&mut self, local: &LocalColumn, first_row: usize) {
        match (self, local) {
            (
                MergedColumn::Codes { dictionary, ids },
                LocalColumn::Texts {
                    dictionary: new,
                    ids: local,
                },
            ) => {
                if dictionary.len() > MOST_CODES {
                    return;
                }
                // Beyond the most there can be, the column is told as a mistake and its ids are of no use.
                let ours: Vec<u16> = renumbered(dictionary, new, first_row).map(|id| id as u16).collect();
                ids.extend(local.iter().map(|id| ours[*id as usize]));
            }
            (
                MergedColumn::Numbers { dictionary, ids },
                LocalColumn::Texts {
                    dictionary: new,
                    ids: local,
                },
            ) => {
                let ours: Vec<u32> = renumbered(dictionary, new, first_row).collect();
                ids.extend(local.iter().map(|id| ours[*id as usize]));
            }
            (MergedColumn::Presence(all), LocalColumn::Presence(local)) => all.extend_from_slice(local),
            (MergedColumn::Ids(all), LocalColumn::Ids(local)) => all.extend(local),
            (MergedColumn::Secrets(all), LocalColumn::Secrets { prints, .. }) => {
                all.extend(prints.iter().map(|(row, print)| (first_row as u32 + row, *print)));
            }
            (
                MergedColumn::Codes { .. } | MergedColumn::Numbers { .. },
                LocalColumn::Presence(_) | LocalColumn::Ids(_) | LocalColumn::Secrets { .. },
            )
            | (
                MergedColumn::Presence(_),
                LocalColumn::Texts { .. } | LocalColumn::Ids(_) | LocalColumn::Secrets { .. },
            )
            | (
                MergedColumn::Ids(_),
                LocalColumn::Texts { .. } | LocalColumn::Presence(_) | LocalColumn::Secrets { .. },
            )
            | (MergedColumn::Secrets(_), LocalColumn::Texts { .. } | LocalColumn::Presence(_) | LocalColumn::Ids(_)) => {
                unreachable!("both are made from the same uses")
            }
        }
    }

    pub fn finish(self) -> Column {
        match self {
            MergedColumn::Codes { dictionary, ids } => Column::Codes {
                ids,
                values: values(&dictionary),
            },
            MergedColumn::Numbers { dictionary, ids } => Column::Numbers {
                ids,
                values: values(&dictionary),
            },
            MergedColumn::Presence(present) => Column::Presence(present),
            MergedColumn::Ids(_) => Column::Id,
            MergedColumn::Secrets(prints) => Column::Secrets(prints),
        }
    }
}

/// For each text of a block's dictionary its number in that of the file. The file's stays in order of first appearance,
/// since blocks come in order and each lists its texts in order.
fn renumbered(all: &mut Dictionary, block: &Dictionary, first_row: usize) -> impl Iterator<Item = u32> {
    block
        .iter()
        .map(move |(text, row)| all.text(text, first_row as u32 + row))
}

fn values(dictionary: &Dictionary) -> Vec<Value> {
    let values = dictionary.iter().map(|(text, row)| Value {
        text: String::from_utf8_lossy(text).into_owned(),
        first_row: row as usize,
    });
    values.collect()
}
