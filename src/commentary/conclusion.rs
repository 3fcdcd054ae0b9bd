//! The conclusion: statements, each with what supports it.

use super::{Prose, Section};
use crate::diagnostic::{Span, Spanned};

/// `content/conclusion.yaml`.
#[derive(Clone, Debug)]
pub struct Conclusion {
    pub section: Section,
    pub statements: Vec<Statement>,
}

/// One statement of the conclusion with the ids of what supports it.
#[derive(Clone, Debug)]
pub struct Statement {
    pub id: Spanned<String>,
    pub text: Prose,
    pub evidence: Vec<Evidence>,
    pub tags: Vec<Spanned<String>>,
    /// The whole statement.
    pub span: Span,
}

/// What supports a statement: the id of a table, a finding or a quotation.
#[derive(Clone, Debug)]
pub struct Evidence {
    pub id: Spanned<String>,
    /// As its author sees it; none to take it from what it is.
    pub kind: Option<EvidenceKind>,
}

/// How a term of evidence supports a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvidenceKind {
    /// Counted answers.
    Figures,
    /// What respondents wrote, summed up by the authors.
    Qualitative,
    /// A respondent's words.
    Quotation,
}

impl EvidenceKind {
    pub const ALL: [Self; 3] = [Self::Figures, Self::Qualitative, Self::Quotation];

    /// The key of a statement's evidence, and of its wording.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Figures => "figures",
            Self::Qualitative => "qualitative",
            Self::Quotation => "quotation",
        }
    }
}
