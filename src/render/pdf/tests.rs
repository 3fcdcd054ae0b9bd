use super::{Pdf, render};
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

/// A drawing for each chart of a report.
fn drawings(report: &Report) -> BTreeMap<String, String> {
    let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 180"><rect x="150" y="20" width="300" height="30" fill="#12436d"/><text x="10" y="40" font-family="Open Sans" font-size="14">Étiquette</text></svg>"##;
    let charts = report.tables().filter_map(|(_, table)| table.chart.as_ref());
    charts.map(|chart| (chart.id.clone(), svg.to_owned())).collect()
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
