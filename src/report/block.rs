//! What a chapter is made of.

use super::{GroupTag, Inline, Table};
use crate::commentary::{EvidenceKind, LanguageTag};

/// One block of a chapter.
#[derive(Clone, Debug)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list inside prose.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// Each of them blocks.
        items: Vec<Vec<Block>>,
    },
    /// A heading inside the chapter: level 2 stands right below the chapter's title. A question that serves as a
    /// heading is one too.
    Heading {
        /// From 2, below the chapter's own.
        level: u8,
        /// Its anchor.
        id: String,
        /// Its words.
        text: Vec<Inline>,
        /// Whether it repeats a question of the questionnaire.
        question: bool,
    },
    /// A list of findings.
    Findings(Vec<Finding>),
    /// Groups side by side.
    Comparison(Comparison),
    /// A table, and its chart.
    Table(Box<Table>),
    /// Criteria that respondents would go by.
    Criteria(Criteria),
    /// Words of a respondent.
    Quotation(Quotation),
    /// What the report concludes.
    Statements(Vec<Statement>),
}

/// One thing found, with its details below it.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Its anchor.
    pub id: String,
    /// The finding in a sentence or two.
    pub text: Vec<Inline>,
    /// Findings that it is made of.
    pub details: Vec<Finding>,
}

/// Groups side by side.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// From left to right.
    pub columns: Vec<ComparisonColumn>,
}

/// One side of a comparison.
#[derive(Clone, Debug)]
pub struct ComparisonColumn {
    /// The group that the side is about.
    pub group: GroupTag,
    /// What it says, from top to bottom.
    pub blocks: Vec<Block>,
}

/// A definition by a list of criteria.
#[derive(Clone, Debug)]
pub struct Criteria {
    /// Its anchor.
    pub id: String,
    /// The sentence that leads the list in.
    pub title: Vec<Inline>,
    /// One text for each criterion.
    pub items: Vec<Vec<Inline>>,
}

/// What a respondent said.
#[derive(Clone, Debug)]
pub struct Quotation {
    /// Its anchor.
    pub id: String,
    /// The words.
    pub text: Vec<Inline>,
    /// Who speaks: "une PTP, milieu urbain".
    pub attribution: Vec<Inline>,
    /// The words are not the respondent's own; [`Quotation::label`] says so.
    pub paraphrase: bool,
    /// "Paraphrase" or "Citation", in the report's language.
    pub label: String,
    /// The language of the words, where it isn't the report's.
    pub language: Option<LanguageTag>,
}

/// A statement of the conclusion.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Its anchor.
    pub id: String,
    /// The statement.
    pub text: Vec<Inline>,
    /// What it rests on, in the authors' order.
    pub evidence: Vec<Evidence>,
}

/// What supports a statement: an anchor of [`Report::targets`](super::Report::targets).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The anchor of what supports the statement.
    pub target: String,
    /// How it supports it.
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
