//! Exact shares.

use super::{Counter, Selection};
use crate::survey::{Base, ChoiceId, Variable};

/// An exact share: `numerator` of `denominator`, the denominator above 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// Respondents or mentions that count.
    pub numerator: u64,
    /// The base.
    pub denominator: u64,
}

impl Ratio {
    /// None over an empty base.
    pub fn new(numerator: u64, denominator: u64) -> Option<Self> {
        (denominator > 0).then_some(Self { numerator, denominator })
    }

    /// By value, exactly: a/b < c/d when ad < cb.
    pub fn compare(self, other: Self) -> std::cmp::Ordering {
        let left = u128::from(self.numerator) * u128::from(other.denominator);
        let right = u128::from(other.numerator) * u128::from(self.denominator);
        left.cmp(&right)
    }
}

impl Counter<'_> {
    /// The share that chose any of `choices` (top box), over `base`; none over an empty base.
    ///
    /// Over mentions, each mention of one of them counts; over any other base, each respondent counts once.
    pub fn share(
        &self,
        variable: Variable,
        choices: &[ChoiceId],
        base: Base,
        selection: Selection<'_>,
    ) -> Option<Ratio> {
        let tally = self.tally(variable, selection);
        let kind = self.survey.question(variable.question).kind;
        let numerator = match choices {
            _ if base == Base::Mentions => choices.iter().map(|c| tally.mentions_of(*c)).sum(),
            // A respondent gives one answer, so the choices' counts add up.
            _ if kind.takes_one() => choices.iter().map(|c| tally.respondents_of(*c)).sum(),
            [only] => tally.respondents_of(*only),
            _ => self.any_of(variable, choices, selection),
        };
        Ratio::new(numerator, tally.base(base))
    }
}
