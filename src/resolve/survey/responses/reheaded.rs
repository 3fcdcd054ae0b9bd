//! A second row of headings, which is read as a person: nothing in it is an answer.

use super::outside::SameText;
use super::watch::Watch;
use crate::diagnostic::{Diagnostic, Diagnostics, Sources};
use crate::msg;
use crate::resolve::survey::codebook::Codebook;
use crate::survey::Kind;
use std::collections::{BTreeMap, BTreeSet};

/// Fewer questions may be wrong in the first row for reasons of their own.
const FEWEST: usize = 3;

/// The files whose first row has no answer to most questions with a list or a number, each told as one mistake.
pub(super) fn tell(
    book: &Codebook,
    (strays, files): (&[SameText], &[Watch]),
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> BTreeSet<usize> {
    let is_measured = |kind: &Kind| !matches!(kind, Kind::Open);
    let all = book
        .questions
        .iter()
        .filter(|question| is_measured(&question.kind))
        .count();
    let mut first: BTreeMap<usize, (BTreeSet<usize>, &SameText)> = BTreeMap::new();
    for cells in strays.iter().filter(|cells| is_of_first_row(cells)) {
        first
            .entry(cells.file)
            .or_insert_with(|| (BTreeSet::new(), cells))
            .0
            .insert(cells.question);
    }
    let mut found = BTreeSet::new();
    for (file, (questions, cells)) in first {
        if questions.len() < FEWEST || questions.len() * 2 < all {
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
