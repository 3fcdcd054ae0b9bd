//! What to say of an expression that can't be read, in the terms of those who write expressions without being programmers.

use super::syntax::Function;
use super::token::{Lexeme, LexemeKind};
use crate::diagnostic::{Diagnostic, Message};
use crate::msg;
use std::ops::Range;

/// A mistake, and its bytes in the text.
#[derive(Debug)]
pub(super) struct Slip {
    pub told: Diagnostic,
    pub range: Range<usize>,
}

impl Slip {
    pub fn new(message: Message, range: &Range<usize>) -> Self {
        Self {
            told: Diagnostic::error(message),
            range: range.clone(),
        }
    }
}

/// Quotes that a word processor makes of straight ones.
pub(super) const CURLY: [char; 6] = ['“', '”', '«', '»', '‘', '’'];

/// Words that compare and choose in other languages.
const CONDITIONS: [&str; 8] = ["if", "else", "and", "or", "not", "in", "is", "for"];

/// A name that is followed by a parenthesis and is no function.
pub(super) fn unknown_function(name: &str, range: &Range<usize>) -> Slip {
    let mut slip = Slip::new(msg!("unknown-function", name = name), range);
    slip.told = slip.told.suggest(name, Function::all().map(Function::name));
    slip
}

/// A word where a text or a call belongs.
pub(super) fn neither(word: &str, range: &Range<usize>) -> Slip {
    if CONDITIONS.contains(&word) {
        return Slip::new(msg!("expression-condition", sign = word), range);
    }
    if Function::of_name(word).is_some() {
        return Slip::new(msg!("expression-call", name = word), range);
    }
    let mut slip = Slip::new(msg!("expression-neither", name = word), range);
    slip.told = slip.told.suggest(word, Function::all().map(Function::name));
    slip
}

/// A word where a value belongs, which is no whole number.
pub(super) fn bare(word: &str, range: &Range<usize>) -> Slip {
    let is_decimal = word.starts_with(|c: char| c.is_ascii_digit()) && word.parse::<f64>().is_ok();
    let message = match is_decimal {
        true => msg!("expression-decimal", number = word),
        false => msg!("expression-bare", name = word),
    };
    Slip::new(message, range)
}

/// A sign is missing before what is found.
pub(super) fn missing(sign: char, found: &str, range: &Range<usize>) -> Slip {
    Slip::new(
        msg!("expression-expected", sign = sign.to_string(), found = found),
        range,
    )
}

/// What stands where something else belongs: `expected`, if one sign alone would do.
pub(super) fn stray(token: &Lexeme, written: &str, expected: Option<char>) -> Slip {
    let message = match (token.kind, expected) {
        (LexemeKind::Sign(';'), _) => msg!("expression-semicolon"),
        (LexemeKind::Sign('|'), _) => msg!("expression-filter"),
        (LexemeKind::Sign('~'), _) => msg!("expression-join"),
        (LexemeKind::Sign('+' | '-' | '*' | '/' | '%'), _) => msg!("expression-arithmetic", sign = written),
        (LexemeKind::Sign('=' | '<' | '>' | '!'), None) => msg!("expression-condition", sign = written),
        (LexemeKind::Sign(c), _) if CURLY.contains(&c) => msg!("expression-quotes"),
        (LexemeKind::Word, Some(_)) if CONDITIONS.contains(&written) => msg!("expression-condition", sign = written),
        (_, Some(sign)) => return missing(sign, written, &token.range),
        (_, None) => msg!("expression-unexpected", found = written),
    };
    Slip::new(message, &token.range)
}
