//! Exact shares.

use super::scale::Amount;
use super::{Counter, Selection, Tally};
use crate::survey::{Base, ChoiceId, Variable};
use std::cmp::Ordering;

/// An exact share: `numerator` of `denominator`, the denominator above 0. People, mentions, or what they weigh, in any
/// unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// Those that count.
    pub numerator: u128,
    /// The base.
    pub denominator: u128,
}

/// How many people, or mentions, a share stands for, whatever they weigh.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Headcount {
    /// Those that count.
    pub count: u64,
    /// The base, above 0.
    pub of: u64,
}

impl Ratio {
    /// None over an empty base.
    pub fn new(numerator: u128, denominator: u128) -> Option<Self> {
        (denominator > 0).then_some(Self { numerator, denominator })
    }

    /// The nearest whole number, halves up.
    pub fn half_up(self) -> u64 {
        let (whole, rest) = (self.numerator / self.denominator, self.numerator % self.denominator);
        u64::try_from(whole + u128::from(rest >= self.denominator - rest)).unwrap_or(u64::MAX)
    }

    /// By value, exactly and without a product that could leave 128 bits: whole parts first, then, as in Euclid's
    /// algorithm, what is left of each turned over.
    pub fn compare(self, other: Self) -> Ordering {
        let (mut one, mut other) = (self, other);
        loop {
            let whole = |ratio: Self| ratio.numerator / ratio.denominator;
            let rest = |ratio: Self| ratio.numerator % ratio.denominator;
            match whole(one).cmp(&whole(other)) {
                Ordering::Equal => {}
                different => return different,
            }
            // a/b < c/d when b/a > d/c.
            let turned = |ratio: Self| Self::new(ratio.denominator, rest(ratio));
            (one, other) = match (turned(other), turned(one)) {
                (Some(one), Some(other)) => (one, other),
                (None, None) => return Ordering::Equal,
                (Some(_), None) => return Ordering::Less,
                (None, Some(_)) => return Ordering::Greater,
            };
        }
    }
}

impl Counter<'_> {
    /// The share that chose any of `choices` (top box), over `base`, by people's weights where they have some; none over
    /// an empty base, or over people who weigh nothing.
    ///
    /// Over mentions, each mention of one of them counts; over any other base, each respondent counts once.
    pub fn share(
        &self,
        variable: Variable,
        choices: &[ChoiceId],
        base: Base,
        selection: Selection<'_>,
    ) -> Option<Ratio> {
        if !self.is_weighted(selection) {
            let Headcount { count, of } = self.headcount(variable, choices, base, selection)?;
            return Ratio::new(count.into(), of.into());
        }
        let (counted, all) = self.weights_of(variable, choices, base, selection);
        Ratio::new(counted, all)
    }

    /// What those weigh who count in a share, and what all of its base do.
    pub(super) fn weights_of(
        &self,
        variable: Variable,
        choices: &[ChoiceId],
        base: Base,
        selection: Selection<'_>,
    ) -> (u128, u128) {
        let tally = self.weighed(variable, selection);
        let any = || self.weighed_any_of(variable, choices, selection);
        (self.given(variable, choices, (&tally, base), any), tally.base(base))
    }

    /// How many people, or mentions, that share stands for; none over an empty base.
    pub fn headcount(
        &self,
        variable: Variable,
        choices: &[ChoiceId],
        base: Base,
        selection: Selection<'_>,
    ) -> Option<Headcount> {
        let tally = self.tally(variable, selection);
        let any = || self.any_of(variable, choices, selection);
        let count = self.given(variable, choices, (&tally, base), any);
        let of = tally.base(base);
        (of > 0).then_some(Headcount { count, of })
    }

    /// Those who gave any of the choices, by the tally of all; `any` counts those who may give several.
    fn given<N: Amount>(
        &self,
        variable: Variable,
        choices: &[ChoiceId],
        (tally, base): (&Tally<N>, Base),
        any: impl Fn() -> N,
    ) -> N {
        let kind = self.survey.question(variable.question).kind;
        match choices {
            _ if base == Base::Mentions => choices.iter().map(|c| tally.mentions_of(*c)).sum(),
            // A respondent gives one answer, so the choices' counts add up.
            _ if kind.takes_one() => choices.iter().map(|c| tally.respondents_of(*c)).sum(),
            [only] => tally.respondents_of(*only),
            _ => any(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Ratio;

    #[test]
    fn halves_go_up() {
        let nearest = |numerator, denominator| Ratio { numerator, denominator }.half_up();
        assert_eq!(
            [nearest(0, 3), nearest(1, 3), nearest(1, 2), nearest(2, 3)],
            [0, 0, 1, 1]
        );
        assert_eq!(
            [nearest(6, 3), nearest(7, 3), nearest(7, 2), nearest(8, 3)],
            [2, 2, 4, 3]
        );
    }
}
