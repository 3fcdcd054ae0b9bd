//! A file of responses that is in memory once it is open: a sheet of a workbook, a file of a statistics program.

use super::column::{ColumnUse, Columns};
use super::dictionary::Dictionary;
use super::gather::{LocalColumn, MergedColumn};
use super::source::Source;
use super::told::{self, Told};
use super::top::{self, Top};
use super::values::Values;
use crate::content::digest::digest;
use crate::content::project::Stamp;
use crate::diagnostic::{Diagnostic, Diagnostics, Sources, Span, msg};
use crate::leak::Runs;
use std::io;
use std::path::{Path, PathBuf};

/// The cells that hold something, column by column: what is blank costs nothing.
#[derive(Debug, Default)]
pub(super) struct Cells {
    columns: Vec<Texts>,
    /// The numbers that the rows which hold something have in the file, from 1.
    rows: Vec<u32>,
}

/// A column's texts by row.
#[derive(Debug)]
struct Texts {
    dictionary: Dictionary,
    /// Places in [`Cells::rows`], ascending, each with the number of its text.
    cells: Vec<(u32, u32)>,
}

/// Cells that don't come row by row.
#[derive(Clone, Copy, Debug)]
pub(super) struct OutOfOrder;

impl Cells {
    /// Adds a cell; rows come in order, numbered from 1 as in the file.
    pub fn put(&mut self, row: u32, column: usize, text: &str) -> Result<(), OutOfOrder> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        match self.rows.last() {
            Some(last) if *last > row => return Err(OutOfOrder),
            Some(last) if *last == row => {}
            Some(_) | None => self.rows.push(row),
        }
        let place = self.rows.len() as u32 - 1;
        while self.columns.len() <= column {
            self.columns.push(Texts {
                dictionary: Dictionary::new(),
                cells: Vec::new(),
            });
        }
        let texts = &mut self.columns[column];
        if texts.cells.last().is_some_and(|(last, _)| *last == place) {
            return Err(OutOfOrder);
        }
        let id = texts.dictionary.text(text.as_bytes(), place);
        texts.cells.push((place, id));
        Ok(())
    }

    fn text(&self, place: usize, column: usize) -> &str {
        let Some(texts) = self.columns.get(column) else {
            return "";
        };
        match texts.cells.binary_search_by_key(&(place as u32), |(row, _)| *row) {
            Ok(at) => texts.text(texts.cells[at].1),
            Err(_) => "",
        }
    }
}

impl Texts {
    fn text(&self, id: u32) -> &str {
        std::str::from_utf8(self.dictionary.value(id)).unwrap_or_default()
    }
}

/// A file of responses whose cells are at hand.
#[derive(Debug)]
pub(super) struct Tabulated {
    pub name: String,
    /// The sheet that was read; none in a file of a statistics program, whose first case is in its second row.
    pub sheet: Option<String>,
    /// What the file says of the values of each column.
    pub values: Vec<Values>,
    path: PathBuf,
    stamp: Option<Stamp>,
    digest: String,
    cells: Cells,
    top: Top,
    /// How many rows of headings the project says that there are.
    headings: Option<usize>,
    /// What else was found out about it.
    pub told: Diagnostics,
}

impl Tabulated {
    /// `stamp` is the file's from before it was read.
    pub fn new(
        (path, name): (&Path, &str),
        stamp: Option<Stamp>,
        cells: Cells,
        headings: Option<usize>,
    ) -> io::Result<Self> {
        let width = cells.columns.len();
        let record = |row: usize| (0..width).map(|column| cells.text(row, column).to_owned()).collect();
        let records: Vec<Vec<String>> = (0..cells.rows.len().min(top::MOST)).map(record).collect();
        Ok(Self {
            name: name.to_owned(),
            sheet: None,
            values: Vec::new(),
            path: path.to_owned(),
            stamp,
            digest: digest(path)?,
            top: Top::of(&records, headings),
            cells,
            headings,
            told: Diagnostics::new(),
        })
    }

    /// Says what was asked, column by column.
    pub fn word(&mut self, wordings: impl Iterator<Item = String>) {
        let wordings: Vec<String> = wordings.collect();
        if wordings.iter().any(|wording| !wording.is_empty()) {
            self.top.wordings = wordings;
        }
    }

    /// Whether there is not even a heading.
    pub fn is_blank(&self) -> bool {
        self.cells.rows.is_empty()
    }

    fn rows(&self) -> usize {
        self.cells.rows.len().saturating_sub(self.top.records())
    }

    fn column(&self, wanted: ColumnUse, runs: &Runs) -> MergedColumn {
        let mut local = LocalColumn::new(wanted.kind);
        let first = self.top.records() as u32;
        let texts = self.cells.columns.get(wanted.index);
        let mut written = texts.map_or(&[][..], |texts| &texts.cells).iter().peekable();
        while written.next_if(|(place, _)| *place < first).is_some() {}
        for row in 0..self.rows() as u32 {
            let cell = written.next_if(|(place, _)| *place == first + row);
            let text = cell.and_then(|(_, id)| Some(texts?.text(*id)));
            local.push(text.unwrap_or_default(), row, runs);
        }
        let mut merged = MergedColumn::new(wanted.kind, self.rows());
        merged.extend(&local, 0);
        merged
    }

    /// A cell as a source: its text, called as spreadsheets call it.
    fn place(&self, place: usize, column: usize, sources: &mut Sources) -> Span {
        let row = self.cells.rows.get(place).copied().unwrap_or(1);
        let text = self.cells.text(place, column);
        let (row, cell) = match &self.sheet {
            Some(sheet) => (row, format!("{sheet}!{}{row}", letters(column))),
            None => (row - 1, format!("{}:{}", self.top.columns[column], row - 1)),
        };
        let source = sources.add_cell(format!("{}, {cell}", self.name), text, row as usize);
        Span::new(source, 0..text.len())
    }
}

impl Source for Tabulated {
    fn name(&self) -> &str {
        &self.name
    }

    fn columns(&self) -> &[String] {
        &self.top.columns
    }

    fn wordings(&self) -> &[String] {
        &self.top.wordings
    }

    fn title(&self) -> Option<&str> {
        self.top.title.as_deref()
    }

    fn values(&self, column: usize) -> Option<&Values> {
        self.values.get(column)
    }

    fn recognised(&self, _: &mut Sources) -> Diagnostics {
        let mut told = self.told.clone();
        told.extend(told::headings(&self.name, &self.top, self.headings));
        told
    }

    fn read_beside(&self, uses: &[ColumnUse], runs: &Runs, sources: &mut Sources) -> Result<Columns, Diagnostics> {
        if Stamp::of(&self.path) != self.stamp && !self.is_unchanged() {
            let message = msg!("responses-changed", name = self.name.as_str());
            return Err(Diagnostic::error(message).help(msg!("responses-changed-help")).into());
        }
        let mut found = Diagnostics::new();
        let mut columns = Vec::with_capacity(uses.len());
        for wanted in uses {
            let column = self.column(*wanted, runs);
            let mut told = Told {
                source: self,
                found: &mut found,
                sources,
            };
            told.column(wanted.index, &column, |_| false)?;
            columns.push(column);
        }
        if found.has_errors() {
            return Err(found);
        }
        Ok(Columns {
            rows: self.rows(),
            columns: columns.into_iter().map(MergedColumn::finish).collect(),
        })
    }

    fn heading(&self, column: usize, sources: &mut Sources) -> Result<Span, Diagnostics> {
        Ok(self.place(self.top.titles, column, sources))
    }

    fn locate(&self, row: usize, column: usize, sources: &mut Sources) -> Result<Span, Diagnostics> {
        Ok(self.place(self.top.records() + row, column, sources))
    }

    fn text(&self, row: usize, column: usize) -> Option<String> {
        Some(self.cells.text(self.top.records() + row, column).to_owned())
    }

    fn is_unchanged(&self) -> bool {
        Stamp::of(&self.path) == self.stamp || digest(&self.path).is_ok_and(|now| now == self.digest)
    }

    fn digest(&self) -> io::Result<String> {
        Ok(self.digest.clone())
    }
}

/// A number as spreadsheets show it: of its binary digits, fifteen decimal ones.
pub(super) fn number(float: f64) -> String {
    let rounded: f64 = format!("{float:.14e}").parse().unwrap_or(float);
    format!("{rounded}")
}

/// A column as spreadsheets call it: A to Z, AA, AB….
fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        letters.push(char::from(b'A' + ((left - 1) % 26) as u8));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_have_letters() {
        assert_eq!(
            [0, 25, 26, 701, 702, 16_383].map(letters),
            ["A", "Z", "AA", "ZZ", "AAA", "XFD"]
        );
    }
}
