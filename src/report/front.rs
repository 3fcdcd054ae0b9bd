//! Cover, authors, committee, citation.

use super::{Cited, Date, Inline, Licence};

/// What stands before the first chapter.
#[derive(Clone, Debug)]
pub struct FrontMatter {
    /// The report's title.
    pub title: String,
    /// The line below it.
    pub subtitle: Option<String>,
    /// As printed: "Novembre 2025".
    pub date: String,
    /// Year, month, day, as files must say them; month and day are 1 where the report doesn't say them, and a report that
    /// says no date is of 1980, as files of an archive without one are.
    pub published: (i32, u8, u8),
    /// Who stands behind it.
    pub institutions: Vec<String>,
    /// Who wrote it.
    pub authors: Vec<Person>,
    /// The heading over `committee`.
    pub committee_title: Option<String>,
    /// Who advised the authors.
    pub committee: Vec<Person>,
    /// How the report is cited.
    pub citation: Option<Citation>,
    /// What a library catalogue asks for.
    pub record: Record,
    /// What every reader must know first, for instance that responses are synthetic.
    pub notice: Option<Vec<Inline>>,
    /// What the report is, who answered and when.
    pub summary: Option<Vec<Inline>>,
    /// The main findings.
    pub highlights: Vec<Highlight>,
}

/// A main finding: `figure` and `text` read as one sentence.
#[derive(Clone, Debug)]
pub struct Highlight {
    /// "84 %".
    pub figure: Vec<Inline>,
    /// What it is a figure of, so that both read as one sentence.
    pub text: Vec<Inline>,
    /// The anchor of what shows it.
    pub evidence: String,
}

/// Someone that the first page names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The name as it is printed.
    pub name: String,
    /// Role and affiliation, one line.
    pub role: String,
}

/// The report as a catalogue lists it.
#[derive(Clone, Debug)]
pub struct Record {
    /// Title and subtitle, as one.
    pub title: String,
    /// Who is cited.
    pub authors: Vec<Cited>,
    /// The same as a citation names them: "Lacharité, C., Désilets, A.S.".
    pub by: String,
    /// When it was published; none where the report doesn't say.
    pub issued: Option<Date>,
    /// The year as a citation says it, "n.d." of a report without a date.
    pub year: String,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// Where the site stands, with `/` at its end.
    pub url: Option<String>,
    /// Without its resolver.
    pub doi: Option<String>,
    /// How the report may be reused.
    pub licence: Option<Licence>,
}

impl Record {
    /// The address that resolves the DOI.
    pub fn doi_url(&self) -> Option<String> {
        self.doi.as_ref().map(|doi| format!("https://doi.org/{doi}"))
    }

    /// The address of a file of the site, from its root if it is not known where the site stands.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.url.as_deref().unwrap_or_default())
    }

    /// The address of a file where the site is published, if that is known.
    pub fn published(&self, path: &str) -> Option<String> {
        self.url.as_ref().map(|_| self.address(path))
    }

    /// Year, month and day, as far as they are known, between `sign`s: "2025-11".
    pub fn date(&self, sign: char) -> Option<String> {
        let Date { year, month, day } = self.issued?;
        let parts = month.into_iter().chain(day);
        Some(parts.fold(year.to_string(), |date, part| format!("{date}{sign}{part:02}")))
    }
}

/// How to cite the report.
#[derive(Clone, Debug)]
pub struct Citation {
    /// The citation in words.
    pub text: Vec<Inline>,
}
