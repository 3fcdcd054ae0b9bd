//! The state of composing one chapter: its figures, footnotes, anchors, and what it refers to.

use crate::account::Passage;
use crate::diagnostic::{Diagnostics, Sources, Span, Spanned};
use crate::disclosure::Gate;
use crate::measure::Counter;
use crate::report::{Figure, FigureId, Inline, TargetKind};
use crate::survey::{Language, Noun, Survey};
use crate::theme::Wording;

/// What every chapter is composed from.
#[derive(Clone, Copy)]
pub(super) struct Material<'a> {
    pub survey: &'a Survey,
    pub counter: &'a Counter<'a>,
    /// Lets through what may be published.
    pub gate: &'a Gate<'a>,
    pub language: Language,
    /// The noun for several groups together.
    pub respondents: &'a Noun,
    pub wording: &'a Wording,
    pub sources: &'a Sources,
}

impl Material<'_> {
    /// The colon with its spaces: " : " in French, ": " in English.
    pub fn colon(&self) -> String {
        self.wording.text("site-colon")
    }
}

/// Something that can be pointed at, found while composing.
pub(super) struct Anchor {
    pub id: String,
    pub kind: TargetKind,
    pub title: String,
    /// Where its id is written; none for one that the program made.
    pub span: Option<Span>,
}

/// Composes one chapter.
pub(super) struct Composer<'a> {
    pub material: Material<'a>,
    /// The chapter's id.
    pub chapter: String,
    /// The block that is being composed: the first part of its figures' ids.
    pub place: String,
    pub figures: Vec<Figure>,
    /// Where each figure is asked for, in the order of `figures`.
    pub origins: Vec<Vec<Span>>,
    /// Where the figures that come next are asked for.
    pub origin: Vec<Span>,
    pub footnotes: Vec<Vec<Inline>>,
    pub anchors: Vec<Anchor>,
    pub references: Vec<Spanned<String>>,
    pub diagnostics: Diagnostics,
    /// Every text that was read, for accounting.
    pub passages: Vec<Passage>,
    /// The last figure of the text.
    pub last: Last,
}

/// How a verb agrees with a figure.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Last {
    pub is_plural: bool,
    /// It is "aucune", whose verb takes "ne".
    pub is_none: bool,
}

impl<'a> Composer<'a> {
    pub fn new(material: Material<'a>, chapter: &str) -> Self {
        Self {
            material,
            chapter: chapter.to_owned(),
            place: chapter.to_owned(),
            figures: Vec::new(),
            origins: Vec::new(),
            origin: Vec::new(),
            footnotes: Vec::new(),
            anchors: Vec::new(),
            references: Vec::new(),
            diagnostics: Diagnostics::new(),
            passages: Vec::new(),
            last: Last::default(),
        }
    }

    /// Adds a figure; its id is the block's and a number within it.
    pub fn figure(&mut self, mut figure: Figure) -> FigureId {
        if figure.id.is_empty() {
            let before = self
                .figures
                .iter()
                .filter(|f| f.id.starts_with(&format!("{}/", self.place)))
                .count();
            figure.id = format!("{}/{}", self.place, before + 1);
        }
        self.figures.push(figure);
        self.origins.push(self.origin.clone());
        FigureId(self.figures.len() - 1)
    }

    pub fn anchor(&mut self, id: &str, kind: TargetKind, title: String, span: Option<Span>) {
        self.anchors.push(Anchor {
            id: id.to_owned(),
            kind,
            title,
            span,
        });
    }
}
