//! Tables drawn: a chart shows the cells of its table, each value with the figure's own text.
//!
//! A `scene` is laid out first, as data in tenths of a pixel (that is what the tests read), then painted through
//! plotters into SVG by a `backend` of our own. A scene taller than a page is parted between rows; each part has keys and
//! axis of its own.
//!
//! The SVG carries its colours twice: as attributes, which the PDF reads, and as classes, by which a page's style sheet
//! gives it the colours of another theme or of the dark. The classes, all inside `svg.plot` (`.wide` or `.narrow`), are `fill-NAME` and
//! `stroke-NAME` with NAME one of `ink` (text), `paper` (ground, gaps, stripes), `rule` (grid), `axis` (zero, joining
//! lines), `series-1` to `series-4`, `second`, `scale-1` to `scale-7`. Ids begin with the chart's own id and `--`, so that several drawings can stand in one
//! page. It has no width of its own: it is made for one of two and scales.
//!
//! The rooms, each naming only those before it: `text` (measured), `style`, `scene`, `layout`, `describe` and `svg`.

mod cells;
mod describe;
mod layout;
mod line;
mod mark;
mod scene;
mod style;
mod svg;
mod text;

pub use cells::{CellDrawing, CellDrawings};
pub use mark::{CellMark, CellShape, WIDTH};
pub use style::{Look, MARK_CONTRAST, Pattern};
pub use svg::{Card, card};
pub use text::{Metrics, Weight};

use crate::diagnostic::Arg;
use crate::report::{Chart, ChartPlace, Figure, Report, Table};
use crate::theme::{Theme, Wording};
use cells::in_cells;
use describe::describe;
use layout::{lay_out, parts};
use line::on_line;
use rayon::prelude::*;
use scene::Scene;
use std::collections::BTreeMap;
use std::sync::Arc;
use style::Width;
use svg::{Caption, paint};

/// A chart, drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// In the cells of its table.
    Cells(CellDrawings),
    /// On its own.
    Apart(Drawings),
}

/// A chart as SVG, in both its widths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawings {
    /// For a page of text, on a screen and in print.
    pub wide: Vec<Plate>,
    /// For a telephone or a column, where the other would shrink beyond reading.
    pub narrow: Vec<Plate>,
}

/// A chart, or as much of it as a printed page holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plate {
    /// The chart's title, with the number of the part where there are several.
    pub title: String,
    /// The alternative text: what kind of chart it is, then each row with its values.
    pub description: String,
    /// The drawing.
    pub svg: String,
}

/// The drawings of all charts of a report, by the chart's id.
pub fn draw_all(report: &Report, theme: &Theme) -> BTreeMap<String, Drawn> {
    draw_those(report, report.tables().map(|(_, table)| table), theme)
}

/// The drawings of the charts of some of a report's tables, by the chart's id.
pub fn draw_those<'t>(
    report: &Report,
    tables: impl Iterator<Item = &'t Table>,
    theme: &Theme,
) -> BTreeMap<String, Drawn> {
    let look = Look::new(theme, report.language);
    let charts = tables.filter_map(|table| Some((table, table.chart.as_ref()?)));
    let charts: Vec<_> = charts.collect();
    let drawn = charts.into_par_iter().map(|(table, chart)| {
        let cells = match chart.place {
            ChartPlace::Line { low, high } => on_line((table, chart), (low, high), &report.figures, &look),
            ChartPlace::Cells { .. } | ChartPlace::Apart { .. } => in_cells((table, chart), &report.figures, &look),
        };
        let drawn = match cells {
            Some(cells) => Drawn::Cells(cells),
            None => Drawn::Apart(draw((table, chart), &report.figures, &look, &theme.wording)),
        };
        (chart.id.clone(), drawn)
    });
    drawn.collect()
}

/// The chart of a table.
///
/// Bars start at 0 and end at the figure's exact share; what is absent has its sign and no mark. Each part is an image to
/// assistive technology, named by its title and description.
pub fn draw((table, chart): (&Table, &Chart), figures: &[Arc<Figure>], look: &Look, wording: &Wording) -> Drawings {
    let of = |width| {
        let (scene, form) = lay_out((table, chart), figures, look, width);
        let scenes = parts(scene, width.tallest());
        let count = scenes.len();
        let part = |(number, scene): (usize, &Scene)| {
            let title = title(chart, (number, count), wording);
            let description = describe(chart, form, scene, wording);
            let words = Caption {
                id: &chart.id,
                part: number,
                title: &title,
                description: &description,
            };
            let svg = paint(scene, &words, look, width);
            Plate {
                title,
                description,
                svg,
            }
        };
        (1..).zip(&scenes).map(part).collect()
    };
    Drawings {
        wide: of(Width::Wide),
        narrow: of(Width::Narrow),
    }
}

fn title(chart: &Chart, (part, parts): (usize, usize), wording: &Wording) -> String {
    if parts == 1 {
        return chart.title.clone();
    }
    let args = [
        ("title", Arg::from(&chart.title)),
        ("part", Arg::from(part)),
        ("parts", Arg::from(parts)),
    ];
    wording.say("part-of", &args)
}

#[cfg(test)]
mod tests;
