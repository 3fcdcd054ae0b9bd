//! Fractions as decimals, by long division: never through a binary float.

/// Most digits after the point.
const DIGITS: usize = 12;
/// Most digits in all: what a reader of JSON who keeps numbers as doubles reads back unchanged.
const SIGNIFICANT: usize = 15;

/// `numerator / denominator`, cut (not rounded) after twelve digits or fifteen in all, without trailing zeros; a point,
/// no grouping.
///
/// The denominator is above 0.
pub(super) fn decimal(negative: bool, numerator: u128, denominator: u128) -> String {
    let mut text = (numerator / denominator).to_string();
    let mut rest = numerator % denominator;
    let mut fraction = String::new();
    for _ in 0..DIGITS.min(SIGNIFICANT.saturating_sub(text.len())) {
        rest *= 10;
        fraction.push(char::from(b'0' + u8::try_from(rest / denominator).unwrap_or(9)));
        rest %= denominator;
    }
    let fraction = fraction.trim_end_matches('0');
    if !fraction.is_empty() {
        text = format!("{text}.{fraction}");
    }
    if negative && text != "0" {
        format!("-{text}")
    } else {
        text
    }
}

/// A mean or median: `sum / (count × 10^decimals)`.
pub(super) fn mean(sum: i64, count: u64, decimals: u32) -> String {
    decimal(
        sum < 0,
        sum.unsigned_abs().into(),
        u128::from(count) * 10u128.pow(decimals),
    )
}
