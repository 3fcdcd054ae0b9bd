//! Where the figures of a page come from: a page of its own per chapter, a list entry per figure.

use crate::diagnostic::{Arg, Diagnostics};
use crate::render::html::frame::Page;
use crate::render::html::site::{LinkView, Site, ledger_of, slug};
use crate::report::{Cell, FigureId, Table};
use crate::say::{Line, explain};
use serde::Serialize;
use std::collections::BTreeSet;

/// For `ledger.html`.
#[derive(Serialize)]
struct LedgerView {
    page: Page,
    title: String,
    lead: String,
    chapter: LinkView,
    parts: Vec<LedgerPart>,
}

/// The figures of the text, or of one table.
#[derive(Serialize)]
struct LedgerPart {
    id: String,
    title: String,
    back: LinkView,
    /// What is the same of all of them, said once.
    shared: Vec<LineView>,
    figures: Vec<FigureView>,
}

#[derive(Serialize)]
struct FigureView {
    id: String,
    text: String,
    /// What it is about, in one line, for the eye that looks for it.
    lines: Vec<LineView>,
    /// Where it stands in the text; cells are found by their table.
    back: Option<LinkView>,
}

#[derive(Clone, PartialEq, Eq, Serialize)]
struct LineView {
    label: String,
    text: String,
}

impl Site<'_> {
    /// The page of a chapter's figures; none where it has none.
    pub fn ledger(&self, index: usize) -> Option<Result<String, Diagnostics>> {
        let chapter = &self.report.chapters[index];
        let own = self.ledgers[index].as_ref()?;
        let page = self.links.page(index);
        let mut parts = Vec::new();
        let mut in_tables: BTreeSet<FigureId> = BTreeSet::new();
        for table in chapter.tables() {
            let cells: Vec<FigureId> = cells(table).collect();
            in_tables.extend(&cells);
            if !cells.is_empty() {
                let title = self.say("site-ledger-cells", &[("table", Arg::Text(self.plain(&table.caption)))]);
                let figures = cells.iter().map(|id| self.figure_view(*id, None)).collect();
                let back = self.back(format!("{page}#{}", table.id));
                parts.push(LedgerPart::new(table.id.clone(), title, back, figures));
            }
        }
        let prose: Vec<FigureId> = own.iter().copied().filter(|id| !in_tables.contains(id)).collect();
        if !prose.is_empty() {
            let linked = |id: FigureId| format!("{page}#{}", slug(&self.report.figure(id).id));
            let figures = prose.iter().map(|id| self.figure_view(*id, Some(linked(*id))));
            let title = self.say("site-ledger-prose", &[]);
            let back = self.back(page.to_owned());
            parts.insert(
                0,
                LedgerPart::new("Page-prose".to_owned(), title, back, figures.collect()),
            );
        }
        let title = self.say("site-ledger-title", &[("chapter", Arg::from(&chapter.title))]);
        let heads = [
            ("chapter", Arg::from(&title)),
            ("report", Arg::from(&self.report.front.title)),
        ];
        let lead = self.say("site-ledger-lead", &[]);
        let view = LedgerView {
            page: self.behind_page(
                None,
                &ledger_of(chapter, self.theme),
                self.say("site-title", &heads),
                &lead,
            ),
            lead,
            title,
            chapter: LinkView {
                href: page.to_owned(),
                label: chapter.title.clone(),
            },
            parts,
        };
        Some(self.templates.render("site/ledger.html", &view))
    }

    fn back(&self, href: String) -> LinkView {
        LinkView {
            href,
            label: self.say("site-ledger-back", &[]),
        }
    }

    fn figure_view(&self, id: FigureId, back: Option<String>) -> FigureView {
        let figure = self.report.figure(id);
        let lines = explain(figure, self.report.language, &self.theme.wording);
        FigureView {
            id: slug(&figure.id),
            text: figure.text.clone(),
            lines: lines
                .into_iter()
                .map(|(label, text): Line| LineView { label, text })
                .collect(),
            back: back
                .filter(|_| self.links.in_prose.contains(&id))
                .map(|href| self.back(href)),
        }
    }

    /// The address of a table's figures, seen from its page.
    pub fn ledger_link(&self, table: &Table, chapter: Option<usize>) -> Option<LinkView> {
        let chapter = chapter.filter(|index| self.ledgers[*index].is_some())?;
        cells(table).next()?;
        Some(LinkView {
            href: format!("{}#{}", ledger_of(&self.report.chapters[chapter], self.theme), table.id),
            label: match table.is_typed() {
                true => self.say("site-ledger-cells", &[("table", Arg::Text(self.plain(&table.caption)))]),
                false => self.say("site-ledger-link-table", &[]),
            },
        })
    }
}

fn cells(table: &Table) -> impl Iterator<Item = FigureId> {
    table
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .filter_map(|cell| match cell {
            Cell::Figure(id) => Some(*id),
            Cell::Text(_) | Cell::Links(_) | Cell::Absent(_) | Cell::Sign { .. } => None,
        })
}

impl LedgerPart {
    fn new(id: String, title: String, back: LinkView, mut figures: Vec<FigureView>) -> Self {
        let first = figures.first().map_or_else(Vec::new, |figure| figure.lines.clone());
        let everywhere = |line: &LineView| figures.len() > 1 && figures.iter().all(|f| f.lines.contains(line));
        let shared: Vec<LineView> = first.into_iter().filter(everywhere).collect();
        for figure in &mut figures {
            figure.lines.retain(|line| !shared.contains(line));
        }
        Self {
            id,
            title,
            back,
            shared,
            figures,
        }
    }
}
