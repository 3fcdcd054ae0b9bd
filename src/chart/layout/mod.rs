//! Where everything of a chart stands: what its kinds share, then each kind.

mod axis;
mod balance;
mod bars;
mod dumbbell;
mod frame;
mod histogram;
mod input;
mod keys;
mod lines;
mod names;
mod panels;
mod parts;
mod stacked;
mod value;

pub use balance::balance;
pub use parts::parts;
pub use value::{Reading, WHOLE};

use super::scene::Scene;
use super::style::{Look, Width, alike, series};
use crate::report::{Chart, ChartKind, ChartPlace, Figure, Table};
use input::Drawable;
use std::sync::Arc;

/// How a chart is drawn: as its authors asked, or with a name at each bar where there is too much to tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Kind(ChartKind),
    Named,
}

/// The chart of a table, laid out.
pub fn lay_out((table, chart): (&Table, &Chart), figures: &[Arc<Figure>], look: &Look, width: Width) -> (Scene, Form) {
    let read = |series| Drawable {
        domain: domain(chart.place),
        ..Drawable::new(table, figures, series, look, width)
    };
    let kind = chart.kind;
    if let Some(told_apart) = series((table, figures), chart, look) {
        let input = read(told_apart);
        let drawn = match kind {
            ChartKind::Bars | ChartKind::GroupedBars => Some(bars::lay_out(&input)),
            ChartKind::Panels => Some(panels::lay_out(&input)),
            ChartKind::Dumbbell => Some(dumbbell::lay_out(&input)),
            // Drawn in cells alone.
            ChartKind::Dots | ChartKind::Boxes => None,
            ChartKind::Histogram => {
                let classes = &chart.classes;
                let is_whole = classes.len() == table.rows.len() && !classes.is_empty();
                is_whole.then(|| histogram::lay_out(&input, classes))
            }
            ChartKind::StackedBars => stacked::fits(&input).then(|| stacked::lay_out(&input, chart.sides.as_ref())),
        };
        if let Some(scene) = drawn {
            return (scene, Form::Kind(kind));
        }
    }
    (bars::lay_out(&read(alike(table, figures)).bar_by_bar()), Form::Named)
}

/// The share that fills a drawing, in thousandths, half up; never none.
fn domain(place: ChartPlace) -> i32 {
    match place {
        ChartPlace::Apart {
            full: (numerator, denominator),
        } => {
            let thousandths = (2000 * numerator + denominator).checked_div(2 * denominator);
            i32::try_from(thousandths.unwrap_or(1000))
                .unwrap_or(1000)
                .clamp(1, 1000)
        }
        ChartPlace::Cells { .. } | ChartPlace::Line { .. } => 1000,
    }
}
