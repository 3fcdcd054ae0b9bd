//! One table as CSV, for a spreadsheet in Québec and for programs alike.
//!
//! UTF-8 with a byte order mark, so that Excel shows accents; the semicolon in French, whose decimal sign is the comma
//! and whose Excel expects it, the comma in English; CRLF (RFC 4180). A text that a spreadsheet would run as a formula gets
//! an apostrophe before it (OWASP, "CSV injection"). Caption, bases and notice are left to the page that links
//! here and to what stands beside the files ([`super::about`], [`super::csvw`]): with them the file would no longer be a plain table.

use super::grid::{Entry, Grid};
use crate::report::{Report, Table};
use crate::survey::Language;
use crate::theme::Wording;
use std::borrow::Cow;

const BYTE_ORDER_MARK: &str = "\u{feff}";

pub(super) fn table(table: &Table, report: &Report, wording: &Wording) -> Vec<u8> {
    let mut writer = ::csv::WriterBuilder::new()
        .delimiter(delimiter(report.language))
        .terminator(::csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    let grid = Grid::of(table, report, wording);
    // Writing to memory can't fail.
    let _ = writer.write_record(grid.heads.iter().map(|head| safe(head).into_owned()));
    for row in &grid.rows {
        let _ = writer.write_record(row.iter().map(|entry| match entry {
            Entry::Text(text) => safe(text).into_owned(),
            Entry::Number(number) => number.text.clone(),
        }));
    }
    writer.into_inner().unwrap_or_default()
}

/// What stands between two cells.
pub(super) fn delimiter(language: Language) -> u8 {
    match language {
        Language::FrCa => b';',
        Language::EnCa => b',',
    }
}

/// A text that no spreadsheet takes for a formula. Full-width signs start one too; tabs and
/// returns, which could, are already spaces.
fn safe(text: &str) -> Cow<'_, str> {
    if is_formula(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether a spreadsheet may take a text for a formula once someone edits it.
pub(super) fn is_formula(text: &str) -> bool {
    text.trim_start()
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}
