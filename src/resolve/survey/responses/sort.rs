//! Sorts of rows that are no finished answer of one respondent, and how they are told.

/// What such a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    /// Made to try the survey out.
    Test,
    /// Broken off before the end.
    Incomplete,
    /// A form that one respondent filled in again (REDCap): no person of its own.
    Repeat,
    /// Of a person whose later answers stand further down.
    Duplicate,
    /// What a spreadsheet sums up below its rows.
    Total,
}

impl Sort {
    /// The word that leaves them out.
    pub const fn keyword(self) -> &'static str {
        match self {
            Sort::Test => "tests",
            Sort::Incomplete => "incomplete",
            Sort::Repeat => "repeats",
            Sort::Duplicate => "duplicates",
            Sort::Total => "totals",
        }
    }
}

/// Whether a cell, folded, says that its row is of a sort.
pub(super) type Says = fn(&str) -> bool;

/// A column that tells rows of one sort.
#[derive(Clone, Copy)]
pub(super) struct Marked {
    pub sort: Sort,
    /// As index of the columns that are read.
    pub column: usize,
    /// How its cells do.
    pub says: Says,
}
