//! What a group takes along to talk about: a section, or what concerns an audience, on two to four sides.

use super::{Block, Finding, GroupTag, Inline};

/// A handout. Its texts and figures are the report's; only its questions are its own.
#[derive(Clone, Debug)]
pub struct Handout {
    /// With `.html` and `.pdf` the names of its files.
    pub id: String,
    /// For whom it is, or of which section.
    pub kind: HandoutKind,
    /// The section's title, or who the audience is.
    pub title: String,
    /// What its document is called, the report's title included: for a browser's tab and the PDF's properties.
    pub document: String,
    /// About the audience.
    pub lead: Option<Vec<Inline>>,
    /// The groups whose answers it shows.
    pub groups: Vec<GroupTag>,
    /// What the report shows, in its order.
    pub parts: Vec<HandoutPart>,
    /// What the conclusion says of it, in its order.
    pub statements: Vec<TakenUp>,
    /// What to discuss.
    pub questions: Vec<Vec<Inline>>,
    /// What of it is printed, on one sheet unless all of it is asked for.
    pub sides: TwoSides,
    /// [`Inline::Footnote`] is an index into it.
    pub footnotes: Vec<Vec<Inline>>,
    /// Where it can be read on a screen, if that is known.
    pub published: Option<Published>,
}

/// What of a handout can be printed: as much of it as two sides hold, or all of it.
#[derive(Clone, Debug, Default)]
pub struct TwoSides {
    /// Its findings, the first to be shown first.
    pub findings: Vec<SheetFinding>,
    /// How many of them are the main ones, which the first side shows where it has room: three to five, fewer of a handout that
    /// has fewer.
    pub main: usize,
    /// Tables without whom their numbers are over, the first to be shown first; of the full form all that the page holds.
    pub blocks: Vec<Block>,
    /// Over whom the numbers of each of these tables are; empty where its notes do not say.
    pub bases: Vec<String>,
    /// Whether the authors want all of it, on however many pages.
    pub is_full: bool,
}

/// A finding on a sheet.
#[derive(Clone, Debug)]
pub struct SheetFinding {
    /// The finding.
    pub finding: Finding,
    /// Its place among the handout's findings, in the order of the report.
    pub place: usize,
    /// What it stands below in the report, where it says "this choice" and means that.
    pub heading: Option<String>,
    /// How many letters it has, those of its details included.
    pub letters: usize,
}

/// An address, and the way there from paper.
#[derive(Clone, Debug)]
pub struct Published {
    /// The page's address.
    pub address: String,
    /// What the address's QR code is, for those who don't see it.
    pub code: String,
}

impl Handout {
    /// Whether it is for an audience, not of a section.
    pub fn is_for_audience(&self) -> bool {
        match self.kind {
            HandoutKind::Section(_) => false,
            HandoutKind::Audience => true,
        }
    }

    /// The name of its page.
    pub fn page(&self) -> String {
        format!("{}.html", self.id)
    }

    /// The name of its print.
    pub fn print(&self) -> String {
        format!("{}.pdf", self.id)
    }
}

/// What a handout is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandoutKind {
    /// Of the chapter of this index.
    Section(usize),
    /// Of what concerns some of the readers.
    Audience,
}

/// What a handout takes from one chapter. Its headings stand below one of level 2.
#[derive(Clone, Debug)]
pub struct HandoutPart {
    /// Index into [`Report::chapters`](super::Report::chapters).
    pub chapter: usize,
    /// What it is headed by. A section's handout says its own title, and its groups, at its head.
    pub title: String,
    /// Whose answers it shows, where parts differ: "49 PTP; 56 PG".
    pub groups: Option<String>,
    /// What it holds, from top to bottom.
    pub blocks: Vec<Block>,
}

/// A statement of the conclusion.
#[derive(Clone, Debug)]
pub struct TakenUp {
    /// Its anchor in the conclusion.
    pub id: String,
    /// Its place among all statements, from 1.
    pub number: usize,
    /// "Énoncé 3".
    pub label: String,
    /// The statement.
    pub text: Vec<Inline>,
}
