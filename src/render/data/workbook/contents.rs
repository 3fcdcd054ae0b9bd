//! The first sheet: what the report is, and where each table stands.

use super::sheet::{link, mark, text};
use super::{Listed, Shared, cell_text, set_page};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// In characters: a table's caption, its section, its number.
const WIDTHS: [u32; 3] = [70, 40, 9];

/// Title, date, notice and citation; then a line per table that leads to its sheet.
pub(super) fn write(sheet: &mut Worksheet, tables: &[Listed<'_>], shared: &Shared<'_>) -> Result<(), XlsxError> {
    let (front, looks, wording) = (&shared.report.front, &shared.looks, shared.wording);
    sheet.set_name(&shared.contents)?;
    text(sheet, 0, 0, &cell_text(&front.record.title), &looks.title)?;
    let citation = front.citation.iter().map(|citation| &citation.text);
    let known = front.notice.iter().chain(citation);
    let lines = std::iter::once(front.date.clone()).chain(known.map(|text| shared.report.plain(text)));
    let mut row = 1;
    for line in lines {
        text(sheet, row, 0, &cell_text(&line), &looks.line)?;
        row += 1;
    }
    let heads = ["sheet-table", "sheet-section", "sheet-number"].map(|id| wording.text(id));
    let look_of = |column: usize| if column == 2 { &looks.numeric_head } else { &looks.head };
    mark(sheet, row, &heads, tables.len(), &shared.contents, look_of)?;
    for (number, listed) in (1u32..).zip(tables) {
        let row = row + number;
        link(sheet, row, 0, &listed.name, &listed.caption, &looks.link)?;
        text(sheet, row, 1, &cell_text(listed.section), &looks.words)?;
        sheet.write_number_with_format(row, 2, number, &looks.sign)?;
    }
    for (column, width) in (0u16..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_repeat_rows(row, row)?;
    set_page(sheet, &front.title, true);
    Ok(())
}
