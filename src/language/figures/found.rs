//! What a text says by itself.

use super::words::Written;
use std::ops::Range;

/// A figure in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Bytes of the text, words like "environ" and "plus de" included.
    pub range: Range<usize>,
    pub said: Said,
    pub hedge: Hedge,
}

/// What is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// "27 %".
    Percent(Written),
    /// "neuf PTP sur dix", "huit ou neuf sur dix".
    OutOf { low: u64, high: u64, of: u64 },
    /// "le tiers", "trois quarts".
    Fraction { numerator: u64, denominator: u64 },
    /// "la majorité", "majoritairement".
    Majority { great: bool },
    /// "une minorité".
    Minority,
    /// "aucune PTP".
    None,
    /// "toutes les PTP".
    All,
    /// Any other number.
    Number(Written),
}

/// What the words beside a figure make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hedge {
    Exactly,
    /// "environ".
    About,
    /// "près de", "presque".
    Nearly,
    /// "plus de".
    MoreThan,
    /// "au moins", "ou plus".
    AtLeast,
    /// "moins de".
    LessThan,
    /// "au plus", "ou moins".
    AtMost,
}

impl Found {
    /// Whether it is a part of a whole; a plain number may count anything.
    pub fn is_share(&self) -> bool {
        match self.said {
            Said::Percent(_)
            | Said::OutOf { .. }
            | Said::Fraction { .. }
            | Said::Majority { .. }
            | Said::Minority
            | Said::None
            | Said::All => true,
            Said::Number(_) => false,
        }
    }
}
