//! What may be said of the weights themselves.

use super::publisher::Publisher;
use crate::measure::{Kish, Ratio};
use crate::survey::GroupId;

/// How unequal the weights of a group are. They say nothing of anyone's answers; numbers of people are published as the
/// policy says, and of fewer people than it wants behind a figure nothing is: of two, it would be what each weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weighting {
    /// How many people have a weight.
    pub n: u64,
    /// The effective sample size, to the nearest integer.
    pub effective: u64,
    /// The design effect of weighting.
    pub effect: Ratio,
    /// The largest weight over the mean.
    pub largest: Ratio,
}

impl Publisher<'_> {
    /// Of each group of the survey; none of one whose people have no weights. What someone weighs tells who it is, and who is in
    /// a group made of answers is nobody's to know: of these, none where the policy withholds anything.
    pub(super) fn weightings(self) -> Vec<Option<Weighting>> {
        let survey = self.counter.survey();
        let of = |group: GroupId| {
            if self.is_coarse(!survey.group(group).chosen.is_empty()) {
                return None;
            }
            let Kish {
                n,
                effective,
                effect,
                largest,
            } = Kish::of(survey, &survey.parts_of(&[group]))?;
            let least = self.policy.thresholds([]);
            if self.is_coarse(n < least.base.max(least.cell)) {
                return None;
            }
            let Ratio { numerator, denominator } = effective;
            let nearest = (2 * numerator + denominator) / (2 * denominator);
            Some(Weighting {
                n: self.rounded(n),
                effective: self.rounded(u64::try_from(nearest).ok()?),
                effect,
                largest,
            })
        };
        survey.group_ids().map(of).collect()
    }
}
