//! Statements, each with what it rests on: closed until asked for, by section, one line for each piece.

use super::anchor::kind_word;
use super::inline::Trail;
use crate::diagnostic::{Arg, Diagnostics};
use crate::render::html::markup::Html;
use crate::render::html::site::{LinkView, Site};
use crate::report::{Cell, Exhibit, NoteKind, Row, Statement, Table, TargetKind};
use serde::Serialize;
use std::collections::BTreeMap;

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
    /// "7 appuis".
    count: String,
    evidence: Vec<ChapterEvidence<'a>>,
}

/// What a statement rests on in one chapter.
#[derive(Serialize)]
struct ChapterEvidence<'a> {
    chapter: &'a str,
    pieces: Vec<EvidenceView>,
}

#[derive(Serialize)]
struct EvidenceView {
    link: LinkView,
    /// The rows of a table that the statement speaks of, with their numbers.
    shown: Vec<String>,
}

/// How many rows of a table a line shows.
const ROWS: usize = 2;
/// A finding up to so many letters is shown whole.
const WHOLE: usize = 180;
/// A word of a row's label that has so many letters tells it from others.
const TELLING: usize = 5;

impl Site<'_> {
    pub fn statements(&self, statements: &[Statement], trail: &mut Trail) -> Result<String, Diagnostics> {
        let items = statements.iter().map(|statement| {
            let count = statement.evidence.len();
            StatementView {
                id: &statement.id,
                text: self.inlines(&statement.text, trail),
                permalink: self.permalink(&statement.id),
                count: self.say("site-evidence-count", &[("count", Arg::from(count))]),
                evidence: self.evidence(statement, trail),
            }
        });
        let items: Vec<StatementView<'_>> = items.collect();
        let first = statements
            .first()
            .and_then(|statement| self.links.statement(&statement.id));
        let start = first.unwrap_or(1);
        self.templates
            .render("site/statements.html", &StatementsView { items, start })
    }

    /// By chapter, in reading order; within one as its authors list it.
    fn evidence(&self, statement: &Statement, trail: &Trail) -> Vec<ChapterEvidence<'_>> {
        let said = self.plain(&statement.text).to_lowercase();
        let mut found: BTreeMap<usize, Vec<EvidenceView>> = BTreeMap::new();
        for piece in &statement.evidence {
            let Some(target) = self.report.targets.get(&piece.target) else {
                continue;
            };
            let Some(href) = self.links.href(&piece.target, trail.from) else {
                continue;
            };
            let (label, shown) = match self.report.exhibit(&piece.target) {
                Some(Exhibit::Table(table)) => (target.title.clone(), self.spoken_of(table, &said)),
                Some(Exhibit::Finding(finding)) if target.title.ends_with('…') => {
                    let whole = self.plain(&finding.text);
                    let fits = whole.chars().count() <= WHOLE;
                    (if fits { whole } else { target.title.clone() }, Vec::new())
                }
                Some(Exhibit::Finding(_) | Exhibit::Quotation(_)) | None if target.kind != TargetKind::Chapter => {
                    (target.title.clone(), Vec::new())
                }
                Some(Exhibit::Finding(_) | Exhibit::Quotation(_)) | None => {
                    (self.say(kind_word(target.kind), &[]), Vec::new())
                }
            };
            let view = EvidenceView {
                link: LinkView { href, label },
                shown,
            };
            found.entry(target.chapter).or_default().push(view);
        }
        let chapters = found.into_iter();
        chapters
            .map(|(chapter, pieces)| ChapterEvidence {
                chapter: &self.report.chapters[chapter].title,
                pieces,
            })
            .collect()
    }

    /// The rows of a table that a text speaks of, else its first.
    fn spoken_of(&self, table: &Table, said: &str) -> Vec<String> {
        let is_spoken_of = |row: &&Row| {
            let label = row.label.to_lowercase();
            let mut words = label.split(|c: char| !c.is_alphanumeric());
            words.any(|word| word.chars().count() >= TELLING && said.contains(word.trim_end_matches('s')))
        };
        let mut rows: Vec<&Row> = table.rows.iter().filter(is_spoken_of).take(ROWS).collect();
        if rows.is_empty() {
            rows.extend(table.rows.first());
        }
        let row = |row: &Row| {
            let cells = row.cells.iter().zip(&table.columns).map(|(cell, column)| {
                let text = match cell {
                    Cell::Figure(id) => self.report.figure(*id).text.clone(),
                    Cell::Text(text) => text.clone(),
                    Cell::Links(inlines) => self.plain(inlines),
                    Cell::Absent(absence) => absence.sign(self.report.language).to_owned(),
                    Cell::Sign { sign, .. } => sign.clone(),
                };
                match &column.group {
                    Some(group) if table.columns.len() > 1 => format!("{text} ({})", group.short),
                    Some(_) | None => text,
                }
            });
            let args = [
                ("question", Arg::from(&row.label)),
                ("choices", Arg::Text(cells.collect::<Vec<_>>().join("; "))),
            ];
            self.say("condition", &args)
        };
        // Whose figures they are, where they are not the survey's.
        let source = table.notes.iter().filter(|note| note.kind == NoteKind::Source);
        let source = source.map(|note| self.plain(&note.text));
        rows.into_iter().map(row).chain(source).collect()
    }
}
