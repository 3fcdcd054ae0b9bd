//! The report as data: a CSV per table and what tells of them to people and programs, all tables as one workbook, `figures.json`, and what cites it.

mod about;
mod cite;
mod csv;
mod csvw;
mod exact;
mod grid;
mod json;
mod sentences;
mod workbook;

pub use cite::CitationFile;
pub use json::{FORMAT, Input, figures, size as figures_size};

use crate::diagnostic::Diagnostic;
use crate::render::{Files, notice_line};
use crate::report::{Report, Table};
use crate::theme::Wording;
use rayon::prelude::*;

/// Where every published figure is written.
pub const FIGURES: &str = "figures.json";

/// The file of a table, from the site's root.
pub fn table_path(wording: &Wording, table: &str) -> String {
    format!("{}/{table}.csv", wording.text("path-data"))
}

/// The files that cite the report.
pub fn citations(report: &Report, wording: &Wording) -> Vec<CitationFile> {
    let note = notice_line(report);
    cite::files(&report.front.record, note.as_deref(), report.language, wording)
}

/// All tables as one workbook: its path and its bytes.
///
/// # Errors
/// A table that is larger than a sheet can be.
pub fn workbook(report: &Report, wording: &Wording) -> Result<(String, Vec<u8>), Diagnostic> {
    Ok((wording.text("path-workbook"), workbook::workbook(report, wording)?))
}

/// The data files by their paths; the workbook and those that cite the report excepted.
pub fn render(report: &Report, inputs: &[Input], wording: &Wording) -> Files {
    let all = report.tables().map(|(_, table)| table).collect();
    let (tables, figures) = rayon::join(|| tables(report, all, wording), || json::figures(report, inputs));
    let figures = (FIGURES.to_owned(), figures);
    let about = about::about(report, wording)
        .into_iter()
        .chain(csvw::metadata(report, wording));
    tables.into_iter().chain(about).chain([figures]).collect()
}

/// The files of some tables by their paths.
pub fn tables(report: &Report, tables: Vec<&Table>, wording: &Wording) -> Vec<(String, Vec<u8>)> {
    let csv = |table: &Table| (table_path(wording, &table.id), csv::table(table, report, wording));
    tables.into_par_iter().map(csv).collect()
}

#[cfg(test)]
mod tests;
