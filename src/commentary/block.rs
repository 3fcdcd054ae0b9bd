//! Blocks as the authors wrote them.

use super::{
    Distribution, GroupTable, LanguageTag, MeansTable, Prose, RankedTable, ScaleTable, SharesTable, TypedTable,
};
use crate::diagnostic::Spanned;
use crate::survey::GroupId;

/// What follows one another in a section.
#[derive(Clone, Debug)]
pub enum Block {
    /// Paragraphs and lists.
    Prose(Prose),
    /// A heading within the section.
    Heading {
        /// What links name it by, where its author gave it an id.
        id: Option<Spanned<String>>,
        /// The heading's words.
        text: Prose,
        /// Whether it repeats a question of the questionnaire.
        question: bool,
    },
    /// A list of findings.
    Findings(Vec<Finding>),
    /// Groups side by side.
    Comparison(Vec<ComparisonColumn>),
    /// Items against shares: a battery.
    SharesTable(SharesTable),
    /// One question across groups, or across the choices of another (banner).
    GroupTable(GroupTable),
    /// Choices from the most to the least given.
    RankedTable(RankedTable),
    /// The whole distribution of a battery's items.
    ScaleTable(ScaleTable),
    /// What sums up numbers.
    MeansTable(MeansTable),
    /// A number question by classes.
    Distribution(Distribution),
    /// Figures of another source, as the authors typed them.
    TypedTable(TypedTable),
    /// Criteria that respondents would go by.
    Criteria(Criteria),
    /// Words of a respondent.
    Quotation(Quotation),
}

/// One side of a comparison.
#[derive(Clone, Debug)]
pub struct ComparisonColumn {
    /// The group that the side is about.
    pub group: GroupId,
    /// What it says, from top to bottom.
    pub blocks: Vec<Block>,
}

/// One finding of a list.
#[derive(Clone, Debug)]
pub struct Finding {
    /// What evidence names it by, where its author gave it an id.
    pub id: Option<Spanned<String>>,
    /// The finding in a sentence or two.
    pub text: Prose,
    /// What lists and links call it, where its author says.
    pub short: Option<Prose>,
    /// Only a finding that has an id carries any, and none of its details.
    pub tags: Vec<Spanned<String>>,
    /// Findings that it is made of.
    pub details: Vec<Finding>,
}

/// A titled list of criteria.
#[derive(Clone, Debug)]
pub struct Criteria {
    /// What links and evidence name it by.
    pub id: Spanned<String>,
    /// What the criteria are for.
    pub title: Prose,
    /// One text for each criterion.
    pub items: Vec<Prose>,
    /// Which handouts take it up.
    pub tags: Vec<Spanned<String>>,
}

/// A respondent's answer, or what it says in the authors' words.
#[derive(Clone, Debug)]
pub struct Quotation {
    /// What links and evidence name it by.
    pub id: Spanned<String>,
    /// The words.
    pub text: Prose,
    /// Who said it, as far as it may be told.
    pub attribution: Option<Prose>,
    /// Whether the authors put it in words of their own.
    pub paraphrase: bool,
    /// The language of the words, where it isn't the report's.
    pub language: Option<LanguageTag>,
    /// Which handouts take it up.
    pub tags: Vec<Spanned<String>>,
}
