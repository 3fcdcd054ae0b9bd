//! A chart laid out: what stands where, in tenths of a pixel, before it has any form.

use super::style::{Look, Style};
use super::text::Weight;

/// A laid-out chart. Items are painted in order.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Scene {
    pub width: i32,
    pub height: i32,
    pub items: Vec<Item>,
    /// Where it can be parted, from top to bottom, each as far as the next: over the first stand the keys, under the last
    /// the axis.
    pub bands: Vec<Band>,
}

/// What of a scene belongs together: a row, or one bar of it that has its own name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    pub top: i32,
    pub bottom: i32,
    /// Index into the table's rows.
    pub row: usize,
    /// The chart's series that it shows, where it does not show all.
    pub series: Option<usize>,
    /// From where to where the row's name stands in an earlier band.
    pub heading: Option<(i32, i32)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    Line {
        from: (i32, i32),
        to: (i32, i32),
        kind: LineKind,
    },
    Mark(Mark),
    /// A sample of a series beside its name.
    Key(Mark),
    Label(Label),
    /// Paper behind a value, so that no grid line strikes it through.
    Halo {
        left: i32,
        right: i32,
        top: i32,
        bottom: i32,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    Grid,
    /// The line at zero.
    Zero,
    /// Joins two measures of a row.
    Join,
    /// Between which ends a value lies.
    Whisker,
    /// Between two sides of bars.
    Middle,
    /// From a value to the piece of a bar that it belongs to.
    Leader,
}

/// What stands for a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Index into the table's rows; 0 in a key.
    pub row: usize,
    /// Index into the chart's series.
    pub series: usize,
    pub style: Style,
    pub shape: Shape,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Bar {
        left: i32,
        right: i32,
        top: i32,
        bottom: i32,
    },
    Disc {
        centre: (i32, i32),
    },
    Diamond {
        centre: (i32, i32),
    },
}

impl Shape {
    /// The point of a series in a chart of points.
    pub fn point(series: usize, centre: (i32, i32)) -> Self {
        if series == 0 {
            Self::Disc { centre }
        } else {
            Self::Diamond { centre }
        }
    }
}

/// Half the height of a disc or diamond.
pub const RADIUS: i32 = 75;

/// A line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    pub kind: LabelKind,
    pub text: String,
    pub x: i32,
    /// The line that letters stand on.
    pub baseline: i32,
    pub anchor: Anchor,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelKind {
    /// A row's name, with its index.
    Row(usize),
    /// The name of a row over the names of its bars.
    Heading(usize),
    /// The name of a bar, with row and series.
    Bar(usize, usize),
    /// A value or the sign of its absence, with row and series.
    Value(usize, usize),
    /// The name of a series over a panel of its own.
    Panel(usize),
    /// The name of a series.
    Key,
    /// A number of the axis.
    Axis,
}

/// Which end of a text its x says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl LabelKind {
    pub fn weight(self) -> Weight {
        match self {
            LabelKind::Value(..) | LabelKind::Heading(_) | LabelKind::Panel(_) => Weight::SemiBold,
            LabelKind::Row(_) | LabelKind::Bar(..) | LabelKind::Key | LabelKind::Axis => Weight::Regular,
        }
    }
}

impl Label {
    /// From where to where it reaches.
    pub fn extent(&self, look: &Look) -> (i32, i32) {
        let width = look.set(self.kind.weight()).width(&self.text);
        match self.anchor {
            Anchor::Start => (self.x, self.x + width),
            Anchor::Middle => (self.x - width / 2, self.x + width - width / 2),
            Anchor::End => (self.x - width, self.x),
        }
    }
}
