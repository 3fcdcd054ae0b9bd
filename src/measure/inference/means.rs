//! Means without weights: how they spread, and whether two of them differ.

use super::Verdict;
use super::distribution::student_below;

/// What a t test needs to know of some values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moments {
    /// How many.
    pub n: f64,
    /// Their arithmetic mean.
    pub mean: f64,
    /// Σ(y − ȳ)² / (n − 1); 0 of a single value.
    pub variance: f64,
}

impl Moments {
    /// Of values; none of none.
    pub fn of(values: &[f64]) -> Option<Self> {
        let n = values.len() as f64;
        let mean = values.iter().sum::<f64>() / n;
        let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
        (n > 0.0).then(|| Self {
            n,
            mean,
            variance: if n > 1.0 { squares / (n - 1.0) } else { 0.0 },
        })
    }
}

/// The standard deviation of values with weights: √(Σw(y − ȳ)²/Σw · n/(n − 1)), where n counts people; with equal weights,
/// the usual one (R: `svyvar`). None of fewer than two.
pub fn deviation(values: &[f64], weights: &[f64]) -> Option<f64> {
    let n = values.len() as f64;
    let weighs: f64 = weights.iter().sum();
    let sum = |of: &dyn Fn(f64) -> f64| -> f64 { values.iter().zip(weights).map(|(y, w)| w * of(*y)).sum() };
    let mean = sum(&|y| y) / weighs;
    (n > 1.0 && weighs > 0.0).then(|| (sum(&|y| (y - mean) * (y - mean)) / weighs * n / (n - 1.0)).sqrt())
}

/// Whether the means of two independent groups differ, whose variances may too (Welch 1947; R: `t.test`). None where a
/// group has fewer than two people or nothing varies.
pub fn welch(one: &Moments, other: &Moments) -> Option<Verdict> {
    let (first, second) = (one.variance / one.n, other.variance / other.n);
    let statistic = (one.mean - other.mean) / (first + second).sqrt();
    let degrees =
        (first + second) * (first + second) / (first * first / (one.n - 1.0) + second * second / (other.n - 1.0));
    (one.n > 1.0 && other.n > 1.0 && statistic.is_finite()).then(|| Verdict {
        statistic: Some(statistic),
        degrees,
        p: 2.0 * student_below(-statistic.abs(), degrees),
    })
}

/// Whether two means of the same people differ, by what each person's two values differ (R: `t.test(paired = TRUE)`). None
/// where fewer than two answered both or all differ alike.
pub fn paired(differences: &[f64]) -> Option<Verdict> {
    let Moments { n, mean, variance } = Moments::of(differences)?;
    let statistic = mean / (variance / n).sqrt();
    (n > 1.0 && statistic.is_finite()).then(|| Verdict {
        statistic: Some(statistic),
        degrees: n - 1.0,
        p: 2.0 * student_below(-statistic.abs(), n - 1.0),
    })
}
