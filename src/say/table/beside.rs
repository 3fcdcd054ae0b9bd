//! Mean scores beside the shares of a scale. They are not drawn with the shares, and are put in once those are laid out.

use super::means::Filled;
use crate::ask::scale_means;
use crate::commentary::ScaleTable;
use crate::query::Summary;
use crate::report::{Absence, Cell, Column, Table};
use crate::say::composer::Composer;
use crate::say::text::digits_of;
use std::collections::BTreeMap;

impl Composer<'_> {
    /// The mean of each row, where the table shows it.
    pub(super) fn scale_means(&self, written: &ScaleTable) -> Vec<Result<Filled, Absence>> {
        scale_means(written)
            .into_iter()
            .map(|cell| self.filled(Some(cell)))
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
        table.columns.push(Column {
            label: self.material.wording.text(&format!("means-{heading}")),
            group: None,
            under: None,
            numeric: true,
        });
        for (row, (mean, key)) in table.rows.iter_mut().zip(means) {
            row.cells.push(match mean {
                Ok(mean) => {
                    let digits = BTreeMap::from([(0, digits_of(Summary::Mean, mean.value, 0))]);
                    let key = format!("{key}/{heading}");
                    Cell::Figure(self.number_figure((&written.head.id.value, &key), mean, &digits))
                }
                Err(absence) => Cell::Absent(absence),
            });
        }
        table.notes.extend(self.scores_note(&[written.measured.question]));
    }
}
