//! Tests of counts without weights.

use super::Verdict;
use super::distribution::chi_square_above;
use super::exact::fisher;

/// Below it, an expected count is too small for χ² (Cochran 1954).
const ENOUGH: f64 = 5.0;

/// Whether two shares differ, of (count, n): Pearson's χ² without correction where every expected count reaches 5, else
/// Fisher's exact test. With which of them; none where both are none or all, for nothing differs then.
pub fn two_shares(one: (u64, u64), other: (u64, u64)) -> Option<(Verdict, bool)> {
    let table = [vec![one.0, other.0], vec![one.1 - one.0, other.1 - other.0]];
    if expected_counts(&table).iter().all(|count| *count >= ENOUGH) {
        return Some((chi_square(&table)?, false));
    }
    Some((fisher(&table)?, true))
}

/// What each cell of a table would count if rows and columns had nothing to do with each other, row by row.
pub fn expected_counts(table: &[Vec<u64>]) -> Vec<f64> {
    let (rows, columns) = margins(table);
    let all: f64 = rows.iter().sum();
    let cells = rows
        .iter()
        .flat_map(|row| columns.iter().map(move |column| row * column / all));
    cells.collect()
}

/// Pearson's χ² of a table of counts, without correction, on (r − 1)(c − 1) degrees of freedom; none where a row or column
/// is empty or the only one.
pub fn chi_square(table: &[Vec<u64>]) -> Option<Verdict> {
    let (rows, columns) = margins(table);
    let degrees = (rows.len() as f64 - 1.0) * (columns.len() as f64 - 1.0);
    if degrees < 1.0 || rows.iter().chain(&columns).any(|sum| *sum == 0.0) {
        return None;
    }
    let apart = table
        .iter()
        .flatten()
        .zip(expected_counts(table))
        .map(|(count, expected)| {
            let apart = *count as f64 - expected;
            apart * apart / expected
        });
    let statistic = apart.sum();
    Some(Verdict {
        statistic: Some(statistic),
        degrees,
        p: chi_square_above(statistic, degrees),
    })
}

fn margins(table: &[Vec<u64>]) -> (Vec<f64>, Vec<f64>) {
    let rows = table.iter().map(|row| row.iter().sum::<u64>() as f64).collect();
    let width = table.first().map_or(0, Vec::len);
    let column = |at: usize| table.iter().map(|row| row[at]).sum::<u64>() as f64;
    (rows, (0..width).map(column).collect())
}
