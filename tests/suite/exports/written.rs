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

/// Sheets of texts, each with its name.
pub fn sheets(sheets: &[(&str, Rows)]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*name).expect("a name");
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                sheet.write_string(row, column, cell).expect("a cell");
            }
        }
    }
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

/// Numbers with value labels by column; the first column and the last are short texts.
pub fn sav(heads: &[String], rows: &[Vec<String>], labels: &[(usize, Vec<&str>)]) -> Vec<u8> {
    let whole = |numbers: &[i32]| {
        numbers
            .iter()
            .flat_map(|number| number.to_le_bytes())
            .collect::<Vec<u8>>()
    };
    let filled = |text: &str, to: usize| {
        let mut bytes = text.as_bytes().to_vec();
        bytes.resize(bytes.len().div_ceil(to).max(1) * to, b' ');
        bytes
    };
    let is_text = |column: usize| column == 0 || column + 1 == heads.len();
    let mut file = [b"$FL2".as_slice(), &filled("@(#) SPSS DATA FILE", 60)].concat();
    file.extend(whole(&[2, heads.len() as i32, 0, 0, rows.len() as i32]));
    file.extend(100.0_f64.to_le_bytes());
    file.extend(filled("01 jan 2500:00:00", 84));
    for (column, _) in heads.iter().enumerate() {
        file.extend(whole(&[
            2,
            if is_text(column) { 8 } else { 0 },
            0,
            0,
            if is_text(column) { 0x0001_0800 } else { 0x0005_0800 },
            if is_text(column) { 0x0001_0800 } else { 0x0005_0800 },
        ]));
        file.extend(filled(&format!("V{column}"), 8));
    }
    for (column, texts) in labels {
        file.extend(whole(&[3, texts.len() as i32]));
        for (code, text) in (1..).zip(texts) {
            file.extend(f64::from(code).to_le_bytes());
            let mut label = vec![text.len() as u8];
            label.extend(text.as_bytes());
            label.resize(label.len().div_ceil(8) * 8, b' ');
            file.extend(label);
        }
        file.extend(whole(&[4, 1, *column as i32 + 1]));
    }
    let extension = |subtype, data: &[u8]| [whole(&[7, subtype, 1, data.len() as i32]), data.to_vec()].concat();
    let names: Vec<String> = heads
        .iter()
        .enumerate()
        .map(|(column, head)| format!("V{column}={head}"))
        .collect();
    file.extend(extension(13, names.join("\t").as_bytes()));
    file.extend(extension(20, b"UTF-8"));
    file.extend(whole(&[999, 0]));
    for row in rows {
        for (column, cell) in row.iter().enumerate() {
            if is_text(column) {
                file.extend(filled(cell, 8));
            } else {
                file.extend(cell.parse().unwrap_or(-f64::MAX).to_le_bytes());
            }
        }
    }
    file
}
