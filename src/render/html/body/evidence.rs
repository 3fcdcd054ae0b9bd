//! Statements, each with what it rests on: closed until asked for, by section, one line for each piece.

use super::inline::Trail;
use super::preview::Preview;
use crate::diagnostic::{Arg, Diagnostics};
use crate::render::html::markup::Html;
use crate::render::html::site::{LinkView, Site};
use crate::report::{Exhibit, Statement, TargetKind};
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
    /// A finding's figures; the column of which a table's rows are, and whose figures they are.
    beside: Vec<String>,
    /// What a table says of what the statement speaks of, a row or a choice each, with its numbers.
    rows: Vec<String>,
}

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
        let mut found: BTreeMap<usize, Vec<EvidenceView>> = BTreeMap::new();
        for piece in &statement.evidence {
            let Some(target) = self.report.targets.get(&piece.target) else {
                continue;
            };
            let Some(href) = self.links.href(&piece.target, trail.from) else {
                continue;
            };
            let Preview { beside, rows } = match self.report.exhibit(&piece.target) {
                Some(Exhibit::Table(table)) => self.spoken_of(table, statement),
                Some(Exhibit::Finding(finding)) => self.figures_of(finding, &target.title),
                None => Preview::default(),
            };
            let label = match target.kind == TargetKind::Chapter {
                true => self.say(target.kind.word(), &[]),
                false => target.title.clone(),
            };
            let view = EvidenceView {
                link: LinkView { href, label },
                beside,
                rows,
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
}
