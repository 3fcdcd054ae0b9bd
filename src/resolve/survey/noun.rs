//! What respondents are called in sentences.

use super::gender;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::resolve::fields::Fields;
use crate::survey::{Gender, Language, Noun, usual_respondents};

pub fn noun(fields: &Fields, language: Language, diagnostics: &mut Diagnostics) -> Option<Noun> {
    let one = fields.string("one", diagnostics);
    let many = fields.string("many", diagnostics);
    let word = fields.word("gender", diagnostics);
    let gender = match word.as_ref().map(|word| word.value) {
        Some("feminine") => Gender::Feminine,
        Some(_) | None => Gender::Masculine,
    };
    let (one, many) = (one?, many?);
    let place = word.map_or(one.span, |word| word.span);
    let shown = [&one, &many].into_iter().find_map(|form| gender::shown(&form.value));
    if let (Language::FrCa, Some((own, word))) = (language, shown)
        && own != gender
    {
        let message = match own {
            Gender::Feminine => msg!("noun-is-feminine", word = word),
            Gender::Masculine => msg!("noun-is-masculine", word = word),
        };
        diagnostics.push(Diagnostic::warning(message).at(place));
    }
    Some(Noun {
        one: one.value,
        many: many.value,
        gender,
    })
}

/// The noun for several groups together: the authors', or the usual one of their language.
pub fn respondents(report: &Fields, language: Language, diagnostics: &mut Diagnostics) -> Noun {
    let own = report.inner("respondents", diagnostics);
    own.and_then(|fields| noun(&fields, language, diagnostics))
        .unwrap_or_else(|| {
            let (one, many) = usual_respondents(language);
            Noun {
                one: one.to_owned(),
                many: many.to_owned(),
                gender: Gender::Feminine,
            }
        })
}
