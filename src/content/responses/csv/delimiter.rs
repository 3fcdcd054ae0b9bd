//! Which sign stands between cells.

use super::split::{Few, Record, Splitter};

/// In order of preference.
const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];
/// How many rows are looked at.
const ROWS: usize = 50;

/// What a first line `sep=;` says, for spreadsheets: its length with its line end, and the sign.
pub(super) fn named(start: &[u8]) -> Option<(usize, Option<u8>)> {
    let rest = start.strip_prefix(b"sep=").or_else(|| start.strip_prefix(b"\"sep="))?;
    let (sign, rest) = rest.split_first()?;
    let rest = rest.strip_prefix(b"\"").unwrap_or(rest);
    let end = rest
        .iter()
        .position(|byte| !matches!(byte, b'\r' | b'\n'))
        .unwrap_or(rest.len());
    let is_line = (1..=2).contains(&end) && !matches!(sign, b'\r' | b'\n' | b'"' | 0x80..);
    is_line.then(|| (start.len() - rest.len() + end, Some(*sign)))
}

/// The sign that gives rows of the header's length; among several, the one that gives the most columns. A comma if none
/// gives more than one column. A title in one cell may stand above the header.
pub(super) fn guessed(start: &[u8]) -> u8 {
    let (mut best, mut sign) = ((false, 1), b',');
    for candidate in CANDIDATES {
        let lengths = below_title(lengths(start, Splitter::new(candidate)));
        let columns = lengths.first().copied().unwrap_or(0);
        let rank = (columns > 1 && lengths.iter().all(|l| *l == columns), columns);
        if rank > best {
            (best, sign) = (rank, candidate);
        }
    }
    sign
}

/// Without what one or two records of one cell say above a table of one width, which is no list of texts.
fn below_title(mut lengths: Vec<usize>) -> Vec<usize> {
    const FEWEST: usize = 3;
    let above = lengths.iter().take_while(|length| **length == 1).count();
    let is_table = match lengths[above..] {
        [width, _, ..] => width >= FEWEST && lengths[above..].iter().all(|length| *length == width),
        [_] | [] => false,
    };
    if above <= 2 && is_table {
        lengths.drain(..above);
    }
    lengths
}

/// How many cells each of the first records has.
fn lengths(start: &[u8], splitter: Splitter) -> Vec<usize> {
    let (mut lengths, mut cells, mut at) = (Vec::new(), Few::default(), 0);
    while lengths.len() < ROWS {
        cells.clear();
        // The last record may be cut, unless the start is the whole file and lacks a final line end.
        match splitter.record(start, at, lengths.is_empty(), &mut cells) {
            Record::Whole { next, .. } => {
                lengths.push(cells.all);
                at = next;
            }
            Record::Nothing | Record::Cut { .. } | Record::Open { .. } => break,
        }
    }
    lengths
}

#[cfg(test)]
mod tests {
    use super::{guessed, named};

    #[test]
    fn finds_the_sign_of_the_header() {
        assert_eq!(guessed(b"id,q1,q2\n1,2,3\n"), b',');
        assert_eq!(guessed(b"id;q1;q2\n1;2,5;3\n"), b';');
        assert_eq!(guessed(b"id\tq1\tq2\n1\ta, b, c\t3\n"), b'\t');
        assert_eq!(guessed(b"id\n1\n"), b',');
        assert_eq!(guessed(b"id;q1"), b';');
    }

    #[test]
    fn a_title_does_not_hide_it() {
        let titled = "Sondage, printemps 2026\nid;q1;q2\n1;2,5;3\n2;1,5;4\n";
        assert_eq!(guessed(titled.as_bytes()), b';');
        // Texts that happen to hold the sign are no table.
        assert_eq!(guessed(b"avis\nbon\noui; merci\nnon; rien\n"), b',');
    }

    #[test]
    fn a_first_line_may_name_it() {
        assert_eq!(named(b"sep=;\r\nid;q1"), Some((7, Some(b';'))));
        assert_eq!(named(b"\"sep=,\"\nid,q1"), Some((8, Some(b','))));
        assert_eq!(named(b"sep=;q1\n"), None);
        assert_eq!(named(b"id;q1\n"), None);
    }

    #[test]
    fn signs_inside_names_do_not_mislead() {
        // Two commas in each name, but rows of one length only between semicolons.
        assert_eq!(guessed("id;\"oui, non, peut-être\";b, c, d\n1;2;3\n".as_bytes()), b';');
        assert_eq!(guessed(b"id;x, y, z\n1;2\n3;4\n"), b';');
    }
}
