//! What the questionnaire says of questions that only a look at the quality of their answers needs.

use super::book::Codebook;
use crate::survey::{ChoiceId, GroupId, Mask, QuestionId};

/// Of a question that was asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traits {
    /// The code of each choice.
    pub codes: Vec<String>,
    /// Choices that rule out all others.
    pub exclusive: Vec<ChoiceId>,
}

/// Answers of people whom a filter excludes; they count as not asked.
#[derive(Clone, Debug)]
pub struct SetAside {
    /// What they answered.
    pub question: QuestionId,
    /// The part of the people: its groups.
    pub groups: Vec<GroupId>,
    /// Which of its rows.
    pub rows: Mask,
}

/// Those of every question that was asked, in the order of the questionnaire.
pub(super) fn traits(book: &Codebook) -> Vec<Traits> {
    let one = |layout: &super::layout::Layout| Traits {
        codes: layout.codes.iter().map(|code| code.value.clone()).collect(),
        exclusive: layout.exclusive.clone(),
    };
    book.layouts.iter().map(one).collect()
}
