//! Addresses inside the site.

use super::figures::in_prose;
use crate::report::{Chapter, ChapterKind, FigureId, Report, TargetKind};
use crate::theme::Theme;
use std::collections::{BTreeMap, BTreeSet};

/// The first page.
pub const COVER: &str = "index.html";

/// The page that hosts show for an address that leads nowhere.
pub const LOST: &str = "404.html";

/// The page of a chapter.
pub fn page_of(chapter: &Chapter) -> String {
    format!("{}.html", chapter.id)
}

/// The page of the sources of a chapter's figures.
pub fn ledger_of(chapter: &Chapter, theme: &Theme) -> String {
    format!("{}-{}.html", theme.wording.text("path-ledger"), chapter.id)
}

/// The anchor of a figure. No id of a project holds two hyphens in a row.
pub fn slug(id: &str) -> String {
    id.replace('/', "--")
}

/// From where a link is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// The page of a chapter; none for any other page.
    Page(Option<usize>),
    /// The whole report on one page, inside a chapter or not.
    Whole(Option<usize>),
}

impl From {
    pub fn chapter(self) -> Option<usize> {
        match self {
            From::Page(chapter) | From::Whole(chapter) => chapter,
        }
    }

    /// The chapter, if it has a page of its own.
    pub fn page(self) -> Option<usize> {
        match self {
            From::Page(chapter) => chapter,
            From::Whole(_) => None,
        }
    }

    pub fn is_whole(self) -> bool {
        match self {
            From::Page(_) => false,
            From::Whole(_) => true,
        }
    }
}

/// Where each anchor stands, and the number of each statement.
pub struct Links<'a> {
    report: &'a Report,
    pages: Vec<String>,
    /// From 1, in reading order.
    statements: BTreeMap<&'a str, usize>,
    /// The figures that stand in running text, and can be led to.
    pub in_prose: BTreeSet<FigureId>,
    /// The chapter that concludes.
    pub conclusion: Option<usize>,
}

impl<'a> Links<'a> {
    pub fn new(report: &'a Report) -> Self {
        Self {
            report,
            pages: report.chapters.iter().map(page_of).collect(),
            statements: report.statement_numbers(),
            in_prose: in_prose(report),
            conclusion: (report.chapters.iter()).position(|chapter| chapter.kind == ChapterKind::Conclusion),
        }
    }

    /// The address of an anchor; none for an unknown anchor.
    pub fn href(&self, target: &str, from: From) -> Option<String> {
        let found = self.report.targets.get(target)?;
        if from.is_whole() {
            return Some(format!("#{target}"));
        }
        let page = &self.pages[found.chapter];
        Some(
            match (found.kind == TargetKind::Chapter, from.page() == Some(found.chapter)) {
                (true, _) => page.clone(),
                (false, true) => format!("#{target}"),
                (false, false) => format!("{page}#{target}"),
            },
        )
    }

    pub fn page(&self, chapter: usize) -> &str {
        &self.pages[chapter]
    }

    /// The number of a statement.
    pub fn statement(&self, id: &str) -> Option<usize> {
        self.statements.get(id).copied()
    }
}
