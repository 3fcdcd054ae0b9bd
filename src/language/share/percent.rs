//! Shares in percent, which never round away what is there.

use crate::language::number::{half_up, percent_to, percent_units};
use crate::survey::Language;

/// A share in percent as its digits allow to say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Percent {
    /// Whether the number is the share, rounded, or a limit.
    pub side: PercentSide,
    /// "27 %"; of a limit, "1 %" or "99 %".
    pub number: String,
}

/// What a printed percentage is to its share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PercentSide {
    /// The share, rounded.
    At,
    /// The share is less than it, and would round to nothing though it is not.
    Below,
    /// The share is more than it, and would round to everything though it is not.
    Above,
}

/// The share in percent with `digits` after the decimal sign: 2 of 1,000 are less than 1 %, with one digit 0.2 %.
///
/// # Panics
/// If `denominator` is 0.
pub fn percent(language: Language, numerator: u128, denominator: u128, digits: u32) -> Percent {
    let whole = percent_units(digits);
    let limit = |units: u64| percent_to(language, units.into(), whole.into(), digits);
    let (side, number) = match half_up(numerator, denominator, whole) {
        0 if numerator > 0 => (PercentSide::Below, limit(1)),
        rounded if rounded >= whole && numerator < denominator => (PercentSide::Above, limit(whole - 1)),
        _ => (PercentSide::At, percent_to(language, numerator, denominator, digits)),
    };
    Percent { side, number }
}

/// The share with `digits` after the decimal sign, or as many more as it takes to tell it from nothing and from everything:
/// "0,2 %", "27 %".
///
/// # Panics
/// If `denominator` is 0.
pub fn percent_apart(language: Language, numerator: u128, denominator: u128, digits: u32) -> String {
    let digits = (digits..9).find(|digits| percent(language, numerator, denominator, *digits).side == PercentSide::At);
    percent_to(language, numerator, denominator, digits.unwrap_or(9))
}
