//! Of a question with several answers: what how many gave any of some choices tells beside how many gave fewer of them.

use super::protect::{NoAnswer, Work};
use super::rule::small;
use super::sets::{is_part, less};
use super::together::needed;
use crate::measure::{Counter, Selection};
use crate::query::{Over, Query, Statistic};
use crate::survey::{Base, ChoiceId, Condition, PartId, Policy, Survey, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// A figure that tells how many gave any of some choices.
struct Chosen<'q> {
    query: &'q Query,
    /// Those of them that anybody gave.
    choices: Vec<ChoiceId>,
    /// Whether it counts mentions or points: its base is a sum over all choices.
    is_units: bool,
}

/// Figures of one variable under the same conditions, whosever answers they count.
type Families<'q> = BTreeMap<(Variable, Vec<Condition>), Vec<Chosen<'q>>>;

/// Pairs of figures that must not both be published, the one to withhold first; and figures of which that takes too much work
/// to find out.
#[derive(Default)]
pub(super) struct Near<'q> {
    pub pairs: Vec<(&'q Query, &'q Query)>,
    pub given_up: Vec<&'q Query>,
}

/// How many gave any of some choices less how many gave any of fewer: those who gave the others alone. Where these are counted
/// too, those who gave both; where mentions are, how many more there are than people. A step of work compares two figures of
/// some people.
pub(super) fn unions<'q>(within: (&Survey, &Counter<'_>, &Policy), printed: &[&'q Query], work: &Work) -> Near<'q> {
    let mut found = Near::default();
    for ((variable, filter), members) in &families(within.0, within.1, printed) {
        let mut family = Family {
            within,
            variable: *variable,
            filter,
            counts: BTreeMap::new(),
        };
        for outer in members.iter().filter(|one| one.choices.len() > 1 && !one.is_units) {
            let inner =
                |one: &&Chosen<'_>| is_part(&one.choices, &outer.choices) || one.is_units && one.choices.len() == 1;
            let inner: Vec<&Chosen<'_>> = members.iter().filter(inner).collect();
            match family.told(outer, &inner, work) {
                Ok(told) => found.pairs.extend(told.into_iter().map(|one| (outer.query, one))),
                Err(NoAnswer) => found.given_up.push(outer.query),
            }
        }
    }
    found
}

fn families<'q>(survey: &Survey, counter: &Counter<'_>, printed: &[&'q Query]) -> Families<'q> {
    let mut families = Families::new();
    let takes_several = |variable: &Variable| survey.question(variable.question).kind.takes_several();
    let mut add = |query: &'q Query, (variable, choices): (Variable, &[ChoiceId]), filter, is_units| {
        // Whoever adds a choice that nobody gave adds nobody.
        let of = query.selection();
        let is_given = |choice: &ChoiceId| counter.any_of(variable, &[*choice], of) > 0;
        let choices = choices.iter().copied().filter(is_given).collect();
        let own: &mut Vec<_> = families.entry((variable, filter)).or_default();
        own.push(Chosen {
            query,
            choices,
            is_units,
        });
    };
    for query in printed.iter().copied() {
        if let Statistic::Share {
            variable,
            choices,
            over,
        } = &query.statistic
            && takes_several(variable)
        {
            let is_units = matches!(over, Over::Points | Over::Base(Base::Mentions));
            add(query, (*variable, choices), query.filter.clone(), is_units);
        }
        // How many are in a stratum is said beside its figures.
        for (place, condition) in query.filter.iter().enumerate() {
            if takes_several(&condition.variable) {
                let mut others = query.filter.clone();
                others.remove(place);
                add(query, (condition.variable, &condition.choices), others, false);
            }
        }
    }
    families
}

struct Family<'a> {
    within: (&'a Survey, &'a Counter<'a>, &'a Policy),
    variable: Variable,
    filter: &'a [Condition],
    /// How many gave any of some choices, part by part.
    counts: BTreeMap<Vec<ChoiceId>, Vec<u64>>,
}

impl Family<'_> {
    /// The figures that tell of few people beside how many gave any of more choices.
    fn told<'q>(
        &mut self,
        outer: &Chosen<'q>,
        inner: &[&Chosen<'q>],
        work: &Work,
    ) -> Result<BTreeSet<&'q Query>, NoAnswer> {
        let (survey, _, policy) = self.within;
        let mut found = BTreeSet::new();
        let many = &outer.choices;
        for choices in inner.iter().map(|one| &one.choices).chain([many]) {
            self.count(choices);
        }
        many.iter().for_each(|choice| self.count(&[*choice]));
        for (place, one) in inner.iter().enumerate() {
            work.take(place as u64 + 1)?;
            let least = needed((survey, policy), one.query).cell;
            let rest = less(many, &one.choices);
            let others = inner[..place].iter().filter(|other| rest == other.choices);
            let others: BTreeSet<&Vec<ChoiceId>> = others.map(|other| &other.choices).collect();
            for people in shared(&outer.query.people, &one.query.people) {
                work.take((people.len() * (many.len() + others.len())) as u64)?;
                let count = |choices: &[ChoiceId]| self.counted(choices, &people);
                let all = count(many);
                let mut rests = Vec::new();
                if is_part(&one.choices, many) {
                    rests.push(all.saturating_sub(count(&one.choices)));
                }
                if one.is_units {
                    // Of a sum over all choices, what is left of some.
                    let each: u64 = many.iter().map(|choice| count(&[*choice])).sum();
                    rests.push(each.saturating_sub(all));
                }
                // Two that have no choice in common and make up the whole: those who gave of both are counted twice.
                let both = others
                    .iter()
                    .map(|other| (count(&one.choices) + count(other)).saturating_sub(all));
                rests.extend(both);
                if rests.iter().any(|rest| small(*rest, least, policy.zeros).is_some()) {
                    found.insert(one.query);
                    break;
                }
            }
        }
        Ok(found)
    }

    fn count(&mut self, choices: &[ChoiceId]) {
        let (survey, counter, _) = self.within;
        let (variable, filter) = (self.variable, self.filter);
        let of = |part: PartId| {
            let people = &[part];
            counter.any_of(variable, choices, Selection { people, filter })
        };
        if !self.counts.contains_key(choices) {
            let counts = survey.parts().map(of).collect();
            self.counts.insert(choices.to_vec(), counts);
        }
    }

    /// Nobody is in two parts.
    fn counted(&self, choices: &[ChoiceId], people: &[PartId]) -> u64 {
        let counts = self.counts.get(choices);
        counts.map_or(0, |counts| people.iter().map(|part| counts[part.0]).sum())
    }
}

/// Those of whom both of two figures tell: all of them, and each part of them.
fn shared(one: &[PartId], other: &[PartId]) -> BTreeSet<Vec<PartId>> {
    let both: Vec<PartId> = one.iter().copied().filter(|part| other.contains(part)).collect();
    let parts = both.iter().map(|part| vec![*part]);
    let mut found: BTreeSet<Vec<PartId>> = parts.collect();
    found.insert(both);
    found.retain(|people| !people.is_empty());
    found
}
