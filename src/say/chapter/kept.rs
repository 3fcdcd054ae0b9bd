//! Chapters of sections, kept from one report to the next.

use super::composed::{Composed, written};
use crate::account::Passage;
use crate::commentary::Section;
use crate::diagnostic::{Diagnostics, Span, Spanned};
use crate::report::{Chapter, ChapterKind, Figure};
use crate::say::composer::{Anchor, Composer, Material};
use crate::say::handout::Discussion;
use crate::spare::{Memo, Same};
use std::sync::Arc;

/// Chapters by their sections. They hold for as long as the survey, its facts, the wording and how precise figures are said
/// to be stay the same.
#[derive(Default)]
pub struct SaidChapters(Memo<Same<Section>, Arc<SaidChapter>>);

/// A composed chapter without what it was composed from.
#[derive(Clone)]
struct SaidChapter {
    chapter: Chapter,
    discussion: Discussion,
    figures: Vec<Arc<Figure>>,
    origins: Vec<Vec<Span>>,
    anchors: Vec<Anchor>,
    references: Vec<Spanned<String>>,
    diagnostics: Diagnostics,
    passages: Vec<Passage>,
}

impl SaidChapters {
    /// Another report begins: the chapters of sections that neither it nor the last one has are forgotten.
    pub fn turn(&self) {
        self.0.turn();
    }

    /// How many chapters were composed since the report began.
    pub fn composed(&self) -> usize {
        self.0.made()
    }

    /// The chapter of a section.
    pub(in crate::say) fn of<'a>(&self, material: Material<'a>, section: &Arc<Section>) -> Composed<'a> {
        let compose = |Same(section): &Same<Section>| {
            let composed = written(material, section, ChapterKind::Section);
            Arc::new(SaidChapter::of(composed))
        };
        let said = self.0.of(Same(Arc::clone(section)), compose);
        SaidChapter::clone(&said).composed(material)
    }
}

impl SaidChapter {
    fn of(composed: Composed<'_>) -> Self {
        let Composed {
            chapter,
            discussion,
            composer,
        } = composed;
        Self {
            chapter,
            discussion,
            figures: composer.figures,
            origins: composer.origins,
            anchors: composer.anchors,
            references: composer.references,
            diagnostics: composer.diagnostics,
            passages: composer.passages,
        }
    }

    fn composed(self, material: Material<'_>) -> Composed<'_> {
        let mut composer = Composer::new(material, &self.chapter.id);
        composer.figures = self.figures;
        composer.origins = self.origins;
        composer.anchors = self.anchors;
        composer.references = self.references;
        composer.diagnostics = self.diagnostics;
        composer.passages = self.passages;
        Composed {
            chapter: self.chapter,
            discussion: self.discussion,
            composer,
        }
    }
}
