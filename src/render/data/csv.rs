//! One table as CSV, for a spreadsheet in Québec and for programs alike.
//!
//! UTF-8 with a byte order mark, so that Excel shows accents; the semicolon in French, whose decimal sign is the comma
//! and whose Excel expects it, the comma in English; CRLF (RFC 4180). A column of shares is followed by its numerator and
//! denominator, a column of a typed-in table by its base; there the last column names the source. A cell without a number holds its sign, never nothing. A text that a spreadsheet would run as a formula
//! gets an apostrophe before it (OWASP, "CSV injection"). Caption and bases are left to the page that links here: with
//! them the file would no longer be a plain table.

use crate::report::{Cell, Column, Figure, FigureId, Report, Table, Value, printable};
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
    let source = source(table, &report.figures);
    let parts: Vec<Parts> = (0..table.columns.len())
        .map(|column| match source {
            Some(_) => Parts::Base,
            None => parts(table, column, &report.figures),
        })
        .collect();
    let mut head = vec![safe(&table.row_head).into_owned()];
    for (column, parts) in table.columns.iter().zip(&parts) {
        head.push(safe(&column.label).into_owned());
        head.extend(part_heads(column, *parts, wording));
    }
    head.extend(source.map(|_| wording.text("csv-source")));
    // Writing to memory can't fail.
    let _ = writer.write_record(&head);
    for row in &table.rows {
        let mut record = vec![safe(&row.label).into_owned()];
        for (cell, parts) in row.cells.iter().zip(&parts) {
            record.extend(cells(cell, *parts, report));
        }
        record.extend(source.map(|source| safe(source).into_owned()));
        let _ = writer.write_record(&record);
    }
    writer.into_inner().unwrap_or_default()
}

/// What follows each cell of a column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parts {
    Nothing,
    /// Of a share: numerator and denominator.
    Both,
    /// Of a figure that was typed in: the base alone.
    Base,
}

/// A column of shares has its parts.
fn parts(table: &Table, column: usize, figures: &[Figure]) -> Parts {
    let share = |id: &FigureId| matches!(figures[id.0].value, Value::Ratio { .. });
    let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
    match cells.filter_map(figure_of).any(share) {
        true => Parts::Both,
        false => Parts::Nothing,
    }
}

/// Where the figures of a typed-in table come from; none for one that was computed.
fn source<'a>(table: &Table, figures: &'a [Figure]) -> Option<&'a str> {
    let mut cells = table.rows.iter().flat_map(|row| &row.cells).filter_map(figure_of);
    cells.find_map(|id| match &figures[id.0].value {
        Value::Typed(typed) => Some(typed.source.as_str()),
        Value::Count(_)
        | Value::Counts { .. }
        | Value::Ratio { .. }
        | Value::Range { .. }
        | Value::Decimal { .. }
        | Value::Ranking(_) => None,
    })
}

fn figure_of(cell: &Cell) -> Option<&FigureId> {
    match cell {
        Cell::Figure(id) => Some(id),
        Cell::Text(_) | Cell::Links(_) | Cell::Absent(_) | Cell::Sign { .. } => None,
    }
}

fn part_heads(column: &Column, parts: Parts, wording: &Wording) -> Vec<String> {
    let ids: &[&str] = match parts {
        Parts::Nothing => &[],
        Parts::Both => &["csv-numerator", "csv-denominator"],
        Parts::Base => &["csv-denominator"],
    };
    ids.iter()
        .map(|id| safe(&format!("{} – {}", column.label, wording.text(id))).into_owned())
        .collect()
}

/// A cell with its parts; where there is no number, its sign stands for them too.
fn cells(cell: &Cell, parts: Parts, report: &Report) -> Vec<String> {
    let text = match cell {
        Cell::Figure(id) => safe(&report.figure(*id).text).into_owned(),
        Cell::Text(text) => safe(text).into_owned(),
        Cell::Links(inlines) => safe(&report.plain(inlines)).into_owned(),
        Cell::Absent(absence) => absence.sign().to_owned(),
        Cell::Sign { sign, .. } => safe(sign).into_owned(),
    };
    let known = figure_of(cell).and_then(|id| match &report.figure(*id).value {
        Value::Ratio { numerator, denominator } => Some((numerator.to_string(), denominator.to_string())),
        Value::Typed(typed) => Some((text.clone(), typed.base.to_string())),
        Value::Count(_) | Value::Counts { .. } | Value::Range { .. } | Value::Decimal { .. } | Value::Ranking(_) => {
            None
        }
    });
    let (numerator, denominator) = known.unwrap_or_else(|| (text.clone(), text.clone()));
    match parts {
        Parts::Nothing => vec![text],
        Parts::Both => vec![text, numerator, denominator],
        Parts::Base => vec![text, denominator],
    }
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
