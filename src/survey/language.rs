//! The language of a report.

/// A language, with the customs of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// French as Québec writes it.
    FrCa,
    /// English as Canada writes it.
    EnCa,
}

impl Language {
    /// Every language there is.
    pub const ALL: [Language; 2] = [Language::FrCa, Language::EnCa];

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::FrCa => "fr-CA",
            Language::EnCa => "en-CA",
        }
    }

    /// The language of a tag: `fr-CA`.
    pub fn of_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.tag() == tag)
    }
}
