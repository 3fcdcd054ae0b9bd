//! How authors account for the figures that they type by hand.

use crate::diagnostic::{Span, Spanned};
use crate::query::Summary;
use crate::survey::{Base, ChoiceId, Condition, GroupId, Variable};

/// What authors tie to the data or release from it.
#[derive(Clone, Debug, Default)]
pub struct Accounts {
    pub claims: Vec<Claim>,
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
    pub claimed: Claimed,
}

/// A phrase whose figures are no results.
#[derive(Clone, Debug)]
pub struct Release {
    pub says: Spanned<String>,
    pub scope: Option<Span>,
    /// Why: a date, a law, a quantity that nobody was asked about.
    pub because: String,
}

/// What a claim is held against.
#[derive(Clone, Debug)]
pub enum Claimed {
    Share(Subject),
    Count(Subject),
    /// The number of respondents.
    Respondents(Vec<GroupId>),
    Number {
        subject: Subject,
        summary: Summary,
    },
    /// One of the choices stands at this place of the ranking, from 1, tied with none.
    Rank {
        subject: Subject,
        place: usize,
    },
    /// The first share is larger than the second.
    More {
        more: Subject,
        than: Subject,
    },
    /// The same choices lead in every column.
    Same {
        subject: Subject,
        by: Strata,
        top: usize,
    },
    /// The largest and the smallest share lie at least so many points apart.
    Differ {
        subject: Subject,
        by: Strata,
        points: u64,
    },
}

/// Across what a comparison goes.
#[derive(Clone, Debug)]
pub enum Strata {
    Groups,
    /// The choices of a closed question.
    Choices(Variable),
}

/// What is measured, over what.
#[derive(Clone, Debug)]
pub struct Subject {
    /// One, or all items of a battery.
    pub variables: Vec<Variable>,
    pub choices: Vec<ChoiceId>,
    pub groups: Vec<GroupId>,
    pub filter: Vec<Condition>,
    pub base: Base,
}
