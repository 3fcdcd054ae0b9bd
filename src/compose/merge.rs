//! Chapters composed apart → one report, its figures numbered through.

use super::Composed;
use super::composer::{Anchor, Composer};
use crate::account::Passage;
use crate::diagnostic::{Diagnostics, Span, Spanned};
use crate::report::{Block, Cell, Chapter, Figure, FigureId, Finding, FrontMatter, GroupTag, Inline};
use crate::survey::Language;

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
}

pub(super) fn merge(
    language: Language,
    front: FrontMatter,
    front_composer: Composer<'_>,
    composed: Vec<Composed<'_>>,
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
    };
    for (index, Composed { mut chapter, composer }) in composed.into_iter().enumerate() {
        let offset = merged.figures.len();
        shift_chapter(&mut chapter, offset);
        merged.figures.extend(composer.figures);
        merged.origins.extend(composer.origins);
        merged
            .anchors
            .extend(composer.anchors.into_iter().map(|anchor| (index, anchor)));
        merged.references.extend(composer.references);
        merged.diagnostics.extend(composer.diagnostics);
        merged.passages.extend(composer.passages);
        merged.chapters.push(chapter);
    }
    merged
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
