//! Chapters composed apart → one report, its figures numbered through.

use crate::account::Passage;
use crate::diagnostic::{Diagnostics, Span, Spanned};
use crate::report::{Chapter, Figure, FrontMatter, Inline, walk};
use crate::say::chapter::Composed;
use crate::say::composer::{Anchor, Composer};
use crate::say::handout::Discussion;
use crate::survey::Language;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything that was composed, before its parts are linked.
pub(in crate::say) struct Merged {
    pub language: Language,
    pub front: FrontMatter,
    pub chapters: Vec<Chapter>,
    pub figures: Vec<Arc<Figure>>,
    pub origins: Vec<Vec<Span>>,
    /// Chapter index and anchor, in reading order.
    pub anchors: Vec<(usize, Anchor)>,
    pub references: Vec<Spanned<String>>,
    pub diagnostics: Diagnostics,
    pub passages: Vec<Passage>,
    /// By the chapter's id.
    pub discussions: BTreeMap<String, Discussion>,
    /// Of each audience.
    pub audiences: Vec<Discussion>,
}

pub(in crate::say) fn merge(
    language: Language,
    front: FrontMatter,
    front_composer: Composer<'_>,
    composed: Vec<Composed<'_>>,
    audiences: (Vec<Discussion>, Composer<'_>),
) -> Merged {
    // The cover's figures come first, so they keep their numbers.
    let mut merged = Merged {
        language,
        front,
        chapters: Vec::with_capacity(composed.len()),
        figures: front_composer.figures,
        origins: front_composer.origins,
        anchors: Vec::new(),
        references: front_composer.references,
        diagnostics: front_composer.diagnostics,
        passages: front_composer.passages,
        discussions: BTreeMap::new(),
        audiences: Vec::new(),
    };
    // All at once: grown step by step, as much again would stand empty.
    merged
        .figures
        .reserve_exact(composed.iter().map(|one| one.composer.figures.len()).sum());
    for (index, one) in composed.into_iter().enumerate() {
        let Composed {
            mut chapter,
            mut discussion,
            mut composer,
        } = one;
        let offset = merged.figures.len();
        shift_chapter(&mut chapter, offset);
        shift_discussion(&mut discussion, offset);
        let anchors = std::mem::take(&mut composer.anchors);
        merged.anchors.extend(anchors.into_iter().map(|anchor| (index, anchor)));
        merged.add(composer);
        merged.discussions.insert(chapter.id.clone(), discussion);
        merged.chapters.push(chapter);
    }
    let (mut discussions, composer) = audiences;
    let offset = merged.figures.len();
    discussions
        .iter_mut()
        .for_each(|discussion| shift_discussion(discussion, offset));
    merged.add(composer);
    merged.audiences = discussions;
    merged
}

impl Merged {
    /// What was found while composing, but the anchors, which belong to a chapter.
    fn add(&mut self, composer: Composer<'_>) {
        self.figures.extend(composer.figures);
        self.origins.extend(composer.origins);
        self.references.extend(composer.references);
        self.diagnostics.extend(composer.diagnostics);
        self.passages.extend(composer.passages);
    }
}

fn shift_discussion(discussion: &mut Discussion, offset: usize) {
    let Discussion {
        title: _,
        lead,
        questions,
        footnotes,
        form: _,
    } = discussion;
    let texts = std::iter::once(lead).chain(questions).chain(footnotes);
    texts.for_each(|text| shift_text(text, offset));
}

fn shift_chapter(chapter: &mut Chapter, offset: usize) {
    chapter.groups.iter_mut().for_each(|tag| tag.n.0 += offset);
    chapter.texts_mut().for_each(|text| shift_text(text, offset));
    walk::each_block_mut(&mut chapter.blocks, &mut |block| {
        block.figures_mut().into_iter().for_each(|id| id.0 += offset);
    });
}

fn shift_text(text: &mut [Inline], offset: usize) {
    walk::each_inline_mut(text, &mut |inline| {
        if let Inline::Figure(id) = inline {
            id.0 += offset;
        }
    });
}
