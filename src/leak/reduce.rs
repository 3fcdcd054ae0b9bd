//! Text without its typography: what two writings of the same words have in common.

use std::ops::Range;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Where one element ends and another begins inside a line (`R<b>0012</b>`): a token edge that no reader sees.
pub const SEAM: char = '\u{1f}';

/// The letters and digits of ASCII by their codes, lower-case; 0 for anything else.
pub const LETTERS: [u8; 256] = {
    let mut letters = [0; 256];
    let mut code: u8 = 0;
    while code < 128 {
        if code.is_ascii_alphanumeric() {
            letters[code as usize] = code.to_ascii_lowercase();
        }
        code += 1;
    }
    letters
};

/// The letters and digits of a text, lower-case, without accents, spaces and punctuation.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Reduced {
    /// UTF-8, nearly always ASCII.
    pub bytes: Vec<u8>,
    /// In order; the first starts at 0.
    pub tokens: Vec<Token>,
}

/// The start of a run of letters and digits, as byte offsets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// In the reduced text.
    pub reduced: usize,
    /// In the text itself.
    pub text: usize,
}

impl Reduced {
    /// All of a text.
    pub fn of(text: &str) -> Self {
        let mut reduced = Self::default();
        reduced.bytes.reserve(text.len());
        let mut open = false;
        let mut rest = text;
        loop {
            let at = text.len() - rest.len();
            let plain = reduced.plain(rest.as_bytes(), at, &mut open);
            let Some(c) = rest.get(plain..).and_then(|rest| rest.chars().next()) else {
                return reduced;
            };
            reduced.fold(c, at + plain, &mut open);
            rest = rest.get(plain + c.len_utf8()..).unwrap_or_default();
        }
    }

    /// Takes ASCII until it ends; tells how many bytes were taken.
    fn plain(&mut self, bytes: &[u8], offset: usize, open: &mut bool) -> usize {
        for (at, byte) in bytes.iter().enumerate() {
            if !byte.is_ascii() {
                return at;
            }
            match LETTERS[usize::from(*byte)] {
                0 => *open = false,
                letter => {
                    self.open(offset + at, open);
                    self.bytes.push(letter);
                }
            }
        }
        bytes.len()
    }

    /// Takes any other character: é, ﬁ, œ, Ⅳ, ². What is not seen (accents set apart, soft hyphens) breaks no token.
    fn fold(&mut self, c: char, at: usize, open: &mut bool) {
        if let Some(letter) = base(c) {
            self.open(at, open);
            self.bytes.push(letter);
            return;
        }
        if is_unseen(c) || is_combining_mark(c) {
            return;
        }
        let before = self.bytes.len();
        if !is_sign(c) {
            let started = *open;
            decompose_compatible(c, |part| {
                if !is_combining_mark(part) {
                    part.to_lowercase().for_each(|part| self.letter(part));
                }
            });
            if self.bytes.len() > before && !started {
                self.tokens.push(Token {
                    reduced: before,
                    text: at,
                });
            }
        }
        *open = self.bytes.len() > before;
    }

    fn letter(&mut self, c: char) {
        match c {
            'œ' => self.bytes.extend_from_slice(b"oe"),
            'æ' => self.bytes.extend_from_slice(b"ae"),
            'ß' => self.bytes.extend_from_slice(b"ss"),
            c if c.is_alphanumeric() => self.bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
            _ => {}
        }
    }

    fn open(&mut self, text: usize, open: &mut bool) {
        if !*open {
            let reduced = self.bytes.len();
            self.tokens.push(Token { reduced, text });
            *open = true;
        }
    }

    /// The token that a byte of the reduced text belongs to.
    pub fn token_of(&self, reduced: usize) -> Option<&Token> {
        let after = self.tokens.partition_point(|token| token.reduced <= reduced);
        self.tokens.get(after.checked_sub(1)?)
    }

    /// Whether a token starts here or the text ends here.
    pub fn is_edge(&self, reduced: usize) -> bool {
        reduced == self.bytes.len() || self.token_of(reduced).is_some_and(|token| token.reduced == reduced)
    }

    /// Where some bytes of it stand in the text that it was made of.
    pub fn text_range(&self, text: &str, reduced: Range<usize>) -> Range<usize> {
        let place = |reduced: usize, is_after: bool| {
            let token = self.token_of(reduced).copied().unwrap_or(Token { reduced: 0, text: 0 });
            let mut left = reduced - token.reduced + usize::from(is_after);
            let mut at = token.text;
            for c in text.get(at..).unwrap_or_default().chars() {
                let taken = Self::of(c.encode_utf8(&mut [0; 4])).bytes.len();
                if left == 0 || (!is_after && taken > left) {
                    break;
                }
                left = left.saturating_sub(taken);
                at += c.len_utf8();
            }
            at
        };
        let last = reduced.end.saturating_sub(1);
        place(reduced.start, false)..place(last, true)
    }

    /// Whether it has no letter.
    pub fn is_digits(&self) -> bool {
        self.bytes.iter().all(u8::is_ascii_digit)
    }

    /// How many letters and digits it has.
    pub fn chars(&self) -> usize {
        self.bytes.iter().filter(|byte| (**byte & 0xc0) != 0x80).count()
    }
}

/// Whether no reader sees the character: hyphens that didn't break, joiners, marks of bytes and of variants, seams.
pub fn is_unseen(c: char) -> bool {
    matches!(
        c,
        SEAM | '\u{ad}'
            | '\u{34f}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2060}'..='\u{2064}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
    )
}

/// Whether a character that [`is_unseen`] may begin with this byte.
pub fn may_begin_unseen(byte: u8) -> bool {
    matches!(byte, 0x1f | 0xc2 | 0xcd | 0xe1 | 0xe2 | 0xef)
}

/// What stands between a token and the one before it.
pub fn gap_before(text: &str, token: usize) -> &str {
    let before = text.get(..token).unwrap_or_default();
    let is_silent = |c: char| Reduced::of(c.encode_utf8(&mut [0; 4])).bytes.is_empty();
    before
        .strip_prefix(before.trim_end_matches(is_silent))
        .unwrap_or_default()
}

/// What the accented letters of French are reduced to, known without a look into the tables of Unicode.
#[inline]
pub fn base(c: char) -> Option<u8> {
    match c {
        'à' | 'â' | 'ä' | 'À' | 'Â' | 'Ä' => Some(b'a'),
        'ç' | 'Ç' => Some(b'c'),
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => Some(b'e'),
        'î' | 'ï' | 'Î' | 'Ï' => Some(b'i'),
        'ô' | 'ö' | 'Ô' | 'Ö' => Some(b'o'),
        'ù' | 'û' | 'ü' | 'Ù' | 'Û' | 'Ü' => Some(b'u'),
        _ => None,
    }
}

/// The signs that French typography is full of, known in the same way; nothing is left of them.
#[inline]
pub fn is_sign(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{a9}' | '\u{ab}'..='\u{b1}' | '\u{2000}'..='\u{206f}')
}

#[cfg(test)]
mod tests {
    use super::{Reduced, SEAM, base, decompose_compatible, is_combining_mark, is_sign, is_unseen, may_begin_unseen};

    fn reduced(text: &str) -> String {
        String::from_utf8(Reduced::of(text).bytes).unwrap()
    }

    #[test]
    fn typography_vanishes() {
        assert_eq!(reduced("L’ÉTÉ\u{a0}: « 12\u{202f}% »…"), "lete12");
        assert_eq!(
            reduced("e\u{301}te\u{301} & l'e\u{fb03}cacité, cœur"),
            "etelefficacitecoeur"
        );
        assert_eq!(reduced("1ᵉʳ, Ⅳ, Ａ, 𝟗"), "1eriva9");
    }

    #[test]
    fn what_is_known_by_heart_is_what_unicode_says() {
        for c in '\u{80}'..='\u{2100}' {
            let mut said = String::new();
            decompose_compatible(c, |part| {
                if !is_combining_mark(part) {
                    said.extend(part.to_lowercase().filter(|part| part.is_alphanumeric()));
                }
            });
            if let Some(letter) = base(c) {
                assert_eq!(said, char::from(letter).to_string(), "{c}");
            }
            assert!(!is_sign(c) || said.is_empty(), "{c:?}");
        }
    }

    #[test]
    fn what_is_unseen_begins_with_few_bytes() {
        let unseen = ('\0'..=char::MAX).filter(|c| is_unseen(*c));
        assert!(unseen.clone().count() > 20);
        for c in unseen {
            assert!(may_begin_unseen(c.encode_utf8(&mut [0; 4]).as_bytes()[0]), "{c:?}");
            assert!(c == SEAM || reduced(&format!("a{c}b")) == "ab", "{c:?}");
        }
    }

    #[test]
    fn tokens_start_where_they_are_read() {
        let found = Reduced::of(&format!("«\u{a0}Été» R{SEAM}0012 so\u{ad}ft"));
        let starts: Vec<usize> = found.tokens.iter().map(|token| token.reduced).collect();
        assert_eq!(starts, [0, 3, 4, 8]);
        let texts: Vec<usize> = found.tokens.iter().map(|token| token.text).collect();
        assert_eq!(texts, [4, 12, 14, 19]);
        assert!(found.is_edge(3) && found.is_edge(12) && !found.is_edge(5));
    }
}
