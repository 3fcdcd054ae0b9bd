//! How much room a table takes, roughly: whether to hold it on one page.

use crate::report::{Cell, Report, Table};

/// Between the margins of a letter page, in points.
const WIDTH: f64 = 470.0;

/// A table up to this height, in points, moves to the next page rather than break. It is half a page, so that it still
/// fits when the estimate is too low by nearly half.
const KEPT: f64 = 340.0;

/// The mean width of a letter of Open Sans at 10 pt, with some to spare.
const LETTER: f64 = 5.8;

const LINE: f64 = 14.0;
const PADDING: f64 = 12.0;

/// Whether a table set in `share` of the page's width is short enough to be held on one page.
pub(super) fn is_short(table: &Table, report: &Report, share: f64) -> bool {
    let widths = Widths::of(table, WIDTH * share);
    let heads = table
        .columns
        .iter()
        .map(|column| lines(&column.label, widths.cell(column.numeric)));
    let head = heads.fold(lines(&table.row_head, widths.label), f64::max);
    let rows = table.rows.iter().map(|row| {
        let cells = row.cells.iter().zip(&table.columns).map(|(cell, column)| {
            let text = match cell {
                Cell::Figure(id) => &report.figure(*id).text,
                Cell::Text(text) => text,
                Cell::Absent(_) => "",
            };
            lines(text, widths.cell(column.numeric))
        });
        cells.fold(lines(&row.label, widths.label), f64::max)
    });
    std::iter::once(head)
        .chain(rows)
        .map(|lines| PADDING + LINE * lines)
        .sum::<f64>()
        <= KEPT
}

/// Whether row labels are ranks or the like, so that their column need not be wide.
pub(super) fn has_narrow_labels(table: &Table) -> bool {
    table.row_head.chars().count() <= 6 && table.rows.iter().all(|row| row.label.chars().count() <= 4)
}

/// The widths that `print/theme.typ` gives to columns, in points.
struct Widths {
    label: f64,
    number: f64,
    words: f64,
}

impl Widths {
    fn of(table: &Table, width: f64) -> Self {
        let count = |numeric: bool| table.columns.iter().filter(|column| column.numeric == numeric).count() as f64;
        let (numbers, words) = (count(true), count(false));
        let for_numbers = width * (0.22 * numbers).min(0.62);
        let narrow = has_narrow_labels(table);
        let left = width - for_numbers - if narrow { 50.0 } else { 0.0 };
        let equal = left / (words + if narrow { 0.0 } else { 1.0 }).max(1.0);
        Self {
            label: if narrow { 50.0 } else { equal },
            number: for_numbers / numbers.max(1.0),
            words: equal,
        }
    }

    fn cell(&self, numeric: bool) -> f64 {
        if numeric { self.number } else { self.words }
    }
}

fn lines(text: &str, width: f64) -> f64 {
    let letters = (width - PADDING).max(20.0) / LETTER;
    (text.chars().count() as f64 / letters).ceil().max(1.0)
}
