//! Fisher's exact test.

use super::Verdict;
use puruspe::ln_gamma;

/// Of more tables with the same margins than this, none is listed: the test says nothing.
const MOST_TABLES: usize = 2_000_000;
/// Tables as probable as the one that was found, but for what floating point rounds (as in R).
const ALIKE: f64 = 1.0 + 1e-7;

/// Fisher's exact test of a table of counts: the probability, among all tables with its margins, of those that are no more
/// probable than it (Fisher 1934; Freeman and Halton 1951; R: `fisher.test`). Every such table is listed; none where a row
/// or column is empty or the only one, or where they are more than two million.
pub fn fisher(table: &[Vec<u64>]) -> Option<Verdict> {
    let rows: Vec<u64> = table.iter().map(|row| row.iter().sum()).collect();
    let width = table.first().map_or(0, Vec::len);
    let columns: Vec<u64> = (0..width).map(|at| table.iter().map(|row| row[at]).sum()).collect();
    if rows.len() < 2 || width < 2 || rows.iter().chain(&columns).any(|sum| *sum == 0) {
        return None;
    }
    let whole: f64 = rows.iter().chain(&columns).map(|n| ln_factorial(*n)).sum();
    let whole = whole - ln_factorial(rows.iter().sum());
    let found = whole - table.iter().flatten().map(|n| ln_factorial(*n)).sum::<f64>();
    let mut listed = Listed {
        rows: &rows,
        limit: found + ALIKE.ln(),
        tables: 0,
        p: 0.0,
    };
    listed.cells(&mut columns.clone(), (0, 0, rows[0]), whole)?;
    Some(Verdict {
        statistic: None,
        degrees: 0.0,
        p: listed.p.min(1.0),
    })
}

/// The tables of the same margins, as far as they are listed.
struct Listed<'a> {
    rows: &'a [u64],
    /// The logarithm of the probability of the table that was found.
    limit: f64,
    tables: usize,
    p: f64,
}

impl Listed<'_> {
    /// Every way to fill the cells from one on: `left` is what each column still needs, `rest` what its row does, `ln` the
    /// logarithm of the probability as far as it is known.
    fn cells(&mut self, left: &mut [u64], (row, column, rest): (usize, usize, u64), ln: f64) -> Option<()> {
        if row + 1 == self.rows.len() {
            self.tables += 1;
            let ln = ln - left.iter().map(|n| ln_factorial(*n)).sum::<f64>();
            if ln <= self.limit {
                self.p += ln.exp();
            }
            return (self.tables <= MOST_TABLES).then_some(());
        }
        if column + 1 == left.len() {
            if left[column] < rest {
                return Some(());
            }
            left[column] -= rest;
            let next = (row + 1, 0, self.rows[row + 1]);
            self.cells(left, next, ln - ln_factorial(rest))?;
            left[column] += rest;
            return Some(());
        }
        let behind: u64 = left[column + 1..].iter().sum();
        for count in rest.saturating_sub(behind)..=rest.min(left[column]) {
            left[column] -= count;
            self.cells(left, (row, column + 1, rest - count), ln - ln_factorial(count))?;
            left[column] += count;
        }
        Some(())
    }
}

fn ln_factorial(n: u64) -> f64 {
    if n < 2 { 0.0 } else { ln_gamma(n as f64 + 1.0) }
}
