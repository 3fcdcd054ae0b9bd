//! Cover, authors, committee, citation.

use super::Inline;

/// What stands before the first chapter.
#[derive(Clone, Debug)]
pub struct FrontMatter {
    pub title: String,
    pub subtitle: Option<String>,
    /// As printed: "Novembre 2025".
    pub date: String,
    /// Year, month, day; month and day are 1 where the report doesn't say them.
    pub published: (i32, u8, u8),
    pub institutions: Vec<String>,
    pub authors: Vec<Person>,
    /// The heading over `committee`.
    pub committee_title: Option<String>,
    pub committee: Vec<Person>,
    pub citation: Option<Citation>,
    /// What every reader must know first, for instance that responses are synthetic.
    pub notice: Option<Vec<Inline>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    /// Role and affiliation, one line.
    pub role: String,
}

/// How to cite the report.
#[derive(Clone, Debug)]
pub struct Citation {
    pub text: Vec<Inline>,
}
