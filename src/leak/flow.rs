//! A text that is read in one go, and where a secret stands in it.

use crate::leak::excerpt::excerpt;
use crate::leak::matter::Matter;
use crate::leak::reduce::{Reduced, SEAM, gap_before, is_unseen};
use crate::leak::secret::{GLUABLE, SHORTEST, Secret, WINDOW};
use crate::leak::sieve::{self, Lengths};
use memchr::memmem::Finder;
use std::ops::Range;

/// After these, a line may break inside a word.
const HYPHENS: [char; 4] = ['-', '\u{ad}', '\u{2010}', '\u{2011}'];

/// Where a short secret may begin and end.
#[derive(Debug, Clone, Copy)]
enum Edges {
    /// Where a word or a number does.
    Firm,
    /// Where no number goes on.
    Soft,
}

/// One kind of text of one file.
#[derive(Debug)]
pub struct Flow {
    /// What it is for.
    pub matter: Matter,
    /// As it is read.
    pub text: String,
    reduced: Reduced,
}

impl Flow {
    /// The text, ready to be searched.
    pub fn new(matter: Matter, text: String) -> Self {
        let reduced = Reduced::of(&text);
        Self { matter, text, reduced }
    }

    /// Hashes of every window, and of all that is shorter and stands between token edges; of the given lengths only.
    pub fn each_hash(&self, lengths: Lengths, mut put: impl FnMut(u64)) {
        let bytes = &self.reduced.bytes;
        if lengths.has(WINDOW) {
            let windows = bytes
                .windows(WINDOW)
                .filter_map(|window| window.first_chunk::<WINDOW>());
            windows.for_each(|window| put(sieve::hash(window)));
        }
        if !(SHORTEST..WINDOW).any(|length| lengths.has(length)) {
            return;
        }
        for (n, start) in self.reduced.tokens.iter().enumerate() {
            let later = self.reduced.tokens.get(n + 1..).unwrap_or_default();
            let ends = later.iter().map(|token| token.reduced).chain([bytes.len()]);
            for end in ends.take_while(|end| end - start.reduced < WINDOW) {
                if lengths.has(end - start.reduced)
                    && let Some(text) = bytes.get(start.reduced..end)
                {
                    put(sieve::hash(text));
                }
            }
        }
    }

    /// Hashes of what has digits and may stand right beside letters: `R0012` of `noR0012`; of the given lengths only.
    pub fn each_glued_hash(&self, lengths: Lengths, mut put: impl FnMut(u64)) {
        let bytes = &self.reduced.bytes;
        let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        let starts_number = |at: &usize| is_digit(*at) && self.is_soft(*at);
        for number in (0..bytes.len()).filter(starts_number) {
            for start in (number.saturating_sub(WINDOW)..=number).filter(|at| self.is_soft(*at)) {
                if let Some(window) = bytes.get(start..start + WINDOW).filter(|_| lengths.has(WINDOW)) {
                    put(sieve::hash(window));
                }
                let ends = (number + 1..=bytes.len()).take_while(|end| end - start < WINDOW);
                for end in ends.filter(|end| end - start >= GLUABLE && lengths.has(end - start) && self.is_soft(*end)) {
                    if let Some(text) = bytes.get(start..end) {
                        put(sieve::hash(text));
                    }
                }
            }
        }
    }

    /// Whether no number goes on across a place.
    fn is_soft(&self, at: usize) -> bool {
        let is_digit = |at: usize| self.reduced.bytes.get(at).is_some_and(u8::is_ascii_digit);
        self.reduced.is_edge(at) || !(is_digit(at) && at.checked_sub(1).is_some_and(is_digit))
    }

    /// A line of text around the first place where a secret stands.
    pub fn find(&self, secret: &Secret, finder: &Finder<'_>) -> Option<String> {
        let start = self.starts(secret, finder, Edges::Firm).next()?;
        let place = self.reduced.token_of(start).map_or(0, |token| token.text);
        Some(excerpt(&self.text, place, secret.reduced.bytes.len()))
    }

    /// All places where a secret stands, be it right beside letters.
    pub fn places<'f>(&'f self, secret: &'f Secret, finder: &'f Finder<'_>) -> impl Iterator<Item = Range<usize>> + 'f {
        let edges = if secret.is_gluable() { Edges::Soft } else { Edges::Firm };
        let length = secret.reduced.bytes.len();
        self.starts(secret, finder, edges)
            .map(move |start| self.reduced.text_range(&self.text, start..start + length))
    }

    fn starts<'f>(
        &'f self,
        secret: &'f Secret,
        finder: &'f Finder<'_>,
        edges: Edges,
    ) -> impl Iterator<Item = usize> + 'f {
        let mut from = match secret.is_sought_in(self.matter) {
            true => 0,
            false => self.reduced.bytes.len(),
        };
        let all = std::iter::from_fn(move || {
            // One after the other and overlapping: in `aaa aaaa`, the first `aaaa` stands between no edges.
            let at = from + finder.find(self.reduced.bytes.get(from..)?)?;
            from = at + 1;
            Some(at)
        });
        all.filter(move |at| self.stands(secret, *at, edges))
    }

    fn stands(&self, secret: &Secret, start: usize, edges: Edges) -> bool {
        let end = start + secret.reduced.bytes.len();
        let is_edge = |at: usize| match edges {
            Edges::Firm => self.reduced.is_edge(at),
            Edges::Soft => self.is_soft(at),
        };
        if secret.bounded && !(is_edge(start) && is_edge(end)) {
            return false;
        }
        let is_own = !secret.number || !self.is_part_of_number(start);
        is_own && (!secret.is_firm_in(self.matter) || self.is_firm(secret, start, end))
    }

    /// Whether a secret stands there as it is written: broken where it is itself, or where nobody sees it.
    fn is_firm(&self, secret: &Secret, start: usize, end: usize) -> bool {
        let from = self.reduced.tokens.partition_point(|token| token.reduced <= start);
        let mut inner = self
            .reduced
            .tokens
            .iter()
            .skip(from)
            .take_while(|token| token.reduced < end);
        inner.all(|token| {
            let gap = gap_before(&self.text, token.text);
            let gap = gap
                .strip_suffix('\n')
                .filter(|gap| gap.ends_with(HYPHENS))
                .unwrap_or(gap);
            let is_seam = gap.chars().all(is_unseen);
            is_seam
                || secret
                    .breaks
                    .contains(&(token.reduced - start, gap.contains(char::is_whitespace)))
        })
    }

    /// 0.10234, 10234.5 or ISO 14289, which every tagged PDF mentions; a comma would separate the cells of a row.
    fn is_part_of_number(&self, start: usize) -> bool {
        let at = self.reduced.token_of(start);
        let at = at.map_or(0, |token| token.text + (start - token.reduced));
        let (before, from) = self.text.split_at_checked(at).unwrap_or_default();
        let after = from.trim_start_matches(|c: char| c.is_ascii_digit() || c == SEAM);
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let is_fraction = before
            .strip_suffix('.')
            .is_some_and(|whole| is_digit(whole.chars().next_back()));
        let has_fraction = after
            .strip_prefix('.')
            .is_some_and(|decimals| is_digit(decimals.chars().next()));
        is_fraction || has_fraction || before.ends_with("ISO ")
    }
}

#[cfg(test)]
mod tests {
    use super::{Flow, Matter, Secret};
    use memchr::memmem::Finder;

    fn find(text: &str, secret: &str, matter: Matter) -> Option<String> {
        let secret = Secret::of(secret).unwrap();
        Flow::new(matter, text.to_owned()).find(&secret, &Finder::new(&secret.reduced.bytes))
    }

    #[test]
    fn a_short_secret_stands_between_edges() {
        assert!(find("voir R00123", "R0012", Matter::Prose).is_none());
        assert!(find("voir AR0012", "R0012", Matter::Prose).is_none());
        assert_eq!(
            find("voir R-00\u{1f}12, ici", "R-0012", Matter::Prose).unwrap(),
            "voir R-0012, ici"
        );
        assert!(find("aaa aaaa", "aaaa", Matter::Prose).is_some());
    }

    #[test]
    fn a_very_short_secret_has_no_breaks_but_its_own() {
        for (text, secret) in [
            ("de 1 à 1 0 0", "A100"),
            ("(p. 101)", "P-101"),
            ("R 001", "R001"),
            ("R\n001", "R001"),
        ] {
            assert!(find(text, secret, Matter::Prose).is_none(), "{secret} in {text}");
        }
        for (text, secret) in [
            ("R\u{1f}001", "R001"),
            ("P‑101", "P-101"),
            ("P-\n101", "P-101"),
            ("R\u{a0}01", "R 01"),
            ("R0\u{ad}\n01", "R001"),
        ] {
            assert!(find(text, secret, Matter::Prose).is_some(), "{secret} in {text}");
        }
        assert!(find("G9A 5H7", "G9A5H7", Matter::Prose).is_some());
        assert!(find("0 R 1000 0 R", "R10000", Matter::Noise).is_none());
    }

    #[test]
    fn a_number_is_its_own() {
        assert!(find("id,10234,5", "10234", Matter::Prose).is_some());
        assert!(find("10\u{1f}234", "10234", Matter::Prose).is_some());
        for other in [
            "10 234 personnes",
            "0.10234",
            "10234.5",
            "102.34",
            "110234",
            "ISO 10234",
        ] {
            assert!(find(other, "10234", Matter::Prose).is_none(), "{other}");
        }
        assert!(find("z-index: 10234", "10234", Matter::Style).is_none());
    }
}
