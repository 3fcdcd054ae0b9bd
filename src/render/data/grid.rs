//! A table as rows of entries, for each file that gives it as data: the same columns, the same parts of each figure.
//!
//! A column of shares is followed by its numerator and denominator, a column of a typed-in table by its base; there the
//! last column names the source. A cell without a number holds its sign, never nothing.

use crate::diagnostic::Arg;
use crate::fact::Bounds;
use crate::language::number::{decimal, digits_after};
use crate::language::share::{PercentSide, percent};
use crate::report::{
    Absence, Cell, Column, Exceeds, Figure, FigureId, Measure, RankedChoice, Report, Strength, Table, Unit, Value,
    printable,
};
use crate::survey::Language;
use crate::theme::Wording;
use std::sync::Arc;

/// Before negative numbers, as they are printed.
const MINUS: char = '\u{2212}';

/// A table's heads and rows, all of the same length; the first column holds the rows' labels.
pub(super) struct Grid {
    pub heads: Vec<String>,
    pub rows: Vec<Vec<Entry>>,
}

/// What stands in one place.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Entry {
    /// Words, and the sign of a number that is missing.
    Text(String),
    Number(Number),
}

/// A number that is printed as one: no range, no share in words.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Number {
    /// As printed.
    pub text: String,
    /// The exact value in decimal digits, rounded to the twelfth; a share is a part of 1.
    pub digits: String,
    pub shape: NumberShape,
}

/// How a number is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct NumberShape {
    pub percent: bool,
    /// After the decimal sign.
    pub decimals: u32,
    pub grouped: bool,
    /// Whether a limit is printed in its place: "< 1 %".
    pub is_limit: bool,
}

/// What follows each cell of a column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parts {
    Nothing,
    /// Of a share, said or of a rank: numerator and denominator.
    Both,
    /// Of a rank of a ranking question: its points.
    Points,
    /// Of a rank by weights: the share that gave it, then how many people it is over.
    ShareAndPeople,
    /// The same, then between which ends it lies.
    All,
    /// Of a figure that was typed in: the base alone.
    Base,
    /// Of a mean: between which ends it lies.
    Ends,
    /// Of a share by weights: how many people it is over. Those who count are no part of them that says the share.
    People,
    /// The same, then between which ends it lies.
    PeopleAndEnds,
    /// Of a share by weights whose table says how many people it counts: these, then how many it is over.
    Counted,
    /// The same, then between which ends it lies.
    CountedAndEnds,
}

impl Grid {
    pub fn of(table: &Table, report: &Report, wording: &Wording) -> Self {
        let source = source(table, &report.figures);
        let (parts, told) = followed(table, report);
        let rows = table.rows.iter().map(|row| {
            let mut entries = vec![Entry::Text(words(&row.label))];
            for ((cell, parts), is_told) in row.cells.iter().zip(&parts).zip(&told) {
                let own = entries_of(cell, *parts, (report, wording));
                let exceeded = is_told.then(|| exceeded(cell, &own[0], report));
                entries.extend(own.into_iter().chain(exceeded));
            }
            entries.extend(source.map(|source| Entry::Text(words(source))));
            entries
        });
        Self {
            heads: Self::heads(table, report, wording),
            rows: rows.collect(),
        }
    }

    /// The heads alone.
    pub fn heads(table: &Table, report: &Report, wording: &Wording) -> Vec<String> {
        let (parts, told) = followed(table, report);
        let mut heads = vec![words(&table.row_head)];
        for ((column, parts), is_told) in table.columns.iter().zip(parts).zip(told) {
            heads.push(words(&column.label));
            heads.extend(part_heads(column, parts, wording));
            heads.extend(is_told.then(|| part_head(column, "csv-exceeds", wording)));
        }
        heads.extend(source(table, &report.figures).map(|_| wording.text("csv-source")));
        heads
    }
}

/// What follows the cells of each column, and whether it is held against others.
fn followed(table: &Table, report: &Report) -> (Vec<Parts>, Vec<bool>) {
    let is_typed = source(table, &report.figures).is_some();
    let of = |column: usize| {
        let parts = if is_typed {
            Parts::Base
        } else {
            parts(table, column, &report.figures)
        };
        (parts, says_differences(table, column, report))
    };
    (0..table.columns.len()).map(of).unzip()
}

impl Entry {
    pub fn text(&self) -> &str {
        match self {
            Entry::Text(text) => text,
            Entry::Number(number) => &number.text,
        }
    }

    fn count(count: u64) -> Self {
        Entry::Number(Number {
            text: count.to_string(),
            digits: count.to_string(),
            shape: NumberShape {
                percent: false,
                decimals: 0,
                grouped: false,
                is_limit: false,
            },
        })
    }
}

fn words(text: &str) -> String {
    printable(text).into_owned()
}

/// A column of shares has its parts.
fn parts(table: &Table, column: usize, figures: &[Arc<Figure>]) -> Parts {
    let weighted = |cell: &Cell| {
        cell.figure()
            .is_some_and(|id| matches!(figures[id.0].value, Value::Weighted(_)))
    };
    let ranked = |strength: Strength| {
        move |cell: &Cell| {
            cell.figure().is_some_and(
                |id| matches!(figures[id.0].value, Value::Ranking { strength: said, .. } if said == strength),
            )
        }
    };
    let mut of_column = table.rows.iter().filter_map(|row| row.cells.get(column));
    if of_column.any(ranked(Strength::Points)) {
        return Parts::Points;
    }
    let is_weighted = |cell: &Cell| cell.figure().is_some_and(|id| figures[id.0].is_weighted);
    let mut of_column = table.rows.iter().filter_map(|row| row.cells.get(column));
    if of_column.any(|cell| ranked(Strength::Share)(cell) && is_weighted(cell)) {
        return Parts::ShareAndPeople;
    }
    let mut of_column = table.rows.iter().filter_map(|row| row.cells.get(column));
    if of_column.any(ranked(Strength::Share)) {
        return Parts::Both;
    }
    let share = |id: &FigureId| matches!(figures[id.0].value, Value::Ratio { .. });
    let is_share = |cell: &Cell| match cell {
        Cell::Figure(id) => share(id),
        // A share of nobody has a base too: 0.
        Cell::Absent(absence) => matches!(absence, Absence::EmptyBase | Absence::Weightless(_)),
        Cell::Text(_) | Cell::Links(_) | Cell::Sign { .. } => false,
    };
    let cells = || table.rows.iter().filter_map(|row| row.cells.get(column));
    // Of a mean over nobody there is no count.
    let is_net = |id: &FigureId| figures[id.0].measure == Measure::NetScore;
    let is_other = |cell: &Cell| cell.figure().is_some_and(|id| !share(&id) && !is_net(&id));
    let is_precise = |cell: &Cell| cell.figure().is_some_and(|id| figures[id.0].bounds.is_some());
    let is_counted = |cell: &Cell| cell.figure().is_some_and(|id| figures[id.0].counted.is_some());
    let is_shares = cells().any(is_share) && !cells().any(is_other);
    match (cells().any(weighted), cells().any(is_precise), is_shares) {
        (true, false, _) if cells().any(is_counted) => Parts::Counted,
        (true, true, _) if cells().any(is_counted) => Parts::CountedAndEnds,
        (true, false, _) => Parts::People,
        (true, true, _) => Parts::PeopleAndEnds,
        (false, true, true) => Parts::All,
        (false, false, true) => Parts::Both,
        (false, true, false) => Parts::Ends,
        (false, false, false) => Parts::Nothing,
    }
}

/// Where the figures of a typed-in table come from; none for one that was computed.
fn source<'a>(table: &Table, figures: &'a [Arc<Figure>]) -> Option<&'a str> {
    let mut cells = table.rows.iter().flat_map(|row| &row.cells).filter_map(Cell::figure);
    cells.find_map(|id| figures[id.0].value.typed().map(|typed| typed.source.as_str()))
}

fn part_heads(column: &Column, parts: Parts, wording: &Wording) -> Vec<String> {
    let ids: &[&str] = match parts {
        Parts::Nothing => &[],
        Parts::Both => &["csv-numerator", "csv-denominator"],
        Parts::All => &["csv-numerator", "csv-denominator", "csv-low", "csv-high"],
        Parts::Points => &["csv-points"],
        Parts::ShareAndPeople => &["csv-share", "csv-people"],
        Parts::Base => &["csv-denominator"],
        Parts::Ends => &["csv-low", "csv-high"],
        Parts::People => &["csv-people"],
        Parts::PeopleAndEnds => &["csv-people", "csv-low", "csv-high"],
        Parts::Counted => &["csv-counted", "csv-people"],
        Parts::CountedAndEnds => &["csv-counted", "csv-people", "csv-low", "csv-high"],
    };
    ids.iter().map(|id| part_head(column, id, wording)).collect()
}

fn part_head(column: &Column, id: &str, wording: &Wording) -> String {
    words(&format!("{} – {}", column.label, wording.text(id)))
}

/// Whether the figures of a column are held against others by a test.
fn says_differences(table: &Table, column: usize, report: &Report) -> bool {
    let mut cells = table.rows.iter().filter_map(|row| row.cells.get(column)?.figure());
    cells.any(|id| report.figure(id).exceeds.is_some())
}

/// The letters of the columns or rows that a figure exceeds beyond chance, "a, c"; a sign where it exceeds none, and where there is no
/// number that of its cell.
fn exceeded(cell: &Cell, entry: &Entry, report: &Report) -> Entry {
    let Some(id) = cell.figure() else {
        return entry.clone();
    };
    let places = report.figure(id).exceeds.iter().flat_map(Exceeds::places);
    let letters: Vec<String> = places.map(|place| Column::letter(*place)).collect();
    match letters.is_empty() {
        true => Entry::Text("–".to_owned()),
        false => Entry::Text(letters.join(", ")),
    }
}

/// A cell with its parts; where there is no number, its sign stands for them too, unless nobody answered: that is 0 of 0.
fn entries_of(cell: &Cell, parts: Parts, (report, wording): (&Report, &Wording)) -> Vec<Entry> {
    let entry = match cell {
        Cell::Figure(id) => figure(report.figure(*id), report.language),
        Cell::Text(text) => Entry::Text(words(text)),
        Cell::Links(inlines) => Entry::Text(words(&report.plain(inlines))),
        Cell::Absent(absence) => Entry::Text(absence.sign(report.language).to_owned()),
        Cell::Sign { sign, .. } => Entry::Text(words(sign)),
    };
    let known = cell.figure().and_then(|id| match &report.figure(id).value {
        Value::Ratio { numerator, denominator } => Some((Entry::count(*numerator), Entry::count(*denominator))),
        Value::Typed(typed) => Some((entry.clone(), Entry::count(typed.base))),
        Value::Weighted(share) => Some((Entry::count(share.count), Entry::count(share.of))),
        Value::Ranking { choices, n, .. } => {
            let first = choices.first()?;
            Some((strongest(report.figure(id), first, report.language), Entry::count(*n)))
        }
        // It is over people, and counts none: it is in points.
        Value::Decimal { n, .. } if report.figure(id).measure == Measure::NetScore => {
            Some((Entry::Text("–".to_owned()), Entry::count(*n)))
        }
        Value::Count(_)
        | Value::Counts { .. }
        | Value::Range { .. }
        | Value::WeightedRange { .. }
        | Value::Decimal { .. } => None,
    });
    let nobody = match cell {
        Cell::Absent(Absence::EmptyBase) => Some((Entry::count(0), Entry::count(0))),
        Cell::Absent(Absence::Weightless(n)) => Some((entry.clone(), Entry::count(*n))),
        Cell::Absent(
            Absence::NotNamed
            | Absence::Undefined
            | Absence::NotAsked
            | Absence::Tied
            | Absence::NoMore
            | Absence::Confidential,
        )
        | Cell::Figure(_)
        | Cell::Text(_)
        | Cell::Links(_)
        | Cell::Sign { .. } => None,
    };
    let (numerator, denominator) = known.or(nobody).unwrap_or_else(|| (entry.clone(), entry.clone()));
    match parts {
        Parts::Nothing => vec![entry],
        Parts::Points => vec![entry, numerator],
        Parts::Both | Parts::ShareAndPeople | Parts::Counted => vec![entry, numerator, denominator],
        Parts::All | Parts::CountedAndEnds => {
            let [low, high] = ends(cell, &entry, (report, wording));
            vec![entry, numerator, denominator, low, high]
        }
        Parts::Ends => {
            let [low, high] = ends(cell, &entry, (report, wording));
            vec![entry, low, high]
        }
        Parts::PeopleAndEnds => {
            let [low, high] = ends(cell, &entry, (report, wording));
            vec![entry, denominator, low, high]
        }
        Parts::Base | Parts::People => vec![entry, denominator],
    }
}

/// What the first choice of a rank amounts to: how many gave it, or its points; by weights its share.
fn strongest(figure: &Figure, first: &RankedChoice, language: Language) -> Entry {
    match (&figure.value, first.amount.filter(|_| figure.is_weighted)) {
        (Value::Ranking { strength, .. }, Some(amount)) if *strength == Strength::Share => {
            let text = words(figure.beside.trim_matches(['(', ')', '*']));
            let exact = i128::try_from(amount.numerator).ok().map(|sum| Exact {
                sum,
                count: amount.denominator,
                percent: true,
            });
            let number = exact.and_then(|exact| exact.number(&text, language));
            number.map_or(Entry::Text(text), Entry::Number)
        }
        (_, Some(amount)) => Entry::count(amount.half_up()),
        (_, None) => Entry::count(first.count),
    }
}

/// Between which ends a share lies, in percent, or a mean, with a digit more than it; where there are none, what stands in its
/// cell.
fn ends(cell: &Cell, entry: &Entry, (report, wording): (&Report, &Wording)) -> [Entry; 2] {
    let figure = cell.figure().map(|id| report.figure(id));
    let Some((figure, bounds)) = figure.and_then(|figure| Some((figure, figure.bounds?))) else {
        // A share without an interval: one of mentions.
        return [0, 1].map(|_| match entry {
            Entry::Text(sign) => Entry::Text(sign.clone()),
            Entry::Number(_) => Entry::Text("–".to_owned()),
        });
    };
    let decimals = match self::figure(figure, report.language) {
        Entry::Number(number) => number.shape.decimals + 1,
        Entry::Text(_) => 1,
    };
    [bounds.low, bounds.high].map(|end| {
        if let Value::Decimal { decimals: unit, .. } = figure.value {
            return end_of_mean(end, unit, decimals, report.language);
        }
        end_of_share(u64::try_from(end).unwrap_or(0), decimals, report.language, wording)
    })
}

/// An end of the interval of a share, in billionths. One that is neither none nor all is the limit next to it, as in tables.
fn end_of_share(end: u64, decimals: u32, language: Language, wording: &Wording) -> Entry {
    let printed = percent(language, end.into(), Bounds::UNIT.into(), decimals);
    let key = match printed.side {
        PercentSide::At => None,
        PercentSide::Below => Some("percent-below-cell"),
        PercentSide::Above => Some("percent-above-cell"),
    };
    let text = match key {
        Some(key) => wording.say(key, &[("limit", Arg::Text(printed.number))]),
        None => printed.number,
    };
    Entry::Number(Number {
        text: words(&text),
        digits: super::exact::decimal(false, end.into(), Bounds::UNIT.into()),
        shape: NumberShape {
            percent: true,
            decimals,
            grouped: false,
            is_limit: key.is_some(),
        },
    })
}

/// An end of the interval of a mean whose unit has `unit` digits after the point.
fn end_of_mean(end: i64, unit: u32, decimals: u32, language: Language) -> Entry {
    let text = decimal(language, end.into(), Bounds::UNIT.into(), unit, decimals);
    Entry::Number(Number {
        shape: NumberShape {
            percent: false,
            decimals,
            grouped: is_grouped(&text, language),
            is_limit: false,
        },
        text: words(&text),
        digits: super::exact::mean(end.into(), Bounds::UNIT.into(), unit),
    })
}

/// A figure as a number, where what is printed is its value in digits; else as the text that is printed.
fn figure(figure: &Figure, language: Language) -> Entry {
    let text = words(&figure.text);
    match exact(figure).and_then(|exact| exact.number(&text, language)) {
        Some(number) => Entry::Number(number),
        None => Entry::Text(text),
    }
}

/// `sum / count`.
struct Exact {
    sum: i128,
    count: u128,
    percent: bool,
}

fn exact(figure: &Figure) -> Option<Exact> {
    let exact = |sum: i128, count: u128, percent| Some(Exact { sum, count, percent });
    match &figure.value {
        Value::Count(count) => exact((*count).into(), 1, false),
        Value::Ratio { .. } | Value::Weighted(_) => match figure.measure {
            Measure::Percent => {
                let (numerator, denominator) = figure.value.shares().first().copied()?;
                exact(i128::try_from(numerator).ok()?, denominator, true)
            }
            Measure::Respondents
            | Measure::Count
            | Measure::Tenths
            | Measure::Fraction
            | Measure::Number(_)
            | Measure::NetScore
            | Measure::Valid
            | Measure::Missing(_)
            | Measure::Rank => None,
        },
        Value::Decimal {
            sum, count, decimals, ..
        } => exact(*sum, count.checked_mul(10u128.checked_pow(*decimals)?)?, false),
        Value::Typed(typed) => {
            let unit = 10u128.checked_pow(typed.decimals)?;
            match typed.unit {
                Unit::Percent => exact(typed.number.into(), unit.checked_mul(100)?, true),
                Unit::Count | Unit::Mean => exact(typed.number.into(), unit, false),
            }
        }
        Value::Counts { .. } | Value::Range { .. } | Value::WeightedRange { .. } | Value::Ranking { .. } => None,
    }
}

impl Exact {
    /// The number that is printed as `text`; none where its digits are not those of the value, rounded.
    fn number(&self, text: &str, language: Language) -> Option<Number> {
        let decimals = digits_after(language, text);
        let scale = 10u128.checked_pow(decimals)? * if self.percent { 100 } else { 1 };
        let (top, bottom) = (self.sum.unsigned_abs(), self.count);
        let rounded = top.checked_mul(scale)?.checked_mul(2)?.checked_add(bottom)? / bottom.checked_mul(2)?;
        let printed: String = text.chars().filter(char::is_ascii_digit).collect();
        let width = decimals as usize + 1;
        // A share that is neither none nor all is printed as the limit next to it.
        let limit = match self.percent && (1..bottom).contains(&top) {
            true if rounded == 0 => Some(1),
            true if rounded >= scale => Some(scale - 1),
            true | false => None,
        };
        if printed != format!("{:0width$}", limit.unwrap_or(rounded)) || text.contains('%') != self.percent {
            return None;
        }
        let negative = self.sum < 0;
        // What rounds to zero has no sign.
        if text.contains(MINUS) != (negative && rounded != 0) {
            return None;
        }
        Some(Number {
            text: text.to_owned(),
            digits: super::exact::decimal(negative, top, bottom),
            shape: NumberShape {
                percent: self.percent,
                decimals,
                grouped: !self.percent && is_grouped(text, language),
                is_limit: limit.is_some(),
            },
        })
    }
}

/// Whether digits stand in groups of three.
fn is_grouped(text: &str, language: Language) -> bool {
    let sign = match language {
        Language::FrCa => '\u{a0}',
        Language::EnCa => ',',
    };
    text.trim().contains(sign)
}
