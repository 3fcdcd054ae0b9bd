//! What a mean, a standard deviation, a median and quantiles of the same people tell of their numbers together.
//!
//! Of three people, the mean, the median and the deviation are three equations: they give each of the three numbers. Of a dozen who
//! have few children, few numbers are left that fit all of them, and each of these may have one person with five. So a figure is
//! withheld where none of the other numbers that give the same figures ([`Exchanges`]) has nobody, or enough people, in the place
//! of the few who gave one. What is not found counts as told.

use super::ends::ScaleEnds;
use super::exchanges::Exchanges;
use super::rule::{Why, whole};
use super::scored::divisor;
use super::together::brought_together;
use crate::measure::{Counter, Selection};
use crate::query::{Over, Query, Statistic, Summary};
use crate::survey::{Base, ChoiceId, Condition, NumberClass, PartId, Policy, Survey, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// Of more people than this it is not looked at.
const MOST_PEOPLE: usize = 500;
/// Nor where this many and more gave different numbers, as of incomes.
const MOST_DIFFERENT: usize = 40;
/// Numbers that are further apart than this are other numbers with as many people as enough.
const MOST_APART: usize = 200;
/// With so many people, beside those whose number is known.
const ENOUGH: usize = 12;
/// Further apart than this, numbers are taken for such that can't be told in another way, unless by an equation for each person.
const FAR_APART: usize = 2048;

type Within<'a> = (&'a Survey, &'a Counter<'a>, &'a Policy);

/// A variable, of whom and under which conditions.
type Summed<'q> = (Variable, &'q [PartId], &'q [Condition]);

/// The figures among those published that tell too much beside the others of the same people.
pub(super) fn told_numbers(within: Within<'_>, published: &[&Query]) -> BTreeMap<Query, Why> {
    let (survey, counter, _) = within;
    let mut families: BTreeMap<Summed<'_>, Vec<(u8, &Query, Summary)>> = BTreeMap::new();
    for query in published {
        if let Statistic::Number { variable, summary } = &query.statistic
            && let Some(order) = order(*summary)
        {
            let family = families.entry((*variable, &query.people, &query.filter)).or_default();
            family.push((order, query, *summary));
        }
    }
    let mut answers: BTreeMap<Variable, BTreeSet<i64>> = BTreeMap::new();
    let everyone: Vec<PartId> = survey.parts().collect();
    let mut found = BTreeMap::new();
    for ((variable, people, filter), mut figures) in families {
        figures.sort();
        let is_scale = counter.worth(variable).is_some();
        let is_alone = figures.iter().all(|(order, ..)| *order == MEAN);
        if is_alone && !is_scale {
            continue;
        }
        let values = counter.values(variable, Selection { people, filter });
        if values.is_empty() || values.len() > MOST_PEOPLE {
            continue;
        }
        let all = answers
            .entry(variable)
            .or_insert_with(|| counter.values(variable, whole(&everyone)).into_iter().collect());
        let Some(numbers) = Numbers::of(within, variable, (&values, all)) else {
            continue;
        };
        let mut open = Vec::new();
        for (_, query, summary) in figures {
            open.push(summary);
            let least = within.2.thresholds(brought_together(survey, query)).cell;
            if let Some(value) = numbers.told(&open, least) {
                open.pop();
                found.insert(
                    query.clone(),
                    Why::Protects(Box::new(said((survey, counter), query, (variable, value)))),
                );
            }
        }
    }
    found
}

const MEAN: u8 = 0;

/// Which figures stay before others.
const fn order(summary: Summary) -> Option<u8> {
    match summary {
        Summary::Mean | Summary::Sum => Some(MEAN),
        Summary::Median => Some(1),
        Summary::Q1 | Summary::Q3 => Some(2),
        Summary::P10 | Summary::P90 => Some(3),
        Summary::Sd => Some(4),
        Summary::Distinct | Summary::Min | Summary::Max => None,
    }
}

/// How many gave a number, or the choice that is worth it.
fn said((survey, counter): (&Survey, &Counter<'_>), query: &Query, (variable, value): (Variable, i64)) -> Query {
    let choices = counter.choices(variable).into_iter();
    let worth = counter
        .worth(variable)
        .map(|worth| choices.zip(worth).collect::<Vec<_>>());
    match worth {
        Some(worth) => {
            let own = worth.into_iter().filter(|(_, own)| *own == value);
            let own: Vec<ChoiceId> = own.map(|(choice, _)| choice).collect();
            query.with(Statistic::share(variable, &own, Over::Base(Base::Valid)))
        }
        None => {
            let number = survey.question(variable.question).in_digits(value);
            let class = NumberClass {
                from: Some(number),
                until: Some(number.saturating_add(1)),
            };
            query.with(Statistic::Class { variable, class })
        }
    }
}

/// The numbers of some people, in steps from the least that anyone gave.
struct Numbers {
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
    fn told(&self, figures: &[Summary], least: u64) -> Option<i64> {
        let has_squares = figures.contains(&Summary::Sd);
        let has_sum = has_squares || figures.iter().any(|one| order(*one) == Some(MEAN));
        let places: Vec<(usize, usize)> = figures.iter().filter_map(|one| self.place(*one)).collect();
        let people = self.values.len();
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
        // A quantile is someone's number anyway.
        let is_said = |value: &usize| {
            places
                .iter()
                .any(|(one, other)| self.values[*one] == *value && self.values[*other] == *value)
        };
        let few = (0..counts.len()).filter(|value| (1..least).contains(&counts[*value]) && !is_said(value));
        let mut few = few.filter(|value| !exchanges.hide(&counts, *value));
        self.value(few.next()?)
    }

    fn value(&self, place: usize) -> Option<i64> {
        Some(self.least + self.step.checked_mul(i64::try_from(place).ok()?)?)
    }

    /// Whose numbers a quantile tells, by their places: of a median of an even number, the sum of two.
    fn place(&self, summary: Summary) -> Option<(usize, usize)> {
        let people = self.values.len();
        if summary == Summary::Median {
            return Some(((people - 1) / 2, people / 2));
        }
        let (below, whole) = summary.share_below()?;
        let place = (people as u64 * below).div_ceil(whole).max(1) - 1;
        let place = usize::try_from(place).ok()?;
        Some((place, place))
    }
}
