//! One pass over everything that a report asks, with some of it withheld.
//!
//! Queries over the same dimensions are one system. Those of one dimension come first. What they hide binds the
//! crossings: choices that can't be told apart on their own are told apart in no crossing, so that no crossing says
//! anything about them, and all else that is published of one dimension is known to everyone when crossings are
//! protected. Two crossings then share nothing that either could give away of the other.

use super::dimension::{Axis, Dimension, Extent};
use super::judged::RankedList;
use super::orders::orders;
use super::protect::{Interval, Order, Work};
use super::rule::{Why, is_exempt};
use super::sums::{Sums, is_number};
use super::system::{LOOK, Placed, Solution, System, Untold};
use super::together::needed;
use crate::measure::{Counter, Selection};
use crate::query::{Query, Statistic, Use};
use crate::survey::{ChoiceId, GroupId, PartId, Policy, Survey, Variable};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// A withheld count that readers can still narrow down further than the policy wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Risk {
    /// What is withheld.
    pub query: Query,
    /// The lowest count that is still possible.
    pub low: u64,
    /// The highest one; none where nothing published bounds it.
    pub high: Option<u64>,
    /// The published figures that give it away, as the team reads them; none where that took too much work to find out, and it
    /// counts as given away.
    pub by: Vec<String>,
}

impl Risk {
    /// Whether it can be worked out exactly.
    pub fn is_certain(&self) -> bool {
        self.high == Some(self.low)
    }
}

/// What a report asks, what follows from it, and what everyone knows besides.
#[derive(Clone, Debug, Default)]
pub(super) struct Everything {
    pub queries: BTreeMap<Query, Use>,
    pub known: BTreeSet<Query>,
    pub lists: Vec<RankedList>,
}

/// Per dimension, the classes that nobody can tell apart, and for which withheld figure.
type Merged = BTreeMap<Dimension, (BTreeSet<usize>, Query)>;

/// As many systems may take all the steps of one.
const SYSTEMS: u64 = 4;

/// What a solution depends on: the axes of a system, what is withheld of it, the order of its lists, the width, and whether it was
/// given up.
type Key = ((Vec<Axis>, Untold), Vec<usize>, Vec<Order>, u64, bool);

/// Judges everything that a report asks, system by system.
pub(super) struct Planner<'a> {
    sums: Sums<'a>,
    /// Each dimension cut by everything that is asked of it anywhere.
    axes: BTreeMap<Dimension, Axis>,
    survey: &'a Survey,
    policy: &'a Policy,
    pub asked: &'a Everything,
    extents: BTreeMap<&'a Query, Extent>,
    /// Steps of work for each system.
    most: u64,
    /// The steps that are left for all systems together, over all passes.
    left: Work,
    /// Those for looking at what they still give away.
    looks: Work,
    /// What was found of systems in passes before: most of them are the same in the next.
    solved: RefCell<BTreeMap<Key, Solution>>,
    /// Whether to find out what can be believed of what is withheld.
    with_bounds: bool,
}

/// What comes of one pass.
#[derive(Default)]
pub(super) struct Pass {
    pub withheld: BTreeMap<Query, Why>,
    pub risks: Vec<Risk>,
    bounds: BTreeMap<Query, Interval>,
}

impl<'a> Planner<'a> {
    pub fn over(
        (survey, counter, policy): (&'a Survey, &'a Counter<'a>, &'a Policy),
        asked: &'a Everything,
        most: u64,
    ) -> Self {
        let judged = asked.queries.keys().chain(&asked.known);
        let extents: BTreeMap<&Query, Extent> = judged.map(|query| (query, Extent::of(survey, query))).collect();
        let dimensions: BTreeSet<Dimension> = extents.values().flat_map(Extent::dimensions).collect();
        let cut = |dimension: &Dimension| {
            let sets: BTreeSet<&[ChoiceId]> = extents
                .values()
                .flat_map(|extent| [extent.counted.get(dimension), extent.base.get(dimension)])
                .flatten()
                .map(Vec::as_slice)
                .filter(|set| !set.is_empty())
                .collect();
            Axis::cut(survey, dimension.clone(), &sets)
        };
        let axes = dimensions.iter().map(|one| (one.clone(), cut(one))).collect();
        Self {
            sums: Sums {
                survey,
                counter,
                policy,
            },
            axes,
            survey,
            policy,
            asked,
            extents,
            most,
            left: Work::of(most.saturating_mul(SYSTEMS)),
            looks: Work::of(LOOK * SYSTEMS),
            solved: RefCell::default(),
            with_bounds: false,
        }
    }

    /// How many steps of work all systems took together.
    pub fn steps(&self) -> u64 {
        self.left.done()
    }

    /// What can be believed of what is withheld.
    pub fn bounds(mut self, withheld: &BTreeMap<Query, Why>) -> BTreeMap<Query, Interval> {
        self.with_bounds = true;
        self.pass(withheld).bounds
    }

    /// One pass over all systems, those of the fewest dimensions first.
    pub fn pass(&self, forced: &BTreeMap<Query, Why>) -> Pass {
        let mut systems: BTreeMap<(usize, BTreeSet<Dimension>), Vec<&Query>> = BTreeMap::new();
        // Of a number, who stands behind it is counted; what it tells itself is no count (`sums`).
        let (numbers, counts): (Vec<&Query>, Vec<&Query>) =
            self.asked.queries.keys().partition(|query| is_number(query));
        for query in counts.into_iter().filter(|query| !self.extents[*query].is_impossible) {
            let dimensions = self.extents[query].dimensions();
            systems.entry((dimensions.len(), dimensions)).or_default().push(query);
        }
        let mut done = Pass {
            withheld: forced.clone(),
            ..Pass::default()
        };
        let mut merged = Merged::new();
        for ((level, dimensions), queries) in &systems {
            if *level > 1 {
                let below: Vec<&Query> = below(dimensions, &systems, &done.withheld);
                for query in queries {
                    let split = self.split(query, &merged);
                    if let Some(cause) = split.or_else(|| below.first().copied()) {
                        let why = Why::Protects(Box::new(cause.clone()));
                        done.withheld.entry((*query).clone()).or_insert(why);
                    }
                }
            }
            let axes = self.cut(dimensions, &merged);
            self.solve(&self.system(axes, queries, &done.withheld), &mut done);
            if let (1, Some(dimension)) = (*level, dimensions.first())
                && let Some(found) = self.untold(dimension, queries, &done.withheld)
            {
                merged.insert(dimension.clone(), found);
            }
        }
        for query in numbers {
            let split = self.split(query, &merged);
            // How many stand behind it is printed.
            let own = systems
                .iter()
                .filter(|((_, own), _)| *own == self.extents[query].dimensions());
            let own = own.flat_map(|(_, queries)| queries.iter().copied());
            let stratum = query.with(Statistic::Population);
            let untold = own.filter(|other| **other == stratum && done.withheld.contains_key(*other));
            let below = below(&self.extents[query].dimensions(), &systems, &done.withheld);
            if let Some(cause) = split.or_else(|| untold.chain(below).next()) {
                let why = Why::Protects(Box::new(cause.clone()));
                done.withheld.entry(query.clone()).or_insert(why);
            }
        }
        done.withheld
            .extend(self.sums.told((&self.asked.queries, &self.asked.known), &done.withheld));
        done
    }

    /// The axes of a crossing, with classes that nobody can tell apart as one; but for those that everyone can all the same, by what is
    /// known whatever is withheld.
    fn cut(&self, dimensions: &BTreeSet<Dimension>, merged: &Merged) -> (Vec<Axis>, Untold) {
        let mut axes: Vec<Axis> = dimensions
            .iter()
            .map(|dimension| self.axes[dimension].clone())
            .collect();
        let mut untold = Untold::new();
        for (place, axis) in axes.iter_mut().enumerate().filter(|_| dimensions.len() > 1) {
            let Some((classes, _)) = merged.get(&axis.dimension) else {
                continue;
            };
            if self.is_split_by_known(dimensions, axis, classes) {
                untold.insert(place, classes.clone());
            } else {
                axis.merge(classes);
            }
        }
        (axes, untold)
    }

    /// What is withheld that a query would tell apart from what it is taken with.
    fn split<'m>(&self, query: &Query, merged: &'m Merged) -> Option<&'m Query> {
        let counted = self.extents[query].counted.iter();
        let mut causes = counted.filter_map(|(dimension, choices)| {
            let (classes, cause) = merged.get(dimension)?;
            let own = self.axes[dimension].classes_of(choices);
            let is_split = !own.is_disjoint(classes) && !classes.is_subset(&own);
            is_split.then_some(cause)
        });
        causes.next()
    }

    /// Whether everyone knows how many in a crossing are in some classes of an axis and not in the others.
    fn is_split_by_known(&self, dimensions: &BTreeSet<Dimension>, axis: &Axis, classes: &BTreeSet<usize>) -> bool {
        let known = self.asked.known.iter().map(|query| &self.extents[query]);
        let mut known = known.filter(|extent| extent.dimensions() == *dimensions);
        known.any(|extent| {
            let own = axis.classes_of(&extent.counted[&axis.dimension]);
            !own.is_disjoint(classes) && !classes.is_subset(&own)
        })
    }

    fn system<'p>(
        &'p self,
        (axes, untold): (Vec<Axis>, Untold),
        queries: &[&'p Query],
        withheld: &BTreeMap<Query, Why>,
    ) -> System<'p> {
        let dimensions: BTreeSet<Dimension> = axes.iter().map(|axis| axis.dimension.clone()).collect();
        let placed = queries.iter().map(|query| Placed {
            query,
            is_whole: self.is_whole(&axes, query),
            extent: &self.extents[*query],
            used: self.asked.queries[*query],
            is_exempt: is_exempt(query, self.policy),
            least: needed((self.survey, self.policy), query).cell,
        });
        let placed: Vec<Placed<'_>> = placed.collect();
        let known = self.asked.known.iter().map(|query| (query, &self.extents[query]));
        let known = known.filter(|(_, extent)| !extent.is_impossible && extent.dimensions() == dimensions);
        System {
            orders: orders(&self.asked.lists, &placed, withheld),
            counted: self.counted(),
            apart: self.apart(&dimensions),
            known: known.collect(),
            queries: placed,
            axes,
            untold,
        }
    }

    /// Of whom everyone can read how many answered: those of the same groups. Who is in a group made of answers is nobody's to
    /// know, so of these, the groups, and whomever figures are of.
    fn counted(&self) -> Vec<Vec<usize>> {
        let survey = self.survey;
        let places = |people: &[PartId]| people.iter().map(|part| part.0).collect::<Vec<_>>();
        let is_chosen = |group: &GroupId| !survey.group(*group).chosen.is_empty();
        let mut alike: BTreeMap<(usize, Vec<GroupId>), Vec<usize>> = BTreeMap::new();
        for part in survey.parts() {
            let members = survey.people.get(part);
            let known = members.groups.iter().copied().filter(|group| !is_chosen(group));
            alike
                .entry((members.population, known.collect()))
                .or_default()
                .push(part.0);
        }
        let mut found: Vec<Vec<usize>> = alike.into_values().collect();
        found.sort();
        if survey.group_ids().any(|group| is_chosen(&group)) {
            found.extend(survey.group_ids().map(|group| places(&survey.parts_of(&[group]))));
            let printed = self.asked.queries.iter().filter(|(_, used)| **used != Use::Implied);
            let printed: BTreeSet<&[PartId]> = printed.map(|(query, _)| &query.people[..]).collect();
            found.extend(printed.into_iter().map(places));
        }
        found
    }

    /// The parts that figures of any of some dimensions tell apart, dimension by dimension; at last, those that figures of any
    /// of these together do.
    fn apart(&self, dimensions: &BTreeSet<Dimension>) -> Vec<Vec<Vec<usize>>> {
        let told = |is_meant: &dyn Fn(&BTreeSet<Dimension>) -> bool| {
            let meant = self.extents.iter().filter(|(_, extent)| is_meant(&extent.dimensions()));
            let sets: BTreeSet<&[PartId]> = meant.map(|(query, _)| &query.people[..]).collect();
            let mut alike: BTreeMap<Vec<bool>, Vec<usize>> = BTreeMap::new();
            for part in self.survey.parts() {
                let is_in = sets.iter().map(|people| people.contains(&part)).collect();
                alike.entry(is_in).or_default().push(part.0);
            }
            alike.into_values().collect()
        };
        let one = dimensions
            .iter()
            .map(|one| told(&|own| own.len() == 1 && own.contains(one)));
        let any = told(&|own| !own.is_empty() && own.is_subset(dimensions));
        one.chain([any]).collect()
    }

    fn solve(&self, system: &System<'_>, done: &mut Pass) {
        let withheld = &mut done.withheld;
        let places = 0..system.queries.len();
        let hidden = |place: &usize| withheld.contains_key(system.queries[*place].query);
        let primary: Vec<usize> = places.filter(hidden).collect();
        if self.with_bounds {
            for (place, bounds) in system.bounds(self.survey, &primary, &self.looks) {
                let Placed { query, is_whole, .. } = system.queries[place];
                let low = if is_whole { bounds.low } else { 0 };
                done.bounds.insert(query.clone(), Interval { low, ..bounds });
            }
            return;
        }
        let least = primary.iter().map(|place| system.queries[*place].least);
        let width = least.max().unwrap_or(0).saturating_sub(1).max(1);
        let is_given_up = |placed: &Placed<'_>| withheld.get(placed.query) == Some(&Why::TooMuchWork);
        let is_given_up = system.queries.iter().any(is_given_up);
        let solution = self.solution(system, (&primary, width), is_given_up);
        if solution.is_given_up {
            for placed in system.queries.iter().filter(|placed| !placed.is_exempt) {
                withheld.entry(placed.query.clone()).or_insert(Why::TooMuchWork);
            }
        }
        for (hidden, cause) in solution.hidden {
            if let (Some(hidden), Some(cause)) = (system.queries.get(hidden), system.queries.get(cause)) {
                let why = Why::Protects(Box::new(cause.query.clone()));
                withheld.entry(hidden.query.clone()).or_insert(why);
            }
        }
        for (place, interval, by) in solution.exposed {
            let Some(placed) = system.queries.get(place) else {
                continue;
            };
            let interval = match placed.is_whole {
                true => interval,
                false => self.within(placed.query, &system.axes, interval, &done.withheld),
            };
            // That it is nobody says nothing where a zero may be published.
            let is_nobody = interval.high == Some(0) && !self.policy.zeros;
            if !is_nobody && interval.high.is_some_and(|high| high - interval.low < width) {
                done.risks.push(Risk {
                    query: placed.query.clone(),
                    low: interval.low,
                    high: interval.high,
                    by,
                });
            }
        }
    }

    /// The solution of a system, found once.
    fn solution(&self, system: &System<'_>, (primary, width): (&[usize], u64), is_given_up: bool) -> Solution {
        let (axes, orders) = ((system.axes.clone(), system.untold.clone()), system.orders.clone());
        let key: Key = (axes, primary.to_vec(), orders, width, is_given_up);
        if let Some(known) = self.solved.borrow().get(&key) {
            return known.clone();
        }
        let work = self.left.part(self.most);
        let solution = system.solve(self.survey, (primary, width), (&work, is_given_up), &self.looks);
        self.left.took(&work);
        self.solved.borrow_mut().insert(key, solution.clone());
        solution
    }

    /// Whether a query's box is its own. What splits classes that nobody can tell apart is withheld. The box of the merged
    /// classes holds it, so it is protected by that: no count is larger than the box that it is in.
    fn is_whole(&self, axes: &[Axis], query: &Query) -> bool {
        let extent = &self.extents[query].counted;
        axes.iter().all(|axis| {
            let uncut = &self.axes[&axis.dimension];
            let choices = extent.get(&axis.dimension).filter(|_| uncut.valid != axis.valid);
            choices.is_none_or(|choices| self.covers_same(uncut, axis, choices))
        })
    }

    /// What can be believed of a count, of what is believed of the merged classes that hold it: where how many gave its own
    /// answers of these is published, it is no more, and so is known how many gave the others.
    fn within(&self, query: &Query, axes: &[Axis], all: Interval, withheld: &BTreeMap<Query, Why>) -> Interval {
        let counter = self.sums.counter;
        let mut found = all;
        for axis in axes {
            let uncut = &self.axes[&axis.dimension];
            let own = self.extents[query].counted.get(&axis.dimension);
            let own = own.filter(|_| uncut.valid != axis.valid);
            let Some(choices) = own.filter(|choices| !self.covers_same(uncut, axis, choices)) else {
                continue;
            };
            let variable = axis.dimension.variable();
            let is_published = self.asked.queries.iter().any(|(one, used)| {
                let is_printed = *used != Use::Implied && !withheld.contains_key(one);
                is_printed && one.people == query.people && tells(one, variable, choices)
            });
            if !is_published {
                found.low = 0;
                continue;
            }
            let whole = Selection {
                people: &query.people,
                filter: &[],
            };
            let given = counter.any_of(variable, choices, whole);
            let others = counter.tally(variable, whole).valid.saturating_sub(given);
            found.low = found.low.saturating_sub(others);
            found.high = found.high.map(|high| high.min(given));
        }
        // Of several, each may be the one that is short.
        found.high = found.high.map(|high| high.max(found.low));
        found
    }

    /// Whether some choices are the same box before and after classes were merged.
    fn covers_same(&self, before: &Axis, after: &Axis, choices: &[ChoiceId]) -> bool {
        let question = self.survey.question(before.dimension.question());
        let covers = |axis: &Axis, choice: ChoiceId| axis.classes_of(choices).is_superset(&axis.classes_of(&[choice]));
        match before.dimension {
            Dimension::Any(..) => choices.is_empty(),
            Dimension::Single(_) | Dimension::Units { .. } => question
                .choice_ids()
                .all(|choice| covers(before, choice) == covers(after, choice)),
        }
    }

    /// The classes of a dimension that are not published part by part, where anything of it is withheld; and what is.
    fn untold(
        &self,
        dimension: &Dimension,
        queries: &[&Query],
        withheld: &BTreeMap<Query, Why>,
    ) -> Option<(BTreeSet<usize>, Query)> {
        let cause = queries.iter().find(|query| withheld.contains_key(**query))?;
        let axis = &self.axes[dimension];
        let survey = self.survey;
        let parts = survey.parts();
        let parts: Vec<_> = parts
            .filter(|part| survey.answers(dimension.variable(), *part).is_some())
            .collect();
        let single = queries.iter().filter_map(|query| {
            let classes = axis.classes_of(self.extents[*query].counted.get(dimension)?);
            match (query.people.as_slice(), classes.len(), withheld.contains_key(*query)) {
                ([part], 1, false) => Some((*part, *classes.first()?)),
                _ => None,
            }
        });
        let told: BTreeSet<(PartId, usize)> = single.collect();
        let is_told = |class: &usize| parts.iter().all(|part| told.contains(&(*part, *class)));
        Some((
            (0..axis.valid).filter(|class| !is_told(class)).collect(),
            (*cause).clone(),
        ))
    }

    /// Of a question with several answers each, choices are counted in respondents and in units, and together: what is
    /// withheld in one way is in every other.
    pub fn linked(&self, withheld: &BTreeMap<Query, Why>) -> BTreeMap<Query, Why> {
        let mut found = BTreeMap::new();
        let several = |query: &&Query| {
            let subject = self.extents[*query].subject.as_ref();
            subject.is_some_and(|d| matches!(d, Dimension::Any(..) | Dimension::Units { .. }))
        };
        let mut by_variable: BTreeMap<_, Vec<&Query>> = BTreeMap::new();
        for query in self.asked.queries.keys().filter(several) {
            by_variable
                .entry((query.variable(), &query.filter))
                .or_default()
                .push(query);
        }
        for queries in by_variable.into_values() {
            let (hidden, open): (Vec<&Query>, Vec<&Query>) =
                queries.into_iter().partition(|query| withheld.contains_key(*query));
            for other in open {
                let tells = |hidden: &&&Query| {
                    let meets = choices(hidden).iter().any(|choice| choices(other).contains(choice));
                    let same = hidden.people.iter().any(|part| other.people.contains(part));
                    let is_single = |query: &Query| query.people.len() == 1 || hidden.people == other.people;
                    // Parts together are protected one by one within a system.
                    meets && same && is_single(hidden) && is_single(other)
                };
                if let Some(hidden) = hidden.iter().rev().find(tells) {
                    found.insert(other.clone(), Why::Protects(Box::new((*hidden).clone())));
                }
            }
        }
        found.retain(|query, _| !is_exempt(query, self.policy));
        found
    }
}

/// What is withheld of crossings of some of these dimensions. Where anything is, a crossing of three is not
/// published at all.
fn below<'s>(
    dimensions: &BTreeSet<Dimension>,
    systems: &BTreeMap<(usize, BTreeSet<Dimension>), Vec<&'s Query>>,
    withheld: &BTreeMap<Query, Why>,
) -> Vec<&'s Query> {
    systems
        .iter()
        .filter(|((level, own), _)| *level > 1 && own.len() < dimensions.len() && own.is_subset(dimensions))
        .flat_map(|(_, queries)| queries.iter().copied())
        .filter(|query| withheld.contains_key(*query))
        .collect()
}

/// Whether a figure says how many of everyone gave any of some choices.
fn tells(query: &Query, variable: Variable, chosen: &[ChoiceId]) -> bool {
    match query.filter.as_slice() {
        // Of one choice there are as many mentions as people.
        [] => query.variable() == Some(variable) && choices(query) == chosen && chosen.len() == 1,
        [only] => query.statistic == Statistic::Population && only.variable == variable && only.choices == chosen,
        _ => false,
    }
}

fn choices(query: &Query) -> &[ChoiceId] {
    match &query.statistic {
        Statistic::Share { choices, .. } => choices,
        Statistic::Number { .. }
        | Statistic::Class { .. }
        | Statistic::Population
        | Statistic::Ranking { .. }
        | Statistic::ItemResponse(_) => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::tells;
    use crate::measure::tests::variable;
    use crate::query::{Over, Query, Statistic};
    use crate::survey::{Base, ChoiceId, Condition, PartId};

    #[test]
    fn how_many_gave_an_answer_is_told_by_its_share_and_by_its_stratum() {
        let of = |choices: &[u16]| choices.iter().copied().map(ChoiceId).collect::<Vec<_>>();
        let share = |choices: &[u16]| Statistic::share(variable(0), &of(choices), Over::Base(Base::Valid));
        let met = |question, choices: &[u16]| Condition {
            variable: variable(question),
            choices: of(choices),
        };
        let query = |statistic, filter: &[Condition]| Query::new(statistic, &[PartId(0)], filter);
        let tells = |query: Query, choices: &[u16]| tells(&query, variable(0), &of(choices));
        assert!(tells(query(share(&[1]), &[]), &[1]) && !tells(query(share(&[1]), &[]), &[2]));
        // As mentions, two choices may be one person's.
        assert!(!tells(query(share(&[1, 2]), &[]), &[1, 2]));
        let stratum = |filter: &[Condition]| query(Statistic::Population, filter);
        assert!(tells(stratum(&[met(0, &[1, 2])]), &[1, 2]));
        assert!(!tells(stratum(&[met(1, &[1, 2])]), &[1, 2]) && !tells(stratum(&[met(0, &[1])]), &[1, 2]));
        assert!(!tells(query(share(&[1]), &[met(1, &[0])]), &[1]) && !tells(stratum(&[]), &[1]));
        assert!(!tells(stratum(&[met(0, &[1]), met(1, &[0])]), &[1]));
    }
}
