//! Tables of figures that the authors typed in from another source.

mod base;
mod cell;
mod line;
mod number;

use super::table::head;
use crate::commentary::{AddsUp, AskedTable, ChartKind, TypedCell, TypedColumn, TypedRow, TypedTable, Unit};
use crate::diagnostic::{Diagnostic, Diagnostics, Spanned};
use crate::msg;
use crate::resolve::fields::Fields;
use crate::resolve::scope::Scope;
use crate::resolve::shows::check_drawn;
use line::{Line, TypedHead};

pub(super) fn table(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<AskedTable> {
    let head = head(fields, scope, diagnostics);
    let source = fields.text("source", scope, diagnostics);
    let base = line::declared(fields, scope, diagnostics);
    let adds_up = adds_up(fields, diagnostics);
    let signs = cell::signs(fields, scope, diagnostics);
    let columns = columns(fields, scope, diagnostics);
    let is_there = lines(fields, "rows", diagnostics) > 0;
    let columns = columns.filter(|_| is_there)?;
    let units: Vec<Option<Unit>> = columns.iter().map(|column| column.content.unit).collect();
    let rows = fields.each("rows", diagnostics);
    let rows: Vec<Line<Vec<TypedCell>>> = rows
        .iter()
        .filter_map(|fields| line::row(fields, &units, &signs, scope, diagnostics))
        .collect();
    let drawn = drawings(&units);
    let head = head?;
    match &head.chart {
        Some(chart) if drawn.is_empty() => {
            diagnostics.push(Diagnostic::error(msg!("typed-no-chart")).at(chart.title.written.span));
        }
        Some(chart) => {
            let count = units.iter().filter(|unit| is_share(unit)).count();
            check_drawn((chart.kind, chart.title.written.span), &drawn, count, diagnostics);
        }
        None => {}
    }
    let bases = base::bases(base.as_ref(), &columns, &rows, &head.id, diagnostics);
    let column = |column: Line<TypedHead>| {
        Some(TypedColumn {
            label: column.label,
            reading: column.content.reading,
            unit: column.content.unit?,
        })
    };
    let row = |row: Line<Vec<TypedCell>>| TypedRow {
        label: row.label,
        cells: row.content,
    };
    Some(AskedTable::Typed(TypedTable {
        source: source?,
        columns: columns.into_iter().map(column).collect::<Option<_>>()?,
        rows: rows.into_iter().map(row).collect(),
        bases: bases?,
        adds_up,
        signs,
        head,
    }))
}

/// Without one of its columns, each row would seem to be too long: then there are none.
fn columns(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Vec<Line<TypedHead>>> {
    let lines = lines(fields, "columns", diagnostics);
    if lines == 0 {
        return None;
    }
    let mut columns = Vec::new();
    for fields in fields.each("columns", diagnostics) {
        columns.extend(line::column(&fields, scope, diagnostics));
    }
    (columns.len() == lines).then_some(columns)
}

/// How many entries a list has that must have one.
fn lines(fields: &Fields, key: &str, diagnostics: &mut Diagnostics) -> usize {
    let list = fields.list(key, diagnostics);
    if list.is_some_and(<[_]>::is_empty) {
        diagnostics.push(fields.missing(key));
    }
    list.map_or(0, <[_]>::len)
}

fn is_share(unit: &Option<Unit>) -> bool {
    *unit == Some(Unit::Percent)
}

/// Bars are drawn on an axis of shares.
fn drawings(units: &[Option<Unit>]) -> Vec<ChartKind> {
    let mut drawn = Vec::new();
    // A bar is of the first column, which must be the only one of shares.
    if units.first().is_some_and(is_share) && !units.iter().skip(1).any(is_share) {
        drawn.push(ChartKind::Bars);
    }
    if units.len() > 1 && units.iter().all(is_share) {
        drawn.push(ChartKind::GroupedBars);
    }
    drawn
}

fn adds_up(fields: &Fields, diagnostics: &mut Diagnostics) -> Option<Spanned<AddsUp>> {
    let word = fields.word("adds_up", diagnostics)?;
    let found = AddsUp::ALL.into_iter().find(|what| what.keyword() == word.value)?;
    Some(Spanned::new(found, word.span))
}
