//! Which figures of a table are held against each other by a test.

use super::{Grid, NumberCell, number_rows};
use crate::commentary::MeansTable;
use crate::query::Query;
use crate::survey::Survey;

/// A row and a column of a table, before its rows are sorted.
pub type At = (usize, usize);

/// Two cells with what they ask.
pub struct HeldCells {
    /// Where they stand.
    pub at: [At; 2],
    /// What each asks.
    pub asked: [Query; 2],
}

/// Every pair of shares of each row of a table.
pub fn held_shares(survey: &Survey, grid: &Grid) -> Vec<HeldCells> {
    let share = |(row, column): At| grid.share(survey, row, column);
    let (rows, columns) = (grid.rows.len(), grid.columns.len());
    let pairs = (0..rows).flat_map(|row| pairs_of(columns).map(move |(one, other)| [(row, one), (row, other)]));
    pairs.filter_map(|at| held(at, share)).collect()
}

/// Every pair of means of a row, where columns are parts of the people; else of a column of means, or of shares of places.
pub fn held_numbers(survey: &Survey, table: &MeansTable) -> Vec<HeldCells> {
    let cells = number_rows(table);
    let cell = |(row, column): At| cells.get(row)?.get(column)?.as_ref();
    let asked = |at: At| {
        let cell: &NumberCell = cell(at)?;
        cell.queries(survey).next().filter(|_| cell.measure.is_tested())
    };
    let (rows, columns) = (cells.len(), cells.first().map_or(0, Vec::len));
    let along: Vec<[At; 2]> = match table.has_measures_across() {
        false => (0..rows)
            .flat_map(|row| pairs_of(columns).map(move |(one, other)| [(row, one), (row, other)]))
            .collect(),
        true => (0..columns)
            .flat_map(|column| pairs_of(rows).map(move |(one, other)| [(one, column), (other, column)]))
            .collect(),
    };
    along.into_iter().filter_map(|at| held(at, asked)).collect()
}

fn held(at: [At; 2], asked: impl Fn(At) -> Option<Query>) -> Option<HeldCells> {
    let [one, other] = at;
    let asked = [asked(one)?, asked(other)?];
    Some(HeldCells { at, asked })
}

/// One place and a later one, of so many.
fn pairs_of(many: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..many).flat_map(move |one| (one + 1..many).map(move |other| (one, other)))
}
