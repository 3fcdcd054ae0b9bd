//! Alternative texts: the rows of a chart said in words, from the cells of its table.

use super::notes::meaning;
use crate::measure::Ratio;
use crate::report::{Cell, ChartKind, Figure, Measure, RowSaid, Table, Value};
use crate::say::composer::Material;
use crate::say::text::{Room, typeset};

/// Each row with the values that are drawn.
pub(super) fn describe(table: &Table, kind: ChartKind, figures: &[Figure], material: Material<'_>) -> Vec<RowSaid> {
    let wording = material.wording;
    let value = |cell: &Cell| match cell {
        // Words, where the cell has room for a sign only.
        Cell::Figure(id) => match (figures[id.0].measure, &figures[id.0].value) {
            (Measure::Percent, Value::Ratio { numerator, denominator }) => Ratio::new(*numerator, *denominator)
                .map_or_else(String::new, |ratio| material.percent(ratio, Room::Sentence)),
            (_, _) => figures[id.0].text.clone(),
        },
        Cell::Text(text) => text.clone(),
        Cell::Links(_) => String::new(),
        Cell::Absent(absence) => wording.text(meaning(*absence)),
        Cell::Sign { reason, .. } => reason.clone(),
    };
    let numeric: Vec<usize> = (0..table.columns.len())
        .filter(|at| table.columns[*at].numeric)
        .collect();
    let shown = match kind {
        ChartKind::Bars | ChartKind::Dumbbell => kind.told_apart().min(numeric.len()),
        ChartKind::GroupedBars | ChartKind::StackedBars | ChartKind::Dots | ChartKind::Boxes => numeric.len(),
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
