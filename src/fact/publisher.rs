//! What facts are made from.

use crate::disclosure::Plan;
use crate::measure::Counter;
use crate::query::Precise;
use crate::survey::Policy;

/// Counts, and what the policy lets through of them.
#[derive(Clone, Copy)]
pub(super) struct Publisher<'a> {
    pub counter: &'a Counter<'a>,
    pub policy: &'a Policy,
    pub plan: &'a Plan,
    pub precise: &'a Precise,
}

impl Publisher<'_> {
    /// Whether the policy rounds counts.
    pub fn is_rounding(self) -> bool {
        self.policy.rounding > 1
    }

    /// Whether figures by weights are told no more finely than few people's answers could be worked out from.
    pub fn is_coarse(self, is_weighted: bool) -> bool {
        is_weighted && self.policy.withholds()
    }

    /// A count as the policy publishes it.
    pub fn rounded(self, count: u64) -> u64 {
        self.policy.rounded(count)
    }
}
