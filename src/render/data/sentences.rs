//! The texts, tables and statements of a report by their ids, so that two builds can be compared.

use crate::report::{Block, Inline, Report, printable, walk};
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
    let mut found = Vec::new();
    let mut add = |id: &str, text: &[Inline]| {
        found.push(Sentence {
            id: id.to_owned(),
            text: printable(&report.plain(text)).into_owned(),
        });
    };
    for chapter in &report.chapters {
        let mut paragraphs = 0;
        for block in walk::blocks(&chapter.blocks) {
            if let Block::Paragraph(text) = block {
                paragraphs += 1;
                add(&format!("{}/{paragraphs}", chapter.id), text);
            }
            for one in block.anchored() {
                one.all().take(1).for_each(|text| add(one.id, text));
            }
        }
    }
    found
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
