//! The texts, tables and statements of a report by their ids, so that two builds can be compared.

use crate::report::{Block, Finding, Inline, Report, printable};
use serde::Serialize;
use std::borrow::Cow;

#[derive(Serialize)]
pub(super) struct Sentence {
    id: String,
    text: String,
}

#[derive(Serialize)]
pub(super) struct Rows<'a> {
    id: &'a str,
    rows: Vec<Cow<'a, str>>,
}

#[derive(Serialize)]
pub(super) struct Supported<'a> {
    id: &'a str,
    evidence: Vec<&'a str>,
}

/// Paragraphs by their chapter and number, everything else by its own id.
pub(super) fn sentences(report: &Report) -> Vec<Sentence> {
    let mut collector = Collector {
        report,
        chapter: "",
        paragraphs: 0,
        found: Vec::new(),
    };
    for chapter in &report.chapters {
        (collector.chapter, collector.paragraphs) = (&chapter.id, 0);
        collector.blocks(&chapter.blocks);
    }
    collector.found
}

struct Collector<'a> {
    report: &'a Report,
    chapter: &'a str,
    paragraphs: usize,
    found: Vec<Sentence>,
}

impl<'a> Collector<'a> {
    fn add(&mut self, id: String, text: &[Inline]) {
        let text = printable(&self.report.plain(text)).into_owned();
        self.found.push(Sentence { id, text });
    }

    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(text) => {
                    self.paragraphs += 1;
                    self.add(format!("{}/{}", self.chapter, self.paragraphs), text);
                }
                Block::Heading { id, text, .. } => self.add(id.clone(), text),
                Block::List { items, .. } => items.iter().for_each(|item| self.blocks(item)),
                Block::Findings(findings) => self.findings(findings),
                Block::Comparison(comparison) => comparison.columns.iter().for_each(|c| self.blocks(&c.blocks)),
                Block::Table(table) => self.add(table.id.clone(), &table.caption),
                Block::Criteria(criteria) => self.add(criteria.id.clone(), &criteria.title),
                Block::Quotation(quotation) => self.add(quotation.id.clone(), &quotation.text),
                Block::Statements(statements) => {
                    statements
                        .iter()
                        .for_each(|statement| self.add(statement.id.clone(), &statement.text));
                }
            }
        }
    }

    fn findings(&mut self, findings: &'a [Finding]) {
        for finding in findings {
            self.add(finding.id.clone(), &finding.text);
            self.findings(&finding.details);
        }
    }
}

/// Each table's row labels in order; of a ranking the labels that stand in its rows.
pub(super) fn tables(report: &Report) -> Vec<Rows<'_>> {
    report
        .tables()
        .map(|(_, table)| Rows {
            id: &table.id,
            rows: table.rows.iter().map(|row| printable(&row.label)).collect(),
        })
        .collect()
}

/// What supports each statement.
pub(super) fn statements(report: &Report) -> Vec<Supported<'_>> {
    let supported = report.statements().map(|statement| Supported {
        id: &statement.id,
        evidence: statement.evidence.iter().map(|e| e.target.as_str()).collect(),
    });
    supported.collect()
}
