//! What sums up the answers to a number question.

/// One number for many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Summary {
    /// The arithmetic mean of the valid answers.
    Mean,
    /// The middle of the valid answers in order; of an even number, the mean of the two in the middle.
    Median,
}

impl Summary {
    /// All of them, as messages list them.
    pub const ALL: [Self; 2] = [Self::Mean, Self::Median];

    /// Its function in expressions, its name in `figures.json`, and the end of its keys in the wording.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Mean => "mean",
            Self::Median => "median",
        }
    }

    /// The one of a keyword.
    pub fn of_keyword(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|summary| summary.keyword() == word)
    }

    /// Whether it is a sum divided by the number of respondents, which a policy may round.
    pub const fn is_per_respondent(self) -> bool {
        match self {
            Self::Mean => true,
            Self::Median => false,
        }
    }

    /// Whether it can be one of the answers, which has no more decimals than they have.
    pub const fn may_be_an_answer(self) -> bool {
        match self {
            Self::Mean => false,
            Self::Median => true,
        }
    }
}
