//! How a report ends.

use super::{set, text_of, theme};
use crate::report::sample::sample;
use crate::report::{Block, ChapterKind, Inline, Report};
use std::collections::BTreeSet;

/// The sample with two chapters more: one of so many paragraphs, and a last one of a third of a page.
fn ends_after(paragraphs: usize) -> Report {
    let mut report = sample();
    let more = [("avant", "Avant la fin", paragraphs), ("fin", "Pour finir", 8)];
    for (id, title, paragraphs) in more {
        let mut chapter = report.chapters[1].clone();
        let paragraph = |number| Block::Paragraph(vec![Inline::Text(format!("{title}, texte {number}."))]);
        chapter.id = id.into();
        chapter.title = title.into();
        chapter.kind = ChapterKind::About;
        chapter.blocks = (0..paragraphs).map(paragraph).collect();
        report.chapters.push(chapter);
    }
    report
}

/// Wherever the chapter before it ends, the last one ends on the page where it begins.
#[test]
fn no_page_holds_the_last_lines_of_a_report_alone() {
    let mut counts = BTreeSet::new();
    for paragraphs in (1..28).step_by(3) {
        let document = set(&ends_after(paragraphs), theme());
        let texts: Vec<String> = document.pages().iter().map(|page| text_of(&page.frame)).collect();
        let holding = texts.iter().filter(|text| text.contains("Pour finir, texte "));
        assert_eq!(holding.count(), 1, "after {paragraphs} paragraphs");
        counts.insert(texts.len());
    }
    // The chapter before it takes about a page at most.
    assert_eq!(counts.len(), 2, "{counts:?}");
}
