//! Files of several blocks, held to the csv crate.

use super::{ANY_TEXT, Case, texts};
use crate::content::digest::digest_of;
use crate::content::responses::csv::block::SIZE;
use crate::content::responses::{ColumnUse, Kind, Source as _};
use proptest::prelude::*;

/// What the csv crate reads, column by column, trimmed.
fn by_csv(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = ::csv::Reader::from_reader(bytes);
    let width = reader.headers().expect("a header").len();
    let mut columns = vec![Vec::new(); width];
    for record in reader.records() {
        for (column, cell) in columns.iter_mut().zip(&record.expect("a record")) {
            column.push(cell.trim().to_owned());
        }
    }
    columns
}

fn assert_same(bytes: &[u8]) {
    let expected = by_csv(bytes);
    let mut case = Case::new(bytes);
    let table = case.open();
    for kind in [Kind::Codes, ANY_TEXT] {
        // The ids are too many for codes.
        let uses: Vec<ColumnUse> = (1..expected.len()).map(|index| ColumnUse { index, kind }).collect();
        let read = table
            .read(&uses, &mut case.sources)
            .unwrap_or_else(|mistakes| panic!("{}", case.said(&mistakes)));
        assert_eq!(read.rows, expected[0].len());
        assert!(table.digest.get().is_some(), "hashed while it was read");
        assert_eq!(table.digest().expect("hashed"), digest_of(bytes));
        for (column, expected) in read.columns.iter().zip(&expected[1..]) {
            // Not `assert_eq!`: it would print millions of cells.
            assert!(texts(column) == *expected, "columns differ");
        }
    }
}

/// A header and then `row(0)`, `row(1)`… until there are several blocks.
fn file(end: &str, row: impl Fn(usize) -> String) -> Vec<u8> {
    let mut text = format!("id,Q1,Q2,Q3{end}");
    let mut number = 0;
    while text.len() < SIZE * 7 / 2 {
        text.push_str(&row(number));
        text.push_str(end);
        number += 1;
    }
    text.into_bytes()
}

#[test]
fn plain_rows() {
    for end in ["\n", "\r\n", "\r"] {
        assert_same(&file(end, |n| format!("{n},{},{},\"{}\"", n % 7, n % 300, n % 2)));
    }
}

#[test]
fn a_file_that_ends_with_a_piece() {
    for length in [SIZE, SIZE + 1, 2 * SIZE, 3 * SIZE - 1, 3 * SIZE] {
        let mut bytes = b"id,Q1,Q2,Q3\n".to_vec();
        while bytes.len() + 20 < length {
            bytes.extend(b"1,2,3,4\n");
        }
        bytes.extend(b"1,2,3,");
        bytes.resize(length, b'4');
        assert_same(&bytes);
    }
}

#[test]
fn quoted_line_ends_and_quotes() {
    assert_same(&file("\r\n", |n| {
        format!(
            "{n},\"a\r\n{}\",\"il a dit \"\"non, {}\"\"\",{}\"",
            n % 5,
            n % 11,
            n % 3
        )
    }));
}

#[test]
fn quotes_inside_bare_cells_mislead_the_guess_only() {
    // One stray quote in a row, then quoted line ends: wherever a block is cut by pairing quotes, it is cut wrongly.
    assert_same(&file("\n", |n| match n {
        5 => "5,5\" tube,x,y".to_owned(),
        _ => format!("{n},\"{}\n,\n\",{},", n % 5, n % 9),
    }));
    // In every row.
    assert_same(&file("\n", |n| format!("{n},5\" tube,{},", n % 9)));
    // Only far down.
    assert_same(&file("\n", |n| match n {
        90_000 => "90000,5\" tube,,".to_owned(),
        _ => format!("{n},\"{}\n\",{},", n % 5, n % 9),
    }));
}

#[test]
fn a_row_longer_than_a_block() {
    assert_same(&file("\n", |n| match n {
        40 => format!("40,\"{}\",,", "a\n".repeat(SIZE * 3 / 2)),
        _ => format!("{n},{},,", n % 5),
    }));
}

#[test]
fn the_rows_of_each_block_are_found_again() {
    let bytes = file("\n", |n| format!("{n},\"a\n{}\",,", n % 5));
    let mut case = Case::new(&bytes);
    let table = case.open();
    for read in [false, true] {
        if read {
            table.read(&[], &mut case.sources).expect("no mistakes");
        }
        for row in [0, 1, 100_000, 200_000] {
            let span = table.locate(row, 0, &mut case.sources).expect("located");
            assert_eq!(case.sources.position(span), (2 + 2 * row, 1));
            assert_eq!(&case.sources.get(span.source).text[span.range()], row.to_string());
        }
    }
}

#[test]
fn first_rows_count_from_the_start_of_the_file() {
    let read = Case::new(file("\n", |n| format!("{n},{},,", n / 100_000))).read(ANY_TEXT);
    let crate::content::responses::Column::Texts { values, .. } = &read.columns[1] else {
        panic!("numbers were asked for");
    };
    let firsts: Vec<(&str, usize)> = values.iter().map(|v| (v.text.as_str(), v.first_row)).collect();
    assert_eq!(firsts[..3], [("0", 0), ("1", 100_000), ("2", 200_000)]);
}

/// Rows of ASCII for two blocks and more, then one with letters, and more rows.
fn letters_far_down(letters: &[u8]) -> Vec<u8> {
    let plain = file("\n", |n| format!("{n},{},,", n % 5));
    [plain.as_slice(), b"x,", letters, b",,\ny,2,,\n"].concat()
}

#[test]
fn an_encoding_that_only_the_rows_show() {
    for encoding in [encoding_rs::WINDOWS_1252, encoding_rs::MACINTOSH] {
        let bytes = letters_far_down(&encoding.encode("Élevé, déjà".replace(',', "").as_str()).0);
        let mut case = Case::new(&bytes);
        let table = case.open();
        assert_eq!(table.guessed_encoding(), None);
        let uses = [1, 2].map(|index| ColumnUse { index, kind: ANY_TEXT });
        for _ in 0..2 {
            let read = table.read(&uses, &mut case.sources).expect("read");
            let found = texts(&read.columns[0]);
            assert_eq!(found[found.len() - 2..], ["Élevé déjà", "2"]);
            assert_eq!(read.rows, bytes.iter().filter(|byte| **byte == b'\n').count() - 1);
            let (row, name) = (read.rows - 2, encoding.name().to_ascii_lowercase());
            assert_eq!(table.guessed_encoding(), Some(name));
            assert_eq!(table.text(row, 1).as_deref(), Some("Élevé déjà"));
            let span = table.locate(row, 1, &mut case.sources).expect("located");
            assert_eq!(case.sources.position(span), (row + 2, 3));
            assert_eq!(&case.sources.get(span.source).text[span.range()], "Élevé déjà");
            assert_eq!(table.digest().expect("hashed"), digest_of(&bytes));
            assert!(table.is_unchanged());
        }
    }
}

#[test]
fn utf8_that_only_the_rows_show() {
    let mut case = Case::new(letters_far_down("Élevé".as_bytes())).encoding("windows-1252");
    let table = case.open();
    assert!(table.is_utf8_anyway);
    let uses = [ColumnUse {
        index: 1,
        kind: ANY_TEXT,
    }];
    let read = table.read(&uses, &mut case.sources).expect("read");
    assert!(texts(&read.columns[0]).contains(&"Élevé"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    /// Rows picked at random, many times over.
    #[test]
    fn any_mixture(pick in proptest::collection::vec(0usize..8, 50..400)) {
        const CELLS: [&str; 8] = ["1", "12345678", "\"a\nb\"", "\"\"\"x\"\"\"", "", "5\" tube", " 3 ", "\"é\"é"];
        let cell = |at: usize| CELLS[pick[at % pick.len()]];
        assert_same(&file("\n", |n| format!("{n},{},{},{}", cell(n), cell(n * 3 + 1), cell(n * 7 + 2))));
    }
}
