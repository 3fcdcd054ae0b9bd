//! A mean or a median, exactly.

/// `sum / count`, in units of the question's last digit; `count` is above 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    pub sum: i64,
    pub count: u64,
}
