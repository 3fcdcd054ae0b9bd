//! `figures.json`: every published figure, with what it takes to work it out again.

use super::exact;
use super::sentences::{sentences, statements, tables};
use crate::fact::Bounds;
use crate::fact::LargestWeight;
use crate::measure::Ratio;
use crate::render::KeptParts;
use crate::report::{
    Cell, Exceeds, Figure, GroupWeights, Measure, RankedChoice, Report, Typed, Unit, Value, Weighted, printable,
};
use crate::survey::Missing;
use rayon::prelude::*;
use serde::Serialize;
use serde_json::Number;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A file of the project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Input {
    /// From the project's folder on, with `/`.
    pub path: String,
    /// BLAKE3, in hexadecimal. Of responses none is published: whoever holds the file but for one column could try out
    /// what its cells hold until the hash fits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blake3: Option<String>,
}

/// One figure. What doesn't apply to a measure is null.
#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    section: &'a str,
    questions: &'a [String],
    choices: &'a [String],
    /// Of a net score, the choices whose share is taken from that of the others.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    minus: &'a [String],
    groups: &'a [String],
    filter: &'a [String],
    /// Of a percentage of a crosstab's row or total, of whom it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    over: Option<Over<'a>>,
    measure: &'static str,
    base: &'static str,
    /// "computed" from the responses, or "typed" in from another source.
    origin: &'static str,
    /// Where a typed figure was published.
    source: Option<Cow<'a, str>>,
    numerator: Option<u64>,
    /// How many people or mentions the figure is over, each as one.
    denominator: Option<u64>,
    /// Beside a share of a table that says so, how many people or mentions it counts, each as one, weighted or not.
    #[serde(skip_serializing_if = "Option::is_none")]
    counted: Option<u64>,
    /// Whether people count as much as they weigh: then a share has no numerator, which would be no part of its base.
    #[serde(skip_serializing_if = "is_false")]
    weighted: bool,
    /// Before rounding: a share of 1, a mean; rounded to twelve digits.
    value: Option<Number>,
    /// Of a range over the items of a battery.
    lowest: Option<Extreme>,
    highest: Option<Extreme>,
    /// Of a ranking: choices, most frequent first.
    ranking: Option<Vec<Ranked<'a>>>,
    /// Between which ends the value lies, where the report says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    interval: Option<Ends>,
    /// In a table that says which of its figures differ beyond chance, those that it exceeds, by their ids.
    #[serde(skip_serializing_if = "Option::is_none")]
    exceeds: Option<Vec<&'a str>>,
    /// As printed.
    text: Cow<'a, str>,
}

/// Of whom a percentage of a crosstab's row or total is one.
#[derive(Serialize)]
struct Over<'a> {
    groups: &'a [String],
    filter: &'a [String],
    /// "row": those who gave the same answers; "total": all of the base.
    of: &'static str,
}

/// A confidence interval.
#[derive(Serialize)]
struct Ends {
    /// In percent.
    level: u8,
    low: Option<Number>,
    high: Option<Number>,
}

#[derive(Serialize)]
struct Extreme {
    numerator: Option<u64>,
    denominator: Option<u64>,
    value: Option<Number>,
}

impl Extreme {
    fn count(count: u64) -> Self {
        Self {
            numerator: Some(count),
            denominator: None,
            value: Some(count.into()),
        }
    }

    fn share((numerator, denominator): (u64, u64)) -> Self {
        Self {
            numerator: Some(numerator),
            denominator: Some(denominator),
            value: share(numerator.into(), denominator.into()),
        }
    }

    fn weighted(found: &Weighted) -> Self {
        Self {
            numerator: None,
            denominator: Some(found.of),
            value: share(found.numerator, found.denominator),
        }
    }
}

/// How the people of a group are weighted.
#[derive(Serialize)]
struct Weights<'a> {
    group: &'a str,
    column: Cow<'a, str>,
    label: Option<Cow<'a, str>>,
    n: u64,
    /// (Σw)² / Σw², to the nearest integer.
    effective_n: u64,
    /// n · Σw² / (Σw)².
    design_effect: Option<Number>,
    /// Over the mean.
    #[serde(skip_serializing_if = "Option::is_none")]
    largest_weight: Option<Number>,
    /// The same where few people have it: no more than this.
    #[serde(skip_serializing_if = "Option::is_none")]
    largest_weight_at_most: Option<Number>,
}

impl<'a> Weights<'a> {
    fn of(group: &'a GroupWeights) -> Self {
        let (largest, at_most) = match group.largest {
            LargestWeight::Exactly(largest) => (Some(largest), None),
            LargestWeight::AtMost(step) => (None, Some(step)),
        };
        Self {
            group: &group.group,
            column: printable(&group.column),
            label: group.label.as_deref().map(printable),
            n: group.n,
            effective_n: group.effective,
            design_effect: to_thousandth(group.effect),
            largest_weight: largest.and_then(to_thousandth),
            largest_weight_at_most: at_most.and_then(to_thousandth),
        }
    }
}

#[derive(Serialize)]
struct Ranked<'a> {
    choice: &'a str,
    /// Shared by choices that are tied: 1, 1, 3.
    rank: usize,
    count: u64,
    /// Where people have weights, what it amounts to by them: a share of 1, or points.
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Number>,
}

impl<'a> Ranked<'a> {
    fn of(choice: &'a RankedChoice, is_weighted: bool) -> Self {
        let amount = choice.amount.filter(|_| is_weighted);
        Self {
            value: amount.and_then(|amount| share(amount.numerator, amount.denominator)),
            choice: &choice.id,
            rank: choice.place,
            count: choice.count,
        }
    }
}

/// The form of `figures.json`. It rises when something in it is no longer there, or means something else; what is only
/// added doesn't change it. The first form had no number.
pub const FORMAT: u64 = 2;

/// What stands between two records.
const SEPARATOR: &[u8] = b",\n";

/// Figures that are written in one go.
const TOGETHER: usize = 256;

/// The file's bytes: a line per record, so that two builds can be compared by eye, figures in the order of the report.
pub fn figures(report: &Report, inputs: &[Input]) -> Vec<u8> {
    let exceeded = exceeded(report);
    let figures = report.figures.par_chunks(TOGETHER);
    let figures = figures.map(|some| lines(some.iter().map(|figure| entry(figure, &exceeded))));
    pieces((report, inputs), figures.collect()).concat()
}

/// How many bytes the file has.
pub fn size(report: &Report, inputs: &[Input], kept: &KeptParts) -> usize {
    let exceeded = exceeded(report);
    let chunks = report.figures.par_chunks(TOGETHER);
    let lengths = chunks.map(|some| {
        let length = || lines(some.iter().map(|figure| entry(figure, &exceeded))).len();
        // Which of its figures differ, a table says.
        match exceeded.is_empty() {
            true => kept.length(some, length),
            false => length(),
        }
    });
    let lengths: Vec<usize> = lengths.collect();
    let between = SEPARATOR.len() * lengths.len().saturating_sub(1);
    let others = pieces((report, inputs), Vec::new());
    others.iter().map(Vec::len).sum::<usize>() + lengths.iter().sum::<usize>() + between
}

/// The file around the figures, and these, piece by piece.
fn pieces((report, inputs): (&Report, &[Input]), figures: Vec<Vec<u8>>) -> Vec<Vec<u8>> {
    let mut written = Vec::new();
    for (name, value) in [
        ("program", json(&env!("CARGO_PKG_NAME"))),
        ("version", json(&env!("CARGO_PKG_VERSION"))),
        ("format", json(&FORMAT)),
        ("title", json(&printable(&report.front.title))),
        ("language", json(&report.language.tag())),
    ] {
        let start = if written.is_empty() { "{\n" } else { "" };
        written.extend([format!("{start}\"{name}\": ").into_bytes(), value, b",\n".to_vec()]);
    }
    let lists = [
        // The files that the report was made from, with what tells their contents.
        ("inputs", vec![lines(inputs.iter())]),
        // Of the groups whose people count as much as they weigh; nothing of a report without weights.
        ("weights", vec![lines(report.weights.iter().map(Weights::of))]),
        ("figures", figures),
        ("sentences", vec![lines(sentences(report).iter())]),
        ("tables", vec![lines(tables(report).iter())]),
        ("statements", vec![lines(statements(report).iter())]),
    ];
    for (at, (name, records)) in lists.into_iter().enumerate() {
        let between = if at == 0 { "" } else { ",\n" };
        written.push(format!("{between}\"{name}\": [\n").into_bytes());
        for (at, some) in records.into_iter().enumerate() {
            written.extend((at > 0).then(|| SEPARATOR.to_vec()));
            written.push(some);
        }
        written.push(b"\n]".to_vec());
    }
    written.push(b"\n}\n".to_vec());
    written
}

/// One record to a line.
fn lines(records: impl Iterator<Item = impl Serialize>) -> Vec<u8> {
    let mut lines = Vec::new();
    for record in records {
        if !lines.is_empty() {
            lines.extend(SEPARATOR);
        }
        // Nothing that is written here can fail to be JSON, and memory takes all of it.
        let _ = serde_json::to_writer(&mut lines, &record);
    }
    lines
}

fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}

/// What a figure is of, before its value.
fn blank(figure: &Figure) -> Entry<'_> {
    Entry {
        id: &figure.id,
        section: &figure.section,
        questions: &figure.questions,
        choices: &figure.choices,
        minus: &figure.minus,
        groups: &figure.groups,
        filter: &figure.filter,
        over: figure.over.as_ref().map(|over| Over {
            groups: &over.groups,
            filter: &over.filter,
            of: if over.is_of_row { "row" } else { "total" },
        }),
        measure: measure(figure.measure),
        base: figure.base.keyword(),
        origin: "computed",
        source: None,
        numerator: None,
        denominator: None,
        counted: figure.counted,
        weighted: figure.is_weighted,
        value: None,
        lowest: None,
        highest: None,
        ranking: None,
        interval: figure.bounds.map(|bounds| ends(bounds, figure.value.decimals())),
        exceeds: None,
        text: printable(&figure.text),
    }
}

/// By the id of a figure, those of the figures beside it, or above and below, that it exceeds.
type Exceeded<'a> = BTreeMap<&'a str, Vec<&'a str>>;

fn exceeded(report: &Report) -> Exceeded<'_> {
    let mut found = BTreeMap::new();
    for (_, table) in report.tables() {
        let figure = |row: usize, column: usize| {
            let cell: &Cell = table.rows.get(row)?.cells.get(column)?;
            cell.figure().map(|id| report.figure(id))
        };
        for at in 0..table.rows.len() {
            for column in 0..table.columns.len() {
                let Some(own) = figure(at, column) else { continue };
                let others: Vec<Option<&Figure>> = match &own.exceeds {
                    None => continue,
                    Some(Exceeds::Columns(columns)) => columns.iter().map(|column| figure(at, *column)).collect(),
                    Some(Exceeds::Rows(rows)) => rows.iter().map(|row| figure(*row, column)).collect(),
                };
                let others = others.into_iter().flatten().map(|other| other.id.as_str());
                found.insert(own.id.as_str(), others.collect());
            }
        }
    }
    found
}

fn entry<'a>(figure: &'a Figure, exceeded: &Exceeded<'a>) -> Entry<'a> {
    let mut entry = blank(figure);
    entry.exceeds = exceeded.get(figure.id.as_str()).cloned();
    match &figure.value {
        Value::Count(count) => {
            entry.numerator = Some(*count);
            entry.value = Some((*count).into());
        }
        Value::Counts { low, high } => {
            (entry.lowest, entry.highest) = (Some(Extreme::count(*low)), Some(Extreme::count(*high)));
        }
        Value::Ratio { numerator, denominator } => {
            entry.numerator = Some(*numerator);
            entry.denominator = Some(*denominator);
            entry.value = share((*numerator).into(), (*denominator).into());
        }
        Value::Weighted(found) => {
            entry.denominator = Some(found.of);
            entry.value = share(found.numerator, found.denominator);
        }
        Value::WeightedRange { low, high } => {
            (entry.lowest, entry.highest) = (Some(Extreme::weighted(low)), Some(Extreme::weighted(high)));
        }
        Value::Range { low, high } => {
            (entry.lowest, entry.highest) = (Some(Extreme::share(*low)), Some(Extreme::share(*high)));
        }
        Value::Decimal {
            sum,
            count,
            decimals,
            n,
        } => {
            entry.denominator = Some(*n);
            entry.value = carried(&exact::mean(*sum, *count, *decimals));
        }
        Value::Ranking { choices, n, .. } => {
            entry.denominator = Some(*n);
            entry.ranking = Some(choices.iter().map(|one| Ranked::of(one, figure.is_weighted)).collect());
        }
        Value::Typed(typed) => typed_in(typed, &mut entry),
    }
    entry
}

/// The ends in units of the value.
fn ends(bounds: Bounds, decimals: u32) -> Ends {
    let end = |end: i64| carried(&exact::mean(end.into(), Bounds::UNIT.into(), decimals));
    Ends {
        level: bounds.level,
        low: end(bounds.low),
        high: end(bounds.high),
    }
}

/// What was printed is all that is known.
fn typed_in<'a>(typed: &'a Typed, entry: &mut Entry<'a>) {
    (entry.base, entry.origin) = ("declared", "typed");
    entry.source = Some(printable(&typed.source));
    entry.numerator = u64::try_from(typed.number).ok().filter(|_| typed.unit == Unit::Count);
    entry.denominator = Some(typed.base);
    entry.value = match typed.unit {
        Unit::Percent => carried(&exact::mean(typed.number.into(), 1, typed.decimals + 2)),
        Unit::Count | Unit::Mean => carried(&exact::mean(typed.number.into(), 1, typed.decimals)),
    };
}

fn share(numerator: u128, denominator: u128) -> Option<Number> {
    carried(&exact::decimal(false, numerator, denominator))
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
fn is_false(flag: &bool) -> bool {
    !flag
}

/// What need not be known to the last digit.
fn to_thousandth(ratio: Ratio) -> Option<Number> {
    let Ratio { numerator, denominator } = ratio;
    let thousandths = (2000 * numerator + denominator) / (2 * denominator);
    share(thousandths, 1000)
}

/// Digits as a JSON number. At most fifteen go through a double and come back unchanged.
fn carried(digits: &str) -> Option<Number> {
    Number::from_f64(digits.parse().ok()?)
}

fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Respondents => "respondents",
        Measure::Count => "count",
        Measure::Percent => "percent",
        Measure::Tenths => "tenths",
        Measure::Fraction => "fraction",
        Measure::Number(summary) => summary.keyword(),
        Measure::NetScore => "net_score",
        Measure::Rank => "rank",
        Measure::Valid => "valid",
        Measure::Missing(Missing::NotAsked) => "missing_not_asked",
        Measure::Missing(Missing::NoAnswer) => "missing_no_answer",
        Measure::Missing(Missing::DontKnow) => "missing_dont_know",
        Measure::Missing(Missing::Refused) => "missing_refused",
    }
}
