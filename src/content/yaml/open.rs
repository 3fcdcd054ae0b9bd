//! Quotes and brackets that open and are never closed: YAML reads on and stops far below.

use super::cause::Cause;
use super::line::TextLine;
use crate::msg;

/// What is open when a line ends, the innermost last; or the sign that closes nothing.
enum Open {
    Signs(Vec<(char, usize)>),
    Stray(char, usize),
}

/// The first quote or bracket that is open where the next entry begins, or where the file ends; the first that closes
/// what isn't open.
pub(super) fn unclosed(lines: &[TextLine<'_>], is_whole: bool) -> Option<Cause> {
    let mut index = 0;
    while let Some(line) = lines.get(index) {
        index += 1;
        let mut last = *line;
        let mut signs = match opened(Vec::new(), line, line.value) {
            Open::Signs(signs) => signs,
            Open::Stray(..) if !line.value().starts_with(['[', '{']) => continue,
            Open::Stray(sign, at) => return Some(stray(sign, at)),
        };
        while !signs.is_empty() {
            match lines.get(index) {
                Some(next) if !next.ends(line) => {
                    signs = match opened(signs, next, next.indent) {
                        Open::Signs(signs) => signs,
                        Open::Stray(sign, at) => return Some(stray(sign, at)),
                    };
                    last = *next;
                    index += 1;
                }
                Some(_) => return Some(never_closed(&signs, &last)),
                None if is_whole => return Some(never_closed(&signs, &last)),
                None => return None,
            }
        }
    }
    None
}

fn stray(sign: char, at: usize) -> Cause {
    Cause::sign(at, sign, msg!("yaml-bracket-stray", sign = sign.to_string()))
}

/// `last` is the line where it should have been closed.
fn never_closed(signs: &[(char, usize)], last: &TextLine<'_>) -> Cause {
    let quote = signs.iter().find(|(sign, _)| matches!(sign, '"' | '\''));
    let (sign, at) = quote.or(signs.last()).copied().unwrap_or(('"', last.start));
    if !matches!(sign, '"' | '\'') {
        let closing = closing(sign).to_string();
        return Cause::sign(
            at,
            sign,
            msg!("yaml-bracket-open", sign = sign.to_string(), closing = closing),
        );
    }
    // Word processors curl the quote that ends a text.
    let end = last.text.trim_end_matches([' ', ',', ']', '}']);
    match end.chars().next_back() {
        Some(curly @ ('”' | '“' | '»' | '’')) if at != last.start + end.len() => {
            let place = last.start + end.len() - curly.len_utf8();
            let message = msg!("yaml-quote-curled", sign = curly.to_string(), quote = sign.to_string());
            Cause::sign(place, curly, message)
        }
        Some(_) | None => Cause::sign(at, sign, msg!("yaml-unclosed-quote")),
    }
}

fn closing(sign: char) -> char {
    match sign {
        '[' => ']',
        _ => '}',
    }
}

/// What is open at the end of a line, read from `from` on with these open already.
fn opened(mut open: Vec<(char, usize)>, line: &TextLine<'_>, from: usize) -> Open {
    let text = &line.text[from..];
    // A text without quotes may hold any sign.
    if open.is_empty() && !text.starts_with(['"', '\'', '[', '{']) || text.starts_with("{{") {
        return Open::Signs(open);
    }
    let mut may_quote = true;
    let mut signs = text.char_indices().peekable();
    while let Some((at, c)) = signs.next() {
        let place = line.start + from + at;
        match (open.last().map(|(sign, _)| *sign), c) {
            (Some('"'), '\\') => drop(signs.next()),
            (Some('\''), '\'') if signs.peek().is_some_and(|(_, next)| *next == '\'') => drop(signs.next()),
            (Some(quote @ ('"' | '\'')), c) => {
                if c == quote {
                    open.pop();
                    if open.is_empty() {
                        break;
                    }
                }
                continue;
            }
            (_, '"' | '\'') if may_quote => open.push((c, place)),
            (_, '[' | '{') if may_quote => open.push((c, place)),
            (Some(sign), ']' | '}') if closing(sign) == c => {
                open.pop();
                if open.is_empty() {
                    // What follows is another's business, unless it closes once more.
                    return match text[at + 1..].trim_start().chars().next() {
                        Some(c @ (']' | '}')) => Open::Stray(c, place + text[at + 1..].find(c).unwrap_or(0) + 1),
                        Some(_) | None => Open::Signs(open),
                    };
                }
            }
            (Some(_), ']' | '}') => return Open::Stray(c, place),
            (_, '#') if at == 0 || text[..at].ends_with(' ') => break,
            (_, _) => {}
        }
        may_quote = matches!(c, '[' | '{' | ',' | ':' | '-') || c == ' ' && may_quote;
    }
    Open::Signs(open)
}
