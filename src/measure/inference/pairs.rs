//! Two shares of the same people.

use super::Verdict;
use super::distribution::chi_square_above;
use puruspe::ln_gamma;

/// From how many people on who changed, χ² stands for the exact test.
pub const ENOUGH_CHANGED: u64 = 25;

/// Whether two answers of the same people differ (McNemar 1947), by those who gave only the first (`first`) and those who
/// gave only the second: exactly, by the binomial distribution, where they are fewer than 25 together, else by
/// χ² = (b − c)²/(b + c) without correction (R: `binom.test`, `mcnemar.test(correct = FALSE)`). With whether it is exact;
/// none where nobody changed.
pub fn mcnemar(first: u64, second: u64) -> Option<(Verdict, bool)> {
    let n = first + second;
    if n == 0 {
        return None;
    }
    if n >= ENOUGH_CHANGED {
        let apart = first.abs_diff(second) as f64;
        let statistic = apart * apart / n as f64;
        let outcome = Verdict {
            statistic: Some(statistic),
            degrees: 1.0,
            p: chi_square_above(statistic, 1.0),
        };
        return Some((outcome, false));
    }
    let ln = |k: u64| ln_gamma(k as f64 + 1.0);
    let probability = |k: u64| (ln(n) - ln(k) - ln(n - k) - n as f64 * std::f64::consts::LN_2).exp();
    let tail: f64 = (0..=first.min(second)).map(probability).sum();
    let outcome = Verdict {
        statistic: None,
        degrees: 0.0,
        p: (2.0 * tail).min(1.0),
    };
    Some((outcome, true))
}
