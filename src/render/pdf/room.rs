//! How wide the columns of a table are, which of them stand beside each other, and whether it is short enough to be held
//! on one page. Estimates from numbers
//! of letters: Typst alone knows, but asking it would mean to set each table several times.

use super::head::{HeadSetting, Heads, SMALLEST, TableRoom};
use crate::chart::CellDrawings;
use crate::report::{Cell, Report, Table, plain_text};
use std::borrow::Cow;
use std::ops::Range;

/// Between the margins of a letter page, in points.
const PAGE: f64 = 460.0;

/// A table up to this height, in points, moves to the next page rather than break: not half a page, which has 640, so that
/// none is left half empty.
const KEPT: f64 = 300.0;

/// From this many columns beside the row labels on, a table is set smaller and may hyphenate.
const DENSE: usize = 5;

/// Of the width, what the row labels need at least.
const LABELS: f64 = 0.26;

/// Of what numbers without a drawing leave, in percent, what goes to one column with drawings, to two, three or more; the rest is
/// for the labels.
const DRAWN: [u32; 4] = [45, 58, 69, 73];

/// The same, for a drawing of all of a row's values: at least, where the labels are long, and at most.
const ACROSS: (u32, u32) = (40, 58);

/// A head over numbers that nothing is drawn beside stands in about so many lines: what it leaves is for the row labels.
const NUMBER_HEAD_LINES: usize = 4;

/// The narrowest drawing beside a number, in points.
const NARROWEST: f64 = 24.0;

/// The sample of a mark in a head, with the blank after it, in points.
const MARK: f64 = 12.0;

/// A word of a cell may be cut by its syllables down to this many letters.
const SYLLABLES: usize = 8;

/// A head of a whole sentence stands in this many lines at most.
const HEAD_LINES: usize = 16;

/// A cell up to this long is a number and stays on one line: "moins de 1 %".
const NUMBER: usize = 14;

/// Columns of a table that stand beside each other, with the row labels before them.
pub(super) struct Strip {
    /// Indices into the table's columns.
    pub columns: Range<usize>,
    /// Of the row labels, then of each column, in percent; 100 together.
    pub percents: Vec<u32>,
    /// How many letters fit into a line of the row labels, then of each column.
    pub letters: Vec<usize>,
    /// How the heads of both are set.
    pub heads: HeadSetting,
    /// It is set smaller and may hyphenate.
    pub dense: bool,
    /// It is held on one page.
    pub keep: bool,
    /// Its cells have room for what is drawn in them.
    pub is_drawn: bool,
}

/// A table set in a share of the page's width: whole, or in pieces of about as many columns where they would touch or
/// their heads be cut to slivers.
pub(super) fn pieces(table: &Table, report: &Report, sheet: &TableRoom<'_>) -> Vec<Strip> {
    let TableRoom { drawings, is_small, .. } = *sheet;
    let dense = is_small || table.columns.len() >= DENSE;
    let measure = Measure {
        // The mean width of a letter of Open Sans at 9 and at 10 pt, with some to spare.
        letter: if dense { 5.2 } else { 5.8 },
        padding: if dense { 9.0 } else { 15.0 },
        line: if dense { 12.5 } else { 14.0 },
        size: if dense { 9.0 } else { 10.0 },
        inset: if dense { 8.0 } else { 14.0 },
        total: PAGE * sheet.share,
        heads: sheet.heads,
        is_small,
        sizes: 0.0,
    };
    let measure = Measure {
        sizes: f64::from(measure.sizes(table)) / 100.0 * measure.total,
        ..measure
    };
    let texts = texts(table, report);
    let ranges = ranges(&texts, &measure);
    let last = ranges.len() - 1;
    let set = |(at, columns): (usize, Range<usize>)| {
        let notes = if at == last {
            notes_height(table, report, &measure)
        } else {
            0.0
        };
        piece(table, columns, (&texts, &measure), notes)
    };
    let mut pieces: Vec<Strip> = ranges.into_iter().enumerate().map(set).collect();
    pieces.iter_mut().for_each(|piece| piece.dense = dense);
    let mut sizes = measure.sizes(table);
    if let ([piece], Some(drawings)) = (pieces.as_mut_slice(), drawings) {
        // Where nothing else has room, how many each row is over stands in a line for each column.
        let tries = [sizes, measure.broken_sizes(table)];
        let fits = |sizes: &u32| make_room(piece, table, (&texts, &measure), (drawings, *sizes));
        sizes = tries.into_iter().find(fits).unwrap_or(sizes);
    }
    if let Some(last) = pieces.last_mut() {
        if !last.is_drawn {
            last.percents[0] = last.percents[0].saturating_sub(sizes);
            last.letters[0] = measure.letters(last.percents[0]);
        }
        last.percents.extend((sizes > 0).then_some(sizes));
    }
    pieces
        .iter_mut()
        .for_each(|piece| measure.set_heads(table, piece, drawings));
    pieces
}

/// Widths for a table that is its own chart: numbers no wider than they need, `sizes` percent for how many each row is over, the
/// rest for labels and drawings. Whether the drawings have room.
fn make_room(
    piece: &mut Strip,
    table: &Table,
    (texts, measure): (&[Vec<Cow<'_, str>>], &Measure<'_>),
    (drawings, sizes): (&CellDrawings, u32),
) -> bool {
    let percent = |points: f64| measure.percent(points);
    let drawn: Vec<usize> = (0..table.columns.len()).filter(|at| drawings.holds(*at)).collect();
    let lines = |at: usize| {
        measure.width(
            texts[at + 1]
                .first()
                .map_or(0, |head| head.chars().count() / NUMBER_HEAD_LINES),
        )
    };
    // A sample of its mark stands before the first word.
    let mark = |at: usize| if drawings.heads[at].is_some() { MARK } else { 0.0 };
    let of = |at: usize| percent(measure.least(&texts[at + 1]).max(lines(at)) + mark(at));
    let others: u32 = (0..table.columns.len()).filter(|at| !drawn.contains(at)).map(of).sum();
    let left = 100_u32.saturating_sub(others + sizes);
    let Some(count) = u32::try_from(drawn.len()).ok().filter(|count| *count > 0) else {
        return false;
    };
    let each = match drawings.across {
        true => {
            let labels = texts[0]
                .iter()
                .skip(1)
                .map(|label| label.chars().count())
                .max()
                .unwrap_or(0);
            let needed = left.saturating_sub(percent(measure.width(labels)));
            needed.clamp(left * ACROSS.0 / 100, left * ACROSS.1 / 100) / count
        }
        false => left * DRAWN[drawn.len().min(DRAWN.len()) - 1] / 100 / count,
    };
    // Whole words stand over them, as far as the labels keep their room.
    let words = drawn
        .iter()
        .map(|at| percent(measure.head(&texts[at + 1])))
        .max()
        .unwrap_or(0);
    let each = each.max(words.min(left.saturating_sub((LABELS * 100.0) as u32) / count));
    // A drawing narrower than this says nothing that its number doesn't. The head wraps over both.
    let value = drawn.iter().map(|at| measure.cell(&texts[at + 1])).max().unwrap_or(0);
    if each < percent(measure.width(value) + NARROWEST) {
        return false;
    }
    let width = |at: usize| if drawn.contains(&at) { each } else { of(at) };
    let columns: Vec<u32> = (0..table.columns.len()).map(width).collect();
    let labels = 100 - sizes - columns.iter().sum::<u32>();
    piece.percents = std::iter::once(labels).chain(columns).collect();
    piece.letters = piece.percents.iter().map(|percent| measure.letters(*percent)).collect();
    let lines = |row: usize| {
        let lines = texts
            .iter()
            .zip(&piece.letters)
            .map(|(texts, letters)| texts[row].chars().count().div_ceil(*letters));
        lines.max().unwrap_or(1).max(1)
    };
    let height: f64 = (0..=table.rows.len())
        .map(|row| lines(row) as f64 * measure.line + 11.0)
        .sum();
    piece.keep = height <= KEPT;
    piece.is_drawn = true;
    true
}

/// The columns in as few pieces as their texts need, alike in number.
fn ranges(texts: &[Vec<Cow<'_, str>>], measure: &Measure<'_>) -> Vec<Range<usize>> {
    let columns = &texts[1..];
    let room = measure.room();
    let fits = |columns: &[Vec<Cow<'_, str>>]| columns.iter().map(|texts| measure.least(texts)).sum::<f64>() <= room;
    let chunk = |pieces: usize| columns.len().div_ceil(pieces).max(1);
    let pieces = (1..=columns.len()).find(|pieces| columns.chunks(chunk(*pieces)).all(fits));
    let chunk = chunk(pieces.unwrap_or(columns.len()).max(1));
    let starts = (0..columns.len().max(1)).step_by(chunk);
    starts.map(|start| start..(start + chunk).min(columns.len())).collect()
}

fn notes_height(table: &Table, report: &Report, measure: &Measure<'_>) -> f64 {
    let notes = table.notes.iter().map(|note| {
        let text = plain_text(&note.text, &report.figures, &|_| String::new());
        measure.lines(&text, measure.total) * 12.0
    });
    notes.sum()
}

fn piece(
    table: &Table,
    range: Range<usize>,
    (texts, measure): (&[Vec<Cow<'_, str>>], &Measure<'_>),
    notes: f64,
) -> Strip {
    let columns: Vec<&[Cow<'_, str>]> = std::iter::once(&texts[0])
        .chain(&texts[range.start + 1..range.end + 1])
        .map(Vec::as_slice)
        .collect();
    let widths = widths(table, &range, &columns, measure);
    let total: f64 = widths.iter().sum();
    // Rounded up: no column is narrower than its words.
    let percent = |width: &f64| (width / total * 100.0 - 0.01).ceil() as u32;
    let mut percents: Vec<u32> = widths.iter().map(percent).collect();
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
    let letters = percents.iter().map(|percent| measure.letters(*percent));
    Strip {
        columns: range,
        letters: letters.collect(),
        heads: HeadSetting {
            size: 1.0,
            breaks: Vec::new(),
        },
        percents,
        dense: false,
        keep: rows.sum::<f64>() + notes <= KEPT,
        is_drawn: false,
    }
}

/// The texts of each column from its head down, the row labels first.
fn texts<'a>(table: &'a Table, report: &'a Report) -> Vec<Vec<Cow<'a, str>>> {
    let labels = std::iter::once(&table.row_head).chain(table.rows.iter().map(|row| &row.label));
    let labels = labels.map(|label| Cow::Borrowed(label.as_str()));
    let columns = table.columns.iter().enumerate().map(|(index, column)| {
        let cells = table.rows.iter().map(|row| match row.cells.get(index) {
            // What stands beside words goes on in their line.
            Some(cell) if !column.numeric && !beside(report, cell).is_empty() => {
                Cow::Owned(format!("{} {}", printed(report, cell), beside(report, cell)))
            }
            // What stands under a number, in letters of four fifths their size, may be wider than it.
            Some(cell) => match (printed(report, cell), beside(report, cell).chars()) {
                (text, under) if under.clone().count() * 4 > text.chars().count() * 5 => {
                    let letters = (under.clone().count() * 4).div_ceil(5);
                    Cow::Owned(under.take(letters).collect())
                }
                (text, _) => text,
            },
            None => Cow::Borrowed(""),
        });
        std::iter::once(Cow::Borrowed(column.head())).chain(cells).collect()
    });
    std::iter::once(labels.collect()).chain(columns).collect()
}

/// A cell as printed; a missing number has its sign, explained under the table.
pub(super) fn printed<'a>(report: &'a Report, cell: &'a Cell) -> Cow<'a, str> {
    match cell {
        Cell::Figure(id) => Cow::Borrowed(&report.figure(*id).text),
        Cell::Text(text) => Cow::Borrowed(text),
        Cell::Links(inlines) => Cow::Owned(report.plain(inlines)),
        Cell::Absent(absence) => Cow::Borrowed(absence.sign(report.language)),
        Cell::Sign { sign, .. } => Cow::Borrowed(sign),
    }
}

/// What stands under a number in its cell: how precise it is.
pub(super) fn beside<'a>(report: &'a Report, cell: &'a Cell) -> &'a str {
    match cell {
        Cell::Figure(id) => &report.figure(*id).beside,
        Cell::Text(_) | Cell::Links(_) | Cell::Absent(_) | Cell::Sign { .. } => "",
    }
}

struct Measure<'h> {
    heads: &'h Heads,
    /// Of the table's letters, in points.
    size: f64,
    /// Left and right of the text of a cell, together.
    inset: f64,
    letter: f64,
    padding: f64,
    line: f64,
    /// Width of the table, in points.
    total: f64,
    /// Numbers stand as close as they can: it is a list to look things up in.
    is_small: bool,
    /// Of the column of how many each row is over, in points; 0 where there is none.
    sizes: f64,
}

impl Measure<'_> {
    /// What columns may take of the width for the row labels to have theirs, in points.
    fn room(&self) -> f64 {
        self.total * (1.0 - LABELS) - self.sizes
    }

    /// What a column needs for the widest word of its head to stand whole, in letters as small as heads may be.
    fn head(&self, texts: &[Cow<'_, str>]) -> f64 {
        let widest = texts.first().map_or(0.0, |head| self.heads.widest(head));
        widest * self.size * SMALLEST + self.inset + 0.02 * self.size
    }

    /// How the heads of a piece are set, its widths being known.
    fn set_heads(&self, table: &Table, piece: &mut Strip, drawings: Option<&CellDrawings>) {
        let drawings = drawings.filter(|_| piece.is_drawn);
        let has_mark = |at: usize| drawings.is_some_and(|drawings| drawings.heads[at].is_some());
        let columns = piece
            .columns
            .clone()
            .map(|at| (table.columns[at].label.as_str(), has_mark(at)));
        let heads = std::iter::once((table.row_head.as_str(), false)).chain(columns);
        let wide = heads.zip(&piece.percents).map(|((head, has_mark), percent)| {
            let mark = if has_mark { MARK } else { 0.0 };
            (
                head,
                (f64::from(*percent) / 100.0 * self.total - self.inset - mark) / self.size,
            )
        });
        piece.heads = self.heads.set(wide);
    }

    fn width(&self, letters: usize) -> f64 {
        letters as f64 * self.letter + self.padding
    }

    /// Points of the table's width, in percent.
    fn percent(&self, points: f64) -> u32 {
        (points / self.total * 100.0).ceil() as u32
    }

    /// How many letters fit into a line of so many percent.
    fn letters(&self, percent: u32) -> usize {
        let width = f64::from(percent) / 100.0 * self.total;
        ((width - self.padding) / self.letter).max(1.0) as usize
    }

    /// What the column of how many each row is over needs, in percent; 0 where there is none.
    fn sizes(&self, table: &Table) -> u32 {
        self.widest(table.sizes.iter().map(String::as_str))
    }

    /// The same where it breaks between the columns that it is of.
    fn broken_sizes(&self, table: &Table) -> u32 {
        self.widest(table.sizes.iter().flat_map(|size| words(size)))
    }

    /// What the widest of some numbers of people needs, in percent: they are set smaller, and blanks and points between them are
    /// half as wide as digits.
    fn widest<'t>(&self, sizes: impl Iterator<Item = &'t str>) -> u32 {
        let halves = |text: &str| {
            text.chars()
                .map(|c| if c.is_whitespace() || c == '·' { 1 } else { 2 })
                .sum()
        };
        let longest = sizes.map(halves).max();
        longest.map_or(0, |halves: usize| self.percent(self.width(halves.div_ceil(2))))
    }

    /// What a column needs so that no number breaks, no word of its head does, and no word of a cell is cut to slivers.
    fn least(&self, texts: &[Cow<'_, str>]) -> f64 {
        let cells = texts.iter().skip(1).map(|cell| longest_word(cell)).max().unwrap_or(0);
        let digits = self.cell(texts);
        let lines = texts
            .first()
            .map_or(0, |head| head.chars().count().div_ceil(HEAD_LINES));
        let width = self.width(cells.min(SYLLABLES).max(digits.min(NUMBER)).max(lines));
        width.max(self.head(texts)).min(self.total * (1.0 - LABELS))
    }

    /// Letters of the longest cell; of a list to look things up in, of its longest stretch that does not break.
    fn cell(&self, texts: &[Cow<'_, str>]) -> usize {
        let letters = |cell: &Cow<'_, str>| match self.is_small {
            true => longest_word(cell),
            false => cell.chars().count(),
        };
        texts.iter().skip(1).map(letters).max().unwrap_or(0)
    }

    fn lines(&self, text: &str, width: f64) -> f64 {
        let letters = (width - self.padding).max(20.0) / self.letter;
        (text.chars().count() as f64 / letters).ceil().max(1.0)
    }
}

/// In points. Columns of numbers are as wide as their cells and the words of their heads need, alike when they are few;
/// the rest goes to the words, more of it to longer ones.
fn widths(table: &Table, range: &Range<usize>, columns: &[&[Cow<'_, str>]], measure: &Measure<'_>) -> Vec<f64> {
    let total = measure.total;
    let numbers: Vec<bool> = std::iter::once(false)
        .chain(table.columns[range.clone()].iter().map(|c| c.numeric))
        .collect();
    let mut widths = number_widths(&numbers, columns, measure);
    let narrow = has_narrow_labels(table);
    if narrow {
        widths[0] = 50.0;
    }
    let left = total - widths.iter().sum::<f64>();
    let words: Vec<usize> = (0..columns.len())
        .filter(|at| !(numbers[*at] || narrow && *at == 0))
        .collect();
    let longest = words.iter().filter(|at| **at > 0).map(|at| length(columns[*at]));
    let longest = longest.max().unwrap_or(0);
    // Rankings side by side are alike; other columns of words are as long as what they say, and hold their words whole.
    let weight = |at: usize| {
        let own = at == 0 || !narrow;
        (if own { length(columns[at]) } else { longest } as f64).sqrt()
    };
    let weights: f64 = words.iter().map(|at| weight(*at)).sum();
    let floor = |at: usize| {
        if narrow {
            0.0
        } else {
            measure.width(longest_of(columns[at])).min(left / 4.0)
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

/// Of the columns of numbers, within bounds that depend on how many there are, but never so narrow that a number breaks or
/// a word is cut to slivers, nor, where they are alike, so wide that nothing is left for the row labels; 0 for those of words.
fn number_widths(numbers: &[bool], columns: &[&[Cow<'_, str>]], measure: &Measure<'_>) -> Vec<f64> {
    let count = numbers.iter().filter(|numeric| **numeric).count();
    let (least, most) = match count {
        _ if measure.is_small => (0.0, 0.12),
        0..=2 => (0.20, 0.24),
        3 => (0.16, 0.20),
        4 => (0.14, 0.155),
        more => (0.0, 0.65 / more as f64),
    };
    let needs = |texts: &[Cow<'_, str>]| {
        let head = texts.first().map_or(0, |head| head.chars().count().div_ceil(3));
        measure.width(head.max(measure.cell(texts)).max(longest_of(texts)))
    };
    let number = |texts: &[Cow<'_, str>]| {
        let wished = needs(texts).clamp(least * measure.total, most * measure.total);
        wished.max(measure.least(texts))
    };
    let all = || columns.iter().zip(numbers);
    let widest = all().filter(|(_, numeric)| **numeric).map(|(texts, _)| number(texts));
    let widest = widest.fold(0.0, f64::max);
    let of = |width: &dyn Fn(&[Cow<'_, str>]) -> f64| -> Vec<f64> {
        let each = all().map(|(texts, numeric)| if *numeric { width(texts) } else { 0.0 });
        each.collect()
    };
    let alike = if count <= 4 { of(&|_| widest) } else { of(&number) };
    let fits = |widths: &Vec<f64>| widths.iter().sum::<f64>() <= measure.room();
    let tries = [alike, of(&number)];
    tries
        .into_iter()
        .find(fits)
        .unwrap_or_else(|| of(&|texts| measure.least(texts)))
}

/// In letters, within bounds: a long text breaks.
fn length(texts: &[Cow<'_, str>]) -> usize {
    let lengths = texts.iter().map(|text| text.chars().count());
    lengths.max().unwrap_or(0).clamp(9, 200)
}

/// Letters of the longest stretch that breaks only inside a word; a no-break space is no break.
pub(super) fn longest_word(text: &str) -> usize {
    words(text).map(|word| word.chars().count()).max().unwrap_or(0)
}

/// What lines break between.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', '-', '\u{2010}', '–', '—'])
}

fn longest_of(texts: &[Cow<'_, str>]) -> usize {
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
mod tests;
