//! Words of a theme that become names of files and addresses.

use super::sentences::variables;
use super::wording::Wording;
use crate::content::place::unstorable;
use crate::diagnostic::{Diagnostic, Diagnostics, Sources, Span, msg};
use std::collections::BTreeSet;

/// Tells of those that no disk could store, or that would lead out of the output. Of each sentence the last of the `texts`
/// counts, as for the wording; they stand in the files at `paths`.
pub(super) fn check(
    wording: &Wording,
    (texts, paths): (&[&str], &[String]),
    sources: &mut Sources,
    errors: &mut Diagnostics,
) {
    let known: Vec<_> = texts.iter().map(|text| variables(text)).collect();
    let sentences: BTreeSet<&String> = known.iter().flat_map(|sentences| sentences.keys()).collect();
    for sentence in sentences {
        let Some(value) = wording.try_say(sentence, &[]) else {
            continue;
        };
        let is_usable = match sentence.split('-').next() {
            Some("path") => unstorable(&value).is_none(),
            Some("chapter" | "anchor") => is_address(&value),
            Some(_) | None => true,
        };
        let last = known.iter().rposition(|sentences| sentences.contains_key(sentence));
        if let (false, Some(last)) = (is_usable, last) {
            let at = known[last][sentence].0;
            let place = Span::new(sources.renew(&paths[last], texts[last]), at..at + sentence.len());
            let told = Diagnostic::error(msg!("theme-wording-path", sentence = sentence, value = value));
            errors.push(told.at(place).help(msg!("theme-wording-path-help")));
        }
    }
}

/// Whether it can be a page's name and a place in it, as the ids of a project can.
fn is_address(value: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    unstorable(value).is_none() && value.starts_with(|c: char| c.is_ascii_lowercase()) && value.chars().all(is_sign)
}
