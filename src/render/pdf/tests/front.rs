//! What stands before the chapters: the main findings, then what everyone must know, then where everything is.

use super::{set, text_of, theme};
use crate::render::notice_line;
use crate::report::sample::sample;
use crate::report::{Block, Note, NoteKind, Report, walk};

/// The pages before the first chapter, each as its text.
fn front(report: &Report) -> Vec<String> {
    let document = set(report, theme());
    let pages = document.pages().iter().take(2);
    pages.map(|page| text_of(&page.frame).replace('\u{a0}', " ")).collect()
}

fn notice(report: &Report) -> String {
    let said = report.plain(report.front.notice.as_ref().expect("a notice"));
    said.chars().take(12).collect()
}

#[test]
fn the_main_findings_come_before_what_everyone_must_know() {
    let mut report = sample();
    let said = notice(&report);
    let pages = front(&report);
    assert!(!pages[0].contains(&said), "{}", pages[0]);
    let at = |words: &str| pages[1].find(words).unwrap_or_else(|| panic!("{words}: {}", pages[1]));
    assert!(at("EN BREF") < at(&said) && at(&said) < at("Table des matières"));
    // Without a page of them it stands on the cover, which is read first.
    report.front.highlights.clear();
    report.front.summary = None;
    assert!(front(&report)[0].contains(&said));
}

/// A section is printed alone, and quoted.
#[test]
fn what_everyone_must_know_stands_under_each_page_in_a_line() {
    let mut report = sample();
    let line = notice_line(&report).expect("a notice");
    let line = line.trim_end_matches('.').to_owned();
    let pages = |report: &Report| -> Vec<usize> {
        let document = set(report, theme());
        let text = document
            .pages()
            .iter()
            .map(|page| text_of(&page.frame).replace('\u{a0}', " "));
        text.map(|text| text.matches(&line).count()).collect()
    };
    let found = pages(&report);
    assert!(
        found.len() > 2 && found[0] == 0 && found[1..].iter().all(|count| *count > 0),
        "{found:?}"
    );
    report.front.notice = None;
    assert!(pages(&report).iter().all(|count| *count == 0));
}

/// Site and PDF say where a table's numbers come from; the PDF once for all that name no source of their own.
#[test]
fn the_source_of_all_tables_is_said_once() {
    let mut report = sample();
    let source = "Source des tableaux et des graphiques : ";
    let document = set(&report, theme());
    let whole: String = document.pages().iter().map(|page| text_of(&page.frame)).collect();
    assert_eq!(whole.replace('\u{a0}', " ").matches(source).count(), 1, "{whole}");
    // Tables that name their own source need no other.
    let named = |blocks: &mut Vec<Block>| {
        for block in blocks.iter_mut() {
            if let Block::Table(table) = block {
                let text = Vec::new();
                let kind = NoteKind::Source;
                table.notes.push(Note { kind, text });
            }
        }
    };
    report
        .chapters
        .iter_mut()
        .for_each(|chapter| named(&mut chapter.blocks));
    assert!(
        report
            .chapters
            .iter()
            .all(|chapter| walk::tables(&chapter.blocks).all(|table| !table.is_computed()))
    );
    assert!(!front(&report).concat().contains(source));
}
