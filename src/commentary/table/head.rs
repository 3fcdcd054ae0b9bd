//! What all tables say of themselves: heads, charts, the order of rows.

use crate::commentary::{Precision, Prose};
use crate::diagnostic::Spanned;

/// What every table says of itself.
#[derive(Clone, Debug)]
pub struct TableHead {
    /// What links and evidence name it by.
    pub id: Spanned<String>,
    /// What the table shows.
    pub caption: Prose,
    /// What lists and links call it, where its authors say.
    pub short: Option<Prose>,
    /// The head over the row labels, where the authors wrote one.
    pub row_head: Option<Prose>,
    /// What the people of its first share did, where the authors say: "ont choisi {choice}". Of several measures, each column
    /// has its own.
    pub reading: Option<Prose>,
    /// A remark below it.
    pub note: Option<Prose>,
    /// How precise its figures are said to be, where it says so itself.
    pub precision: Option<Precision>,
    /// Digits after the decimal sign of its shares.
    pub digits: u32,
    /// Whether the people (or mentions) that each of its shares counts are said beside it.
    pub counts: bool,
    /// How it is drawn too, if it is.
    pub chart: Option<Chart>,
    /// Which handouts take it up.
    pub tags: Vec<Spanned<String>>,
}

impl TableHead {
    /// Its texts, in reading order.
    pub fn texts(&self) -> impl Iterator<Item = &Prose> {
        let own = std::iter::once(&self.caption).chain(&self.short).chain(&self.row_head);
        let chart = self.chart.iter();
        let chart = chart.flat_map(|chart| std::iter::once(&chart.title).chain(&chart.subtitle));
        own.chain(&self.reading).chain(&self.note).chain(chart)
    }

    /// What stands beside its figures, where `usual` does for tables that do not say it.
    pub fn precision(&self, usual: Precision) -> Precision {
        self.precision.unwrap_or(usual)
    }

    /// Whether its chart shows how precise its bars are.
    pub fn draws_precision(&self, usual: Precision) -> bool {
        let own =
            |chart: &Chart| chart.kind.has_whiskers() && chart.precision.unwrap_or(self.precision(usual)).is_said();
        self.chart.as_ref().is_some_and(own)
    }

    /// Whether anything of it says how precise its figures are.
    pub fn is_precise(&self, usual: Precision) -> bool {
        self.precision(usual).is_said() || self.draws_precision(usual)
    }
}

/// A chart of a table's shares.
#[derive(Clone, Debug)]
pub struct Chart {
    /// How the shares are drawn.
    pub kind: ChartKind,
    /// What the chart shows.
    pub title: Prose,
    /// The line below it: whose answers, in what unit.
    pub subtitle: Option<Prose>,
    /// Whether its bars show how precise they are, where it says so itself; else as its table does.
    pub precision: Option<Precision>,
    /// Whether it stands on its own, not in the cells of its table.
    pub apart: bool,
    /// Whether bars end to end run from a common middle, where it says so itself; else those of scales of agreement do.
    pub diverging: Option<bool>,
    /// Of how many rows, from the first, its table's chart is made; none for all.
    pub most: Option<usize>,
}

/// How a table is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartKind {
    /// Two measures per row joined by a line.
    Dumbbell,
    /// A bar per column in each row.
    GroupedBars,
    /// A bar per row, of the first column.
    Bars,
    /// All columns of a row end to end: a scale.
    StackedBars,
    /// A point per row, on a line of numbers.
    Dots,
    /// A box per row from quartile to quartile, on a line of numbers.
    Boxes,
    /// A bar per class of a number, as wide as the class, its area the share.
    Histogram,
    /// A panel per column, each with a bar per row, on one scale.
    Panels,
}

impl ChartKind {
    /// Every kind there is.
    pub const ALL: [Self; 8] = [
        Self::Dumbbell,
        Self::GroupedBars,
        Self::Bars,
        Self::StackedBars,
        Self::Dots,
        Self::Boxes,
        Self::Histogram,
        Self::Panels,
    ];

    /// How many columns of a table its colours and patterns tell apart: four side by side, a scale from two to eleven
    /// steps. A table with more is drawn with a name at each bar; what draws fewer leaves the rest to the table.
    pub const fn told_apart(self) -> usize {
        match self {
            Self::Bars | Self::Boxes | Self::Histogram => 1,
            Self::Dumbbell => 2,
            Self::GroupedBars | Self::Dots => 4,
            Self::StackedBars => 11,
            Self::Panels => usize::MAX,
        }
    }

    /// How many columns of numbers a table may have to be drawn in its own cells: more would leave the drawings no room.
    pub const fn most_in_cells(self) -> usize {
        match self {
            Self::Bars | Self::GroupedBars => 4,
            Self::Dumbbell => 2,
            Self::StackedBars => 5,
            // Only one of several measures is drawn.
            Self::Dots | Self::Boxes => usize::MAX,
            // Its bars stand beside each other.
            Self::Histogram | Self::Panels => 0,
        }
    }

    /// Whether its marks can show between which ends they lie: bars from zero, points on a line of numbers.
    pub const fn has_whiskers(self) -> bool {
        match self {
            Self::Bars | Self::GroupedBars | Self::Dots | Self::Panels => true,
            Self::Dumbbell | Self::StackedBars | Self::Boxes | Self::Histogram => false,
        }
    }

    /// Whether it may draw the first rows of its table alone: shares, row by row.
    pub const fn may_stop(self) -> bool {
        match self {
            Self::Dumbbell | Self::GroupedBars | Self::Bars | Self::StackedBars | Self::Panels => true,
            Self::Dots | Self::Boxes | Self::Histogram => false,
        }
    }

    /// The word for it in YAML.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Dumbbell => "dumbbell",
            Self::GroupedBars => "grouped_bars",
            Self::Bars => "bars",
            Self::StackedBars => "stacked_bars",
            Self::Dots => "dots",
            Self::Boxes => "box",
            Self::Histogram => "histogram",
            Self::Panels => "panels",
        }
    }
}

/// The order of a table's rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// As the authors or the questionnaire list them.
    AsListed,
    /// By this column (from 0), highest first; equal shares stay as listed.
    Descending(usize),
}
