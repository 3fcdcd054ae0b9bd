//! What sums up numbers.

use super::{Breakdown, Sort, TableHead, TableParts};
use crate::commentary::{Measured, Voice};
use crate::query::Summary;
use crate::survey::Variable;

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
    /// Whether it says which means differ.
    pub differences: bool,
}

/// A question or an item with those whose answers to it are summed up.
#[derive(Clone, Debug)]
pub struct MeansRow {
    /// The question, or the item of a battery.
    pub variable: Variable,
    /// Whose answers.
    pub measured: Measured,
    /// Of the place of a choice in a ranking, how many places there are.
    pub places: Option<usize>,
}

/// What a cell of a table about numbers says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberMeasure {
    /// What sums up the answers.
    Summary(Summary),
    /// How many answers there are; of the place of a choice in a ranking, how many gave it one.
    Valid,
    /// The share of those who ranked anything that gave it one of the first so many places.
    Placed(usize),
}

impl NumberMeasure {
    /// How many answers there are, as authors ask for it.
    pub const VALID: &'static str = "n";
    /// A share of the first places, as authors ask for it: of the first, of the first two, and so on.
    pub const PLACED: [&'static str; 5] = ["first", "top2", "top3", "top4", "top5"];

    /// All of them, as authors ask for them.
    pub const KEYWORDS: [&'static str; Summary::ALL.len() + 1 + Self::PLACED.len()] = {
        let mut all = [Self::VALID; Summary::ALL.len() + 1 + Self::PLACED.len()];
        let mut at = 0;
        while at < Summary::ALL.len() {
            all[at] = Summary::ALL[at].keyword();
            at += 1;
        }
        while at < Summary::ALL.len() + Self::PLACED.len() {
            all[at + 1] = Self::PLACED[at - Summary::ALL.len()];
            at += 1;
        }
        all
    };

    /// Its word in YAML, and the end of its keys in the wording.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Summary(summary) => summary.keyword(),
            Self::Valid => Self::VALID,
            Self::Placed(places) => Self::PLACED[if places > 0 && places <= 5 { places - 1 } else { 0 }],
        }
    }

    /// The one of a keyword: how many answers, where it is none of the others.
    pub fn of_keyword(word: &str) -> Self {
        let placed = || Self::PLACED.iter().position(|known| *known == word);
        match (Summary::of_keyword(word), placed()) {
            (Some(summary), _) => Self::Summary(summary),
            (None, Some(at)) => Self::Placed(at + 1),
            (None, None) => Self::Valid,
        }
    }

    /// Whether a test holds two of them against each other: means, and shares of places.
    pub const fn is_tested(self) -> bool {
        matches!(self, Self::Summary(Summary::Mean) | Self::Placed(_))
    }

    /// What sums up answers, where it is that.
    pub const fn summary(self) -> Option<Summary> {
        match self {
            Self::Summary(summary) => Some(summary),
            Self::Valid | Self::Placed(_) => None,
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
        let mut summaries = self.measures.iter().filter_map(|measure| measure.summary());
        summaries.next().unwrap_or(Summary::Mean)
    }

    /// Whether its rows are places of choices in a ranking.
    pub fn is_of_ranks(&self) -> bool {
        self.rows.iter().all(|row| row.places.is_some())
    }

    /// Whether it shows what sums up answers: else shares of places and numbers of people alone.
    pub fn has_summary(&self) -> bool {
        let shown = if self.has_measures_across() {
            self.measures.len()
        } else {
            1
        };
        self.measures
            .iter()
            .take(shown)
            .any(|measure| measure.summary().is_some())
    }

    /// Whether its columns are measures, not parts.
    pub fn has_measures_across(&self) -> bool {
        self.by.is_none() || self.is_by_row()
    }
}

impl MeansTable {
    pub(super) fn parts(&self) -> TableParts<'_> {
        let is_ranking = self.rows.iter().any(|row| row.places.is_some());
        TableParts {
            measured: self.rows.iter().map(|row| &row.measured).collect(),
            breakdowns: self.by.iter().collect(),
            voice: is_ranking.then_some(Voice::Ranking),
            differences: self.differences,
            ..TableParts::of(&self.head)
        }
    }
}
