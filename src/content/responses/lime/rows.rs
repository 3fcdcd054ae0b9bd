//! The table of responses, row by row: no survey is too large for it.

use super::names::{LimeCells, LimeColumn};
use crate::content::responses::archive::Refusal;
use crate::content::responses::tabulated::Cells;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::BTreeMap;
use std::io::BufRead;

/// No table of a database has more columns.
const MOST_COLUMNS: usize = 1 << 14;

/// What the table holds, under headings as exports have them.
pub fn rows(table: impl BufRead, names: &BTreeMap<String, LimeColumn>) -> Result<Cells, Refusal> {
    let mut reader = Reader::from_reader(table);
    let mut read = Responses::new(names);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| Refusal::Damaged)? {
            Event::Start(tag) => read.open(&String::from_utf8_lossy(tag.name().as_ref())),
            Event::Empty(tag) => {
                read.open(&String::from_utf8_lossy(tag.name().as_ref()));
                read.close()?;
            }
            Event::End(_) => read.close()?,
            Event::CData(text) => read.text.push_str(&String::from_utf8_lossy(&text)),
            Event::Text(text) => read.text.push_str(&String::from_utf8_lossy(&text)),
            // Text comes as CDATA; a document type could make anything of a reference.
            Event::DocType(_) | Event::GeneralRef(_) => return Err(Refusal::Damaged),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            Event::Eof => break,
        }
    }
    if read.path.is_empty() {
        Ok(read.cells)
    } else {
        Err(Refusal::Damaged)
    }
}

/// What was read so far.
struct Responses<'a> {
    names: &'a BTreeMap<String, LimeColumn>,
    /// The elements that are open.
    path: Vec<String>,
    text: String,
    /// The names in the database, in the order of the columns.
    columns: BTreeMap<String, (usize, LimeCells)>,
    cells: Cells,
    /// The number of the last row; the headings are the first.
    row: u32,
}

impl<'a> Responses<'a> {
    fn new(names: &'a BTreeMap<String, LimeColumn>) -> Self {
        Self {
            names,
            path: Vec::new(),
            text: String::new(),
            columns: BTreeMap::new(),
            cells: Cells::default(),
            row: 1,
        }
    }

    fn open(&mut self, name: &str) {
        self.path.push(name.to_owned());
        self.text.clear();
        if self.is_at(&["document", "responses", "rows", "row"]) {
            self.row += 1;
        }
    }

    fn is_at(&self, path: &[&str]) -> bool {
        self.path.iter().map(String::as_str).eq(path.iter().copied())
    }

    fn close(&mut self) -> Result<(), Refusal> {
        if self.is_at(&["document", "responses", "fields", "fieldname"]) {
            let name = self.text.trim().to_owned();
            self.column(&name)?;
        } else if self.path.len() == 5 && self.path[..4] == ["document", "responses", "rows", "row"] {
            self.cell()?;
        }
        self.path.pop().map(drop).ok_or(Refusal::Damaged)
    }

    /// Adds a column, which has to come before any row.
    fn column(&mut self, name: &str) -> Result<(), Refusal> {
        let at = self.columns.len();
        if at == MOST_COLUMNS || self.row > 1 || name.is_empty() {
            return Err(Refusal::Damaged);
        }
        let column = self.names.get(name);
        let heading = column.map_or(name, |column| column.heading.as_str());
        let cells = column.map_or(LimeCells::Same, |column| column.cells);
        self.columns.insert(name.to_owned(), (at, cells));
        self.put(at, heading)
    }

    fn cell(&mut self) -> Result<(), Refusal> {
        let element = self.path.last().map_or("", String::as_str);
        // No name of an element begins with a digit or holds a #.
        let masked = element
            .strip_prefix('_')
            .filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let name = masked.unwrap_or(element).replace('-', "#");
        let Some((at, cells)) = self.columns.get(&name).copied() else {
            return Err(Refusal::Damaged);
        };
        let text = std::mem::take(&mut self.text);
        match cells {
            LimeCells::Boxes if text.is_empty() => self.put(at, "N"),
            LimeCells::Decimals if text.contains('.') => self.put(at, text.trim_end_matches('0').trim_end_matches('.')),
            LimeCells::Boxes | LimeCells::Decimals | LimeCells::Same => self.put(at, &text),
        }
    }

    fn put(&mut self, column: usize, text: &str) -> Result<(), Refusal> {
        self.cells.put(self.row, column, text).map_err(|_| Refusal::Damaged)
    }
}
