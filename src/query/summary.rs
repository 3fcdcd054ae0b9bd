//! What sums up the answers to a number question, or the scores of a scale.

use crate::survey::Question;

/// One number for many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Summary {
    /// The arithmetic mean of the valid answers.
    Mean,
    /// The middle of the valid answers in order; of an even number, the mean of the two in the middle.
    Median,
    /// The standard deviation of a sample: over n − 1. One answer has none.
    Sd,
    /// The first quartile: the smallest answer that a quarter of the answers don't exceed.
    Q1,
    /// The third quartile.
    Q3,
    /// The tenth percentile.
    P10,
    /// The ninetieth percentile.
    P90,
    /// All answers added up.
    Sum,
    /// The smallest answer: one person's.
    Min,
    /// The largest answer: one person's.
    Max,
    /// How many different answers were given.
    Distinct,
}

impl Summary {
    /// All of them, as messages list them.
    pub const ALL: [Self; 11] = [
        Self::Mean,
        Self::Median,
        Self::Sd,
        Self::Q1,
        Self::Q3,
        Self::P10,
        Self::P90,
        Self::Sum,
        Self::Min,
        Self::Max,
        Self::Distinct,
    ];

    /// Its function in expressions, its name in `figures.json`, and the end of its keys in the wording.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Mean => "mean",
            Self::Median => "median",
            Self::Sd => "sd",
            Self::Q1 => "q1",
            Self::Q3 => "q3",
            Self::P10 => "p10",
            Self::P90 => "p90",
            Self::Sum => "sum",
            Self::Min => "min",
            Self::Max => "max",
            Self::Distinct => "distinct",
        }
    }

    /// The one of a keyword.
    pub fn of_keyword(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|summary| summary.keyword() == word)
    }

    /// Whether scores of a scale have it too, which say no more than their order and their steps.
    pub const fn is_of_scores(self) -> bool {
        match self {
            Self::Mean | Self::Median | Self::Sd | Self::Q1 | Self::Q3 => true,
            Self::P10 | Self::P90 | Self::Sum | Self::Min | Self::Max | Self::Distinct => false,
        }
    }

    /// Whether it follows what people weigh. An end is one person's answer, whatever they weigh, and so is each that differs.
    pub const fn is_weighed(self) -> bool {
        match self {
            Self::Mean | Self::Median | Self::Sd | Self::Q1 | Self::Q3 | Self::P10 | Self::P90 | Self::Sum => true,
            Self::Min | Self::Max | Self::Distinct => false,
        }
    }

    /// Whether each respondent's number adds to it, so that one large number may make up most of it (dominance), and it tells
    /// what is left when another is taken from it.
    pub const fn is_added_up(self) -> bool {
        match self {
            Self::Mean | Self::Sd | Self::Sum => true,
            Self::Median | Self::Q1 | Self::Q3 | Self::P10 | Self::P90 | Self::Min | Self::Max | Self::Distinct => {
                false
            }
        }
    }

    /// Whether it has no more decimals than the answers have, wherever it is a whole number of their last digit.
    pub const fn is_as_fine_as_answers(self) -> bool {
        match self {
            Self::Mean | Self::Sd => false,
            Self::Median
            | Self::Q1
            | Self::Q3
            | Self::P10
            | Self::P90
            | Self::Sum
            | Self::Min
            | Self::Max
            | Self::Distinct => true,
        }
    }

    /// Of a quantile, the share of the answers up to it: (numerator, denominator).
    pub const fn share_below(self) -> Option<(u64, u64)> {
        match self {
            Self::Q1 => Some((1, 4)),
            Self::Q3 => Some((3, 4)),
            Self::P10 => Some((1, 10)),
            Self::P90 => Some((9, 10)),
            Self::Mean | Self::Median | Self::Sd | Self::Sum | Self::Min | Self::Max | Self::Distinct => None,
        }
    }

    /// Between which places of so many answers in order, from 0, a quantile lies; none without answers, and of any other summary.
    pub fn places_of(self, answers: usize) -> Option<(usize, usize)> {
        let last = answers.checked_sub(1)?;
        if matches!(self, Self::Median) {
            return Some((last / 2, answers / 2));
        }
        let (below, whole) = self.share_below()?;
        let reached = (answers as u128 * u128::from(below)).div_ceil(u128::from(whole));
        let place = usize::try_from(reached).ok()?.max(1) - 1;
        Some((place, place))
    }

    /// Whether it is the answer at some place among all in order.
    pub const fn is_quantile(self) -> bool {
        matches!(self, Self::Median) || self.share_below().is_some()
    }

    /// Of so many answers, how many stand up to a quantile or from it on, whichever are fewer: with few of them, it is the answer
    /// of one who is known to be at the end. Of any other summary, all.
    pub fn answers_beyond(self, answers: u64) -> u64 {
        self.share_below().map_or(answers, |(below, whole)| {
            answers.saturating_mul(below.min(whole - below)).div_ceil(whole)
        })
    }

    /// Whether it is one person's answer, whoever that is.
    pub const fn is_extreme(self) -> bool {
        match self {
            Self::Min | Self::Max => true,
            Self::Mean
            | Self::Median
            | Self::Sd
            | Self::Q1
            | Self::Q3
            | Self::P10
            | Self::P90
            | Self::Sum
            | Self::Distinct => false,
        }
    }

    /// Digits after the point of its unit: those of the answers, none of a score and of how many answers differ. Nothing where
    /// the answers to a question are no numbers.
    pub fn decimals_of(self, question: &Question) -> Option<u32> {
        if self == Self::Distinct {
            return Some(0);
        }
        let scores = || question.scores().map(|_| 0);
        question.kind.decimals().or_else(scores)
    }
}

#[cfg(test)]
mod tests {
    use super::Summary;

    #[test]
    fn a_quartile_of_few_stands_at_the_end() {
        let beyond = |summary: Summary| [3, 4, 5, 8, 9, 10].map(|answers| summary.answers_beyond(answers));
        assert_eq!(beyond(Summary::Q1), [1, 1, 2, 2, 3, 3]);
        assert_eq!(beyond(Summary::Q3), [1, 1, 2, 2, 3, 3]);
        assert_eq!(beyond(Summary::P90), [1; 6]);
        assert_eq!(beyond(Summary::Mean), [3, 4, 5, 8, 9, 10]);
    }
}
