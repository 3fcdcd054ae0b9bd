//! What a derived question is made of: answers to others, regrouped, counted or averaged.

use super::class::NumberClass;
use super::id::{ChoiceId, QuestionId, Variable};
use std::collections::BTreeSet;

/// How the answers to a derived question come about. What was asked has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Each choice is a net of choices of another question.
    Merged {
        /// For each item, the variable that it is made of.
        of: Vec<Variable>,
        /// For each choice, those of the source that it takes together. Every choice of the source is in exactly one.
        nets: Vec<Vec<ChoiceId>>,
    },
    /// Each choice is a class of a number.
    Classes {
        /// For each item, the number that it is made of.
        of: Vec<Variable>,
        /// For each choice, its numbers: in order, and none is in two.
        classes: Vec<NumberClass>,
    },
    /// How many of some answers were given.
    Count {
        /// Each variable with the answers that count.
        of: Vec<(Variable, Vec<ChoiceId>)>,
        /// How many of the variables may be without an answer; these count as not given.
        may_lack: usize,
    },
    /// The place that each choice of a ranking was given: an item for each of them, a choice for each place, and behind these one
    /// for those who ranked others and not it, which is worth nothing.
    Ranks {
        /// The ranking.
        of: Variable,
    },
    /// The mean or the sum of items.
    Score {
        /// What is averaged or added up.
        of: Vec<Scored>,
        /// Which of the two.
        by: Scoring,
        /// How many of the items may be without an answer; of the others the mean is taken.
        may_lack: usize,
        /// Into how many parts a unit of the last digit is cut, for the score of each person to be exact: a third has no digits.
        parts: i64,
    },
}

/// An item of a score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scored {
    /// What was answered.
    pub variable: Variable,
    /// What each choice is worth, reversed already where the item is; empty where the answer is a number itself.
    pub worth: Vec<i64>,
    /// Whether the item was turned round: its highest answer is worth least.
    pub is_reversed: bool,
    /// How many of what answers are counted in make one: 10 of tenths; 1 of choices.
    pub unit: i64,
}

/// How items make a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scoring {
    /// Their mean, exactly: only what is printed is rounded.
    Mean,
    /// Their sum.
    Sum,
}

impl Origin {
    /// The variables that it is made of directly, in the order in which they are written.
    pub fn sources(&self) -> Vec<Variable> {
        match self {
            Self::Merged { of, .. } | Self::Classes { of, .. } => of.clone(),
            Self::Ranks { of } => vec![*of],
            Self::Count { of, .. } => of.iter().map(|(variable, _)| *variable).collect(),
            Self::Score { of, .. } => of.iter().map(|scored| scored.variable).collect(),
        }
    }

    /// The questions that it is made of directly.
    pub fn questions(&self) -> BTreeSet<QuestionId> {
        self.sources().into_iter().map(|variable| variable.question).collect()
    }
}
