//! Every table of the report in one workbook (OOXML), a sheet for each, after a sheet of contents.
//!
//! As those who publish statistics for everyone advise: what stands above and below a table is in the first column, the
//! title in A1; no merged cells, no empty rows; tables are marked as tables, so that heads are announced as heads. Numbers
//! are numbers, shown as they are printed; what is no number is text, never a formula.

mod contents;
mod height;
mod listed;
mod look;
mod names;
mod sheet;
mod text;

use super::about::numbered;
use super::grid::Grid;
use crate::diagnostic::{Diagnostic, Fault};
use crate::msg;
use crate::report::{Cited, Report};
use crate::theme::Wording;
use listed::{Listed, Shared};
use look::Looks;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use text::{LONGEST_NAME, cell_text, cut};

/// How hard the parts are pressed: twice as fast as the usual 6, a few percent larger.
const PRESSED: u8 = 4;

/// The workbook's bytes.
///
/// # Errors
/// A table that is larger than a sheet can be.
pub(super) fn workbook(report: &Report, wording: &Wording) -> Result<Vec<u8>, Diagnostic> {
    let refused =
        |error: XlsxError| Diagnostic::error(msg!("workbook-refused", text = error.to_string())).fault(Fault::Program);
    let shared = Shared {
        report,
        wording,
        looks: Looks::new(),
        contents: names::contents(&wording.text("sheet-contents")),
    };
    let tables: Vec<Listed<'_>> = report
        .tables()
        .enumerate()
        .map(|(index, (chapter, table))| {
            let caption = cell_text(&numbered(table, report, wording));
            let target = report.targets.get(&table.id);
            let name = target.map_or(&caption, |target| &target.name);
            Listed {
                name: names::of_table((index + 1, table.number), &cell_text(name)),
                grid: Grid::of(table, report, wording),
                section: &report.chapters[chapter].title,
                title: target.map_or_else(|| caption.clone(), |target| cell_text(&target.title)),
                caption,
                table,
            }
        })
        .collect();
    let mut workbook = Workbook::new();
    workbook.set_zip_compression_level(PRESSED);
    workbook.set_properties(&properties(report).map_err(refused)?);
    contents::write(workbook.add_worksheet(), &tables, &shared).map_err(refused)?;
    for listed in &tables {
        sheet::write(workbook.add_worksheet(), listed, &shared).map_err(refused)?;
    }
    workbook.save_to_buffer().map_err(refused)
}

/// Title, authors, publisher; made on the day that the report says it was, at midnight.
fn properties(report: &Report) -> Result<DocProperties, XlsxError> {
    let record = &report.front.record;
    let authors = record.authors.iter().map(|cited| match cited {
        Cited::Person { family, given } => format!("{given} {family}").trim_start().to_owned(),
        Cited::Organisation(name) => name.clone(),
    });
    let (year, month, day) = report.front.published;
    // A day that a sheet can't count becomes one that it can.
    let year = u16::try_from(year).unwrap_or_default().clamp(1900, 9999);
    let made = ExcelDateTime::from_ymd(year, month, day).or_else(|_| ExcelDateTime::from_ymd(year, 1, 1))?;
    let mut properties = DocProperties::new()
        .set_title(cut(cell_text(&record.title), LONGEST_NAME))
        .set_author(cut(cell_text(&authors.collect::<Vec<_>>().join("; ")), LONGEST_NAME))
        .set_creation_datetime(&made);
    if let Some(publisher) = &record.publisher {
        properties = properties.set_company(cut(cell_text(publisher), LONGEST_NAME));
    }
    Ok(properties)
}
