//! Shares in words: "quatre PTP sur dix", "le tiers des PTP".
//!
//! A writer picks the family, the number comes from the data. Comparisons are exact, over integers.

mod fraction;
mod tenths;

pub use fraction::{APPROXIMATE, CLOSE, FractionForm, NoFraction, fraction};
pub use tenths::{tenths, tenths_range};

use crate::survey::{Gender, Noun};

/// Whether the phrase names those it is about.
#[derive(Clone, Copy, Debug)]
pub enum NounForm<'a> {
    /// "quatre PTP sur dix".
    Noun(&'a Noun),
    /// "quatre sur dix"; the gender still tells "une sur dix" and "toutes" from "un sur dix" and "tous".
    Bare(Gender),
}

impl NounForm<'_> {
    fn gender(self) -> Gender {
        match self {
            NounForm::Noun(noun) => noun.gender,
            NounForm::Bare(gender) => gender,
        }
    }

    /// The noun after a space, in the singular or the plural; empty without noun.
    fn spaced(self, plural: bool) -> String {
        match self {
            NounForm::Noun(noun) if plural => format!(" {}", noun.many),
            NounForm::Noun(noun) => format!(" {}", noun.one),
            NounForm::Bare(_) => String::new(),
        }
    }
}

#[cfg(test)]
mod tests;
