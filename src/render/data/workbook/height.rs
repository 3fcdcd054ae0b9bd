//! How tall rows are. Not every program that opens a workbook measures text that wraps.

use rust_xlsxwriter::{Worksheet, XlsxError};
use std::collections::BTreeMap;

/// Letters of a cell: their line in points, and how many columns of a sheet one takes, an average over words. A column is
/// as wide as a digit of Calibri; where that is missing, other letters are wider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letters {
    Plain,
    Bold,
    Title,
}

impl Letters {
    fn line(self) -> f64 {
        match self {
            Self::Plain | Self::Bold => 15.0,
            Self::Title => 18.0,
        }
    }

    /// In hundredths.
    fn width(self) -> usize {
        match self {
            Self::Plain => 115,
            Self::Bold => 125,
            Self::Title => 150,
        }
    }
}

/// The rows of a sheet that need more than a line.
#[derive(Debug, Default)]
pub(super) struct Heights(BTreeMap<u32, f64>);

impl Heights {
    /// A row holds this text in a column of so many characters.
    pub fn hold(&mut self, row: u32, text: &str, letters: Letters, width: usize) {
        let lines = lines(text, width * 100 / letters.width());
        let height = letters.line() * f64::from(u32::try_from(lines).unwrap_or(u32::MAX));
        let tallest = self.0.entry(row).or_default();
        *tallest = tallest.max(height);
    }

    pub fn set(self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        for (row, height) in self.0 {
            // No program shows taller ones.
            sheet.set_row_height(row, height.min(409.0))?;
        }
        Ok(())
    }
}

/// Lines of a text that breaks between words, in characters; a word that is longer than a line breaks inside.
fn lines(text: &str, width: usize) -> usize {
    let width = width.max(1);
    let (mut lines, mut used) = (1, 0);
    for word in text.split(' ') {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > width {
            lines += 1;
            used = 0;
        }
        used += length + usize::from(used > 0);
        lines += used.saturating_sub(1) / width;
        used -= used.saturating_sub(1) / width * width;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn lines_break_between_words() {
        assert_eq!(lines("", 10), 1);
        assert_eq!(lines("un deux", 7), 1);
        assert_eq!(lines("un deux trois", 7), 2);
        assert_eq!(lines("un deux trois quatre", 7), 3);
        assert_eq!(lines("anticonstitutionnellement", 10), 3);
        assert_eq!(lines("a anticonstitutionnellement b", 10), 4);
    }
}
