//! Every table of the report in one workbook (OOXML), a sheet for each, after a sheet of contents.
//!
//! As those who publish statistics for everyone advise: what stands above and below a table is in the first column, the
//! title in A1; no merged cells, no empty rows; tables are marked as tables, so that heads are announced as heads. Numbers
//! are numbers, shown as they are printed; what is no number is text, never a formula.

mod contents;
mod height;
mod look;
mod names;
mod sheet;

use super::grid::Grid;
use crate::diagnostic::{Diagnostic, Fault};
use crate::msg;
use crate::report::{Cited, Report, Table, printable};
use crate::theme::Wording;
use look::Looks;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

/// How hard the parts are pressed: twice as fast as the usual 6, a few percent larger.
const PRESSED: u8 = 4;

/// Most UTF-16 units of a text in a cell, the sign of a cut included.
const LONGEST: usize = 32_000;

/// The same of a table's head and of what names the file.
const LONGEST_NAME: usize = 255;

/// A table with what its sheet needs to know.
struct Listed<'a> {
    table: &'a Table,
    grid: Grid,
    caption: String,
    section: &'a str,
    /// Of its sheet.
    name: String,
}

/// What all sheets share.
struct Shared<'a> {
    report: &'a Report,
    wording: &'a Wording,
    looks: Looks,
    /// Of the sheet of contents.
    contents: String,
}

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
            let caption = cell_text(&report.plain(&table.caption));
            Listed {
                name: names::of_table(index + 1, &caption),
                grid: Grid::of(table, report, wording),
                section: &report.chapters[chapter].title,
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
        Cited::Person { family, given } => format!("{given} {family}"),
        Cited::Name(name) => name.clone(),
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

/// A text as a cell can hold it.
fn cell_text(text: &str) -> String {
    let mut text = cut(printable(text).into_owned(), LONGEST);
    // The writer would take this for markup of its own; a space that nobody sees tells it otherwise.
    if text.starts_with("<r>") && text.ends_with("</r>") {
        text.push(' ');
    }
    text
}

/// At most so many UTF-16 units, with a sign where something is gone.
fn cut(text: String, most: usize) -> String {
    if text.encode_utf16().count() <= most {
        return text;
    }
    let mut units = '…'.len_utf16();
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= most
    };
    let kept: String = text.chars().take_while(fits).collect();
    kept + "…"
}

/// What sheets have in common when printed: on letter, as wide as the page, the report's title above, pages below.
fn set_page(sheet: &mut Worksheet, title: &str, is_wide: bool) {
    /// Code for the left part of a head, and the most characters that are left for it of 255.
    const LEFT: &str = "&L";
    const HEAD: usize = 120;
    const LETTER: u8 = 1;
    let title: String = title.chars().take(HEAD).collect();
    sheet.set_paper_size(LETTER);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_header(format!("{LEFT}{}", title.replace('&', "&&")));
    sheet.set_footer("&R&P / &N");
    if is_wide {
        sheet.set_landscape();
    }
}

/// The address of a sheet in the same workbook.
fn address(sheet: &str) -> String {
    format!("internal:'{}'!A1", sheet.replace('\'', "''"))
}

/// The heads of a table, each with a name of its own, as a sheet's table needs them: a second one gets its number.
fn distinct(heads: &[String]) -> Vec<String> {
    let mut distinct: Vec<String> = Vec::with_capacity(heads.len());
    for (index, head) in heads.iter().enumerate() {
        // Room for its number.
        let mut name = cut(cell_text(head), LONGEST_NAME - 8);
        let is_taken = |name: &str| distinct.iter().any(|other| other.to_lowercase() == name.to_lowercase());
        if name.trim().is_empty() || is_taken(&name) {
            name = format!("{name} ({})", index + 1).trim_start().to_owned();
        }
        while is_taken(&name) {
            name.push('*');
        }
        distinct.push(name);
    }
    distinct
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, LONGEST_NAME, cell_text, distinct};

    #[test]
    fn heads_have_names_of_their_own() {
        let heads = ["PTP", "ptp", "PTP (2)", ""].map(str::to_owned);
        assert_eq!(distinct(&heads), ["PTP", "ptp (2)", "PTP (2) (3)", "(4)"]);
    }

    #[test]
    fn what_the_writer_would_take_for_markup_is_text() {
        assert_eq!(cell_text("<r><t>x</t></r>"), "<r><t>x</t></r> ");
        assert_eq!(cell_text("=1+1"), "=1+1");
    }

    #[test]
    fn no_text_is_longer_than_programs_allow() {
        assert_eq!(cell_text(&"é🙂".repeat(40_000)).encode_utf16().count(), LONGEST);
        let long = distinct(&["é🙂".repeat(400), "é🙂".repeat(400)]);
        assert!(
            long.iter().all(|head| head.encode_utf16().count() <= LONGEST_NAME),
            "{long:?}"
        );
    }
}
