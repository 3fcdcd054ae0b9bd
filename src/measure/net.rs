//! Net scores, in points of a hundred.

use super::drawn::Laid;
use super::inference::Interval;
use super::{Counter, Decimal};
use crate::query::{NetScore, Over, Query, Statistic};
use crate::survey::Base;

/// Points in a whole.
const POINTS: i128 = 100;

impl Counter<'_> {
    /// What those at the top weigh less those at the bottom, times a hundred, over what all weigh who answered, where people have
    /// weights; else how many they are. None over nobody, or over people who weigh nothing.
    pub fn net_score(&self, net: &NetScore) -> Option<Decimal> {
        let [(top, of), (bottom, _)] = [&net.top, &net.bottom].map(|share| self.amounts(share));
        let difference = i128::try_from(top).ok()? - i128::try_from(bottom).ok()?;
        (of > 0).then_some(Decimal {
            sum: difference.checked_mul(POINTS)?,
            count: of,
        })
    }

    /// What those weigh who count in a share, and all of its base; without weights, how many they are.
    fn amounts(&self, share: &Query) -> (u128, u128) {
        let Statistic::Share {
            variable,
            choices,
            over: Over::Base(base @ (Base::Valid | Base::Asked | Base::Respondents)),
        } = &share.statistic
        else {
            return (0, 0);
        };
        match self.is_weighted(share.selection()) {
            true => self.weights_of(*variable, choices, *base, share.selection()),
            false => {
                let people = self.headcount(*variable, choices, *base, share.selection());
                people.map_or((0, 0), |people| (people.count.into(), people.of.into()))
            }
        }
    }

    /// Its interval in points: that of the mean of 100, 0 and −100, by weights and design where there are any.
    pub fn net_score_interval(&self, net: &NetScore, level: f64) -> Option<Interval> {
        let people = &net.top.people;
        let (top, bottom) = (self.lay(&net.top, people)?, self.lay(&net.bottom, people)?);
        let values = top.values.iter().zip(&bottom.values);
        let laid = Laid {
            values: values.map(|(top, bottom)| POINTS as f64 * (top - bottom)).collect(),
            domain: top.domain,
        };
        self.interval_of(people, &laid, false, level)
    }
}
