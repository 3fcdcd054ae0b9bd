//! What links lead to.

/// Something that can be pointed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Index into [`Report::chapters`](super::Report::chapters).
    pub chapter: usize,
    /// What stands there.
    pub kind: TargetKind,
    /// What a reference to it says.
    pub title: String,
    /// The same without its number.
    pub name: String,
}

impl Target {
    /// What has no number yet.
    pub fn new(chapter: usize, kind: TargetKind, name: String) -> Self {
        Self {
            chapter,
            kind,
            title: name.clone(),
            name,
        }
    }
}

/// What a link leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetKind {
    /// A chapter.
    Chapter,
    /// A heading within a chapter.
    Heading,
    /// A table.
    Table,
    /// A chart.
    Chart,
    /// A finding.
    Finding,
    /// A statement of the conclusion.
    Statement,
    /// A list of criteria.
    Criteria,
    /// A quotation.
    Quotation,
}

impl TargetKind {
    /// What can be found, in the order of the numbers that a search knows them by.
    pub const FOUND: [Self; 7] = [
        Self::Chapter,
        Self::Heading,
        Self::Table,
        Self::Finding,
        Self::Statement,
        Self::Criteria,
        Self::Quotation,
    ];

    /// Its place among them.
    pub fn number(self) -> usize {
        Self::FOUND.iter().position(|known| *known == self).unwrap_or_default()
    }

    /// What it is called: a key of the wording.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Chapter => "site-kind-chapter",
            Self::Heading => "site-kind-heading",
            Self::Table => "site-kind-table",
            Self::Chart => "site-kind-chart",
            Self::Finding => "site-kind-finding",
            Self::Statement => "site-kind-statement",
            Self::Criteria => "site-kind-criteria",
            Self::Quotation => "site-kind-quotation",
        }
    }

    /// Whether a statement rests on what is found in it, or states it.
    pub const fn is_result(self) -> bool {
        match self {
            Self::Table | Self::Finding | Self::Statement | Self::Quotation => true,
            Self::Chapter | Self::Heading | Self::Chart | Self::Criteria => false,
        }
    }

    /// Whether a statement can rest on it by itself, as an editor proposes it.
    pub const fn is_evidence(self) -> bool {
        match self {
            Self::Table | Self::Finding | Self::Criteria | Self::Quotation => true,
            Self::Chapter | Self::Heading | Self::Chart | Self::Statement => false,
        }
    }
}
