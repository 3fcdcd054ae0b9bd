//! The order of the rows of a table of shares, and shares of nobody.

use super::shares::{Draft, DraftRow};
use crate::commentary::Sort;
use crate::report::Absence;

impl Draft {
    /// A share of nobody is a sign that says so.
    pub(super) fn mark_unnamed(&mut self) {
        for cell in self.rows.iter_mut().flat_map(|row| &mut row.cells) {
            if cell.as_ref().is_ok_and(|cell| cell.share.count == 0) {
                *cell = Err(Absence::NotNamed);
            }
        }
    }

    /// Highest share first; rows without one stand last, equal ones as listed.
    pub(super) fn sort(&mut self, sort: Sort) {
        let Sort::Descending(column) = sort else { return };
        let ratio = |row: &DraftRow| {
            let cell = row.cells.get(column)?.as_ref().ok();
            cell.map(|cell| cell.share.ratio)
        };
        self.rows.sort_by(|a, b| match (ratio(a), ratio(b)) {
            (_, _) if a.is_net != b.is_net => a.is_net.cmp(&b.is_net),
            (Some(a), Some(b)) => b.compare(a),
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (None, None) => std::cmp::Ordering::Equal,
        });
    }
}
