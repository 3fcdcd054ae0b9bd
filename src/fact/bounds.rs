//! Between which ends a figure lies.

use crate::measure::inference::Interval;

/// A confidence interval of a share, or of a mean in units of its question's last digit. Its ends are rounded to the ninth
/// digit, so that they are the same on every machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The lower end, in billionths.
    pub low: i64,
    /// The upper end, in billionths.
    pub high: i64,
    /// Of how many samples in a hundred the interval holds what it is about.
    pub level: u8,
    /// Whether it takes weights or a design into account.
    pub is_drawn: bool,
}

impl Bounds {
    /// Billionths in one.
    pub const UNIT: u64 = 10u64.pow(Self::DIGITS);
    /// Digits behind the point.
    pub(super) const DIGITS: u32 = 9;

    /// None for ends that are too large to be told.
    pub fn of(interval: Interval, level: u8, is_drawn: bool) -> Option<Self> {
        let end = |end: f64| {
            let billionths = (end * Self::UNIT as f64).round();
            // Far enough from what 64 bits hold.
            (billionths.abs() < 9e18).then_some(billionths as i64)
        };
        Some(Self {
            low: end(interval.low)?,
            high: end(interval.high)?,
            level,
            is_drawn,
        })
    }
}
