//! The common scale of the charts of a chapter.

use crate::fact::Bounds;
use crate::measure::Ratio;
use crate::report::{Block, Cell, ChartKind, ChartPlace, Figure, Table, walk};
use std::sync::Arc;

/// Lets the largest share of such charts fill a drawing, so that all of the chapter can be compared. Parts of a whole fill
/// it together.
pub(in crate::say) fn share_scale(blocks: &mut [Block], figures: &[Arc<Figure>]) {
    let drawn = walk::tables(blocks).filter(|table| is_compared(table));
    let shares = drawn.flat_map(|table| shares(table, figures));
    let ratio = |(numerator, denominator)| Ratio { numerator, denominator };
    let above = |one, other| ratio(one).compare(ratio(other)).is_gt();
    let largest = shares.fold((0, 1), |most, one| if above(one, most) { one } else { most });
    if largest.0 == 0 {
        return;
    }
    walk::each_block_mut(blocks, &mut |block| {
        if let Block::Table(table) = block
            && is_compared(table)
            && let Some(chart) = &mut table.chart
        {
            // More than a whole is no share; it ends where the drawing ends.
            let full = if above(largest, (1, 1)) { (1, 1) } else { largest };
            chart.place = match chart.place {
                ChartPlace::Cells { .. } => ChartPlace::Cells { full },
                ChartPlace::Apart { .. } => ChartPlace::Apart { full },
                ChartPlace::Line { low, high } => ChartPlace::Line { low, high },
            };
        }
    });
}

fn is_compared(table: &Table) -> bool {
    table.chart.as_ref().is_some_and(|chart| {
        // Parts of a whole fill it; a histogram has an axis of its own.
        let is_own = match chart.kind {
            ChartKind::StackedBars | ChartKind::Histogram => true,
            ChartKind::Bars
            | ChartKind::GroupedBars
            | ChartKind::Dumbbell
            | ChartKind::Dots
            | ChartKind::Boxes
            | ChartKind::Panels => false,
        };
        !is_own && !matches!(chart.place, ChartPlace::Line { .. })
    })
}

/// The shares in its columns of numbers.
fn shares<'a>(table: &'a Table, figures: &'a [Arc<Figure>]) -> impl Iterator<Item = (u128, u128)> + 'a {
    let whiskers = table.chart.as_ref().is_some_and(|chart| chart.whiskers);
    let cells = table.rows.iter().flat_map(|row| row.cells.iter().zip(&table.columns));
    cells
        .filter(|(_, column)| column.numeric)
        .flat_map(move |(cell, _)| match cell {
            Cell::Figure(id) => {
                let figure = &figures[id.0];
                let high = figure.bounds.filter(|_| whiskers).map(|bounds| bounds.high);
                let high = high
                    .and_then(|high| u128::try_from(high).ok())
                    .map(|high| (high, u128::from(Bounds::UNIT)));
                figure.value.shares().into_iter().chain(high).collect()
            }
            Cell::Text(_) | Cell::Links(_) | Cell::Absent(_) | Cell::Sign { .. } => Vec::new(),
        })
}
