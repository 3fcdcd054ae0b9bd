//! The front matter: title, date, names, what the first page says.

use super::{Accessibility, Prose, Publication};
use crate::diagnostic::Spanned;

/// The front matter of `report.yaml`.
#[derive(Clone, Debug)]
pub struct Front {
    /// The report's title.
    pub title: Spanned<String>,
    /// The line below it.
    pub subtitle: Option<Spanned<String>>,
    /// When it was published; none where its authors still have to say it.
    pub date: Option<Date>,
    /// Who stands behind it, in the order of the first page.
    pub institutions: Vec<Spanned<String>>,
    /// Who wrote it.
    pub authors: Vec<Person>,
    /// What those are called who advised the authors.
    pub committee_title: Option<Spanned<String>>,
    /// Who advised the authors.
    pub committee: Vec<Person>,
    /// How the report is cited, in the authors' own words.
    pub citation: Option<Prose>,
    /// What a library catalogue asks for.
    pub publication: Publication,
    /// What readers must know beforehand: a draft, a limit of use.
    pub notice: Option<Prose>,
    /// What the report is, who answered and when, in one paragraph.
    pub summary: Option<Prose>,
    /// What the first page puts forward.
    pub highlights: Vec<Highlight>,
    /// Who answers for the report's being readable by everyone.
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
    /// The year.
    pub year: i32,
    /// From 1; none where only the year is given.
    pub month: Option<u8>,
    /// From 1; none where only the month is given.
    pub day: Option<u8>,
}

/// Someone that the first page names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The name as it is printed.
    pub name: String,
    /// What they do, and where.
    pub role: String,
    /// No person: a team, a centre.
    pub is_organisation: bool,
}
