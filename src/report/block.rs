//! What a chapter is made of.

use super::{GroupTag, Inline, Table};
use crate::commentary::EvidenceKind;

/// One block of a chapter.
#[derive(Clone, Debug)]
pub enum Block {
    Paragraph(Vec<Inline>),
    /// A list inside prose.
    List {
        ordered: bool,
        items: Vec<Vec<Block>>,
    },
    /// A heading inside the chapter: level 2 stands right below the chapter's title. A question that serves as a
    /// heading is one too.
    Heading {
        level: u8,
        id: String,
        text: Vec<Inline>,
        question: bool,
    },
    Findings(Vec<Finding>),
    Comparison(Comparison),
    Table(Box<Table>),
    Criteria(Criteria),
    Quotation(Quotation),
    Statements(Vec<Statement>),
}

/// One thing found, with its details below it.
#[derive(Clone, Debug)]
pub struct Finding {
    pub id: String,
    pub text: Vec<Inline>,
    pub details: Vec<Finding>,
}

/// Groups side by side.
#[derive(Clone, Debug)]
pub struct Comparison {
    pub columns: Vec<ComparisonColumn>,
}

#[derive(Clone, Debug)]
pub struct ComparisonColumn {
    pub group: GroupTag,
    pub blocks: Vec<Block>,
}

/// A definition by a list of criteria.
#[derive(Clone, Debug)]
pub struct Criteria {
    pub id: String,
    /// The sentence that leads the list in.
    pub title: Vec<Inline>,
    pub items: Vec<Vec<Inline>>,
}

/// What a respondent said.
#[derive(Clone, Debug)]
pub struct Quotation {
    pub id: String,
    pub text: Vec<Inline>,
    /// Who speaks: "une PTP, milieu urbain".
    pub attribution: Vec<Inline>,
    /// The words are not the respondent's own; [`Quotation::label`] says so.
    pub paraphrase: bool,
    /// "Paraphrase" or "Citation", in the report's language.
    pub label: String,
}

/// A statement of the conclusion.
#[derive(Clone, Debug)]
pub struct Statement {
    pub id: String,
    pub text: Vec<Inline>,
    pub evidence: Vec<Evidence>,
}

/// What supports a statement: an anchor of [`Report::targets`](super::Report::targets).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    pub target: String,
    pub kind: EvidenceKind,
}

impl Block {
    /// The blocks that it holds: of each item of a list, of each column of a comparison.
    pub fn inner(&self) -> Vec<&Vec<Block>> {
        match self {
            Block::List { items, .. } => items.iter().collect(),
            Block::Comparison(comparison) => comparison.columns.iter().map(|column| &column.blocks).collect(),
            Block::Paragraph(_)
            | Block::Heading { .. }
            | Block::Findings(_)
            | Block::Table(_)
            | Block::Criteria(_)
            | Block::Quotation(_)
            | Block::Statements(_) => Vec::new(),
        }
    }

    /// The same, to change them.
    pub fn inner_mut(&mut self) -> Vec<&mut Vec<Block>> {
        match self {
            Block::List { items, .. } => items.iter_mut().collect(),
            Block::Comparison(comparison) => comparison.columns.iter_mut().map(|column| &mut column.blocks).collect(),
            Block::Paragraph(_)
            | Block::Heading { .. }
            | Block::Findings(_)
            | Block::Table(_)
            | Block::Criteria(_)
            | Block::Quotation(_)
            | Block::Statements(_) => Vec::new(),
        }
    }
}
