//! The survey: who answered, what was asked, what they said. Data only.
//!
//! A *question* of the codebook has one or more *items* (a battery shares its choices over several items; any other
//! question has a single one). What some respondents answered to an item is an [`Answers`]: columns, one
//! entry per respondent, in the order of the file.

mod answers;
mod base;
mod class;
mod codebook;
mod column;
mod derivation;
mod design;
mod id;
mod labels;
mod language;
mod mask;
mod origin;
mod parts;
mod people;
mod policy;
mod sides;

pub use answers::{Answers, CHOSEN, NOT_CHOSEN, Number};
pub use base::Base;
pub use class::NumberClass;
pub use codebook::{Choice, ChoiceId, Condition, Group, GroupId, Item, Kind, PartId, Question, QuestionId, Variable};
pub use column::{Answer, Cells, Coded, Missing};
pub use derivation::{asked_for, classings, finest_classing, made_of};
pub use design::{Design, Population, Stratum, Weighed, Weighting, Weights};
pub use labels::{
    Gender, GroupLabels, Labelled, Labels, Noun, QuestionLabels, READ_CHOICE, READ_ITEM, usual_respondents,
};
pub use language::Language;
pub use mask::Mask;
pub use origin::{Origin, Scored, Scoring};
pub use people::{Members, People, cut};
pub use policy::{Dominance, Exemption, Policy, Preset, Side, Thresholds};
pub use sides::Sides;

/// Everything measures are taken from.
#[derive(Clone, Debug)]
pub struct Survey {
    /// Those whom the survey is about, in the order of the questionnaire.
    pub groups: Vec<Group>,
    /// What was asked, in the order of the questionnaire.
    pub questions: Vec<Question>,
    /// Who answered what.
    pub people: People,
}

impl Survey {
    /// A group of the codebook.
    pub fn group(&self, id: GroupId) -> &Group {
        &self.groups[id.0]
    }

    /// A question of the codebook.
    pub fn question(&self, id: QuestionId) -> &Question {
        &self.questions[id.0]
    }

    /// The group that an id names.
    pub fn find_group(&self, id: &str) -> Option<GroupId> {
        self.groups.iter().position(|g| g.id == id).map(GroupId)
    }

    /// The question that an id names.
    pub fn find_question(&self, id: &str) -> Option<QuestionId> {
        self.questions.iter().position(|q| q.id == id).map(QuestionId)
    }

    /// The respondents of a group, shared with others or not.
    pub fn respondents(&self, group: GroupId) -> u64 {
        self.parts_of(&[group]).into_iter().map(|part| self.people(part)).sum()
    }

    /// How many people a part has.
    pub fn people(&self, part: PartId) -> u64 {
        self.rows(part) as u64
    }

    /// How many rows its columns have.
    pub fn rows(&self, part: PartId) -> usize {
        self.people.get(part).rows
    }

    /// What a part answered to a variable; none if none of its groups was asked.
    pub fn answers(&self, variable: Variable, part: PartId) -> Option<&Answers> {
        self.people.get(part).answers.get(&variable)
    }

    /// How the people of a part were drawn, with all others of their file.
    pub fn population(&self, part: PartId) -> &Population {
        &self.people.populations[self.people.get(part).population]
    }

    /// What the people of a part weigh, row by row.
    pub fn weights(&self, part: PartId) -> &Weights {
        &self.people.get(part).weights
    }

    /// By row of a part, its stratum, a place in [`Design::strata`]; none where all are of the first.
    pub fn strata(&self, part: PartId) -> Option<&[u32]> {
        Some(self.people.get(part).strata.as_slice()).filter(|strata| !strata.is_empty())
    }

    /// By row of a part, its primary unit, numbered through the file: no number stands in two strata. None where each
    /// person is a unit.
    pub fn clusters(&self, part: PartId) -> Option<&[u32]> {
        Some(self.people.get(part).clusters.as_slice()).filter(|clusters| !clusters.is_empty())
    }

    /// The parts that some groups are made of: no respondent is in two.
    pub fn parts_of(&self, groups: &[GroupId]) -> Vec<PartId> {
        self.people.of(groups)
    }

    /// All parts, in order.
    pub fn parts(&self) -> impl Iterator<Item = PartId> + use<> {
        self.people.ids()
    }

    /// Some people by the ids of their groups: those whose people are all among them, then what is left as who is in
    /// some groups (`a ∩ b`) and not in others that share people with them (`a ∖ b`).
    pub fn names(&self, people: &[PartId]) -> Vec<String> {
        let within = |one: &[PartId], other: &[PartId]| one.iter().all(|part| other.contains(part));
        let of = |group: GroupId| self.parts_of(&[group]);
        let mut whole: Vec<GroupId> = self.group_ids().filter(|group| within(&of(*group), people)).collect();
        // A group inside another says nothing beside it.
        let all = whole.clone();
        whole.retain(|group| {
            let holds =
                |other: &GroupId| within(&of(*group), &of(*other)) && (other < group || of(*other) != of(*group));
            !all.iter().any(|other| other != group && holds(other))
        });
        let covered = self.parts_of(&whole);
        let ids = |groups: &[GroupId], sign: &str| -> String {
            let ids: Vec<&str> = groups.iter().map(|group| self.group(*group).id.as_str()).collect();
            ids.join(sign)
        };
        let left = people.iter().filter(|part| !covered.contains(part)).map(|part| {
            let groups = &self.people.get(*part).groups;
            let others = self.people.neighbours(groups);
            let without = if others.is_empty() {
                String::new()
            } else {
                format!(" ∖ {}", ids(&others, " ∖ "))
            };
            ids(groups, " ∩ ") + &without
        });
        whole
            .iter()
            .map(|group| self.group(*group).id.clone())
            .chain(left)
            .collect()
    }

    /// `question`, or `question.item` for an item of a battery.
    pub fn name(&self, variable: Variable) -> String {
        let question = self.question(variable.question);
        match question.items.get(variable.item) {
            Some(item) if !item.id.is_empty() => format!("{}.{}", question.id, item.id),
            Some(_) | None => question.id.clone(),
        }
    }

    /// All group ids, in order.
    pub fn group_ids(&self) -> impl Iterator<Item = GroupId> + use<> {
        (0..self.groups.len()).map(GroupId)
    }
}
