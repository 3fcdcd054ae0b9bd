//! Codes that would mean two things: an answer and none, or a choice that was made and one that wasn't.

use super::code::MissingCode;
use super::layout::{Columns, Layout};
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Span, Spanned};
use crate::msg;
use std::collections::BTreeSet;

/// Tells of each such code once, be its list that of several questions. `common` are the codes of missing answers of the
/// questions without their own.
pub(super) fn tell(layouts: &[Layout], common: &[MissingCode], diagnostics: &mut Diagnostics) {
    let mut told = BTreeSet::new();
    for layout in layouts {
        let missing = layout.missing.as_deref().unwrap_or(common);
        for (code, first, message) in overlaps(layout, missing) {
            if !told.insert((code.span, first)) {
                continue;
            }
            let is_shared = layout.missing.is_none() && message.id == "code-missing-too";
            let twice = Diagnostic::error(message).at(code.span).also(first, msg!("first-here"));
            diagnostics.push(match is_shared {
                true => twice.help(msg!("code-missing-help", questions = 1)),
                false => twice,
            });
        }
    }
}

/// Each code with where its other meaning is given.
fn overlaps<'a>(layout: &'a Layout, missing: &'a [MissingCode]) -> Vec<(&'a Spanned<String>, Span, Message)> {
    let (answers, others): (Vec<_>, &[Spanned<String>]) = match &layout.columns {
        Columns::Choices { chosen, not_chosen, .. } => (chosen.iter().chain(not_chosen).collect(), not_chosen),
        Columns::Items(_) | Columns::Delimited { .. } | Columns::Places(_) => (layout.codes.iter().collect(), &[]),
    };
    let chosen = answers.iter().take(answers.len() - others.len());
    let both = chosen.filter_map(|code| {
        let other = others.iter().find(|other| other == code)?;
        Some((other, code.span, msg!("code-chosen-and-not", code = &other.value)))
    });
    let both: Vec<_> = both.collect();
    let missing = answers.iter().filter_map(|code| {
        let (absent, _) = missing.iter().find(|(absent, _)| absent == *code)?;
        let message = msg!("code-missing-too", code = &code.value);
        Some((*code, absent.span, message))
    });
    missing.chain(both).collect()
}
