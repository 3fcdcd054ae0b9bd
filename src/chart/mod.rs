//! Tables drawn: a chart shows the cells of its table, each value with the figure's own text.
//!
//! A `scene` is laid out first, as data in tenths of a pixel (that is what the tests read), then painted through
//! plotters into SVG by a `backend` of our own.
//!
//! The SVG carries its colours twice: as attributes, which the PDF reads, and as classes, by which a page's style sheet
//! gives it the colours of another theme or of the dark. The classes, all inside `svg.plot` (`.wide` or `.narrow`), are `fill-NAME` and
//! `stroke-NAME` with NAME one of `ink` (text), `paper` (ground, gaps, stripes), `rule` (grid), `axis` (zero, joining
//! lines), `series-1` to `series-4`. Ids begin with the chart's own id and `--`, so that several drawings can stand in one
//! page. It has no width of its own: it is made for one of two and scales.
//!
//! The rooms, each naming only those before it: `text` (measured), `style`, `scene`, `layout` and `svg`.

mod layout;
mod scene;
mod style;
mod svg;
mod text;

pub use style::{Look, MARK_CONTRAST};
pub use svg::{Card, card};

use crate::report::{Chart, Figure, Report, Table};
use crate::theme::Theme;
use layout::lay_out;
use rayon::prelude::*;
use std::collections::BTreeMap;
use style::Width;
use svg::paint;

/// A chart as SVG, in both its widths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawings {
    /// For a page of text, on a screen and in print.
    pub wide: String,
    /// For a telephone, where the other would shrink beyond reading.
    pub narrow: String,
}

/// The drawings of all charts of a report, by the chart's id.
pub fn draw_all(report: &Report, theme: &Theme) -> BTreeMap<String, Drawings> {
    let look = Look::new(theme, report.language);
    let charts = report
        .tables()
        .filter_map(|(_, table)| Some((table, table.chart.as_ref()?)));
    let charts: Vec<_> = charts.collect();
    let drawn = charts.into_par_iter();
    drawn
        .map(|(table, chart)| (chart.id.clone(), draw(table, chart, &report.figures, &look)))
        .collect()
}

/// The chart of a table.
///
/// Bars start at 0 and end at the figure's exact share; what is absent has its sign and no mark. The drawing is an image
/// to assistive technology, named by the chart's title and description.
pub fn draw(table: &Table, chart: &Chart, figures: &[Figure], look: &Look) -> Drawings {
    let of = |width| paint(&lay_out(table, chart.kind, figures, look, width), chart, look, width);
    Drawings {
        wide: of(Width::Wide),
        narrow: of(Width::Narrow),
    }
}

#[cfg(test)]
mod tests;
