//! Words in a row: what a report and an answer have in common when the one repeats the other, whole or in part.
//!
//! The runs of what the authors wrote are hashed, and make a sieve; every answer is walked once, while it is read anyway,
//! and says which of them it holds.

use crate::leak::sieve::Sieve;
use crate::leak::words::{SPREAD, Word, each_word};
use rustc_hash::FxHashSet;
use std::ops::Range;

/// So many words in a row are an answer's own; fewer may be anyone's.
pub const RUN: usize = 5;

/// Five words of fewer letters and digits together are anyone's too ("il y a de la").
const FEWEST_LETTERS: usize = 12;

/// What the hash of a word was multiplied by once it is the first of a run.
const BEFORE: u64 = SPREAD.wrapping_mul(SPREAD).wrapping_mul(SPREAD).wrapping_mul(SPREAD);

/// No shorter text holds a run: its letters, and what parts its words.
const SHORTEST: usize = FEWEST_LETTERS + RUN - 1;

/// Runs of words, ready to be looked for in answers.
#[derive(Debug)]
pub struct Runs {
    sieve: Sieve,
    hashes: FxHashSet<u64>,
}

impl Runs {
    /// Those of some texts, without those that the `known` ones hold.
    pub fn of<'a>(texts: impl Iterator<Item = &'a str>, known: impl Iterator<Item = &'a str>) -> Self {
        Self::among(hashes(texts), known)
    }

    /// Those of some texts that were walked before.
    pub fn among<'a>(mut hashes: FxHashSet<u64>, known: impl Iterator<Item = &'a str>) -> Self {
        let known = self::hashes(known);
        hashes.retain(|hash| !known.contains(hash));
        let sieve = Sieve::new(hashes.len());
        hashes.iter().for_each(|hash| sieve.put(*hash));
        Self { sieve, hashes }
    }

    /// None.
    pub fn none() -> Self {
        Self::of(std::iter::empty(), std::iter::empty())
    }

    /// Whether they are the same runs.
    pub fn are(&self, others: &Self) -> bool {
        self.hashes == others.hashes
    }

    /// Hands over those of them that a cell holds; says whether it holds any run at all.
    pub fn each_in(&self, cell: &[u8], mut found: impl FnMut(u64)) -> bool {
        let mut any = false;
        if cell.len() >= SHORTEST {
            runs_of(cell, |hash, _| {
                any = true;
                if self.sieve.lets_through(hash) && self.hashes.contains(&hash) {
                    found(hash);
                }
            });
        }
        any
    }
}

/// The runs of some texts.
pub fn hashes<'a>(texts: impl Iterator<Item = &'a str>) -> FxHashSet<u64> {
    let mut hashes = FxHashSet::default();
    texts.for_each(|text| {
        each_run(text, |hash, _| {
            hashes.insert(hash);
        });
    });
    hashes
}

/// Hands over every run of a text with its bytes, in order.
pub fn each_run(text: &str, put: impl FnMut(u64, Range<usize>)) {
    runs_of(text.as_bytes(), put);
}

fn runs_of(text: &[u8], mut put: impl FnMut(u64, Range<usize>)) {
    let mut last: [Word; RUN] = Default::default();
    let (mut count, mut letters, mut sum) = (0, 0, 0_u64);
    each_word(text, |word| {
        // The word that stood five words before goes.
        let gone = &mut last[count % RUN];
        sum = sum.wrapping_sub(gone.hash.wrapping_mul(BEFORE)).wrapping_mul(SPREAD);
        sum = sum.wrapping_add(word.hash);
        letters = letters + word.letters - gone.letters;
        gone.clone_from(word);
        count += 1;
        if count >= RUN && letters >= FEWEST_LETTERS {
            let hash = (sum ^ sum >> 31).wrapping_mul(SPREAD);
            put(hash ^ hash >> 29, last[count % RUN].range.start..word.range.end);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::{RUN, Runs, each_run, hashes};
    use proptest::prelude::*;

    fn found(text: &str, answer: &str) -> usize {
        let mut found = 0;
        let runs = Runs::of(std::iter::once(text), std::iter::empty());
        runs.each_in(answer.as_bytes(), |_| found += 1);
        found
    }

    #[test]
    fn five_words_in_a_row_are_an_answers_own() {
        let answer = "On m’a refusé l’aide trois fois, puis deux.";
        assert_eq!(found("Quelqu’un dit : ON M'A *refuse* l’aide trois…", answer), 1);
        assert_eq!(found("On m’a refusé l’aide deux fois", answer), 0);
        assert_eq!(found(answer, answer), 4);
        // Twelve letters at least.
        assert_eq!(found("il y a de la", "il y a de la joie"), 0);
    }

    #[test]
    fn what_is_known_anyway_is_not_looked_for() {
        let text = "Les jardins du quartier nord sont beaux";
        let runs = Runs::of(std::iter::once(text), std::iter::once("Les jardins du quartier nord"));
        let mut found = Vec::new();
        assert!(runs.each_in(text.as_bytes(), |run| found.push(run)));
        assert_eq!(found.len(), 2);
        assert!(!Runs::none().each_in(b"quatre mots de rien", |_| ()));
    }

    #[test]
    fn a_run_stands_where_its_words_do() {
        let text = "« Un deux, trois quatre — cinq six. »";
        let mut places = Vec::new();
        each_run(text, |_, range| places.push(&text[range]));
        assert_eq!(
            places,
            ["Un deux, trois quatre — cinq", "deux, trois quatre — cinq six"]
        );
    }

    proptest! {
        /// Whatever stands around five words, and however they are parted, they are found.
        #[test]
        fn what_is_repeated_is_found(
            words in prop::collection::vec("[a-zé]{3,8}", RUN..12),
            around in "[a-z ]{0,30}",
            sign in "[ ,;.!\u{a0}\n-]{1,3}",
        ) {
            let answer = words.join(" ");
            let text = format!("{around} {} {around}", words.join(&sign).to_uppercase());
            prop_assert_eq!(found(&text, &answer) , hashes(std::iter::once(answer.as_str())).len());
        }
    }
}
