//! French as Québec spaces it.

use super::stream::{Sign, Stream};
use crate::language::number::NBSP;

/// The signs as French spaces and writes them.
pub(super) fn respace(stream: &Stream) -> Vec<Sign> {
    let mut text = Text::of(stream.signs().len());
    let quotes = stream.quotes();
    let opens = |index| quotes.iter().any(|(open, _)| *open == index);
    let closes = |index| quotes.iter().any(|(_, close)| *close == index);
    let signs = stream.signs();
    let mut index = 0;
    while index < signs.len() {
        let sign = signs[index];
        let mut read = 1;
        match sign.char {
            _ if sign.kept => text.push(sign),
            '\'' => text.push(Sign {
                char: apostrophe(stream, index),
                ..sign
            }),
            '"' if opens(index) => read += text.open(None, &signs[index + 1..], sign),
            '"' if closes(index) => text.close(None, sign),
            '.' if stream.is_stop_twice(index) => {
                text.push(sign);
                read = 2;
            }
            '.' if stream.dots_from(index) == 3 => {
                text.push(Sign { char: '…', ..sign });
                read = 3;
            }
            ':' => {
                if wants_space_before_colon(stream, index) {
                    text.space_before(sign);
                }
                text.push(sign);
            }
            ';' | '!' | '?' => {
                if hangs(stream, index) {
                    text.no_space_before();
                }
                text.push(sign);
            }
            '%' | '‰' | '$' | '€' => {
                if text.ends_in_number() && !stream.at(index + 1).is_some_and(char::is_alphanumeric) {
                    text.space_before(sign);
                }
                text.push(sign);
            }
            '»' => text.close(Some('»'), sign),
            '«' => read += text.open(Some('«'), &signs[index + 1..], sign),
            _ if sign.is_space() && belongs_to_number(stream, index) => text.push(Sign { char: NBSP, ..sign }),
            _ => text.push(sign),
        }
        index += read;
    }
    text.signs
}

/// The text written so far.
struct Text {
    signs: Vec<Sign>,
    /// How many quotes are open.
    depth: usize,
}

impl Text {
    /// For about so many signs.
    fn of(signs: usize) -> Self {
        Self {
            // A space more beside a few of them.
            signs: Vec::with_capacity(signs + 8),
            depth: 0,
        }
    }

    fn push(&mut self, sign: Sign) {
        self.signs.push(sign);
    }

    /// How many spaces stand at its end.
    fn spaces(&self) -> usize {
        self.signs.iter().rev().take_while(|s| s.is_space() && !s.kept).count()
    }

    /// The last sign that is no space, and whether it must be left alone.
    fn last(&self) -> Option<Sign> {
        self.signs.iter().rev().find(|s| !s.is_space()).copied()
    }

    fn ends_in_number(&self) -> bool {
        self.last().is_some_and(|s| s.char.is_ascii_digit() && !s.kept)
    }

    /// Ends with exactly one no-break space, unless nothing or a line break stands before.
    fn space_before(&mut self, sign: Sign) {
        if self.last().is_none_or(|s| s.char.is_whitespace()) {
            return;
        }
        let length = self.signs.len() - self.spaces();
        let run = self.signs.get(length).map_or(sign.run, |space| space.run);
        self.signs.truncate(length);
        self.signs.push(Sign {
            char: NBSP,
            run,
            kept: false,
        });
    }

    /// Takes the spaces at its end away where a word stands before them.
    fn no_space_before(&mut self) {
        let is_word =
            |c: char| c.is_alphanumeric() || matches!(c, '»' | ')' | '”' | '’' | '.' | '…' | '!' | '?' | '%' | '$');
        // An address and what follows it would grow together.
        if self.last().is_some_and(|s| is_word(s.char) && !s.kept) {
            self.signs.truncate(self.signs.len() - self.spaces());
        }
    }

    /// A quote that opens, or a straight one: «, and “ inside it. Says how many of `rest` it read.
    fn open(&mut self, written: Option<char>, rest: &[Sign], sign: Sign) -> usize {
        let char = written.unwrap_or(if self.depth > 0 { '“' } else { '«' });
        self.depth += 1;
        self.push(Sign { char, ..sign });
        if char == '«' { self.space_after(rest, sign) } else { 0 }
    }

    /// The quote that closes it.
    fn close(&mut self, written: Option<char>, sign: Sign) {
        let char = written.unwrap_or(if self.depth > 1 { '”' } else { '»' });
        self.depth = self.depth.saturating_sub(1);
        if char == '»' {
            self.space_before(sign);
        }
        self.push(Sign { char, ..sign });
    }

    /// One no-break space after «, however many spaces `rest` begins with; says how many of them it read.
    fn space_after(&mut self, rest: &[Sign], sign: Sign) -> usize {
        let spaces = rest.iter().take_while(|s| s.is_space() && !s.kept).count();
        let is_inside = rest.get(spaces).is_some_and(|s| !s.char.is_whitespace());
        if is_inside || spaces > 0 {
            let run = rest.first().filter(|_| spaces > 0).map_or(sign.run, |space| space.run);
            self.push(Sign {
                char: NBSP,
                run,
                kept: false,
            });
        }
        spaces
    }
}

/// What a straight apostrophe is: l'organisme, l'« accueil », les Tremblay'; a quote that opens where another closes it;
/// itself after a number, 5'10.
fn apostrophe(stream: &Stream, index: usize) -> char {
    let before = index.checked_sub(1).and_then(|i| stream.at(i));
    let after = stream.at(index + 1);
    if before.is_some_and(|c| c.is_alphabetic() || matches!(c, '.' | '!' | '?' | '…')) {
        return '’';
    }
    if !stream.opens_quote(index) || !after.is_some_and(char::is_alphanumeric) {
        return '\'';
    }
    let closes = |i: &usize| {
        let ends_word = stream.at(i - 1).is_some_and(char::is_alphanumeric);
        stream.at(*i) == Some('\'') && ends_word && !stream.at(i + 1).is_some_and(char::is_alphanumeric)
    };
    let is_closed = (index + 1..stream.signs().len()).find(closes).is_some();
    if is_closed { '‘' } else { '’' }
}

/// Not in 9:30 or 2:1, `a::b`, "(:" or "mot:mot".
fn wants_space_before_colon(stream: &Stream, index: usize) -> bool {
    let before = stream.signs()[..index].iter().rev().find(|s| !s.is_space());
    let follows = before.is_some_and(|s| !matches!(s.char, ':' | '(' | '['));
    let opens = stream
        .at(index + 1)
        .is_none_or(|c| c.is_whitespace() || matches!(c, '«' | '»' | '“' | '"' | '(' | '['));
    follows && opens
}

/// Whether `;`, `!` or `?` closes a phrase, rather than opening something: "!x", "!=".
fn hangs(stream: &Stream, index: usize) -> bool {
    stream
        .at(index + 1)
        .is_none_or(|c| c.is_whitespace() || matches!(c, '!' | '?' | '.' | '…' | ',' | ':' | '»' | '”' | '"'))
}

/// Whether a single space stands between a number and its unit, or between two groups of its digits.
fn belongs_to_number(stream: &Stream, index: usize) -> bool {
    let after_digit = index
        .checked_sub(1)
        .and_then(|i| stream.at(i))
        .is_some_and(|c| c.is_ascii_digit());
    (after_digit && joins_groups(stream, index)) || stream.holds_together(index) || follows_hours(stream, index)
}

/// "10 000": at most three digits or a group of three before, exactly three after.
fn joins_groups(stream: &Stream, index: usize) -> bool {
    let is_digit = |i: usize| stream.at(i).is_some_and(|c| c.is_ascii_digit());
    let before = (0..index).rev().take_while(|i| is_digit(*i)).count();
    let head = index.checked_sub(before + 1);
    // Three dots are an ellipsis, not the dot of a decimal.
    let ellipsis = head
        .and_then(|i| i.checked_sub(2))
        .is_some_and(|i| stream.dots_from(i) == 3);
    let opens = head
        .and_then(|i| stream.at(i))
        .is_none_or(|c| !c.is_alphanumeric() && !matches!(c, ',' | '.' | '_') || c == '.' && ellipsis);
    let after = (index + 1..).take_while(|i| is_digit(*i)).count();
    let closes = stream.at(index + 1 + after).is_none_or(|c| !c.is_alphanumeric());
    (1..=3).contains(&before) && opens && after == 3 && closes
}

/// "9 h 30": the space after the h.
fn follows_hours(stream: &Stream, index: usize) -> bool {
    let before = |back: usize| index.checked_sub(back).and_then(|i| stream.at(i));
    before(1) == Some('h')
        && before(2).is_some_and(char::is_whitespace)
        && before(3).is_some_and(|c| c.is_ascii_digit())
        && stream.at(index + 1).is_some_and(|c| c.is_ascii_digit())
}
