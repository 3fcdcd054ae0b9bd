//! Sheets of Excel (`.xlsx`) and LibreOffice (`.ods`). Cells are the texts that CSV would have: whole numbers without a
//! point, dates as 2025-11-30.

use super::archive::{self, Refusal, has, refused, unpack};
use super::source::{Options, Source};
use super::tabulated::{Cells, Tabulated, number};
use super::told::at;
use crate::content::file;
use crate::content::project::Stamp;
use crate::diagnostic::{Diagnostic, Diagnostics, msg};
use calamine::{DataType, Ods, Reader, Xlsx};
use std::io::BufReader;
use std::path::Path;

/// A sheet of a workbook: its rows, without those that hold nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// As the workbook calls it.
    pub name: String,
    /// The texts of its cells.
    pub rows: Vec<Vec<String>>,
    /// The number that the last row has in the workbook.
    last: u32,
}

/// What was read: the sheet's name, how many sheets there are, its cells.
type SheetCells = (String, usize, Cells);

pub(super) fn open(path: &Path, name: &str, options: &Options) -> Result<Box<dyn Source>, Diagnostics> {
    let stamp = Stamp::of(path);
    let wanted = options.sheet.as_ref().map(|sheet| sheet.value.as_str());
    let read = sheet(path, wanted).and_then(|(sheet, sheets, cells)| {
        let grid = Tabulated::new((path, name), stamp, cells, options.headings)?;
        Ok((sheet, sheets, grid))
    });
    let (sheet, sheets, mut grid) = match read {
        Ok(read) => read,
        Err(refusal) => return Err(refused(refusal, path, name, options).into()),
    };
    if grid.is_blank() {
        return Err(at(
            Diagnostic::error(msg!("responses-empty", name = name)),
            options.named_at,
        )
        .into());
    }
    if sheets > 1 && wanted.is_none() {
        let told = Diagnostic::note(msg!(
            "responses-sheet-read",
            name = name,
            sheet = sheet.as_str(),
            count = sheets
        ));
        grid.told.push(told.help(msg!("responses-sheet-help")));
    }
    grid.sheet = Some(sheet);
    Ok(Box::new(grid))
}

fn sheet(path: &Path, wanted: Option<&str>) -> Result<SheetCells, Refusal> {
    let open = || file::open(path).map(BufReader::new);
    let mut archive = archive::open(path)?;
    let (is_excel, is_open) = (has(&archive, "xl/workbook.xml"), has(&archive, "content.xml"));
    if !is_excel && !is_open {
        return Err(Refusal::NoWorkbook);
    }
    unpack(&mut archive)?;
    if is_excel {
        let mut workbook = Xlsx::new(open()?).map_err(|_| Refusal::Damaged)?;
        let (sheet, sheets) = pick(workbook.sheet_names(), wanted)?;
        let mut reader = workbook.worksheet_cells_reader(&sheet).map_err(|_| Refusal::Damaged)?;
        let mut cells = Cells::default();
        while let Some(cell) = reader.next_cell().map_err(|_| Refusal::Damaged)? {
            let (row, column) = cell.get_position();
            put(&mut cells, (row, column), cell.get_value())?;
        }
        return Ok((sheet, sheets, cells));
    }
    let mut workbook = Ods::new(open()?).map_err(|_| Refusal::NoWorkbook)?;
    let (sheet, sheets) = pick(workbook.sheet_names(), wanted)?;
    let range = workbook.worksheet_range(&sheet).map_err(|_| Refusal::Damaged)?;
    let (first_row, first_column) = range.start().unwrap_or_default();
    let mut cells = Cells::default();
    for (row, column, value) in range.used_cells() {
        let place = (first_row + row as u32, first_column + column as u32);
        put(&mut cells, place, value)?;
    }
    Ok((sheet, sheets, cells))
}

/// Cells of questionnaires stand no further to the right: settings in many languages have a few hundred.
const MOST_SETTINGS: u32 = 1 << 10;

/// All sheets of a workbook as rows of texts.
pub(super) fn sheets(path: &Path) -> Result<Vec<Sheet>, Refusal> {
    let open = || file::open(path).map(BufReader::new);
    let mut sheets = Vec::new();
    if has(&archive::open(path)?, "xl/workbook.xml") {
        let mut workbook = Xlsx::new(open()?).map_err(|_| Refusal::Damaged)?;
        for name in workbook.sheet_names() {
            let mut sheet = Sheet::called(&name);
            let mut reader = workbook.worksheet_cells_reader(&name).map_err(|_| Refusal::Damaged)?;
            while let Some(cell) = reader.next_cell().map_err(|_| Refusal::Damaged)? {
                sheet.put(cell.get_position(), cell.get_value());
            }
            sheets.push(sheet);
        }
        return Ok(sheets);
    }
    let mut workbook = Ods::new(open()?).map_err(|_| Refusal::NoWorkbook)?;
    for name in workbook.sheet_names() {
        let mut sheet = Sheet::called(&name);
        let range = workbook.worksheet_range(&name).map_err(|_| Refusal::Damaged)?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            sheet.put((first_row + row as u32, first_column + column as u32), value);
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

impl Sheet {
    fn called(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            ..Self::default()
        }
    }

    /// Adds a cell; rows come in order, and one that holds nothing is none.
    fn put(&mut self, (row, column): (u32, u32), value: &impl DataType) {
        let text = text(value);
        if column >= MOST_SETTINGS || text.trim().is_empty() {
            return;
        }
        if self.rows.is_empty() || self.last != row {
            self.rows.push(Vec::new());
            self.last = row;
        }
        if let Some(cells) = self.rows.last_mut() {
            cells.resize(cells.len().max(column as usize + 1), String::new());
            text.trim().clone_into(&mut cells[column as usize]);
        }
    }
}

/// The sheet that is wanted, or the first; with it, how many there are.
fn pick(sheets: Vec<String>, wanted: Option<&str>) -> Result<(String, usize), Refusal> {
    let count = sheets.len();
    let same =
        |sheet: &&String| wanted.is_none_or(|wanted| sheet.trim().to_lowercase() == wanted.trim().to_lowercase());
    let exact = |sheet: &&String| wanted.is_none_or(|wanted| sheet.as_str() == wanted);
    let found = sheets.iter().find(exact).or_else(|| sheets.iter().find(same)).cloned();
    found.map(|sheet| (sheet, count)).ok_or(Refusal::NoSheet(sheets))
}

fn put(cells: &mut Cells, (row, column): (u32, u32), value: &impl DataType) -> Result<(), Refusal> {
    /// As spreadsheets have.
    const MOST_COLUMNS: u32 = 1 << 14;
    if column >= MOST_COLUMNS {
        return Err(Refusal::Damaged);
    }
    let text = text(value);
    cells.put(row + 1, column as usize, &text).map_err(|_| Refusal::Damaged)
}

/// What CSV would have in the place of a value.
fn text(value: &impl DataType) -> String {
    if let Some(text) = value.get_string() {
        // Signs that XML can't hold are written as their number.
        text.replace("_x000D_", "").replace("_x000d_", "")
    } else if let Some(date) = value.get_datetime() {
        if date.is_duration() {
            let seconds = (date.as_f64() * 86_400.0).round() as i64;
            return format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
        }
        let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
        match (hour, minute, second) {
            (0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
            _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"),
        }
    } else if let Some(float) = value.get_float() {
        number(float)
    } else if let Some(whole) = value.get_int() {
        whole.to_string()
    } else if let Some(is_true) = value.get_bool() {
        if is_true { "TRUE" } else { "FALSE" }.to_owned()
    } else if let Some(error) = value.get_error() {
        error.to_string()
    } else {
        let iso = value.get_datetime_iso().or_else(|| value.get_duration_iso());
        iso.unwrap_or_default().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{number, text};
    use calamine::{CellErrorType, Data, ExcelDateTime, ExcelDateTimeType};

    #[test]
    fn cells_are_the_texts_of_csv() {
        let date = |value, kind| Data::DateTime(ExcelDateTime::new(value, kind, false));
        for (value, expected) in [
            (Data::Float(5.0), "5"),
            (Data::Float(-8.0), "-8"),
            (Data::Float(0.1 + 0.2), "0.3"),
            (Data::Float(2.5), "2.5"),
            (Data::Int(7), "7"),
            (Data::Bool(true), "TRUE"),
            (Data::String("l’été".to_owned()), "l’été"),
            (Data::Error(CellErrorType::NA), "#N/A"),
            (date(45_991.0, ExcelDateTimeType::DateTime), "2025-11-30"),
            (date(45_991.5, ExcelDateTimeType::DateTime), "2025-11-30 12:00:00"),
            (date(1.25, ExcelDateTimeType::TimeDelta), "30:00:00"),
            (Data::Empty, ""),
        ] {
            assert_eq!(text(&value), expected);
        }
        assert_eq!(number(1_677_721_500_000_000.0), "1677721500000000");
    }
}
