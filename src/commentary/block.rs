//! Blocks as the authors wrote them.

use super::{AskedTable, LanguageTag, Prose, Tagged, Voice};
use crate::diagnostic::{Span, Spanned};
use crate::survey::GroupId;
use std::iter::once;

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
    /// A table of any kind.
    Table(Box<AskedTable>),
    /// Criteria that respondents would go by.
    Criteria(Criteria),
    /// Words of a respondent.
    Quotation(Quotation),
}

impl Block {
    /// Its own texts, without those of the blocks inside it.
    pub fn texts(&self) -> Vec<&Prose> {
        match self {
            Self::Prose(text) | Self::Heading { text, .. } => vec![text],
            Self::Findings(findings) => findings.iter().flat_map(Finding::texts).collect(),
            Self::Comparison(_) => Vec::new(),
            Self::Table(table) => table.parts().texts(),
            Self::Criteria(criteria) => once(&criteria.title).chain(&criteria.items).collect(),
            Self::Quotation(quotation) => once(&quotation.text).chain(&quotation.attribution).collect(),
        }
    }

    /// The blocks inside it.
    pub fn inner(&self) -> impl Iterator<Item = &Self> {
        let columns = if let Self::Comparison(columns) = self {
            columns.as_slice()
        } else {
            &[]
        };
        columns.iter().flat_map(|column| &column.blocks)
    }

    /// Its tags, and those of its parts.
    pub fn tagged(&self) -> Vec<Tagged<'_>> {
        match self {
            Self::Findings(findings) => findings.iter().flat_map(Finding::tagged).collect(),
            Self::Table(table) => Tagged::all(&table.parts().head.id.value, &table.parts().head.tags),
            Self::Criteria(criteria) => Tagged::all(&criteria.id.value, &criteria.tags),
            Self::Quotation(quotation) => Tagged::all(&quotation.id.value, &quotation.tags),
            Self::Prose(_) | Self::Heading { .. } | Self::Comparison(_) => Vec::new(),
        }
    }

    /// The texts that are not, or not only, the report's own words.
    pub fn voices(&self) -> Vec<(Span, Voice)> {
        match self {
            Self::Findings(findings) => findings.iter().flat_map(Finding::voices).collect(),
            Self::Table(table) => table.parts().voices(),
            Self::Criteria(_) | Self::Quotation(_) => {
                let texts = self.texts().into_iter();
                texts.map(|text| (text.written.span, Voice::Handed)).collect()
            }
            Self::Prose(_) | Self::Heading { .. } | Self::Comparison(_) => Vec::new(),
        }
    }

    /// The table that it is.
    pub fn table(&self) -> Option<&AskedTable> {
        if let Self::Table(table) = self {
            Some(table)
        } else {
            None
        }
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
        once(&self.text).chain(&self.short).chain(details).collect()
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

    fn tagged(&self) -> Vec<Tagged<'_>> {
        let id = self.id.as_ref().map_or("", |id| id.value.as_str());
        Tagged::all(id, &self.tags)
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
