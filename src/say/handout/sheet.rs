//! What of a handout fits on one printed sheet: its main findings and its questions on one side, a table and the statements
//! on the other. What doesn't fit leaves in a stated order, and the sheet names it; the page holds everything, and so does the
//! print where the authors ask for its full form.

use crate::diagnostic::Arg;
use crate::language::list;
use crate::report::{
    Block, Finding, Handout, HandoutPart, Inline, Leaf, LeftOut, NoteKind, Report, Table, TakenUp, plain_text, walk,
};
use crate::say::composer::Material;

/// The most findings of a sheet, and how many stay however full it is.
const FINDINGS: usize = 5;
const FEWEST: usize = 3;
/// Points from the head to the foot of its first side, and letters of a line of a finding, which is set large.
const SIDE: usize = 640;
const LARGE: usize = 72;
/// Lines of small text that the second side holds below its head and above its foot.
const LINES: usize = 44;
/// Letters of a line of a statement, of a table's row label beside its drawings.
const LINE: usize = 88;
const LABEL: usize = 34;

/// What of a handout its print shows.
pub(super) fn sheet(handout: &Handout, report: &Report, material: Material<'_>) -> Leaf {
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
    let is_chosen = |table: &&&Table| chosen.iter().any(|one| one.id == table.id);
    let unchosen = tables.iter().filter(|table| !is_chosen(table));
    let named = |table: &&Table| {
        Some(LeftOut {
            name: report.targets.get(&table.id)?.title.clone(),
            targets: vec![table.id.clone()],
        })
    };
    let mut left_out: Vec<LeftOut> = unchosen.filter_map(named).collect();
    left_out.extend(unsaid(&handout.statements[statements..], material));
    let (main, others) = main_findings(handout, report);
    if !others.is_empty() {
        let count = Arg::from(others.len());
        left_out.push(LeftOut {
            name: material.wording.say("handout-left-findings", &[("count", count)]),
            targets: others.into_iter().map(|finding| finding.id.clone()).collect(),
        });
    }
    Leaf {
        main: main.into_iter().map(|finding| finding.text.clone()).collect(),
        blocks: chosen
            .into_iter()
            .map(|table| Block::Table(Box::new(bare(table))))
            .collect(),
        statements,
        left_out,
    }
}

/// All of a handout, part by part.
pub(super) fn full(handout: &Handout) -> Leaf {
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
    Leaf {
        main: Vec::new(),
        blocks: blocks.collect(),
        statements: handout.statements.len(),
        left_out: Vec::new(),
    }
}

/// The first findings that say a figure, as many as the first side has room for; where none does, the first of all; and the
/// others. A finding that leads to its details says little without them.
fn main_findings<'a>(handout: &'a Handout, report: &Report) -> (Vec<&'a Finding>, Vec<&'a Finding>) {
    let blocks = handout.parts.iter().flat_map(|part| walk::blocks(&part.blocks));
    let findings = blocks.flat_map(|block| match block {
        Block::Findings(findings) => findings.iter().collect(),
        Block::Paragraph(_)
        | Block::List { .. }
        | Block::Heading { .. }
        | Block::Comparison(_)
        | Block::Table(_)
        | Block::Criteria(_)
        | Block::Quotation(_)
        | Block::Statements(_) => Vec::new(),
    });
    let findings: Vec<&Finding> = findings.collect();
    let alone = findings.iter().copied().filter(|finding| finding.details.is_empty());
    let alone: Vec<&Finding> = alone.collect();
    let says_figure = |finding: &&Finding| walk::figures(&finding.text).next().is_some();
    let telling: Vec<&Finding> = alone.iter().copied().filter(says_figure).collect();
    let mut main = if telling.is_empty() { alone } else { telling };
    main.truncate(FINDINGS);
    while main.len() > FEWEST && first_side(handout, &main, report) > SIDE {
        main.pop();
    }
    let is_other = |finding: &&Finding| main.iter().all(|one| one.id != finding.id);
    let others = findings.into_iter().filter(is_other).collect();
    (main, others)
}

/// How high the first side is with these findings, in points: what is written on it, and two lines to write on for each
/// question, that share what is left.
fn first_side(handout: &Handout, main: &[&Finding], report: &Report) -> usize {
    let lines = |text: &[Inline], letters: usize| report.plain(text).chars().count().div_ceil(letters);
    let notice = report
        .front
        .notice
        .iter()
        .map(|notice| lines(notice, LINE + 10) * 12 + 32);
    let lead = handout.lead.iter().map(|lead| lines(lead, LINE) * 15 + 9);
    let groups = handout
        .groups
        .iter()
        .map(|group| group.label.chars().count().div_ceil(LINE).max(1) * 18);
    let findings = main.iter().map(|finding| lines(&finding.text, LARGE) * 17 + 10);
    let questions = handout
        .questions
        .iter()
        .map(|question| lines(question, LINE) * 15 + 14 + 2 * 24);
    let title = handout.title.chars().count().div_ceil(45) * 24;
    let parts: [usize; 5] = [notice.sum(), lead.sum(), groups.sum(), findings.sum(), questions.sum()];
    // The kind, the lines for date and place, two headings.
    title + 120 + parts.iter().sum::<usize>()
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
    // What no cell can be read without.
    let keys = table.notes.iter().filter(|note| match note.kind {
        NoteKind::Scale | NoteKind::Signs => true,
        NoteKind::Reading | NoteKind::Silent | NoteKind::Base | NoteKind::Own | NoteKind::Source | NoteKind::Remark => {
            false
        }
    });
    Table {
        notes: base.into_iter().chain(keys.cloned()).collect(),
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
