//! What a group takes along to talk about: a section, or what concerns an audience, on two to four sides.

use super::{Block, GroupTag, Inline};

/// A handout. Its texts and figures are the report's; only its questions are its own.
#[derive(Clone, Debug)]
pub struct Handout {
    /// With `.html` and `.pdf` the names of its files.
    pub id: String,
    pub kind: HandoutKind,
    /// The section's title, or who the audience is.
    pub title: String,
    /// About the audience; empty for a section.
    pub lead: Vec<Inline>,
    /// The groups whose answers it shows.
    pub groups: Vec<GroupTag>,
    /// What the report shows, in its order.
    pub parts: Vec<Part>,
    /// What the conclusion says of it, in its order.
    pub statements: Vec<TakenUp>,
    /// What to discuss.
    pub questions: Vec<Vec<Inline>>,
    /// [`Inline::Footnote`] is an index into it.
    pub footnotes: Vec<Vec<Inline>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandoutKind {
    /// Of the chapter of this index.
    Section(usize),
    Audience,
}

/// What a handout takes from one chapter. Its headings stand below one of level 2.
#[derive(Clone, Debug)]
pub struct Part {
    /// Index into [`Report::chapters`](super::Report::chapters).
    pub chapter: usize,
    pub blocks: Vec<Block>,
}

/// A statement of the conclusion.
#[derive(Clone, Debug)]
pub struct TakenUp {
    /// Its place among all statements, from 1.
    pub number: usize,
    /// Its anchor in the conclusion.
    pub id: String,
    pub text: Vec<Inline>,
}
