//! Blocks → markup, each through its own template.

use super::anchor::MarkLink;
use super::inline::Trail;
use crate::diagnostic::Diagnostics;
use crate::render::html::markup::Html;
use crate::render::html::site::{GroupView, Site};
use crate::report::{Block, Comparison, Criteria, Finding, Quotation};
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
    taken_up: Vec<MarkLink>,
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
    taken_up: Vec<MarkLink>,
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
    taken_up: Vec<MarkLink>,
}

#[derive(Serialize)]
struct QuotationView<'a> {
    id: &'a str,
    text: Html,
    attribution: Html,
    label: &'a str,
    lang: Option<&'a str>,
    permalink: String,
    taken_up: Vec<MarkLink>,
}

impl Site<'_> {
    pub fn blocks(&self, blocks: &[Block], trail: &mut Trail) -> Result<Html, Diagnostics> {
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
                let view = HeadingView {
                    level: trail.below(*level),
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
            lang: quotation.language.as_ref().map(|language| language.tag.as_str()),
            permalink: self.permalink(&quotation.id),
            taken_up: self.taken_up(&quotation.id, trail.from),
        };
        self.templates.render("site/quotation.html", &view)
    }
}
