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
    let is_unknown = |said: &Compared| {
        let mut own = judged.iter().filter(|(other, _)| other.range == said.range);
        own.any(|(_, judged)| matches!(judged, Judged::Unknown))
    };
    let tested: Vec<Tested> = untied
        .iter()
        .filter(|said| said.relation == Relation::Significant && is_unknown(said))
        .map(|test| Tested::of(test, untied.iter().filter(|one| is_unknown(one)), passage))
        .collect();
    let is_told = |said: &Compared| {
        let mut of = tested.iter().filter_map(|test| test.of.as_ref());
        said.relation != Relation::Significant && of.any(|of| *of == said.range)
    };
    let left = judged.iter().filter(|(said, _)| !is_beside(said) && !is_told(said));
    let left = left.filter_map(|(said, judged)| {
        let test = tested.iter().find(|test| test.at == said.range);
        let said = test.map_or(*said, |test| &test.said);
        mistake((said, test.is_some()), judged, passage, books)
    });
    left.collect()
}

/// A word that announces a test, with the comparison beside it that it is of: "significativement plus souvent que".
struct Tested {
    at: Range<usize>,
    of: Option<Range<usize>>,
    said: Compared,
}

impl Tested {
    /// How many bytes may stand between both: "la différence entre les groupes est significative".
    const NEAR: usize = 50;

    fn of<'a>(test: &Compared, others: impl Iterator<Item = &'a Compared>, passage: &Passage) -> Self {
        let sentence = passage.sentence(&test.range);
        let between = |one: &Compared| {
            let before = test.range.start.saturating_sub(one.range.end);
            before.max(one.range.start.saturating_sub(test.range.end))
        };
        let near = others
            .filter(|one| one.relation != Relation::Significant && sentence.contains(&one.range.start))
            .filter(|one| between(one) <= Self::NEAR)
            .min_by_key(|one| between(one));
        let said = near.map_or_else(
            || test.clone(),
            |near| Compared {
                range: test.range.start.min(near.range.start)..test.range.end.max(near.range.end),
                ..near.clone()
            },
        );
        Self {
            at: test.range.clone(),
            of: near.map(|near| near.range.clone()),
            said,
        }
    }
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

/// `said` is what compares, and whether it announces a test.
fn mistake(
    (said, is_test): (&Compared, bool),
    judged: &Judged,
    passage: &Passage,
    books: Books<'_>,
) -> Option<Diagnostic> {
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

#[cfg(test)]
mod tests {
    use super::meet;

    #[test]
    fn two_stretches_meet_where_they_share_a_byte() {
        assert!(meet(&(0..3), &(2..5)) && meet(&(2..5), &(0..3)));
        assert!(meet(&(0..9), &(2..5)) && meet(&(2..5), &(0..9)) && meet(&(2..5), &(2..5)));
        assert!(!meet(&(0..3), &(3..5)) && !meet(&(3..5), &(0..3)));
    }
}
