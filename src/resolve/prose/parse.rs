//! Expressions: where they stand in a text, and what each one is made of.
//!
//! ```text
//! expression = "{{" part { "~" part } "}}"
//! part       = text | function "(" [ argument { "," argument } [ "," ] ] ")"
//! argument   = [ name "=" ] value                      only the first may lack its name, which is "of"
//! value      = literal | "[" literals "]" | "{" text ":" ( literal | "[" literals "]" ) … "}"
//! literal    = text in ", ' or ` | whole number | true | false
//! ```

use super::slip::{self, CURLY, Slip};
use super::syntax::{Argument, ArgumentValue, Function, FunctionCall, Literal, Parsed, Ranged};
use super::token::{Lexeme, LexemeKind, Unclosed, tokens};
use crate::msg;
use std::ops::Range;

/// A place in a text that is no Markdown.
#[derive(Debug)]
pub(super) struct Hole {
    /// Braces included.
    pub range: Range<usize>,
    pub parts: Result<Vec<Parsed>, Slip>,
}

/// The expressions of a text, and what was meant as one.
pub(super) fn holes(text: &str) -> Vec<Hole> {
    let mut all = Vec::new();
    let mut at = 0;
    let last = text.rfind("}}").unwrap_or(0);
    while let Some(start) = text[at..].find('{').map(|offset| at + offset) {
        let rest = &text[start..];
        let to = |end: &str| rest.find(end).map_or(text.len(), |offset| start + offset + end.len());
        let hole = if rest.starts_with("{{") {
            expression(text, start, last)
        } else if rest.starts_with("{%") {
            mistaken(start..to("%}"), msg!("expression-statement"))
        } else if calls(&rest[1..]) {
            mistaken(start..to("}"), msg!("expression-one-brace"))
        } else {
            at = start + 1;
            continue;
        };
        at = hole.range.end;
        all.push(hole);
    }
    all
}

fn mistaken(range: Range<usize>, message: crate::diagnostic::Message) -> Hole {
    Hole {
        parts: Err(Slip::new(message, &range)),
        range,
    }
}

/// Whether a text begins with a call of one of commentary's functions.
fn calls(text: &str) -> bool {
    let text = text.trim_start();
    Function::all().any(|function| {
        text.strip_prefix(function.name())
            .is_some_and(|rest| rest.trim_start().starts_with('('))
    })
}

/// The expression whose `{{` stands at `start`, in a text whose last `}}` stands at `last`.
fn expression(text: &str, start: usize, last: usize) -> Hole {
    let mut hole = match tokens(text, start) {
        Ok(tokens) => {
            let range = start..tokens.last().map_or(text.len(), |token| token.range.end);
            let mut parser = Parser { text, tokens: &tokens };
            Hole {
                parts: parser.expression(&range),
                range,
            }
        }
        Err(Unclosed::Next(next)) if next < last => unclosed(text, start..next),
        Err(Unclosed::Next(_) | Unclosed::Braces) => unclosed(text, start..text.len()),
        // Its end may be there all the same, inside quotes that don't close.
        Err(Unclosed::Quote) => match text[start..].find("}}") {
            Some(offset) => match text[start + 2..start + offset].find("{{") {
                Some(next) => unclosed(text, start..start + 2 + next),
                None => mistaken(start..start + offset + 2, msg!("expression-quote")),
            },
            None => unclosed(text, start..text.len()),
        },
    };
    if let Err(slip) = &mut hole.parts
        && slip.told.message.id != "expression-quotes"
        && text[hole.range.clone()].contains(CURLY)
    {
        slip.told.help.push(msg!("expression-quotes"));
    }
    hole
}

/// What has no `}}`, up to where it is missing: behind the call's parenthesis, or where the line ends.
fn unclosed(text: &str, range: Range<usize>) -> Hole {
    let written = &text[range.clone()];
    let line = written.find('\n').unwrap_or(written.len());
    let written = &written[..line];
    let end = written.find(')').map_or(written.trim_end().len(), |at| at + 1);
    let rest = &written[end..];
    let brace = rest.trim_start().starts_with('}');
    let end = if brace {
        end + rest.len() - rest.trim_start().len() + 1
    } else {
        end
    };
    mistaken(range.start..range.start + end, msg!("expression-unclosed"))
}

struct Parser<'a> {
    text: &'a str,
    /// What is left, up to the end of the expression.
    tokens: &'a [Lexeme],
}

impl<'a> Parser<'a> {
    fn expression(&mut self, braces: &Range<usize>) -> Result<Vec<Parsed>, Slip> {
        if self.kind() == LexemeKind::End {
            return Err(Slip::new(msg!("expression-empty"), braces));
        }
        let mut parts = vec![self.part()?];
        while self.take('~').is_some() {
            parts.push(self.part()?);
        }
        match self.kind() {
            LexemeKind::End => Ok(parts),
            LexemeKind::Word | LexemeKind::Text => Err(self.stray(Some('~'))),
            LexemeKind::Sign(_) => Err(self.stray(None)),
        }
    }

    fn part(&mut self) -> Result<Parsed, Slip> {
        let token = self.token();
        let written = self.written(token);
        match token.kind {
            LexemeKind::Text => Ok(Parsed::Text(self.text()?.value)),
            LexemeKind::Word if self.after_next() == LexemeKind::Sign('(') => {
                let function = Function::of_name(written);
                let function = function.ok_or_else(|| slip::unknown_function(written, &token.range))?;
                self.next();
                self.next();
                let (arguments, end) = self.arguments()?;
                let call = FunctionCall { function, arguments };
                Ok(Parsed::Call(Ranged::new(call, token.range.start..end)))
            }
            LexemeKind::Word => Err(slip::neither(written, &token.range)),
            LexemeKind::Sign(_) | LexemeKind::End => Err(self.stray(None)),
        }
    }

    /// The arguments of a call, and where its parenthesis closes.
    fn arguments(&mut self) -> Result<(Vec<Argument>, usize), Slip> {
        let mut all: Vec<Argument> = Vec::new();
        let mut closed = self.take(')');
        while closed.is_none() {
            let argument = self.argument(all.is_empty())?;
            let name = &argument.name;
            if all.iter().any(|known| known.name.value == name.value) {
                return Err(Slip::new(msg!("argument-twice", name = &name.value), &name.range));
            }
            all.push(argument);
            closed = self.closed(')')?;
        }
        Ok((all, closed.unwrap_or_default()))
    }

    fn argument(&mut self, is_first: bool) -> Result<Argument, Slip> {
        let token = self.token();
        let written = self.written(token);
        if let (LexemeKind::Word, LexemeKind::Sign(sign @ ('=' | ':'))) = (token.kind, self.after_next()) {
            if sign == ':' {
                return Err(Slip::new(msg!("expression-colon", name = written), &token.range));
            }
            self.next();
            self.next();
            let name = Ranged::new(written.to_owned(), token.range.clone());
            let value = self.value()?;
            return Ok(Argument { name, value });
        }
        let value = self.value()?;
        let end = self.tokens.first().map_or(token.range.end, |next| next.range.start);
        let written = self.text[token.range.start..end].trim_end();
        let range = token.range.start..token.range.start + written.len();
        if !is_first {
            return Err(Slip::new(msg!("expression-unnamed", text = written), &range));
        }
        let range = match &value {
            ArgumentValue::One(Literal::Text(text)) => text.range.clone(),
            ArgumentValue::One(Literal::Number(_) | Literal::Truth(_))
            | ArgumentValue::List(_)
            | ArgumentValue::Map(_) => range,
        };
        let name = Ranged::new("of".to_owned(), range);
        Ok(Argument { name, value })
    }

    fn value(&mut self) -> Result<ArgumentValue, Slip> {
        if self.take('[').is_some() {
            return self.literals().map(ArgumentValue::List);
        }
        if self.take('{').is_none() {
            return self.literal().map(ArgumentValue::One);
        }
        let mut entries: Vec<(Ranged<String>, Vec<Literal>)> = Vec::new();
        let mut closed = self.take('}');
        while closed.is_none() {
            let key = match self.kind() {
                LexemeKind::Text => self.text()?,
                LexemeKind::Word => return Err(slip::bare(self.written(self.token()), &self.token().range)),
                LexemeKind::Sign(_) | LexemeKind::End => return Err(self.stray(None)),
            };
            if entries.iter().any(|(known, _)| known.value == key.value) {
                return Err(Slip::new(msg!("argument-twice", name = &key.value), &key.range));
            }
            if self.take(':').is_none() {
                return Err(self.stray(Some(':')));
            }
            let value = match self.take('[') {
                Some(_) => self.literals()?,
                None => vec![self.literal()?],
            };
            entries.push((key, value));
            closed = self.closed('}')?;
        }
        Ok(ArgumentValue::Map(entries))
    }

    /// What stands between brackets, of which the first is read.
    fn literals(&mut self) -> Result<Vec<Literal>, Slip> {
        let mut all = Vec::new();
        let mut closed = self.take(']');
        while closed.is_none() {
            all.push(self.literal()?);
            closed = self.closed(']')?;
        }
        Ok(all)
    }

    fn literal(&mut self) -> Result<Literal, Slip> {
        let token = self.token();
        let written = self.written(token);
        let literal = match (token.kind, written) {
            (LexemeKind::Text, _) => return self.text().map(Literal::Text),
            (LexemeKind::Word, _) if self.after_next() == LexemeKind::Sign('(') => {
                return Err(Slip::new(msg!("expression-nested", name = written), &token.range));
            }
            (LexemeKind::Word, "true" | "True") => Literal::Truth(true),
            (LexemeKind::Word, "false" | "False") => Literal::Truth(false),
            // Beyond what can be counted, a number is as good as another.
            (LexemeKind::Word, digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
                Literal::Number(digits.parse().unwrap_or(u64::MAX))
            }
            (LexemeKind::Word, word) => return Err(slip::bare(word, &token.range)),
            (LexemeKind::Sign('[' | '{'), _) => return Err(Slip::new(msg!("expression-deep"), &token.range)),
            (LexemeKind::Sign(_) | LexemeKind::End, _) => return Err(self.stray(None)),
        };
        self.next();
        Ok(literal)
    }

    /// A text without its quotes and backslashes.
    fn text(&mut self) -> Result<Ranged<String>, Slip> {
        let range = self.next().range.clone();
        let range = range.start + 1..range.end - 1;
        let mut value = String::with_capacity(range.len());
        let mut chars = self.text[range.clone()].char_indices();
        while let Some((at, c)) = chars.next() {
            if c != '\\' {
                value.push(c);
                continue;
            }
            match chars.next().map(|(_, c)| c) {
                Some(c @ ('"' | '\'' | '`' | '\\' | '/')) => value.push(c),
                Some('n') => value.push('\n'),
                Some('t') => value.push('\t'),
                Some('r') => value.push('\r'),
                other => {
                    let at = range.start + at;
                    let end = at + 1 + other.map_or(0, char::len_utf8);
                    let written = &self.text[at..end];
                    return Err(Slip::new(msg!("expression-escape", written = written), &(at..end)));
                }
            }
        }
        Ok(Ranged::new(value, range))
    }

    /// After a value: where `close` ends the list, unless a comma says that it goes on.
    fn closed(&mut self, close: char) -> Result<Option<usize>, Slip> {
        let has_comma = self.take(',').is_some();
        let closed = self.take(close);
        if has_comma || closed.is_some() {
            return Ok(closed);
        }
        let token = self.token();
        Err(match token.kind {
            // `is` compares, unless it names an argument.
            LexemeKind::Word if self.after_next() == LexemeKind::Sign('=') => {
                slip::missing(',', self.written(token), &token.range)
            }
            LexemeKind::Word | LexemeKind::Text | LexemeKind::Sign('[' | '{') => self.stray(Some(',')),
            LexemeKind::End | LexemeKind::Sign(')' | ']' | '}') => self.stray(Some(close)),
            LexemeKind::Sign(_) => self.stray(None),
        })
    }

    fn stray(&self, expected: Option<char>) -> Slip {
        let token = self.token();
        slip::stray(token, self.written(token), expected)
    }

    fn written(&self, token: &Lexeme) -> &'a str {
        &self.text[token.range.clone()]
    }

    /// The next token; the end of the expression is never passed.
    fn token(&self) -> &'a Lexeme {
        &self.tokens[0]
    }

    fn kind(&self) -> LexemeKind {
        self.token().kind
    }

    fn after_next(&self) -> LexemeKind {
        self.tokens.get(1).map_or(LexemeKind::End, |token| token.kind)
    }

    fn next(&mut self) -> &'a Lexeme {
        let token = self.token();
        if self.tokens.len() > 1 {
            self.tokens = &self.tokens[1..];
        }
        token
    }

    /// Goes past a sign, if it is the next: where it ends.
    fn take(&mut self, sign: char) -> Option<usize> {
        (self.kind() == LexemeKind::Sign(sign)).then(|| self.next().range.end)
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(super) use tests::nearly;
