//! Mean scores beside the shares of a scale. They are not drawn with the shares, and are put in once those are laid out.

use super::means::Filled;
use super::precise::Precise;
use crate::ask::scale_means;
use crate::commentary::ScaleTable;
use crate::query::Summary;
use crate::report::{Absence, Cell, Column, NoteKind, Table};
use crate::say::composer::Composer;
use crate::say::text::digits_of;
use std::collections::BTreeMap;

impl Composer<'_> {
    /// The mean of each row, where the table shows it.
    pub(super) fn scale_means(&self, written: &ScaleTable) -> Vec<Result<Filled, Absence>> {
        let precise = Precise::of(&written.head, self.material);
        scale_means(written)
            .into_iter()
            .map(|cell| self.filled(Some(cell), precise))
            .collect()
    }

    /// Puts them in a last column, under each the key of its row, and says what the ends of the scale are worth.
    pub(super) fn put_means(
        &mut self,
        written: &ScaleTable,
        table: &mut Table,
        means: impl Iterator<Item = (Result<Filled, Absence>, String)>,
    ) {
        if !written.mean {
            return;
        }
        let heading = Summary::Mean.keyword();
        let is_of_ranks = self
            .material
            .survey
            .question(written.measured.question)
            .places()
            .is_some();
        // A small base has its sign under the shares of its row.
        let precise = Precise::of(&written.head, self.material).unmarked();
        let mut ends = None;
        table
            .columns
            .push(Column::of_numbers(self.material.wording.text(match is_of_ranks {
                true => "means-mean-rank",
                false => "means-mean",
            })));
        for (row, (mean, key)) in table.rows.iter_mut().zip(means) {
            row.cells.push(match mean {
                Ok(mean) => {
                    ends = ends.or(mean.bounds);
                    let digits = BTreeMap::from([(0, digits_of(Summary::Mean, mean.value, 0))]);
                    let key = format!("{key}/{heading}");
                    Cell::Figure(self.number_figure((&written.head.id.value, &key), mean, &digits, precise))
                }
                Err(absence) => Cell::Absent(absence),
            });
        }
        if let Some(key) = self.mean_precision_key(precise, (None, false), ends) {
            self.put_key(&mut table.notes, &key);
        }
        let rule = match is_of_ranks {
            true => {
                let rule = self.material.wording.text("ranks-mean");
                Some(self.note(NoteKind::Remark, &rule))
            }
            false => self.scores_note(&table.notes, &[written.measured.question]),
        };
        table.notes.extend(rule);
    }
}
