//! How cells look, and how numbers are shown.

use crate::render::data::grid::{Number, NumberShape};
use crate::survey::Language;
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, FormatUnderline};

/// Of the band behind heads, and of what leads elsewhere: 7:1 on white.
const BAND: u32 = 0xE7_EBF0;
const LINK: u32 = 0x0B_4A8F;

/// The formats of all sheets.
pub(super) struct Looks {
    pub title: Format,
    /// A line above or below a table.
    pub line: Format,
    pub link: Format,
    /// The heads of columns of words, and of numbers.
    pub head: Format,
    pub numeric_head: Format,
    pub words: Format,
    /// A sign that stands for a number.
    pub sign: Format,
    number: Format,
}

impl Looks {
    pub fn new() -> Self {
        let line = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let head = line
            .clone()
            .set_bold()
            .set_background_color(BAND)
            .set_border_bottom(FormatBorder::Medium)
            .set_align(FormatAlign::Bottom);
        let row = Format::new()
            .set_align(FormatAlign::Top)
            .set_border_bottom(FormatBorder::Hair);
        Self {
            title: line.clone().set_bold().set_font_size(13),
            link: line.clone().set_font_color(LINK).set_underline(FormatUnderline::Single),
            numeric_head: head.clone().set_align(FormatAlign::Right),
            words: row.clone().set_text_wrap(),
            sign: row.clone().set_align(FormatAlign::Right),
            number: row.set_align(FormatAlign::Right),
            line,
            head,
        }
    }

    /// A number, shown as it is printed: with as many decimals, or as the limit next to it.
    pub fn number(&self, number: &Number, language: Language) -> Format {
        let pattern = match number.shape.is_limit {
            true => format!("\"{}\"", number.text),
            false => pattern(number.shape, language),
        };
        self.number.clone().set_num_format(pattern)
    }
}

/// The same look for a text that would become a formula if someone typed it: it stays the text that it is.
pub(super) fn quoted(look: &Format) -> Format {
    look.clone().set_quote_prefix()
}

fn pattern(shape: NumberShape, language: Language) -> String {
    let whole = if shape.grouped { "#,##0" } else { "0" };
    let mut pattern = whole.to_owned();
    if shape.decimals > 0 {
        pattern.push('.');
        pattern.push_str(&"0".repeat(shape.decimals as usize));
    }
    match (shape.percent, language) {
        (false, _) => {}
        (true, Language::FrCa) => pattern.push_str("\"\u{a0}\"%"),
        (true, Language::EnCa) => pattern.push('%'),
    }
    pattern
}

#[cfg(test)]
mod tests {
    use super::{NumberShape, pattern};
    use crate::survey::Language;

    #[test]
    fn numbers_are_shown_as_they_are_printed() {
        let shape = |percent, decimals, grouped| NumberShape {
            percent,
            decimals,
            grouped,
            is_limit: false,
        };
        assert_eq!(pattern(shape(true, 0, false), Language::FrCa), "0\"\u{a0}\"%");
        assert_eq!(pattern(shape(true, 1, false), Language::EnCa), "0.0%");
        assert_eq!(pattern(shape(false, 0, true), Language::FrCa), "#,##0");
    }
}
