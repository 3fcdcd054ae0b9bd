//! English: curly quotes and apostrophes, numbers that stay with their units.

use super::stream::{Sign, Stream};
use crate::language::number::NBSP;

/// The signs as English writes them.
pub(super) fn respace(stream: &Stream) -> Vec<Sign> {
    let signs = stream.signs();
    let mut text: Vec<Sign> = Vec::with_capacity(signs.len());
    let mut open = 0_usize;
    let mut index = 0;
    while index < signs.len() {
        let sign = signs[index];
        let mut read = 1;
        let char = match sign.char {
            c if sign.kept => c,
            _ if sign.is_space() && stream.holds_together(index) => NBSP,
            '.' if stream.dots_from(index) == 3 => {
                read = 3;
                '…'
            }
            '"' => double(stream, index, open),
            '\'' => single(stream, index),
            c => c,
        };
        match char {
            '“' => open += 1,
            '”' => open = open.saturating_sub(1),
            _ => {}
        }
        text.push(Sign { char, ..sign });
        index += read;
    }
    text
}

fn before(stream: &Stream, index: usize) -> Option<char> {
    index.checked_sub(1).and_then(|i| stream.at(i))
}

/// Whether a quote here has nothing to close: it stands after a space or an opening sign.
fn opens(before: Option<char>) -> bool {
    before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '“' | '‘' | '"' | '\'' | '—' | '–' | '/'))
}

fn double(stream: &Stream, index: usize, open: usize) -> char {
    let before = before(stream, index);
    let after = stream.at(index + 1);
    if opens(before) && after.is_some_and(|c| !c.is_whitespace()) {
        '“'
    } else if open > 0 {
        '”'
    } else {
        // 5" is a length; a quote that closes nothing is not ours to guess.
        '"'
    }
}

fn single(stream: &Stream, index: usize) -> char {
    let before = before(stream, index);
    let after = stream.at(index + 1);
    match (before, after) {
        (Some(c), _) if c.is_alphabetic() => '’',
        // The ’90s, but 5'10" stays.
        (b, Some(c)) if opens(b) && c.is_ascii_digit() => '’',
        (b, Some(c)) if opens(b) && c.is_alphabetic() => '‘',
        (Some('.' | ',' | '!' | '?' | '…'), _) => '’',
        (_, _) => '\'',
    }
}
