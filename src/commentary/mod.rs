//! What the authors wrote: front matter, sections, statements. Data only: names resolved, texts parsed.

mod about;
mod block;
mod claim;
mod expression;
mod handout;
mod measured;
mod prose;
mod publication;
mod table;
mod typed;
mod walk;

pub use about::{Accessibility, Contact};
pub use block::{Block, Column, Criteria, Finding, Quotation};
pub use claim::{Accounts, Claim, Claimed, Release, Strata, Subject};
pub use expression::{Asked, Call, Expression, FractionForm, Naming, Term};
pub use handout::{Audience, KEPT, Tagged};
pub use measured::Measured;
pub use prose::{Prose, ProseBlock, ProseInline};
pub use publication::{Cited, Licence, Publication};
pub use table::{
    Breakdown, Chart, ChartKind, GroupTable, RankedColumn, RankedTable, ScaleTable, SharesColumn, SharesTable, Sort,
    TableHead, TableRow,
};
pub use typed::{
    AddsUp, TypedBase, TypedBases, TypedCell, TypedColumn, TypedNumber, TypedRow, TypedSign, TypedTable, Unit,
};

use crate::diagnostic::{Span, Spanned};
use crate::survey::{GroupId, Language, Policy};

/// Everything the authors wrote.
#[derive(Clone, Debug)]
pub struct Commentary {
    pub language: Language,
    /// The theme's name and where it is written.
    pub theme: Option<Spanned<String>>,
    pub front: Front,
    pub introduction: Option<Section>,
    pub sections: Vec<Section>,
    pub conclusion: Option<Conclusion>,
    /// For whom there are handouts, in the order of their declaration.
    pub audiences: Vec<Audience>,
    /// The authors' own words on method.
    pub method: Vec<Block>,
    pub accounts: Accounts,
    pub policy: Policy,
    /// Where the policy is written, or should be.
    pub policy_span: Option<Span>,
}

impl Commentary {
    /// The quotations that are respondents' own words, wherever they stand.
    pub fn quoted(&self) -> Vec<&str> {
        let blocks = self.blocks().into_iter();
        let quoted = blocks.filter_map(|block| match block {
            Block::Quotation(quotation) if !quotation.paraphrase => Some(quotation.text.written.value.as_str()),
            Block::Quotation(_)
            | Block::Prose(_)
            | Block::Heading { .. }
            | Block::Findings(_)
            | Block::Comparison(_)
            | Block::SharesTable(_)
            | Block::GroupTable(_)
            | Block::RankedTable(_)
            | Block::ScaleTable(_)
            | Block::TypedTable(_)
            | Block::Criteria(_) => None,
        });
        quoted.collect()
    }

    /// Whether any table holds figures of another source.
    pub fn has_typed_tables(&self) -> bool {
        let is_typed = |block: &&Block| matches!(block, Block::TypedTable(_));
        self.blocks().iter().any(is_typed)
    }
}

/// The front matter of `report.yaml`.
#[derive(Clone, Debug)]
pub struct Front {
    pub title: Spanned<String>,
    pub subtitle: Option<Spanned<String>>,
    pub date: Date,
    pub institutions: Vec<Spanned<String>>,
    pub authors: Vec<Person>,
    pub committee_title: Option<Spanned<String>>,
    pub committee: Vec<Person>,
    pub citation: Option<Prose>,
    pub publication: Publication,
    pub notice: Option<Prose>,
    /// What the report is, who answered and when, in one paragraph.
    pub summary: Option<Prose>,
    pub highlights: Vec<Highlight>,
    pub accessibility: Accessibility,
}

/// A main finding for the first page.
#[derive(Clone, Debug)]
pub struct Highlight {
    /// The figure that stands out, as an expression.
    pub figure: Prose,
    /// What it is a figure of, so that both read as one sentence.
    pub text: Prose,
    /// The id of the table, chart or finding that shows it.
    pub evidence: Spanned<String>,
}

/// A date as precise as the authors gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    pub year: i32,
    pub month: Option<u8>,
    pub day: Option<u8>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    pub role: String,
}

/// One file of `content/sections/`, or the introduction.
#[derive(Clone, Debug)]
pub struct Section {
    pub id: Spanned<String>,
    pub title: Prose,
    /// The groups whose answers it shows, unless a block says otherwise.
    pub groups: Vec<GroupId>,
    pub blocks: Vec<Block>,
    /// Which audiences' handouts take it up whole.
    pub tags: Vec<Spanned<String>>,
    /// The questions of its handout.
    pub discussion: Vec<Prose>,
}

/// `content/conclusion.yaml`.
#[derive(Clone, Debug)]
pub struct Conclusion {
    pub section: Section,
    pub statements: Vec<Statement>,
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
