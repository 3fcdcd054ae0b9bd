//! Tables as the authors asked for them.

use super::{Measured, Precision, Prose};
use crate::diagnostic::Spanned;
use crate::survey::{ChoiceId, Condition, GroupId, Variable};

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

/// Several measures per row; rows are the items that the columns' batteries share.
#[derive(Clone, Debug)]
pub struct SharesTable {
    /// Id, caption, note, chart.
    pub head: TableHead,
    /// From left to right.
    pub columns: Vec<SharesColumn>,
    /// Item ids, as listed.
    pub rows: Vec<String>,
    /// The order of the rows.
    pub sort: Sort,
    /// Whether it says which shares of a row differ.
    pub differences: bool,
}

/// A column of shares.
#[derive(Clone, Debug)]
pub struct SharesColumn {
    /// The column's head.
    pub label: Prose,
    /// What the people of its first share did, where the authors say.
    pub reading: Option<Prose>,
    /// Whose answers it counts, and over what.
    pub measured: Measured,
}

/// Rows against groups, or against the choices of another question (a crosstab).
#[derive(Clone, Debug)]
pub struct GroupTable {
    /// Id, caption, note, chart.
    pub head: TableHead,
    /// The question, whose answers, and over what.
    pub measured: Measured,
    /// The rows: choices of the question, each a share of its own, or items of a battery with the choices that count.
    pub rows: Vec<TableRow>,
    /// Choices that are also shown together, below the last of them.
    pub nets: Vec<Net>,
    /// The net score that stands in a last row, where one does; of a battery, in one for each item.
    pub net_score: Option<ShownNet>,
    /// What the columns are: one breakdown, or several side by side (banner).
    pub by: Vec<Breakdown>,
    /// What parts the people first, where the breakdowns stand within each of its parts, under a head of its own.
    pub within: Option<Breakdown>,
    /// Whether all of them are shown in a column before, and all of each part that breakdowns stand within; of percentages of rows and of the total, in a last row too.
    pub total: bool,
    /// Over whom its shares are taken.
    pub percent: PercentOf,
    /// The order of the rows.
    pub sort: Sort,
    /// A share of zero is a sign that means "named by nobody".
    pub unnamed: bool,
    /// Whether it says which shares of a row differ.
    pub differences: bool,
    /// Whether its rows are the choices given most.
    pub is_front: bool,
    /// Of the choices given most, whether more stand there than were asked for, since the last are tied.
    pub is_cut: bool,
}

impl GroupTable {
    /// How many columns a breakdown may have within the parts of another one: beyond, nobody finds one again.
    pub const MOST_NESTED: usize = 24;

    /// Whether a first column shows all people: not of percentages of rows, each of which would be the whole.
    pub fn shows_whole(&self) -> bool {
        self.total && self.percent != PercentOf::Row
    }

    /// Whose net scores stand in rows below the others, as listed: each item, or the question that has none.
    pub fn scored_items(&self) -> Vec<usize> {
        let items = self.rows.iter().filter_map(|row| match row {
            TableRow::Item(item) => Some(*item),
            TableRow::Choice(_) | TableRow::Net(_) => None,
        });
        let items: Vec<usize> = items.collect();
        if items.is_empty() { vec![0] } else { items }
    }

    /// Whether a last row shows all answers together: of percentages of rows and of the total.
    pub fn has_total_row(&self) -> bool {
        self.total && self.percent != PercentOf::Column
    }
}

/// Over whom the shares of a crosstab are taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PercentOf {
    /// The people of a column.
    #[default]
    Column,
    /// Those who gave the answers of a row.
    Row,
    /// All whom the table shows.
    Total,
}

impl PercentOf {
    /// Every one there is.
    pub const ALL: [Self; 3] = [Self::Column, Self::Row, Self::Total];

    /// The word for it in YAML.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Column => "column",
            Self::Row => "row",
            Self::Total => "total",
        }
    }
}

/// Choices taken together under a name.
#[derive(Clone, Debug)]
pub struct Net {
    /// What they are called together; none for those that the table's rows leave.
    pub label: Option<Prose>,
    /// The choices.
    pub choices: Vec<ChoiceId>,
}

/// A row of a [`GroupTable`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableRow {
    /// One answer of the question.
    Choice(ChoiceId),
    /// Several answers together: index into the table's nets.
    Net(usize),
    /// Index of an item.
    Item(usize),
}

/// What the columns of a [`GroupTable`] are.
#[derive(Clone, Debug)]
pub enum Breakdown {
    /// One per group, with its head if the authors gave one.
    Groups(Vec<(GroupId, Option<Prose>)>),
    /// One per choice of a closed question.
    Choices {
        /// The question, or the item of a battery.
        variable: Variable,
        /// One column for each.
        choices: Vec<ChoiceId>,
    },
}

impl Breakdown {
    /// That people gave any of the answers by which they are parted; nothing of groups.
    pub fn answered(&self) -> Option<Condition> {
        match self {
            Self::Groups(_) => None,
            Self::Choices { variable, choices } => Some(Condition {
                variable: *variable,
                choices: choices.clone(),
            }),
        }
    }

    /// How many parts it has.
    pub fn parts(&self) -> usize {
        match self {
            Self::Groups(groups) => groups.len(),
            Self::Choices { choices, .. } => choices.len(),
        }
    }
}

/// Rankings side by side.
#[derive(Clone, Debug)]
pub struct RankedTable {
    /// Id, caption, note.
    pub head: TableHead,
    /// From left to right.
    pub columns: Vec<RankedColumn>,
    /// Whether it says how often each choice was given.
    pub shares: bool,
}

/// A column of choices from the most to the least given.
#[derive(Clone, Debug)]
pub struct RankedColumn {
    /// The column's head.
    pub label: Prose,
    /// What the people of its first share did, where the authors say; where no share stands beside ranks, what they all did.
    pub reading: Option<Prose>,
    /// Whose answers it ranks.
    pub measured: Measured,
    /// How many choices from the top it lists.
    pub top: usize,
}

/// The whole distribution of a question or battery: a column per choice.
#[derive(Clone, Debug)]
pub struct ScaleTable {
    /// Id, caption, note, chart.
    pub head: TableHead,
    /// The battery, whose answers, and over what.
    pub measured: Measured,
    /// Item indexes, as listed.
    pub items: Vec<usize>,
    /// Whether the mean score stands beside the shares.
    pub mean: bool,
    /// The net score that stands beside them, where one does.
    pub net_score: Option<ShownNet>,
}

/// A net score among the shares of a table: a column of a scale, a row of a table by group.
#[derive(Clone, Debug)]
pub struct ShownNet {
    /// Its head, where the authors wrote one.
    pub label: Option<Prose>,
    /// The choices at the top.
    pub top: Vec<ChoiceId>,
    /// Those at the bottom.
    pub bottom: Vec<ChoiceId>,
}
