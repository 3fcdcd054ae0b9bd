//! The slips of those who write expressions without being programmers, told in their own terms before Tera tells them in
//! its.

use crate::diagnostic::Diagnostic;
use crate::msg;
use std::ops::Range;

/// A part of an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    /// A name or a number: `opinions.utile`, `3`.
    Word,
    /// A text with its quotes.
    Text,
    Sign(char),
}

/// What may stand without quotes.
const BARE: [&str; 5] = ["true", "false", "and", "or", "not"];

/// The first slip of an expression, braces included, and where it is.
pub(super) fn slip(expression: &str) -> Option<(Diagnostic, Range<usize>)> {
    let tokens = tokens(expression);
    if tokens.iter().all(|(token, _)| matches!(token, Token::Sign('{' | '}'))) {
        return Some((Diagnostic::error(msg!("expression-empty")), 0..expression.len()));
    }
    let mut open = Vec::new();
    for (index, (token, range)) in tokens.iter().enumerate() {
        let before = index
            .checked_sub(1)
            .and_then(|at| tokens.get(at))
            .map(|(token, _)| token);
        let after = tokens.get(index + 1).map(|(token, _)| token);
        let in_call = open.last() == Some(&'(');
        let written = &expression[range.clone()];
        let found = match token {
            Token::Sign(sign @ ('(' | '[' | '{')) => {
                open.push(*sign);
                None
            }
            Token::Sign(')' | ']' | '}') => {
                open.pop();
                None
            }
            Token::Sign(';') => Some(msg!("expression-semicolon")),
            Token::Word if in_call && after == Some(&Token::Sign(':')) => {
                Some(msg!("expression-colon", name = written))
            }
            Token::Word if is_value(before, after) && !is_bare(written) => {
                Some(msg!("expression-bare", name = written))
            }
            Token::Text if in_call && before == Some(&Token::Sign(',')) => {
                Some(msg!("expression-unnamed", text = written))
            }
            Token::Word | Token::Text | Token::Sign(_) => None,
        };
        if let Some(message) = found {
            return Some((Diagnostic::error(message), range.clone()));
        }
    }
    None
}

/// Whether a word stands where a value does: neither the name of an argument nor a call.
fn is_value(before: Option<&Token>, after: Option<&Token>) -> bool {
    let opens = matches!(before, Some(Token::Sign('(' | ',' | '[' | '=' | ':')));
    opens && !matches!(after, Some(Token::Sign('=' | '(')))
}

fn is_bare(word: &str) -> bool {
    BARE.contains(&word) || word.chars().all(|c| c.is_ascii_digit() || c == '.')
}

fn tokens(expression: &str) -> Vec<(Token, Range<usize>)> {
    let mut all = Vec::new();
    let mut rest = expression;
    while let Some(c) = rest.chars().next() {
        let at = expression.len() - rest.len();
        let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
        let (token, len) = if matches!(c, '"' | '\'' | '`') {
            let len = rest[1..].find(c).map_or(rest.len(), |len| len + 2);
            (Some(Token::Text), len)
        } else if is_word(c) {
            (Some(Token::Word), rest.find(|c| !is_word(c)).unwrap_or(rest.len()))
        } else {
            let token = (!c.is_whitespace()).then_some(Token::Sign(c));
            (token, c.len_utf8())
        };
        all.extend(token.map(|token| (token, at..at + len)));
        rest = &rest[len..];
    }
    all
}

#[cfg(test)]
mod tests {
    use super::slip;

    fn told(expression: &str) -> Option<(&'static str, &str)> {
        slip(expression).map(|(diagnostic, range)| (diagnostic.message.id, &expression[range]))
    }

    #[test]
    fn slips_are_found_where_they_are() {
        for (expression, id, place) in [
            ("{{ }}", "expression-empty", "{{ }}"),
            ("{{ n(aines) }}", "expression-bare", "aines"),
            ("{{ percent(a.b, is=\"x\") }}", "expression-bare", "a.b"),
            ("{{ percent(\"a\", is=oui) }}", "expression-bare", "oui"),
            ("{{ percent(\"a\", is=[\"oui\", non]) }}", "expression-bare", "non"),
            ("{{ percent(\"a\"; is=\"x\") }}", "expression-semicolon", ";"),
            ("{{ percent(\"a\", is: \"x\") }}", "expression-colon", "is"),
            ("{{ percent(\"a\", \"x\") }}", "expression-unnamed", "\"x\""),
        ] {
            assert_eq!(told(expression), Some((id, place)), "{expression}");
        }
    }

    #[test]
    fn what_is_well_written_has_none() {
        for expression in [
            "{{ n() }}",
            "{{ percent(\"a.b\", is=[\"x\", 'y; z'], where={\"m\": \"u\"}, noun=false, digits=2) }}",
            "{{ tenths(\"q\", is=\"x\") ~ \", \" ~ agree(one=\"a\", many=\"b\") }}",
        ] {
            assert_eq!(told(expression), None, "{expression}");
        }
    }
}
