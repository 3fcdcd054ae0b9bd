//! A mean or a median, exactly.

/// `sum / count`, in units of the question's last digit; `count` is above 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// The sum of the answers, each times what it weighs; of a median, of the one or two in the middle.
    pub sum: i128,
    /// How many answers were added up, or what they weigh.
    pub count: u128,
}
