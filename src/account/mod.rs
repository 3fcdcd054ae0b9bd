//! Every figure of the commentary is accounted for: computed by an expression, claimed and held against the data, or
//! released with a reason. What is left was typed by hand and nobody answers for it.
//!
//! A text is read as its readers would: what its expressions print is left out, the rest is searched for figures.

mod asks;
mod books;
mod claim;
mod passage;
mod phrase;

pub use asks::queries;
pub use books::Books;
pub use passage::{Computed, Passage};
pub use phrase::{Folded, Phrase};

use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::language::figures::{self, Found, GREAT_MAJORITY, Said, Verdict, holds_share};
use crate::language::number;
use crate::msg;
use crate::survey::{Labels, Language};
use claim::Case;
use rayon::prelude::*;

/// Holds every passage against the accounts.
///
/// Errors: a claim that the data contradict; a claim or release whose phrase no longer stands in any text; a figure that
/// is not accounted for, a warning while drafting.
pub fn check(passages: &[Passage], books: Books<'_>) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let nouns = nouns(books.labels);
    let nouns: Vec<&str> = nouns.iter().map(String::as_str).collect();
    let labels = codebook_figures(books.labels, books.language, &nouns);
    let mut read: Vec<Read<'_>> = passages
        .par_iter()
        .map(|p| Read::of(p, books.language, &nouns, &labels))
        .collect();
    for claim in &books.accounts.claims {
        let phrase = Phrase::new(&claim.says.value);
        let mut stands = false;
        for passage in read.iter_mut().filter(|read| read.passage.lies_in(claim.scope)) {
            for place in phrase.places(&passage.folded) {
                stands = true;
                let case = Case {
                    claim,
                    figures: &passage.take(&place),
                    passage: passage.passage,
                    place: &place,
                    books,
                };
                case.judge().into_iter().for_each(|mistake| diagnostics.push(mistake));
            }
        }
        if !stands {
            diagnostics.push(gone(&claim.says.value, claim.says.span, claim.scope, &read));
        }
    }
    for release in &books.accounts.releases {
        let phrase = Phrase::new(&release.says.value);
        let mut stands = false;
        for passage in read.iter_mut().filter(|read| read.passage.lies_in(release.scope)) {
            for place in phrase.places(&passage.folded) {
                stands = true;
                passage.take(&place);
            }
        }
        if !stands {
            diagnostics.push(gone(&release.says.value, release.says.span, release.scope, &read));
        }
    }
    for read in &mut read {
        read.majorities(books, &mut diagnostics);
        for found in &read.left {
            diagnostics.push(unaccounted(found, read.passage, books));
        }
    }
    diagnostics
}

/// A passage with the figures that nothing has accounted for yet.
struct Read<'a> {
    passage: &'a Passage,
    folded: Folded,
    all: Vec<Found>,
    left: Vec<Found>,
}

impl<'a> Read<'a> {
    fn of(passage: &'a Passage, language: Language, nouns: &[&str], labels: &[Phrase]) -> Self {
        let mut left = figures::find(language, &passage.read, nouns);
        let all = left.clone();
        let folded = Folded::of(&passage.read);
        if !left.is_empty() {
            // The questionnaire's own words: "5 fois ou plus".
            for label in labels {
                for place in label.places(&folded) {
                    left.retain(|found| !place.holds(&found.range));
                }
            }
        }
        Self {
            passage,
            folded,
            all,
            left,
        }
    }

    /// The figures of a phrase, which are accounted for from now on.
    fn take(&mut self, place: &phrase::Place) -> Vec<Found> {
        self.left.retain(|found| !place.holds(&found.range));
        let inside = self.all.iter().filter(|found| place.holds(&found.range));
        inside.cloned().collect()
    }

    /// "Une grande majorité" never stands without a figure beside it; computed figures in the same sentence bear it out
    /// or contradict it.
    fn majorities(&mut self, books: Books<'_>, diagnostics: &mut Diagnostics) {
        let great = books.accounts.great_majority.unwrap_or(GREAT_MAJORITY);
        let passage = self.passage;
        self.left.retain(|found| {
            if !matches!(found.said, Said::Majority { .. } | Said::Minority) {
                return true;
            }
            let sentence = passage.sentence(&found.range);
            let beside = passage.computed.iter().filter(|c| sentence.contains(&c.range.start));
            let shares: Vec<(u64, u64)> = beside.flat_map(|computed| computed.shares.iter().copied()).collect();
            if shares.is_empty() {
                return true;
            }
            for (k, n) in shares {
                if holds_share(found, k, n, great) == Verdict::False {
                    let percent = number::percent(books.language, k, n);
                    let message = msg!(
                        "majority-false",
                        phrase = passage.phrase(&found.range),
                        k = k,
                        n = n,
                        percent = percent
                    );
                    diagnostics.push(Diagnostic::error(message).at(passage.span(&found.range, books.sources)));
                }
            }
            false
        });
    }
}

fn unaccounted(found: &Found, passage: &Passage, books: Books<'_>) -> Diagnostic {
    let phrase = passage.phrase(&found.range);
    let message = msg!("unaccounted", phrase = &phrase);
    let diagnostic = if books.is_draft {
        Diagnostic::warning(message)
    } else {
        Diagnostic::error(message)
    };
    diagnostic
        .at(passage.span(&found.range, books.sources))
        .help(msg!("unaccounted-help", phrase = &phrase))
}

/// The phrase of a claim or release stands in no text any more; the text that is nearest to it says what became of it.
fn gone(says: &str, span: Span, scope: Option<Span>, read: &[Read<'_>]) -> Diagnostic {
    let diagnostic = Diagnostic::error(msg!("phrase-gone", phrase = says)).at(span);
    let texts = read.iter().filter(|read| read.passage.lies_in(scope));
    match phrase::nearest(says, texts.map(|read| read.passage.read.as_str())) {
        Some(words) => diagnostic.help(msg!("did-you-mean", name = words)),
        None => diagnostic,
    }
}

/// What respondents are called.
fn nouns(labels: &Labels) -> Vec<String> {
    let mut nouns: Vec<String> = labels
        .groups
        .iter()
        .flat_map(|group| [&group.noun.one, &group.noun.many, &group.short])
        .cloned()
        .collect();
    nouns.sort();
    nouns.dedup();
    nouns
}

/// Texts of the codebook that hold a figure of their own.
fn codebook_figures(labels: &Labels, language: Language, nouns: &[&str]) -> Vec<Phrase> {
    let mut texts: Vec<&str> = Vec::new();
    for question in &labels.questions {
        texts.extend([question.text.as_str(), question.label.as_str()]);
        texts.extend(question.choices.iter().chain(&question.items).map(String::as_str));
    }
    texts.sort_unstable();
    texts.dedup();
    // A label that is but a number would excuse that number everywhere.
    let telling = |text: &&str| text.split_whitespace().count() > 1 && !figures::find(language, text, nouns).is_empty();
    texts.into_iter().filter(telling).map(Phrase::new).collect()
}

#[cfg(test)]
mod tests;
