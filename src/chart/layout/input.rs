//! The table, read for drawing.

use super::value::Reading;
use crate::chart::style::{Look, Series, Width};
use crate::chart::text::{Weight, wrap};
use crate::report::{Figure, Table, printable};
use std::sync::Arc;

/// What a chart is laid out from.
pub struct Drawable<'a> {
    pub look: &'a Look,
    pub width: Width,
    pub series: Vec<Series>,
    pub rows: Vec<DrawableRow>,
    /// Whether bars show between which ends they lie.
    pub whiskers: bool,
    /// The share that fills the drawing, in thousandths.
    pub domain: i32,
}

/// A row of the table, or a bar of it that has its own name.
pub struct DrawableRow {
    /// Index into the table's rows.
    pub row: usize,
    /// The chart's series that it shows, where it does not show all.
    pub only: Option<usize>,
    /// The name of the table's row, over the first of its bars.
    pub heading: Option<String>,
    pub label: String,
    /// One per series.
    pub readings: Vec<Reading>,
}

/// A value longer than this share of the drawing is cut.
const VALUE: i32 = 3;

impl<'a> Drawable<'a> {
    /// Reads the cells of the series.
    pub fn new(table: &Table, figures: &[Arc<Figure>], series: Vec<Series>, look: &'a Look, width: Width) -> Self {
        let cut = |mut reading: Reading| {
            let (font, most) = (look.set(Weight::SemiBold), width.pixels() * 10 / VALUE);
            if font.width(&reading.text) > most {
                reading.text = wrap(&reading.text, font, most, 1).lines.concat();
            }
            reading
        };
        let drawn = table.chart.as_ref().map_or(&table.rows[..], |chart| chart.rows(table));
        let rows = drawn.iter().enumerate().map(|(at, row)| DrawableRow {
            row: at,
            only: None,
            heading: None,
            label: printable(&row.label).into_owned(),
            readings: series
                .iter()
                .map(|s| cut(Reading::of(row, s.column, figures, look.language)))
                .collect(),
        });
        Self {
            look,
            width,
            rows: rows.collect(),
            series,
            whiskers: table.chart.as_ref().is_some_and(|chart| chart.whiskers),
            domain: 1000,
        }
    }

    /// Each bar on its own, with the name of its series; the rows' names stand over them.
    pub fn bar_by_bar(self) -> Self {
        let alike = self.series.iter().take(1).map(|first| Series {
            label: String::new(),
            ..first.clone()
        });
        let alike = alike.collect();
        let series = self.series;
        let bars = self.rows.into_iter().flat_map(|row| {
            let mut heading = Some(row.label);
            let bars = series.iter().enumerate().zip(row.readings);
            let bars = bars.map(|((only, series), reading)| DrawableRow {
                row: row.row,
                only: Some(only),
                heading: heading.take(),
                label: series.label.clone(),
                readings: vec![reading],
            });
            bars.collect::<Vec<_>>()
        });
        Self {
            rows: bars.collect(),
            series: alike,
            ..self
        }
    }

    /// Of the whole drawing, in tenths of a pixel.
    pub fn full(&self) -> i32 {
        self.width.pixels() * 10
    }

    /// How wide a value is.
    pub fn width_of(&self, reading: &Reading) -> i32 {
        self.look.set(Weight::SemiBold).width(&reading.text)
    }

    /// Of the widest value.
    pub fn value_width(&self) -> i32 {
        let readings = self.rows.iter().flat_map(|row| &row.readings);
        readings.map(|reading| self.width_of(reading)).max().unwrap_or(0)
    }
}
