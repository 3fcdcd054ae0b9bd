//! Fractions as decimals, in whole numbers: never through a binary float.

/// Most digits after the point.
const DIGITS: usize = 12;
/// Most digits in all: what a reader of JSON who keeps numbers as doubles reads back unchanged.
const SIGNIFICANT: usize = 15;

/// `numerator / denominator`, rounded half up (away from zero) to twelve digits or fifteen in all, without trailing
/// zeros; a point, no grouping.
///
/// The denominator is above 0 and below 2^120.
pub(super) fn decimal(negative: bool, numerator: u128, denominator: u128) -> String {
    let (whole, mut rest) = (numerator / denominator, numerator % denominator);
    let places = DIGITS.min(SIGNIFICANT.saturating_sub(whole.to_string().len()));
    let scale = 10u128.pow(u32::try_from(places).unwrap_or(0));
    // By long division: no product leaves 128 bits.
    let digits = (0..places).fold(0, |digits, _| {
        let next = 10 * rest;
        rest = next % denominator;
        10 * digits + next / denominator
    });
    let rounded = digits + u128::from(rest >= denominator - rest);
    let whole = whole + rounded / scale;
    let fraction = format!("{:0places$}", rounded % scale);
    let fraction = if places == 0 {
        ""
    } else {
        fraction.trim_end_matches('0')
    };
    let text = match fraction {
        "" => whole.to_string(),
        fraction => format!("{whole}.{fraction}"),
    };
    if negative && text != "0" {
        format!("-{text}")
    } else {
        text
    }
}

/// A mean or median: `sum / (count × 10^decimals)`.
pub(super) fn mean(sum: i128, count: u128, decimals: u32) -> String {
    decimal(sum < 0, sum.unsigned_abs(), count * 10u128.pow(decimals))
}

#[cfg(test)]
mod tests {
    use super::{decimal, mean};

    #[test]
    fn the_last_digit_is_rounded() {
        for (numerator, denominator, text) in [
            (2, 3, "0.666666666667"),
            (1, 3, "0.333333333333"),
            (1, 2, "0.5"),
            (999_999_999_999_999, 1_000_000_000_000_000, "1"),
            (19_999_999_999_999, 10_000_000_000_000, "2"),
            (5, 10_000_000_000_000, "0.000000000001"),
            (4, 10_000_000_000_000, "0"),
            (12_345_678_901_234_567, 10, "1234567890123457"),
            (200_000, 3, "66666.6666666667"),
        ] {
            assert_eq!(
                decimal(false, numerator, denominator),
                text,
                "{numerator}/{denominator}"
            );
        }
        assert_eq!(decimal(true, 4, 10_000_000_000_000), "0");
        assert_eq!(mean(-20, 3, 1), "-0.666666666667");
    }
}
