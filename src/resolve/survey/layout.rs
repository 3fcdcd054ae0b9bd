//! Where a question's answers stand in the files of responses.

use super::code::MissingCode;
use crate::diagnostic::{Span, Spanned};
use crate::survey::ChoiceId;

/// Where a question's answers stand and how they are coded.
pub struct Layout {
    pub columns: Columns,
    /// The code of each choice, as it is [compared](super::code::code_key).
    pub codes: Vec<Spanned<String>>,
    /// The scale that the choices are of, where several questions can share it.
    pub scale: Option<String>,
    /// What else means each choice: its label, and the texts declared for it.
    pub texts: Vec<Vec<String>>,
    /// The choice that takes whatever else was answered.
    pub other: Option<ChoiceId>,
    /// Choices that nobody ticks beside others: "aucune de ces réponses".
    pub exclusive: Vec<ChoiceId>,
    /// Two choices have the same code, so that answers can't be told from mistakes.
    pub is_unsure: bool,
    /// The codes of missing answers, where the question has its own.
    pub missing: Option<Vec<MissingCode>>,
    /// Whether each of a respondent's mentions counts, be it of the same choice: several partners of one category.
    pub repeats: bool,
    /// Where the question's id is written.
    pub span: Span,
}

/// The columns of a question.
pub enum Columns {
    /// One per item.
    Items(Vec<Spanned<String>>),
    /// One per choice, with the codes for "chosen" and "not chosen".
    Choices {
        columns: Vec<Spanned<String>>,
        chosen: Vec<Spanned<String>>,
        not_chosen: Vec<Spanned<String>>,
        /// Which of the two are not the project's: then the words that survey tools use mean them too.
        usual: Usual,
    },
    /// One column with several codes.
    Delimited { column: Spanned<String>, delimiter: String },
    /// One per mention or place.
    Places(Vec<Spanned<String>>),
}

/// Whether the codes of a box that was ticked, and of one that wasn't, are the usual ones.
#[derive(Clone, Copy)]
pub struct Usual {
    pub chosen: bool,
    pub not_chosen: bool,
}

impl Columns {
    /// Their names.
    pub fn all(&self) -> &[Spanned<String>] {
        match self {
            Self::Items(columns) | Self::Choices { columns, .. } | Self::Places(columns) => columns,
            Self::Delimited { column, .. } => std::slice::from_ref(column),
        }
    }
}
