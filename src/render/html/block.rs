//! Blocks → markup, each through its own template.

use super::entries::kind_word;
use super::escape::Html;
use super::inline::Trail;
use super::page::{GroupView, LinkView};
use super::site::Site;
use crate::diagnostic::{Arg, Diagnostics};
use crate::report::{
    Block, Cell, Comparison, Criteria, Evidence, Exhibit, Finding, NoteKind, Quotation, Statement, TargetKind,
};
use serde::Serialize;

#[derive(Serialize)]
struct ParagraphView {
    text: Html,
}

#[derive(Serialize)]
struct ListView {
    ordered: bool,
    items: Vec<Html>,
}

#[derive(Serialize)]
struct HeadingView<'a> {
    level: u8,
    id: &'a str,
    text: Html,
    question: bool,
    permalink: String,
    taken_up: Vec<LinkView>,
}

#[derive(Serialize)]
struct FindingsView<'a> {
    items: Vec<FindingView<'a>>,
    /// Whether the list stands inside a finding.
    nested: bool,
}

#[derive(Serialize)]
struct FindingView<'a> {
    id: &'a str,
    text: Html,
    details: Html,
    permalink: String,
    taken_up: Vec<LinkView>,
}

#[derive(Serialize)]
struct ComparisonView {
    columns: Vec<ComparisonColumnView>,
}

#[derive(Serialize)]
struct ComparisonColumnView {
    group: GroupView,
    body: Html,
}

#[derive(Serialize)]
struct CriteriaView<'a> {
    id: &'a str,
    title: Html,
    items: Vec<Html>,
    permalink: String,
    taken_up: Vec<LinkView>,
}

#[derive(Serialize)]
struct QuotationView<'a> {
    id: &'a str,
    text: Html,
    attribution: Html,
    label: &'a str,
    permalink: String,
    taken_up: Vec<LinkView>,
}

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
    pub(super) fn blocks(&self, blocks: &[Block], trail: &mut Trail) -> Result<Html, Diagnostics> {
        let mut out = String::new();
        for block in blocks {
            out.push_str(&self.block(block, trail)?);
        }
        Ok(Html(out))
    }

    fn block(&self, block: &Block, trail: &mut Trail) -> Result<String, Diagnostics> {
        match block {
            Block::Paragraph(text) => {
                let text = self.inlines(text, trail);
                self.templates.render("site/paragraph.html", &ParagraphView { text })
            }
            Block::List { ordered, items } => self.list(*ordered, items, trail),
            Block::Heading {
                level,
                id,
                text,
                question,
            } => {
                // A level is never skipped, whatever the source says.
                trail.level = trail.below(*level);
                let view = HeadingView {
                    level: trail.level,
                    id,
                    text: self.inlines(text, trail),
                    question: *question,
                    permalink: self.permalink(id),
                    taken_up: self.taken_up(id, trail.from),
                };
                self.templates.render("site/heading.html", &view)
            }
            Block::Findings(findings) => Ok(self.findings(findings, false, trail)?.0),
            Block::Comparison(comparison) => self.comparison(comparison, trail),
            Block::Table(table) => self.exhibit(table, trail),
            Block::Criteria(criteria) => self.criteria(criteria, trail),
            Block::Quotation(quotation) => self.quotation(quotation, trail),
            Block::Statements(statements) => self.statements(statements, trail),
        }
    }

    /// Items of a single paragraph lose its tags, so that a tight list stays tight.
    fn list(&self, ordered: bool, items: &[Vec<Block>], trail: &mut Trail) -> Result<String, Diagnostics> {
        let mut views = Vec::with_capacity(items.len());
        for item in items {
            let (first, rest) = match item.as_slice() {
                [Block::Paragraph(text), rest @ ..] if !rest.iter().any(|b| matches!(b, Block::Paragraph(_))) => {
                    (self.inlines(text, trail).0, rest)
                }
                all => (String::new(), all),
            };
            views.push(Html(first + &self.blocks(rest, trail)?.0));
        }
        self.templates
            .render("site/list.html", &ListView { ordered, items: views })
    }

    fn findings(&self, findings: &[Finding], nested: bool, trail: &mut Trail) -> Result<Html, Diagnostics> {
        if findings.is_empty() {
            return Ok(Html::default());
        }
        let mut items = Vec::with_capacity(findings.len());
        for finding in findings {
            items.push(FindingView {
                id: &finding.id,
                text: self.inlines(&finding.text, trail),
                details: self.findings(&finding.details, true, trail)?,
                permalink: self.say("site-permalink-finding", &[]),
                taken_up: self.taken_up(&finding.id, trail.from),
            });
        }
        let list = self
            .templates
            .render("site/findings.html", &FindingsView { items, nested })?;
        Ok(Html(list))
    }

    fn comparison(&self, comparison: &Comparison, trail: &mut Trail) -> Result<String, Diagnostics> {
        let mut columns = Vec::with_capacity(comparison.columns.len());
        for column in &comparison.columns {
            columns.push(ComparisonColumnView {
                group: GroupView::new(self.report, self.theme, &column.group),
                body: self.blocks(&column.blocks, trail)?,
            });
        }
        self.templates
            .render("site/comparison.html", &ComparisonView { columns })
    }

    fn criteria(&self, criteria: &Criteria, trail: &mut Trail) -> Result<String, Diagnostics> {
        let view = CriteriaView {
            id: &criteria.id,
            title: self.inlines(&criteria.title, trail),
            items: criteria.items.iter().map(|item| self.inlines(item, trail)).collect(),
            permalink: self.permalink(&criteria.id),
            taken_up: self.taken_up(&criteria.id, trail.from),
        };
        self.templates.render("site/criteria.html", &view)
    }

    fn quotation(&self, quotation: &Quotation, trail: &mut Trail) -> Result<String, Diagnostics> {
        let view = QuotationView {
            id: &quotation.id,
            text: self.inlines(&quotation.text, trail),
            attribution: self.inlines(&quotation.attribution, trail),
            label: &quotation.label,
            permalink: self.permalink(&quotation.id),
            taken_up: self.taken_up(&quotation.id, trail.from),
        };
        self.templates.render("site/quotation.html", &view)
    }

    fn statements(&self, statements: &[Statement], trail: &mut Trail) -> Result<String, Diagnostics> {
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

    /// What the permanent link of an anchor is called.
    pub(super) fn permalink(&self, anchor: &str) -> String {
        match self.links.statement(anchor) {
            Some(number) => self.say("site-permalink-statement", &[("n", Arg::from(number))]),
            None => self.say("site-permalink", &[("title", Arg::from(self.title(anchor)))]),
        }
    }
}
