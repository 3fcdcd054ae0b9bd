//! A second row of headings, which is read as a person: nothing in it is an answer.

use super::outside::{Outside, SameText};
use super::watch::Watch;
use crate::diagnostic::{Diagnostic, Diagnostics, Sources};
use crate::msg;
use crate::resolve::survey::codebook::Codebook;
use crate::survey::Kind;
use std::collections::{BTreeMap, BTreeSet};

/// Fewer columns may be wrong in the first row for reasons of their own.
const FEWEST: usize = 3;

/// The files whose first row has no answer in most columns of their questions with a list or a number, each told as one
/// mistake.
pub(super) fn tell(
    book: &Codebook,
    (outside, files): (&Outside, &[Watch]),
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> BTreeSet<usize> {
    let is_measured = |kind: &Kind| !matches!(kind, Kind::Open);
    let measured_of = |file: &usize| {
        let put = outside.put.get(file).into_iter().flatten();
        put.filter(|(_, question)| is_measured(&book.questions[*question].kind))
            .count()
    };
    let mut first: BTreeMap<usize, (BTreeSet<usize>, &SameText)> = BTreeMap::new();
    for cells in outside.strays.iter().filter(|cells| is_of_first_row(cells)) {
        first
            .entry(cells.file)
            .or_insert_with(|| (BTreeSet::new(), cells))
            .0
            .insert(cells.column);
    }
    let mut found = BTreeSet::new();
    for (file, (columns, cells)) in first {
        if columns.len() < FEWEST || columns.len() * 2 < measured_of(&file) {
            continue;
        }
        let source = &files[file].source;
        let message = msg!("second-headings", file = source.name(), text = &cells.stray.text);
        let told = Diagnostic::error(message).drift().help(msg!("second-headings-help"));
        match source.locate(cells.stray.row, cells.column, sources) {
            Ok(span) => diagnostics.push(told.at(span)),
            Err(other) => {
                diagnostics.push(told);
                diagnostics.extend(other);
            }
        }
        found.insert(file);
    }
    found
}

/// Whether a text stands in the first row alone.
pub(super) fn is_of_first_row(cells: &SameText) -> bool {
    cells.stray.row == 0 && cells.stray.cells == 1
}
