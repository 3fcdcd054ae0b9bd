//! The front matter: title, date, names, what the first page says.

use super::{Accessibility, Prose, Publication};
use crate::diagnostic::Spanned;

/// The front matter of `report.yaml`.
#[derive(Clone, Debug)]
pub struct Front {
    pub title: Spanned<String>,
    pub subtitle: Option<Spanned<String>>,
    pub date: Date,
    pub institutions: Vec<Spanned<String>>,
    pub authors: Vec<Person>,
    pub committee_title: Option<Spanned<String>>,
    pub committee: Vec<Person>,
    pub citation: Option<Prose>,
    pub publication: Publication,
    pub notice: Option<Prose>,
    /// What the report is, who answered and when, in one paragraph.
    pub summary: Option<Prose>,
    pub highlights: Vec<Highlight>,
    pub accessibility: Accessibility,
}

/// A main finding for the first page.
#[derive(Clone, Debug)]
pub struct Highlight {
    /// The figure that stands out, as an expression.
    pub figure: Prose,
    /// What it is a figure of, so that both read as one sentence.
    pub text: Prose,
    /// The id of the table, chart or finding that shows it.
    pub evidence: Spanned<String>,
}

/// A date as precise as the authors gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    pub year: i32,
    pub month: Option<u8>,
    pub day: Option<u8>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    pub role: String,
}
