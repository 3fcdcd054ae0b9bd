//! Texts row by row → columns. Rows may be gathered some at a time, each batch with numbers of its own, and then be put
//! together in the order of the file.

use super::column::{CodeIds, Column, DistinctText, Kind, LONGER, MOST_CODES};
use super::dictionary::Dictionary;
use super::respondents::Ids;
use crate::leak::{Runs, SecretKind, take_down};
use rustc_hash::FxHasher;
use std::collections::BTreeMap;
use std::hash::Hasher;

/// A column of some rows, which are counted from the first of them.
#[derive(Debug)]
pub(super) enum LocalColumn {
    Texts {
        dictionary: Dictionary,
        ids: Vec<u32>,
        /// In bytes; what is longer is one text.
        longest: usize,
    },
    Ids(Ids),
    Secrets {
        kind: SecretKind,
        /// Rows, with what tells their cells.
        prints: Vec<(u32, u64)>,
        /// Runs of words, with the first row of each.
        runs: BTreeMap<u64, u32>,
        /// Answers among these rows that repeat each other.
        seen: Box<Repeats>,
    },
}

/// The last cells that were seen, by their hashes: columns repeat themselves.
#[derive(Debug)]
pub(super) struct Repeats([u64; 256]);

impl Repeats {
    /// Whether a cell was seen lately; from now on, it was.
    pub fn knows(&mut self, cell: &[u8]) -> bool {
        let mut hasher = FxHasher::default();
        hasher.write(cell);
        let hash = hasher.finish();
        let place = &mut self.0[(hash >> 56) as usize];
        std::mem::replace(place, hash) == hash
    }
}

/// A column of all rows so far.
#[derive(Debug)]
pub(super) enum MergedColumn {
    Codes {
        dictionary: Dictionary,
        ids: CodeIds,
    },
    Texts {
        dictionary: Dictionary,
        ids: Vec<u32>,
    },
    Ids(Ids),
    Secrets {
        prints: Vec<(u32, u64)>,
        runs: BTreeMap<u64, u32>,
    },
}

impl LocalColumn {
    pub fn new(kind: Kind) -> Self {
        let texts = |longest| LocalColumn::Texts {
            dictionary: Dictionary::new(),
            ids: Vec::new(),
            longest,
        };
        match kind {
            Kind::Codes => texts(usize::MAX),
            Kind::Texts { longest } => texts(longest),
            Kind::Id => LocalColumn::Ids(Ids::default()),
            Kind::Secret(kind) => LocalColumn::Secrets {
                kind,
                prints: Vec::new(),
                runs: BTreeMap::new(),
                seen: Box::new(Repeats([0; 256])),
            },
        }
    }

    pub fn clear(&mut self) {
        match self {
            LocalColumn::Texts { dictionary, ids, .. } => {
                dictionary.clear();
                ids.clear();
            }
            LocalColumn::Ids(ids) => ids.clear(),
            LocalColumn::Secrets { prints, runs, seen, .. } => {
                prints.clear();
                runs.clear();
                **seen = Repeats([0; 256]);
            }
        }
    }
}

impl LocalColumn {
    /// Adds the trimmed text of a row; of what must not be published, the wanted runs of words that it holds.
    pub fn push(&mut self, text: &str, row: u32, wanted: &Runs) {
        match self {
            LocalColumn::Texts {
                dictionary,
                ids,
                longest,
            } => {
                let text = if text.len() > *longest { LONGER } else { text };
                ids.push(dictionary.text(text.as_bytes(), row));
            }
            LocalColumn::Ids(ids) => ids.take(text.as_bytes()),
            LocalColumn::Secrets {
                kind,
                prints,
                runs,
                seen,
            } => {
                if *kind == SecretKind::OpenAnswer && seen.knows(text.as_bytes()) {
                    return;
                }
                let print = take_down(text.as_bytes(), *kind, wanted, |run| {
                    runs.entry(run).or_insert(row);
                });
                prints.extend(print.map(|print| (row, print)));
            }
        }
    }
}

impl MergedColumn {
    /// `rows` is about how many there will be.
    pub fn new(kind: Kind, rows: usize) -> Self {
        match kind {
            Kind::Codes => MergedColumn::Codes {
                dictionary: Dictionary::new(),
                ids: CodeIds::with_capacity(rows),
            },
            Kind::Texts { .. } => MergedColumn::Texts {
                dictionary: Dictionary::new(),
                ids: Vec::with_capacity(rows),
            },
            Kind::Id => MergedColumn::Ids(Ids::default()),
            Kind::Secret(_) => MergedColumn::Secrets {
                prints: Vec::new(),
                runs: BTreeMap::new(),
            },
        }
    }

    /// Adds rows, the first of which is `first_row`.
    pub fn extend(&mut self, local: &LocalColumn, first_row: usize) {
        match (self, local) {
            (
                MergedColumn::Codes { dictionary, ids },
                LocalColumn::Texts {
                    dictionary: new,
                    ids: local,
                    ..
                },
            ) => {
                if dictionary.len() > MOST_CODES {
                    return;
                }
                // Beyond the most there can be, the column is told as a mistake and its ids are of no use.
                let ours: Vec<u16> = renumbered(dictionary, new, first_row).map(|id| id as u16).collect();
                ids.extend(dictionary.len(), local.iter().map(|id| ours[*id as usize]));
            }
            (
                MergedColumn::Texts { dictionary, ids },
                LocalColumn::Texts {
                    dictionary: new,
                    ids: local,
                    ..
                },
            ) => {
                let ours: Vec<u32> = renumbered(dictionary, new, first_row).collect();
                ids.extend(local.iter().map(|id| ours[*id as usize]));
            }
            (MergedColumn::Ids(all), LocalColumn::Ids(local)) => all.extend(local),
            (
                MergedColumn::Secrets { prints: all, runs },
                LocalColumn::Secrets {
                    prints, runs: local, ..
                },
            ) => {
                all.extend(prints.iter().map(|(row, print)| (first_row as u32 + row, *print)));
                for (run, row) in local {
                    runs.entry(*run).or_insert(first_row as u32 + row);
                }
            }
            (
                MergedColumn::Codes { .. } | MergedColumn::Texts { .. },
                LocalColumn::Ids(_) | LocalColumn::Secrets { .. },
            )
            | (MergedColumn::Ids(_), LocalColumn::Texts { .. } | LocalColumn::Secrets { .. })
            | (MergedColumn::Secrets { .. }, LocalColumn::Texts { .. } | LocalColumn::Ids(_)) => {
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
            MergedColumn::Texts { dictionary, ids } => Column::Texts {
                ids,
                values: values(&dictionary),
            },
            MergedColumn::Ids(_) => Column::Id,
            MergedColumn::Secrets { prints, runs } => Column::Secrets { prints, runs },
        }
    }
}

/// For each text of some rows its number among those of the file. The file's stay in order of first appearance, since
/// rows come in order and each dictionary lists its texts in order.
fn renumbered(all: &mut Dictionary, some: &Dictionary, first_row: usize) -> impl Iterator<Item = u32> {
    some.iter()
        .map(move |(text, row)| all.text(text, first_row as u32 + row))
}

fn values(dictionary: &Dictionary) -> Vec<DistinctText> {
    let values = dictionary.iter().map(|(text, row)| DistinctText {
        text: String::from_utf8_lossy(text).into_owned(),
        first_row: row as usize,
    });
    values.collect()
}
