//! Strata within strata: what follows from two figures of which one counts some of the other's respondents.
//!
//! A share of those who answered a or b (n = 31) beside the share of those who answered a (n = 30) is one person's answer.
//! Where the difference is a query of its own, it is judged like the others ([`differences`]). Where it is none (those who
//! ticked b and not a), one of the two is withheld if the difference is smaller than what may be printed ([`too_near`]).

use super::protect::Work;
use super::rule::{is_exempt, small};
use super::sets::{close, is_part};
use super::sums::is_number;
use super::together::needed;
pub(super) use super::unions::Near;
use super::unions::unions;
use crate::measure::Counter;
use crate::query::{Query, Statistic, Use};
use crate::survey::{ChoiceId, Condition, PartId, Policy, Survey, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// Figures of the answers that one set of choices has and another, within it, has not: counted, or as a condition.
pub(super) fn differences<'q>(survey: &Survey, asked: impl Iterator<Item = &'q Query>) -> Vec<Query> {
    let mut families: BTreeMap<(Query, Option<Variable>), BTreeSet<Vec<ChoiceId>>> = BTreeMap::new();
    let takes_one = |variable: Variable| survey.question(variable.question).kind.takes_one();
    for query in asked {
        if let Statistic::Share {
            variable,
            choices,
            over,
        } = &query.statistic
            && takes_one(*variable)
        {
            let family = query.with(Statistic::share(*variable, &[], *over));
            families.entry((family, None)).or_default().insert(choices.clone());
        }
        for (place, condition) in query
            .filter
            .iter()
            .enumerate()
            .filter(|(_, one)| takes_one(one.variable))
        {
            let family = (without(query, place), Some(condition.variable));
            families.entry(family).or_default().insert(condition.choices.clone());
        }
    }
    let mut found = Vec::new();
    for ((family, condition), known) in families.into_iter().filter(|(_, known)| known.len() > 1) {
        let mut sets = known.clone();
        close(&mut sets);
        found.extend(
            sets.difference(&known)
                .filter_map(|choices| of_choices(&family, condition, choices)),
        );
    }
    found
}

/// The member of a family with these choices.
fn of_choices(family: &Query, condition: Option<Variable>, choices: &[ChoiceId]) -> Option<Query> {
    match (condition, &family.statistic) {
        (Some(variable), statistic) => {
            let choices = choices.to_vec();
            let own = Condition { variable, choices };
            let filter: Vec<Condition> = family.filter.iter().cloned().chain([own]).collect();
            Some(Query::new(statistic.clone(), &family.people, &filter))
        }
        (None, Statistic::Share { variable, over, .. }) => {
            Some(family.with(Statistic::share(*variable, choices, *over)))
        }
        (
            None,
            Statistic::Number { .. }
            | Statistic::Class { .. }
            | Statistic::Population
            | Statistic::Ranking { .. }
            | Statistic::ItemResponse(_),
        ) => None,
    }
}

fn without(query: &Query, place: usize) -> Query {
    let mut query = query.clone();
    query.filter.remove(place);
    query
}

/// Pairs of figures that must not both be published, the one to withhold first: the same statistic of the same people, one
/// within the other, that differ by few. `sizes` are how many are in groups made of answers.
pub(super) fn too_near<'q>(
    (survey, counter, policy): (&Survey, &Counter<'_>, &Policy),
    (queries, sizes): (&'q BTreeMap<Query, Use>, &'q [Query]),
    work: &Work,
) -> Near<'q> {
    let printed = queries.iter().filter(|(_, used)| **used != Use::Implied);
    let printed = printed
        .map(|(query, _)| query)
        .filter(|query| !is_exempt(query, policy));
    let mut printed: Vec<&Query> = printed.collect();
    let with_sizes: Vec<&Query> = printed.iter().copied().chain(sizes).collect();
    let mut found = unions((survey, counter, policy), &with_sizes, work);
    // How many are in a group is published whatever comes of it.
    for (hidden, other) in &mut found.pairs {
        if sizes.contains(hidden) {
            std::mem::swap(hidden, other);
        }
    }
    found.given_up.retain(|query| !sizes.contains(query));
    printed.retain(|query| !is_number(query));
    let mut families: BTreeMap<(&Statistic, &[PartId]), Vec<&Query>> = BTreeMap::new();
    for query in &printed {
        families
            .entry((&query.statistic, &query.people))
            .or_default()
            .push(query);
    }
    for family in families.values() {
        for inner in family {
            for outer in family.iter().filter(|outer| is_within(survey, inner, outer)) {
                let least = needed((survey, policy), inner);
                let (within, whole) = (Counts::of(counter, inner), Counts::of(counter, outer));
                if whole
                    .less(&within)
                    .is_small(least.base.max(least.cell), least.cell, policy)
                {
                    let is_finer = inner.filter.len() > outer.filter.len();
                    found
                        .pairs
                        .push(if is_finer { (*inner, *outer) } else { (*outer, *inner) });
                }
            }
        }
    }
    found
}

/// Whether all whom one query counts are among those of another, and the difference is no query: it meets the same
/// conditions and more, or some with fewer of the answers to a question that takes several.
fn is_within(survey: &Survey, inner: &Query, outer: &Query) -> bool {
    let several = |condition: &Condition| survey.question(condition.variable.question).kind.takes_several();
    let is_met = |wide: &Condition| {
        let meets = |own: &&Condition| {
            own.variable == wide.variable && (own.choices == wide.choices || is_part(&own.choices, &wide.choices))
        };
        inner.filter.iter().any(|own| meets(&own))
    };
    let tells = |own: &&Condition| several(own) && !outer.filter.contains(own);
    inner != outer && outer.filter.iter().all(is_met) && inner.filter.iter().any(|own| tells(&own))
}

/// How many people stand behind a figure, and how many of them it counts.
struct Counts {
    base: u64,
    counted: Option<u64>,
}

impl Counts {
    fn of(counter: &Counter<'_>, query: &Query) -> Self {
        let selection = query.selection();
        let whole = |base| Self { base, counted: None };
        match &query.statistic {
            Statistic::Share {
                variable,
                choices,
                over,
            } => {
                let base = over.people();
                let counted = counter.headcount(*variable, choices, base, selection);
                Self {
                    base: counter.tally(*variable, selection).base(base),
                    counted: counted.map(|counted| counted.count),
                }
            }
            Statistic::Class { variable, class } => {
                let counted = counter.class_headcount(*class, *variable, selection);
                Self {
                    base: counter.tally(*variable, selection).valid,
                    counted: counted.map(|counted| counted.count),
                }
            }
            Statistic::Number { variable, .. }
            | Statistic::Ranking { variable, .. }
            | Statistic::ItemResponse(variable) => whole(counter.tally(*variable, selection).valid),
            Statistic::Population => whole(counter.population(selection)),
        }
    }

    fn less(&self, inner: &Self) -> Self {
        Self {
            base: self.base.saturating_sub(inner.base),
            counted: Some(self.counted.unwrap_or(0).saturating_sub(inner.counted.unwrap_or(0)))
                .filter(|_| self.counted.is_some()),
        }
    }

    /// Whether a figure of these would be withheld as a stratum is.
    fn is_small(&self, least_base: u64, least_cell: u64, policy: &Policy) -> bool {
        if self.base == 0 {
            return false;
        }
        let few = |count: u64| small(count, least_cell, policy.zeros).is_some();
        self.base < least_base
            || self
                .counted
                .is_some_and(|counted| few(counted) || policy.complements && few(self.base - counted.min(self.base)))
    }
}

#[cfg(test)]
mod tests {
    use super::Counts;
    use crate::survey::Policy;

    #[test]
    fn few_are_a_small_base_a_small_count_and_where_complements_tell_few_others() {
        let small = |base, counted, complements| {
            let policy = Policy {
                complements,
                ..Policy::default()
            };
            Counts { base, counted }.is_small(5, 3, &policy)
        };
        assert!(!small(0, None, true));
        assert!(small(3, None, false) && small(4, Some(4), false) && !small(5, None, false));
        assert!(small(9, Some(2), false) && !small(9, Some(3), false));
        assert!(!small(9, Some(7), false) && small(9, Some(7), true) && !small(9, Some(6), true));
        // Nobody is few only where zeros tell.
        assert!(!small(9, Some(0), true));
    }
}
