//! The signs and words of an expression.

use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LexemeKind {
    /// A name or a number: `opinions.utile`, `3`.
    Word,
    /// A text with its quotes.
    Text,
    Sign(char),
    /// `}}`.
    End,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lexeme {
    pub kind: LexemeKind,
    pub range: Range<usize>,
}

/// Why an expression has no end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unclosed {
    Quote,
    Braces,
    /// Another one begins before, at this byte of the text.
    Next(usize),
}

/// The longest expression, in bytes: a text may be nothing but beginnings, and each is followed that far at most.
const LONGEST: usize = 20_000;

/// The parts of the expression whose `{{` stands at `start`; the last is its `}}`.
pub(super) fn tokens(text: &str, start: usize) -> Result<Vec<Lexeme>, Unclosed> {
    let text = &text[..text.floor_char_boundary(start + LONGEST)];
    let mut all = Vec::new();
    let mut at = start + 2;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        if rest.starts_with("{{") {
            return Err(Unclosed::Next(at));
        }
        let (kind, length) = match c {
            '"' | '\'' | '`' => (LexemeKind::Text, quoted(rest, c).ok_or(Unclosed::Quote)?),
            '}' if rest.starts_with("}}") => (LexemeKind::End, 2),
            c if c.is_alphanumeric() || matches!(c, '_' | '.') => (LexemeKind::Word, word(rest)),
            c => (LexemeKind::Sign(c), c.len_utf8()),
        };
        if !c.is_whitespace() {
            let range = at..at + length;
            all.push(Lexeme { kind, range });
        }
        if kind == LexemeKind::End {
            return Ok(all);
        }
        at += length;
    }
    Err(Unclosed::Braces)
}

/// The length of a text with its quotes, of which a backslash takes the meaning.
fn quoted(text: &str, quote: char) -> Option<usize> {
    let mut is_escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if !is_escaped && c == quote {
            return Some(at + 1);
        }
        is_escaped = !is_escaped && c == '\\';
    }
    None
}

/// The length of a word. A hyphen is part of a name (`deja-venu`), not of a number.
fn word(text: &str) -> usize {
    let is_name = text.starts_with(char::is_alphabetic);
    let belongs = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.') || (is_name && c == '-');
    let word = text.find(|c| !belongs(c)).map_or(text, |end| &text[..end]);
    word.trim_end_matches('-').len()
}
