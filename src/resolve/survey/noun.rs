//! What respondents are called in sentences.

use crate::diagnostic::Diagnostics;
use crate::resolve::fields::Fields;
use crate::survey::{Gender, Language, Noun};

pub fn noun(fields: &Fields, diagnostics: &mut Diagnostics) -> Option<Noun> {
    let one = fields.string("one", diagnostics);
    let many = fields.string("many", diagnostics);
    let gender = fields.word("gender", diagnostics);
    Some(Noun {
        one: one?.value,
        many: many?.value,
        gender: match gender.map(|word| word.value) {
            Some("feminine") => Gender::Feminine,
            Some(_) | None => Gender::Masculine,
        },
    })
}

/// The noun for several groups together: the authors', or the usual one of their language.
pub fn respondents(report: &Fields, language: Language, diagnostics: &mut Diagnostics) -> Noun {
    let own = report.inner("respondents", diagnostics);
    own.and_then(|fields| noun(&fields, diagnostics)).unwrap_or_else(|| {
        let (one, many) = match language {
            Language::FrCa => ("personne répondante", "personnes répondantes"),
            Language::EnCa => ("respondent", "respondents"),
        };
        Noun {
            one: one.to_owned(),
            many: many.to_owned(),
            gender: Gender::Feminine,
        }
    })
}
