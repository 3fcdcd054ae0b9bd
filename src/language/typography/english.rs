//! English: curly quotes and apostrophes, numbers that stay with their units.

use super::stream::{Sign, Stream};
use crate::language::number::NBSP;

/// The signs as English writes them.
pub(super) fn respace(stream: &Stream) -> Vec<Sign> {
    let signs = stream.signs();
    let mut text: Vec<Sign> = Vec::with_capacity(signs.len());
    let quotes = stream.quotes();
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
            '.' if stream.is_stop_twice(index) => {
                read = 2;
                '.'
            }
            '"' if quotes.iter().any(|(open, _)| *open == index) => '“',
            '"' if quotes.iter().any(|(_, close)| *close == index) => '”',
            '\'' => single(stream, index),
            c => c,
        };
        text.push(Sign { char, ..sign });
        index += read;
    }
    text
}

fn single(stream: &Stream, index: usize) -> char {
    let before = index.checked_sub(1).and_then(|i| stream.at(i));
    let after = stream.at(index + 1);
    let opens = stream.opens_quote(index);
    match (before, after) {
        (Some(c), _) if c.is_alphabetic() => '’',
        // The ’90s, but 5'10" stays.
        (_, Some(c)) if opens && c.is_ascii_digit() => '’',
        (_, Some(c)) if opens && c.is_alphabetic() => '‘',
        (Some('.' | ',' | '!' | '?' | '…'), _) => '’',
        (_, _) => '\'',
    }
}
