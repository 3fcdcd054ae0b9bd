//! A text as its words and numbers.

use std::ops::Range;

/// A word or a number of a text.
#[derive(Clone, Debug)]
pub(in crate::language) struct Token {
    /// Its first byte in the text.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
    /// In lower case, digits of any script as 0 to 9, curly apostrophes taken off: "l’une" is "l" and "une".
    pub text: String,
    /// Something other than white space stands between the token before and this one.
    pub apart: bool,
}

/// Where the zeros of scripts stand whose digits follow each other: Arabic, Persian, Devanagari, Bengali, Tamil, Thai,
/// Lao, Tibetan, Burmese, Khmer, the wide ones of East Asia, and the bold and double ones of mathematics.
const ZEROS: [u32; 13] = [
    0x0660, 0x06F0, 0x0966, 0x09E6, 0x0BE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0, 0xFF10, 0x1D7CE, 0x1D7D8,
];

/// The digit that a sign is, as one of 0 to 9.
fn digit(c: char) -> Option<char> {
    if c.is_ascii() {
        return c.is_ascii_digit().then_some(c);
    }
    let value = ZEROS
        .iter()
        .find_map(|zero| u32::from(c).checked_sub(*zero).filter(|value| *value < 10))?;
    char::from_digit(value, 10)
}

/// "½" as 1 and 2.
pub(super) fn vulgar(token: &str) -> Option<(u64, u64)> {
    const SIGNS: [(&str, u64, u64); 18] = [
        ("½", 1, 2),
        ("⅓", 1, 3),
        ("⅔", 2, 3),
        ("¼", 1, 4),
        ("¾", 3, 4),
        ("⅕", 1, 5),
        ("⅖", 2, 5),
        ("⅗", 3, 5),
        ("⅘", 4, 5),
        ("⅙", 1, 6),
        ("⅚", 5, 6),
        ("⅐", 1, 7),
        ("⅛", 1, 8),
        ("⅜", 3, 8),
        ("⅝", 5, 8),
        ("⅞", 7, 8),
        ("⅑", 1, 9),
        ("⅒", 1, 10),
    ];
    SIGNS.iter().find(|(sign, ..)| *sign == token).map(|(_, a, b)| (*a, *b))
}

fn is_vulgar(c: char) -> bool {
    vulgar(c.encode_utf8(&mut [0; 4])).is_some()
}

/// Splits at everything that is neither letter nor digit; hyphens stay inside words, separators inside numbers.
pub(in crate::language) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut apart = false;
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let start = at;
        at += first.len_utf8();
        let is_sign = match first {
            '%' | '％' | '﹪' | '٪' => Some("%"),
            '‰' => Some("‰"),
            _ => None,
        };
        if let Some(sign) = is_sign {
            found.push(token(sign.to_owned(), start..at, std::mem::take(&mut apart)));
        } else if !first.is_alphanumeric() {
            apart |= !first.is_whitespace() && !is_apostrophe(first);
        } else {
            if digit(first).is_some() {
                at += number_length(&text[start..]) - first.len_utf8();
            } else if !is_vulgar(first) {
                at += word_length(&text[start..]) - first.len_utf8();
            }
            found.push(token(folded(&text[start..at]), start..at, std::mem::take(&mut apart)));
        }
    }
    found
}

fn token(text: String, range: Range<usize>, apart: bool) -> Token {
    Token {
        start: range.start,
        end: range.end,
        text,
        apart,
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '’' | '\'' | 'ʼ')
}

/// As it is compared: lower case, plain digits, plain hyphens, separators of thousands taken out.
fn folded(text: &str) -> String {
    let is_number = text.starts_with(|c| digit(c).is_some());
    let kept = text.chars().filter(|c| !is_number || !separates(*c));
    let plain = kept.map(|c| match c {
        '\u{2011}' => '-',
        '٫' => ',',
        c => digit(c).unwrap_or(c),
    });
    plain.collect::<String>().to_lowercase()
}

/// How many bytes the word at the head of a text has.
fn word_length(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let goes_on = match c {
            '-' | '\u{2011}' => chars.peek().is_some_and(|(_, next)| next.is_alphabetic()),
            c => c.is_alphanumeric() && !is_vulgar(c),
        };
        if !goes_on {
            return at;
        }
    }
    text.len()
}

/// White space and apostrophes part thousands in French, and in English since the metric system came.
fn separates(c: char) -> bool {
    c.is_whitespace() || is_apostrophe(c)
}

/// How many bytes the number at the head of a text has: 27,4; 1,200; 2 000 where groups of three follow one of up to
/// three, "2000 300" is two numbers.
fn number_length(text: &str) -> usize {
    let digits = |text: &str| -> (usize, usize) {
        let run = text.chars().take_while(|c| digit(*c).is_some());
        run.fold((0, 0), |(count, bytes), c| (count + 1, bytes + c.len_utf8()))
    };
    let (first, mut length) = digits(text);
    let mut may_group = first <= 3;
    loop {
        let Some(sign) = text[length..].chars().next() else {
            return length;
        };
        let (count, bytes) = digits(&text[length + sign.len_utf8()..]);
        let goes_on = match sign {
            ',' | '.' | '٫' => count > 0,
            sign => separates(sign) && may_group && count == 3,
        };
        if !goes_on {
            return length;
        }
        may_group &= separates(sign);
        length += sign.len_utf8() + bytes;
    }
}
