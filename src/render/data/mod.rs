//! The report as data: a CSV per table, and `figures.json`.

mod csv;
mod exact;
mod json;
mod sentences;

pub use json::Input;

use crate::report::Report;
use crate::theme::Wording;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Where every published figure is written.
pub const FIGURES: &str = "figures.json";

/// The file of a table, from the site's root.
pub fn table_path(wording: &Wording, table: &str) -> String {
    format!("{}/{table}.csv", wording.text("path-data"))
}

/// All data files by their paths.
pub fn render(report: &Report, inputs: &[Input], wording: &Wording) -> BTreeMap<String, Vec<u8>> {
    let tables: Vec<_> = report.tables().map(|(_, table)| table).collect();
    let mut files: BTreeMap<String, Vec<u8>> = tables
        .into_par_iter()
        .map(|table| (table_path(wording, &table.id), csv::table(table, report, wording)))
        .collect();
    files.insert(FIGURES.to_owned(), json::figures(report, inputs));
    files
}

#[cfg(test)]
mod tests;
