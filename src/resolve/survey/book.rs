//! The codebook while the responses are read: the survey's questions, and where their answers stand.

use super::code::MissingCode;
use super::layout::Layout;
use crate::diagnostic::Span;
use crate::survey::{Question, QuestionLabels};
use std::collections::BTreeMap;

/// The questions with, for each, where its answers stand.
pub struct Codebook {
    pub questions: Vec<Question>,
    /// In the order of `questions`.
    pub labels: Vec<QuestionLabels>,
    /// In the order of `questions`; of those that were asked.
    pub layouts: Vec<Layout>,
    pub missing: Vec<MissingCode>,
    /// The questions that were not asked but derived, which stand behind the others and have no layout, each with where its
    /// id is written.
    pub derived: BTreeMap<usize, Span>,
}
