//! Blocks as the authors wrote them.

use super::{LanguageTag, Prose, Table, Tagged, Voice};
use crate::diagnostic::{Span, Spanned};
use crate::survey::GroupId;
use std::iter::once;

/// What follows one another in a section.
#[derive(Clone, Debug)]
pub enum Block {
    /// Paragraphs and lists.
    Prose(Prose),
    /// A heading within the section.
    Heading(Heading),
    /// A list of findings.
    Findings(Vec<Finding>),
    /// Groups side by side.
    Comparison(Vec<ComparisonColumn>),
    /// A table of any kind.
    Table(Table),
    /// Criteria that respondents would go by.
    Criteria(Criteria),
    /// Words of a respondent.
    Quotation(Quotation),
}

impl Block {
    /// What it has in common with all others.
    pub fn common(&self) -> &dyn AnyBlock {
        match self {
            Self::Prose(text) => text,
            Self::Heading(heading) => heading,
            Self::Findings(findings) => findings,
            Self::Comparison(columns) => columns,
            Self::Table(table) => table,
            Self::Criteria(criteria) => criteria,
            Self::Quotation(quotation) => quotation,
        }
    }
}

/// A kind of block. What it does not say of itself, it has none of.
pub trait AnyBlock {
    /// Its own texts, without those of the blocks inside it.
    fn texts(&self) -> Vec<&Prose>;

    /// The blocks inside it.
    fn inner(&self) -> Vec<&Block> {
        Vec::new()
    }

    /// Its tags, and those of its parts.
    fn tagged(&self) -> Vec<Tagged<'_>> {
        Vec::new()
    }

    /// The texts that are not, or not only, the report's own words.
    fn voices(&self) -> Vec<(Span, Voice)> {
        Vec::new()
    }

    /// A respondent's own words.
    fn quoted(&self) -> Option<&str> {
        None
    }

    /// Itself, if it is a table.
    fn table(&self) -> Option<&Table> {
        None
    }
}

impl AnyBlock for Prose {
    fn texts(&self) -> Vec<&Prose> {
        vec![self]
    }
}

/// A heading within a section.
#[derive(Clone, Debug)]
pub struct Heading {
    /// What links name it by, where its author gave it an id.
    pub id: Option<Spanned<String>>,
    /// The heading's words.
    pub text: Prose,
    /// Whether it repeats a question of the questionnaire.
    pub question: bool,
}

impl AnyBlock for Heading {
    fn texts(&self) -> Vec<&Prose> {
        vec![&self.text]
    }
}

/// One side of a comparison.
#[derive(Clone, Debug)]
pub struct ComparisonColumn {
    /// The group that the side is about.
    pub group: GroupId,
    /// What it says, from top to bottom.
    pub blocks: Vec<Block>,
}

impl AnyBlock for Vec<ComparisonColumn> {
    fn texts(&self) -> Vec<&Prose> {
        Vec::new()
    }

    fn inner(&self) -> Vec<&Block> {
        self.iter().flat_map(|column| &column.blocks).collect()
    }
}

impl AnyBlock for Table {
    fn texts(&self) -> Vec<&Prose> {
        let table = self.common();
        table.head().texts().chain(table.own_texts()).collect()
    }

    fn tagged(&self) -> Vec<Tagged<'_>> {
        let head = self.common().head();
        Tagged::all(&head.id.value, &head.tags)
    }

    fn voices(&self) -> Vec<(Span, Voice)> {
        let table = self.common();
        let all = table.voice().into_iter().flat_map(|voice| spoken(self, voice));
        let heads = table.column_heads().into_iter().chain(&table.head().row_head);
        all.chain(heads.map(|head| (head.written.span, Voice::Handed)))
            .collect()
    }

    fn table(&self) -> Option<&Table> {
        Some(self)
    }
}

/// All texts of a block in one voice.
fn spoken(block: &dyn AnyBlock, voice: Voice) -> Vec<(Span, Voice)> {
    let texts = block.texts().into_iter();
    texts.map(|text| (text.written.span, voice)).collect()
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

impl Finding {
    fn texts(&self) -> Vec<&Prose> {
        let details = self.details.iter().flat_map(Self::texts);
        once(&self.text).chain(details).collect()
    }

    /// Its details go on from it.
    fn voices(&self) -> Vec<(Span, Voice)> {
        let after = Voice::After(self.text.written.span);
        let own = |detail: &Self| once((detail.text.written.span, after)).chain(detail.voices()).collect();
        self.details
            .iter()
            .flat_map(|detail| -> Vec<_> { own(detail) })
            .collect()
    }
}

impl AnyBlock for Vec<Finding> {
    fn texts(&self) -> Vec<&Prose> {
        self.iter().flat_map(Finding::texts).collect()
    }

    fn tagged(&self) -> Vec<Tagged<'_>> {
        let each = self.iter().flat_map(|finding| {
            let id = finding.id.as_ref().map_or("", |id| id.value.as_str());
            Tagged::all(id, &finding.tags)
        });
        each.collect()
    }

    fn voices(&self) -> Vec<(Span, Voice)> {
        self.iter().flat_map(Finding::voices).collect()
    }
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

impl AnyBlock for Criteria {
    fn texts(&self) -> Vec<&Prose> {
        once(&self.title).chain(&self.items).collect()
    }

    fn tagged(&self) -> Vec<Tagged<'_>> {
        Tagged::all(&self.id.value, &self.tags)
    }

    fn voices(&self) -> Vec<(Span, Voice)> {
        spoken(self, Voice::Handed)
    }
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

impl AnyBlock for Quotation {
    fn texts(&self) -> Vec<&Prose> {
        once(&self.text).chain(&self.attribution).collect()
    }

    fn tagged(&self) -> Vec<Tagged<'_>> {
        Tagged::all(&self.id.value, &self.tags)
    }

    fn voices(&self) -> Vec<(Span, Voice)> {
        spoken(self, Voice::Handed)
    }

    fn quoted(&self) -> Option<&str> {
        (!self.paraphrase).then_some(self.text.written.value.as_str())
    }
}
