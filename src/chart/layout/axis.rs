//! The scale of shares from 0 on.

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordi32;

/// Thousandths → tenths of a pixel.
pub struct Axis {
    /// Where it ends, in thousandths.
    pub domain: i32,
    pub left: i32,
    pub right: i32,
}

impl Axis {
    /// Where a share stands.
    pub fn at(&self, thousandths: i32) -> i32 {
        RangedCoordi32::from(0..self.domain).map(&thousandths, (self.left, self.right))
    }
}

/// Room left of zero so that each value fits left of its share, on a scale to `domain` that shares `room` with it.
pub fn before(values: &[(i32, i32)], domain: i32, room: i32) -> i32 {
    let lacking = values.iter().filter(|(at, _)| *at < domain).map(|(at, need)| {
        let (at, need) = (i64::from(*at), i64::from(*need));
        let (domain, room) = (i64::from(domain), i64::from(room));
        (domain * need - at * room).max(0) / (domain - at) + 1
    });
    i32::try_from(lacking.max().unwrap_or(0)).unwrap_or(0).min(room / 2)
}
