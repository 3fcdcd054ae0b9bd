//! The axis from 0 to 100 %.

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

    /// The marked thousandths: quarters, or as many fewer as keep numbers of this width apart.
    pub fn steps(&self, number: i32) -> impl Iterator<Item = i32> + use<> {
        let step = 250 * (self.domain - 1).div_euclid(1000).max(0) + 250;
        let wide = |step: &i32| self.at(*step) - self.at(0) >= number;
        let step = [step, 2 * step].into_iter().find(wide).unwrap_or(4 * step);
        (0..=self.domain / step).map(move |at| at * step)
    }
}

/// Room left of zero so that each value fits left of its share, on an axis that shares `room` with it.
pub fn before(values: &[(i32, i32)], room: i32) -> i32 {
    let lacking = values.iter().filter(|(at, _)| *at < 1000).map(|(at, need)| {
        let (at, need, room) = (i64::from(*at), i64::from(*need), i64::from(room));
        (1000 * need - at * room).max(0) / (1000 - at) + 1
    });
    i32::try_from(lacking.max().unwrap_or(0)).unwrap_or(0).min(room / 2)
}
