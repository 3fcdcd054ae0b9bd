//! The table, read for drawing.

use super::value::Reading;
use crate::chart::style::{Look, Series, Width};
use crate::chart::text::Weight;
use crate::report::{Figure, Table, printable};

/// What a chart is laid out from.
pub struct Drawable<'a> {
    pub look: &'a Look,
    pub width: Width,
    pub series: Vec<Series>,
    pub rows: Vec<DrawableRow>,
}

/// A row of the table.
pub struct DrawableRow {
    pub label: String,
    /// One per series.
    pub readings: Vec<Reading>,
}

impl<'a> Drawable<'a> {
    /// Reads the cells of the series.
    pub fn new(table: &Table, figures: &[Figure], series: Vec<Series>, look: &'a Look, width: Width) -> Self {
        let rows = table.rows.iter().map(|row| DrawableRow {
            label: printable(&row.label).into_owned(),
            readings: series.iter().map(|s| Reading::of(row, s.column, figures)).collect(),
        });
        Self {
            look,
            width,
            rows: rows.collect(),
            series,
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
