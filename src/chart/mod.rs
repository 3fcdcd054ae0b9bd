//! Tables drawn: a chart shows the cells of its table, each value with the figure's own text.
//!
//! A `scene` is laid out first, as data in tenths of a pixel (that is what the tests read), then painted through
//! plotters into SVG by a `backend` of our own.
//!
//! The SVG carries its colours twice: as attributes, which the PDF reads, and as classes, by which a page's style sheet
//! gives it the colours of another theme or of the dark. The classes, all inside `svg.plot` (`.wide` or `.narrow`), are `fill-NAME` and
//! `stroke-NAME` with NAME one of `ink` (text), `paper` (ground, gaps, stripes), `rule` (grid), `axis` (zero, joining
//! lines), `series-1` to `series-4`. Ids begin with the chart's own id and `--`, so that several drawings can stand in one
//! page. It has no width of its own: it is made for 720 px and scales.

mod backend;
mod bars;
mod card;
mod dumbbell;
mod frame;
mod keys;
mod look;
mod metrics;
mod names;
mod paint;
mod scene;
mod series;
mod stacked;
mod value;

pub use card::{Card, card};
pub use look::{Look, MARK_CONTRAST};

use crate::report::{Chart, ChartKind, Figure, Table};
use frame::Input;
use scene::Scene;

/// The chart of a table as SVG.
///
/// Bars start at 0 and end at the figure's exact share; what is absent has its sign and no mark. The drawing is an image
/// to assistive technology, named by the chart's title and description.
pub fn draw(table: &Table, chart: &Chart, figures: &[Figure], look: &Look) -> String {
    paint::paint(&lay_out(table, chart.kind, figures, look), chart, look)
}

fn lay_out(table: &Table, kind: ChartKind, figures: &[Figure], look: &Look) -> Scene {
    let most = match kind {
        ChartKind::Bars => 1,
        ChartKind::Dumbbell => 2,
        ChartKind::GroupedBars | ChartKind::StackedBars => usize::MAX,
    };
    let input = Input::new(table, figures, look, series::series(table, most, look));
    match kind {
        ChartKind::Bars | ChartKind::GroupedBars => bars::lay_out(&input),
        ChartKind::Dumbbell => dumbbell::lay_out(&input),
        ChartKind::StackedBars => stacked::lay_out(&input),
    }
}

#[cfg(test)]
mod tests;
