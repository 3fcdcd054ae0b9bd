//! Alternative texts: a chart said in words, from the cells of its table.

use super::notes::meaning;
use crate::report::{Cell, ChartKind, Figure, Table};
use crate::say::composer::Material;
use crate::say::text::typeset;

/// What kind of chart it is, then each row with its values.
pub(super) fn describe(table: &Table, figures: &[Figure], material: Material<'_>) -> String {
    let wording = material.wording;
    if table.columns.is_empty() {
        return String::new();
    }
    let only_first = table.chart.as_ref().is_some_and(|chart| chart.kind == ChartKind::Bars);
    let shown = if only_first { 1 } else { table.columns.len() };
    let value = |cell: &Cell| match cell {
        Cell::Figure(id) => figures[id.0].text.clone(),
        Cell::Text(text) => text.clone(),
        Cell::Links(_) => String::new(),
        Cell::Absent(absence) => wording.text(meaning(*absence)),
        Cell::Sign { reason, .. } => reason.clone(),
    };
    let rows: Vec<String> = table
        .rows
        .iter()
        .map(|row| {
            let values: Vec<String> = match shown {
                1 => row.cells.iter().take(1).map(value).collect(),
                _ => row
                    .cells
                    .iter()
                    .zip(&table.columns)
                    .map(|(cell, column)| format!("{} {}", column.label, value(cell)))
                    .collect(),
            };
            format!("{}{}{}", row.label, material.colon(), values.join(", "))
        })
        .collect();
    let lead = table.chart.as_ref().map_or_else(String::new, |chart| {
        wording.text(match chart.kind {
            ChartKind::Dumbbell => "chart-lead-dumbbell",
            ChartKind::Bars => "chart-lead-bars",
            ChartKind::GroupedBars => "chart-lead-grouped",
            ChartKind::StackedBars => "chart-lead-stacked",
        })
    });
    typeset::text(material.language, &format!("{lead} {}.", rows.join("; ")))
}
