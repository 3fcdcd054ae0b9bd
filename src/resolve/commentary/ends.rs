//! `top` and `bottom` of a net score.

use crate::diagnostic::{Diagnostics, Span, Spanned};
use crate::resolve::fields::Fields;
use crate::resolve::names;
use crate::resolve::net::ends_of;
use crate::survey::{ChoiceId, Question};

/// The two ends as they are written.
pub(super) struct WrittenEnds {
    top: Vec<Spanned<String>>,
    bottom: Vec<Spanned<String>>,
    span: Span,
}

/// `top` and `bottom`; none where one of them is missing.
pub(super) fn written_ends(fields: &Fields, diagnostics: &mut Diagnostics) -> Option<WrittenEnds> {
    let [top, bottom] = ["top", "bottom"].map(|key| fields.strings(key, diagnostics));
    Some(WrittenEnds {
        top: top?,
        bottom: bottom?,
        span: fields.key_span("top"),
    })
}

/// The choices at the top and at the bottom; none where they are mistaken.
pub(super) fn ends(
    written: &WrittenEnds,
    question: &Question,
    diagnostics: &mut Diagnostics,
) -> Option<(Vec<ChoiceId>, Vec<ChoiceId>)> {
    let [top, bottom] = [&written.top, &written.bottom].map(|names| {
        let found = names.iter().map(|name| {
            let choice = diagnostics.take(names::choice(question, &name.value, name.span));
            Some((choice?, name.clone()))
        });
        // Every mistaken one is told.
        let found: Vec<_> = found.collect();
        found.into_iter().collect::<Option<Vec<_>>>()
    });
    diagnostics.take(ends_of(question, top.zip(bottom)?, written.span))
}
