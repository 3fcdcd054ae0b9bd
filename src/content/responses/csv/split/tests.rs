use super::{CellRange, Record, Splitter};
use proptest::prelude::*;

/// All records, or none if a quoted cell stays open.
fn ours(bytes: &[u8], delimiter: u8) -> Option<Vec<Vec<Vec<u8>>>> {
    let splitter = Splitter::new(delimiter);
    let (mut records, mut cells, mut at) = (Vec::new(), Vec::<CellRange>::new(), 0);
    loop {
        cells.clear();
        match splitter.record(bytes, at, true, &mut cells) {
            Record::Whole { next, .. } => {
                records.push(cells.iter().map(|c| c.content(bytes).into_owned()).collect());
                at = next;
            }
            Record::Nothing => return Some(records),
            Record::Open { .. } => return None,
            Record::Cut { .. } => panic!("cut at the end of a file"),
        }
    }
}

fn theirs(bytes: &[u8], delimiter: u8) -> Vec<Vec<Vec<u8>>> {
    ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(bytes)
        .byte_records()
        .map(|r| r.expect("in memory").iter().map(<[u8]>::to_vec).collect())
        .collect()
}

/// Whether the last cell is a quoted one without its closing quote, by a plain machine of states.
fn stays_open(bytes: &[u8], delimiter: u8) -> bool {
    #[derive(PartialEq)]
    enum State {
        Start,
        Bare,
        Quoted,
        Closed,
    }
    let mut state = State::Start;
    for &byte in bytes {
        state = match (state, byte) {
            (State::Start | State::Closed, b'"') => State::Quoted,
            (State::Quoted, b'"') => State::Closed,
            (State::Quoted, _) => State::Quoted,
            (_, b) if b == delimiter || b == b'\n' || b == b'\r' => State::Start,
            _ => State::Bare,
        };
    }
    state == State::Quoted
}

/// Text in which what matters is frequent.
fn hostile() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        4 => Just(b",".to_vec()),
        2 => Just(b";".to_vec()),
        3 => Just(b"\"".to_vec()),
        1 => Just(b"\"\"".to_vec()),
        2 => Just(b"\n".to_vec()),
        1 => Just(b"\r\n".to_vec()),
        1 => Just(b"\r".to_vec()),
        1 => Just(b"\t".to_vec()),
        1 => Just(vec![0]),
        1 => Just("é".as_bytes().to_vec()),
        4 => proptest::collection::vec(b'0'..=b'9', 1..12),
        1 => proptest::collection::vec(any::<u8>(), 1..4),
    ];
    // The csv crate strips a byte order mark; here the file's reader does that.
    proptest::collection::vec(piece, 0..60)
        .prop_map(|pieces| pieces.concat())
        .prop_filter("a byte order mark", |bytes| !bytes.starts_with(b"\xef\xbb\xbf"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, ..ProptestConfig::default() })]

    #[test]
    fn splits_as_the_csv_crate_does(bytes in hostile(), delimiter in prop_oneof![Just(b','), Just(b';'), Just(b'\t')]) {
        match ours(&bytes, delimiter) {
            Some(records) => prop_assert_eq!(records, theirs(&bytes, delimiter)),
            None => prop_assert!(stays_open(&bytes, delimiter)),
        }
        prop_assert_eq!(ours(&bytes, delimiter).is_none(), stays_open(&bytes, delimiter));
    }

    /// A record is found cut, or the same as in the whole; never another one.
    #[test]
    fn a_part_gives_the_same_records_or_says_that_it_is_cut(bytes in hostile(), cut in 0usize..80) {
        let splitter = Splitter::new(b',');
        let part = &bytes[..cut.min(bytes.len())];
        let (mut at, mut cells, mut whole_cells) = (0, Vec::<CellRange>::new(), Vec::<CellRange>::new());
        loop {
            cells.clear();
            whole_cells.clear();
            match splitter.record(part, at, false, &mut cells) {
                found @ Record::Whole { next, .. } => {
                    prop_assert_eq!(found, splitter.record(&bytes, at, true, &mut whole_cells));
                    prop_assert_eq!(&cells, &whole_cells);
                    at = next;
                }
                Record::Nothing | Record::Cut { .. } | Record::Open { .. } => break,
            }
        }
    }
}

#[test]
fn an_open_quote_is_told_with_its_place() {
    let found = Splitter::new(b',').record(b"1,\"abc\n2,3\n", 0, true, &mut Vec::<CellRange>::new());
    assert_eq!(found, Record::Open { start: 0, quote: 2 });
}

#[test]
fn quotes_count_only_at_the_start_of_a_cell() {
    let text = b"5\" tube,\"a \"\"b\"\" c\",\"d\"e,\"\"\r\nx,,\"1\n2\",y";
    let records = ours(text, b',').expect("closed");
    let texts: Vec<Vec<String>> = records
        .into_iter()
        .map(|r| r.into_iter().map(|c| String::from_utf8(c).expect("UTF-8")).collect())
        .collect();
    assert_eq!(texts, [["5\" tube", "a \"b\" c", "de", ""], ["x", "", "1\n2", "y"]]);
}
