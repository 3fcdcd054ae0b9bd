//! What sizes tell that lie one within the other: of twenty who said a, eighteen said b too.
//!
//! How many are in groups made of answers, and how many were asked, is published whatever is withheld, so that no figure beside them may
//! leave few between.

use super::chosen::Chosen;
use super::planner::Risk;
use super::rule::{is_exempt, small};
use super::sets::{close, is_part};
use super::sums::is_number;
use super::together::needed;
use crate::measure::Counter;
use crate::query::{Over, Query, Statistic, Use};
use crate::survey::{Base, ChoiceId, Condition, PartId, Policy, Survey, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// Of whom it is counted, under which conditions, which answers to a variable they gave.
type Answers = (Vec<PartId>, Vec<Condition>, Variable);

/// Numbers of people that everyone can read, as far as sizes may lie within them.
struct Readable<'a> {
    within: (&'a Survey, &'a Counter<'a>, &'a Policy),
    all: BTreeSet<Query>,
    /// How many are in groups, of which it is published how many answered each question.
    groups: BTreeSet<Query>,
    /// By which answers those gave whom they count.
    by_answers: BTreeMap<Answers, BTreeSet<Vec<ChoiceId>>>,
}

/// How few are between sizes and figures that are published beside them.
pub(super) fn told_between(
    within: (&Survey, &Counter<'_>, &Policy),
    sizes: &[Query],
    published: &[&Query],
) -> Vec<Risk> {
    if sizes.is_empty() {
        return Vec::new();
    }
    let readable = Readable::of(within, sizes, published);
    let mut found = Vec::new();
    for size in sizes {
        found.extend((0..size.filter.len()).flat_map(|place| readable.told(size, place)));
    }
    found.sort_by(|one: &Risk, other| (&one.query, &one.by).cmp(&(&other.query, &other.by)));
    found.dedup();
    found
}

impl<'a> Readable<'a> {
    fn of(within: (&'a Survey, &'a Counter<'a>, &'a Policy), sizes: &[Query], published: &[&Query]) -> Self {
        let groups = Chosen::all(within.0);
        let mut readable = Self {
            within,
            all: BTreeSet::new(),
            groups: groups.iter().map(Chosen::size).collect(),
            by_answers: BTreeMap::new(),
        };
        // What a size may lie within, or what within it.
        for size in sizes {
            for (place, condition) in size.filter.iter().enumerate() {
                let filter = others(size, place);
                if let [only] = filter.as_slice() {
                    let of = (size.people.clone(), Vec::new(), only.variable);
                    readable.by_answers.entry(of).or_default();
                }
                let of = (size.people.clone(), filter, condition.variable);
                readable.by_answers.entry(of).or_default();
            }
        }
        let shares: Vec<Query> = published.iter().filter_map(|query| readable.share_of(query)).collect();
        let bases: Vec<Query> = published.iter().filter_map(|query| readable.base_of(query)).collect();
        // Under one condition, they are what sizes lie within, and leave nothing of everyone.
        let (wide, narrow): (Vec<Query>, Vec<Query>) = bases.into_iter().partition(|base| base.filter.len() == 1);
        let counted: BTreeSet<Query> = sizes.iter().cloned().chain(shares).chain(narrow).collect();
        for query in &counted {
            for (place, condition) in query.filter.iter().enumerate() {
                let of = (query.people.clone(), others(query, place), condition.variable);
                if let Some(known) = readable.by_answers.get_mut(&of) {
                    known.insert(condition.choices.clone());
                }
            }
        }
        readable.all = counted.into_iter().chain(wide).collect();
        readable.follow();
        readable
    }

    /// Who gave the answers that a published figure counts, as far as sizes may lie within them.
    fn share_of(&self, query: &Query) -> Option<Query> {
        let Statistic::Share {
            variable,
            choices,
            over: Over::Base(Base::Valid | Base::Asked | Base::Respondents),
        } = &query.statistic
        else {
            return None;
        };
        let (variable, choices) = (*variable, choices.clone());
        let filter = [&query.filter[..], &[Condition { variable, choices }]].concat();
        let share = Query::new(Statistic::Population, &query.people, &filter);
        self.may_hold(&share).then_some(share)
    }

    /// Who all are whom a published figure asks, where each of these answered.
    fn base_of(&self, query: &Query) -> Option<Query> {
        let variable = query.variable()?;
        let base = Query::new(Statistic::Population, &query.people, &query.filter);
        let is_read = !base.filter.is_empty() && self.may_hold(&base) && self.do_all_answer(&base, variable);
        is_read.then_some(base)
    }

    /// Whether a size may lie within so many, or they within it.
    fn may_hold(&self, query: &Query) -> bool {
        let of = |place: usize, condition: &Condition| (query.people.clone(), others(query, place), condition.variable);
        let mut all = query.filter.iter().enumerate();
        let is_whole = |(people, filter, _): &Answers| *people == query.people && *filter == query.filter;
        all.any(|(place, condition)| self.by_answers.contains_key(&of(place, condition)))
            || self.by_answers.keys().any(is_whole)
    }

    fn do_all_answer(&self, all: &Query, variable: Variable) -> bool {
        let counter = self.within.1;
        counter.tally(variable, all.selection()).valid == counter.population(all.selection())
    }

    /// Adds those who are left: of those who said a or b or neither, all less those who said a. What follows of everyone says how many
    /// meet one of several conditions.
    fn follow(&mut self) {
        self.follow_of(<[Condition]>::is_empty);
        let of_all = self.by_answers.iter().filter(|((_, filter, _), _)| filter.is_empty());
        let of_all = of_all.flat_map(|((people, _, variable), known)| {
            known.iter().map(|choices| {
                let variable = *variable;
                let choices = choices.clone();
                Query::new(Statistic::Population, people, &[Condition { variable, choices }])
            })
        });
        let of_all: Vec<Query> = of_all.collect();
        self.all.extend(of_all);
        self.follow_of(|filter| !filter.is_empty());
    }

    fn follow_of(&mut self, is_meant: impl Fn(&[Condition]) -> bool) {
        let survey = self.within.0;
        let full = |(people, filter, variable): &Answers| {
            let question = survey.question(variable.question);
            let takes_one = question.kind.takes_one() && is_meant(filter);
            let is_full = takes_one && (filter.is_empty() || self.is_full((people, filter), *variable));
            (takes_one, is_full.then(|| question.choice_ids().collect::<Vec<_>>()))
        };
        let full: Vec<_> = self.by_answers.keys().map(full).collect();
        for (known, (takes_one, full)) in self.by_answers.values_mut().zip(full) {
            if takes_one {
                known.extend(full);
                close(known);
            }
        }
    }

    /// Whether everyone can read how many of some people gave any answer to a question: of a group it is published, of others where all of
    /// them did.
    fn is_full(&self, (people, filter): (&[PartId], &[Condition]), variable: Variable) -> bool {
        let all = Query::new(Statistic::Population, people, filter);
        let is_read = !filter.is_empty() && self.all.contains(&all);
        is_read && (self.groups.contains(&all) || self.do_all_answer(&all, variable))
    }

    /// What a size tells beside those that are wider at one of its conditions, or narrower.
    fn told(&self, size: &Query, place: usize) -> Vec<Risk> {
        let survey = self.within.0;
        let own = &size.filter[place];
        let filter = others(size, place);
        let of = (size.people.clone(), filter.clone(), own.variable);
        let question = survey.question(own.variable.question);
        let with = |choices: &[ChoiceId]| {
            let choices = choices.to_vec();
            let own = Condition {
                variable: own.variable,
                choices,
            };
            Query::new(Statistic::Population, &size.people, &[&filter[..], &[own]].concat())
        };
        let every: Vec<ChoiceId> = question.choice_ids().collect();
        let known = self.by_answers.get(&of).into_iter().flatten();
        let mut found = Vec::new();
        for other in known {
            let (inner, outer) = match (is_part(&own.choices, other), is_part(other, &own.choices)) {
                (true, _) => (&own.choices, other),
                (_, true) => (other, &own.choices),
                (false, false) => continue,
            };
            let is_rest = *outer == every && question.kind.takes_one();
            // Of a single answer, how few gave another is judged with the size.
            if is_rest && (filter.is_empty() || !self.within.2.complements) {
                continue;
            }
            let rest: Vec<ChoiceId> = outer.iter().copied().filter(|choice| !inner.contains(choice)).collect();
            let rest = question.kind.takes_one().then(|| with(&rest));
            let (inner, outer) = (with(inner), with(outer));
            let many = self.within.1.population(outer.selection());
            found.extend(self.few(size, [&inner, &outer], (many, rest)));
        }
        // Of several answers, who gave none of these is no answer.
        if question.kind.takes_several()
            && self.within.2.complements
            && self.is_full((&size.people, &filter), own.variable)
        {
            let outer = Query::new(Statistic::Population, &size.people, &filter);
            let answered = self.within.1.tally(own.variable, outer.selection()).valid;
            found.extend(self.few(size, [size, &outer], (answered, None)));
        }
        found
    }

    /// What is told where few of so many in one are not in the other: those, or how many are in the size. That nobody is says nothing.
    fn few(&self, size: &Query, [inner, outer]: [&Query; 2], (many, between): (u64, Option<Query>)) -> Option<Risk> {
        let (survey, counter, policy) = self.within;
        let count = |query: &Query| counter.population(query.selection());
        let few = many.saturating_sub(count(inner));
        let query = between.unwrap_or_else(|| size.clone());
        let is_small = small(few, needed((survey, policy), &query).cell, false).is_some();
        let by = [inner, outer].into_iter().filter(|one| **one != query);
        let by: Vec<String> = by.map(|one| one.describe(survey)).collect();
        let count = count(&query);
        (is_small && !is_exempt(&query, policy)).then_some(Risk {
            query,
            low: count,
            high: Some(count),
            by,
        })
    }
}

/// Of those who meet several conditions, as a size says or a figure of a number, how many meet all but one and gave another answer there,
/// where it is known how many these are together: of twelve who said a, ten said b too.
pub(super) fn parted(survey: &Survey, sizes: &[Query], asked: &BTreeMap<Query, Use>) -> Vec<Query> {
    let read: BTreeSet<(&[PartId], &[Condition])> = sizes
        .iter()
        .chain(asked.keys())
        .map(|query| (&query.people[..], &query.filter[..]))
        .collect();
    let strata = asked.keys().filter(|query| is_number(query));
    let strata = strata.map(|query| Query::new(Statistic::Population, &query.people, &query.filter));
    let strata: BTreeSet<Query> = strata
        .chain(sizes.iter().cloned())
        .filter(|size| size.filter.len() > 1)
        .collect();
    let singles = strata.iter().filter(|size| size.filter.len() == 2);
    let singles = singles.flat_map(|size| size.filter.iter().map(|one| (size.people.clone(), one.variable)));
    let known = known_answers(survey, (sizes, asked), singles.collect());
    let is_known = |people: &[PartId], filter: &[Condition]| {
        let is_answered = |only: &Condition| {
            let known = known.get(&(people.to_vec(), only.variable));
            known.is_some_and(|known| known.contains(&only.choices))
        };
        matches!(filter, [only] if is_answered(only)) || read.contains(&(people, filter))
    };
    let mut found = Vec::new();
    for size in &strata {
        for (place, condition) in size.filter.iter().enumerate() {
            let mut filter = others(size, place);
            let question = survey.question(condition.variable.question);
            let rest = question
                .choice_ids()
                .filter(|choice| !condition.choices.contains(choice));
            let rest: Vec<ChoiceId> = rest.collect();
            if question.kind.takes_one() && !rest.is_empty() && is_known(&size.people, &filter) {
                filter.push(Condition {
                    variable: condition.variable,
                    choices: rest,
                });
                found.push(Query::new(Statistic::Population, &size.people, &filter));
            }
        }
    }
    found
}

/// Of which answers to a question of one each it is known how many of some people gave one: by sizes, by shares, and by what is left of both.
fn known_answers(
    survey: &Survey,
    (sizes, asked): (&[Query], &BTreeMap<Query, Use>),
    wanted: BTreeSet<(Vec<PartId>, Variable)>,
) -> BTreeMap<(Vec<PartId>, Variable), BTreeSet<Vec<ChoiceId>>> {
    let takes_one = |variable: Variable| survey.question(variable.question).kind.takes_one();
    let wanted = wanted.into_iter().filter(|(_, variable)| takes_one(*variable));
    let mut found: BTreeMap<(Vec<PartId>, Variable), BTreeSet<Vec<ChoiceId>>> = wanted
        .map(|(people, variable)| {
            let all = survey.question(variable.question).choice_ids().collect();
            ((people, variable), BTreeSet::from([all]))
        })
        .collect();
    let of_sizes = sizes.iter().filter_map(|size| match size.filter.as_slice() {
        [only] => Some((&size.people, only.variable, &only.choices)),
        _ => None,
    });
    let whole = asked.keys().filter(|query| query.filter.is_empty());
    let of_shares = whole.filter_map(|query| match &query.statistic {
        Statistic::Share { variable, choices, .. } => Some((&query.people, *variable, choices)),
        Statistic::Number { .. }
        | Statistic::Class { .. }
        | Statistic::Population
        | Statistic::Ranking { .. }
        | Statistic::ItemResponse(_) => None,
    });
    for (people, variable, choices) in of_sizes.chain(of_shares) {
        if let Some(known) = found.get_mut(&(people.clone(), variable)) {
            known.insert(choices.clone());
        }
    }
    found.values_mut().for_each(close);
    found
}

/// The conditions of a query but one.
pub(super) fn others(query: &Query, place: usize) -> Vec<Condition> {
    let mut filter = query.filter.clone();
    filter.remove(place);
    filter
}
