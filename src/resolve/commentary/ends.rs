//! `top` and `bottom` of a net score.

use crate::diagnostic::{Diagnostics, Spanned};
use crate::resolve::fields::Fields;
use crate::resolve::names;
use crate::resolve::net::ends_of;
use crate::survey::{ChoiceId, Question};

/// The choices at the top and at the bottom; none where they are mistaken.
pub(super) fn ends(
    fields: &Fields,
    question: &Question,
    diagnostics: &mut Diagnostics,
) -> Option<(Vec<ChoiceId>, Vec<ChoiceId>)> {
    let mut is_sound = true;
    let [top, bottom] = ["top", "bottom"].map(|key| {
        let names = fields.strings(key, diagnostics)?;
        let choice = |name: &Spanned<String>| {
            let found = diagnostics.take(names::choice(question, &name.value, name.span));
            is_sound &= found.is_some();
            Some((found?, name.clone()))
        };
        Some(names.iter().filter_map(choice).collect::<Vec<_>>())
    });
    let ends = top.zip(bottom).filter(|_| is_sound)?;
    diagnostics.take(ends_of(question, ends, fields.key_span("top")))
}
