//! What several kinds of table have: breakdowns, net scores.

use crate::commentary::Prose;
use crate::survey::{ChoiceId, Condition, GroupId, Variable};

/// What parts the people of a table into columns.
#[derive(Clone, Debug)]
pub enum Breakdown {
    /// One per group, with its head if the authors gave one.
    Groups(Vec<(GroupId, Option<Prose>)>),
    /// One per choice of a closed question.
    Choices {
        /// The question, or the item of a battery.
        variable: Variable,
        /// One column for each.
        choices: Vec<ChoiceId>,
    },
}

impl Breakdown {
    /// The heads that its authors gave its groups.
    pub fn texts(&self) -> Vec<&Prose> {
        match self {
            Self::Groups(groups) => groups.iter().filter_map(|(_, label)| label.as_ref()).collect(),
            Self::Choices { .. } => Vec::new(),
        }
    }

    /// That people gave any of the answers by which they are parted; nothing of groups.
    pub fn answered(&self) -> Option<Condition> {
        match self {
            Self::Groups(_) => None,
            Self::Choices { variable, choices } => Some(Condition {
                variable: *variable,
                choices: choices.clone(),
            }),
        }
    }

    /// How many parts it has.
    pub fn parts(&self) -> usize {
        match self {
            Self::Groups(groups) => groups.len(),
            Self::Choices { choices, .. } => choices.len(),
        }
    }
}

/// A net score among the shares of a table: a column of a scale, a row of a table by group.
#[derive(Clone, Debug)]
pub struct ShownNet {
    /// Its head, where the authors wrote one.
    pub label: Option<Prose>,
    /// The choices at the top.
    pub top: Vec<ChoiceId>,
    /// Those at the bottom.
    pub bottom: Vec<ChoiceId>,
}
