//! The distributions that tests and intervals read their numbers from.
//!
//! Made of the incomplete beta and gamma functions (Abramowitz and Stegun 1964, 26.4–26.7), and held to R's. `puruspe` goes
//! over to a quadrature where both arguments of its incomplete beta pass 3,000: no test here has that many degrees of
//! freedom on both sides.

use puruspe::{betai, gammq, inverfc};

/// P(T ≤ t) of Student's t.
pub fn student_below(t: f64, degrees: f64) -> f64 {
    let square = t * t;
    // Of the two forms of I_x, the one whose x is small keeps the digits of a small probability.
    let tail = if square > degrees {
        0.5 * betai(degrees / 2.0, 0.5, degrees / (degrees + square))
    } else {
        0.5 - 0.5 * betai(0.5, degrees / 2.0, square / (degrees + square))
    };
    if t > 0.0 { 1.0 - tail } else { tail }
}

/// The t below which a share of Student's distribution lies, for 0 < `share` < 1: found by halving, to the last digit.
pub fn student_quantile(share: f64, degrees: f64) -> f64 {
    // The lower half has the digits.
    if share > 0.5 {
        return -student_quantile(1.0 - share, degrees);
    }
    let mut low = -1.0;
    while student_below(low, degrees) > share {
        low *= 2.0;
    }
    let mut high = 0.0;
    loop {
        let middle = 0.5 * (low + high);
        if middle <= low || middle >= high {
            return middle;
        }
        if student_below(middle, degrees) < share {
            low = middle;
        } else {
            high = middle;
        }
    }
}

/// The z below which a share of the normal distribution lies.
pub fn normal_quantile(share: f64) -> f64 {
    -std::f64::consts::SQRT_2 * inverfc(2.0 * share)
}

/// P(F > f) of Fisher's F; degrees of freedom need not be whole.
pub fn f_above(f: f64, (numerator, denominator): (f64, f64)) -> f64 {
    if f <= 0.0 {
        return 1.0;
    }
    betai(
        denominator / 2.0,
        numerator / 2.0,
        denominator / (denominator + numerator * f),
    )
}

/// P(X > x) of χ².
pub fn chi_square_above(x: f64, degrees: f64) -> f64 {
    if x <= 0.0 { 1.0 } else { gammq(degrees / 2.0, x / 2.0) }
}
