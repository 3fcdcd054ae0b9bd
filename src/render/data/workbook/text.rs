//! Texts as a workbook can hold them.

use crate::report::printable;

/// Most UTF-16 units of a text in a cell, the sign of a cut included.
pub(super) const LONGEST: usize = 32_000;

/// The same of a table's head and of what names the file.
pub(super) const LONGEST_NAME: usize = 255;

/// A text as a cell can hold it.
pub(super) fn cell_text(text: &str) -> String {
    let mut text = cut(printable(text).into_owned(), LONGEST);
    // The writer would take this for markup of its own; a space that nobody sees tells it otherwise.
    if text.starts_with("<r>") && text.ends_with("</r>") {
        text.push(' ');
    }
    text
}

/// At most so many UTF-16 units, with a sign where something is gone.
pub(super) fn cut(text: String, most: usize) -> String {
    if text.encode_utf16().count() <= most {
        return text;
    }
    let mut units = '…'.len_utf16();
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= most
    };
    let kept: String = text.chars().take_while(fits).collect();
    kept + "…"
}

/// The heads of a table, each with a name of its own, as a sheet's table needs them: a second one gets its number.
pub(super) fn distinct(heads: &[String]) -> Vec<String> {
    let mut distinct: Vec<String> = Vec::with_capacity(heads.len());
    for (index, head) in heads.iter().enumerate() {
        // Room for its number.
        let mut name = cut(cell_text(head), LONGEST_NAME - 8);
        let is_taken = |name: &str| distinct.iter().any(|other| other.to_lowercase() == name.to_lowercase());
        if name.trim().is_empty() || is_taken(&name) {
            name = format!("{name} ({})", index + 1).trim_start().to_owned();
        }
        while is_taken(&name) {
            name.push('*');
        }
        distinct.push(name);
    }
    distinct
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, LONGEST_NAME, cell_text, distinct};

    #[test]
    fn heads_have_names_of_their_own() {
        let heads = ["PTP", "ptp", "PTP (2)", ""].map(str::to_owned);
        assert_eq!(distinct(&heads), ["PTP", "ptp (2)", "PTP (2) (3)", "(4)"]);
    }

    #[test]
    fn what_the_writer_would_take_for_markup_is_text() {
        assert_eq!(cell_text("<r><t>x</t></r>"), "<r><t>x</t></r> ");
        assert_eq!(cell_text("=1+1"), "=1+1");
    }

    #[test]
    fn no_text_is_longer_than_programs_allow() {
        assert_eq!(cell_text(&"é🙂".repeat(40_000)).encode_utf16().count(), LONGEST);
        let long = distinct(&["é🙂".repeat(400), "é🙂".repeat(400)]);
        assert!(
            long.iter().all(|head| head.encode_utf16().count() <= LONGEST_NAME),
            "{long:?}"
        );
    }
}
