//! What is said of files that are wrong, whole.

use super::{Case, NAME};
use crate::content::responses::csv::block::SIZE;
use crate::content::responses::csv::header;
use crate::content::responses::{Kind, Source as _};

/// What is said when the file is called `name`.
fn absent(name: &str) -> String {
    let mut case = Case::new("id\n");
    let path = case.folder.path().join(name);
    let mistakes = header::open(&path, NAME, &case.options, &mut case.sources).expect_err("mistakes");
    case.said(&mistakes)
}

fn delimited(sign: u8) -> String {
    let mut case = Case::new("id\n");
    case.options.delimiter = Some(sign);
    case.mistakes(Kind::Codes)
}

/// A row after two blocks of rows; more follow.
fn far_down(row: &[u8]) -> Vec<u8> {
    let good = b"1,\n".repeat(SIZE * 2 / 3);
    [b"Q1,Q2\n", good.as_slice(), row, &good].concat()
}

fn many_codes() -> String {
    let rows: Vec<String> = (0..=65_536).map(|code| format!("{code},a\n")).collect();
    format!("Q1,Q2\n{}", rows.concat())
}

fn last_lines(said: &str) -> String {
    let lines: Vec<&str> = said.lines().collect();
    lines[lines.len() - 6..].join("\n")
}

#[test]
fn an_empty_file() {
    let said = Case::new("").mistakes(Kind::Codes);
    insta::assert_snapshot!(said);
}

#[test]
fn a_file_of_line_ends() {
    let said = Case::new("\u{feff}\r\n\n").mistakes(Kind::Codes);
    insta::assert_snapshot!(said);
}

#[test]
fn a_missing_file() {
    let said = absent("pto.csv");
    insta::assert_snapshot!(said);
}

#[test]
fn a_folder() {
    let said = absent("");
    insta::assert_snapshot!(said);
}

#[test]
fn a_delimiter_that_cannot_be() {
    let said = delimited(b'"');
    insta::assert_snapshot!(said);
}

#[test]
fn rows_of_the_wrong_length() {
    let said = Case::new("id,Q1,Q2\n1,2,3\n2,3\n\n3,1,2,3,4\n4\n").mistakes(Kind::Codes);
    insta::assert_snapshot!(said);
}

#[test]
fn a_respondent_twice() {
    let said = Case::new("id;Q1\n7;1\n8;1\n\" 7 \";2\n7;3\n").mistakes(Kind::Id);
    insta::assert_snapshot!(said);
}

#[test]
fn a_respondent_without_an_id() {
    let said = Case::new("id,Q1\n1,1\n\"\",2\n2,3\n,\n").mistakes(Kind::Id);
    insta::assert_snapshot!(said);
}

#[test]
fn a_quote_that_nothing_closes() {
    let said = Case::new("id,Q1\n1,2\n2,\"abc\n3,4\n").mistakes(Kind::Codes);
    insta::assert_snapshot!(said);
}

#[test]
fn a_quote_in_the_header_that_nothing_closes() {
    let said = Case::new("id,\"Q1\n1,2\n").mistakes(Kind::Codes);
    insta::assert_snapshot!(said);
}

#[test]
fn a_file_that_is_not_utf8() {
    let said = Case::new(b"id,Q1,Q2\n1,a,b\n2,D\xe9j\xe0 l\xe0,b\n").recognised();
    insta::assert_snapshot!(said);
}

#[test]
fn a_header_that_is_not_utf8() {
    let said = Case::new(b"id,\xc9tat\n1,a\n").recognised();
    insta::assert_snapshot!(said);
}

#[test]
fn a_file_that_is_not_utf8_far_down() {
    // After letters that are: it is no file in another encoding.
    let mixed = [
        b"Q1,Q2\n\xc3\xa9t\xc3\xa9,1\n".as_slice(),
        &far_down(b"D\xe9j\xe0,b\n")[6..],
    ]
    .concat();
    let said = Case::new(mixed).mistakes(Kind::Codes);
    insta::assert_snapshot!(said);
}

#[test]
fn an_encoding_that_only_its_rows_show() {
    let mut case = Case::new(far_down(b"D\xe9j\xe0,b\n"));
    let table = case.open();
    assert!(table.recognised(&mut case.sources).is_empty());
    table.read(&[], &mut case.sources).expect("read");
    let told = table.recognised_in_rows(&mut case.sources);
    insta::assert_snapshot!(case.said(&told));
}

#[test]
fn a_quote_far_down_that_nothing_closes() {
    let said = Case::new(far_down(b"\"D,b\n")).mistakes(Kind::Codes);
    insta::assert_snapshot!(said);
}

#[test]
fn a_row_of_the_wrong_length_far_down() {
    let said = Case::new(far_down(b"x,y,z\n")).mistakes(Kind::Codes);
    insta::assert_snapshot!(said);
}

#[test]
fn a_file_that_is_not_utf8_as_said() {
    let said = Case::new(b"id,Q1\n1,D\xe9j\xe0\n")
        .encoding("utf-8")
        .mistakes(Kind::Codes);
    insta::assert_snapshot!(said);
}

#[test]
fn a_file_that_is_not_in_the_encoding_given() {
    let said = Case::new(b"id,Q1\n1,D\xe9j\xff\n")
        .encoding("shift_jis")
        .mistakes(Kind::Codes);
    insta::assert_snapshot!(said);
}

#[test]
fn an_encoding_that_does_not_exist() {
    let said = Case::new("id,Q1\n").encoding("windows-1525").mistakes(Kind::Codes);
    insta::assert_snapshot!(said);
}

#[test]
fn more_mistakes_than_are_told() {
    let said = last_lines(&Case::new(format!("id,Q1\n{}", "1\n".repeat(40))).mistakes(Kind::Codes));
    insta::assert_snapshot!(said);
}

#[test]
fn more_codes_than_a_list_can_have() {
    let said = Case::new(many_codes()).mistakes(Kind::Codes);
    insta::assert_snapshot!(said);
}
