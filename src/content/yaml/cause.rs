//! What an author meant where YAML could not go on: patterns of a line, each with what is to be said of it.

use super::line::{TextLine, without_remark};
use super::write::quoted;
use crate::diagnostic::{Message, sign};
use crate::msg;
use std::ops::Range;

/// Why a file can't be read.
#[derive(Debug)]
pub(super) struct Cause {
    /// Bytes of the file.
    pub range: Range<usize>,
    /// What is said there.
    pub message: Message,
    /// How it would read.
    pub help: Option<Message>,
}

impl Cause {
    /// Of one sign.
    pub fn sign(at: usize, sign: char, message: Message) -> Self {
        Self {
            range: at..at + sign.len_utf8(),
            message,
            help: None,
        }
    }

    fn at(line: &TextLine<'_>, range: Range<usize>, message: Message) -> Self {
        Self {
            range: line.start + range.start..line.start + range.end,
            message,
            help: None,
        }
    }

    /// The line with this text in quotes as its value.
    fn written(self, line: &TextLine<'_>, value: &str) -> Self {
        let value = between_quotes(value);
        let line = format!("{}{value}", &line.text[line.body..line.value]);
        Self {
            help: Some(msg!("yaml-write", line = line)),
            ..self
        }
    }
}

/// A text in the quotes that leave it as it is.
fn between_quotes(text: &str) -> String {
    match text.contains(['"', '\\']) {
        true => format!("'{}'", text.replace('\'', "''")),
        false => quoted(text),
    }
}

type Pattern = fn(&TextLine<'_>) -> Option<Cause>;

/// What derails the lines below it as well.
const DERAILS: [Pattern; 5] = [
    indentation,
    list_mark,
    blank_after_mark,
    dash_without_space,
    colon_without_space,
];

/// What stops YAML on its own line.
const STOPS: [Pattern; 7] = [
    bare_expression,
    curly_quotes,
    first_sign,
    after_quote,
    backslash,
    inner_colon,
    remark_in_text,
];

/// So many lines above the one where YAML stops are looked at.
const ABOVE: usize = 12;

/// What is wrong with the last of the lines, where YAML stops, or with one above it.
pub(super) fn cause(lines: &[TextLine<'_>]) -> Option<Cause> {
    let (last, above) = lines.split_last()?;
    let found = |patterns: &[Pattern], line: &TextLine<'_>| patterns.iter().find_map(|pattern| pattern(line));
    let of_both = above.last();
    of_both
        .and_then(|above| block(above, last).or_else(|| colon_missing(above, last)))
        .or_else(|| found(&DERAILS, last))
        .or_else(|| found(&STOPS, last))
        .or_else(|| above.iter().rev().take(ABOVE).find_map(|line| found(&DERAILS, line)))
}

/// The text of a block stands under its key.
fn block(above: &TextLine<'_>, line: &TextLine<'_>) -> Option<Cause> {
    let is_text = line.colon.is_none() && !line.text[line.indent..].starts_with("- ");
    (above.opens_block() && is_text).then(|| {
        let header = above.value().chars().next().unwrap_or('|').to_string();
        Cause::at(
            line,
            line.indent..line.text.len(),
            msg!("yaml-block-indentation", sign = header),
        )
    })
}

/// A key without its colon, above its neighbour or above the first key that it holds.
fn colon_missing(above: &TextLine<'_>, line: &TextLine<'_>) -> Option<Cause> {
    let text = &above.text[above.body..];
    let key = key_length(text);
    let is_key = text.starts_with(|c: char| c.is_ascii_lowercase()) && text[key..].starts_with([' ', '\r', '[', '{']);
    let is_alone = text.trim_end().len() == key && line.body > above.body;
    let stands_beside = is_key && line.body == above.body;
    let is_missing = above.colon.is_none() && line.colon.is_some() && key > 0 && (is_alone || stands_beside);
    is_missing.then(|| {
        let range = above.body..above.body + key;
        Cause::at(above, range, msg!("yaml-colon-missing", key = &text[..key]))
    })
}

/// Where a line begins, with something that is no space.
fn indentation(line: &TextLine<'_>) -> Option<Cause> {
    let first = line.text[line.indent..].chars().next()?;
    let range = line.indent..line.indent + first.len_utf8();
    if first == '\t' {
        return Some(Cause::at(line, range, msg!("yaml-tab")));
    }
    let (name, needed) = sign(first)?;
    matches!(needed, " " | "").then(|| Cause::at(line, range, msg!("yaml-blank", sign = name)))
}

/// A dash of another kind, or a bullet, where a list's begins.
fn list_mark(line: &TextLine<'_>) -> Option<Cause> {
    let text = &line.text[line.indent..];
    let first = text.chars().next()?;
    let rest = &text[first.len_utf8()..];
    if !rest.starts_with([' ', '\u{a0}', '\t']) {
        return None;
    }
    let name = match sign(first) {
        Some((name, "-")) => name,
        Some(_) => return None,
        None if matches!(first, '*' | '·' | '‣' | '+') => msg!("sign-other", sign = first.to_string()),
        None => return None,
    };
    let range = line.indent..line.indent + first.len_utf8();
    Some(Cause::at(line, range, msg!("yaml-list-mark", sign = name)))
}

/// A blank of another kind behind a dash or a key's colon, or a colon of another kind.
fn blank_after_mark(line: &TextLine<'_>) -> Option<Cause> {
    let body = &line.text[line.body..];
    let key = key_length(body);
    let (at, mark) = if body.starts_with('-') { (0, '-') } else { (key, ':') };
    let found = body[at..].chars().next()?;
    if let (true, Some((name, ":"))) = (key > 0, sign(found)) {
        let range = line.body + at..line.body + at + found.len_utf8();
        return Some(Cause::at(line, range, msg!("yaml-colon-sign", sign = name)));
    }
    let next = body[at..].strip_prefix(mark)?.chars().next()?;
    let (name, _) = sign(next).filter(|(_, needed)| *needed == " ")?;
    let range = line.body + at + 1..line.body + at + 1 + next.len_utf8();
    Some(Cause::at(line, range, msg!("yaml-blank", sign = name)))
}

fn dash_without_space(line: &TextLine<'_>) -> Option<Cause> {
    let body = &line.text[line.body..];
    let is_entry = body.strip_prefix('-')?.starts_with(|c: char| c.is_alphabetic());
    is_entry.then(|| Cause::at(line, line.body..line.body + 1, msg!("yaml-dash-space")))
}

fn colon_without_space(line: &TextLine<'_>) -> Option<Cause> {
    let body = &line.text[line.body..];
    let key = key_length(body);
    let next = body[key..].strip_prefix(':')?.chars().next()?;
    let is_cut = key > 0 && !next.is_whitespace() && next != '/';
    let key_text = &body[..key];
    is_cut.then(|| {
        let line_as_meant = format!("{key_text}: {}", &body[key + 1..]);
        Cause {
            help: Some(msg!("yaml-write", line = line_as_meant)),
            ..Cause::at(
                line,
                line.body..line.body + key + 1,
                msg!("yaml-colon-space", key = key_text),
            )
        }
    })
}

/// The length of the name that a text begins with.
fn key_length(text: &str) -> usize {
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    text.find(|c: char| !is_of_name(c)).unwrap_or(text.len())
}

/// An expression without quotes around its text.
fn bare_expression(line: &TextLine<'_>) -> Option<Cause> {
    let value = line.value();
    let at = if value.starts_with("{{") {
        0
    } else {
        value.find(": {{")? + 2
    };
    if value[..at].starts_with(['"', '\'', '[', '{']) {
        return None;
    }
    let cause = Cause::at(line, line.value + at..line.value + at + 2, msg!("yaml-braces"));
    Some(cause.written(line, value))
}

fn curly_quotes(line: &TextLine<'_>) -> Option<Cause> {
    let value = line.value();
    let first = value.chars().next()?;
    let (name, _) = sign(first).filter(|(_, needed)| matches!(*needed, "\"" | "'"))?;
    let range = line.value..line.value + first.len_utf8();
    let inner = &value[first.len_utf8()..];
    let is_end = |c: char| matches!(c, '”' | '“' | '»' | '’');
    let inner = inner.strip_suffix(is_end).unwrap_or(inner);
    let inner = inner.trim_matches([' ', '\u{a0}', '\u{202f}']);
    Some(Cause::at(line, range, msg!("yaml-curly-quotes", sign = name)).written(line, inner))
}

/// Signs that YAML keeps for itself at the beginning of a text.
fn first_sign(line: &TextLine<'_>) -> Option<Cause> {
    let value = without_remark(line.value());
    let first = value.chars().next()?;
    let is_kept = match first {
        '&' | '!' | '%' | '@' | '`' | ',' | ']' | '}' => true,
        '*' => !value[1..].chars().all(char::is_alphanumeric),
        '?' | '-' => value[1..].starts_with(' '),
        '|' | '>' => !line.opens_block(),
        '[' | '{' => is_followed(value, first),
        _ => false,
    };
    let message = msg!("yaml-character", sign = first.to_string());
    let range = line.value..line.value + first.len_utf8();
    is_kept.then(|| Cause::at(line, range, message).written(line, line.value()))
}

/// Whether words follow the bracket that closes the first one: a link of Markdown, a remark in brackets.
fn is_followed(value: &str, open: char) -> bool {
    let close = if open == '[' { ']' } else { '}' };
    let mut depth = 0usize;
    for (at, c) in value.char_indices() {
        if c == open {
            depth += 1;
        } else if c == close {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                let rest = value[at + 1..].trim_start();
                return !rest.is_empty() && !rest.starts_with([',', ']', '}', '#', ':']);
            }
        }
    }
    false
}

/// Words behind the quote that ends a text.
fn after_quote(line: &TextLine<'_>) -> Option<Cause> {
    let value = line.value();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let mut signs = value.char_indices().skip(1).peekable();
    let mut close = None;
    while let Some((at, c)) = signs.next() {
        match c {
            '\\' if quote == '"' => drop(signs.next()),
            '\'' if quote == c && signs.peek().is_some_and(|(_, next)| *next == c) => drop(signs.next()),
            c if c == quote => {
                close = Some(at);
                break;
            }
            _ => {}
        }
    }
    let close = close?;
    let rest = value[close + 1..].trim_start();
    if rest.is_empty() || rest.starts_with(['#', ':']) {
        return None;
    }
    let at = line.value + close;
    let message = match quote {
        '"' => msg!("yaml-after-quote"),
        _ => msg!("yaml-after-apostrophe"),
    };
    // One that wraps the whole text was meant to.
    let inner = value[1..].strip_suffix(quote).unwrap_or(value);
    Some(Cause::at(line, at..at + 1, message).written(line, inner))
}

/// A backslash that begins nothing, in a text between double quotes.
fn backslash(line: &TextLine<'_>) -> Option<Cause> {
    let value = line.value();
    if !value.starts_with('"') {
        return None;
    }
    let mut signs = value.char_indices();
    while let Some((at, c)) = signs.next() {
        let next = value[at + c.len_utf8()..].chars().next();
        match (c, next) {
            ('\\', Some(next)) if !"0abtnvfre \"/\\N_LPxuU\t".contains(next) => {
                let range = line.value + at..line.value + at + 1 + next.len_utf8();
                return Some(Cause::at(line, range, msg!("yaml-escape")));
            }
            ('\\', _) => drop(signs.next()),
            (_, _) => {}
        }
    }
    None
}

/// A colon inside a text without quotes.
fn inner_colon(line: &TextLine<'_>) -> Option<Cause> {
    let value = without_remark(line.value());
    let colon = line.colon.filter(|_| !value.starts_with(QUOTES_AND_BRACKETS))?;
    let told = |at: usize| Cause::at(line, at..at + 1, msg!("yaml-colon"));
    if let Some(inner) = inner(value) {
        return Some(told(line.value + inner).written(line, line.value()));
    }
    // A key has no blank before its colon: a text goes on here from the line above.
    line.text[..colon]
        .ends_with([' ', '\u{a0}', '\u{202f}'])
        .then(|| told(colon))
}

/// What begins a text in quotes, a list, keys, a text on several lines.
const QUOTES_AND_BRACKETS: [char; 6] = ['"', '\'', '[', '{', '|', '>'];

/// The first colon in a value that YAML takes for the end of a key.
fn inner(value: &str) -> Option<usize> {
    value.find(": ").or_else(|| value.strip_suffix(':').map(str::len))
}

/// A remark behind a text that goes on below.
fn remark_in_text(line: &TextLine<'_>) -> Option<Cause> {
    let value = line.value();
    let at = value
        .find(" #")
        .filter(|_| !value.starts_with(['"', '\'', '[', '{', '|', '>']))?;
    let range = line.value + at + 1..line.value + value.len();
    Some(Cause::at(line, range, msg!("yaml-remark")).written(line, &format!("{value} …")))
}
