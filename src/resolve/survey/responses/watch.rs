//! What must not be published of a file of responses.

use super::plan::{NUMBERS, Plan};
use crate::content::responses::{Column, ColumnUse, Kind as Use, Source};
use crate::diagnostic::{Diagnostics, Sources};
use crate::leak::{Runs, SecretKind, fingerprint};
use crate::resolve::survey::code::MissingCode;
use crate::survey::{GroupId, Mask};
use std::collections::{BTreeMap, BTreeSet};

/// A file of responses with what must not be published of it.
#[derive(Debug)]
pub struct Watch {
    /// The file that they stand in.
    pub source: Box<dyn Source>,
    /// One for each column that must not be published.
    pub secrets: Vec<Secrets>,
    /// How many respondents it holds.
    pub rows: usize,
    /// Which of its rows are those of each part of the people, by the part's groups.
    pub parts: Vec<(Vec<GroupId>, Mask)>,
}

/// A column of which no cell may be published.
#[derive(Debug)]
pub struct Secrets {
    /// Index into the source's columns.
    pub column: usize,
    /// What it holds: ids, open answers, contact details.
    pub kind: SecretKind,
    /// Rows, from 0, with the fingerprints of their cells.
    pub prints: Vec<(u32, u64)>,
    /// By row what must not be published, where it is only a part of the cell.
    pub parts: BTreeMap<u32, String>,
    /// The runs of words that it has in common with what the authors wrote, each with its first row.
    pub runs: BTreeMap<u64, u32>,
}

impl Watch {
    /// An id that is the number of a row, from 1 on, is no more than a count of a large report.
    pub fn only_counts(&self, id: &str) -> bool {
        let id = id.trim();
        !id.starts_with('0') && id.parse().is_ok_and(|number: usize| number <= self.rows)
    }

    /// Which of the runs of words its columns hold, in their order; the file is read for that, unless it has ids alone, in
    /// which no words are looked for.
    ///
    /// # Errors
    /// If it can't be read any more.
    pub fn look_for(&self, runs: &Runs, sources: &mut Sources) -> Result<Vec<BTreeMap<u64, u32>>, Diagnostics> {
        if self.secrets.iter().all(|secrets| secrets.kind == SecretKind::Id) {
            return Ok(vec![BTreeMap::new(); self.secrets.len()]);
        }
        let uses = self.secrets.iter().map(|secrets| ColumnUse {
            index: secrets.column,
            kind: Use::Secret(secrets.kind),
        });
        let uses: Vec<ColumnUse> = uses.collect();
        let read = self.source.read_beside(&uses, runs, sources)?;
        let found = read.columns.into_iter().map(|column| match column {
            Column::Secrets { runs, .. } => runs,
            Column::Codes { .. } | Column::Texts { .. } | Column::Id => BTreeMap::new(),
        });
        Ok(found.collect())
    }
}

/// Adds what must not be published: ids, open answers, columns that no question names.
pub(super) fn watch(source: &dyn Source, plan: &mut Plan) {
    for (index, name) in source.columns().iter().enumerate() {
        let mut kind = SecretKind::of_unused(name);
        let mut is_coded = false;
        for known in plan.uses.iter().filter(|known| known.index == index) {
            match known.kind {
                Use::Id => kind = SecretKind::Id,
                Use::Codes | NUMBERS => is_coded = true,
                Use::Texts { .. } => kind = SecretKind::OpenAnswer,
                Use::Secret(_) => {}
            }
        }
        if !is_coded {
            plan.add(index, Use::Secret(kind));
        }
    }
}

/// The fingerprints of what was watched for, once the columns of a plan are read. A code that means that there is no
/// answer is no secret.
pub(super) fn secrets<'a>(
    plan: &Plan,
    columns: Vec<Column>,
    missing: impl Iterator<Item = &'a MissingCode>,
) -> Vec<Secrets> {
    let codes = missing.filter_map(|(code, _)| fingerprint(&code.value, SecretKind::OpenAnswer));
    let codes: BTreeSet<u64> = codes.collect();
    let read = plan.uses.iter().zip(columns);
    let secrets = read.filter_map(|(wanted, column)| match (wanted.kind, column) {
        (Use::Secret(kind), Column::Secrets { mut prints, runs }) => {
            if kind == SecretKind::OpenAnswer {
                prints.retain(|(_, print)| !codes.contains(print));
            }
            Some(Secrets {
                column: wanted.index,
                kind,
                prints,
                parts: BTreeMap::new(),
                runs,
            })
        }
        _ => None,
    });
    secrets.collect()
}
