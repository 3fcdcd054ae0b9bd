//! What a table, a column or a figure of a text measures.

use crate::diagnostic::Span;
use crate::survey::{Base, ChoiceId, Condition, GroupId, QuestionId};

/// Whose answers, and over what they are taken.
#[derive(Clone, Debug)]
pub struct Measured {
    pub question: QuestionId,
    /// The choices that count (top box).
    pub choices: Vec<ChoiceId>,
    pub groups: Vec<GroupId>,
    pub filter: Vec<Condition>,
    pub base: Base,
    /// Where it is written.
    pub span: Span,
}
