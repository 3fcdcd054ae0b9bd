//! The conclusion: statements, each with what supports it.

use super::{Prose, Section};
use crate::diagnostic::{Span, Spanned};

/// `content/conclusion.yaml`.
#[derive(Clone, Debug)]
pub struct Conclusion {
    /// Its title and what stands before the statements.
    pub section: Section,
    /// What the report concludes, one by one.
    pub statements: Vec<Statement>,
}

/// One statement of the conclusion with the ids of what supports it.
#[derive(Clone, Debug)]
pub struct Statement {
    /// What links name it by.
    pub id: Spanned<String>,
    /// The statement as readers see it.
    pub text: Prose,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
    /// Which handouts take it up.
    pub tags: Vec<Spanned<String>>,
    /// The whole statement.
    pub span: Span,
}

/// What supports a statement: the id of a table, a finding or a quotation.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// The id of what supports the statement.
    pub id: Spanned<String>,
    /// How it supports the statement, where the author says so; otherwise the kind follows from what the evidence shows.
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
    /// From the most to the least exact.
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
