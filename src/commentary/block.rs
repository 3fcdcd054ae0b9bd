//! Blocks as the authors wrote them.

use super::{GroupTable, Prose, RankedTable, ScaleTable, SharesTable, TypedTable};
use crate::diagnostic::Spanned;
use crate::survey::GroupId;

#[derive(Clone, Debug)]
pub enum Block {
    Prose(Prose),
    Heading {
        id: Option<Spanned<String>>,
        text: Prose,
        question: bool,
    },
    Findings(Vec<Finding>),
    /// Groups side by side.
    Comparison(Vec<Column>),
    SharesTable(SharesTable),
    GroupTable(GroupTable),
    RankedTable(RankedTable),
    ScaleTable(ScaleTable),
    TypedTable(TypedTable),
    Criteria(Criteria),
    Quotation(Quotation),
}

impl Block {
    /// Adds the quotations that are respondents' own words.
    pub(super) fn quoted<'a>(&'a self, found: &mut Vec<&'a str>) {
        match self {
            Block::Quotation(quotation) if !quotation.paraphrase => found.push(&quotation.text.written.value),
            Block::Comparison(columns) => {
                let blocks = columns.iter().flat_map(|column| &column.blocks);
                blocks.for_each(|block| block.quoted(found));
            }
            Block::Prose(_)
            | Block::Heading { .. }
            | Block::Findings(_)
            | Block::SharesTable(_)
            | Block::GroupTable(_)
            | Block::RankedTable(_)
            | Block::ScaleTable(_)
            | Block::TypedTable(_)
            | Block::Criteria(_)
            | Block::Quotation(_) => {}
        }
    }

    /// Whether it is or holds a table of figures of another source.
    pub fn has_typed_tables(&self) -> bool {
        match self {
            Self::TypedTable(_) => true,
            Self::Comparison(columns) => columns
                .iter()
                .flat_map(|column| &column.blocks)
                .any(Self::has_typed_tables),
            Self::Prose(_)
            | Self::Heading { .. }
            | Self::Findings(_)
            | Self::SharesTable(_)
            | Self::GroupTable(_)
            | Self::RankedTable(_)
            | Self::ScaleTable(_)
            | Self::Criteria(_)
            | Self::Quotation(_) => false,
        }
    }
}

#[derive(Clone, Debug)]
pub struct Column {
    pub group: GroupId,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug)]
pub struct Finding {
    pub id: Option<Spanned<String>>,
    pub text: Prose,
    /// Only a finding that has an id carries any, and none of its details.
    pub tags: Vec<Spanned<String>>,
    pub details: Vec<Finding>,
}

#[derive(Clone, Debug)]
pub struct Criteria {
    pub id: Spanned<String>,
    pub title: Prose,
    pub items: Vec<Prose>,
    pub tags: Vec<Spanned<String>>,
}

#[derive(Clone, Debug)]
pub struct Quotation {
    pub id: Spanned<String>,
    pub text: Prose,
    pub attribution: Option<Prose>,
    pub paraphrase: bool,
    pub tags: Vec<Spanned<String>>,
}
