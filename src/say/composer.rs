//! The state of composing one chapter: its figures, footnotes, anchors, and what it refers to.

use crate::account::Passage;
use crate::commentary::{LanguageTag, Reliance};
use crate::diagnostic::{Diagnostics, Span, Spanned};
use crate::fact::Gate;
use crate::language::Agreement;
use crate::report::{Figure, FigureId, Inline, TargetKind};
use crate::survey::{GroupId, Labels, Language, Survey};
use crate::theme::Wording;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What every chapter is composed from.
#[derive(Clone, Copy)]
pub(super) struct Material<'a> {
    pub survey: &'a Survey,
    /// What may be said.
    pub gate: Gate<'a>,
    pub language: Language,
    pub labels: &'a Labels,
    pub wording: &'a Wording,
    /// How precise its figures are said to be.
    pub reliance: Reliance,
}

impl Material<'_> {
    /// The colon with its spaces: " : " in French, ": " in English.
    pub fn colon(&self) -> String {
        self.wording.text("site-colon")
    }
}

/// Something that can be pointed at, found while composing.
#[derive(Clone)]
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
    pub figures: Vec<Arc<Figure>>,
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
    /// How a verb agrees with the last figure of the text.
    pub last: Agreement,
    /// By whose rules the words are set: the report's language, unless they are in another; none for one that has none
    /// here.
    pub typography: Option<Language>,
    /// The language of the words, where they are in another.
    pub foreign: Option<LanguageTag>,
    /// The figures of how large groups are, by which the chapter names them.
    pub tags: BTreeMap<GroupId, FigureId>,
    /// How many figures each place has.
    counts: BTreeMap<String, usize>,
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
            last: Agreement::Singular,
            typography: Some(material.language),
            foreign: None,
            tags: BTreeMap::new(),
            counts: BTreeMap::new(),
        }
    }

    /// Nobody has to account for the figures of the texts that were read since there were `before` of them.
    pub fn answer_for(&mut self, before: usize) {
        let read = self.passages.iter_mut().skip(before);
        read.for_each(|passage| passage.is_answered = true);
    }

    /// Adds a figure of the block that is being composed; its id is the block's and a number within it.
    pub fn figure(&mut self, figure: Figure) -> FigureId {
        let place = self.place.clone();
        let number = self.counts.get(&place).copied().unwrap_or(0) + 1;
        self.keyed_figure(&place, &number.to_string(), figure)
    }

    /// Adds a figure of a place; its id is the place's and a key within it.
    pub fn keyed_figure(&mut self, place: &str, key: &str, mut figure: Figure) -> FigureId {
        figure.id = format!("{place}/{key}");
        *self.counts.entry(place.to_owned()).or_default() += 1;
        self.figures.push(Arc::new(figure));
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
