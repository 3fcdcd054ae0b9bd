//! What a text says by itself.

use super::words::Written;
use std::ops::Range;

/// A figure in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Bytes of the text, words like "environ" and "plus de" included.
    pub range: Range<usize>,
    /// The number or the share.
    pub said: Said,
    /// Whether it is said as exact, as about, or as a bound.
    pub hedge: Hedge,
    /// Whether it is known for no result: a date, a reference, an address, the number of themes that follow. Nobody has
    /// to account for it, though a claim may.
    pub is_aside: bool,
}

/// What is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// "27 %".
    Percent(Written),
    /// "neuf PTP sur dix", "huit ou neuf sur dix".
    OutOf {
        /// Tenths, or other parts: the lower one of "huit ou neuf".
        low: u64,
        /// The higher one; of a single number the same.
        high: u64,
        /// Ten, most often.
        of: u64,
    },
    /// "le tiers", "trois quarts".
    Fraction {
        /// Of "deux tiers", 2.
        numerator: u64,
        /// Of "deux tiers", 3.
        denominator: u64,
    },
    /// "la majorité", "majoritairement".
    Majority {
        /// "La grande majorité".
        great: bool,
    },
    /// "une minorité".
    Minority,
    /// "aucune PTP".
    None,
    /// "toutes les PTP", "unanimement"; nearly all of them is "la quasi-totalité".
    All,
    /// "pas toutes les PTP", "not all": one of them at least is not.
    NotAll,
    /// Any other number.
    Number(Written),
}

/// What the words beside a figure make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hedge {
    /// Said with no such word.
    Exactly,
    /// "environ".
    About,
    /// "près de", "presque".
    Nearly,
    /// "plus de".
    MoreThan,
    /// "un peu plus de".
    LittleMore,
    /// "au moins", "ou plus".
    AtLeast,
    /// "moins de".
    LessThan,
    /// "un peu moins de".
    LittleLess,
    /// "au plus", "ou moins".
    AtMost,
    /// The lower bound of "de 30 à 40 %": at least that, rounded.
    From,
    /// The upper bound of it: at most that, rounded.
    UpTo,
}

impl Found {
    /// Whether it is a part of a whole; a plain number may count anything.
    pub fn is_share(&self) -> bool {
        !matches!(self.said, Said::Number(_))
    }
}
