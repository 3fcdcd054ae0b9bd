//! Which means of a table differ beyond chance: those of a row, where its columns are parts of the people; else those of a
//! column.

use super::differences::{Lettering, TestedMeans};
use super::means::MeansDraft;
use crate::ask;
use crate::commentary::MeansTable;
use crate::measure::{Decimal, Ratio};
use crate::report::{Exceeds, FigureId, Note};
use crate::say::composer::Composer;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

impl Composer<'_> {
    pub(super) fn tested_means(&self, written: &MeansTable, drafts: &[MeansDraft]) -> Option<TestedMeans> {
        let held = written
            .differences
            .then(|| ask::held_numbers(self.material.survey, written))?;
        let found = self.material.differences(held);
        // Where each row stands now.
        let mut order = vec![0; drafts.len()];
        drafts.iter().enumerate().for_each(|(now, draft)| order[draft.at] = now);
        let value = |(row, column): (usize, usize)| drafts[row].cells.get(column)?.as_ref().ok().map(|cell| cell.value);
        let is_by_row = written.has_measures_across();
        let mut exceeds = BTreeMap::new();
        let (mut shares, mut means) = (false, false);
        for (row, draft) in drafts.iter().enumerate() {
            for (column, cell) in draft.cells.iter().enumerate() {
                let Ok(cell) = cell else { continue };
                if !cell.asked.measure.is_tested() {
                    continue;
                }
                shares |= cell.share.is_some();
                means |= cell.share.is_none();
                let others = found
                    .of((draft.at, column))
                    .iter()
                    .map(|(at, column)| (order[*at], *column));
                let is_less = |at: &(usize, usize)| value(*at).is_some_and(|other| compare(other, cell.value).is_lt());
                let others: Vec<(usize, usize)> = others.filter(is_less).collect();
                let own = match is_by_row {
                    true => {
                        let mut rows: Vec<usize> = others.into_iter().map(|(row, _)| row).collect();
                        rows.sort_unstable();
                        Exceeds::Rows(rows)
                    }
                    false => Exceeds::Columns(others.into_iter().map(|(_, column)| column).collect()),
                };
                exceeds.insert((row, column), own);
            }
        }
        let held = Lettering {
            line: if is_by_row { "row" } else { "column" },
            measure: match (means, shares) {
                (true, true) => "both",
                (false, true) => "share",
                (_, false) => "mean",
            },
        };
        Some(TestedMeans { found, held, exceeds })
    }

    /// Puts the letters of what a figure exceeds beside it.
    pub(super) fn put_letters(&mut self, id: FigureId, exceeds: Option<Exceeds>) {
        let letters = self.letters(exceeds.as_ref().map_or(&[], Exceeds::places));
        let figure = Arc::make_mut(&mut self.figures[id.0]);
        figure.exceeds = exceeds;
        let beside = [std::mem::take(&mut figure.beside), letters];
        let beside: Vec<String> = beside.into_iter().filter(|one| !one.is_empty()).collect();
        figure.beside = beside.join(" ");
    }

    /// By which tests the letters were found, and what they mean.
    pub(super) fn tested_notes(&mut self, tested: Option<&TestedMeans>) -> (Option<Note>, Option<String>) {
        let note = tested.map(|tested| self.differences_note(&tested.found, tested.held));
        let key = tested.and_then(|tested| self.differences_key(&tested.found, tested.held));
        (note, key)
    }
}

/// Two means of answers to one question, exactly.
fn compare(one: Decimal, other: Decimal) -> Ordering {
    let size = |decimal: Decimal| Ratio::new(decimal.sum.unsigned_abs(), decimal.count);
    let by_size = |one, other| {
        size(one)
            .zip(size(other))
            .map_or(Ordering::Equal, |(one, other)| one.compare(other))
    };
    match (one.sum < 0, other.sum < 0) {
        (false, false) => by_size(one, other),
        (true, true) => by_size(other, one),
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
    }
}

#[cfg(test)]
mod tests {
    use super::compare;
    use crate::measure::Decimal;

    #[test]
    fn means_compare_below_zero_too() {
        let mean = |sum, count| Decimal { sum, count };
        assert!(compare(mean(1, 3), mean(1, 2)).is_lt() && compare(mean(2, 4), mean(1, 2)).is_eq());
        assert!(compare(mean(-1, 3), mean(-1, 2)).is_gt() && compare(mean(-1, 9), mean(0, 1)).is_lt());
        assert!(compare(mean(0, 5), mean(-7, 2)).is_gt());
    }
}
