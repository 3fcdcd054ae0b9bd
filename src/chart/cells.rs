//! Drawings inside a table's cells: the table is its own chart, its numbers said once, as text.
//!
//! Each drawing lies on one scale, common to all of its chapter, and is laid out in ten-thousandths of its width, so that
//! it is as wide as its cell on any screen and on paper. Marks, colours and patterns are those of charts that stand apart.

use super::layout::{Reading, balance};
use super::mark::{CellMark, CellShape, WIDTH};
use super::style::{Look, Pattern, Series, Style, series};
use super::svg::{anchor, cell, patterns, swatch};
use crate::report::{Chart, ChartKind, ChartPlace, Figure, Row, Table};
use std::sync::Arc;

/// What a point leaves free at both ends of a drawing, so that it is whole.
const MARGIN: i64 = 250;

/// The drawings of a table's cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellDrawings {
    /// Of each row, then of each column; none where nothing is drawn.
    pub cells: Vec<Vec<Option<CellDrawing>>>,
    /// Of each column, the mark that its values have where several columns share a drawing.
    pub heads: Vec<Option<CellDrawing>>,
    /// The patterns that they fill with, for a page.
    pub patterns: String,
    /// Whether a row's drawing shows all of its values, in the cell of the last.
    pub across: bool,
}

impl CellDrawings {
    /// Whether anything is drawn in a column.
    pub fn holds(&self, column: usize) -> bool {
        self.cells
            .iter()
            .any(|row| row.get(column).is_some_and(Option::is_some))
    }
}

/// A drawing beside a number, or a sample of its mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellDrawing {
    /// In the order to paint them.
    pub marks: Vec<CellMark>,
    /// The same for a page: no title, for the number says it.
    pub svg: String,
}

/// The drawings of a table's cells; none for a chart that stands apart.
pub(super) fn in_cells((table, chart): (&Table, &Chart), figures: &[Arc<Figure>], look: &Look) -> Option<CellDrawings> {
    let ChartPlace::Cells { full } = chart.place else {
        return None;
    };
    let series = series((table, figures), chart, look)?;
    let last = series.last()?.column;
    let across = series.len() > 1 && matches!(chart.kind, ChartKind::Dumbbell | ChartKind::StackedBars);
    let reach = |row: &Row, column: usize| reach(&Reading::of(row, column, figures, look.language), full);
    let id = anchor(&chart.id);
    let drawn = |marks: Vec<CellMark>| drawing(marks, &id);
    let diverging = diverging((table, chart), figures, look);
    let drawn_rows = chart.rows(table).len();
    let row = |(at, row): (usize, &Row)| {
        if at >= drawn_rows {
            return vec![None; table.columns.len()];
        }
        let of = |column: usize| match series.iter().find(|one| one.column == column) {
            Some(_) if across && column != last => None,
            Some(_) if across => match &diverging {
                Some(rows) => drawn(rows[at].clone()),
                None => {
                    let reaches = series.iter().map(|one| (one.style, reach(row, one.column)));
                    drawn(joined(chart.kind, &reaches.collect::<Vec<_>>(), look))
                }
            },
            // A share of nobody has no bar.
            Some(one) => {
                let to = reach(row, column).filter(|to| *to > 0);
                let bar = to.map(|to| bar(one.style, (0, to), look));
                let whisker =
                    whisker(&Reading::of(row, column, figures, look.language), full, look).filter(|_| chart.whiskers);
                drawn(bar.into_iter().chain(whisker).collect())
            }
            None => None,
        };
        (0..table.columns.len()).map(of).collect()
    };
    let head = |column: usize| {
        let at = series.iter().position(|one| across && one.column == column)?;
        let mark = match chart.kind {
            ChartKind::Dumbbell => point(at, series[at].style, WIDTH / 2, look),
            ChartKind::Bars
            | ChartKind::GroupedBars
            | ChartKind::StackedBars
            | ChartKind::Dots
            | ChartKind::Boxes
            | ChartKind::Histogram
            | ChartKind::Panels => bar(series[at].style, (0, WIDTH), look),
        };
        let svg = swatch(&mark, &id);
        Some(CellDrawing { marks: vec![mark], svg })
    };
    Some(CellDrawings {
        cells: table.rows.iter().enumerate().map(row).collect(),
        heads: (0..table.columns.len()).map(head).collect(),
        patterns: patterns(&series.iter().map(|one| one.style.pattern).collect(), &id),
        across,
    })
}

/// Of each row, bars on both sides of a line, where the table's answers have two sides.
fn diverging((table, chart): (&Table, &Chart), figures: &[Arc<Figure>], look: &Look) -> Option<Vec<Vec<CellMark>>> {
    let sides = chart.sides.as_ref()?;
    let series = series((table, figures), chart, look)?;
    let share = |row: &Row, one: &Series| Reading::of(row, one.column, figures, look.language).share;
    let row = |row: &Row| series.iter().map(|one| share(row, one)).collect();
    let shares: Vec<Vec<Option<i64>>> = chart.rows(table).iter().map(row).collect();
    let balance = balance(&shares, sides);
    let place = |at: i64| (at * WIDTH).checked_div(balance.full).unwrap_or(0);
    let row = |(shares, places): (&Vec<Option<i64>>, &Vec<(i64, i64)>)| {
        let bars = sides.across().filter_map(|at| {
            let (from, to) = places[at];
            let (from, to) = (place(from), place(to));
            (shares[at].is_some() && from < to).then(|| bar(series[at].style, (from, to), look))
        });
        let bars: Vec<CellMark> = bars.collect();
        // Over the bars: the answer between has it within.
        let line = (!bars.is_empty()).then(|| CellMark {
            shape: CellShape::Middle {
                at: place(balance.middle),
            },
            colour: look.ink,
            pattern: Pattern::Plain,
            tone: None,
        });
        bars.into_iter().chain(line).collect()
    };
    Some(shares.iter().zip(&balance.rows).map(row).collect())
}

/// How far a share reaches, in ten-thousandths of what fills a drawing.
fn reach(reading: &Reading, full: (u128, u128)) -> Option<i64> {
    place_of(reading.share?, full)
}

/// A share in millionths, in ten-thousandths of what fills a drawing.
fn place_of(share: i64, (numerator, denominator): (u128, u128)) -> Option<i64> {
    let (share, whole) = (u128::try_from(share).ok()?, super::layout::WHOLE as u128);
    let reach = share * denominator * WIDTH as u128;
    let reach = reach.checked_div(whole * numerator)?;
    Some(i64::try_from(reach).unwrap_or(WIDTH).min(WIDTH))
}

/// Between which ends a value lies.
fn whisker(reading: &Reading, full: (u128, u128), look: &Look) -> Option<CellMark> {
    let (low, high) = reading.ends?;
    Some(between((place_of(low, full)?, place_of(high, full)?), look))
}

/// A line from one end to another, both marked.
pub(super) fn between((from, to): (i64, i64), look: &Look) -> CellMark {
    CellMark {
        shape: CellShape::Whisker { from, to },
        colour: look.ink,
        pattern: Pattern::Plain,
        tone: None,
    }
}

/// The values of a row in one drawing: two points and what joins them, or bars end to end.
fn joined(kind: ChartKind, reaches: &[(Style, Option<i64>)], look: &Look) -> Vec<CellMark> {
    match kind {
        ChartKind::Dumbbell => {
            let inside = |reach: i64| MARGIN + reach * (WIDTH - 2 * MARGIN) / WIDTH;
            let points = reaches.iter().enumerate();
            let points = points.filter_map(|(at, (style, reach))| Some((at, *style, inside((*reach)?))));
            let points: Vec<_> = points.collect();
            let join = match points.as_slice() {
                [(_, _, one), (_, _, other)] => Some(join((*one.min(other), *one.max(other)), look)),
                _ => None,
            };
            let points = points
                .into_iter()
                .map(|(at, style, reach)| point(at, style, reach, look));
            join.into_iter().chain(points).collect()
        }
        ChartKind::Bars
        | ChartKind::GroupedBars
        | ChartKind::StackedBars
        | ChartKind::Dots
        | ChartKind::Boxes
        | ChartKind::Histogram
        | ChartKind::Panels => {
            // What is missing keeps an empty room: what the others leave of the whole, alike for each, as in a chart apart.
            let known: i64 = reaches.iter().filter_map(|(_, reach)| *reach).sum();
            let missing = reaches.iter().filter(|(_, reach)| reach.is_none()).count();
            let room =
                i64::try_from(missing).map_or(0, |missing| (WIDTH - known).max(0).checked_div(missing).unwrap_or(0));
            let mut from = 0;
            let bars = reaches.iter().filter_map(|(style, reach)| {
                let to = (from + reach.unwrap_or(room)).min(WIDTH);
                let drawn = (reach.is_some() && from < to).then(|| bar(*style, (from, to), look));
                from = to;
                drawn
            });
            bars.collect()
        }
    }
}

/// Marks as a drawing; none of nothing.
pub(super) fn drawing(marks: Vec<CellMark>, id: &str) -> Option<CellDrawing> {
    let svg = cell(&marks, id);
    (!marks.is_empty()).then_some(CellDrawing { marks, svg })
}

/// What joins two places.
pub(super) fn join((from, to): (i64, i64), look: &Look) -> CellMark {
    CellMark {
        shape: CellShape::Join { from, to },
        colour: look.axis,
        pattern: Pattern::Plain,
        tone: None,
    }
}

pub(super) fn bar(style: Style, (from, to): (i64, i64), look: &Look) -> CellMark {
    mark(CellShape::Bar { from, to }, style, look)
}

pub(super) fn point(at: usize, style: Style, middle: i64, look: &Look) -> CellMark {
    let shape = match at {
        0 => CellShape::Disc { at: middle },
        _ => CellShape::Diamond { at: middle },
    };
    mark(shape, style, look)
}

fn mark(shape: CellShape, style: Style, look: &Look) -> CellMark {
    CellMark {
        shape,
        colour: look.colour(style.tone),
        pattern: style.pattern,
        tone: Some(style.tone),
    }
}

#[cfg(test)]
mod tests {
    use super::{CellShape, ChartKind, Look, WIDTH, joined};
    use crate::chart::style::{Pattern, Style, Tone};
    use crate::chart::tests::look;

    fn bars(reaches: &[Option<i64>]) -> Vec<(i64, i64)> {
        let look: Look = look();
        let style = |at| Style {
            tone: Tone::Scale(at),
            pattern: Pattern::Plain,
        };
        let reaches: Vec<_> = reaches
            .iter()
            .enumerate()
            .map(|(at, reach)| (style(at), *reach))
            .collect();
        let marks = joined(ChartKind::StackedBars, &reaches, &look).into_iter();
        let ends = marks.filter_map(|mark| match mark.shape {
            CellShape::Bar { from, to } => Some((from, to)),
            CellShape::Join { .. }
            | CellShape::Whisker { .. }
            | CellShape::Middle { .. }
            | CellShape::Disc { .. }
            | CellShape::Diamond { .. } => None,
        });
        ends.collect()
    }

    #[test]
    fn what_is_withheld_leaves_its_room_empty() {
        assert_eq!(bars(&[Some(2500), Some(7500)]), [(0, 2500), (2500, WIDTH)]);
        assert_eq!(
            bars(&[None, None, Some(4000), Some(5000)]),
            [(1000, 5000), (5000, WIDTH)]
        );
        assert_eq!(bars(&[Some(4000), None, Some(4000)]), [(0, 4000), (6000, WIDTH)]);
        assert_eq!(bars(&[Some(0), Some(WIDTH)]), [(0, WIDTH)]);
        assert!(bars(&[None, None]).is_empty());
    }
}
