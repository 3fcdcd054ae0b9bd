//! What the printed sample must hold: the whole text, right pages, tagged tables, the same bytes each time.

mod ends;
mod fits;
mod front;
mod handouts;
mod left_out;
mod pages;
mod parts;
mod people;

use super::{Pdf, Printer, world};
use crate::chart::{Drawn, draw_all};
use crate::diagnostic::{self, Catalogue, Diagnostics, Fault, Sources, Tongue};
use crate::render::KeptParts;
use crate::report::sample::{HOSTILE, sample};
use crate::report::{Block, Cell, Inline, Report, printable};
use crate::survey::Language;
use crate::theme::Theme;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use typst::layout::{Frame, FrameItem};
use typst::syntax::{SyntaxKind, SyntaxNode, ast, parse};
use typst_layout::PagedDocument;

fn load(language: Language, overrides: &[(&str, &str)]) -> (Theme, Sources) {
    let overrides = overrides
        .iter()
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
        .collect();
    let mut sources = Sources::new();
    let theme = Theme::load("constats", language, overrides, &mut sources);
    (theme.unwrap_or_else(|errors| panic!("{errors:?}")), sources)
}

fn theme() -> Theme {
    load(Language::FrCa, &[]).0
}

/// The drawings of a report's charts.
fn drawings(report: &Report) -> BTreeMap<String, Drawn> {
    draw_all(report, &theme())
}

/// Printed once.
fn render(report: &Report, theme: Theme, charts: &BTreeMap<String, Drawn>) -> Result<Pdf, Diagnostics> {
    Printer::new(Arc::new(theme), KeptParts::default())?.print(report, charts)
}

fn print(report: &Report) -> Pdf {
    render(report, theme(), &drawings(report)).unwrap_or_else(|errors| panic!("{}", said(&errors, &Sources::new())))
}

/// The pages before they are PDF.
fn set(report: &Report, theme: Theme) -> PagedDocument {
    let mut printer = Printer::new(Arc::new(theme), KeptParts::default()).unwrap_or_else(|errors| panic!("{errors:?}"));
    let warnings = printer
        .fill(report, &drawings(report))
        .unwrap_or_else(|errors| panic!("{errors:?}"));
    assert!(warnings.is_empty(), "{warnings:?}");
    let set = typst::compile::<PagedDocument>(&printer.world);
    assert!(set.warnings.is_empty(), "{:?}", set.warnings);
    set.output.unwrap_or_else(|errors| panic!("{errors:?}"))
}

/// Each takes a tenth of a megabyte, so a function that is called for each table makes none.
#[test]
fn the_theme_makes_its_patterns_once() {
    let theme = theme();
    let text = |file: &&str| theme.file(file).and_then(|bytes| std::str::from_utf8(bytes).ok());
    let texts: Vec<&str> = world::THEME.iter().filter_map(text).collect();
    let lines = texts.iter().flat_map(|text| text.lines());
    let makes: Vec<&str> = lines.filter(|line| line.contains("regex(")).collect();
    assert!(makes.len() > 3, "{makes:?}");
    assert!(makes.iter().all(|line| line.starts_with("#let ")), "{makes:?}");
}

fn said(errors: &Diagnostics, sources: &Sources) -> String {
    let catalogue = Catalogue::new(Tongue::French);
    let printer = diagnostic::Printer::new(&catalogue, sources, false);
    printer.print(errors)
}

/// The text of a page as it stands there.
fn text_of(frame: &Frame) -> String {
    let mut lines: Vec<String> = Vec::new();
    collect(frame, &mut lines);
    lines.concat()
}

fn collect(frame: &Frame, into: &mut Vec<String>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Text(text) => into.push(text.text.to_string()),
            FrameItem::Group(group) => collect(&group.frame, into),
            FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}

fn pages(report: &Report) -> Vec<String> {
    let document = set(report, theme());
    let squeezed = |page: &typst_layout::Page| squeeze(&text_of(&page.frame));
    document.pages().iter().map(squeezed).collect()
}

/// Letters only: where lines break, and whether a word was hyphenated there, is no matter.
fn squeeze(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{ad}' | '\u{2060}'))
        .collect()
}

fn count(bytes: &[u8], tag: &str) -> usize {
    let ends = |at: usize| !bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    memchr::memmem::find_iter(bytes, tag)
        .filter(|at| ends(at + tag.len()))
        .count()
}

#[test]
fn every_text_of_the_report_is_printed() {
    let report = sample();
    let pages = pages(&report);
    let whole = pages.concat();
    let conclusion = pages
        .iter()
        .rposition(|page| page.contains("CONCLUSION"))
        .map_or(0, |at| at + 1);
    let networking = pages.iter().position(|page| page.contains("STRATÉGIESDERÉSEAUTAGE"));
    let networking = networking.map_or(0, |at| at + 1);
    let holds = |text: &str| assert!(whole.contains(&squeeze(&printable(text))), "{text}");
    let mut cells = 0;
    for (_, table) in report.tables() {
        holds(&table.row_head);
        for row in &table.rows {
            holds(&row.label);
            for cell in &row.cells {
                cells += 1;
                match cell {
                    Cell::Figure(id) => holds(&report.figure(*id).text),
                    Cell::Text(text) => holds(text),
                    Cell::Links(inlines) => holds(&report.plain(inlines)),
                    Cell::Absent(absence) => holds(absence.sign(report.language)),
                    Cell::Sign { sign, .. } => holds(sign),
                }
            }
        }
    }
    assert!(cells > 20);
    for chapter in &report.chapters {
        holds(&chapter.title.to_uppercase());
    }
    for hostile in HOSTILE {
        holds(hostile);
    }
    for text in [
        &format!("Conclusion, p.\u{a0}{conclusion}"),
        &format!("le tableau du réseautage (p.\u{a0}{networking})"),
        "→ 1, 2",
        "«\u{a0}→\u{a0}1\u{a0}»\u{a0}: repris à l’énoncé 1 de la conclusion.",
        "S’appuie sur :",
        "le site du projet (https://www.uqtr.ca/projetpilotetp)",
        "Paraphrase – une PTP, milieu urbain",
        "Personnes gestionnaires – PG (n = 56)",
        "RÉDACTION",
        "EN BREF",
        "Quatre sur dix disent y revenir.",
        "Les réponses sont synthétiques",
    ] {
        holds(text);
    }
}

#[test]
fn the_contents_say_the_right_pages() {
    let report = sample();
    let pages = pages(&report);
    let contents = pages
        .iter()
        .find(|page| page.contains("Tabledesmatières"))
        .expect("contents");
    let contents = contents.replace('.', "");
    for chapter in &report.chapters {
        let title = squeeze(&chapter.title);
        // The running head and the cross-references are in lower case, the heading alone is in capitals.
        let page = 1 + pages
            .iter()
            .position(|page| page.contains(&title.to_uppercase()))
            .expect("heading");
        let groups: Vec<&str> = chapter.groups.iter().map(|g| g.short.as_str()).collect();
        let groups = match groups.as_slice() {
            [] => String::new(),
            ["PTP"] => "(49PTP)".to_owned(),
            _ => "(49PTP;56PG)".to_owned(),
        };
        assert!(
            contents.contains(&format!("{title}{groups}{page}")),
            "{title} {page} in {contents}"
        );
    }
    for (index, page) in pages.iter().enumerate().skip(1) {
        assert!(page.ends_with(&format!("{}/{}", index + 1, pages.len())), "{page}");
    }
}

#[test]
fn tables_have_heads_for_rows_and_columns_and_charts_have_texts() {
    let report = sample();
    let bytes = print(&report).bytes;
    let columns: usize = report.tables().map(|(_, table)| table.columns.len() + 1).sum();
    let rows: usize = report.tables().map(|(_, table)| table.rows.len()).sum();
    let charts = report.tables().filter(|(_, table)| table.chart.is_some()).count();
    assert!(columns > 0 && rows > 0 && charts > 0);
    assert_eq!(count(&bytes, "/S/Table"), report.tables().count());
    assert_eq!(count(&bytes, "/Scope/Column"), columns);
    assert_eq!(count(&bytes, "/Scope/Row"), rows);
    assert_eq!(count(&bytes, "/S/TH"), columns + rows);
    assert_eq!(count(&bytes, "/S/Figure"), charts);
    assert_eq!(count(&bytes, "/Alt"), charts);
    assert_eq!(count(&bytes, "/S/Caption"), report.tables().count() + charts);
    assert_eq!(count(&bytes, "/Lang(fr-CA)"), 1);
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let report = sample();
    let mut printer = Printer::new(Arc::new(theme()), KeptParts::default()).expect("a printer");
    let first = printer.print(&report, &drawings(&report)).expect("a PDF");
    let mut other = report.clone();
    other.chapters[1].title = "Autre".into();
    let other = printer.print(&other, &drawings(&report)).expect("a PDF");
    let again = printer.print(&report, &drawings(&report)).expect("a PDF");
    assert!(first.bytes == print(&report).bytes && first.bytes == again.bytes);
    assert!(first.bytes != other.bytes);
}

#[test]
fn prints_in_english() {
    let mut report = sample();
    report.language = Language::EnCa;
    let document = set(&report, load(Language::EnCa, &[]).0);
    let whole: String = document
        .pages()
        .iter()
        .map(|page| squeeze(&text_of(&page.frame)))
        .collect();
    assert!(
        whole.contains(&squeeze("“→\u{a0}1”: cited by statement 1 of the conclusion.")),
        "{whole}"
    );
    assert!(!whole.contains(&squeeze("repris à")), "{whole}");
}

#[test]
fn a_report_without_optional_parts_prints() {
    let mut report = sample();
    report.front.subtitle = None;
    report.front.citation = None;
    report.front.committee.clear();
    report.front.committee_title = None;
    report.front.notice = None;
    report.front.summary = None;
    report.front.highlights.clear();
    report.front.authors.clear();
    report.front.institutions.clear();
    report.chapters.truncate(1);
    report.chapters[0].blocks.clear();
    report.taken_up.clear();
    // The introduction stands below the contents.
    assert_eq!(set(&report, theme()).pages().len(), 2);
}

#[test]
fn a_long_table_repeats_its_head_and_keeps_its_rows_whole() {
    let mut report = sample();
    let Block::Table(table) = &mut report.chapters[1].blocks[0] else {
        panic!("a table")
    };
    let row = table.rows[1].clone();
    table.rows = (0..80)
        .map(|index| {
            let mut row = row.clone();
            row.label = format!("Rangée{index} {} finrangée{index}.", row.label);
            row
        })
        .collect();
    let head = squeeze(&table.row_head);
    let pages = pages(&report);
    let with_rows: Vec<&String> = pages.iter().filter(|page| page.contains("finrangée")).collect();
    assert!(with_rows.len() > 2);
    assert!(with_rows.iter().all(|page| page.contains(&head)));
    for index in 0..80 {
        let starts = with_rows
            .iter()
            .position(|page| page.contains(&format!("Rangée{index}A")));
        let ends = with_rows
            .iter()
            .position(|page| page.contains(&format!("finrangée{index}.")));
        assert!(starts.is_some() && starts == ends, "{index}");
    }
}

/// Tables of two to five rows, each after so much text that they begin all down a page.
#[test]
fn no_row_of_a_table_stands_alone_on_its_page() {
    let mut report = sample();
    let table = report.chapters.iter().flat_map(|chapter| &chapter.blocks);
    let mut table = table.filter_map(|block| match block {
        Block::Table(table) if table.chart.is_none() && !table.rows.is_empty() => Some(table.clone()),
        _ => None,
    });
    let table = table.next_back().expect("a table of the sample");
    let line = |words: usize| Block::Paragraph(vec![Inline::Text("Mots de suite. ".repeat(words))]);
    let set_out = (0..60).flat_map(|at| {
        let mut table = table.clone();
        // Some are kept whole by their height alone, some fill half a page.
        let (rows, words) = (2 + at % 4, 30 + at % 7 * 5);
        table.id = format!("tableau-{at}");
        table.rows = std::iter::repeat_n(table.rows[0].clone(), rows).collect();
        for (place, row) in table.rows.iter_mut().enumerate() {
            row.label = format!("Table{at}rang{place}. {}", "Un libellé long. ".repeat(words / rows));
        }
        [line(1 + at * 13 % 90), Block::Table(table)]
    });
    report.chapters[1].blocks.extend(set_out.collect::<Vec<_>>());
    let pages = pages(&report);
    let mut parted = 0;
    for at in 0..60 {
        let rows = 2 + at % 4;
        let on = |page: &String| {
            (0..rows)
                .filter(|place| page.contains(&format!("Table{at}rang{place}.")))
                .count()
        };
        let shown: Vec<usize> = pages.iter().map(on).filter(|shown| *shown > 0).collect();
        assert_eq!(shown.iter().sum::<usize>(), rows, "table {at}");
        assert!(shown.iter().all(|shown| *shown > 1), "table {at}: {shown:?}");
        parted += usize::from(shown.len() > 1);
    }
    assert!(parted > 1, "{parted} tables go on to another page");
}

/// With the citation or, where there is none, on the first page.
#[test]
fn the_licence_is_printed() {
    let mut report = sample();
    let licence = squeeze("Licence : CC-BY-4.0 (https://creativecommons.org/licenses/by/4.0/)");
    assert_eq!(pages(&report).concat().matches(&licence).count(), 1);
    report.front.citation = None;
    report.front.committee.clear();
    assert!(pages(&report)[0].contains(&licence));
}

#[test]
fn no_address_is_hyphenated() {
    let mut report = sample();
    let address = "information.communautaire@organisationsquebecoises.exemple.org";
    let texts = (0..40).map(|n| format!("{}{address} ", "m".repeat(n)));
    let paragraph = |text: String| Block::Paragraph(vec![Inline::Text(text.repeat(3))]);
    report.chapters[0].blocks.extend(texts.map(paragraph));
    let document = set(&report, theme());
    let mut lines = Vec::new();
    document
        .pages()
        .iter()
        .for_each(|page| collect(&page.frame, &mut lines));
    let is_cut = |line: &&String| line.contains('@') && line.trim_end().ends_with(['-', '\u{2010}', '\u{ad}']);
    let cut: Vec<&String> = lines.iter().filter(is_cut).collect();
    assert!(cut.is_empty(), "{cut:?}");
}

#[test]
fn signs_without_a_glyph_are_replaced_and_given() {
    let mut report = sample();
    // Greek, Cyrillic and Hebrew are in the fonts; a flag is one sign, however many characters it has.
    let flags = "\u{1f1e8}\u{1f1e6} \u{1f3f4}\u{200d}\u{2620}\u{fe0f} \u{2620}\u{fe0f}";
    report.front.title = format!("Titre {flags} Ωμέγα Москва שלום e\u{301}");
    report.chapters[0].title = "Introduction 漢\u{e000}".into();
    let pdf = print(&report);
    let expected = [
        "\u{e000}",
        "漢",
        "\u{1f1e8}\u{1f1e6}",
        "\u{1f3f4}\u{200d}\u{2620}\u{fe0f}",
    ];
    assert_eq!(pdf.missing, expected.map(str::to_owned).into());
}

#[test]
fn a_mistake_in_the_projects_theme_is_told_at_its_place() {
    let text = theme()
        .file("print/base.typ")
        .map(|b| String::from_utf8_lossy(b).into_owned())
        .expect("a theme");
    let broken = text.replace("#let small = 9pt", "#let small = 9pt + colours.blau");
    let (theme, sources) = load(Language::FrCa, &[("themes/constats/print/base.typ", &broken)]);
    let report = sample();
    let errors = render(&report, theme, &drawings(&report)).expect_err("no such colour");
    assert_eq!(errors.fault(), Some(Fault::Input));
    insta::assert_snapshot!(said(&errors, &sources));
}

#[test]
fn a_mistake_in_the_projects_template_is_told() {
    let (template, sources) = load(
        Language::FrCa,
        &[(
            "templates/print/report.typ",
            "#import \"theme.typ\": *\n#par[{{ front.titel }}]",
        )],
    );
    let report = sample();
    let errors = render(&report, template, &drawings(&report)).expect_err("no such field");
    insta::assert_snapshot!(said(&errors, &sources));
    let (template, sources) = load(
        Language::FrCa,
        &[(
            "templates/print/report.typ",
            "#import \"theme.typ\": *\n#chaptre({{ front.title | typ }})",
        )],
    );
    let errors = render(&report, template, &drawings(&report)).expect_err("no such function");
    assert_eq!(errors.fault(), Some(Fault::Input));
    insta::assert_snapshot!(said(&errors, &sources));
}

#[test]
fn a_chart_without_its_drawing_is_an_error_of_ours() {
    let errors = render(&sample(), theme(), &BTreeMap::new()).expect_err("no drawing");
    assert_eq!(errors.fault(), Some(Fault::Program));
}

/// Whether `text` in running text is one string literal that says exactly it.
fn is_one_literal(text: &str) -> bool {
    let root = parse(&super::literal::content(text));
    let kinds: Vec<SyntaxKind> = root.children().map(SyntaxNode::kind).collect();
    let said = root.children().find_map(SyntaxNode::cast::<ast::Str>);
    root.errors_and_warnings().0.is_empty()
        && kinds == [SyntaxKind::Hash, SyntaxKind::Str, SyntaxKind::Semicolon]
        && said.is_some_and(|said| said.get() == printable(text).as_ref())
}

proptest! {
    #[test]
    fn no_text_becomes_markup(text in r#"(\PC|[#$*_@<>/`\[\](){}\\"';=+~\x00-\x1f-]|u\{|\u{202e}|#let |//|```){0,40}"#) {
        prop_assert!(is_one_literal(&text), "{text:?}");
    }
}

#[test]
fn hostile_texts_stay_texts_everywhere() {
    for text in HOSTILE {
        assert!(is_one_literal(text), "{text}");
    }
    let mut report = sample();
    let hostile = HOSTILE.concat();
    let texts = || {
        vec![
            Inline::Text(hostile.clone()),
            Inline::Code(hostile.clone()),
            Inline::Superscript(hostile.clone()),
        ]
    };
    report.front.title.clone_from(&hostile);
    report.front.subtitle = Some(hostile.clone());
    report.front.date.clone_from(&hostile);
    report.front.notice = Some(texts());
    for person in report.front.authors.iter_mut().chain(&mut report.front.committee) {
        person.name.clone_from(&hostile);
        person.role.clone_from(&hostile);
    }
    for target in report.targets.values_mut() {
        target.title.clone_from(&hostile);
    }
    for chapter in &mut report.chapters {
        chapter.title.clone_from(&hostile);
        for group in &mut chapter.groups {
            group.short.clone_from(&hostile);
        }
        for block in &mut chapter.blocks {
            match block {
                Block::Paragraph(inlines) => inlines.extend(texts()),
                Block::Heading { text, .. } => *text = texts(),
                Block::Criteria(criteria) => criteria.title = texts(),
                Block::Quotation(quotation) => {
                    quotation.text = texts();
                    quotation.attribution = texts();
                    quotation.label.clone_from(&hostile);
                }
                Block::Table(table) => table.caption = texts(),
                Block::Statements(statements) => statements.iter_mut().for_each(|s| s.text = texts()),
                Block::Findings(findings) => findings.iter_mut().for_each(|f| f.text = texts()),
                Block::List { .. } | Block::Comparison(_) => {}
            }
        }
    }
    let document = set(&report, theme());
    let whole: String = document
        .pages()
        .iter()
        .map(|page| squeeze(&text_of(&page.frame)))
        .collect();
    let times = whole.matches(&squeeze(&printable(&hostile))).count();
    assert!(times > 40, "{times}");
}
