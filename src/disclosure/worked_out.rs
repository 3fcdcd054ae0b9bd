//! What a mean, a standard deviation, a median and quantiles of the same people tell of their numbers together.
//!
//! Of three people, the mean, the median and the deviation are three equations: they give each of the three numbers. Of a dozen who
//! have few children, few numbers are left that fit all of them, and each of these may have one person with five. So a figure is
//! withheld where none of the other numbers that give the same figures ([`Exchanges`](super::exchanges::Exchanges)) has nobody, or
//! enough people, in the place of the few who gave one. What is not found counts as told.
//!
//! Means and deviations of all and of some of them are those of the others ([`Rest`]), to whom the same goes. What figures of all
//! and of some tell together is looked at where no part of them could have its numbers in too many ways ([`told_by_ways`]).

use super::doubt::told_by_ways;
use super::numbers::{MEAN, MOST_PEOPLE, Numbers, NumbersOf, Within, order};
use super::protect::Work;
use super::rest::Rest;
use super::rule::Why;
use super::scored::Whose;
use super::together::brought_together;
use crate::measure::{Counter, Selection};
use crate::query::{Over, Query, Statistic, Summary};
use crate::survey::{Base, ChoiceId, NumberClass, Policy, Survey, Variable};
use std::collections::BTreeMap;

/// Figures of the same people: which stay before others, and what they say.
type Figures<'q> = Vec<(u8, &'q Query, Summary)>;

/// The figures among those published that tell too much beside the others of the same people, or of some of them.
/// Each way to have others that is tried is a step of work.
pub(super) fn told_numbers(within: Within<'_>, published: &[&Query], work: &Work) -> BTreeMap<Query, Why> {
    let (survey, counter, _) = within;
    let mut variables: BTreeMap<Variable, BTreeMap<Whose<'_>, Figures<'_>>> = BTreeMap::new();
    for query in published {
        if let Statistic::Number { variable, summary } = &query.statistic
            && let Some(order) = order(*summary)
        {
            let families = variables.entry(*variable).or_default();
            let family = families.entry((&query.people, &query.filter)).or_default();
            family.push((order, query, *summary));
        }
    }
    let mut found = BTreeMap::new();
    let left = (1..=variables.len() as u64).rev();
    for ((variable, mut families), variables_left) in variables.into_iter().zip(left) {
        let is_scale = counter.worth(variable).is_some();
        let is_judged = |figures: &Figures<'_>| is_scale || figures.iter().any(|(order, ..)| *order != MEAN);
        if !families.values().any(is_judged) {
            continue;
        }
        let asked = NumbersOf::new(within, variable);
        for ((people, filter), figures) in families.iter_mut().filter(|(_, figures)| is_judged(figures)) {
            figures.sort();
            let values = counter.values(variable, Selection { people, filter });
            if values.is_empty() || values.len() > MOST_PEOPLE {
                continue;
            }
            let Some(numbers) = asked.numbers(&values) else {
                continue;
            };
            let told = told_of((survey, within.2), &numbers, figures);
            figures.retain(|(_, query, _)| !told.contains_key(query));
            found.extend(told.into_iter().map(|(query, value)| {
                let said = said((survey, counter), query, (variable, value));
                (query.clone(), Why::Protects(Box::new(said)))
            }));
        }
        let families = families.into_iter().map(|(whose, figures)| {
            let figures = figures.into_iter().map(|(_, query, summary)| (query, summary));
            (whose, figures.collect::<Vec<_>>())
        });
        let mut families: BTreeMap<Whose<'_>, Vec<(&Query, Summary)>> = families.collect();
        let left = Rest(&asked).told(&families);
        for figures in families.values_mut() {
            figures.retain(|(query, _)| !left.contains_key(*query));
        }
        families.retain(|_, figures| !figures.is_empty());
        found.extend(left);
        // What others need, and another look, is left.
        let own = work.part(work.left() / (2 * variables_left));
        found.extend(told_by_ways(&asked, &families, &own));
        work.took(&own);
    }
    found
}

/// Of figures of the same people, in order, those that must not stand beside the ones before, each with a number of few.
fn told_of<'q>(
    (survey, policy): (&Survey, &Policy),
    numbers: &Numbers,
    figures: &Figures<'q>,
) -> BTreeMap<&'q Query, i64> {
    let mut open = Vec::new();
    let mut found = BTreeMap::new();
    for (_, query, summary) in figures {
        open.push(*summary);
        let least = policy.thresholds(brought_together(survey, query)).cell;
        if let Some(value) = numbers.told(&open, least) {
            open.pop();
            found.insert(*query, value);
        }
    }
    found
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
