//! The words of a text, as they are counted when it is held against respondents' own.

use crate::leak::reduce::{LETTERS, base, is_sign, is_unseen};
use std::ops::Range;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// A word, whatever its capitals and accents; an apostrophe parts none ("l’aide").
#[derive(Debug, Clone, Default)]
pub struct Word {
    /// The same for the same letters and digits, in every run.
    pub hash: u64,
    /// How many letters and digits it has, in bytes.
    pub letters: usize,
    /// Its bytes in the text.
    pub range: Range<usize>,
}

/// Multiplied by, a bit of a hash reaches all of those above it: the golden ratio in 64 bits.
pub const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// Hands over every word of a text in UTF-8, in order.
pub fn each_word(text: &[u8], mut put: impl FnMut(&Word)) {
    let mut open = Open::default();
    for (at, byte) in text.iter().enumerate() {
        match LETTERS[usize::from(*byte)] {
            0 if byte.is_ascii() => match byte {
                b'\'' => {}
                _ if is_unseen(char::from(*byte)) => {}
                _ => open.end(&mut put),
            },
            0 => {
                if let Some(c) = char_at(text, at) {
                    open.take(c, at, &mut put);
                }
            }
            letter => open.add(letter, at, at + 1),
        }
    }
    open.end(&mut put);
}

/// The character beyond ASCII that begins at a byte; none inside of one.
pub fn char_at(text: &[u8], at: usize) -> Option<char> {
    let length = match text.get(at)? {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    str::from_utf8(text.get(at..at + length)?).ok()?.chars().next()
}

/// The word that is being read.
#[derive(Default)]
struct Open {
    word: Word,
    /// Its last letters, up to eight, which are not hashed yet.
    last: u64,
}

impl Open {
    /// Takes a character beyond ASCII.
    fn take(&mut self, c: char, at: usize, put: &mut impl FnMut(&Word)) {
        let end = at + c.len_utf8();
        if let Some(letter) = base(c) {
            self.add(letter, at, end);
            return;
        }
        if matches!(c, '’' | 'ʼ') || is_unseen(c) || is_combining_mark(c) {
            return;
        }
        let before = self.word.letters;
        if !is_sign(c) {
            decompose_compatible(c, |part| {
                for part in part.to_lowercase().filter(|part| part.is_alphanumeric()) {
                    let mut own = [0; 4];
                    let letters = match part {
                        'œ' => "oe",
                        'æ' => "ae",
                        'ß' => "ss",
                        one => one.encode_utf8(&mut own),
                    };
                    letters.bytes().for_each(|letter| self.add(letter, at, end));
                }
            });
        }
        if self.word.letters == before {
            self.end(put);
        }
    }

    #[inline]
    fn add(&mut self, letter: u8, start: usize, end: usize) {
        if self.word.letters == 0 {
            self.word.range.start = start;
        }
        self.word.range.end = end;
        self.last = self.last << 8 | u64::from(letter);
        self.word.letters += 1;
        if self.word.letters.is_multiple_of(8) {
            self.hash_last();
        }
    }

    fn hash_last(&mut self) {
        let hash = (self.word.hash ^ self.last).wrapping_mul(SPREAD);
        self.word.hash = hash ^ hash >> 32;
        self.last = 0;
    }

    #[inline]
    fn end(&mut self, put: &mut impl FnMut(&Word)) {
        if self.word.letters > 0 {
            self.hash_last();
            put(&self.word);
            *self = Self::default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::each_word;

    fn words(text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        each_word(text.as_bytes(), |word| found.push(&text[word.range.clone()]));
        found
    }

    fn hashes(text: &str) -> Vec<u64> {
        let mut found = Vec::new();
        each_word(text.as_bytes(), |word| found.push(word.hash));
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
