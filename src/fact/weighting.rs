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
    pub largest: LargestWeight,
}

/// The largest weight over the mean. Of many people, as of a stratum, it is what each of them weighs; else it is one person's
/// number, as every largest is, of which no more is said than between which steps it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LargestWeight {
    /// What it is.
    Exactly(Ratio),
    /// The first of the steps that it does not exceed.
    AtMost(Ratio),
}

/// In tenths, from 1 to 10; and ten, a hundred, a thousand times as much.
const STEPS: [u128; 6] = [10, 15, 20, 30, 50, 100];

impl LargestWeight {
    fn at_most(largest: Ratio) -> Option<Self> {
        let reaches = |step: &u128| Some(largest.numerator.checked_mul(10)? <= step.checked_mul(largest.denominator)?);
        let mut steps = (0..=18u32).flat_map(|power| STEPS.map(|step| step * 10u128.pow(power)));
        let step = steps.find(|step| reaches(step) == Some(true))?;
        Ratio::new(step, 10).map(Self::AtMost)
    }
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
                with_largest,
            } = Kish::of(survey, &survey.parts_of(&[group]))?;
            let least = self.policy.thresholds([]);
            if self.is_coarse(n < least.base.max(least.cell)) {
                return None;
            }
            let Ratio { numerator, denominator } = effective;
            let nearest = (2 * numerator + denominator) / (2 * denominator);
            let largest = match self.is_coarse(with_largest < least.base.max(least.cell)) {
                true => LargestWeight::at_most(largest)?,
                false => LargestWeight::Exactly(largest),
            };
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

#[cfg(test)]
mod tests {
    use super::LargestWeight;
    use crate::measure::Ratio;

    #[test]
    fn one_person_s_weight_is_a_step() {
        let step = |hundredths: u128| match LargestWeight::at_most(Ratio {
            numerator: hundredths,
            denominator: 100,
        }) {
            Some(LargestWeight::AtMost(step)) => step.numerator * 10 / step.denominator,
            _ => 0,
        };
        let found = [100, 101, 150, 151, 299, 743, 1001, 1501, 12_345].map(step);
        assert_eq!(found, [10, 15, 15, 20, 30, 100, 150, 200, 1500]);
    }
}
