//! Where everything of a chart stands: what its kinds share, then each kind.

mod axis;
mod bars;
mod dumbbell;
mod frame;
mod input;
mod keys;
mod lines;
mod names;
mod stacked;
mod value;

use super::scene::Scene;
use super::style::{Look, Width, series};
use crate::report::{ChartKind, Figure, Table};
use input::Drawable;

/// The chart of a table, laid out.
pub fn lay_out(table: &Table, kind: ChartKind, figures: &[Figure], look: &Look, width: Width) -> Scene {
    let most = match kind {
        ChartKind::Bars => 1,
        ChartKind::Dumbbell => 2,
        ChartKind::GroupedBars | ChartKind::StackedBars => usize::MAX,
    };
    let input = Drawable::new(table, figures, series(table, most, look), look, width);
    match kind {
        ChartKind::Bars | ChartKind::GroupedBars => bars::lay_out(&input),
        ChartKind::Dumbbell => dumbbell::lay_out(&input),
        ChartKind::StackedBars => stacked::lay_out(&input),
    }
}
