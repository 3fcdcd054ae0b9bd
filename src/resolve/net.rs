//! The two ends of a net score.

use crate::diagnostic::{Diagnostic, Span, Spanned};
use crate::msg;
use crate::survey::{ChoiceId, Question};

/// A choice with its name as it is written.
pub(super) type NamedChoice = (ChoiceId, Spanned<String>);

/// The choices at the top and at the bottom: some at each, none at both.
///
/// # Errors
/// An end without choices, a choice at both ends.
pub(super) fn ends_of(
    question: &Question,
    (top, bottom): (Vec<NamedChoice>, Vec<NamedChoice>),
    span: Span,
) -> Result<(Vec<ChoiceId>, Vec<ChoiceId>), Diagnostic> {
    let known = || {
        let ids = question.choices.iter().map(|choice| choice.id.clone());
        msg!("known-names", names = ids.collect::<Vec<_>>())
    };
    for (name, end) in [("top", &top), ("bottom", &bottom)] {
        if end.is_empty() {
            let missing = Diagnostic::error(msg!("net-score-end", end = name, question = &question.id));
            return Err(missing.at(span).help(known()));
        }
    }
    let both = bottom
        .iter()
        .find(|(choice, _)| top.iter().any(|(other, _)| other == choice));
    if let Some((_, name)) = both {
        return Err(Diagnostic::error(msg!("net-score-both", name = &name.value)).at(name.span));
    }
    let ids = |end: Vec<NamedChoice>| end.into_iter().map(|(choice, _)| choice).collect();
    Ok((ids(top), ids(bottom)))
}
