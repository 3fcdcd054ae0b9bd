//! Statements, each with what it rests on.

use super::anchor::kind_word;
use super::inline::Trail;
use crate::diagnostic::{Arg, Diagnostics};
use crate::render::html::markup::Html;
use crate::render::html::site::{LinkView, Site};
use crate::report::{Cell, Evidence, Exhibit, NoteKind, Statement, TargetKind};
use serde::Serialize;

#[derive(Serialize)]
struct StatementsView<'a> {
    items: Vec<StatementView<'a>>,
    /// The number of the first.
    start: usize,
}

#[derive(Serialize)]
struct StatementView<'a> {
    id: &'a str,
    text: Html,
    permalink: String,
    evidence: Vec<EvidenceView>,
}

#[derive(Serialize)]
struct EvidenceView {
    /// "Tableau".
    kind: String,
    link: LinkView,
    /// The chapter it stands in, unless it is one itself.
    chapter: Option<String>,
    /// What it shows first, without leaving the page.
    card: Vec<String>,
}

/// How many rows or details a card shows.
const CARD_ROWS: usize = 3;

impl Site<'_> {
    pub fn statements(&self, statements: &[Statement], trail: &mut Trail) -> Result<String, Diagnostics> {
        let items: Vec<StatementView<'_>> = statements
            .iter()
            .map(|statement| StatementView {
                id: &statement.id,
                text: self.inlines(&statement.text, trail),
                permalink: self.permalink(&statement.id),
                evidence: statement
                    .evidence
                    .iter()
                    .filter_map(|e| self.evidence(e, trail))
                    .collect(),
            })
            .collect();
        let first = statements
            .first()
            .and_then(|statement| self.links.statement(&statement.id));
        let start = first.unwrap_or(1);
        self.templates
            .render("site/statements.html", &StatementsView { items, start })
    }

    fn evidence(&self, evidence: &Evidence, trail: &Trail) -> Option<EvidenceView> {
        let target = self.report.targets.get(&evidence.target)?;
        let elsewhere = target.kind != TargetKind::Chapter && trail.from.chapter() != Some(target.chapter);
        Some(EvidenceView {
            kind: self.say(kind_word(target.kind), &[]),
            link: LinkView {
                href: self.links.href(&evidence.target, trail.from)?,
                label: target.title.clone(),
            },
            card: self.card(&evidence.target),
            chapter: elsewhere.then(|| self.report.chapters[target.chapter].title.clone()),
        })
    }

    /// Of a table its first rows and its base, of a finding or a quotation its words.
    fn card(&self, target: &str) -> Vec<String> {
        match self.report.exhibit(target) {
            Some(Exhibit::Table(table)) => {
                let rows = table.rows.iter().take(CARD_ROWS).map(|row| {
                    let cells = row.cells.iter().zip(&table.columns).map(|(cell, column)| {
                        let text = match cell {
                            Cell::Figure(id) => self.report.figure(*id).text.clone(),
                            Cell::Text(text) => text.clone(),
                            Cell::Links(inlines) => self.plain(inlines),
                            Cell::Absent(absence) => absence.sign().to_owned(),
                            Cell::Sign { sign, .. } => sign.clone(),
                        };
                        if table.columns.len() > 1 {
                            format!("{} {text}", column.label)
                        } else {
                            text
                        }
                    });
                    let args = [
                        ("question", Arg::from(&row.label)),
                        ("choices", Arg::Text(cells.collect::<Vec<_>>().join("; "))),
                    ];
                    self.say("condition", &args)
                });
                let first = |kind: NoteKind| table.notes.iter().find(move |note| note.kind == kind);
                let notes = first(NoteKind::Base).into_iter().chain(first(NoteKind::Source));
                rows.chain(notes.map(|note| self.plain(&note.text))).collect()
            }
            Some(Exhibit::Finding(finding)) => {
                let details = finding.details.iter().map(|detail| self.plain(&detail.text));
                std::iter::once(self.plain(&finding.text))
                    .chain(details)
                    .take(CARD_ROWS + 1)
                    .collect()
            }
            Some(Exhibit::Quotation(quotation)) => vec![self.plain(&quotation.text)],
            None => Vec::new(),
        }
    }
}
