//! Alternative texts: the rows of a chart said in words, from the cells of its table.

use super::signs::meaning;
use crate::commentary::TableHead;
use crate::diagnostic::Arg;
use crate::fact::Bounds;
use crate::language::number;
use crate::measure::{Decimal, Ratio};
use crate::report::{Cell, ChartKind, Figure, Measure, RowSaid, Table, Value};
use crate::say::composer::Material;
use crate::say::text::{Room, Scaled, typeset};
use std::sync::Arc;

/// Each row with the values that are drawn, with as many digits as the table has, and between which ends they lie where that
/// is drawn too.
pub(super) fn describe(
    table: &Table,
    head: &TableHead,
    figures: &[Arc<Figure>],
    material: Material<'_>,
) -> Vec<RowSaid> {
    let wording = material.wording;
    let Some(kind) = head.chart.as_ref().map(|chart| chart.kind) else {
        return Vec::new();
    };
    let has_ends = head.draws_precision(material.reliance.precision);
    let share = |ratio: Ratio, bounds: Option<Bounds>| {
        let percent = material.percent_to(ratio, Room::Sentence, head.digits);
        let Some(bounds) = bounds.filter(|_| has_ends) else {
            return percent;
        };
        let interval = material.interval(Scaled::share(ratio, head.digits), bounds, Room::Sentence);
        let args = [("figure", Arg::Text(percent)), ("precision", Arg::Text(interval))];
        wording.say("figure-precise", &args)
    };
    let mean = |figure: &Figure| {
        let (text, bounds) = (figure.text.clone(), figure.bounds.filter(|_| has_ends));
        let Some((printed, bounds)) = printed(figure, material).zip(bounds) else {
            return text;
        };
        let interval = material.interval(printed, bounds, Room::Sentence);
        let args = [("figure", Arg::Text(text)), ("precision", Arg::Text(interval))];
        wording.say("figure-precise", &args)
    };
    let value = |cell: &Cell| match cell {
        // Words, where the cell has room for a sign only.
        Cell::Figure(id) => match (figures[id.0].measure, &figures[id.0].value) {
            (Measure::Percent, value @ (Value::Ratio { .. } | Value::Weighted(_))) => {
                let ratio = value.shares().first().and_then(|(k, n)| Ratio::new(*k, *n));
                ratio.map_or_else(String::new, |ratio| share(ratio, figures[id.0].bounds))
            }
            (_, Value::Decimal { .. }) => mean(&figures[id.0]),
            (_, _) => figures[id.0].text.clone(),
        },
        Cell::Text(text) => text.clone(),
        Cell::Links(_) => String::new(),
        Cell::Absent(absence) => wording.text(meaning(*absence)),
        Cell::Sign { reason, .. } => reason.clone(),
    };
    let columns = 0..table.columns.len();
    let numeric: Vec<usize> = columns.filter(|at| table.columns[*at].numeric).collect();
    let shown = match kind {
        ChartKind::Bars | ChartKind::Dumbbell | ChartKind::Histogram => kind.told_apart().min(numeric.len()),
        ChartKind::GroupedBars | ChartKind::StackedBars | ChartKind::Dots | ChartKind::Boxes | ChartKind::Panels => {
            numeric.len()
        }
    };
    let set = |text: &str| typeset::text(material.language, text);
    let row = |row: &crate::report::Row| {
        let value = |at: &usize| {
            let value = row.cells.get(*at).map(value).unwrap_or_default();
            match shown {
                1 => set(&value),
                _ => set(&format!("{} {value}", table.columns[*at].label)),
            }
        };
        RowSaid {
            lead: set(&format!("{}{}", row.label, material.colon())),
            values: numeric[..shown].iter().map(value).collect(),
        }
    };
    table.rows.iter().map(row).collect()
}

/// A mean as it is printed: with the digits of its text.
fn printed(figure: &Figure, material: Material<'_>) -> Option<Scaled> {
    let Value::Decimal {
        sum, count, decimals, ..
    } = figure.value
    else {
        return None;
    };
    let digits = number::digits_after(material.language, &figure.text);
    Some(Scaled::mean(Decimal { sum, count }, decimals, digits))
}
