//! The whole web of statements and evidence as a table: one row per piece of evidence.

use crate::commentary::EvidenceKind;
use crate::diagnostic::Arg;
use crate::report::{
    Block, Cell, Chapter, ChapterKind, Column, Inline, Report, Row, Statement, Table, Target, TargetKind,
};
use crate::say::composer::Material;
use crate::say::text::typeset;
use crate::theme::Wording;
use std::collections::BTreeMap;

/// The page, once everything it names is known; none for a report whose conclusion names no evidence.
pub(in crate::say) fn add(report: &mut Report, material: Material<'_>) {
    let statements: Vec<Statement> = report.statements().cloned().collect();
    if statements.is_empty() {
        return;
    }
    let wording = material.wording;
    let typeset = |key: &str| vec![Inline::Text(typeset::text(material.language, &wording.text(key)))];
    let id = wording.text("chapter-web");
    let table = format!("{id}-{}", wording.text("anchor-web"));
    let column = |key: &str| Column::of_words(wording.text(key));
    let block = Block::Table(Box::new(Table {
        id: table.clone(),
        caption: typeset("web-caption"),
        row_head: wording.text("web-evidence"),
        columns: vec![column("web-kind"), column("web-statements")],
        rows: rows(report, &statements, wording),
        ..Table::default()
    }));
    let conclusion = report.chapters.iter().position(|c| c.kind == ChapterKind::Conclusion);
    let at = conclusion.map_or(0, |at| at + 1);
    let blocks = vec![Block::Paragraph(typeset("web-lead")), block];
    insert(report, at, &id, wording.text("web-title"), blocks);
    let target = Target::new(at, TargetKind::Table, wording.text("web-caption"));
    report.targets.insert(table, target);
}

/// What each piece of evidence is, where it stands and which statements it supports: in reading order, a chapter's own
/// as they were first named.
fn rows(report: &Report, statements: &[Statement], wording: &Wording) -> Vec<Row> {
    let link = |target: &str, text: String| Inline::Reference {
        target: target.to_owned(),
        text: vec![Inline::Text(text)],
    };
    let mut rows: Vec<(usize, Row)> = Vec::new();
    for (target, kind, numbers) in pieces(statements) {
        let Some(found) = report.targets.get(&target) else {
            continue;
        };
        let chapter = &report.chapters[found.chapter];
        let kind = wording.text(&format!("evidence-{}", kind.keyword()));
        let place = vec![Inline::Text(format!("{kind} – ")), link(&target, chapter.title.clone())];
        let mut links = Vec::new();
        for (number, statement) in numbers {
            if !links.is_empty() {
                links.push(Inline::Text(", ".to_owned()));
            }
            let name = wording.say("site-statement", &[("n", Arg::from(number))]);
            links.push(link(&statement, name));
        }
        let row = Row {
            label: found.title.clone(),
            cells: vec![Cell::Links(place), Cell::Links(links)],
        };
        rows.push((found.chapter, row));
    }
    rows.sort_by_key(|(chapter, _)| *chapter);
    rows.into_iter().map(|(_, row)| row).collect()
}

/// Puts a chapter in; what stands after it moves by one.
fn insert(report: &mut Report, at: usize, id: &str, title: String, blocks: Vec<Block>) {
    for target in report.targets.values_mut().filter(|target| target.chapter >= at) {
        target.chapter += 1;
    }
    report
        .targets
        .insert(id.to_owned(), Target::new(at, TargetKind::Chapter, title.clone()));
    report.chapters.insert(
        at,
        Chapter {
            id: id.to_owned(),
            kind: ChapterKind::Web,
            title,
            groups: Vec::new(),
            blocks,
            print: None,
            footnotes: Vec::new(),
        },
    );
}

/// A piece of evidence, its kind, and the statements that it supports with their numbers.
type Piece = (String, EvidenceKind, Vec<(usize, String)>);

fn pieces(statements: &[Statement]) -> Vec<Piece> {
    let mut order: Vec<Piece> = Vec::new();
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, statement) in statements.iter().enumerate() {
        for evidence in &statement.evidence {
            let at = *known.entry(&evidence.target).or_insert_with(|| {
                order.push((evidence.target.clone(), evidence.kind, Vec::new()));
                order.len() - 1
            });
            order[at].2.push((index + 1, statement.id.clone()));
        }
    }
    order
}
