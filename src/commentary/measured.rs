//! What a table, a column or a figure of a text measures.

use crate::diagnostic::Span;
use crate::survey::{Base, ChoiceId, Condition, GroupId, QuestionId};

/// Whose answers, and over what they are taken.
#[derive(Clone, Debug)]
pub struct Measured {
    /// The question that was put.
    pub question: QuestionId,
    /// The choices that count (top box).
    pub choices: Vec<ChoiceId>,
    /// The groups, taken together.
    pub groups: Vec<GroupId>,
    /// Only respondents who meet all of these.
    pub filter: Vec<Condition>,
    /// Over whom the share is taken.
    pub base: Base,
    /// Where it is written.
    pub span: Span,
}

impl Measured {
    /// The same, of other choices.
    pub fn counting(&self, choices: &[ChoiceId]) -> Self {
        Self {
            choices: choices.to_vec(),
            ..self.clone()
        }
    }
}
