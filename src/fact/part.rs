//! What some people of a report are of others.

use super::fine::Fineness;
use super::publisher::Publisher;
use super::{Absent, Known, KnownValue};
use crate::measure::inference::wilson;
use crate::query::{Portion, Query};
use crate::survey::QuestionId;
use std::collections::BTreeMap;

/// Of each part that is asked, its share, or why there is none.
pub(super) type PartShares = BTreeMap<Portion, Result<Known, Absent>>;

impl Publisher<'_> {
    /// A share of the people of another share. Both may be told, or it is not; and those it is over are enough for a base.
    pub fn part(self, part: &Portion, is_precise: bool) -> Result<Known, Absent> {
        self.passes(&part.own)?;
        self.passes(&part.whole)?;
        let (people, exact) = self.counter.part(part).ok_or(Absent::EmptyBase)?;
        let questions = part.own.questions().chain(part.whole.questions());
        let made_of = questions.flat_map(|question| self.counter.made_of(question).into_iter().chain([question]));
        let least = self.policy.thresholds(made_of);
        if self.policy.withholds() && !self.is_exempt(part) && people.of < least.base.max(least.cell) {
            return Err(Absent::Confidential);
        }
        let is_weighted = self.counter.is_weighted(part.whole.selection());
        let share = self.proportion(Some(people), Some(exact), is_weighted)?;
        let interval = |level| match self.counter.is_simply_drawn(&part.whole) {
            true => Some(wilson(share.count, share.of, level)),
            false if self.is_rounding() => None,
            false => self.counter.part_interval(part, level),
        };
        let bounds = self.bounds_of(&part.whole, interval).filter(|_| is_precise);
        let fine = Fineness::of_share(share.count, share.of);
        Ok(Known {
            n: share.of,
            value: KnownValue::Share(share),
            bounds: match self.is_coarse(is_weighted) {
                true => bounds.map(|bounds| fine.bounds(bounds)),
                false => bounds,
            },
        })
    }

    fn is_exempt(self, part: &Portion) -> bool {
        let exempt = |question: &QuestionId| self.policy.exempt.iter().any(|one| one.questions.contains(question));
        part.own.questions().take(1).any(|question| exempt(&question))
    }

    /// That the plan lets a query through.
    ///
    /// # Errors
    /// It is withheld.
    pub fn passes(self, query: &Query) -> Result<(), Absent> {
        match self.plan.withholds(query) {
            true => Err(Absent::Confidential),
            false => Ok(()),
        }
    }
}
