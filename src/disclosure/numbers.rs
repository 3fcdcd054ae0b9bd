//! Whether figures of the same people tell how few of them gave some number.

use super::ends::ScaleEnds;
use super::exchanges::Exchanges;
use super::rule::whole;
use super::scored::divisor;
use crate::measure::Counter;
use crate::query::Summary;
use crate::survey::{PartId, Policy, Survey, Variable};
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// Of more people than this it is not looked at.
pub(super) const MOST_PEOPLE: usize = 500;
/// Nor where this many and more gave different numbers, as of incomes.
const MOST_DIFFERENT: usize = 40;
/// Numbers that are further apart than this are other numbers with as many people as enough.
const MOST_APART: usize = 200;
/// With so many people, beside those whose number is known.
const ENOUGH: usize = 12;
/// Further apart than this, numbers are taken for such that can't be told in another way, unless by an equation for each person.
const FAR_APART: usize = 2048;

pub(super) type Within<'a> = (&'a Survey, &'a Counter<'a>, &'a Policy);

pub(super) const MEAN: u8 = 0;

/// Which figures stay before others.
pub(super) const fn order(summary: Summary) -> Option<u8> {
    match summary {
        Summary::Mean | Summary::Sum => Some(MEAN),
        Summary::Median => Some(1),
        Summary::Q1 | Summary::Q3 => Some(2),
        Summary::P10 | Summary::P90 => Some(3),
        Summary::Sd => Some(4),
        Summary::Distinct | Summary::Min | Summary::Max => None,
    }
}

/// A variable that gives numbers.
pub(super) struct NumbersOf<'a> {
    pub within: Within<'a>,
    pub variable: Variable,
    /// Every number that anyone gave.
    all: OnceCell<BTreeSet<i64>>,
}

impl<'a> NumbersOf<'a> {
    pub fn new(within: Within<'a>, variable: Variable) -> Self {
        Self {
            within,
            variable,
            all: OnceCell::new(),
        }
    }

    /// The numbers of some people.
    pub fn numbers(&self, values: &[i64]) -> Option<Numbers> {
        let (survey, counter, _) = self.within;
        let all = self.all.get_or_init(|| {
            let everyone: Vec<PartId> = survey.parts().collect();
            counter.values(self.variable, whole(&everyone)).into_iter().collect()
        });
        Numbers::of(self.within, self.variable, (values, all))
    }
}

/// The numbers of some people, in steps from the least that anyone gave.
pub(super) struct Numbers {
    least: i64,
    step: i64,
    /// Of each person, in order.
    values: Vec<usize>,
    /// Which numbers there are; none where they are too far apart to be tried.
    allowed: Vec<bool>,
}

impl Numbers {
    /// Of all that anyone gave, or can of a scale, those of some people.
    fn of(
        (survey, counter, policy): Within<'_>,
        variable: Variable,
        (values, all): (&[i64], &BTreeSet<i64>),
    ) -> Option<Self> {
        let scores: Option<BTreeSet<i64>> = counter.worth(variable).map(|scores| scores.into_iter().collect());
        let range = scores.as_ref().unwrap_or(all);
        let (least, most) = (*range.first()?, *range.last()?);
        let common = || range.iter().fold(0, |step, value| divisor(step, value.abs_diff(least)));
        let step = ScaleEnds::of(survey, policy, variable)
            .step()
            .filter(|_| scores.is_none());
        let step = step.and_then(|step| u64::try_from(step).ok());
        // Of a mean of which items may lack, numbers are closer to each other.
        let step = step
            .filter(|step| common().is_multiple_of(*step))
            .unwrap_or_else(common);
        let step = i64::try_from(step).ok()?;
        let step = step.max(1);
        let place = |value: i64| usize::try_from(value.checked_sub(least)? / step).ok();
        let mut own: Vec<usize> = values.iter().map(|value| place(*value)).collect::<Option<_>>()?;
        own.sort_unstable();
        let apart = place(most)?;
        let mut allowed = Vec::new();
        if apart <= FAR_APART {
            allowed = vec![scores.is_none(); apart + 1];
            let known = scores.iter().flatten().filter_map(|score| place(*score));
            known.for_each(|score| allowed[score] = true);
        }
        Some(Self {
            least,
            step,
            values: own,
            allowed,
        })
    }

    /// A number of which some figures tell how few gave it.
    pub fn told(&self, figures: &[Summary], least: u64) -> Option<i64> {
        let has_squares = figures.contains(&Summary::Sd);
        let has_sum = has_squares || figures.iter().any(|one| order(*one) == Some(MEAN));
        let people = self.values.len();
        let places: Vec<(usize, usize)> = figures.iter().filter_map(|one| place_of(*one, people)).collect();
        let least = u32::try_from(least).unwrap_or(u32::MAX);
        if !has_sum || least < 2 {
            return None;
        }
        let free = people.saturating_sub(places.len());
        let first = || self.value(*self.values.first()?);
        if free <= 1 + usize::from(has_squares) {
            return (self.values.first() != self.values.last()).then(first).flatten();
        }
        if self.allowed.is_empty() {
            return (has_squares && free < 5).then(first).flatten();
        }
        let mut counts = vec![0; self.allowed.len()];
        self.values.iter().for_each(|value| counts[*value] += 1);
        let different = counts.iter().filter(|count| **count > 0).count();
        if different > MOST_DIFFERENT || free >= ENOUGH && self.allowed.len() > MOST_APART {
            return None;
        }
        let exchanges = Exchanges::new((&self.allowed, has_squares), &places, least);
        // A quantile is someone's number anyway, but for a median of an even number, which may be between two.
        let is_said = |value: &usize| {
            let mut alone = places.iter().filter(|(one, other)| one == other);
            alone.any(|(one, _)| self.values[*one] == *value)
        };
        let few = (0..counts.len()).filter(|value| (1..least).contains(&counts[*value]) && !is_said(value));
        let mut few = few.filter(|value| !exchanges.hide(&counts, *value));
        self.value(few.next()?)
    }

    /// The numbers that there are, in steps; none where they are too far apart to be tried.
    pub fn allowed(&self) -> Vec<usize> {
        let allowed = self.allowed.iter().enumerate();
        allowed.filter(|(_, is_one)| **is_one).map(|(step, _)| step).collect()
    }

    /// A number in steps.
    pub fn steps(&self, value: i64) -> Option<usize> {
        usize::try_from(value.checked_sub(self.least)? / self.step).ok()
    }

    fn value(&self, place: usize) -> Option<i64> {
        Some(self.least + self.step.checked_mul(i64::try_from(place).ok()?)?)
    }
}

/// Whose numbers a quantile of some people tells, by their places in order: of a median of an even number, the sum of two.
pub(super) fn place_of(summary: Summary, people: usize) -> Option<(usize, usize)> {
    if summary == Summary::Median {
        return Some((people.checked_sub(1)? / 2, people / 2));
    }
    let (below, whole) = summary.share_below()?;
    let place = (people as u64 * below).div_ceil(whole).max(1) - 1;
    let place = usize::try_from(place).ok()?;
    Some((place, place))
}
