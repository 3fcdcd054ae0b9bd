//! The sheet of one table.

use super::height::{Heights, Letters};
use super::listed::{Listed, Shared};
use super::look::quoted;
use super::text::{cell_text, distinct};
use crate::render::data::csv::is_formula;
use crate::render::data::grid::{Entry, Grid};
use crate::report::NoteKind;
use rust_xlsxwriter::{Format, Table, TableColumn, TableStyle, Url, Worksheet, XlsxError};

/// In characters: the first column, which holds what stands around the table too; the others; from where on a sheet is
/// printed across.
const FIRST: (usize, usize) = (52, 70);
const OTHERS: (usize, usize) = (11, 48);
const WIDE: usize = 100;

/// Caption, bases and the way back; the table; its other notes.
pub(super) fn write(sheet: &mut Worksheet, listed: &Listed<'_>, shared: &Shared<'_>) -> Result<(), XlsxError> {
    let looks = &shared.looks;
    sheet.set_name(&listed.name)?;
    let widths = widths(&listed.grid);
    let first = widths.first().copied().unwrap_or(FIRST.0);
    let mut heights = Heights::default();
    text(sheet, 0, 0, &listed.caption, &looks.title)?;
    heights.hold(0, &listed.caption, Letters::Title, first);
    let notes = |is_base: bool| {
        let notes = listed.table.notes.iter();
        notes
            .filter(move |note| (note.kind == NoteKind::Base) == is_base)
            .map(|note| cell_text(&shared.report.plain(&note.text)))
    };
    let mut row = 1;
    for base in notes(true) {
        text(sheet, row, 0, &base, &looks.line)?;
        heights.hold(row, &base, Letters::Plain, first);
        row += 1;
    }
    let back = shared.wording.text("sheet-back");
    link(sheet, (row, 0), &shared.contents, &back, &looks.link)?;
    let head = row + 1;
    let end = table(sheet, head, listed, shared)?;
    for (column, (name, width)) in listed.grid.heads.iter().zip(&widths).enumerate() {
        heights.hold(head, name, Letters::Bold, *width);
        for (row, entries) in (head + 1..).zip(&listed.grid.rows) {
            heights.hold(row, entries[column].text(), Letters::Plain, *width);
        }
    }
    for (index, note) in (end + 1..).zip(notes(false)) {
        text(sheet, index, 0, &note, &looks.line)?;
        heights.hold(index, &note, Letters::Plain, first);
    }
    for (column, width) in (0u16..).zip(&widths) {
        sheet.set_column_width(column, u32::try_from(*width).unwrap_or(u32::MAX))?;
    }
    heights.set(sheet)?;
    sheet.set_freeze_panes(head + 1, 1)?;
    sheet.set_repeat_rows(head, head)?;
    set_page(sheet, &shared.report.front.title, widths.iter().sum::<usize>() > WIDE);
    Ok(())
}

/// Writes the table, its heads in the row `head`; its last row.
fn table(sheet: &mut Worksheet, head: u32, listed: &Listed<'_>, shared: &Shared<'_>) -> Result<u32, XlsxError> {
    let (grid, looks) = (&listed.grid, &shared.looks);
    let numeric = |column: usize| grid.rows.iter().any(|row| matches!(row[column], Entry::Number(_)));
    let heads = distinct(&grid.heads);
    let look_of = |column: usize| {
        if numeric(column) {
            &looks.numeric_head
        } else {
            &looks.head
        }
    };
    let end = mark(sheet, (head, grid.rows.len()), &heads, &listed.caption, look_of)?;
    for (row, entries) in (head + 1..).zip(&grid.rows) {
        for (index, (column, entry)) in (0u16..).zip(entries).enumerate() {
            match entry {
                Entry::Number(number) => {
                    let value: f64 = number.digits.parse().unwrap_or(f64::NAN);
                    let look = looks.number(number, shared.report.language);
                    sheet.write_number_with_format(row, column, value, &look)?;
                }
                Entry::Text(words) => {
                    let look = if numeric(index) { &looks.sign } else { &looks.words };
                    text(sheet, row, column, &cell_text(words), look)?;
                }
            }
        }
    }
    Ok(end)
}

/// Marks a table with its heads in the row `head`; its last row. One without rows has heads alone.
pub(super) fn mark<'a>(
    sheet: &mut Worksheet,
    (head, rows): (u32, usize),
    heads: &[String],
    title: &str,
    look_of: impl Fn(usize) -> &'a Format,
) -> Result<u32, XlsxError> {
    let end = head + u32::try_from(rows).unwrap_or(u32::MAX - head);
    let last = u16::try_from(heads.len()).unwrap_or(u16::MAX).saturating_sub(1);
    if rows == 0 {
        for (index, (column, name)) in (0u16..).zip(heads).enumerate() {
            text(sheet, head, column, name, look_of(index))?;
        }
        return Ok(end);
    }
    let columns: Vec<TableColumn> = heads
        .iter()
        .enumerate()
        .map(|(index, name)| TableColumn::new().set_header(name).set_header_format(look_of(index)))
        .collect();
    let table = Table::new()
        .set_columns(&columns)
        .set_style(TableStyle::None)
        .set_banded_rows(false)
        .set_first_column(true)
        .set_autofilter(false)
        .set_alt_text_title(title);
    sheet.add_table(head, 0, end, last, &table)?;
    Ok(end)
}

/// A text, whatever it looks like.
pub(super) fn text(sheet: &mut Worksheet, row: u32, column: u16, words: &str, look: &Format) -> Result<(), XlsxError> {
    if is_formula(words) {
        sheet.write_string_with_format(row, column, words, &quoted(look))?;
    } else {
        sheet.write_string_with_format(row, column, words, look)?;
    }
    Ok(())
}

/// A text that leads to another sheet.
pub(super) fn link(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    target: &str,
    words: &str,
    look: &Format,
) -> Result<(), XlsxError> {
    let look = if is_formula(words) { &quoted(look) } else { look };
    sheet.write_url_with_options(row, column, Url::new(address(target)), words, "", Some(look))?;
    Ok(())
}

/// What sheets have in common when printed: on letter, as wide as the page, the report's title above, pages below.
pub(super) fn set_page(sheet: &mut Worksheet, title: &str, is_wide: bool) {
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

/// The widths of the columns, in characters.
fn widths(grid: &Grid) -> Vec<usize> {
    let widths = (0..grid.heads.len()).map(|index| {
        let longest = grid.rows.iter().map(|row| row[index].text().chars().count()).max();
        // A head may break between its words.
        let word = grid.heads[index]
            .split_whitespace()
            .map(|word| word.chars().count() + 2)
            .max();
        let (least, most) = if index == 0 { FIRST } else { OTHERS };
        longest.max(word).unwrap_or(0).saturating_add(2).clamp(least, most)
    });
    widths.collect()
}
