//! Tables as survey tools write them.

use std::io::{Cursor, Write as _};
use zip::write::{SimpleFileOptions, ZipWriter};

/// Rows of headings, then one row for each person.
pub type Rows = Vec<Vec<String>>;

/// Every cell in quotes.
pub fn csv(rows: &[Vec<String>], sign: &str, end: &str) -> String {
    let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(sign) + end;
    rows.iter().map(line).collect()
}

/// Numbers and truths as what they are.
pub fn xlsx(rows: &[Vec<String>]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("Form Responses 1").expect("a name");
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            let written = match (cell.as_str(), cell.parse::<f64>()) {
                ("", _) => continue,
                ("TRUE" | "FALSE", _) => sheet.write_boolean(row, column, cell == "TRUE"),
                (_, Ok(number)) => sheet.write_number(row, column, number),
                (text, Err(_)) => sheet.write_string(row, column, text),
            };
            written.expect("a cell");
        }
    }
    book.add_worksheet().set_name("Autre").expect("a name");
    book.save_to_buffer().expect("a workbook")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// With the endless empty rows that LibreOffice puts at the end.
pub fn ods(rows: &[Vec<String>]) -> Vec<u8> {
    let cell = |cell: &String| match (cell.as_str(), cell.parse::<f64>()) {
        ("", _) => "<table:table-cell/>".to_owned(),
        (_, Ok(number)) => {
            format!(
                r#"<table:table-cell office:value-type="float" office:value="{number}"><text:p>{number}</text:p></table:table-cell>"#
            )
        }
        (text, Err(_)) => {
            format!(
                r#"<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>"#,
                escaped(text)
            )
        }
    };
    let row = |row: &Vec<String>| {
        format!(
            "<table:table-row>{}</table:table-row>",
            row.iter().map(cell).collect::<String>()
        )
    };
    let rows: String = rows.iter().map(row).collect();
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Feuille1">{rows}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
        (
            "META-INF/manifest.xml",
            br#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#,
        ),
    ])
}

pub fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).expect("a part");
        archive.write_all(bytes).expect("written");
    }
    archive.finish().expect("an archive").into_inner()
}
