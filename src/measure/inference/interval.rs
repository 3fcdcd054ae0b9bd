//! Confidence intervals of shares and means.

use super::distribution::{normal_quantile, student_quantile};
use super::sample::Estimate;

/// From `low` to `high`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Its lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}

/// Wilson's score interval of `count` of `n`, n above 0 (Wilson 1927; recommended by Brown, Cai and DasGupta 2001):
/// (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Never below 0 nor above 1. As R's `prop.test(correct = FALSE)`.
pub fn wilson(count: u64, n: u64, level: f64) -> Interval {
    let z = normal_quantile(0.5 + level / 2.0);
    let (share, n) = (count as f64 / n as f64, n as f64);
    let middle = share + z * z / (2.0 * n);
    let half = z * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt();
    let whole = 1.0 + z * z / n;
    Interval {
        low: ((middle - half) / whole).max(0.0),
        high: ((middle + half) / whole).min(1.0),
    }
}

/// The interval of a weighted share: symmetric on the scale of log(p/(1 − p)), with t
/// (R: `svyciprop(method = "logit")`). None at 0 and 1, or without a degree of freedom.
pub fn logit(share: &Estimate, level: f64) -> Option<Interval> {
    let p = share.value;
    if share.degrees <= 0.0 || p <= 0.0 || p >= 1.0 {
        return None;
    }
    let middle = (p / (1.0 - p)).ln();
    let half = student_quantile(0.5 + level / 2.0, share.degrees) * share.error() / (p * (1.0 - p));
    let back = |x: f64| 1.0 / (1.0 + (-x).exp());
    Some(Interval {
        low: back(middle - half),
        high: back(middle + half),
    })
}

/// The interval of a weighted share that is 0 or 1: Clopper and Pearson's (1934) of `n` people, which may be an effective
/// number (Korn and Graubard 1998): at 0, from 0 to 1 − (α/2)^(1/n).
pub fn at_an_end(is_all: bool, n: f64, level: f64) -> Interval {
    let reach = ((1.0 - level) / 2.0).powf(1.0 / n);
    match is_all {
        true => Interval { low: reach, high: 1.0 },
        false => Interval {
            low: 0.0,
            high: 1.0 - reach,
        },
    }
}

/// The interval of a mean: ȳ ± t · se. None without a degree of freedom.
pub fn symmetric(mean: &Estimate, level: f64) -> Option<Interval> {
    (mean.degrees > 0.0).then(|| {
        let half = student_quantile(0.5 + level / 2.0, mean.degrees) * mean.error();
        Interval {
            low: mean.value - half,
            high: mean.value + half,
        }
    })
}
