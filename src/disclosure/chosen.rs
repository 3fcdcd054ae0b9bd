//! Groups made of answers: how many are in one is how many gave these answers, and that is published with every figure of it.
//!
//! Where the question is crossed with others too, a figure of the group is one of the stratum that it is: w among those of a
//! beside w among those of a or b is w among those of b.

use super::sets::less;
use super::traced::traced_all;
use crate::query::{Query, Statistic};
use crate::survey::{Condition, GroupId, PartId, Survey, Variable};
use std::collections::BTreeSet;

/// A group made of answers.
pub(super) struct Chosen {
    /// As the report names it.
    pub id: String,
    /// Who is in it.
    pub people: Vec<PartId>,
    /// Everyone of its file who is in any group.
    pub everyone: Vec<PartId>,
    /// The answers, as far down as they are the same people.
    pub conditions: Vec<Condition>,
}

impl Chosen {
    /// Each of a survey.
    pub fn all(survey: &Survey) -> Vec<Self> {
        let of = |group: GroupId| {
            let chosen = &survey.group(group).chosen;
            if chosen.is_empty() {
                return None;
            }
            let people = survey.parts_of(&[group]);
            let file = survey.people.get(*people.first()?).population;
            let everyone = survey
                .parts()
                .filter(|part| survey.people.get(*part).population == file);
            let everyone: Vec<PartId> = everyone.collect();
            let conditions: Vec<Condition> = traced_all(survey, chosen)
                .into_iter()
                // Any answer of all: that someone gave one.
                .filter(|condition| {
                    let question = survey.question(condition.variable.question);
                    question.kind.takes_several() || condition.choices.len() < question.choices.len()
                })
                .collect();
            if conditions.is_empty() {
                return None;
            }
            Some(Self {
                id: survey.group(group).id.clone(),
                people,
                everyone,
                conditions,
            })
        };
        survey.group_ids().filter_map(of).collect()
    }

    /// How many of everyone are in it.
    pub fn size(&self) -> Query {
        Query::new(Statistic::Population, &self.everyone, &self.conditions)
    }

    /// The same, of themselves: all of them gave these answers.
    pub fn own(&self) -> Query {
        Query::new(Statistic::Population, &self.people, &self.conditions)
    }

    /// A figure of the group as one of the stratum that it is.
    pub fn as_stratum(&self, query: &Query) -> Option<Query> {
        let filter: Vec<Condition> = query.filter.iter().chain(&self.conditions).cloned().collect();
        (query.people == self.people && self.people != self.everyone).then(|| Query {
            wave: query.wave,
            ..Query::new(query.statistic.clone(), &self.everyone, &filter)
        })
    }

    /// Of people who are in the group or in others: how many are not in the others says how many of these gave the answers, and so how
    /// many of the others did.
    pub fn beside(&self, survey: &Survey, people: &[PartId]) -> BTreeSet<Query> {
        let is_within = |own: &[PartId]| own.iter().all(|part| people.contains(part));
        if people == self.people || !is_within(&self.people) {
            return BTreeSet::new();
        }
        // Whoever is in a group of all of them is in no other; nor is anyone in one of those who answered otherwise.
        let groups = survey.group_ids().filter(|group| !self.excludes(survey, *group));
        let groups = groups.map(|group| survey.parts_of(&[group]));
        let groups = groups.filter(|own| *own != self.people && own != people && is_within(own));
        let groups: Vec<BTreeSet<PartId>> = groups.map(|own| own.into_iter().collect()).collect();
        // Of several that share people, it is not known how many they are together.
        let all: BTreeSet<PartId> = groups.iter().flatten().copied().collect();
        // People who are all of others' are named without it, so that nobody knows that it makes them up.
        if people.iter().all(|part| all.contains(part)) || Self::is_all_of(survey, people) {
            return BTreeSet::new();
        }
        let are_apart = groups.iter().map(BTreeSet::len).sum::<usize>() == all.len();
        let together = |others: &BTreeSet<PartId>| {
            let mut both = people.iter();
            both.all(|part| others.contains(part) || self.people.contains(part))
        };
        let all = Some(all).filter(|_| are_apart);
        let others: BTreeSet<BTreeSet<PartId>> = groups.into_iter().chain(all).filter(together).collect();
        let of = |people: Vec<PartId>| Query::new(Statistic::Population, &people, &self.conditions);
        let parts = others.into_iter().flat_map(|others| {
            let everyone = self.everyone.iter().copied();
            let (inside, outside): (Vec<PartId>, Vec<PartId>) = everyone.partition(|part| others.contains(part));
            let is_told = self.people.iter().any(|part| !others.contains(part));
            let both = [outside, inside]
                .into_iter()
                .filter(move |own| is_told && !own.is_empty());
            both.map(of)
        });
        parts.collect()
    }

    /// Whether some people are those of a group of the survey.
    fn is_all_of(survey: &Survey, people: &[PartId]) -> bool {
        survey.group_ids().any(|group| survey.parts_of(&[group]) == people)
    }

    /// Whether a group is of those who gave another answer to a question of one each.
    fn excludes(&self, survey: &Survey, group: GroupId) -> bool {
        traced_all(survey, &survey.group(group).chosen).iter().any(|other| {
            let (variable, choices) = (other.variable, &other.choices);
            let takes_one = survey.question(variable.question).kind.takes_one();
            let is_other = |own: &Condition| {
                own.variable == variable && own.choices.iter().all(|choice| !choices.contains(choice))
            };
            takes_one && self.conditions.iter().any(is_other)
        })
    }

    /// Whether some people are those who are not in it.
    pub fn leaves(&self, people: &[PartId]) -> bool {
        people == less(&self.everyone, &self.people)
    }

    /// Whether everyone is in just one of some groups that are not made of answers, so that these add up to all of them.
    pub fn is_beside_others(&self, survey: &Survey, groups: &[GroupId]) -> bool {
        let is_other = |group: &&GroupId| survey.group(**group).chosen.is_empty() && groups.contains(group);
        self.everyone
            .iter()
            .all(|part| survey.people.get(*part).groups.iter().filter(is_other).count() == 1)
    }

    /// Whether its questions are among some.
    pub fn is_of(&self, crossed: &BTreeSet<Variable>) -> bool {
        self.conditions
            .iter()
            .any(|condition| crossed.contains(&condition.variable))
    }
}
