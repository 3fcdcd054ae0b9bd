//! A text as it is read for figures: its words, numbers and what stands between.

use super::token::Token;
use super::words::{Written, number};
use crate::survey::Language;

/// A text with what its respondents are called.
pub(super) struct FigureReader<'a> {
    pub language: Language,
    pub text: &'a str,
    pub tokens: Vec<Token>,
    /// Each as its words.
    pub nouns: Vec<Vec<String>>,
}

impl FigureReader<'_> {
    pub fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.text)
    }

    /// The word, unless punctuation stands before it.
    pub fn next(&self, at: usize) -> &str {
        match self.tokens.get(at) {
            Some(token) if !token.apart => &token.text,
            Some(_) | None => "",
        }
    }

    pub fn number(&self, at: usize) -> Option<Written> {
        number(self.language, self.word(at))
    }

    pub fn is_digits(&self, at: usize) -> bool {
        self.word(at).starts_with(|c: char| c.is_ascii_digit())
    }

    /// What stands between a word and the one before.
    pub fn gap(&self, at: usize) -> &str {
        match (
            at.checked_sub(1).map(|before| &self.tokens[before]),
            self.tokens.get(at),
        ) {
            (Some(before), Some(token)) => &self.text[before.end..token.start],
            (None, _) | (_, None) => "",
        }
    }
}
