//! Numbers of people that are published of several questions, held together: sizes of groups made of answers, how many were asked,
//! bases of figures under several conditions, shares, and what counts of answers add up to.
//!
//! Eight ticked a, seven b, and eleven just one of both: two ticked both. All that is published of people by some questions is one
//! system of sums over everything that they may have answered to these together, in whole numbers; what it leaves one way only, of few
//! people, is told. A figure that tells is withheld; sizes are published whatever they tell, and are an error.
//!
//! What figures of a crossing tell by themselves is held by the crossing's own system too, which sees most of it and costs less.

mod counts;
mod features;
mod profile_cells;
mod profiles;
mod read_counts;
mod secrets;
#[cfg(test)]
mod tests;
mod told;

use self::counts::{CountReader, CountSaid};
use self::features::{Feature, of_condition};
use self::profiles::Profiles;
use self::read_counts::{ReadCount, Within, added_up};
pub(super) use self::told::Joint;
pub use self::told::ToldTogether;
use self::told::{JointReach, System};
use super::planner::Risk;
use super::protect::Work;
use super::rule::{Why, whole};
use crate::measure::Counter;
use crate::query::Query;
use crate::survey::{PartId, Survey, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// Steps of work for each system.
const SYSTEM: u64 = 20_000_000;

/// How far it is looked for what numbers tell together.
pub(super) struct JointSearch {
    reach: JointReach,
    /// What was withheld before any of it was, in a first try.
    before: Option<BTreeMap<Query, Why>>,
}

impl Default for JointSearch {
    fn default() -> Self {
        Self {
            reach: JointReach::All,
            before: None,
        }
    }
}

impl JointSearch {
    /// More is to be withheld than this.
    pub fn goes_on_from(&mut self, forced: &BTreeMap<Query, Why>) {
        self.before.get_or_insert_with(|| forced.clone());
    }

    /// Whether it withheld in vain, which is not asked for then: of themselves, the crossings had nothing to withhold. What was withheld
    /// before is so again.
    pub fn steps_back(&mut self, forced: &mut BTreeMap<Query, Why>) -> bool {
        match (self.reach, self.before.take()) {
            (JointReach::All, Some(before)) => {
                self.reach = JointReach::BeyondCrossings;
                *forced = before;
                true
            }
            (JointReach::All | JointReach::BeyondCrossings, _) => false,
        }
    }
}

impl Joint {
    /// What is told beside risks: nothing beside what is certain, which is told by itself.
    pub fn told_beside(self, risks: &[Risk]) -> BTreeSet<ToldTogether> {
        match risks.iter().any(Risk::is_certain) {
            true => BTreeSet::new(),
            false => self.told,
        }
    }

    /// Of sizes that are published whatever is withheld, and of figures.
    pub fn of(
        within: Within<'_>,
        (sizes, published): (&[Query], &[&Query]),
        search: &JointSearch,
        work: &Work,
    ) -> Self {
        let (survey, counter, _) = within;
        let reader = CountReader::of(survey, counter);
        let groups: BTreeSet<Vec<PartId>> = survey.group_ids().map(|group| survey.parts_of(&[group])).collect();
        let mut read = ReadCount::all((within, &reader), (sizes, &groups), published);
        read.extend(added_up(within, &read));
        let systems = systems(survey, &read);
        // How many of each group answered stands on the method page.
        let variables: BTreeSet<Variable> = systems.iter().flatten().map(Feature::variable).collect();
        let answered = groups
            .iter()
            .flat_map(|people| variables.iter().map(move |own| (&people[..], *own)));
        let answered: Vec<(&[PartId], Variable)> = answered.collect();
        let responses = answered
            .iter()
            .map(|(people, variable)| reader.response(people, *variable));
        read.extend(responses.map(|count| ReadCount::of(survey, (count, CountSaid::Exactly), None)));
        let full = full(counter, &answered);
        let mut found = Self::default();
        let mut done: Vec<BTreeSet<Feature>> = Vec::new();
        for features in systems {
            // What is all among others was looked at with them.
            if done.iter().any(|more| features.is_subset(more)) {
                continue;
            }
            let ours = read.iter().filter(|own| own.is_of(&features));
            let ours = ours.filter(|own| own.figure.is_none_or(|figure| !found.hidden.contains_key(figure)));
            let ours: Vec<&ReadCount<'_>> = ours.collect();
            let Some(system) = System::of((within, &reader), &features, (&ours, &full)) else {
                continue;
            };
            let task = work.part(SYSTEM);
            let told = system.told(search.reach, &task);
            work.took(&task);
            // What was only put beside others is looked at without them.
            let is_own = || read.iter().any(|own| own.is_beyond() && own.features == features);
            if let Some(told) = told.ok().or_else(|| is_own().then(|| system.given_up())) {
                found.hidden.extend(told.hidden);
                found.told.extend(told.told);
                done.push(features);
            }
        }
        found
    }
}

/// Which features are looked at together, the most first: those of each number that says several, that is of answers to a question
/// under a condition on it, or of points; of two sizes that share any, and of a size that mixes answers and what these are crossed with; and of
/// a crossing, with those that say who was asked its questions.
fn systems(survey: &Survey, read: &[ReadCount<'_>]) -> Vec<BTreeSet<Feature>> {
    let fits = |features: &BTreeSet<Feature>| Profiles::of(survey, features).is_some();
    let joint = read
        .iter()
        .filter(|own| own.is_within || own.features.len() > 1 || own.count.are_points());
    let sizes = joint.clone().filter(|own| own.figure.is_none());
    let sizes: BTreeSet<&BTreeSet<Feature>> = sizes.map(|own| &own.features).collect();
    let both = sizes.iter().flat_map(|one| {
        let others = sizes.iter().filter(|other| *other > one && !other.is_disjoint(one));
        others.map(move |other| *one | *other)
    });
    let asked = read.iter().filter_map(|own| with_route(survey, &own.features));
    // A size that mixes answers is mixed with whatever they are crossed with.
    let variables =
        |features: &BTreeSet<Feature>| features.iter().map(Feature::variable).collect::<BTreeSet<Variable>>();
    let crossed: BTreeSet<&BTreeSet<Feature>> = joint.clone().map(|own| &own.features).collect();
    let mixed = sizes.iter().flat_map(|size| {
        let own = variables(size);
        let near = crossed.iter().filter(move |other| !variables(other).is_disjoint(&own));
        near.map(move |other| *size | *other)
    });
    let all = joint
        .map(|own| own.features.clone())
        .chain(both)
        .chain(mixed)
        .chain(asked);
    let all: BTreeSet<BTreeSet<Feature>> = all.collect();
    let mut all: Vec<BTreeSet<Feature>> = all.into_iter().filter(fits).collect();
    all.sort_by_key(|features| std::cmp::Reverse(features.len()));
    all
}

/// The features of a crossing, with those that say who was asked its questions; none where these are among them.
fn with_route(survey: &Survey, features: &BTreeSet<Feature>) -> Option<BTreeSet<Feature>> {
    let variables: BTreeSet<Variable> = features.iter().map(Feature::variable).collect();
    let mut found = features.clone();
    let mut open: Vec<Variable> = variables.iter().copied().collect();
    while let Some(variable) = open.pop() {
        for condition in &survey.question(variable.question).asked_if {
            let new = of_condition(survey, condition);
            let new: Vec<Feature> = new.into_iter().filter(|own| !found.contains(own)).collect();
            open.extend(new.iter().map(Feature::variable));
            found.extend(new);
        }
    }
    (variables.len() > 1 && found.len() > features.len()).then_some(found)
}

/// Which questions all of a part answered, as how many of a group did says.
fn full(counter: &Counter<'_>, answered: &[(&[PartId], Variable)]) -> BTreeSet<(Variable, PartId)> {
    let full = answered.iter().filter(|(people, variable)| {
        let all = whole(people);
        counter.tally(*variable, all).valid == counter.population(all)
    });
    full.flat_map(|(people, variable)| people.iter().map(move |part| (*variable, *part)))
        .collect()
}
