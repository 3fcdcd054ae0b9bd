//! Numbers drawn in the cells of their table, on a line that is common to all rows: points, bars from zero, boxes.

use super::cells::{CellDrawing, CellDrawings, bar, between, drawing, join, point};
use super::mark::{CellMark, WIDTH};
use super::style::{Look, Style, series_style};
use super::svg::{anchor, patterns};
use crate::query::Summary;
use crate::report::{Cell, Chart, ChartKind, Figure, Measure, Row, Table};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What a point leaves free at both ends of a drawing, so that it is whole.
const MARGIN: i64 = 250;

/// Where a line begins and ends, in billionths.
type Ends = (i128, i128);

/// The drawings of a chart of numbers.
pub(super) fn on_line(
    (table, chart): (&Table, &Chart),
    ends: Ends,
    figures: &[Arc<Figure>],
    look: &Look,
) -> Option<CellDrawings> {
    let columns = table.on_line(chart.kind, figures);
    let id = anchor(&chart.id);
    let style = series_style(0, look);
    let at = |row: &Row, column: usize| {
        let Some(Cell::Figure(id)) = row.cells.get(column) else {
            return None;
        };
        Some(place(figures[id.0].value.billionths()?, ends))
    };
    let whisker = |row: &Row, column: usize| {
        let figure = &figures[row.cells.get(column)?.figure()?.0];
        let (low, high) = figure.ends().filter(|_| chart.whiskers)?;
        Some(between((place(low, ends), place(high, ends)), look))
    };
    let is_box = chart.kind == ChartKind::Boxes;
    let of = |summary: Summary| {
        let measures = |column: &&usize| table.measure_of(**column, figures) == Some(Measure::Number(summary));
        columns.iter().find(measures).copied()
    };
    // A box shows all of its columns, beside the last of them.
    let drawn_in = |column: usize| match is_box {
        true => columns.last() == Some(&column),
        false => columns.contains(&column),
    };
    let marks = |row: &Row, column: usize| match chart.kind {
        ChartKind::Boxes => boxed(|summary| at(row, of(summary)?), style, look),
        ChartKind::Bars => {
            let zero = place(0, ends);
            let reach = at(row, column).filter(|to| *to != zero);
            let bar = reach.map(|to| bar(style, (zero.min(to), zero.max(to)), look));
            bar.into_iter().chain(whisker(row, column)).collect()
        }
        ChartKind::Dots
        | ChartKind::Dumbbell
        | ChartKind::GroupedBars
        | ChartKind::StackedBars
        | ChartKind::Histogram
        | ChartKind::Panels => {
            let middle = at(row, column).map(|middle| point(0, style, middle, look));
            let track = middle.as_ref().map(|_| join((MARGIN, WIDTH - MARGIN), look));
            track.into_iter().chain(whisker(row, column)).chain(middle).collect()
        }
    };
    let cell = |row: &Row, column: usize| drawing(marks(row, column), &id).filter(|_| drawn_in(column));
    let row = |row: &Row| -> Vec<Option<CellDrawing>> { (0..table.columns.len()).map(|at| cell(row, at)).collect() };
    columns.first()?;
    Some(CellDrawings {
        cells: table.rows.iter().map(row).collect(),
        heads: vec![None; table.columns.len()],
        patterns: patterns(&BTreeSet::from([style.pattern]), &id),
        across: is_box,
    })
}

/// Where a number stands, in ten-thousandths of the line, far enough from its ends for a point to be whole.
fn place(number: i128, (low, high): Ends) -> i64 {
    let room = i128::from(WIDTH - 2 * MARGIN);
    let along = (number - low).saturating_mul(room).checked_div(high - low).unwrap_or(0);
    MARGIN + i64::try_from(along.clamp(0, room)).unwrap_or(0)
}

/// From the first to the third quartile a bar, to the outer percentiles a line, at the median a point. What is missing is not
/// drawn.
fn boxed(at: impl Fn(Summary) -> Option<i64>, style: Style, look: &Look) -> Vec<CellMark> {
    let [p10, q1, median, q3, p90] = crate::report::BOX.map(at);
    let whiskers = p10.zip(p90).map(|(from, to)| join((from, to), look));
    let body = q1.zip(q3).map(|ends| bar(style, ends, look));
    let middle = median.map(|middle| point(1, series_style(1, look), middle, look));
    whiskers.into_iter().chain(body).chain(middle).collect()
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn numbers_stand_in_proportion_between_the_margins() {
        assert_eq!([0, 5, 10].map(|number| place(number, (0, 10))), [250, 5000, 9750]);
        assert_eq!(place(0, (-5, 5)), 5000);
        assert_eq!(place(99, (0, 10)), 9750);
    }
}
