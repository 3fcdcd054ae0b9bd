//! What a sample says of the people it stands for: variances, intervals, tests.
//!
//! Pure functions over slices, one entry per respondent: values, weights, strata, primary units. They know nothing of
//! surveys, and are held to R and its `survey` package (`tests/reference/inference`). Counts stay exact integers elsewhere:
//! binary fractions begin where a variance is taken.

mod counts;
mod design;
mod distribution;
mod exact;
mod independence;
mod interval;
mod means;
mod pairs;
mod reliability;
mod sample;
mod several;
mod units;

pub use counts::{chi_square, expected_counts, two_shares};
pub use design::{Design, Lonely, LonelyStratum, UnitsDrawn};
pub use distribution::{chi_square_above, f_above, normal_quantile, student_below, student_quantile};
pub use exact::fisher;
pub use independence::rao_scott;
pub use interval::{Interval, at_an_end, logit, symmetric, wilson};
pub use means::{Moments, deviation, paired, welch};
pub use pairs::mcnemar;
pub use reliability::{Alpha, alpha};
pub use sample::{Estimate, Sample};
pub use several::holm;

/// The outcome of a test of no difference.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict {
    /// The test's own statistic: χ², t or F; none of an exact test.
    pub statistic: Option<f64>,
    /// Its degrees of freedom: of F, those of the numerator.
    pub degrees: f64,
    /// How probable a difference at least as large is where there is none; two-sided.
    pub p: f64,
}

#[cfg(test)]
mod tests;
