//! What the signs of cells without a number mean.

use crate::report::Absence;

/// The sentence that explains a sign.
pub(in crate::say) fn meaning(absence: Absence) -> &'static str {
    match absence {
        Absence::NotNamed => "sign-not-named",
        Absence::EmptyBase => "sign-empty-base",
        Absence::Undefined => "sign-undefined",
        Absence::Weightless(_) => "sign-weightless",
        Absence::NotAsked => "sign-not-asked",
        Absence::NoMore => "sign-no-more",
        Absence::Tied => "sign-tied",
        Absence::Confidential => "sign-confidential",
    }
}
