//! Words of a theme that become names of files and addresses.

use super::sentences::variables;
use super::wording::Wording;
use crate::content::place::unstorable;
use crate::diagnostic::{Diagnostic, Diagnostics, Sources, Span, msg};

/// Tells of those that no disk could store, or that would lead out of the output. Of each sentence the last of the `texts`
/// counts, as for the wording; they stand in the files at `paths`.
pub(super) fn check(
    wording: &Wording,
    (texts, paths): (&[&str], &[String]),
    sources: &mut Sources,
    errors: &mut Diagnostics,
) {
    let reference = texts.first().copied().unwrap_or_default();
    for sentence in variables(reference).into_keys() {
        let Some(value) = wording.try_say(&sentence, &[]) else {
            continue;
        };
        let is_usable = match sentence.split('-').next() {
            Some("path") => unstorable(&value).is_none(),
            Some("chapter" | "anchor") => is_address(&value),
            Some(_) | None => true,
        };
        let holds = |(text, path)| Some((text, path, variables(text).get(&sentence)?.0));
        let last = texts.iter().copied().zip(paths).rev().find_map(holds);
        if let (false, Some((text, path, at))) = (is_usable, last) {
            let place = Span::new(sources.renew(path, text), at..at + sentence.len());
            let told = Diagnostic::error(msg!("theme-wording-path", sentence = &sentence, value = value));
            errors.push(told.at(place).help(msg!("theme-wording-path-help")));
        }
    }
}

/// Whether it can be a page's name and a place in it, as the ids of a project can.
fn is_address(value: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    unstorable(value).is_none() && value.starts_with(|c: char| c.is_ascii_lowercase()) && value.chars().all(is_sign)
}
