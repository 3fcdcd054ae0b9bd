//! The language of words that are not in the report's own.

use crate::survey::Language;

/// A language by its tag, as BCP 47 has it: `en`, `en-CA`, `iu-Cans`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageTag {
    /// In the usual case of letters.
    pub tag: String,
    /// Its first part: two or three letters.
    pub language: String,
    /// The country, in two letters.
    pub region: Option<String>,
}

impl LanguageTag {
    /// By whose rules words in it are set: those of French or English; none for any other.
    pub fn typography(&self) -> Option<Language> {
        let is_of = |known: &Language| known.tag().split('-').next() == Some(self.language.as_str());
        Language::ALL.into_iter().find(is_of)
    }
}
