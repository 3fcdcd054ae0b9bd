//! Blocks about numbers, as the authors asked for them.

use super::{Breakdown, Measured, Sort, TableHead};
use crate::query::Summary;
use crate::survey::{NumberClass, Variable};

/// What sums up numbers, or the scores of scales: of several questions or items, or of one across the groups or the answers
/// to another question.
#[derive(Clone, Debug)]
pub struct MeansTable {
    /// Id, caption, note, chart.
    pub head: TableHead,
    /// One for each question or item, as listed.
    pub rows: Vec<MeansRow>,
    /// By what they are summed up.
    pub measures: Vec<NumberMeasure>,
    /// Across what, if across anything.
    pub by: Option<Breakdown>,
    /// Whether all of them are shown beside each part.
    pub total: bool,
    /// Digits after the decimal sign; none for as many as each needs.
    pub digits: Option<u32>,
    /// The order of the rows.
    pub sort: Sort,
}

/// A question or an item with those whose answers to it are summed up.
#[derive(Clone, Debug)]
pub struct MeansRow {
    /// The question, or the item of a battery.
    pub variable: Variable,
    /// Whose answers.
    pub measured: Measured,
}

/// What a cell of a table about numbers says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberMeasure {
    /// What sums up the answers.
    Summary(Summary),
    /// How many answers there are.
    Valid,
}

impl NumberMeasure {
    /// How many answers there are, as authors ask for it.
    pub const VALID: &'static str = "n";

    /// Its word in YAML, and the end of its keys in the wording.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Summary(summary) => summary.keyword(),
            Self::Valid => Self::VALID,
        }
    }
}

impl MeansTable {
    /// Whether its rows are the parts of one question, and its columns the measures.
    pub fn is_by_row(&self) -> bool {
        self.by.is_some() && self.rows.len() == 1
    }

    /// The first of its summaries.
    pub fn first_summary(&self) -> Summary {
        let summaries = self.measures.iter().filter_map(|measure| match measure {
            NumberMeasure::Summary(summary) => Some(*summary),
            NumberMeasure::Valid => None,
        });
        summaries.into_iter().next().unwrap_or(Summary::Mean)
    }

    /// Whether its columns are measures, not parts.
    pub fn has_measures_across(&self) -> bool {
        self.by.is_none() || self.is_by_row()
    }
}

/// A number question by classes, each with its share.
#[derive(Clone, Debug)]
pub struct Distribution {
    /// Id, caption, note, chart.
    pub head: TableHead,
    /// The question, and whose answers.
    pub measured: Measured,
    /// From the lowest to the highest.
    pub classes: Vec<NumberClass>,
    /// Whether the program chose them.
    pub by_rule: bool,
    /// Across what, if across anything.
    pub by: Option<Breakdown>,
    /// Whether all of them are shown beside each part.
    pub total: bool,
}
