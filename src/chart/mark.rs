//! What is drawn beside a number in its cell, before it has any form.

use super::style::{Pattern, Tone};
use crate::theme::Colour;

/// Ten-thousandths in the width of a drawing.
pub const WIDTH: i64 = 10_000;

/// A mark of a drawing; places in ten-thousandths of its width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellMark {
    /// What it is.
    pub shape: CellShape,
    /// Its colour on paper.
    pub colour: Colour,
    /// What tells it apart besides its colour.
    pub pattern: Pattern,
    /// What it stands for: pages give it their own colour.
    pub(super) tone: Option<Tone>,
}

/// The form of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellShape {
    /// A bar from one place to another.
    Bar {
        /// Where it begins.
        from: i64,
        /// Where it ends.
        to: i64,
    },
    /// Joins two points.
    Join {
        /// The one on the left.
        from: i64,
        /// The one on the right.
        to: i64,
    },
    /// Between which ends a bar's value lies.
    Whisker {
        /// The lower end.
        from: i64,
        /// The upper end.
        to: i64,
    },
    /// The line on both sides of which bars stand.
    Middle {
        /// Where it stands.
        at: i64,
    },
    /// A round point.
    Disc {
        /// Its middle.
        at: i64,
    },
    /// A point on its tip.
    Diamond {
        /// Its middle.
        at: i64,
    },
}
