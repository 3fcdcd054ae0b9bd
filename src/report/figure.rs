//! Figures: each number that is published, and how it came about.

use crate::commentary::Unit;
use crate::fact::{Bounds, FactId};
use crate::measure::Ratio;
use crate::query::Summary;
use crate::survey::{Base, Missing};

/// Index into [`Report::figures`](super::Report::figures).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigureId(pub usize);

/// One published figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Unique in the report: `section/block/position`.
    pub id: String,
    /// The id of the chapter that prints it.
    pub section: String,
    /// What it says: one fact, or one for each item of a range; none for a figure that was typed in.
    pub facts: Vec<FactId>,
    /// The question, `question.item` for a battery, several for a range; empty for the number of respondents.
    pub questions: Vec<String>,
    /// Ids of the choices that count.
    pub choices: Vec<String>,
    /// Ids of the groups taken together.
    pub groups: Vec<String>,
    /// Restriction of the respondents, as `question=choice`; empty for none.
    pub filter: Vec<String>,
    /// Of a net score, ids of the choices whose share is taken from that of the others.
    pub minus: Vec<String>,
    /// Of a percentage of a crosstab's row or total, of whom it is one.
    pub over: Option<FigureOver>,
    /// What was computed.
    pub measure: Measure,
    /// Over whom.
    pub base: Base,
    /// What was asked and which answers count, in the report's words.
    pub about: String,
    /// Whose answers, over which base, under which conditions, in the report's words.
    pub who: String,
    /// The exact value.
    pub value: Value,
    /// Whether people count as much as they weigh in it; else each counts as one.
    pub is_weighted: bool,
    /// As printed, typography and capital included.
    pub text: String,
    /// Between which ends it lies, where the report says so.
    pub bounds: Option<Bounds>,
    /// What stands under it in a cell: "39 à 47", the sign of a small base; nothing under most.
    pub beside: String,
    /// In a table that says how many people (or mentions) its shares count, how many it counts, each as one.
    pub counted: Option<u64>,
    /// In a table that says which of its figures differ beyond chance, those that it exceeds.
    pub exceeds: Option<Exceeds>,
}

/// What a figure of a table exceeds beyond chance, of those that it is held against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exceeds {
    /// Of its row, these columns, from 0.
    Columns(Vec<usize>),
    /// Of its column, these rows, from 0.
    Rows(Vec<usize>),
}

impl Exceeds {
    /// The rows or columns, from 0.
    pub fn places(&self) -> &[usize] {
        match self {
            Self::Columns(places) | Self::Rows(places) => places,
        }
    }
}

/// Whom a share is taken over, where these are not all of those whose answers it counts: the people of a crosstab's row, or of
/// the whole of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureOver {
    /// Ids of the groups taken together.
    pub groups: Vec<String>,
    /// Restriction of the respondents, as `question=choice`.
    pub filter: Vec<String>,
    /// Whether only those of them count who gave the same answers; else all of the base.
    pub is_of_row: bool,
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Number of respondents of the groups.
    Respondents,
    /// Number of respondents (or mentions) that chose.
    Count,
    /// Share in percent.
    Percent,
    /// Share in tenths: "quatre sur dix".
    Tenths,
    /// Share as a common fraction: "le tiers".
    Fraction,
    /// What sums up the answers to a number question.
    Number(Summary),
    /// A share less another, in points.
    NetScore,
    /// Number of valid answers.
    Valid,
    /// Number of answers missing for one reason.
    Missing(Missing),
    /// The most frequent choices, in order.
    Rank,
}

/// The exact value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number of respondents or mentions.
    Count(u64),
    /// The lowest and the highest count over the items of a battery.
    Counts {
        /// The lowest count.
        low: u64,
        /// The highest count.
        high: u64,
    },
    /// `numerator / denominator`, the denominator above 0.
    Ratio {
        /// Respondents or mentions that count.
        numerator: u64,
        /// The base.
        denominator: u64,
    },
    /// The lowest and the highest share over the items of a battery, each (numerator, denominator).
    Range {
        /// The lowest share.
        low: (u64, u64),
        /// The highest share.
        high: (u64, u64),
    },
    /// A share of people who have weights.
    Weighted(Weighted),
    /// The lowest and the highest of such shares over the items of a battery.
    WeightedRange {
        /// The lowest share.
        low: Weighted,
        /// The highest share.
        high: Weighted,
    },
    /// A mean or median: `sum / count` in units of 10^-decimals.
    Decimal {
        /// The sum of the answers, each times what it weighs; of a median, of the one or two in the middle.
        sum: i128,
        /// How many answers were added up, or what they weigh.
        count: u128,
        /// Digits after the point that the question asks for.
        decimals: u32,
        /// Respondents whose answers it sums up.
        n: u64,
    },
    /// Choices from the most to the least given.
    Ranking {
        /// Those that are shown.
        choices: Vec<RankedChoice>,
        /// How large the base is.
        n: u64,
        /// What is said of how often they were given.
        strength: Strength,
    },
    /// Taken from another source, as it stands there.
    Typed(Typed),
}

/// What a ranking says of how often its choices were given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// Nothing: their order alone.
    Untold,
    /// Which share of the base gave each.
    Share,
    /// The points of each, of a ranking question.
    Points,
}

/// A share by weights: `numerator / denominator`, the denominator above 0, in the unit of the weights. Neither is a number of
/// people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weighted {
    /// What those weigh who count.
    pub numerator: u128,
    /// What the base weighs.
    pub denominator: u128,
    /// How many people (or mentions) count, each as one.
    pub count: u64,
    /// How many the base has, each as one.
    pub of: u64,
}

/// A choice of a ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankedChoice {
    /// As files name it.
    pub id: String,
    /// In the report's words.
    pub label: String,
    /// Its rank, from 1. Tied choices share one, and the next rank is as far behind as they are many: 1, 1, 3.
    pub place: usize,
    /// Respondents or mentions; of a ranking question, points. Each person is one, whatever they weigh.
    pub count: u64,
    /// What that is of the base, by people's weights where they have some; of a ranking question its points by weights, as
    /// if people weighed 1 on average. None where that is not published.
    pub amount: Option<Ratio>,
}

/// A figure that the authors typed in: no responses stand behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// What the number is.
    pub unit: Unit,
    /// In units of 10^-`decimals`; of a percentage, of percent.
    pub number: i64,
    /// Digits after the point, as typed.
    pub decimals: u32,
    /// How many it is taken over, as its authors declare.
    pub base: u64,
    /// Where it was published, in words.
    pub source: String,
}

impl Typed {
    /// A percentage as a share of 1, (numerator, denominator); none for a count or a mean.
    pub fn share(&self) -> Option<(u128, u128)> {
        match self.unit {
            Unit::Percent => Some((u128::try_from(self.number).ok()?, 100 * 10u128.pow(self.decimals))),
            Unit::Count | Unit::Mean => None,
        }
    }
}

impl Measure {
    /// What sums up numbers, where it is that.
    pub const fn summary(self) -> Option<Summary> {
        match self {
            Self::Number(summary) => Some(summary),
            Self::Respondents
            | Self::Count
            | Self::Percent
            | Self::Tenths
            | Self::Fraction
            | Self::NetScore
            | Self::Valid
            | Self::Missing(_)
            | Self::Rank => None,
        }
    }
}

impl Value {
    /// The choices of a ranking; of anything else none.
    pub fn ranked(&self) -> &[RankedChoice] {
        match self {
            Value::Ranking { choices, .. } => choices,
            Value::Count(_)
            | Value::Counts { .. }
            | Value::Ratio { .. }
            | Value::Range { .. }
            | Value::Weighted(_)
            | Value::WeightedRange { .. }
            | Value::Decimal { .. }
            | Value::Typed(_) => &[],
        }
    }

    /// What was typed in; none of what was computed.
    pub fn typed(&self) -> Option<&Typed> {
        match self {
            Value::Typed(typed) => Some(typed),
            Value::Count(_)
            | Value::Counts { .. }
            | Value::Ratio { .. }
            | Value::Range { .. }
            | Value::Weighted(_)
            | Value::WeightedRange { .. }
            | Value::Decimal { .. }
            | Value::Ranking { .. } => None,
        }
    }

    /// The shares that it says, each (numerator, denominator).
    pub fn shares(&self) -> Vec<(u128, u128)> {
        let people = |(count, of): (u64, u64)| (u128::from(count), u128::from(of));
        let weighted = |share: &Weighted| (share.numerator, share.denominator);
        match self {
            Value::Ratio { numerator, denominator } => vec![people((*numerator, *denominator))],
            Value::Range { low, high } => vec![people(*low), people(*high)],
            Value::Weighted(share) => vec![weighted(share)],
            Value::WeightedRange { low, high } => vec![weighted(low), weighted(high)],
            Value::Typed(typed) => typed.share().into_iter().collect(),
            Value::Count(_) | Value::Counts { .. } | Value::Decimal { .. } | Value::Ranking { .. } => Vec::new(),
        }
    }

    /// Whether nothing, or nobody, is what it says: a bar as long as it has no length. Of a range, all of it.
    pub fn is_zero(&self) -> bool {
        match self {
            Value::Count(count) => *count == 0,
            Value::Counts { high, .. } => *high == 0,
            Value::Decimal { sum, .. } => *sum == 0,
            Value::Ranking { choices, .. } => choices.is_empty(),
            Value::Typed(typed) => typed.number == 0,
            Value::Ratio { .. } | Value::Range { .. } | Value::Weighted(_) | Value::WeightedRange { .. } => {
                self.shares().iter().all(|(counted, _)| *counted == 0)
            }
        }
    }

    /// Whether it is a share by weights, or a range of such: its terms are no numbers of people.
    pub fn is_weighted(&self) -> bool {
        match self {
            Value::Weighted(_) | Value::WeightedRange { .. } => true,
            Value::Count(_)
            | Value::Counts { .. }
            | Value::Ratio { .. }
            | Value::Range { .. }
            | Value::Decimal { .. }
            | Value::Ranking { .. }
            | Value::Typed(_) => false,
        }
    }

    /// How many answered what it says, of each end of a range; none of a number of people.
    pub fn bases(&self) -> Vec<u64> {
        match self {
            Value::Decimal { n, .. } | Value::Ranking { n, .. } => vec![*n],
            Value::Ratio { .. } | Value::Range { .. } | Value::Weighted(_) | Value::WeightedRange { .. } => {
                self.headcounts().into_iter().map(|(_, of)| of).collect()
            }
            Value::Typed(typed) => vec![typed.base],
            Value::Count(_) | Value::Counts { .. } => Vec::new(),
        }
    }

    /// The people that its shares stand for, each as one: those who count, and the base.
    pub fn headcounts(&self) -> Vec<(u64, u64)> {
        let weighted = |share: &Weighted| (share.count, share.of);
        match self {
            Value::Ratio { numerator, denominator } => vec![(*numerator, *denominator)],
            Value::Range { low, high } => vec![*low, *high],
            Value::Weighted(share) => vec![weighted(share)],
            Value::WeightedRange { low, high } => vec![weighted(low), weighted(high)],
            Value::Typed(_)
            | Value::Count(_)
            | Value::Counts { .. }
            | Value::Decimal { .. }
            | Value::Ranking { .. } => Vec::new(),
        }
    }
}
