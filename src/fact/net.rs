//! Net scores that may be said.

use super::fine::Fineness;
use super::publisher::Publisher;
use super::{Absent, Average, Known, KnownValue};
use crate::measure::Decimal;
use crate::query::NetScore;
use std::collections::BTreeMap;

/// Of each net score that is asked, its value in points, or why there is none.
pub(super) type NetScores = BTreeMap<NetScore, Result<Known, Absent>>;

impl Publisher<'_> {
    /// A share less another: where both may be told. Where counts are rounded, it is made of the shares as they are published.
    pub fn net_score(self, net: &NetScore, is_precise: bool) -> Result<Known, Absent> {
        let [top, bottom] = net.shares().map(|share| self.known(share));
        let (top, bottom) = (top?, bottom?);
        let (KnownValue::Share(high), KnownValue::Share(low)) = (&top.value, &bottom.value) else {
            return Err(Absent::Confidential);
        };
        let decimal = match self.is_rounding() {
            // Of so many people each, rounded.
            true => {
                let [high, low] = [high, low].map(|share| i128::try_from(share.ratio.numerator).unwrap_or(0));
                Decimal {
                    sum: 100 * (high - low),
                    count: top.n.into(),
                }
            }
            false => self.counter.net_score(net).ok_or(Absent::EmptyBase)?,
        };
        let is_weighted = high.is_weighted;
        let interval = |level| match self.is_rounding() {
            true => None,
            false => self.counter.net_score_interval(net, level),
        };
        let bounds = self.bounds_of(&net.top, interval).filter(|_| is_precise);
        let (decimal, bounds) = match self.is_coarse(is_weighted) {
            true => {
                let fine = Fineness::of_mean(top.n);
                (fine.mean(decimal), bounds.map(|bounds| fine.bounds(bounds)))
            }
            false => (decimal, bounds),
        };
        Ok(Known {
            n: top.n,
            value: KnownValue::Average(Average { decimal, is_weighted }),
            bounds,
        })
    }
}
