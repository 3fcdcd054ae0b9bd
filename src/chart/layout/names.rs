//! The names of the rows: in a column beside the marks, or each over its own.

use super::input::Drawable;
use crate::chart::style::Width;
use crate::chart::text::{Lines, Weight, wrap};

/// Lines of a name beside marks, and over them.
const LINES: usize = 3;
const LINES_OVER: usize = 12;
/// Between names and zero.
const GAP: i32 = 140;

/// The names of the rows.
pub struct Names {
    pub rows: Vec<Lines>,
    /// Whether they stand in a column beside the marks rather than each over its own.
    pub beside: bool,
    /// Width of that column.
    pub column: i32,
}

impl Names {
    /// Beside the marks if all fit there in three lines: in 36 % of the width, or else in 46 %; and if they leave room for
    /// a plot of this width.
    pub fn new(input: &Drawable<'_>, plot: i32) -> Self {
        let full = input.full();
        let broken = |room: i32, most: usize| -> Vec<Lines> {
            let rows = input.rows.iter();
            rows.map(|row| wrap(&row.label, input.look.set(Weight::Regular), room, most))
                .collect()
        };
        let by_bars = input.rows.first().is_some_and(|row| row.only.is_some());
        if input.width == Width::Wide || by_bars {
            for share in [36, 46] {
                let rows = broken(full * share / 100, LINES);
                let column = rows.iter().map(|name| name.width).max().map_or(0, |w| w + GAP);
                if rows.iter().all(|name| name.whole) && full - column >= plot {
                    return Self {
                        rows,
                        beside: true,
                        column,
                    };
                }
            }
        }
        Self {
            rows: broken(full, LINES_OVER),
            beside: false,
            column: 0,
        }
    }
}
