//! Numbers on a line: which columns of a table a chart draws there, and where each number stands.

use super::{BILLION, Cell, ChartKind, Figure, Measure, Table, Value};
use crate::query::Summary;
use std::sync::Arc;

/// What a column shows of a box.
pub const BOX: [Summary; 5] = [Summary::P10, Summary::Q1, Summary::Median, Summary::Q3, Summary::P90];

impl Table {
    /// What its figures in a column measure; none where it has none.
    pub fn measure_of(&self, column: usize, figures: &[Arc<Figure>]) -> Option<Measure> {
        self.rows.iter().find_map(|row| match row.cells.get(column)? {
            Cell::Figure(id) => Some(figures[id.0].measure),
            Cell::Text(_) | Cell::Links(_) | Cell::Absent(_) | Cell::Sign { .. } => None,
        })
    }

    /// The columns that a chart of numbers draws: those of the first one's measure, or the parts of a box.
    pub fn on_line(&self, kind: ChartKind, figures: &[Arc<Figure>]) -> Vec<usize> {
        let measures = (0..self.columns.len()).map(|at| (at, self.measure_of(at, figures)));
        let summaries = measures.filter_map(|(at, measure)| Some((at, measure?.summary()?)));
        let summaries: Vec<(usize, Summary)> = summaries.collect();
        let first = summaries.first().map(|(_, summary)| *summary);
        let is_drawn = |summary: Summary| match kind {
            ChartKind::Boxes => BOX.contains(&summary),
            ChartKind::Dots
            | ChartKind::Bars
            | ChartKind::GroupedBars
            | ChartKind::StackedBars
            | ChartKind::Dumbbell
            | ChartKind::Histogram
            | ChartKind::Panels => Some(summary) == first,
        };
        summaries
            .into_iter()
            .filter(|(_, summary)| is_drawn(*summary))
            .map(|(at, _)| at)
            .collect()
    }
}

impl Figure {
    /// Between which ends it lies, in billionths of one, where that is said; a share of one too.
    pub fn ends(&self) -> Option<(i128, i128)> {
        let bounds = self.bounds?;
        let unit = 10i128.checked_pow(self.value.decimals())?;
        Some((i128::from(bounds.low) / unit, i128::from(bounds.high) / unit))
    }
}

impl Value {
    /// Digits after the point of the unit that it and its bounds are in.
    pub fn decimals(&self) -> u32 {
        match self {
            Value::Decimal { decimals, .. } => *decimals,
            Value::Count(_)
            | Value::Counts { .. }
            | Value::Ratio { .. }
            | Value::Range { .. }
            | Value::Weighted(_)
            | Value::WeightedRange { .. }
            | Value::Ranking { .. }
            | Value::Typed(_) => 0,
        }
    }

    /// A number in billionths, cut off; none for what is no number.
    pub fn billionths(&self) -> Option<i128> {
        match self {
            Value::Decimal {
                sum, count, decimals, ..
            } => {
                let below = i128::try_from(*count)
                    .ok()?
                    .checked_mul(10i128.checked_pow(*decimals)?)?;
                sum.checked_mul(BILLION)?.checked_div(below)
            }
            Value::Count(_)
            | Value::Counts { .. }
            | Value::Ratio { .. }
            | Value::Range { .. }
            | Value::Weighted(_)
            | Value::WeightedRange { .. }
            | Value::Ranking { .. }
            | Value::Typed(_) => None,
        }
    }
}
