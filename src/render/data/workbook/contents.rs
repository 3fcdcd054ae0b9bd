//! The first sheet: what the report is, and where each table stands.

use super::height::{Heights, Letters};
use super::listed::{Listed, Shared};
use super::sheet::{link, mark, set_page, text};
use super::text::cell_text;
use rust_xlsxwriter::{Worksheet, XlsxError};

/// In characters: a table's caption, its section, its sheet, whose name has at most 31.
const WIDTHS: [usize; 3] = [70, 40, 34];

/// Title, date, notice and citation; then a line per table that leads to its sheet.
pub(super) fn write(sheet: &mut Worksheet, tables: &[Listed<'_>], shared: &Shared<'_>) -> Result<(), XlsxError> {
    let (front, looks, wording) = (&shared.report.front, &shared.looks, shared.wording);
    sheet.set_name(&shared.contents)?;
    text(sheet, 0, 0, &cell_text(&front.record.title), &looks.title)?;
    let citation = front.citation.iter().map(|citation| &citation.text);
    let known = front.notice.iter().chain(citation);
    let lines = std::iter::once(front.date.clone()).chain(known.map(|text| shared.report.plain(text)));
    let mut heights = Heights::default();
    heights.hold(0, &front.record.title, Letters::Title, WIDTHS[0]);
    let mut row = 1;
    for line in lines {
        text(sheet, row, 0, &cell_text(&line), &looks.line)?;
        heights.hold(row, &line, Letters::Plain, WIDTHS[0]);
        row += 1;
    }
    let heads = ["sheet-table", "sheet-section", "sheet-sheet"].map(|id| wording.text(id));
    mark(sheet, (row, tables.len()), &heads, &shared.contents, |_| &looks.head)?;
    for (number, listed) in (1u32..).zip(tables) {
        let row = row + number;
        text(sheet, row, 0, &listed.title, &looks.words)?;
        text(sheet, row, 1, &cell_text(listed.section), &looks.words)?;
        heights.hold(row, &listed.title, Letters::Plain, WIDTHS[0]);
        heights.hold(row, listed.section, Letters::Plain, WIDTHS[1]);
        // Not on the caption: LibreOffice doesn't wrap links.
        link(sheet, (row, 2), &listed.name, &listed.name, &looks.link)?;
    }
    for (column, width) in (0u16..).zip(WIDTHS) {
        sheet.set_column_width(column, u32::try_from(width).unwrap_or(u32::MAX))?;
    }
    heights.set(sheet)?;
    sheet.set_repeat_rows(row, row)?;
    set_page(sheet, &front.title, true);
    Ok(())
}
