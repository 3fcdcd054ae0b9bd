//! One question across groups, or across the choices of another (banner).

use super::{Breakdown, ShownNet, Sort, TableHead, TableParts};
use crate::commentary::{Measured, Prose};
use crate::survey::ChoiceId;

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

impl GroupTable {
    pub(super) fn parts(&self) -> TableParts<'_> {
        let nets = self.nets.iter().filter_map(|net| net.label.as_ref());
        let net_score = self.net_score.iter().filter_map(|net| net.label.as_ref());
        TableParts {
            measured: vec![&self.measured],
            breakdowns: self.by.iter().chain(&self.within).collect(),
            others: nets.chain(net_score).collect(),
            differences: self.differences,
            ..TableParts::of(&self.head)
        }
    }
}
