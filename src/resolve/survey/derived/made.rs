//! What a derived question is made in: the questions that there are, and what comes of them.

use crate::diagnostic::{Diagnostic, Spanned};
use crate::resolve::names;
use crate::resolve::survey::layout::Layout;
use crate::survey::{Choice, Kind, Language, Origin, Question, QuestionId, QuestionLabels, Variable};

/// What may be named.
#[derive(Clone, Copy)]
pub(super) struct Maker<'a> {
    pub questions: &'a [Question],
    pub labels: &'a [QuestionLabels],
    /// Of the questions that were asked, which come first.
    pub layouts: &'a [Layout],
    pub language: Language,
}

/// A derived question without its name.
pub(super) struct Made {
    pub kind: Kind,
    pub choices: Vec<Choice>,
    pub labels: Vec<String>,
    pub origin: Origin,
    /// The battery whose items it has.
    pub battery: Option<QuestionId>,
}

/// A question that another is made of, whole or one item of it.
#[derive(Clone, Copy)]
pub(super) struct MadeFrom<'a> {
    pub id: QuestionId,
    pub question: &'a Question,
    item: Option<usize>,
}

impl<'a> MadeFrom<'a> {
    /// # Errors
    /// Unknown question or item, with the nearest.
    pub fn of(questions: &'a [Question], name: &Spanned<String>) -> Result<Self, Diagnostic> {
        let (id, item) = names::question_or_item(questions, &name.value, name.span)?;
        Ok(Self {
            id,
            question: &questions[id.0],
            item,
        })
    }

    /// Its variables: of a battery named whole, one for each item.
    pub fn variables(self) -> Vec<Variable> {
        let question = self.id;
        match self.item {
            Some(item) => vec![Variable { question, item }],
            None => (0..self.question.items.len())
                .map(|item| Variable { question, item })
                .collect(),
        }
    }

    /// The battery, where it is named whole.
    pub fn battery(self) -> Option<QuestionId> {
        (self.item.is_none() && self.question.is_battery()).then_some(self.id)
    }
}
