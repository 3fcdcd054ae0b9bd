//! The values that may be published, and why there is none.

use super::bounds::Bounds;
use crate::measure::{Decimal, Ranked, Ratio};
use crate::survey::{Base, ChoiceId, Missing};

/// A value that may be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The unweighted number of respondents behind it, as published.
    pub n: u64,
    /// The value itself.
    pub value: KnownValue,
    /// Between which ends it lies, where the report says how precise it is and that can be told.
    pub bounds: Option<Bounds>,
}

/// The exact value, its counts as the policy publishes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KnownValue {
    /// The share that gave some answers (top box).
    Share(Share),
    /// A mean or median.
    Average(Average),
    /// Choices from the most to the least given.
    Ranking(Listing),
    /// How many answered, and why others did not.
    ItemResponse(ItemResponse),
    /// How many respondents there are.
    Population(u64),
}

/// A share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Weighted, where responses are. It is 0 only where nobody counts, and 1 only where all do, whatever they weigh: what
    /// "none" and "all" go by.
    pub ratio: Ratio,
    /// How many people (or mentions) the numerator stands for, each as one.
    pub count: u64,
    /// How many the base has, each as one.
    pub of: u64,
    /// Whether the ratio is one of weights.
    pub is_weighted: bool,
}

/// A mean or a median.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Average {
    /// Weighted, where responses are.
    pub decimal: Decimal,
    /// Whether it is one of weights.
    pub is_weighted: bool,
}

/// How many answered a variable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ItemResponse {
    /// Of each base, in the order of [`Base::ALL`].
    pub(super) bases: [u64; 4],
    /// Of each reason, in the order of [`Missing::ALL`].
    pub(super) missing: [u64; 4],
    /// Respondents who were asked and gave no valid answer (item non-response).
    pub nonresponse: u64,
}

impl ItemResponse {
    /// How large a base is.
    pub fn base(&self, base: Base) -> u64 {
        self.bases[base as usize]
    }

    /// Respondents without an answer for one reason.
    pub fn missing(&self, kind: Missing) -> u64 {
        self.missing[kind as usize]
    }
}

/// Why there is no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absent {
    /// Nobody answered.
    EmptyBase,
    /// There are answers, and it takes more of them: one answer has no standard deviation.
    Undefined,
    /// So many people answered, and together they weigh nothing: there is no share and no mean by weights.
    Weightless(u64),
    /// The policy withholds it, or the protection of what it withholds.
    Confidential,
}

/// Choices from the most to the least given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// Choices that may be shown, the most given first; all that share the last rank, though they be more than were asked
    /// for. Tied are those that share their rank with another that is shown.
    pub shown: Vec<Ranked>,
    /// How many more were asked for and are withheld.
    pub withheld: usize,
    /// Whether people's weights order them.
    pub is_weighted: bool,
    /// What each of those shown amounts to over each base, in the order of [`Base::ALL`]: what is published of how strongly it
    /// stands before the next.
    pub(super) amounts: Vec<[Option<Ratio>; 4]>,
}

impl Listing {
    /// How much one of the choices shown amounts to: the share of the base that gave it, by weights where
    /// people have some; of a ranking question its points, as many as if people weighed 1 on average. None over an empty
    /// base, or where the policy rounds what would be exact.
    pub fn amount(&self, choice: ChoiceId, base: Base) -> Option<Ratio> {
        let at = self.shown.iter().position(|ranked| ranked.choice == choice)?;
        self.amounts.get(at).and_then(|of_bases| of_bases[base as usize])
    }
}
