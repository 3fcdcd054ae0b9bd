//! Whether figures of the same people tell how few of them gave some number.

mod apart;
mod in_order;

use super::cap::Cap;
use super::cells::Size;
use super::classed::{Blocks, Classes, SomeNumbers};
use super::ends::ScaleEnds;
use super::every::EveryWay;
use super::exchanges::{Exchanges, Few, Possible};
use super::kind_ways::MOST_NUMBERS;
use super::rule::whole;
use super::scored::divisor;
use crate::measure::Counter;
use crate::query::Summary;
use crate::survey::{NumberClass, PartId, Policy, Survey, Variable};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// Where this many and more gave different numbers, as of incomes, it is not looked at.
const MOST_DIFFERENT: usize = 40;
/// Numbers that are further apart than this are other numbers with as many people as enough.
const MOST_APART: usize = 200;
/// With so many people, beside those whose number is known.
const ENOUGH: usize = 12;
/// Further apart than this, numbers are taken for such that can't be told in another way, unless by an equation for each person.
const FAR_APART: usize = 2048;

/// Numbers that are too far apart for each to be tried.
struct TooFar;

/// How many gave each number.
pub(super) type Tally = BTreeMap<i64, u32>;

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
        Summary::Distinct => Some(5),
        Summary::Min | Summary::Max => None,
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

    /// Whether means alone may tell how few gave a number: where it is known how high numbers go.
    pub fn do_means_tell(&self) -> bool {
        let (survey, _, policy) = self.within;
        self.is_scale() || !self.classes.is_empty() || ScaleEnds::of(survey, policy, self.variable).highest().is_some()
    }

    /// How high numbers may be where means are all that is published beside classes.
    pub fn range_of_means(&self) -> Range {
        match !self.is_scale() && self.classes.are_open() {
            true => Range::Higher,
            false => Range::Given,
        }
    }

    /// The numbers of some people.
    pub fn numbers(&self, given: &Tally, range: Range) -> Option<Numbers> {
        let (all, classes) = (self.all(), self.classes);
        Numbers::of(self.within, self.variable, (given, all, classes, range))
    }

    /// One number.
    pub fn alone(&self, value: i64) -> SomeNumbers {
        let (survey, counter, _) = self.within;
        if counter.worth(self.variable).is_some() {
            return SomeNumbers::Worth(vec![value]);
        }
        let number = survey.question(self.variable.question).in_digits(value);
        SomeNumbers::OfClasses(vec![NumberClass {
            from: Some(number),
            until: Some(number.saturating_add(1)),
        }])
    }

    fn all(&self) -> &BTreeSet<i64> {
        self.all.get_or_init(|| {
            let (survey, counter, _) = self.within;
            let everyone: Vec<PartId> = survey.parts().collect();
            counter.values(self.variable, whole(&everyone)).into_iter().collect()
        })
    }

    /// Every number that there may be; where they are too far apart to be tried, those that no class tells apart.
    pub fn each(&self, range: Range) -> Vec<Size> {
        let Some(numbers) = self.numbers(&Tally::new(), range) else {
            return Vec::new();
        };
        if !numbers.allowed.is_empty() {
            let values = numbers.allowed().into_iter().filter_map(|step| numbers.value(step));
            return values.map(|value| alike(value, value, 1)).collect();
        }
        // Of a mean of which items may lack, many numbers are printed as the same.
        if self.within.0.question(self.variable.question).parts() != 1 {
            return self.all().iter().map(|value| alike(*value, *value, u64::MAX)).collect();
        }
        let last = numbers.value(numbers.last).unwrap_or(i64::MAX);
        let bounds = self
            .classes
            .bounds()
            .filter(|bound| (numbers.least..=last).contains(bound));
        let bounds: BTreeSet<i64> = bounds.chain([numbers.least]).collect();
        let next = bounds.iter().skip(1).copied().chain([last.saturating_add(1)]);
        let step = numbers.step.unsigned_abs();
        let each = bounds.iter().copied().zip(next);
        each.map(|(bound, next)| alike(bound, next - 1, next.abs_diff(bound).div_ceil(step)))
            .collect()
    }
}

fn alike(least: i64, most: i64, numbers: u64) -> Size {
    Size { numbers, least, most }
}

/// What is known of some people's numbers beside figures.
#[derive(Default)]
pub(super) struct Beside {
    /// Of which numbers together, in steps, it is known how many people gave one.
    pub counted: Vec<Vec<bool>>,
    pub caps: Vec<Cap>,
    /// Those that anyone gave of which it is known how many gave each.
    pub settled: BTreeSet<i64>,
    /// Between which two numbers lie those that are counted together with one that anyone gave.
    pub within: BTreeMap<i64, (i64, i64)>,
}

/// What is known of some people's numbers by figures, beside their sum.
#[derive(Clone, Copy)]
struct Equations<'a> {
    /// Whether the sum of squares is.
    has_squares: bool,
    /// Places in the order of numbers of which the number is known, or of two the sum.
    places: &'a [(usize, usize)],
    /// Whether it is published how many different numbers there are.
    has_distinct: bool,
}

/// The numbers of some people, in steps from the least that anyone gave.
pub(super) struct Numbers {
    least: i64,
    step: i64,
    /// The highest that there may be.
    last: usize,
    pub range: Range,
    /// How many numbers there may be below the least, and above the highest.
    beyond: (u64, u64),
    /// How many gave each.
    given: BTreeMap<usize, u32>,
    /// Which numbers there are; none where they are too far apart to be tried.
    allowed: Vec<bool>,
    beside: Beside,
}

impl Numbers {
    /// Of all that anyone gave, or can of a scale, those of some people.
    fn of(
        (survey, counter, policy): Within<'_>,
        variable: Variable,
        (given, all, classes, range_of): (&Tally, &BTreeSet<i64>, &Classes, Range),
    ) -> Option<Self> {
        let scores: Option<BTreeSet<i64>> = counter.worth(variable).map(|scores| scores.into_iter().collect());
        let range = scores.as_ref().unwrap_or(all);
        let ends = ScaleEnds::of(survey, policy, variable);
        let (least, most) = (*range.first()?, *range.last()?);
        let (least, most) = match scores.is_none() && survey.question(variable.question).parts() == 1 {
            true => with_classes((least, most), (classes, ends)),
            false => (least, most),
        };
        let common = || range.iter().fold(0, |step, value| divisor(step, value.abs_diff(least)));
        let step = ends.step().filter(|_| scores.is_none());
        let step = step.and_then(|step| u64::try_from(step).ok());
        // Of a mean of which items may lack, numbers are closer to each other.
        let step = step
            .filter(|step| common().is_multiple_of(*step))
            .unwrap_or_else(common);
        let step = i64::try_from(step).ok()?;
        let step = step.max(1);
        let beyond = match scores.is_none() && survey.question(variable.question).parts() == 1 {
            true => beyond((least, most), (classes, ends), step),
            false => (0, 0),
        };
        let place = |value: i64| usize::try_from(value.checked_sub(least)? / step).ok();
        let own = given.iter().map(|(value, people)| Some((place(*value)?, *people)));
        let own = own.collect::<Option<_>>()?;
        let apart = match range_of {
            Range::Given => place(most)?,
            Range::Higher => {
                let most = place(most)?;
                let far = most.checked_mul(2)?;
                let end = ends.highest().and_then(|end| place(i64::try_from(end).ok()?));
                end.map_or(far, |end| far.min(end.max(most)))
            }
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
            last: apart,
            range: range_of,
            beyond,
            given: own,
            allowed,
            beside: Beside::default(),
        })
    }

    /// The same beside what is known of how many gave them.
    pub fn beside(self, beside: Beside) -> Self {
        Self { beside, ..self }
    }

    /// How many numbers there may be, or none where they are too far apart to be tried.
    pub fn len(&self) -> usize {
        self.allowed.len()
    }

    /// Those that anyone gave.
    pub fn given(&self) -> impl Iterator<Item = i64> {
        self.given.keys().filter_map(|step| self.value(*step))
    }

    /// Of how many people it is not known which number they gave.
    pub fn unsettled(&self) -> usize {
        self.people_but(|value| self.beside.settled.contains(&value))
    }

    fn people_but(&self, is_left_out: impl Fn(i64) -> bool) -> usize {
        let others = self.given.iter();
        let others = others.filter(|(step, _)| self.value(**step).is_none_or(|value| !is_left_out(value)));
        others.map(|(_, people)| *people as usize).sum()
    }

    /// How many may have each number instead of theirs, and several together: of those that are counted each, or that are known to be
    /// nobody's, none. What counts say without any figure is judged as counts are.
    fn most(&self, counts: &[u32], blocks: &Blocks) -> (Vec<u32>, Vec<Cap>) {
        let (mut most, caps) = Cap::parted(self.beside.caps.clone(), counts.len());
        let mut people = vec![0; blocks.is_counted.len()];
        let each = blocks.of.iter().zip(counts);
        each.for_each(|(block, count)| people[*block] += count);
        for (value, most) in most.iter_mut().enumerate() {
            let block = blocks.of[value];
            let is_known = blocks.is_counted[block] && (people[block] == 0 || blocks.size(value) == 1);
            if !self.allowed[value] || is_known {
                *most = 0;
            }
        }
        (most, caps)
    }

    /// A number of which some figures tell how few gave it.
    pub fn told(&self, figures: &[Summary], least: u64) -> Option<i64> {
        let has_squares = figures.contains(&Summary::Sd);
        let has_sum = has_squares || figures.iter().any(|one| order(*one) == Some(MEAN));
        let people = self.people_but(|_| false);
        let places: Vec<(usize, usize)> = figures.iter().filter_map(|one| place_of(*one, people)).collect();
        let least = u32::try_from(least).unwrap_or(u32::MAX);
        if least < 2 {
            return None;
        }
        let equations = Equations {
            has_squares,
            places: &places,
            has_distinct: figures.contains(&Summary::Distinct),
        };
        match has_sum {
            true => self.told_of(&equations, least),
            false => self.told_in_order(&equations, least),
        }
    }

    fn told_of(&self, equations: &Equations<'_>, least: u32) -> Option<i64> {
        let Equations {
            has_squares, places, ..
        } = *equations;
        let people = self.people_but(|_| false);
        if people.saturating_sub(places.len()) <= 1 + usize::from(has_squares) {
            let first = self.given.keys().next().filter(|_| self.given.len() > 1);
            return first.and_then(|first| self.value(*first));
        }
        match self.first_told(equations, least, |blocks| self.few_alone(places, least, blocks)) {
            Ok(told) => self.value(*told?.numbers.first()?),
            Err(TooFar) => self.told_apart(equations, least),
        }
    }

    /// The first of some classes, of which it is withheld how many people have one of their numbers, of which figures tell how few these
    /// are. Of numbers that are too far apart to be tried, none.
    pub fn told_class(&self, figures: &[Summary], least: u64, hidden: &[Vec<bool>]) -> Option<usize> {
        let people = self.people_but(|_| false);
        let places: Vec<(usize, usize)> = figures.iter().filter_map(|one| place_of(*one, people)).collect();
        let least = u32::try_from(least).unwrap_or(u32::MAX);
        let has_squares = figures.contains(&Summary::Sd);
        if hidden.is_empty() || least < 2 || !has_squares && figures.iter().all(|one| order(*one) != Some(MEAN)) {
            return None;
        }
        let equations = Equations {
            has_squares,
            places: &places,
            has_distinct: figures.contains(&Summary::Distinct),
        };
        let own = |which: &Vec<bool>| (0..which.len()).filter(|step| which[*step]).collect();
        let classes: Vec<Vec<usize>> = hidden.iter().map(own).collect();
        let said = self.said(&places);
        let told = self.first_told(&equations, least, |blocks| {
            let few = classes.iter().filter(|numbers| !blocks.settle(numbers));
            let few = few.map(|numbers| Few {
                is_named: numbers.iter().any(|number| said.contains(number)),
                numbers: numbers.clone(),
            });
            let counts = self.counts();
            few.filter(|few| (1..least).contains(&few.have(&counts))).collect()
        });
        let told = told.ok().flatten()?;
        classes.iter().position(|numbers| *numbers == told.numbers)
    }

    /// Which of the numbers that there are, in steps, are some.
    pub fn which(&self, is_one: impl Fn(i64) -> bool) -> Vec<bool> {
        let is_one = |step: usize| self.allowed[step] && self.value(step).is_some_and(&is_one);
        (0..self.allowed.len()).map(is_one).collect()
    }

    /// How many gave each number that there may be.
    fn counts(&self) -> Vec<u32> {
        let mut counts = vec![0; self.allowed.len()];
        self.given.iter().for_each(|(value, people)| counts[*value] = *people);
        counts
    }

    /// Numbers that few gave, each alone. Of one that a quantile is, but for a median between two, it is known that someone gave it.
    fn few_alone(&self, places: &[(usize, usize)], least: u32, blocks: &Blocks) -> Vec<Few> {
        let said = self.said(places);
        let few = self.given.iter().filter(|(_, people)| **people < least);
        let few = few
            .map(|(number, _)| *number)
            .filter(|number| !blocks.settle(&[*number]));
        few.map(|number| Few {
            numbers: vec![number],
            is_named: said.contains(&number),
        })
        .collect()
    }

    /// The first of some numbers of which figures tell how few gave one, chosen by which are counted alone.
    fn first_told(
        &self,
        equations: &Equations<'_>,
        least: u32,
        few: impl FnOnce(&Blocks) -> Vec<Few>,
    ) -> Result<Option<Few>, TooFar> {
        let Equations {
            has_squares,
            places,
            has_distinct,
        } = *equations;
        if self.allowed.is_empty() {
            return Err(TooFar);
        }
        let counts = self.counts();
        let blocks = Blocks::of(self.allowed.len(), &self.beside.counted);
        let (most, caps) = self.most(&counts, &blocks);
        let possible = Possible {
            most,
            blocks: &blocks.of,
            caps: &caps,
            has_distinct,
        };
        // Those who may have other numbers.
        let movable = (0..counts.len()).filter(|value| counts[*value] > 0 && possible.most[*value] > 0);
        let different = movable.clone().count();
        let free = movable
            .map(|value| counts[value] as usize)
            .sum::<usize>()
            .saturating_sub(places.len());
        let apart = possible.most.iter().filter(|most| **most > 0).count();
        if different > MOST_DIFFERENT || free >= ENOUGH && apart > MOST_APART {
            return Err(TooFar);
        }
        let few = few(&blocks);
        if few.is_empty() {
            return Ok(None);
        }
        let every = EveryWay {
            possible: &possible,
            has_squares,
            places,
            least,
        };
        let hidden = every.hidden(&counts, &few);
        let exchanges = Exchanges::new((&possible, has_squares), places, least);
        let is_hidden = |place: usize, few: &Few| match &hidden {
            Some(hidden) => hidden.contains(&place),
            None => exchanges.hide(&counts, few),
        };
        let mut few = few.into_iter().enumerate();
        Ok(few.find(|(place, few)| !is_hidden(*place, few)).map(|(_, few)| few))
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

    /// The number that so many steps are.
    pub fn value(&self, place: usize) -> Option<i64> {
        Some(self.least + self.step.checked_mul(i64::try_from(place).ok()?)?)
    }
}

/// The least and the highest number that people may have given, where readers see classes of them: of a class, any, down to the
/// end that everyone knows, and none beyond an end.
fn with_classes((least, most): (i64, i64), (classes, ends): (&Classes, ScaleEnds)) -> (i64, i64) {
    let (lowest, highest) = classes.limits();
    let end = |end: Option<i128>| end.and_then(|end| i64::try_from(end).ok());
    let (low, high) = (end(ends.lowest()), end(ends.highest()));
    let lowest = lowest.into_iter().chain(low.filter(|_| classes.have_no_lowest())).min();
    let lowest = lowest.map(|lowest| low.map_or(lowest, |low| lowest.max(low)));
    let highest = highest.map(|highest| high.map_or(highest, |high| highest.min(high)));
    // No more than can be looked at.
    let far = MOST_NUMBERS as i64 - 1;
    let most = most.max(highest.unwrap_or(most).min(least.saturating_add(far)));
    let least = least.min(lowest.unwrap_or(least).max(most.saturating_sub(far)));
    (least, most)
}

/// How many numbers there may be below those and above, as far as classes and ends tell.
fn beyond((least, most): (i64, i64), (classes, ends): (&Classes, ScaleEnds), step: i64) -> (u64, u64) {
    let steps = |from: i128, to: i128| u64::try_from((to - from).max(0) / i128::from(step)).unwrap_or(u64::MAX);
    let below = ends.lowest().map_or(u64::MAX, |low| steps(low, least.into()));
    let above = ends.highest().map_or(u64::MAX, |high| steps(most.into(), high));
    match (classes.is_empty(), classes.have_no_lowest(), classes.are_open()) {
        (true, ..) => (below, above),
        (false, is_open_below, is_open_above) => (
            if is_open_below { below } else { 0 },
            if is_open_above { above } else { 0 },
        ),
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
