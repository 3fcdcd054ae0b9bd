//! Addresses inside the site.

use crate::report::{Block, Chapter, ChapterKind, FigureId, Finding, Handout, Inline, Report, TargetKind};
use crate::theme::Theme;
use std::collections::{BTreeMap, BTreeSet};

/// The first page.
pub(super) const COVER: &str = "index.html";

/// The page of a chapter.
pub(super) fn page_of(chapter: &Chapter) -> String {
    format!("{}.html", chapter.id)
}

/// The page of the sources of a chapter's figures.
pub(super) fn ledger_of(chapter: &Chapter, theme: &Theme) -> String {
    format!("{}-{}.html", theme.wording.text("path-ledger"), chapter.id)
}

/// The page of a handout.
pub(super) fn handout_page(handout: &Handout) -> String {
    format!("{}.html", handout.id)
}

/// The anchor of a figure. No id of a project holds two hyphens in a row.
pub(super) fn slug(id: &str) -> String {
    id.replace('/', "--")
}

/// The figures that running text of the chapters holds, in tables' cells excepted.
fn in_prose(report: &Report) -> BTreeSet<FigureId> {
    let mut found = BTreeSet::new();
    for chapter in &report.chapters {
        let mut own = BTreeSet::new();
        blocks(&chapter.blocks, &mut own);
        chapter.footnotes.iter().for_each(|text| inlines(text, &mut own));
        found.extend(own.into_iter().filter(|id| report.figure(*id).section == chapter.id));
    }
    found
}

fn blocks(all: &[Block], found: &mut BTreeSet<FigureId>) {
    for block in all {
        match block {
            Block::Paragraph(text) | Block::Heading { text, .. } => inlines(text, found),
            Block::List { items, .. } => items.iter().for_each(|item| blocks(item, found)),
            Block::Findings(all) => findings(all, found),
            Block::Comparison(comparison) => comparison.columns.iter().for_each(|c| blocks(&c.blocks, found)),
            Block::Table(table) => {
                inlines(&table.caption, found);
                table.notes.iter().for_each(|note| inlines(&note.text, found));
            }
            Block::Criteria(criteria) => {
                inlines(&criteria.title, found);
                criteria.items.iter().for_each(|item| inlines(item, found));
            }
            Block::Quotation(quotation) => {
                inlines(&quotation.text, found);
                inlines(&quotation.attribution, found);
            }
            Block::Statements(statements) => statements.iter().for_each(|s| inlines(&s.text, found)),
        }
    }
}

fn findings(all: &[Finding], found: &mut BTreeSet<FigureId>) {
    for finding in all {
        inlines(&finding.text, found);
        findings(&finding.details, found);
    }
}

fn inlines(all: &[Inline], found: &mut BTreeSet<FigureId>) {
    for inline in all {
        match inline {
            Inline::Figure(id) => {
                found.insert(*id);
            }
            // A link inside a link leads nowhere: its figures are not marked.
            Inline::Emphasis(inner) | Inline::Strong(inner) => inlines(inner, found),
            Inline::Link { .. } | Inline::Reference { .. } => {}
            Inline::Text(_) | Inline::Superscript(_) | Inline::Code(_) | Inline::Footnote(_) | Inline::LineBreak => {}
        }
    }
}

/// From where a link is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
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
pub(super) struct Links<'a> {
    report: &'a Report,
    pages: Vec<String>,
    /// From 1, in reading order.
    statements: BTreeMap<&'a str, usize>,
    /// The figures that stand in running text, and can be led to.
    pub in_prose: BTreeSet<FigureId>,
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
            in_prose: in_prose(report),
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

    /// The first chapter of a kind.
    pub fn first(&self, kind: ChapterKind) -> Option<usize> {
        self.report.chapters.iter().position(|chapter| chapter.kind == kind)
    }
}
