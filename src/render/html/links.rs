//! Addresses inside the site.

use crate::report::{Block, Chapter, ChapterKind, Report, TargetKind};
use std::collections::BTreeMap;

/// The first page.
pub(super) const COVER: &str = "index.html";

/// The page of a chapter.
pub(super) fn page_of(chapter: &Chapter) -> String {
    format!("{}.html", chapter.id)
}

/// Where each anchor stands, and the number of each statement.
pub(super) struct Links<'a> {
    report: &'a Report,
    pages: Vec<String>,
    /// From 1, in reading order.
    statements: BTreeMap<&'a str, usize>,
}

impl<'a> Links<'a> {
    pub fn new(report: &'a Report) -> Self {
        let mut statements = BTreeMap::new();
        for block in report.chapters.iter().flat_map(|chapter| &chapter.blocks) {
            if let Block::Statements(list) = block {
                for statement in list {
                    let number = statements.len() + 1;
                    statements.insert(statement.id.as_str(), number);
                }
            }
        }
        Self {
            report,
            pages: report.chapters.iter().map(page_of).collect(),
            statements,
        }
    }

    /// The address of an anchor, seen from the page of chapter `from`; none for an unknown anchor.
    pub fn href(&self, target: &str, from: Option<usize>) -> Option<String> {
        let found = self.report.targets.get(target)?;
        let page = &self.pages[found.chapter];
        Some(match (found.kind == TargetKind::Chapter, from == Some(found.chapter)) {
            (true, _) => page.clone(),
            (false, true) => format!("#{target}"),
            (false, false) => format!("{page}#{target}"),
        })
    }

    pub fn page(&self, chapter: usize) -> &str {
        &self.pages[chapter]
    }

    /// The number of a statement.
    pub fn statement(&self, id: &str) -> Option<usize> {
        self.statements.get(id).copied()
    }

    /// The first chapter of a kind.
    pub fn first(&self, kind: ChapterKind) -> Option<usize> {
        self.report.chapters.iter().position(|chapter| chapter.kind == kind)
    }
}
