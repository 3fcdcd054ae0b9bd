//! A whole distribution by group, with weights and a design.

use super::Verdict;
use super::design::LonelyStratum;
use super::distribution::f_above;
use super::sample::Sample;

/// Whether rows and columns of a weighted table have nothing to do with each other: Pearson's χ² of the weighted shares,
/// corrected by Rao and Scott (1984) to the second order, as F (R: `svychisq(statistic = "F")`).
///
/// `cells` says of each respondent the row and column, none outside of the domain; `shape` how many rows and columns there
/// are, each with someone. The design effects are the eigenvalues of Δ = (Cᵀ D⁻¹ C / n)⁻¹ (Cᵀ D⁻¹ V D⁻¹ C), with C
/// the contrasts of interaction, D the diagonal of shares, V their covariance.
/// None where a table has a single row or column, or shares on which nothing can be solved.
///
/// # Errors
/// A stratum of one unit, where the design refuses it.
pub fn rao_scott(
    sample: &Sample,
    cells: &[Option<(usize, usize)>],
    (rows, columns): (usize, usize),
) -> Result<Option<Verdict>, LonelyStratum> {
    let shares = Shares::of(sample, cells, (rows, columns));
    let width = rows.saturating_sub(1) * columns.saturating_sub(1);
    let Some(shares) = shares.filter(|_| width > 0) else {
        return Ok(None);
    };
    let contrasts = shares.contrasts();
    // What the linearised shares of a respondent add to each contrast: u of its cell, less the mean of u.
    let mut mean = vec![0.0; width];
    for (contrast, share) in contrasts.iter().zip(&shares.of) {
        for (mean, part) in mean.iter_mut().zip(contrast) {
            *mean += share * part;
        }
    }
    let mut totals = vec![0.0; sample.units.count() * width];
    for ((cell, weight), unit) in cells.iter().zip(&sample.weights).zip(&sample.units.of) {
        let Some((row, column)) = cell else { continue };
        let total = totals[unit * width..].iter_mut();
        for ((total, part), mean) in total.zip(&contrasts[row * columns + column]).zip(&mean) {
            *total += weight * (part - mean) / shares.weighs;
        }
    }
    let domain: Vec<bool> = cells.iter().map(Option::is_some).collect();
    let varies = sample.units.covariance(&totals, width, &domain)?;
    let degrees = sample.degrees(&domain);
    let Some((sum, squares)) = effects(shares.simple(&contrasts, width), varies, width) else {
        return Ok(None);
    };
    let statistic = shares.pearson() / sum;
    let first = sum * sum / squares;
    let known = statistic.is_finite() && degrees > 0.0;
    Ok(known.then(|| Verdict {
        statistic: Some(statistic),
        degrees: first,
        p: f_above(statistic, (first, first * degrees)),
    }))
}

/// The weighted shares of a table's cells, row by row.
struct Shares {
    of: Vec<f64>,
    shape: (usize, usize),
    /// The sum of the weights, and the people.
    weighs: f64,
    n: f64,
}

impl Shares {
    fn of(sample: &Sample, cells: &[Option<(usize, usize)>], shape: (usize, usize)) -> Option<Self> {
        let mut of = vec![0.0; shape.0 * shape.1];
        let mut n = 0.0;
        for (cell, weight) in cells.iter().zip(&sample.weights) {
            if let Some((row, column)) = cell {
                of[row * shape.1 + column] += weight;
                n += 1.0;
            }
        }
        let weighs: f64 = of.iter().sum();
        of.iter_mut().for_each(|share| *share /= weighs);
        (weighs > 0.0).then_some(Self { of, shape, weighs, n })
    }

    /// Of each cell its row of D⁻¹C: contrasts of a row with the first and a column with the first. Any basis of the
    /// interactions gives the same eigenvalues. A share of 0 counts nothing.
    fn contrasts(&self) -> Vec<Vec<f64>> {
        let (rows, columns) = self.shape;
        let part = |at: usize, of: usize| match (at, at == of) {
            (0, _) => -1.0,
            (_, true) => 1.0,
            (_, false) => 0.0,
        };
        let cell = |cell: usize| {
            let scale = if self.of[cell] > 0.0 { 1.0 / self.of[cell] } else { 0.0 };
            let of = |row: usize| (1..columns).map(move |column| (row, column));
            let pairs = (1..rows).flat_map(of);
            pairs
                .map(|(row, column)| scale * part(cell / columns, row) * part(cell % columns, column))
                .collect()
        };
        (0..self.of.len()).map(cell).collect()
    }

    /// Cᵀ D⁻¹ C / n, what the contrasts would vary by in a simple random sample.
    fn simple(&self, contrasts: &[Vec<f64>], width: usize) -> Vec<f64> {
        let mut found = vec![0.0; width * width];
        for (contrast, share) in contrasts.iter().zip(&self.of) {
            for row in 0..width {
                for column in 0..width {
                    found[row * width + column] += share * contrast[row] * contrast[column] / self.n;
                }
            }
        }
        found
    }

    /// χ² of the shares, as if they were of as many people as answered.
    fn pearson(&self) -> f64 {
        let (rows, columns) = self.shape;
        let row = |row: usize| -> f64 { self.of[row * columns..(row + 1) * columns].iter().sum() };
        let column = |column: usize| -> f64 { self.of.iter().skip(column).step_by(columns).sum() };
        let (rows, columns): (Vec<f64>, Vec<f64>) = ((0..rows).map(row).collect(), (0..columns).map(column).collect());
        let expected = rows
            .iter()
            .flat_map(|row| columns.iter().map(move |column| row * column));
        let apart = self.of.iter().zip(expected);
        self.n
            * apart
                .map(|(share, expected)| (share - expected) * (share - expected) / expected)
                .sum::<f64>()
    }
}

/// The trace of Δ = simple⁻¹ · varies and that of Δ²; none where it can't be solved.
fn effects(mut simple: Vec<f64>, mut varies: Vec<f64>, width: usize) -> Option<(f64, f64)> {
    // Gauss and Jordan, the largest pivot first.
    for pivot in 0..width {
        let size = |row: &usize| simple[row * width + pivot].abs();
        let best = (pivot..width).max_by(|one, other| size(one).total_cmp(&size(other)))?;
        if size(&best) <= f64::MIN_POSITIVE {
            return None;
        }
        for column in 0..width {
            simple.swap(pivot * width + column, best * width + column);
            varies.swap(pivot * width + column, best * width + column);
        }
        let scale = simple[pivot * width + pivot];
        for column in 0..width {
            simple[pivot * width + column] /= scale;
            varies[pivot * width + column] /= scale;
        }
        for row in (0..width).filter(|row| *row != pivot) {
            let times = simple[row * width + pivot];
            for column in 0..width {
                simple[row * width + column] -= times * simple[pivot * width + column];
                varies[row * width + column] -= times * varies[pivot * width + column];
            }
        }
    }
    let sum = (0..width).map(|at| varies[at * width + at]).sum();
    let squares = (0..width).flat_map(|row| (0..width).map(move |column| (row, column)));
    let squares = squares
        .map(|(row, column)| varies[row * width + column] * varies[column * width + row])
        .sum();
    Some((sum, squares))
}
