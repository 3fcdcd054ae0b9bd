//! The rows of a chart in words: its alternative text.

use super::layout::Form;
use super::scene::{Band, Scene};
use crate::report::{Chart, ChartKind, RowSaid};
use crate::theme::Wording;

/// A description has at most so many UTF-16 units: what reads it aloud reads the table as well, and a string of a PDF may
/// have 32,767 bytes, which are half as many units, with the chart's title before it.
pub(super) const LONGEST: usize = 12_000;

/// What kind of chart a part is, then each of its rows with its values. Where all would be too long, it stops after a value
/// and says that the table holds the rest.
pub(super) fn describe(chart: &Chart, form: Form, scene: &Scene, wording: &Wording) -> String {
    let lead = wording.text(match form {
        Form::Kind(ChartKind::Dumbbell) => "chart-lead-dumbbell",
        Form::Kind(ChartKind::Bars) => "chart-lead-bars",
        Form::Kind(ChartKind::GroupedBars) => "chart-lead-grouped",
        Form::Kind(ChartKind::StackedBars) if chart.sides.is_some() => "chart-lead-diverging",
        Form::Kind(ChartKind::StackedBars) => "chart-lead-stacked",
        Form::Kind(ChartKind::Histogram) => "chart-lead-histogram",
        Form::Kind(ChartKind::Panels) => "chart-lead-panels",
        Form::Kind(ChartKind::Dots | ChartKind::Boxes) | Form::Named => "chart-lead-named",
    });
    let rest = wording.text("chart-rest");
    let bands = scene.bands.chunk_by(|a, b| a.row == b.row);
    let rows = bands.filter_map(|bands| Some((chart.said.get(bands[0].row)?, bands)));
    let mut said = Bounded {
        room: LONGEST.saturating_sub(length(&lead) + length(&rest)),
        text: String::new(),
    };
    let is_whole = rows.into_iter().all(|(row, bands)| said.row(row, bands));
    match (is_whole, said.text.is_empty()) {
        (true, _) => format!("{lead} {}.", said.text),
        (false, true) => format!("{lead} {rest}"),
        (false, false) => format!("{lead} {}. {rest}", said.text),
    }
}

/// What is said so far, with the room that is left.
struct Bounded {
    text: String,
    room: usize,
}

impl Bounded {
    /// A row, or as many of its values as there is room for; whether that is all of them.
    fn row(&mut self, row: &RowSaid, bands: &[Band]) -> bool {
        let shown: Vec<&str> = match bands[0].series {
            None => row.values.iter().map(String::as_str).collect(),
            Some(_) => {
                let only = bands.iter().filter_map(|band| row.values.get(band.series?));
                only.map(String::as_str).collect()
            }
        };
        let between = if self.text.is_empty() { "" } else { "; " };
        let (first, others) = match shown.split_first() {
            Some((first, others)) => (*first, others),
            None => ("", &[][..]),
        };
        self.add(&format!("{between}{}{first}", row.lead)) && others.iter().all(|value| self.add(&format!(", {value}")))
    }

    /// Whether there was room for it.
    fn add(&mut self, piece: &str) -> bool {
        // A full stop follows the last.
        let needed = length(piece) + 1;
        let fits = needed <= self.room;
        if fits {
            self.text.push_str(piece);
            self.room -= needed - 1;
        }
        fits
    }
}

fn length(text: &str) -> usize {
    text.encode_utf16().count()
}
