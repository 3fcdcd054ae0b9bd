//! A text that is read in one go, and where a secret stands in it.

use crate::leak::excerpt::excerpt;
use crate::leak::matter::Matter;
use crate::leak::reduce::{Reduced, SEAM, gap_before, is_unseen};
use crate::leak::secret::{SHORTEST, Secret, WINDOW};
use crate::leak::sieve::{self, Lengths};
use memchr::memmem::Finder;

/// After these, a line may break inside a word.
const HYPHENS: [char; 4] = ['-', '\u{ad}', '\u{2010}', '\u{2011}'];

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

    /// A line of text around the first place where a secret stands.
    pub fn find(&self, secret: &Secret, finder: &Finder<'_>) -> Option<String> {
        if !secret.is_sought_in(self.matter) {
            return None;
        }
        let mut from = 0;
        // One after the other and overlapping: in `aaa aaaa`, the first `aaaa` stands between no edges.
        while let Some(at) = finder.find(self.reduced.bytes.get(from..)?) {
            if self.stands(secret, from + at) {
                let place = self.reduced.token_of(from + at).map_or(0, |token| token.text);
                return Some(excerpt(&self.text, place, secret.reduced.bytes.len()));
            }
            from += at + 1;
        }
        None
    }

    fn stands(&self, secret: &Secret, start: usize) -> bool {
        let end = start + secret.reduced.bytes.len();
        if secret.bounded && !(self.reduced.is_edge(start) && self.reduced.is_edge(end)) {
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
        let at = self.reduced.token_of(start).map_or(0, |token| token.text);
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
