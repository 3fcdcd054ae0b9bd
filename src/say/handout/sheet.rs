//! What of a handout can stand on one printed sheet: its findings and its questions on one side, a table and the statements on
//! the other. What does fit is found where it is set; the page holds everything, and so does the print where the authors ask for
//! its full form.

use super::recto;
use crate::report::{Block, Handout, HandoutPart, Inline, NoteKind, Report, Table, TwoSides, plain_text, walk};
use crate::say::composer::Material;

/// Lines of small text that the second side holds below its head and above its foot, at most.
const LINES: usize = 52;
/// So many tables are tried at most.
const MOST: usize = 6;
/// Letters of a line of a caption, of a table's row label beside its drawings.
const LINE: usize = 88;
const LABEL: usize = 34;

/// What of a handout its print can show.
pub(super) fn sheet(handout: &Handout, report: &Report, material: Material<'_>) -> TwoSides {
    let tables: Vec<&Table> = (handout.parts.iter())
        .flat_map(|part| walk::tables(&part.blocks))
        .collect();
    let chosen = fitting(&tables, report);
    let (findings, main) = recto::findings(handout, report);
    TwoSides {
        findings,
        main,
        bases: chosen.iter().map(|table| base(table, report, material)).collect(),
        blocks: chosen.iter().map(|table| Block::Table(Box::new(bare(table)))).collect(),
        is_full: false,
    }
}

/// All of a handout, part by part.
pub(super) fn full(handout: &Handout) -> TwoSides {
    let heading = |at: usize, part: &HandoutPart| Block::Heading {
        level: 2,
        id: format!("{}-{}", handout.id, at + 1),
        text: vec![Inline::Text(match &part.groups {
            Some(groups) => format!("{} ({groups})", part.title),
            None => part.title.clone(),
        })],
        question: false,
    };
    let parts = handout.parts.iter().enumerate();
    let blocks = parts.flat_map(|(at, part)| std::iter::once(heading(at, part)).chain(part.blocks.iter().cloned()));
    let blocks: Vec<Block> = blocks.collect();
    TwoSides {
        blocks,
        is_full: true,
        ..TwoSides::default()
    }
}

/// The tables that may find room: one that is drawn first, then others as they stand.
fn fitting<'a>(tables: &[&'a Table], report: &Report) -> Vec<&'a Table> {
    let is_drawn = |table: &&&Table| {
        let mut chart = table.chart.iter();
        chart.any(|chart| !chart.place.is_apart())
    };
    let first = tables.iter().find(is_drawn).or_else(|| tables.first()).copied();
    let others = tables
        .iter()
        .copied()
        .filter(|table| first.is_none_or(|first| first.id != table.id));
    let all = first.into_iter().chain(others);
    all.filter(|table| height(table, report) <= LINES).take(MOST).collect()
}

/// Over whom its numbers are, without the word that leads to it and without a stop: "PTP ayant répondu, n = 49".
fn base(table: &Table, report: &Report, material: Material<'_>) -> String {
    let lead = format!("{}{}", material.wording.text("base"), material.colon());
    let mut notes = table.notes.iter().filter(|note| note.kind == NoteKind::Base);
    let said = notes.next().map_or_else(String::new, |note| report.plain(&note.text));
    said.strip_prefix(&lead)
        .unwrap_or(&said)
        .trim_end_matches('.')
        .to_owned()
}

/// A table without notes that the sheet says once, or leaves to the report.
fn bare(table: &Table) -> Table {
    // What no cell can be read without, and what the authors add.
    let keys = table.notes.iter().filter(|note| match note.kind {
        NoteKind::Scale | NoteKind::Own | NoteKind::Signs => true,
        NoteKind::Reading | NoteKind::Silent | NoteKind::Base | NoteKind::Source | NoteKind::Remark => false,
    });
    Table {
        notes: keys.cloned().collect(),
        chart: table.chart.clone().filter(|chart| !chart.place.is_apart()),
        ..table.clone()
    }
}

/// Of a table in print, in lines of small text.
fn height(table: &Table, report: &Report) -> usize {
    let letters = |text: &[Inline]| plain_text(text, &report.figures, &|_| String::new()).chars().count();
    let head = table
        .columns
        .iter()
        .map(|column| column.label.chars().count().div_ceil(18))
        .max();
    let rows = table
        .rows
        .iter()
        .map(|row| row.label.chars().count().div_ceil(LABEL).max(1) + 1);
    let title = table
        .chart
        .as_ref()
        .map_or(0, |chart| chart.title.chars().count().div_ceil(LINE) + 1);
    title + letters(&table.caption).div_ceil(LINE) + head.unwrap_or(1) + 1 + rows.sum::<usize>() + 3
}
