//! The words of a text, as they are counted when it is held against respondents' own.

use crate::leak::reduce::{LETTERS, base, is_sign, is_unseen};
use std::ops::Range;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// A word, whatever its capitals and accents; an apostrophe parts none ("l’aide").
#[derive(Debug, Clone, Default)]
pub struct Word {
    /// The same for the same letters and digits, in every run.
    pub hash: u64,
    /// How many letters and digits it has.
    pub letters: usize,
    /// Its bytes in the text.
    pub range: Range<usize>,
}

/// Multiplied by, bits of a letter reach all of a hash: the golden ratio in 64 bits.
pub const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// Hands over every word, in order.
pub fn each_word(text: &str, mut put: impl FnMut(&Word)) {
    let mut word = Word::default();
    for (at, byte) in text.bytes().enumerate() {
        if byte.is_ascii() {
            match LETTERS[usize::from(byte)] {
                0 if byte == b'\'' || is_unseen(char::from(byte)) => {}
                0 => word.end(&mut put),
                letter => word.add(u32::from(letter), at..at + 1),
            }
        } else if let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
            word.take(c, at, &mut put);
        }
    }
    word.end(&mut put);
}

impl Word {
    /// Takes a character beyond ASCII.
    fn take(&mut self, c: char, at: usize, put: &mut impl FnMut(&Self)) {
        let range = at..at + c.len_utf8();
        if let Some(letter) = base(c) {
            self.add(u32::from(letter), range);
        } else if !(matches!(c, '’' | 'ʼ') || is_unseen(c) || is_combining_mark(c)) {
            let before = self.letters;
            if !is_sign(c) {
                decompose_compatible(c, |part| {
                    for part in part.to_lowercase().filter(|part| part.is_alphanumeric()) {
                        let pair = match part {
                            'œ' => ['o', 'e'],
                            'æ' => ['a', 'e'],
                            'ß' => ['s', 's'],
                            one => [one, '\0'],
                        };
                        let letters = pair.into_iter().filter(|letter| *letter != '\0');
                        letters.for_each(|letter| self.add(u32::from(letter), range.clone()));
                    }
                });
            }
            if self.letters == before {
                self.end(put);
            }
        }
    }

    #[inline]
    fn add(&mut self, letter: u32, range: Range<usize>) {
        if self.letters == 0 {
            self.range.start = range.start;
        }
        self.range.end = range.end;
        self.letters += 1;
        self.hash = (self.hash.rotate_left(7) ^ u64::from(letter)).wrapping_mul(SPREAD);
    }

    fn end(&mut self, put: &mut impl FnMut(&Self)) {
        if self.letters > 0 {
            put(self);
            *self = Self::default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::each_word;

    fn words(text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        each_word(text, |word| found.push(&text[word.range.clone()]));
        found
    }

    fn hashes(text: &str) -> Vec<u64> {
        let mut found = Vec::new();
        each_word(text, |word| found.push(word.hash));
        found
    }

    #[test]
    fn words_end_where_a_reader_ends_them() {
        assert_eq!(
            words("«\u{a0}L’été\u{a0}», c'est-à-dire **quand** il/elle l’au\u{ad}ra… 12\u{202f}%"),
            [
                "L’été",
                "c'est",
                "à",
                "dire",
                "quand",
                "il",
                "elle",
                "l’au\u{ad}ra",
                "12"
            ]
        );
        assert!(words(" — … ’'").is_empty());
    }

    #[test]
    fn writing_does_not_matter() {
        let plain = hashes("l'ete de l'oeuvre, 1er");
        assert_eq!(hashes("L’ÉTÉ de l’œuvre (1ᵉʳ)"), plain);
        assert_eq!(hashes("l’e\u{301}te\u{301} de l’Œuvre 1er"), plain);
        assert_ne!(hashes("l’été de l’ouvre, 1er"), plain);
    }
}
