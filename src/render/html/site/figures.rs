//! Which figures a page can lead to.

use crate::report::{ChapterKind, Figure, FigureId, Inline, Report};
use std::collections::{BTreeMap, BTreeSet};

/// The figures that running text of the chapters holds, in tables' cells excepted.
pub fn in_prose(report: &Report) -> BTreeSet<FigureId> {
    let mut found = BTreeSet::new();
    for chapter in &report.chapters {
        let mut own = BTreeSet::new();
        chapter.texts().for_each(|text| unlinked(text, &mut own));
        found.extend(own.into_iter().filter(|id| report.figure(*id).section == chapter.id));
    }
    found
}

/// A link inside a link leads nowhere: its figures are not marked.
fn unlinked(text: &[Inline], found: &mut BTreeSet<FigureId>) {
    for inline in text {
        match inline {
            Inline::Figure(id) => {
                found.insert(*id);
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Foreign { text: inner, .. } => {
                unlinked(inner, found);
            }
            Inline::Link { .. } | Inline::Reference { .. } => {}
            Inline::Text(_) | Inline::Superscript(_) | Inline::Code(_) | Inline::Footnote(_) | Inline::LineBreak => {}
        }
    }
}

/// The figures of each chapter, in order; none for a chapter without any.
pub fn ledgers(report: &Report) -> Vec<Option<Vec<FigureId>>> {
    let mut by_chapter: BTreeMap<&str, Vec<FigureId>> = BTreeMap::new();
    for (index, figure) in report.figures.iter().enumerate() {
        let Figure { section, .. } = &**figure;
        by_chapter.entry(section).or_default().push(FigureId(index));
    }
    // The method page is itself about where its counts come from.
    let chapters = report.chapters.iter();
    let own = chapters.map(|chapter| {
        by_chapter
            .remove(chapter.id.as_str())
            .filter(|_| chapter.kind != ChapterKind::Method)
    });
    own.collect()
}
