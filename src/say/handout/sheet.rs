//! What of a handout fits on one printed sheet: its main findings and its questions on one side, a table and the statements
//! on the other. What doesn't fit leaves in a stated order, and the sheet names it; the page holds everything, and so does the
//! print where the authors ask for its full form.

use super::recto;
use crate::diagnostic::Arg;
use crate::language::list;
use crate::report::{
    Block, Finding, FirstSide, Handout, HandoutPart, Inline, LeftOut, NoteKind, Report, SecondSide, Table, TakenUp,
    TwoSides, plain_text, walk,
};
use crate::say::composer::Material;

/// Lines of small text that the second side holds below its head and above its foot.
const LINES: usize = 44;
/// Letters of a line of a statement, of a table's row label beside its drawings.
const LINE: usize = 88;
const LABEL: usize = 34;

/// So many of the tables that are left out are named by their titles, more by their numbers alone.
const NAMED: usize = 4;

/// What of a handout its print shows: what is thought to fit, then less and less.
pub(super) fn sheet(handout: &Handout, report: &Report, material: Material<'_>) -> TwoSides {
    let tables: Vec<&Table> = (handout.parts.iter())
        .flat_map(|part| walk::tables(&part.blocks))
        .collect();
    let mut left = LINES;
    let chosen = fitting(&tables, &mut left, report);
    let statements = handout.statements.iter().take_while(|statement| {
        let letters = report.plain(&statement.text).chars().count();
        let height = letters.div_ceil(LINE) + 1;
        let fits = height <= left;
        left = left.saturating_sub(height);
        fits
    });
    let statements = statements.count();
    let (main, others) = recto::findings(handout, report);
    let firsts = (main.len().min(1)..=main.len()).rev().map(|findings| FirstSide {
        findings,
        left_out: unfound(main[findings..].iter().chain(&others), material),
    });
    // Statements leave from the last on, then tables; the first, where it is higher than a page.
    let fewer = (0..=statements).rev().map(|statements| (chosen.len(), statements));
    let fewer = fewer.chain((0..chosen.len()).rev().map(|tables| (tables, 0)));
    let seconds = fewer.map(|(shown, statements)| {
        let unshown: Vec<&Table> = tables
            .iter()
            .filter(|table| chosen[..shown].iter().all(|one| one.id != table.id))
            .copied()
            .collect();
        let mut left_out = unchosen(&unshown, report, material);
        left_out.extend(unsaid(&handout.statements[statements..], material));
        SecondSide {
            blocks: shown,
            statements,
            left_out,
        }
    });
    TwoSides {
        firsts: firsts.collect(),
        seconds: seconds.collect(),
        main: main.iter().copied().cloned().collect(),
        blocks: chosen.iter().map(|table| Block::Table(Box::new(bare(table)))).collect(),
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
        main: Vec::new(),
        firsts: vec![FirstSide::default()],
        seconds: vec![SecondSide {
            blocks: blocks.len(),
            statements: handout.statements.len(),
            left_out: Vec::new(),
        }],
        blocks,
    }
}

/// The tables that fit into what is left: one that is drawn first, then the others as they stand.
fn fitting<'a>(tables: &[&'a Table], left: &mut usize, report: &Report) -> Vec<&'a Table> {
    let is_drawn = |table: &&&Table| {
        let mut chart = table.chart.iter();
        chart.any(|chart| !chart.place.is_apart())
    };
    let first = tables.iter().find(is_drawn).or_else(|| tables.first()).copied();
    let others = tables
        .iter()
        .copied()
        .filter(|table| first.is_none_or(|first| first.id != table.id));
    let fits = |table: &&Table| {
        let height = height(table, report);
        let fits = height <= *left;
        *left -= if fits { height } else { 0 };
        fits
    };
    first.into_iter().chain(others).filter(fits).collect()
}

/// Tables that did not fit.
fn unchosen(tables: &[&Table], report: &Report, material: Material<'_>) -> Vec<LeftOut> {
    let named = |table: &&Table| {
        let name = match tables.len() > NAMED && table.number > 0 {
            true => (material.wording).say("table-number", &[("n", Arg::from(table.number))]),
            false => report.targets.get(&table.id)?.title.clone(),
        };
        Some(LeftOut {
            name,
            targets: vec![table.id.clone()],
        })
    };
    tables.iter().filter_map(named).collect()
}

/// "2 autres constats": those that did not fit.
fn unfound<'a>(findings: impl Iterator<Item = &'a &'a Finding>, material: Material<'_>) -> Option<LeftOut> {
    let targets: Vec<String> = findings.map(|finding| finding.id.clone()).collect();
    (!targets.is_empty()).then(|| LeftOut {
        name: material
            .wording
            .say("handout-left-findings", &[("count", Arg::from(targets.len()))]),
        targets,
    })
}

/// "énoncés 4 et 6": those that did not fit.
fn unsaid(statements: &[TakenUp], material: Material<'_>) -> Option<LeftOut> {
    let numbers: Vec<String> = statements.iter().map(|one| one.number.to_string()).collect();
    let args = [
        ("count", Arg::from(numbers.len())),
        ("numbers", Arg::Text(list::and(material.language, &numbers))),
    ];
    (!numbers.is_empty()).then(|| LeftOut {
        name: material.wording.say("handout-left-statements", &args),
        targets: statements.iter().map(|one| one.id.clone()).collect(),
    })
}

/// A table with one line below it: over whom its numbers are.
fn bare(table: &Table) -> Table {
    let mut notes = table.notes.iter();
    let base = notes.find(|note| note.kind == NoteKind::Base).cloned();
    // What no cell can be read without, and what the authors add.
    let keys = table.notes.iter().filter(|note| match note.kind {
        NoteKind::Scale | NoteKind::Own | NoteKind::Signs => true,
        NoteKind::Reading | NoteKind::Silent | NoteKind::Base | NoteKind::Source | NoteKind::Remark => false,
    });
    Table {
        notes: base.into_iter().chain(keys.cloned()).collect(),
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
