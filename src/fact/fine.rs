//! How finely a weighted figure may be told.
//!
//! A share by weights to twelve digits is a riddle with one answer: whoever knows what each person weighs, as from a file
//! that lacks a column, tries who could have answered until the digits fit. So where a policy withholds anything, a weighted
//! figure has at most half as many digits as there are digits in the number of ways in which people could have answered: the
//! other half is for its interval, and for the same people over another base. It never has fewer than are printed.

use super::bounds::Bounds;
use crate::measure::{Decimal, Ratio};

/// More digits than any output prints of a share of 1 or behind those of a question: what is printed stays the same.
const LEAST: u32 = 5;
/// As many as the files give.
const MOST: u32 = 12;

/// So many digits after the point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fineness(u32);

impl Fineness {
    /// Of a share that counts some of so many people.
    pub fn of_share(count: u64, of: u64) -> Self {
        let chosen = count.min(of - count.min(of));
        let factors = (1..=chosen.min(400)).map(|place| ((of + 1 - place) as f64 / place as f64).log10());
        Self::of_ways(factors.sum())
    }

    /// Of a mean of so many people, each of whom may have given one of two answers at least.
    pub fn of_mean(people: u64) -> Self {
        Self::of_ways(people as f64 * 2f64.log10())
    }

    /// Of so many ways, as the logarithm of their number.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 5 and 12"
    )]
    fn of_ways(digits: f64) -> Self {
        Self((digits / 2.0).clamp(f64::from(LEAST), f64::from(MOST)) as u32)
    }

    /// A share told so: none and all stay what they are, all else stands in the middle of what it may be, so that fewer digits
    /// of it are those of the exact one.
    pub fn share(self, exact: Ratio) -> Ratio {
        let Ratio { numerator, denominator } = exact;
        let unit = 10u128.pow(self.0);
        let told = Decimal {
            sum: i128::try_from(numerator).unwrap_or(i128::MAX),
            count: denominator,
        };
        match self.mean(told) {
            Decimal { sum, count } if count == 2 * unit => Ratio {
                numerator: sum.unsigned_abs(),
                denominator: count,
            },
            Decimal { .. } => exact,
        }
    }

    /// A mean told so.
    pub fn mean(self, exact: Decimal) -> Decimal {
        let unit = 10i128.pow(self.0);
        let Ok(count) = i128::try_from(exact.count) else {
            return exact;
        };
        if self.0 == MOST {
            return exact;
        }
        let (whole, mut rest) = (exact.sum.div_euclid(count), exact.sum.rem_euclid(count));
        // By long division: no product leaves 128 bits.
        let mut digits = 0;
        for _ in 0..self.0 {
            let Some(next) = rest.checked_mul(10) else { return exact };
            (digits, rest) = (10 * digits + next / count, next % count);
        }
        let told = whole
            .checked_mul(unit)
            .and_then(|whole| (whole + digits).checked_mul(2));
        match told {
            Some(told) if rest > 0 => Decimal {
                sum: told + 1,
                count: 2 * unit.unsigned_abs(),
            },
            Some(_) | None => exact,
        }
    }

    /// The ends of an interval told so.
    pub fn bounds(self, exact: Bounds) -> Bounds {
        let step = 10i64.pow(Bounds::DIGITS.saturating_sub(self.0));
        let told = |end: i64| match end.rem_euclid(step) {
            0 => end,
            rest => end - rest + step / 2,
        };
        Bounds {
            low: told(exact.low),
            high: told(exact.high),
            ..exact
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Bounds, Decimal, Fineness, Ratio};

    #[test]
    fn few_people_are_told_of_in_few_digits() {
        // 184,756 ways to choose ten of twenty; 10^29 to choose fifty of a hundred.
        assert_eq!(Fineness::of_share(10, 20), Fineness(5));
        assert_eq!(Fineness::of_share(25, 50), Fineness(7));
        assert_eq!(Fineness::of_share(50, 100), Fineness(12));
        assert_eq!(Fineness::of_share(0, 1_000_000), Fineness(5));
        assert_eq!(Fineness::of_mean(40), Fineness(6));
    }

    #[test]
    fn fewer_digits_are_those_of_the_exact_figure() {
        let told = |numerator, denominator| {
            let exact = Ratio { numerator, denominator };
            let Ratio { numerator, denominator } = Fineness(5).share(exact);
            (numerator, denominator)
        };
        assert_eq!(told(0, 7), (0, 7));
        assert_eq!(told(7, 7), (7, 7));
        assert_eq!(told(1, 4), (1, 4));
        assert_eq!(told(1, 3), (66_667, 200_000));
        // 0.4449999… prints as 44 %.
        assert_eq!(told(4_449_999_999, 10_000_000_000), (88_999, 200_000));
        let mean = |sum, count| Fineness(5).mean(Decimal { sum, count });
        assert_eq!(
            mean(-1, 3),
            Decimal {
                sum: -66_667,
                count: 200_000
            }
        );
        assert_eq!(mean(5, 2), Decimal { sum: 5, count: 2 });
        let bounds = Bounds {
            low: 123_456_789,
            high: Bounds::UNIT as i64,
            level: 95,
            is_drawn: true,
        };
        let told = Fineness(5).bounds(bounds);
        assert_eq!((told.low, told.high), (123_455_000, 1_000_000_000));
    }
}
