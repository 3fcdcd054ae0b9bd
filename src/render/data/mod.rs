//! The report as data: a CSV per table, `figures.json`.

use crate::report::Report;
use crate::theme::Wording;
use std::collections::BTreeMap;

/// Where every published figure is written.
pub const FIGURES: &str = "figures.json";

/// The file of a table.
pub fn table_path(wording: &Wording, table: &str) -> String {
    format!("{}/{table}.csv", wording.text("path-data"))
}

/// All data files.
pub fn render(report: &Report, wording: &Wording) -> BTreeMap<String, Vec<u8>> {
    let _ = (report, wording);
    BTreeMap::from([(FIGURES.to_owned(), b"{}\n".to_vec())])
}
