use super::{Pdf, render};
use crate::chart::{self, Look};
use crate::diagnostic::{Catalogue, Diagnostics, Sources, Tongue};
use crate::report::Report;
use crate::report::sample::sample;
use crate::survey::Language;
use crate::theme::Theme;
use std::collections::BTreeMap;

fn theme(overrides: &[(&str, &str)]) -> Theme {
    let overrides: BTreeMap<String, Vec<u8>> = overrides
        .iter()
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
        .collect();
    Theme::load("constats", Language::FrCa, &overrides, &mut Sources::new())
        .unwrap_or_else(|errors| panic!("{errors:?}"))
}

/// The drawings of a report's charts.
fn drawings(report: &Report) -> BTreeMap<String, String> {
    let charts = report
        .tables()
        .filter_map(|(_, table)| Some((table, table.chart.as_ref()?)));
    charts
        .map(|(table, chart)| {
            (
                chart.id.clone(),
                chart::draw(table, chart, &report.figures, &Look::default()),
            )
        })
        .collect()
}

fn print(report: &Report) -> Pdf {
    render(report, &theme(&[]), &drawings(report)).unwrap_or_else(|errors| panic!("{}", said(&errors)))
}

fn said(errors: &Diagnostics) -> String {
    let catalogue = Catalogue::new(Tongue::English);
    errors
        .iter()
        .map(|error| catalogue.say(&error.message) + "\n")
        .collect()
}

#[test]
fn prints_the_sample() {
    let start = std::time::Instant::now();
    let pdf = print(&sample());
    eprintln!("{:?} {} pages {} bytes", start.elapsed(), pdf.pages, pdf.bytes.len());
    if let Ok(path) = std::env::var("CONSTATS_PDF") {
        std::fs::write(path, &pdf.bytes).unwrap();
    }
    assert!(pdf.pages > 3);
}

#[test]
fn wide() {
    let mut report = sample();
    let section = report.chapters[1].clone();
    let rest = report.chapters.split_off(1);
    for index in 0..200 {
        let mut chapter = section.clone();
        chapter.id = format!("c{index}");
        chapter.title = format!("Chapitre {index}");
        report
            .targets
            .insert(chapter.id.clone(), report.targets["reseautage"].clone());
        let table = section.tables().next().unwrap().clone();
        let mut blocks = Vec::new();
        for (at, block) in section.blocks.iter().enumerate() {
            match block {
                crate::report::Block::Table(_)
                | crate::report::Block::Heading { .. }
                | crate::report::Block::Quotation(_)
                | crate::report::Block::Findings(_) => {}
                other => blocks.push(other.clone()),
            }
            let _ = at;
        }
        for k in 0..5 {
            let mut table = table.clone();
            table.id = format!("t{index}-{k}");
            table.rows = (0..8).map(|r| table.rows[r % 4].clone()).collect();
            if k == 0 {
                table.chart.as_mut().unwrap().id = format!("g{index}");
            } else {
                table.chart = None;
            }
            blocks.push(crate::report::Block::Paragraph(vec![crate::report::Inline::Text("Les constats découlant de l’analyse de ce questionnaire qui sont présentés dans ce document proviennent des réponses de 49 personnes travailleuses de proximité et de 56 gestionnaires ou cogestionnaires de projet. ".repeat(2))]));
            blocks.push(crate::report::Block::Table(Box::new(table)));
        }
        chapter.blocks = blocks;
        report.chapters.push(chapter);
    }
    report.chapters.extend(rest);
    let theme = theme(&[]);
    let drawings = drawings(&report);
    let start = std::time::Instant::now();
    let mut printer = super::Printer::new(&theme).unwrap();
    let pdf = printer
        .print(&report, &drawings)
        .unwrap_or_else(|errors| panic!("{}", said(&errors)));
    eprintln!("{:?} {} pages {} bytes", start.elapsed(), pdf.pages, pdf.bytes.len());
    if let Ok(path) = std::env::var("CONSTATS_WIDE") {
        std::fs::write(path, &pdf.bytes).unwrap();
    }
    report.chapters[3].title = "Autre".into();
    let start = std::time::Instant::now();
    printer.print(&report, &drawings).unwrap();
    eprintln!("again {:?}", start.elapsed());
}
