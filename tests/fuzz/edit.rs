//! Ways to break an input.

use proptest::prelude::*;

/// No input is longer: what readers do with more is the business of `tests/suite/limits.rs`.
const LONGEST: usize = 1 << 18;

/// One change. Places are 65,536ths of the length, so that they mean something in any input.
#[derive(Clone, Debug)]
pub enum Edit {
    /// Takes out some bytes.
    Drop { at: u16, length: u16 },
    /// Takes out the line at a place.
    DropLine { at: u16 },
    /// Puts the line at `from` before the one at `to`, so many times.
    CopyLine { from: u16, to: u16, times: u16 },
    /// Repeats some bytes.
    Repeat { at: u16, length: u8, times: u16 },
    /// Sets a word of the format in, so many times.
    Insert { at: u16, word: u16, times: u16 },
    /// Changes a byte.
    Byte { at: u16, value: u8 },
    /// Puts a piece of another input in.
    Splice {
        other: u16,
        from: u16,
        length: u16,
        to: u16,
    },
    /// Takes out all that follows.
    End { at: u16 },
}

/// Any change; often once, sometimes many thousand times.
pub fn edit() -> impl Strategy<Value = Edit> {
    let times = || prop_oneof![6 => 1..4u16, 2 => 4..200u16, 1 => 200..20_000u16];
    let at = any::<u16>;
    prop_oneof![
        1 => (at(), 1..200u16).prop_map(|(at, length)| Edit::Drop { at, length }),
        1 => at().prop_map(|at| Edit::DropLine { at }),
        1 => (at(), at(), times()).prop_map(|(from, to, times)| Edit::CopyLine { from, to, times }),
        1 => (at(), 1..40u8, times()).prop_map(|(at, length, times)| Edit::Repeat { at, length, times }),
        3 => (at(), at(), times()).prop_map(|(at, word, times)| Edit::Insert { at, word, times }),
        1 => (at(), any::<u8>()).prop_map(|(at, value)| Edit::Byte { at, value }),
        1 => (at(), at(), 1..600u16, at()).prop_map(|(other, from, length, to)| Edit::Splice { other, from, length, to }),
        1 => at().prop_map(|at| Edit::End { at }),
    ]
}

/// What the changes make of an input of the corpus.
pub fn apply(input: &[u8], edits: &[Edit], corpus: &[Vec<u8>], words: &[&str]) -> Vec<u8> {
    let mut bytes = input.to_vec();
    for edit in edits {
        one(&mut bytes, edit, corpus, words);
        bytes.truncate(LONGEST);
    }
    bytes
}

fn one(bytes: &mut Vec<u8>, edit: &Edit, corpus: &[Vec<u8>], words: &[&str]) {
    let place = |part: u16, length: usize| (usize::from(part) * (length + 1)) >> 16;
    let length = bytes.len();
    let at = |part: u16| place(part, length);
    match *edit {
        Edit::Drop { at: from, length: most } => {
            let from = at(from);
            bytes.drain(from..length.min(from + usize::from(most)));
        }
        Edit::DropLine { at: from } => drop(bytes.drain(line(bytes, at(from)))),
        Edit::CopyLine { from, to, times } => {
            let (from, to) = (line(bytes, at(from)), line(bytes, at(to)).start);
            let copied = repeated(&bytes[from], times);
            bytes.splice(to..to, copied);
        }
        Edit::Repeat {
            at: from,
            length: most,
            times,
        } => {
            let from = at(from);
            let copied = repeated(&bytes[from..length.min(from + usize::from(most))], times);
            bytes.splice(from..from, copied);
        }
        Edit::Insert { at: to, word, times } => {
            let word = words[place(word, words.len() - 1)];
            let copied = repeated(word.as_bytes(), times);
            bytes.splice(at(to)..at(to), copied);
        }
        Edit::Byte { at: place, value } => {
            if let Some(byte) = bytes.get_mut(at(place)) {
                *byte = value;
            }
        }
        Edit::Splice {
            other,
            from,
            length: most,
            to,
        } => {
            let other = &corpus[place(other, corpus.len() - 1)];
            let from = place(from, other.len());
            let piece = other[from..other.len().min(from + usize::from(most))].to_vec();
            bytes.splice(at(to)..at(to), piece);
        }
        Edit::End { at: end } => bytes.truncate(at(end)),
    }
}

/// As often as asked, and no longer than any input may be.
fn repeated(piece: &[u8], times: u16) -> Vec<u8> {
    piece.repeat(usize::from(times).min(LONGEST / piece.len().max(1)))
}

/// The bytes of the line around a place, its end included.
fn line(bytes: &[u8], at: usize) -> std::ops::Range<usize> {
    let start = memchr::memrchr(b'\n', &bytes[..at]).map_or(0, |end| end + 1);
    let end = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |length| at + length + 1);
    start..end
}
