//! What the files of tables leave out to be plain tables, in a text beside them: what everyone must know of the report, and of
//! each table its caption and what stands under it.

use crate::diagnostic::Arg;
use crate::report::{Report, Table, printable};
use crate::theme::Wording;

/// So that the editors of any system show accents.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The text's path and its bytes; none of a report without tables.
pub(super) fn about(report: &Report, wording: &Wording) -> Option<(String, Vec<u8>)> {
    let front = &report.front;
    let mut lines = vec![front.title.clone()];
    lines.extend(front.citation.iter().map(|citation| report.plain(&citation.text)));
    lines.extend(front.notice.iter().map(|notice| report.plain(notice)));
    let before = lines.len();
    for (_, table) in report.tables() {
        lines.push(String::new());
        lines.push(head(table, report, wording));
        lines.extend(table.notes.iter().map(|note| report.plain(&note.text)));
    }
    let text: Vec<String> = lines.iter().map(|line| format!("{}\r\n", printable(line))).collect();
    let path = format!("{}/{}", wording.text("path-data"), wording.text("path-data-about"));
    (lines.len() > before).then(|| (path, format!("{BYTE_ORDER_MARK}{}", text.concat()).into_bytes()))
}

/// "activites.csv – Tableau 3. Les activités".
fn head(table: &Table, report: &Report, wording: &Wording) -> String {
    format!("{}.csv – {}", table.id, numbered(table, report, wording))
}

/// "Tableau 3. Les activités": the caption, after the number of what has one.
pub(super) fn numbered(table: &Table, report: &Report, wording: &Wording) -> String {
    let caption = report.plain(&table.caption);
    match table.number {
        0 => caption,
        number => format!(
            "{}. {caption}",
            wording.say("table-number", &[("n", Arg::from(number))])
        ),
    }
}
