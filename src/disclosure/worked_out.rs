//! What a mean, a standard deviation, a median and quantiles of the same people tell of their numbers together.
//!
//! Of three people, the mean, the median and the deviation are three equations: they give each of the three numbers. Of a dozen who
//! have few children, few numbers are left that fit all of them, and each of these may have one person with five. So a figure is
//! withheld where none of the other numbers that give the same figures ([`Exchanges`](super::exchanges::Exchanges)) has nobody, or
//! enough people, in the place of the few who gave one. What is not found counts as told.
//!
//! Means and deviations of all and of some of them are those of the others ([`Rest`]), to whom the same goes. What figures of all
//! and of some tell together is looked at where no part of them could have its numbers in too many ways ([`told_by_ways`]).

use super::classed::{Classes, SomeNumbers, counted_of};
use super::doubt::told_by_ways;
use super::kind_ways::MOST_PEOPLE;
use super::kinds::Kinds;
use super::known::KnownCounts;
use super::numbers::{MEAN, NumbersOf, Range, Within, order};
use super::protect::Work;
use super::rest::Rest;
use super::rule::Why;
use super::scored::Whose;
use super::together::needed;
use crate::measure::Counter;
use crate::query::{Over, Query, Statistic, Summary};
use crate::survey::{Base, ChoiceId, Kind, NumberClass, Survey, Variable};
use std::collections::BTreeMap;

/// Of no more people are counts held beside figures that are not of these people.
const MOST_COUNTED: usize = 256;

/// Figures of the same people: which stay before others, and what they say.
type Figures<'q> = Vec<(u8, &'q Query, Summary)>;

/// What is published of a variable that gives numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct OfNumber<'q> {
    /// Means, deviations, quantiles.
    figures: Vec<&'q Query>,
    /// What says of some of its numbers how many gave one.
    counts: Vec<&'q Query>,
    /// What would say it and is withheld.
    hidden: Vec<&'q Query>,
}

impl<'q> OfNumber<'q> {
    /// Those of each variable that published figures are of; beside them, of what is asked, what is not withheld and what is.
    pub fn all(
        survey: &Survey,
        published: &[&'q Query],
        (counts, hidden): (&[&'q Query], &[&'q Query]),
    ) -> BTreeMap<Variable, Self> {
        let mut found: BTreeMap<Variable, Self> = BTreeMap::new();
        for query in published {
            if let Statistic::Number { variable, .. } = &query.statistic {
                found.entry(*variable).or_default().figures.push(query);
            }
        }
        if found.is_empty() {
            return found;
        }
        let all = counts.iter().map(|query| (query, true));
        for (query, is_published) in all.chain(hidden.iter().map(|query| (query, false))) {
            for variable in counted_of(survey, query) {
                if let Some(own) = found.get_mut(&variable) {
                    let own = if is_published { &mut own.counts } else { &mut own.hidden };
                    own.push(query);
                }
            }
        }
        found
    }

    fn families(&self) -> BTreeMap<Whose<'q>, Figures<'q>> {
        let mut families: BTreeMap<Whose<'_>, Figures<'_>> = BTreeMap::new();
        for query in &self.figures {
            if let Statistic::Number { summary, .. } = &query.statistic
                && let Some(order) = order(*summary)
            {
                let family = families.entry((&query.people, &query.filter)).or_default();
                family.push((order, query, *summary));
            }
        }
        families
    }
}

/// The figures among those published that tell too much beside the others of the same people, or of some of them, and beside how many
/// gave some numbers. Each way to have others that is tried is a step of work.
pub(super) fn told_numbers(
    within: Within<'_>,
    published: &BTreeMap<Variable, OfNumber<'_>>,
    work: &Work,
) -> BTreeMap<Query, Why> {
    let (survey, counter, _) = within;
    let mut found = BTreeMap::new();
    let left = (1..=published.len() as u64).rev();
    for ((variable, published), variables_left) in published.iter().zip(left) {
        let variable = *variable;
        let mut families = published.families();
        let classes = Classes::published((survey, counter), variable, (&published.counts, &published.hidden));
        let asked = NumbersOf::new(within, variable, &classes);
        let do_means_tell = asked.do_means_tell();
        // How many answers differ may be of words.
        let is_number = asked.is_scale() || matches!(survey.question(variable.question).kind, Kind::Number { .. });
        let is_counted = |figures: &Figures<'_>| figures.iter().any(|(.., summary)| *summary != Summary::Distinct);
        if !is_number && !families.values().any(is_counted) {
            continue;
        }
        let is_judged = |figures: &Figures<'_>| do_means_tell || figures.iter().any(|(order, ..)| *order != MEAN);
        if !families.values().any(is_judged) {
            continue;
        }
        let kinds = Kinds::of(&asked, told_of(&classes, &families));
        let known = KnownCounts::of(&asked, kinds);
        for (whose, figures) in families.iter_mut().filter(|(_, figures)| is_judged(figures)) {
            figures.sort();
            let Some(place) = known.place(*whose) else { continue };
            let told = told(&known, place, figures);
            figures.retain(|(_, query, _)| !told.contains_key(query));
            found.extend(told.into_iter().map(|(query, some)| {
                let said = said(counter, query, (variable, &some));
                (query.clone(), Why::Protects(Box::new(said)))
            }));
        }
        let families = families.into_iter().map(|(whose, figures)| {
            let figures = figures.into_iter().map(|(_, query, summary)| (query, summary));
            (whose, figures.collect::<Vec<_>>())
        });
        let mut families: BTreeMap<Whose<'_>, Vec<(&Query, Summary)>> = families.collect();
        let left = Rest(&known).told(&families);
        for figures in families.values_mut() {
            figures.retain(|(query, _)| !left.contains_key(*query));
        }
        families.retain(|_, figures| !figures.is_empty());
        found.extend(left);
        // What others need, and another look, is left.
        let own = work.part(work.left() / (2 * variables_left));
        found.extend(told_by_ways(&known, &families, &own));
        work.took(&own);
    }
    found
}

/// Of whom figures are, and counts beside them: the fewest conditions first.
fn told_of<'q>(classes: &'q Classes, families: &BTreeMap<Whose<'q>, Figures<'q>>) -> Vec<Whose<'q>> {
    let mut counted: Vec<Whose<'q>> = classes.whose().filter(|whose| !families.contains_key(whose)).collect();
    counted.sort_by_key(|(_, filter)| filter.len());
    counted.truncate(MOST_COUNTED);
    families.keys().copied().chain(counted).collect()
}

/// Of figures of the same people, in order, those that must not stand beside the ones before, each with what few gave.
fn told<'q>(known: &KnownCounts<'_>, place: usize, figures: &Figures<'q>) -> BTreeMap<&'q Query, SomeNumbers> {
    let (survey, _, policy) = known.asked.within;
    let numbers = |range| known.numbers(&known.families[place], range);
    let all = numbers(Range::Given).filter(|numbers| numbers.unsettled() <= MOST_PEOPLE);
    if all.is_none() {
        return BTreeMap::new();
    }
    let of_means = match known.asked.range_of_means() {
        Range::Given => None,
        range @ Range::Higher => numbers(range),
    };
    let mut open = Vec::new();
    let mut found = BTreeMap::new();
    for (own, query, summary) in figures {
        open.push(*summary);
        let least = needed((survey, policy), query).cell;
        // Figures are in order: means come first.
        let of_means = of_means.as_ref().filter(|_| *own == MEAN);
        let told = of_means.or(all.as_ref());
        let told = told.and_then(|numbers| known.told(&known.families[place], numbers, (&open, least)));
        if let Some(told) = told {
            open.pop();
            found.insert(*query, told);
        }
    }
    found
}

/// How many gave one of some numbers, or a choice that is worth one.
fn said(counter: &Counter<'_>, query: &Query, (variable, some): (Variable, &SomeNumbers)) -> Query {
    match some {
        SomeNumbers::Worth(worth) => {
            let choices = counter.choices(variable).into_iter();
            let all = counter.worth(variable).unwrap_or_default();
            let own = choices.zip(all).filter(|(_, own)| worth.contains(own));
            let own: Vec<ChoiceId> = own.map(|(choice, _)| choice).collect();
            query.with(Statistic::share(variable, &own, Over::Base(Base::Valid)))
        }
        SomeNumbers::OfClasses(classes) => {
            let class = NumberClass {
                from: classes.first().and_then(|class| class.from),
                until: classes.last().and_then(|class| class.until),
            };
            query.with(Statistic::Class { variable, class })
        }
    }
}
