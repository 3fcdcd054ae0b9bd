//! Groups made of answers: how many are in one is how many gave these answers, and that is published with every figure of it.
//!
//! Where the question is crossed with others too, a figure of the group is one of the stratum that it is: w among those of a
//! beside w among those of a or b is w among those of b.

use super::sets::less;
use super::traced::traced;
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
            let conditions: Vec<Condition> = chosen
                .iter()
                .map(|condition| {
                    let (variable, choices) = traced(survey, condition.variable, &condition.choices);
                    Condition { variable, choices }
                })
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

    /// Of people who are in the group or in others: how many are not in the others says how many of these gave the answers.
    pub fn beside(&self, survey: &Survey, people: &[PartId]) -> Option<Query> {
        let is_within = |own: &[PartId]| own.iter().all(|part| people.contains(part));
        if people == self.people || !is_within(&self.people) {
            return None;
        }
        let groups = survey.group_ids().map(|group| survey.parts_of(&[group]));
        let others: BTreeSet<PartId> = groups
            .filter(|own| *own != self.people && is_within(own))
            .flatten()
            .collect();
        let outside = self.everyone.iter().copied().filter(|part| !others.contains(part));
        let outside: Vec<PartId> = outside.collect();
        let is_told = self.people.iter().any(|part| !others.contains(part));
        is_told.then(|| Query::new(Statistic::Population, &outside, &self.conditions))
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
