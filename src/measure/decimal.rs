//! A mean or a median, exactly.

/// `sum / count`, in units of the question's last digit; `count` is above 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// The sum of the answers, each times what it weighs; of a median, of the one or two in the middle.
    pub sum: i128,
    /// How many answers were added up, or what they weigh.
    pub count: u128,
}

impl Decimal {
    /// What answers counted in parts of the last digit come to in units of it.
    pub(super) fn over(self, parts: i64) -> Self {
        let (mut divisor, mut rest) = (u128::from(parts.unsigned_abs().max(1)), self.sum.unsigned_abs());
        let parts = divisor;
        while rest != 0 {
            (divisor, rest) = (rest, divisor % rest);
        }
        // By what both can be divided by, so that products of many people stay within 128 bits.
        Self {
            sum: self.sum / i128::try_from(divisor).unwrap_or(1),
            count: self.count * (parts / divisor),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    /// 6.1, 6 and 4.5 over four, as sixty-one, sixty and forty-five tenths.
    #[test]
    fn tenths_are_of_ten_times_as_many_in_lowest_terms() {
        let tenths = |sum| Decimal { sum, count: 4 }.over(10);
        assert_eq!(tenths(61), Decimal { sum: 61, count: 40 });
        assert_eq!(tenths(60), Decimal { sum: 6, count: 4 });
        assert_eq!(tenths(-45), Decimal { sum: -9, count: 8 });
        assert_eq!(Decimal { sum: 3, count: 4 }.over(1), Decimal { sum: 3, count: 4 });
    }
}
