//! What a chapter is made of.

use super::{Cell, FigureId, GroupTag, Inline, Table, TargetKind};
use crate::commentary::{EvidenceKind, LanguageTag};
use std::iter::once;

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

impl Finding {
    /// Itself, then its details.
    pub fn with_details(&self) -> Vec<&Self> {
        let details = self.details.iter().flat_map(Self::with_details);
        once(self).chain(details).collect()
    }
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

/// What a piece of evidence shows.
#[derive(Clone, Copy, Debug)]
pub enum Exhibit<'a> {
    /// A table, and its chart.
    Table(&'a Table),
    /// A finding.
    Finding(&'a Finding),
}

/// Something in a block that can be led to.
#[derive(Debug)]
pub struct Anchored<'a> {
    /// Its anchor.
    pub id: &'a str,
    /// What it is.
    pub kind: TargetKind,
    /// Its title, of what has one.
    pub title: Option<&'a Vec<Inline>>,
    /// What it says below.
    pub texts: Vec<&'a Vec<Inline>>,
    /// Whose words they are, where they are not the authors'.
    pub attribution: Option<&'a Vec<Inline>>,
}

impl<'a> Anchored<'a> {
    fn titled(kind: TargetKind, id: &'a str, title: &'a Vec<Inline>) -> Self {
        Self {
            title: Some(title),
            texts: Vec::new(),
            ..Self::saying(kind, id, title)
        }
    }

    fn saying(kind: TargetKind, id: &'a str, text: &'a Vec<Inline>) -> Self {
        Self {
            id,
            kind,
            title: None,
            texts: vec![text],
            attribution: None,
        }
    }

    /// Its title and what it says.
    pub fn all(&self) -> impl Iterator<Item = &'a Vec<Inline>> {
        self.title.into_iter().chain(self.texts.iter().copied())
    }
}

/// What each kind of block has that others look for.
impl Block {
    /// What of it can be led to, each finding before its details; charts are where their tables are.
    pub fn anchored(&self) -> Vec<Anchored<'_>> {
        match self {
            Self::Heading { id, text, .. } => vec![Anchored::titled(TargetKind::Heading, id, text)],
            Self::Findings(findings) => {
                let all = findings.iter().flat_map(Finding::with_details);
                all.map(|one| Anchored::saying(TargetKind::Finding, &one.id, &one.text))
                    .collect()
            }
            Self::Table(table) => vec![Anchored::titled(TargetKind::Table, &table.id, &table.caption)],
            Self::Criteria(criteria) => vec![Anchored {
                texts: criteria.items.iter().collect(),
                ..Anchored::titled(TargetKind::Criteria, &criteria.id, &criteria.title)
            }],
            Self::Quotation(quotation) => vec![Anchored {
                attribution: Some(&quotation.attribution),
                ..Anchored::saying(TargetKind::Quotation, &quotation.id, &quotation.text)
            }],
            Self::Statements(statements) => {
                let all = statements.iter();
                all.map(|one| Anchored::saying(TargetKind::Statement, &one.id, &one.text))
                    .collect()
            }
            Self::Paragraph(_) | Self::List { .. } | Self::Comparison(_) => Vec::new(),
        }
    }

    /// The table or the finding of an anchor.
    pub fn exhibit(&self, anchor: &str) -> Option<Exhibit<'_>> {
        if let Self::Table(table) = self {
            return table.anchors().any(|id| id == anchor).then_some(Exhibit::Table(table));
        }
        let mut findings = self.findings().iter().flat_map(Finding::with_details);
        findings.find(|finding| finding.id == anchor).map(Exhibit::Finding)
    }

    /// The findings that it lists.
    pub fn findings(&self) -> &[Finding] {
        if let Self::Findings(findings) = self {
            findings
        } else {
            &[]
        }
    }

    /// The text that says first what it is about, of what begins with one.
    pub fn opening(&self) -> Option<&Vec<Inline>> {
        if let Self::Paragraph(text) = self {
            return Some(text);
        }
        let table = if let Self::Table(table) = self {
            Some(&table.caption)
        } else {
            None
        };
        table.or(self.findings().first().map(|finding| &finding.text))
    }

    /// The figures that stand in it by themselves, outside of running text.
    pub fn figures_mut(&mut self) -> Vec<&mut FigureId> {
        if let Self::Comparison(comparison) = self {
            return comparison
                .columns
                .iter_mut()
                .map(|column| &mut column.group.n)
                .collect();
        }
        let Self::Table(table) = self else { return Vec::new() };
        let tags = table.columns.iter_mut().filter_map(|column| column.group.as_mut());
        let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
        let cells = cells.filter_map(|cell| if let Cell::Figure(id) = cell { Some(id) } else { None });
        tags.map(|tag| &mut tag.n).chain(cells).collect()
    }

    /// The blocks that it holds: of each item of a list, of each column of a comparison.
    pub fn inner(&self) -> Vec<&Vec<Self>> {
        if let Self::List { items, .. } = self {
            items.iter().collect()
        } else if let Self::Comparison(comparison) = self {
            comparison.columns.iter().map(|column| &column.blocks).collect()
        } else {
            Vec::new()
        }
    }

    /// The same, to change them.
    pub fn inner_mut(&mut self) -> Vec<&mut Vec<Self>> {
        if let Self::List { items, .. } = self {
            items.iter_mut().collect()
        } else if let Self::Comparison(comparison) = self {
            comparison.columns.iter_mut().map(|column| &mut column.blocks).collect()
        } else {
            Vec::new()
        }
    }
}

/// What holds running text, for reading and for changing alike.
macro_rules! texts {
    ($name:ident, $inner:ident $(, $mut:tt)?) => {
        impl Block {
            /// Each of its running texts once, those of the blocks that it holds too.
            pub fn $name(& $($mut)? self) -> Vec<& $($mut)? Vec<Inline>> {
                match self {
                    Self::Paragraph(text) | Self::Heading { text, .. } => vec![text],
                    Self::List { .. } | Self::Comparison(_) => {
                        self.$inner().into_iter().flatten().flat_map(Self::$name).collect()
                    }
                    Self::Findings(findings) => findings.into_iter().flat_map(Finding::$name).collect(),
                    Self::Table(table) => {
                        let Table { caption, rows, notes, .. } = & $($mut)? **table;
                        let cells = rows.into_iter().flat_map(|row| & $($mut)? row.cells);
                        let links = cells.filter_map(|cell| if let Cell::Links(text) = cell { Some(text) } else { None });
                        let notes = notes.into_iter().map(|note| & $($mut)? note.text);
                        once(caption).chain(links).chain(notes).collect()
                    }
                    Self::Criteria(criteria) => once(& $($mut)? criteria.title).chain(& $($mut)? criteria.items).collect(),
                    Self::Quotation(quotation) => vec![& $($mut)? quotation.text, & $($mut)? quotation.attribution],
                    Self::Statements(statements) => {
                        statements.into_iter().map(|statement| & $($mut)? statement.text).collect()
                    }
                }
            }
        }

        impl Finding {
            fn $name(& $($mut)? self) -> Vec<& $($mut)? Vec<Inline>> {
                let Self { text, details, .. } = self;
                once(text).chain(details.into_iter().flat_map(Self::$name)).collect()
            }
        }
    };
}

texts!(texts, inner);
texts!(texts_mut, inner_mut, mut);
