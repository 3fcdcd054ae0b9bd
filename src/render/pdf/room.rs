//! How wide the columns of a table are, and whether it is short enough to be held on one page. Estimates from numbers
//! of letters: Typst alone knows, but asking it would mean to set each table several times.

use crate::report::{Cell, Report, Table, plain_text};
use std::borrow::Cow;

/// Between the margins of a letter page, in points.
const PAGE: f64 = 460.0;

/// A table up to this height, in points, moves to the next page rather than break. A page has 640, so that it still
/// fits when the estimate is too low by a third.
const KEPT: f64 = 400.0;

/// From this many columns beside the row labels on, a table is set smaller and may hyphenate.
const DENSE: usize = 5;

/// The columns of a table.
pub(super) struct Room {
    /// Of the row labels, then of each column, in percent; 100 together.
    pub percents: Vec<u32>,
    /// It is set smaller and may hyphenate.
    pub dense: bool,
    /// It is held on one page.
    pub keep: bool,
}

/// The room of a table set in `share` of the page's width.
pub(super) fn room(table: &Table, report: &Report, share: f64) -> Room {
    let dense = table.columns.len() >= DENSE;
    let measure = Measure {
        // The mean width of a letter of Open Sans at 9 and at 10 pt, with some to spare.
        letter: if dense { 5.2 } else { 5.8 },
        padding: if dense { 9.0 } else { 15.0 },
        line: if dense { 12.5 } else { 14.0 },
    };
    let columns = texts(table, report);
    let widths = widths(table, &columns, &measure, PAGE * share);
    let total: f64 = widths.iter().sum();
    let mut percents: Vec<u32> = widths
        .iter()
        .map(|width| (width / total * 100.0).round() as u32)
        .collect();
    let others: u32 = percents.iter().skip(1).sum();
    if let Some(label) = percents.first_mut() {
        *label = 100 - others.min(95);
    }
    let rows = (0..=table.rows.len()).map(|row| {
        let lines = columns
            .iter()
            .zip(&widths)
            .map(|(texts, width)| measure.lines(&texts[row], *width));
        lines.fold(1.0, f64::max) * measure.line + 12.0
    });
    let notes = table.notes.iter().map(|note| {
        let text = plain_text(&note.text, &report.figures, &|_| String::new());
        measure.lines(&text, PAGE * share) * 12.0
    });
    Room {
        percents,
        dense,
        keep: rows.chain(notes).sum::<f64>() <= KEPT,
    }
}

/// The texts of each column from its head down, the row labels first.
fn texts<'a>(table: &'a Table, report: &'a Report) -> Vec<Vec<Cow<'a, str>>> {
    let labels = std::iter::once(&table.row_head).chain(table.rows.iter().map(|row| &row.label));
    let labels = labels.map(|label| Cow::Borrowed(label.as_str()));
    let columns = table.columns.iter().enumerate().map(|(index, column)| {
        let cells = table.rows.iter().map(|row| match row.cells.get(index) {
            Some(cell) => printed(report, cell),
            None => Cow::Borrowed(""),
        });
        std::iter::once(Cow::Borrowed(column.label.as_str()))
            .chain(cells)
            .collect()
    });
    std::iter::once(labels.collect()).chain(columns).collect()
}

/// A cell as printed; a missing number has its sign, explained under the table.
pub(super) fn printed<'a>(report: &'a Report, cell: &'a Cell) -> Cow<'a, str> {
    match cell {
        Cell::Figure(id) => Cow::Borrowed(&report.figure(*id).text),
        Cell::Text(text) => Cow::Borrowed(text),
        Cell::Links(inlines) => Cow::Owned(report.plain(inlines)),
        Cell::Absent(absence) => Cow::Borrowed(absence.sign()),
        Cell::Sign { sign, .. } => Cow::Borrowed(sign),
    }
}

struct Measure {
    letter: f64,
    padding: f64,
    line: f64,
}

impl Measure {
    fn width(&self, letters: usize) -> f64 {
        letters as f64 * self.letter + self.padding
    }

    fn lines(&self, text: &str, width: f64) -> f64 {
        let letters = (width - self.padding).max(20.0) / self.letter;
        (text.chars().count() as f64 / letters).ceil().max(1.0)
    }
}

/// In points. Columns of numbers are as wide as their cells and the words of their heads need, alike when they are few;
/// the rest goes to the words, more of it to longer ones.
fn widths(table: &Table, columns: &[Vec<Cow<'_, str>>], measure: &Measure, total: f64) -> Vec<f64> {
    let numbers: Vec<bool> = std::iter::once(false)
        .chain(table.columns.iter().map(|c| c.numeric))
        .collect();
    let mut widths = number_widths(&numbers, columns, measure, total);
    let narrow = has_narrow_labels(table);
    if narrow {
        widths[0] = 50.0;
    }
    let left = total - widths.iter().sum::<f64>();
    let words: Vec<usize> = (0..columns.len())
        .filter(|at| !(numbers[*at] || narrow && *at == 0))
        .collect();
    let longest = words.iter().filter(|at| **at > 0).map(|at| length(&columns[*at]));
    let longest = longest.max().unwrap_or(0);
    // Rankings side by side are alike; other columns of words are as long as what they say, and hold their words whole.
    let weight = |at: usize| {
        let own = at == 0 || !narrow;
        (if own { length(&columns[at]) } else { longest } as f64).sqrt()
    };
    let weights: f64 = words.iter().map(|at| weight(*at)).sum();
    let floor = |at: usize| {
        if narrow {
            0.0
        } else {
            measure.width(longest_word(&columns[at])).min(left / 4.0)
        }
    };
    let (short, long): (Vec<usize>, Vec<usize>) = words
        .into_iter()
        .partition(|at| left * weight(*at) / weights < floor(*at));
    short.iter().for_each(|at| widths[*at] = floor(*at));
    let rest = left - short.iter().map(|at| widths[*at]).sum::<f64>();
    let weights: f64 = long.iter().map(|at| weight(*at)).sum();
    for at in long {
        widths[at] = rest * weight(at) / weights;
    }
    widths
}

/// Of the columns of numbers, within bounds that depend on how many there are; 0 for those of words.
fn number_widths(numbers: &[bool], columns: &[Vec<Cow<'_, str>>], measure: &Measure, total: f64) -> Vec<f64> {
    let count = numbers.iter().filter(|numeric| **numeric).count();
    let (least, most) = match count {
        0..=2 => (0.20, 0.24),
        3 => (0.16, 0.20),
        4 => (0.14, 0.155),
        more => (0.0, 0.65 / more as f64),
    };
    let needs = |texts: &[Cow<'_, str>]| {
        let head = texts.first().map_or(0, |head| head.chars().count().div_ceil(3));
        let cells = texts.iter().skip(1).map(|cell| cell.chars().count()).max().unwrap_or(0);
        measure.width(head.max(cells).max(longest_word(texts)))
    };
    let number = |texts: &[Cow<'_, str>]| needs(texts).clamp(least * total, most * total);
    let all = || columns.iter().zip(numbers);
    let widest = all().filter(|(_, numeric)| **numeric).map(|(texts, _)| number(texts));
    let widest = widest.fold(0.0, f64::max);
    let one = |(texts, numeric): (&Vec<Cow<'_, str>>, &bool)| match (*numeric, count <= 4) {
        (true, true) => widest,
        (true, false) => number(texts),
        (false, _) => 0.0,
    };
    all().map(one).collect()
}

/// In letters, within bounds: a long text breaks.
fn length(texts: &[Cow<'_, str>]) -> usize {
    let lengths = texts.iter().map(|text| text.chars().count());
    lengths.max().unwrap_or(0).clamp(9, 200)
}

fn longest_word(texts: &[Cow<'_, str>]) -> usize {
    let words = texts.iter().flat_map(|text| text.split(char::is_whitespace));
    words.map(|word| word.chars().count()).max().unwrap_or(0)
}

/// Whether row labels are ranks or the like, so that their column need not be wide.
fn has_narrow_labels(table: &Table) -> bool {
    table.row_head.chars().count() <= 6
        && table.rows.iter().all(|row| row.label.chars().count() <= 4)
        && table.columns.iter().any(|column| !column.numeric)
}

#[cfg(test)]
mod tests {
    use super::room;
    use crate::report::sample::sample;
    use crate::report::{Column, Report, Row, Table};

    fn table(report: &Report, id: &str) -> Table {
        let found = report.tables().find(|(_, table)| table.id == id);
        found.map(|(_, table)| table.clone()).expect("a table of the sample")
    }

    #[test]
    fn percents_are_a_hundred_and_labels_have_room() {
        let report = sample();
        for (_, table) in report.tables() {
            let room = room(table, &report, 1.0);
            assert_eq!(room.percents.iter().sum::<u32>(), 100, "{}", table.id);
            assert_eq!(room.percents.len(), table.columns.len() + 1);
            assert!(room.keep && !room.dense);
        }
        let ranked = room(&table(&report, "facteurs"), &report, 1.0).percents;
        assert!(ranked[0] < 15 && ranked[1] == ranked[2], "{ranked:?}");
    }

    #[test]
    fn many_columns_leave_room_for_long_labels() {
        let report = sample();
        let mut wide = table(&report, "accord");
        wide.columns.extend(vec![wide.columns[0].clone(); 2]);
        wide.columns.push(Column {
            label: "Type".into(),
            group: None,
            numeric: false,
        });
        for row in &mut wide.rows {
            row.label = "Dans quel type de milieu le travail de proximité se déploie-t-il?".into();
            row.cells.resize(7, row.cells[0].clone());
        }
        let room = room(&wide, &report, 1.0);
        assert!(room.dense && room.percents[0] >= 22, "{:?}", room.percents);
    }

    #[test]
    fn a_long_table_may_break() {
        let report = sample();
        let mut long = table(&report, "accord");
        let row: Row = long.rows[0].clone();
        long.rows = vec![row; 30];
        assert!(!room(&long, &report, 1.0).keep);
    }
}
