//! How authors account for the figures that they type by hand.

use crate::diagnostic::{Span, Spanned};
use crate::query::Summary;
use crate::survey::{Base, ChoiceId, Condition, GroupId, Variable};

/// What authors tie to the data or release from it.
#[derive(Clone, Debug, Default)]
pub struct Accounts {
    /// Phrases that are held against the data.
    pub claims: Vec<Claim>,
    /// Figures that are no result of the survey.
    pub releases: Vec<Release>,
    /// The least, in hundredths, that "la grande majorité" may say; none for the usual bound.
    pub great_majority: Option<u64>,
}

/// A phrase of a text that a measure must bear out.
#[derive(Clone, Debug)]
pub struct Claim {
    /// "…" stands for any words between.
    pub says: Spanned<String>,
    /// The part of a file whose texts it is about; none for all files.
    pub scope: Option<Span>,
    /// What the phrase says of the data.
    pub claimed: Claimed,
}

/// A phrase whose figures are no results, or whose words may be published although they are a respondent's.
#[derive(Clone, Debug)]
pub struct Release {
    /// The words that hold the figures.
    pub says: Spanned<String>,
    /// The part of a file in which they may stand; none for everywhere.
    pub scope: Option<Span>,
    /// Why: a date, a law, a quantity that nobody was asked about, a name that is public.
    pub because: String,
    /// Whether it says who allowed it and when, as the words of a respondent need.
    pub is_signed: bool,
}

/// What a claim is held against.
#[derive(Clone, Debug)]
pub enum Claimed {
    /// What share gave some answers: "le tiers".
    Share(Subject),
    /// How many gave some answers: "dix-neuf".
    Count(Subject),
    /// The number of respondents.
    Respondents(Vec<GroupId>),
    /// What sums up the answers to a number question.
    Number {
        /// Whose answers.
        subject: Subject,
        /// By which number.
        summary: Summary,
    },
    /// The share of the choices at the top less that of those at the bottom, in points.
    NetScore {
        /// Whose answers; its choices are those at the top.
        subject: Subject,
        /// Those at the bottom.
        bottom: Vec<ChoiceId>,
    },
    /// One of the choices stands at this place of the ranking, from 1, tied with none.
    Rank {
        /// Whose answers; its choices are the one that is ranked.
        subject: Subject,
        /// The place that it has, from 1.
        place: usize,
        /// Whether the item is ranked among those of its battery, by the share of the choices.
        is_among_items: bool,
    },
    /// The first share, count or mean is larger than the second.
    More {
        /// What is more.
        more: Gauged,
        /// What is less.
        than: Gauged,
    },
    /// Two shares, counts or means lie close to each other.
    Equal {
        /// What is compared.
        one: Gauged,
        /// With what.
        other: Gauged,
        /// At most so many percentage points lie between them; none for the usual bound.
        points: Option<u64>,
    },
    /// The same choices lead in every column.
    Same {
        /// What is ranked.
        subject: Subject,
        /// What the rankings are compared across.
        by: Strata,
        /// How many choices from the top are the same, in whatever order.
        top: usize,
    },
    /// The largest and the smallest share lie at least so many points apart.
    Differ {
        /// The share that is compared.
        subject: Subject,
        /// What it is compared across.
        by: Strata,
        /// From how many percentage points on shares differ.
        points: u64,
    },
}

impl Claimed {
    /// Whether it compares, and a word like "plus souvent" may be tied to it.
    pub const fn compares(&self) -> bool {
        match self {
            Self::Rank { .. } | Self::More { .. } | Self::Equal { .. } | Self::Same { .. } | Self::Differ { .. } => {
                true
            }
            Self::Share(_) | Self::Count(_) | Self::Respondents(_) | Self::Number { .. } | Self::NetScore { .. } => {
                false
            }
        }
    }

    /// Whether two values are held against each other, so that a word like "significatif" has a test to stand on.
    pub const fn is_tested(&self) -> bool {
        match self {
            Self::More { .. } | Self::Equal { .. } | Self::Differ { .. } => true,
            Self::Share(_)
            | Self::Count(_)
            | Self::Respondents(_)
            | Self::Number { .. }
            | Self::NetScore { .. }
            | Self::Rank { .. }
            | Self::Same { .. } => false,
        }
    }

    /// Whose answers it speaks of.
    pub fn subjects(&self) -> Vec<&Subject> {
        match self {
            Self::Share(subject)
            | Self::Count(subject)
            | Self::Number { subject, .. }
            | Self::NetScore { subject, .. }
            | Self::Rank { subject, .. }
            | Self::Same { subject, .. }
            | Self::Differ { subject, .. } => vec![subject],
            Self::More { more: one, than: other } | Self::Equal { one, other, .. } => {
                vec![&one.subject, &other.subject]
            }
            Self::Respondents(_) => Vec::new(),
        }
    }
}

/// Across what a comparison goes.
#[derive(Clone, Debug)]
pub enum Strata {
    /// The groups of the subject, one by one.
    Groups,
    /// The choices of a closed question.
    Choices(Variable),
}

/// One of two values that are compared.
#[derive(Clone, Debug)]
pub struct Gauged {
    /// Whose answers.
    pub subject: Subject,
    /// What of them.
    pub gauge: Gauge,
}

/// What one side of a comparison is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gauge {
    /// The share that gave some answers.
    Share,
    /// How many gave them.
    Count,
    /// What sums up the answers to a number question.
    Number(Summary),
    /// The share of the choices at the top, the subject's, less that of those at the bottom, in points.
    NetScore {
        /// Those at the bottom.
        bottom: Vec<ChoiceId>,
    },
}

/// What is measured, over what.
#[derive(Clone, Debug)]
pub struct Subject {
    /// One, or all items of a battery.
    pub variables: Vec<Variable>,
    /// The answers that count (top box).
    pub choices: Vec<ChoiceId>,
    /// The groups, taken together.
    pub groups: Vec<GroupId>,
    /// Only respondents who meet all of these.
    pub filter: Vec<Condition>,
    /// Over whom the share is taken.
    pub base: Base,
}
