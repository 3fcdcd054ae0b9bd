//! The survey: who answered, what was asked, what they said. Data only.
//!
//! A *question* of the codebook has one or more *items* (a battery shares its choices over several items; any other
//! question has a single one). What the respondents of a group answered to an item is an [`Answers`]: columns, one
//! entry per respondent, in the order of the file.

mod answers;
mod base;
mod codebook;
mod column;
mod labels;
mod language;
mod mask;
mod policy;

pub use answers::{Answers, CHOSEN, NOT_CHOSEN, Number, Responses};
pub use base::Base;
pub use codebook::{Choice, ChoiceId, Condition, Group, GroupId, Item, Kind, PartId, Question, QuestionId, Variable};
pub use column::{Answer, Cells, Column, Missing};
pub use labels::{Gender, GroupLabels, Labelled, Labels, Noun, QuestionLabels};
pub use language::Language;
pub use mask::Mask;
pub use policy::{Exemption, Policy, Preset, Side, Thresholds};

/// Everything measures are taken from.
#[derive(Clone, Debug)]
pub struct Survey {
    pub groups: Vec<Group>,
    pub questions: Vec<Question>,
    /// One per group, in the order of `groups`.
    pub responses: Vec<Responses>,
}

impl Survey {
    pub fn group(&self, id: GroupId) -> &Group {
        &self.groups[id.0]
    }

    pub fn question(&self, id: QuestionId) -> &Question {
        &self.questions[id.0]
    }

    pub fn find_group(&self, id: &str) -> Option<GroupId> {
        self.groups.iter().position(|g| g.id == id).map(GroupId)
    }

    pub fn find_question(&self, id: &str) -> Option<QuestionId> {
        self.questions.iter().position(|q| q.id == id).map(QuestionId)
    }

    /// The respondents of a group, as many as its file has rows.
    pub fn respondents(&self, group: GroupId) -> u64 {
        self.responses[group.0].rows as u64
    }

    /// How many people a part has.
    pub fn people(&self, part: PartId) -> u64 {
        self.rows(part) as u64
    }

    /// How many rows its columns have.
    pub fn rows(&self, part: PartId) -> usize {
        self.responses[part.0].rows
    }

    /// What a part answered to a variable; none if the question is not in its version of the questionnaire.
    pub fn answers(&self, variable: Variable, part: PartId) -> Option<&Answers> {
        self.responses[part.0].answers.get(&variable)
    }

    /// The parts that some groups are made of: no respondent is in two.
    pub fn parts_of(&self, groups: &[GroupId]) -> Vec<PartId> {
        groups.iter().map(|group| PartId(group.0)).collect()
    }

    /// All parts, in order.
    pub fn parts(&self) -> impl Iterator<Item = PartId> + use<> {
        (0..self.groups.len()).map(PartId)
    }

    /// The ids of the groups that a part is of.
    pub fn part_name(&self, part: PartId) -> &str {
        &self.groups[part.0].id
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
