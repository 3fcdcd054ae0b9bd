//! How numbers, shares and lists are said, and how signs are spaced, in each language of a report.
//!
//! Everything here is a pure function from values to words: no wording of the program itself (that is the theme's), no
//! markup. French is Québec's: spacing after the OQLF's Vitrine linguistique (fiche 22039), capitals with their accents
//! (21438), agreement after a share (21597).

mod among;
pub mod capital;
pub mod clause;
pub mod comparisons;
pub mod figures;
pub mod leaning;
pub mod list;
pub mod name;
pub mod number;
pub mod sentence;
pub mod share;
pub mod spoken;
pub mod typography;

/// Words that can be the subject of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// In lower case, whatever stands at its head.
    pub text: String,
    /// What a verb after it agrees with.
    pub agreement: Agreement,
}

/// How a verb after a phrase agrees with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// "une PTP sur deux rapport**e**".
    Singular,
    /// "le tiers des PTP rapport**ent**".
    Plural,
    /// "aucune PTP **ne** rapport**e**".
    Negative,
}

impl Agreement {
    /// With a number of things, or with a phrase that is one or the other.
    pub fn of(plural: bool) -> Self {
        if plural { Self::Plural } else { Self::Singular }
    }
}

impl Phrase {
    fn new(text: String, plural: bool) -> Self {
        Self {
            text,
            agreement: Agreement::of(plural),
        }
    }
}
