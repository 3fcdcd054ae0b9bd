//! Tables as the authors asked for them.

use super::{Measured, Prose};
use crate::diagnostic::Spanned;
use crate::survey::{ChoiceId, GroupId, Variable};

/// What every table says of itself.
#[derive(Clone, Debug)]
pub struct TableHead {
    pub id: Spanned<String>,
    pub caption: Prose,
    pub row_head: Option<Prose>,
    pub note: Option<Prose>,
    pub chart: Option<Chart>,
    pub tags: Vec<Spanned<String>>,
}

#[derive(Clone, Debug)]
pub struct Chart {
    pub kind: ChartKind,
    pub title: Prose,
    pub subtitle: Option<Prose>,
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
}

impl ChartKind {
    pub const ALL: [Self; 4] = [Self::Dumbbell, Self::GroupedBars, Self::Bars, Self::StackedBars];

    /// The word for it in YAML.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Dumbbell => "dumbbell",
            Self::GroupedBars => "grouped_bars",
            Self::Bars => "bars",
            Self::StackedBars => "stacked_bars",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    AsListed,
    /// By this column (from 0), highest first; equal shares stay as listed.
    Descending(usize),
}

/// Several measures per row; rows are the items that the columns' batteries share.
#[derive(Clone, Debug)]
pub struct SharesTable {
    pub head: TableHead,
    pub columns: Vec<SharesColumn>,
    /// Item ids, as listed.
    pub rows: Vec<String>,
    pub sort: Sort,
}

#[derive(Clone, Debug)]
pub struct SharesColumn {
    pub label: Prose,
    pub measured: Measured,
}

/// Rows against groups, or against the choices of another question (a crosstab).
#[derive(Clone, Debug)]
pub struct GroupTable {
    pub head: TableHead,
    pub measured: Measured,
    /// The rows: choices of the question, each a share of its own, or items of a battery with the choices that count.
    pub rows: Vec<TableRow>,
    pub by: Breakdown,
    pub sort: Sort,
    /// A share of zero is a sign that means "named by nobody".
    pub unnamed: bool,
}

/// A row of a [`GroupTable`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableRow {
    Choice(ChoiceId),
    /// Index of an item.
    Item(usize),
}

/// What the columns of a [`GroupTable`] are.
#[derive(Clone, Debug)]
pub enum Breakdown {
    /// One per group, with its head if the authors gave one.
    Groups(Vec<(GroupId, Option<Prose>)>),
    /// One per choice of a closed question.
    Choices { variable: Variable, choices: Vec<ChoiceId> },
}

/// Rankings side by side, without figures.
#[derive(Clone, Debug)]
pub struct RankedTable {
    pub head: TableHead,
    pub columns: Vec<RankedColumn>,
}

#[derive(Clone, Debug)]
pub struct RankedColumn {
    pub label: Prose,
    pub measured: Measured,
    pub top: usize,
}

/// The whole distribution of a question or battery: a column per choice.
#[derive(Clone, Debug)]
pub struct ScaleTable {
    pub head: TableHead,
    pub measured: Measured,
    /// Item indexes, as listed.
    pub items: Vec<usize>,
}
