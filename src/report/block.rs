//! What a chapter is made of.

use super::{Exhibit, GroupTag, Inline, Table};
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

impl Finding {
    fn exhibit(&self, anchor: &str) -> Option<Exhibit<'_>> {
        if self.id == anchor {
            return Some(Exhibit::Finding(self));
        }
        self.details.iter().find_map(|detail| detail.exhibit(anchor))
    }
}

impl Block {
    pub(super) fn exhibit(&self, anchor: &str) -> Option<Exhibit<'_>> {
        match self {
            Block::Table(table) => {
                let is_chart = table.chart.as_ref().is_some_and(|chart| chart.id == anchor);
                (table.id == anchor || is_chart).then_some(Exhibit::Table(table))
            }
            Block::Findings(findings) => findings.iter().find_map(|finding| finding.exhibit(anchor)),
            Block::Quotation(quotation) => (quotation.id == anchor).then_some(Exhibit::Quotation(quotation)),
            Block::Comparison(comparison) => {
                let blocks = comparison.columns.iter().flat_map(|column| &column.blocks);
                blocks.into_iter().find_map(|block| block.exhibit(anchor))
            }
            Block::Paragraph(_)
            | Block::List { .. }
            | Block::Heading { .. }
            | Block::Criteria(_)
            | Block::Statements(_) => None,
        }
    }

    pub(super) fn collect_tables<'a>(&'a self, found: &mut Vec<&'a Table>) {
        match self {
            Block::Table(table) => found.push(table),
            Block::Comparison(comparison) => {
                for block in comparison.columns.iter().flat_map(|c| &c.blocks) {
                    block.collect_tables(found);
                }
            }
            Block::List { items, .. } => {
                for block in items.iter().flatten() {
                    block.collect_tables(found);
                }
            }
            Block::Paragraph(_)
            | Block::Heading { .. }
            | Block::Findings(_)
            | Block::Criteria(_)
            | Block::Quotation(_)
            | Block::Statements(_) => {}
        }
    }
}
