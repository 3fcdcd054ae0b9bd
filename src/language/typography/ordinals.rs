//! Ordinals: 1ᵉʳ, 1ʳᵉ, 2ᵉ.

use super::stream::kept_ranges;
use crate::report::Inline;
use crate::survey::Language;
use std::borrow::Cow;

/// A piece of a text with ordinals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// On the line.
    Text(Cow<'a, str>),
    /// The ending of an ordinal, on the line: "er".
    Superscript(&'a str),
}

/// What may be written after a number, its form as a superscript, and whether only 1 takes it. The longest come first.
const ENDINGS: [(&str, &str, bool); 18] = [
    ("ières", "res", true),
    ("ière", "re", true),
    ("ièmes", "es", false),
    ("ième", "e", false),
    ("èmes", "es", false),
    ("ème", "e", false),
    ("ères", "res", true),
    ("ère", "re", true),
    ("ers", "ers", true),
    ("er", "er", true),
    ("res", "res", true),
    ("re", "re", true),
    ("es", "es", false),
    ("e", "e", false),
    ("ᵉʳ", "er", true),
    ("ʳᵉ", "re", true),
    ("ᵉˢ", "es", false),
    ("ᵉ", "e", false),
];

/// The text cut at the endings of its ordinals: "le 1er avril" is "le 1", raised "er", " avril". The slips 1ère and 2ème
/// become 1ʳᵉ and 2ᵉ, Unicode's raised letters become plain ones, Roman numerals (XXᵉ) count too. English ordinals stay
/// on the line. Without ordinals the text comes back whole.
pub fn ordinals(language: Language, text: &str) -> Vec<Piece<'_>> {
    match language {
        Language::FrCa => french(text),
        Language::EnCa => vec![Piece::Text(Cow::Borrowed(text))],
    }
}

/// The same as running text.
pub fn raised(language: Language, text: &str) -> Vec<Inline> {
    let pieces = ordinals(language, text).into_iter();
    let pieces = pieces.map(|piece| match piece {
        Piece::Text(text) => Inline::Text(text.into_owned()),
        Piece::Superscript(ending) => Inline::Superscript(ending.to_owned()),
    });
    pieces.collect()
}

fn french(text: &str) -> Vec<Piece<'_>> {
    if !text.as_bytes().windows(2).any(may_end_number) {
        return vec![Piece::Text(Cow::Borrowed(text))];
    }
    let mut pieces = Vec::new();
    let mut done = 0;
    for (start, end) in numerals(text) {
        let rest = &text[end..];
        let is_one = matches!(&text[start..end], "1" | "I");
        let found = ENDINGS.iter().find(|(written, _, only_one)| {
            rest.starts_with(written) && (is_one || !only_one) && closes(&rest[written.len()..])
        });
        if let Some((written, raised, _)) = found {
            pieces.push(Piece::Text(Cow::Borrowed(&text[done..end])));
            pieces.push(Piece::Superscript(raised));
            done = end + written.len();
        }
    }
    if done < text.len() || pieces.is_empty() {
        pieces.push(Piece::Text(Cow::Borrowed(&text[done..])));
    }
    pieces
}

/// Whether an ending may follow a number between these two bytes: most texts are passed over so.
fn may_end_number(bytes: &[u8]) -> bool {
    let [last, first] = bytes else { return false };
    let is_last = matches!(last, b'0'..=b'9' | b'I' | b'V' | b'X');
    is_last && ENDINGS.iter().any(|(written, ..)| written.as_bytes()[0] == *first)
}

/// Whether an ordinal may end before `rest`: not within a word or a code, nor before the exponent of 1e-5.
fn closes(rest: &str) -> bool {
    let exponent = rest.strip_prefix(['-', '+']).unwrap_or_default();
    let after = exponent.trim_start_matches(|c: char| c.is_ascii_digit());
    // In "2e-3e année" what follows the digits is the ending of another ordinal.
    let is_exponent = after.len() < exponent.len() && !after.starts_with(char::is_alphabetic);
    !is_exponent && !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_')
}

/// Byte ranges of numbers that an ordinal's ending may follow: of digits, or of Roman capitals where they can't be a
/// word (I before "er" and "re", two letters or more of I, V and X).
fn numerals(text: &str) -> Vec<(usize, usize)> {
    let (offsets, chars): (Vec<usize>, Vec<char>) = text.char_indices().unzip();
    let kept = kept_ranges(&chars);
    let offset = |index: usize| offsets.get(index).copied().unwrap_or(text.len());
    let mut found = Vec::new();
    let mut index = 0;
    while index < chars.len() {
        let roman = |c: &char| matches!(c, 'I' | 'V' | 'X');
        let digits = chars[index..].iter().take_while(|c| c.is_ascii_digit()).count();
        let letters = chars[index..].iter().take_while(|c| roman(c)).count();
        let length = digits.max(letters);
        let opens = index == 0 || {
            let before = chars[index - 1];
            !before.is_alphanumeric() && !matches!(before, '_' | '.' | ',' | '#' | '&')
        };
        let is_long = digits > 0
            || letters > 1
            || chars[index..].starts_with(&['I', 'e', 'r'])
            || chars[index..].starts_with(&['I', 'r', 'e']);
        if length > 0 && opens && is_long && !kept.iter().any(|r| r.contains(&index)) {
            found.push((offset(index), offset(index + length)));
        }
        index += length.max(1);
    }
    found
}
