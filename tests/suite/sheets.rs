//! A workbook read back by hand: its parts, its sheets, the cells as a reader sees them.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// A sheet: its name, its part, its cells by row and column from 0.
pub struct Sheet {
    pub name: String,
    pub xml: String,
    pub cells: BTreeMap<(usize, usize), Cell>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Text(String),
    /// The value, and the pattern that it is shown by.
    Number(f64, String),
}

impl Cell {
    /// What a reader sees, in a program that speaks the report's language.
    pub fn shown(&self, decimal_sign: char) -> String {
        let (value, pattern) = match self {
            Cell::Text(text) => return text.clone(),
            Cell::Number(value, pattern) => (*value, pattern),
        };
        let percent = pattern.ends_with('%');
        let decimals = pattern
            .split_once('.')
            .map_or(0, |(_, after)| after.matches('0').count());
        let scale = 10f64.powi(i32::try_from(decimals).expect("few decimals")) * if percent { 100.0 } else { 1.0 };
        // Programs round the decimal digits, halves up.
        let rounded = (value.abs() * scale + 0.5 + 1e-9).floor();
        let digits = format!("{rounded:0width$}", width = decimals + 1);
        let (whole, rest) = digits.split_at(digits.len() - decimals);
        let mut text = if value < 0.0 && rounded > 0.0 {
            "−".to_owned()
        } else {
            String::new()
        };
        text.push_str(whole);
        if decimals > 0 {
            text.push(decimal_sign);
            text.push_str(rest);
        }
        if percent {
            text.push_str(if pattern.contains('\u{a0}') { "\u{a0}%" } else { "%" });
        }
        text
    }
}

/// The parts of an archive, by name.
pub fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).expect("a file of the archive");
            let mut content = Vec::new();
            file.read_to_end(&mut content).expect("readable");
            (String::from_utf8(file.name_raw().to_vec()).expect("UTF-8"), content)
        })
        .collect()
}

pub fn sheets(bytes: &[u8]) -> Vec<Sheet> {
    let parts = parts(bytes);
    let part = |name: &str| String::from_utf8(parts[name].clone()).expect("UTF-8");
    let shared: Vec<String> = part("xl/sharedStrings.xml")
        .split("<si>")
        .skip(1)
        .map(|item| inside(item, "t"))
        .collect();
    let patterns = patterns(&part("xl/styles.xml"));
    let book = part("xl/workbook.xml");
    let names = book.split("<sheet ").skip(1).map(|tag| attribute(tag, "name"));
    names
        .enumerate()
        .map(|(index, name)| {
            let xml = part(&format!("xl/worksheets/sheet{}.xml", index + 1));
            let cells = xml.split("<c ").skip(1).map(|cell| {
                let value = inside(cell, "v");
                let style: usize = attribute(cell, "s").parse().unwrap_or(0);
                let read = match attribute(cell, "t").as_str() {
                    "s" => Cell::Text(shared[value.parse::<usize>().expect("a place")].clone()),
                    "" => Cell::Number(value.parse().expect("a number"), patterns[style].clone()),
                    other => panic!("a cell of the kind {other}"),
                };
                (place(&attribute(cell, "r")), read)
            });
            let cells = cells.collect();
            Sheet { name, xml, cells }
        })
        .collect()
}

/// The pattern of each style.
fn patterns(styles: &str) -> Vec<String> {
    let named: BTreeMap<String, String> = styles
        .split("<numFmt ")
        .skip(1)
        .map(|tag| (attribute(tag, "numFmtId"), attribute(tag, "formatCode")))
        .collect();
    let known = |id: &str| match id {
        "0" => "General",
        "1" => "0",
        "3" => "#,##0",
        "9" => "0%",
        other => panic!("the pattern {other}"),
    };
    let (_, formats) = styles.split_once("<cellXfs").expect("formats");
    let (formats, _) = formats.split_once("</cellXfs>").expect("formats");
    let ids = formats.split("<xf ").skip(1).map(|tag| attribute(tag, "numFmtId"));
    ids.map(|id| named.get(&id).cloned().unwrap_or_else(|| known(&id).to_owned()))
        .collect()
}

/// The text of the first element of a name, without its marks.
pub fn inside(xml: &str, name: &str) -> String {
    let Some((_, rest)) = xml.split_once(&format!("<{name}>")).or_else(|| {
        let (_, rest) = xml.split_once(&format!("<{name} "))?;
        rest.split_once('>')
    }) else {
        return String::new();
    };
    plain(rest.split_once(&format!("</{name}>")).expect("an end").0)
}

/// An attribute of the tag that the text begins inside of.
pub fn attribute(xml: &str, name: &str) -> String {
    let tag = xml.split('>').next().unwrap_or_default();
    let found = format!(" {tag}");
    let found = found
        .split_once(&format!(" {name}=\""))
        .map(|(_, rest)| rest.to_owned());
    plain(
        found
            .as_deref()
            .and_then(|rest| rest.split('"').next())
            .unwrap_or_default(),
    )
}

fn plain(text: &str) -> String {
    let marks = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ];
    marks
        .iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// "C12" as row 11, column 2.
fn place(reference: &str) -> (usize, usize) {
    let letters: Vec<u8> = reference.bytes().take_while(u8::is_ascii_uppercase).collect();
    let column = letters
        .iter()
        .fold(0, |sum, letter| sum * 26 + usize::from(letter - b'A') + 1);
    let row: usize = reference[letters.len()..].parse().expect("a row");
    (row - 1, column - 1)
}
