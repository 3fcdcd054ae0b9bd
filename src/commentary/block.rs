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
    Comparison(Vec<ComparisonColumn>),
    SharesTable(SharesTable),
    GroupTable(GroupTable),
    RankedTable(RankedTable),
    ScaleTable(ScaleTable),
    TypedTable(TypedTable),
    Criteria(Criteria),
    Quotation(Quotation),
}

#[derive(Clone, Debug)]
pub struct ComparisonColumn {
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
