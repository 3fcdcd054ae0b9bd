//! (being written)
use crate::survey::Language;
use std::borrow::Cow;

/// A text as its language spaces and writes signs.
pub fn respace(language: Language, text: &str) -> String {
    let mut runs = [text.to_owned()];
    respace_runs(language, &mut runs);
    let [text] = runs;
    text
}

/// Neighbouring text nodes as one stream, so that a sign at the edge of one sees the word in the other.
pub fn respace_runs(_language: Language, _runs: &mut [String]) {}

/// A piece of a text with ordinals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Text(Cow<'a, str>),
    /// The ending of an ordinal, on the line: "er".
    Superscript(&'a str),
}

/// The text cut at the endings of its ordinals.
pub fn ordinals(_language: Language, text: &str) -> Vec<Piece<'_>> {
    vec![Piece::Text(Cow::Borrowed(text))]
}
