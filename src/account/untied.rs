//! Comparisons that no claim answers for: what the sentence's own figures bear out, what they contradict, and what nothing
//! is held against.

use super::inferred::{Judged, judge};
use super::proposal::propose;
use super::shelf::reported_in;
use super::{Books, Passage, titled};
use crate::commentary::Voice;
use crate::diagnostic::{Diagnostic, Message};
use crate::language::comparisons::{Compared, Relation, only_names};
use crate::language::figures::Found;
use crate::msg;
use std::ops::Range;

/// What a text compares. In what belongs to a ranked table, words for ranks say what the table shows.
pub(super) fn compared(passage: &Passage, typed: &[Found], books: Books<'_>) -> Vec<Compared> {
    let computed = passage.computed.iter().filter(|computed| !computed.values.is_empty());
    let mut figures: Vec<Range<usize>> = computed.map(|computed| computed.range.clone()).collect();
    let typed = typed.iter().map(|found| found.range.clone());
    let apart: Vec<Range<usize>> = typed
        .filter(|typed| figures.iter().all(|one| !meet(one, typed)))
        .collect();
    figures.extend(apart);
    figures.sort_by_key(|range| range.start);
    let language = passage.language.unwrap_or(books.language);
    let mut found = books.reader.compared(language, &passage.read, figures).to_vec();
    if books.voices.get(&passage.text.span) == Some(&Voice::Ranking) {
        found.retain(|one| !matches!(one.relation, Relation::Rank(_)));
    }
    // All of a table's caption is about what the table shows.
    let is_title = reported_in(books.reported, passage.text.span)
        .iter()
        .any(|one| one.range.is_none());
    if is_title {
        found.retain(|one| !only_names(language, &passage.read, one.relation));
    }
    found
}

/// Whether two stretches of a text have bytes in common.
pub(super) fn meet(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// What is wrong with the comparisons that nothing answers for yet.
pub(super) fn told(passage: &Passage, untied: &[Compared], figures: &[Found], books: Books<'_>) -> Vec<Diagnostic> {
    let judged = untied.iter().map(|said| {
        let judged = judge(said, passage, figures, books);
        let is_shown = matches!(judged, Judged::Unknown) && titled::bears_out(said, passage, books);
        (said, if is_shown { Judged::True } else { judged })
    });
    let judged: Vec<(&Compared, Judged)> = judged.collect();
    // "Par rapport aux hommes" says no more than the comparison beside it.
    let is_beside = |said: &Compared| {
        let sentence = passage.sentence(&said.range);
        let mut others = judged.iter().filter(|(other, _)| other.range != said.range);
        said.relation == Relation::Differ
            && others.any(|(other, _)| sentence.contains(&other.range.start) && other.relation != Relation::Significant)
    };
    let left = judged.iter().filter(|(said, _)| !is_beside(said));
    left.filter_map(|(said, judged)| mistake(said, judged, passage, books))
        .collect()
}

/// Whether an expression of the sentence came to nothing.
fn has_failed(said: &Compared, passage: &Passage) -> bool {
    let sentence = passage.sentence(&said.range);
    let mut inside = passage
        .computed
        .iter()
        .filter(|one| sentence.contains(&one.range.start));
    inside.any(|one| one.values.is_empty() && one.text.is_empty())
}

/// The words of some bytes as a claim says them: "…" where an expression stands.
fn written(passage: &Passage, range: &Range<usize>) -> String {
    let phrase = passage.phrase(range);
    let parts: Vec<&str> = phrase.split('\u{1}').filter(|part| !part.is_empty()).collect();
    parts.join("…")
}

fn mistake(said: &Compared, judged: &Judged, passage: &Passage, books: Books<'_>) -> Option<Diagnostic> {
    let phrase = written(passage, &said.range);
    let at = passage.span(&said.range, books.sources);
    let contradicted = |message: Message| Some(Diagnostic::error(message).at(at));
    match judged {
        Judged::True => None,
        Judged::False { first, second } => {
            contradicted(msg!("compared-false", phrase = phrase, first = first, second = second))
                .map(|told| told.help(msg!("compared-false-help")))
        }
        Judged::OtherRank { place } => contradicted(msg!("compared-other-rank", phrase = phrase, place = *place)),
        // What an expression could not say is a mistake of its own.
        Judged::Unknown if has_failed(said, passage) => None,
        Judged::Unknown => {
            let is_test = said.relation == Relation::Significant;
            let message = match is_test {
                true => msg!("compared-untested", phrase = &phrase),
                false => msg!("compared-untied", phrase = &phrase),
            };
            let diagnostic = match books.is_draft {
                true => Diagnostic::warning(message),
                false => Diagnostic::error(message),
            };
            let diagnostic = diagnostic.at(at);
            let diagnostic = match propose(said, passage, books) {
                Some(claim) => diagnostic.help(msg!(
                    "compared-claim",
                    head = format!("says: \"{phrase}\", {}", claim.head),
                    tail = claim.tail
                )),
                None => diagnostic,
            };
            Some(diagnostic.help(match is_test {
                true => msg!("compared-untested-help", phrase = phrase),
                false => msg!("compared-release", phrase = phrase),
            }))
        }
    }
}
