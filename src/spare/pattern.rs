//! Regular expressions that are compiled when a text first may hold them: a Unicode class costs more to compile than most
//! texts to read.

use regex::Regex;
use std::sync::OnceLock;

/// A regular expression, and the signs of a text that may hold it.
#[derive(Debug)]
pub struct LazyPattern {
    expression: &'static str,
    /// Of each group, a text that holds the expression has at least one.
    signs: &'static [&'static [&'static str]],
    compiled: OnceLock<Option<Regex>>,
}

impl LazyPattern {
    /// Without signs, any text may hold it. A sign is written as a [`FoldedText`] is: `0` stands for any digit.
    pub const fn new(expression: &'static str, signs: &'static [&'static [&'static str]]) -> Self {
        Self {
            expression,
            signs,
            compiled: OnceLock::new(),
        }
    }

    /// The expression, if a text may hold it.
    pub fn within(&self, folded: &FoldedText) -> Option<&Regex> {
        let may_be = |sign: &&&str| folded.has_digits || !sign.contains('0');
        let has = |group: &&[&str]| group.iter().filter(may_be).any(|sign| folded.text.contains(sign));
        self.signs.iter().all(has).then(|| self.regex()).flatten()
    }

    /// The expression; none if it can't be read, which a test of every list of patterns rules out.
    pub fn regex(&self) -> Option<&Regex> {
        self.compiled.get_or_init(|| Regex::new(self.expression).ok()).as_ref()
    }
}

/// A text in small letters, its digits as `0`, its spaces as single plain ones.
#[derive(Debug)]
pub struct FoldedText {
    text: String,
    has_digits: bool,
}

/// A text as signs are looked for in it.
pub fn folded(text: &str) -> FoldedText {
    let mut out = String::with_capacity(text.len());
    let mut has_digits = false;
    for c in text.chars() {
        match c {
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c if c.is_ascii() && !c.is_ascii_digit() => out.push(c.to_ascii_lowercase()),
            c if c.is_numeric() => {
                has_digits = true;
                out.push('0');
            }
            c => out.extend(c.to_lowercase()),
        }
    }
    FoldedText { text: out, has_digits }
}

#[cfg(test)]
mod tests {
    use super::{LazyPattern, folded};

    #[test]
    fn a_text_is_folded_to_its_signs() {
        assert_eq!(folded("Le 1ᵉʳ\u{a0}\n MAI 2024 : É").text, "le 0ᵉʳ mai 0000 : é");
    }

    #[test]
    fn what_lacks_a_sign_is_not_searched() {
        static PHONE: LazyPattern = LazyPattern::new(r"\d{3}-\d{4}", &[&["000-0000"], &["poste", "ext"]]);
        assert!(PHONE.within(&folded("376-5011")).is_none() && PHONE.compiled.get().is_none());
        assert!(PHONE.within(&folded("376-5011, Poste 2")).is_some());
    }
}
