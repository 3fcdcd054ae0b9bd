//! Whether figures of the same people tell how few of them gave some number.

use super::classed::{Blocks, Classes, SomeNumbers};
use super::ends::ScaleEnds;
use super::every::EveryWay;
use super::exchanges::{Exchanges, Possible};
use super::kind_ways::MOST_NUMBERS;
use super::rule::whole;
use super::scored::{Whose, divisor};
use crate::measure::Counter;
use crate::query::Summary;
use crate::survey::{PartId, Policy, Survey, Variable};
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// Where this many and more gave different numbers, as of incomes, it is not looked at.
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

/// Which numbers people may be taken to have given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Range {
    /// Those between the least and the highest that anyone gave, or those of a scale.
    Given,
    /// Numbers above these, too: nothing says how high they go.
    Higher,
}

/// A variable that gives numbers.
pub(super) struct NumbersOf<'a> {
    pub within: Within<'a>,
    pub variable: Variable,
    /// What is published of its numbers beside figures.
    pub classes: &'a Classes,
    /// Every number that anyone gave.
    all: OnceCell<BTreeSet<i64>>,
}

impl<'a> NumbersOf<'a> {
    pub fn new(within: Within<'a>, variable: Variable, classes: &'a Classes) -> Self {
        Self {
            within,
            variable,
            classes,
            all: OnceCell::new(),
        }
    }

    /// Whether everyone knows which numbers there are.
    pub fn is_scale(&self) -> bool {
        self.within.1.worth(self.variable).is_some()
    }

    /// How high numbers may be where means are all that is published beside classes.
    pub fn range_of_means(&self) -> Range {
        match !self.is_scale() && self.classes.are_open() {
            true => Range::Higher,
            false => Range::Given,
        }
    }

    /// Of which numbers together it is published how many of some people gave one.
    pub fn counted(&self, numbers: &Numbers, whose: Whose<'_>) -> Vec<Vec<bool>> {
        let all = self.classes.of(whose).into_iter();
        all.map(|some| self.which(numbers, some)).collect()
    }

    /// How many of some people may have given each number at most: as many as those they are among, and none where they were chosen by
    /// another.
    pub fn most(&self, numbers: &Numbers, whose: Whose<'_>) -> Vec<u32> {
        let (survey, counter, _) = self.within;
        let around = self.classes.around(counter, (survey, self.variable), whose);
        let around = around
            .into_iter()
            .map(|(some, count)| (self.which(numbers, some), count));
        let asked_for = whose
            .1
            .iter()
            .filter_map(|condition| SomeNumbers::asked_for(survey, condition, self.variable));
        let others = asked_for.map(|some| (self.which(numbers, &some).iter().map(|is_one| !is_one).collect(), 0));
        let mut most = vec![u32::MAX; numbers.allowed.len()];
        for (which, count) in around.chain(others) {
            let of = which.into_iter().zip(&mut most).filter(|(is_one, _)| *is_one);
            of.for_each(|(_, most)| *most = (*most).min(count));
        }
        most
    }

    /// The numbers of some people, beside what is counted of them and of others.
    pub fn of(&self, (values, range): (&[i64], Range), whose: Whose<'_>) -> Option<Numbers> {
        let numbers = self.numbers(values, range)?;
        let (counted, most) = (self.counted(&numbers, whose), self.most(&numbers, whose));
        Some(numbers.beside(counted, most))
    }

    /// The numbers of those who are left where sums are taken from others, and of whom they are a part.
    pub fn left_of(
        &self,
        (values, range): (&[i64], Range),
        sums: &[Whose<'_>],
        around: &[Whose<'_>],
    ) -> Option<Numbers> {
        let numbers = self.numbers(values, range)?;
        let (first, others) = sums.split_first()?;
        let mut counted = self.counted(&numbers, *first);
        for other in others {
            let own = self.counted(&numbers, *other);
            counted.retain(|which| own.contains(which));
        }
        let mut most = vec![u32::MAX; numbers.allowed.len()];
        for outer in around {
            let own = self.most(&numbers, *outer);
            most.iter_mut()
                .zip(own)
                .for_each(|(most, own)| *most = (*most).min(own));
        }
        Some(numbers.beside(counted, most))
    }

    /// Which numbers, in steps, are some.
    fn which(&self, numbers: &Numbers, some: &SomeNumbers) -> Vec<bool> {
        let question = self.within.0.question(self.variable.question);
        let steps = 0..numbers.allowed.len();
        let is_one = |step| numbers.value(step).is_some_and(|value| some.holds(question, value));
        steps.map(is_one).collect()
    }

    /// The numbers of some people.
    pub fn numbers(&self, values: &[i64], range: Range) -> Option<Numbers> {
        let (survey, counter, _) = self.within;
        let all = self.all.get_or_init(|| {
            let everyone: Vec<PartId> = survey.parts().collect();
            counter.values(self.variable, whole(&everyone)).into_iter().collect()
        });
        Numbers::of(self.within, self.variable, (values, all, self.classes, range))
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
    /// Of which numbers together it is known how many people gave one.
    counted: Vec<Vec<bool>>,
    /// How many people may have given each.
    most: Vec<u32>,
}

impl Numbers {
    /// Of all that anyone gave, or can of a scale, those of some people.
    fn of(
        (survey, counter, policy): Within<'_>,
        variable: Variable,
        (values, all, classes, range_of): (&[i64], &BTreeSet<i64>, &Classes, Range),
    ) -> Option<Self> {
        let scores: Option<BTreeSet<i64>> = counter.worth(variable).map(|scores| scores.into_iter().collect());
        let range = scores.as_ref().unwrap_or(all);
        let (least, most) = (*range.first()?, *range.last()?);
        let (least, most) = match scores.is_none() && survey.question(variable.question).parts() == 1 {
            true => with_classes(
                (least, most),
                (classes, ScaleEnds::of(survey, policy, variable).lowest()),
            ),
            false => (least, most),
        };
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
        let apart = match range_of {
            Range::Given => place(most)?,
            Range::Higher => place(most)?.checked_mul(2)?,
        };
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
            counted: Vec::new(),
            most: vec![u32::MAX; allowed.len()],
            allowed,
        })
    }

    /// The same beside what is known of how many gave them.
    pub fn beside(self, counted: Vec<Vec<bool>>, most: Vec<u32>) -> Self {
        Self { counted, most, ..self }
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
        let blocks = Blocks::of(self.allowed.len(), &self.counted);
        // What counts say without any figure is judged as counts are.
        let is_counted = |value: usize| blocks.is_counted[blocks.of[value]] && blocks.size(value) == 1;
        let is_possible = |value: usize| self.allowed[value] && !is_counted(value);
        let most = |value: usize| if is_possible(value) { self.most[value] } else { 0 };
        let possible = Possible {
            most: (0..counts.len()).map(most).collect(),
            blocks: &blocks.of,
        };
        // Those who may have other numbers.
        let movable = (0..counts.len()).filter(|value| counts[*value] > 0 && possible.most[*value] > 0);
        let different = movable.clone().count();
        let free = movable
            .map(|value| counts[value] as usize)
            .sum::<usize>()
            .saturating_sub(places.len());
        if different > MOST_DIFFERENT || free >= ENOUGH && self.allowed.len() > MOST_APART {
            return None;
        }
        // A quantile is someone's number anyway, but for a median of an even number, which may be between two.
        let is_said = |value: &usize| {
            let mut alone = places.iter().filter(|(one, other)| one == other);
            alone.any(|(one, _)| self.values[*one] == *value)
        };
        let few = (0..counts.len()).filter(|value| (1..least).contains(&counts[*value]));
        let few: BTreeSet<usize> = few.filter(|value| !is_said(value) && !is_counted(*value)).collect();
        let every = EveryWay {
            possible: &possible,
            has_squares,
            places: &places,
            least,
        };
        let hidden = every.hidden(&counts, &few);
        let exchanges = Exchanges::new((&possible, has_squares), &places, least);
        let is_hidden = |value: &usize| match &hidden {
            Some(hidden) => hidden.contains(value),
            None => exchanges.hide(&counts, *value),
        };
        let mut few = few.iter().copied().filter(|value| !is_hidden(value));
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

/// The least and the highest number that people may have given, where readers see classes of them: of a class, any, down to the
/// end that everyone knows.
fn with_classes((least, most): (i64, i64), (classes, end): (&Classes, Option<i128>)) -> (i64, i64) {
    let (lowest, highest) = classes.limits();
    let end = end
        .and_then(|end| i64::try_from(end).ok())
        .filter(|_| classes.have_no_lowest());
    let lowest = lowest.into_iter().chain(end).min();
    // No more than can be looked at.
    let far = MOST_NUMBERS as i64 - 1;
    let most = most.max(highest.unwrap_or(most).min(least.saturating_add(far)));
    let least = least.min(lowest.unwrap_or(least).max(most.saturating_sub(far)));
    (least, most)
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
