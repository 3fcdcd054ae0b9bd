//! Texts by how they are spelt: what only capitals, accents, blanks or a last sign tell apart is one answer.

use super::beside::is_other;
use super::fold::fold;
use super::number::number;
use super::outline::Reply;
use super::unsaid::silences;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use unicode_normalization::UnicodeNormalization;

/// An answer in all its spellings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling<'a> {
    /// The most frequent of them; of several, the first.
    pub text: &'a str,
    /// How many cells hold any of them.
    pub count: u64,
    /// The others.
    pub others: Vec<&'a str>,
}

/// The answers that texts are, each text with how often it stands, in order of first appearance.
pub fn spellings<'a>(texts: impl Iterator<Item = (&'a str, u64)>) -> Vec<Spelling<'a>> {
    let mut keys: BTreeMap<String, usize> = BTreeMap::new();
    // Of each text, its answer and its place among the spellings of it.
    let mut places: BTreeMap<&'a str, (usize, usize)> = BTreeMap::new();
    let mut found: Vec<Vec<(&'a str, u64)>> = Vec::new();
    for (text, count) in texts {
        let (answer, spelling) = *places.entry(text).or_insert_with(|| {
            let answer = *keys.entry(key(text)).or_insert(found.len());
            if answer == found.len() {
                found.push(Vec::new());
            }
            found[answer].push((text, 0));
            (answer, found[answer].len() - 1)
        });
        found[answer][spelling].1 += count;
    }
    let one = |spelt: Vec<(&'a str, u64)>| {
        let most = spelt.iter().map(|(_, count)| *count).max()?;
        let (text, _) = spelt.iter().find(|(_, count)| *count == most)?;
        Some(Spelling {
            text,
            count: spelt.iter().map(|(_, count)| count).sum(),
            others: spelt
                .iter()
                .map(|(other, _)| *other)
                .filter(|other| other != text)
                .collect(),
        })
    };
    found.into_iter().filter_map(one).collect()
}

/// Answers that no list orders: what most gave first, of as many the one that came first; "other" and what is no answer
/// stand last. Codes keep their own order.
pub fn by_frequency(all: &mut [&Spelling<'_>]) {
    if all.iter().all(|one| number(one.text).is_some()) {
        return;
    }
    let texts: Vec<&str> = all.iter().map(|one| one.text).collect();
    let pairs = texts.iter().zip(silences(&texts));
    let unsaid: BTreeSet<&str> = pairs.filter_map(|(text, silence)| silence.map(|_| *text)).collect();
    all.sort_by_key(|one| {
        let last = unsaid.contains(one.text);
        (last, !last && is_other(one.text), Reverse(one.count))
    });
}

impl Spelling<'_> {
    /// As a choice. The build knows by itself what only capitals tell apart; its other spellings have to be declared.
    pub fn reply(&self) -> Reply {
        let others = self.others.iter().filter(|other| !is_read_as(other, self.text));
        Reply {
            also: others.map(|other| (*other).to_owned()).collect(),
            ..Reply::new(self.text, self.text)
        }
    }
}

/// Whether the build takes a text for another by itself.
pub fn is_read_as(text: &str, other: &str) -> bool {
    let small = |text: &str| text.nfc().flat_map(char::to_lowercase).collect::<String>();
    small(text) == small(other)
}

/// Whether two texts are spellings of one answer.
pub fn is_spelling_of(text: &str, other: &str) -> bool {
    key(text) == key(other)
}

/// What all spellings of an answer have in common; a sign alone is itself.
fn key(text: &str) -> String {
    let folded = fold(text);
    let short = folded.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '…' | '!' | ',' | ';'));
    if short.is_empty() { folded } else { short.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::spellings;

    #[test]
    fn one_answer_is_spelt_in_several_ways() {
        let texts = [
            ("été", 1),
            ("Oui.", 1),
            ("Été", 2),
            ("Oui", 3),
            ("OUI", 1),
            ("C++", 1),
            ("C", 1),
            ("...", 1),
        ];
        let found = spellings(texts.into_iter());
        let of = |text: &str| found.iter().find(|one| one.text == text).expect(text);
        assert_eq!(found.len(), 5);
        assert_eq!((of("Été").count, of("Été").others.as_slice()), (3, ["été"].as_slice()));
        assert_eq!(of("Oui").count, 5);
        assert_eq!(of("Été").reply().also, Vec::<String>::new());
        assert_eq!(of("Oui").reply().also, ["Oui."]);
    }

    /// Each text is looked up, not held against all others: that took minutes.
    #[test]
    fn many_texts_are_found_at_once() {
        let texts: Vec<String> = (0..200_000).map(|n| format!("{} $", n % 100_000)).collect();
        let found = spellings(texts.iter().map(|text| (text.as_str(), 1)));
        assert_eq!(found.len(), 100_000);
        assert!(found.iter().all(|one| one.count == 2));
    }
}
