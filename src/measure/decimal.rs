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
