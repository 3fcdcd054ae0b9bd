//! Those whom a share is about, as it names them.

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
    pub(super) fn gender(self) -> Gender {
        match self {
            NounForm::Noun(noun) => noun.gender,
            NounForm::Bare(gender) => gender,
        }
    }

    /// The noun after a space, in the singular or the plural; empty without noun.
    pub(super) fn spaced(self, plural: bool) -> String {
        match self {
            NounForm::Noun(noun) if plural => format!(" {}", noun.many),
            NounForm::Noun(noun) => format!(" {}", noun.one),
            NounForm::Bare(_) => String::new(),
        }
    }
}
