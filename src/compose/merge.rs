//! Chapters composed apart → one report, its figures numbered through.

use super::Composed;
use super::composer::{Anchor, Composer};
use super::handouts::Discussion;
use crate::account::Passage;
use crate::diagnostic::{Diagnostics, Span, Spanned};
use crate::report::{Block, Cell, Chapter, Figure, FigureId, Finding, FrontMatter, GroupTag, Inline};
use crate::survey::Language;
use std::collections::BTreeMap;

/// Everything that was composed, before its parts are linked.
pub(super) struct Merged {
    pub language: Language,
    pub front: FrontMatter,
    pub chapters: Vec<Chapter>,
    pub figures: Vec<Figure>,
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

pub(super) fn merge(
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
    shift_inlines(&mut discussion.lead, offset);
    let texts = discussion.questions.iter_mut().chain(&mut discussion.footnotes);
    texts.for_each(|text| shift_inlines(text, offset));
}

fn shift_chapter(chapter: &mut Chapter, offset: usize) {
    chapter.groups.iter_mut().for_each(|tag| shift_tag(tag, offset));
    shift_blocks(&mut chapter.blocks, offset);
    chapter
        .footnotes
        .iter_mut()
        .for_each(|text| shift_inlines(text, offset));
}

fn shift(id: &mut FigureId, offset: usize) {
    id.0 += offset;
}

fn shift_tag(tag: &mut GroupTag, offset: usize) {
    shift(&mut tag.n, offset);
}

fn shift_blocks(blocks: &mut [Block], offset: usize) {
    for block in blocks {
        match block {
            Block::Paragraph(text) | Block::Heading { text, .. } => shift_inlines(text, offset),
            Block::List { items, .. } => items.iter_mut().for_each(|item| shift_blocks(item, offset)),
            Block::Findings(findings) => shift_findings(findings, offset),
            Block::Comparison(comparison) => {
                for column in &mut comparison.columns {
                    shift_tag(&mut column.group, offset);
                    shift_blocks(&mut column.blocks, offset);
                }
            }
            Block::Table(table) => {
                shift_inlines(&mut table.caption, offset);
                table
                    .columns
                    .iter_mut()
                    .filter_map(|c| c.group.as_mut())
                    .for_each(|tag| shift_tag(tag, offset));
                table
                    .notes
                    .iter_mut()
                    .for_each(|note| shift_inlines(&mut note.text, offset));
                for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
                    match cell {
                        Cell::Figure(id) => shift(id, offset),
                        Cell::Links(inlines) => shift_inlines(inlines, offset),
                        Cell::Text(_) | Cell::Absent(_) | Cell::Sign { .. } => {}
                    }
                }
            }
            Block::Criteria(criteria) => {
                shift_inlines(&mut criteria.title, offset);
                criteria.items.iter_mut().for_each(|item| shift_inlines(item, offset));
            }
            Block::Quotation(quotation) => {
                shift_inlines(&mut quotation.text, offset);
                shift_inlines(&mut quotation.attribution, offset);
            }
            Block::Statements(statements) => {
                statements
                    .iter_mut()
                    .for_each(|statement| shift_inlines(&mut statement.text, offset));
            }
        }
    }
}

fn shift_findings(findings: &mut [Finding], offset: usize) {
    for finding in findings {
        shift_inlines(&mut finding.text, offset);
        shift_findings(&mut finding.details, offset);
    }
}

fn shift_inlines(inlines: &mut [Inline], offset: usize) {
    for inline in inlines {
        match inline {
            Inline::Figure(id) => shift(id, offset),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Link { text: inner, .. }
            | Inline::Reference { text: inner, .. } => shift_inlines(inner, offset),
            Inline::Text(_) | Inline::Superscript(_) | Inline::Code(_) | Inline::Footnote(_) | Inline::LineBreak => {}
        }
    }
}
