//! One table as CSV, for a spreadsheet in Québec and for programs alike.
//!
//! UTF-8 with a byte order mark, so that Excel shows accents; the semicolon in French, whose decimal sign is the comma
//! and whose Excel expects it, the comma in English; CRLF (RFC 4180). A column of shares is followed by its numerator and
//! denominator. A cell without a number holds its sign, never nothing. A text that a spreadsheet would run as a formula
//! gets an apostrophe before it (OWASP, "CSV injection"). Caption and bases are left to the page that links here: with
//! them the file would no longer be a plain table.

use crate::report::{Cell, Column, Figure, Report, Table, Value, printable};
use crate::survey::Language;
use crate::theme::Wording;
use std::borrow::Cow;

const BYTE_ORDER_MARK: &str = "\u{feff}";

pub(super) fn table(table: &Table, report: &Report, wording: &Wording) -> Vec<u8> {
    let delimiter = match report.language {
        Language::FrCa => b';',
        Language::EnCa => b',',
    };
    let mut writer = ::csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(::csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    let parts: Vec<bool> = (0..table.columns.len())
        .map(|column| has_parts(table, column, &report.figures))
        .collect();
    let mut head = vec![safe(&table.row_head).into_owned()];
    for (column, parts) in table.columns.iter().zip(&parts) {
        head.push(safe(&column.label).into_owned());
        if *parts {
            head.extend(part_heads(column, wording));
        }
    }
    // Writing to memory can't fail.
    let _ = writer.write_record(&head);
    for row in &table.rows {
        let mut record = vec![safe(&row.label).into_owned()];
        for (cell, parts) in row.cells.iter().zip(&parts) {
            record.extend(cells(cell, *parts, report));
        }
        let _ = writer.write_record(&record);
    }
    writer.into_inner().unwrap_or_default()
}

/// Whether any cell of a column is a share.
fn has_parts(table: &Table, column: usize, figures: &[Figure]) -> bool {
    let share = |cell: &Cell| match cell {
        Cell::Figure(id) => matches!(figures[id.0].value, Value::Ratio { .. }),
        Cell::Text(_) | Cell::Links(_) | Cell::Absent(_) => false,
    };
    table.rows.iter().filter_map(|row| row.cells.get(column)).any(share)
}

fn part_heads(column: &Column, wording: &Wording) -> [String; 2] {
    ["csv-numerator", "csv-denominator"]
        .map(|id| safe(&format!("{} – {}", column.label, wording.text(id))).into_owned())
}

/// A cell, and in a column of shares its numerator and denominator.
fn cells(cell: &Cell, parts: bool, report: &Report) -> Vec<String> {
    let (text, ratio) = match cell {
        Cell::Figure(id) => {
            let figure = report.figure(*id);
            let ratio = match figure.value {
                Value::Ratio { numerator, denominator } => Some((numerator, denominator)),
                Value::Count(_)
                | Value::Counts { .. }
                | Value::Range { .. }
                | Value::Decimal { .. }
                | Value::Ranking(_) => None,
            };
            (safe(&figure.text).into_owned(), ratio)
        }
        Cell::Text(text) => (safe(text).into_owned(), None),
        Cell::Links(inlines) => (safe(&report.plain(inlines)).into_owned(), None),
        Cell::Absent(absence) => (absence.sign().to_owned(), None),
    };
    if !parts {
        return vec![text];
    }
    let (numerator, denominator) = match ratio {
        Some((numerator, denominator)) => (numerator.to_string(), denominator.to_string()),
        None => (text.clone(), text.clone()),
    };
    vec![text, numerator, denominator]
}

/// A text that no spreadsheet takes for a formula. Full-width signs start one too; tabs and
/// returns, which could, are already spaces.
fn safe(text: &str) -> Cow<'_, str> {
    let text = printable(text);
    if text
        .trim_start()
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
    {
        Cow::Owned(format!("'{text}"))
    } else {
        text
    }
}
