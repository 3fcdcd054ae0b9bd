//! Texts that are printed, each with what is found in it whatever else there is.

use crate::content::project::Document;
use crate::content::yaml::Text;
use crate::leak::{SEAM, Typed, each_run, find_typed};
use crate::spare::{Memo, Same};
use std::sync::Arc;

/// A text that is printed.
#[derive(Debug)]
pub(super) struct PrintedText {
    pub text: Text,
    /// As it is read, with as many bytes.
    pub read: String,
    /// Whether a release in its file can be about it.
    pub is_releasable: bool,
    /// Its runs of words.
    pub runs: Vec<u64>,
    /// What leads to a person.
    pub contacts: Vec<Typed>,
}

impl PrintedText {
    pub fn of(text: Text, is_releasable: bool) -> Self {
        let read = as_read(&text.value);
        let mut runs = Vec::new();
        each_run(&read, |run, _| runs.push(run));
        Self {
            contacts: find_typed(&text.value),
            text,
            read,
            is_releasable,
            runs,
        }
    }
}

/// The texts of sections, by their files.
#[derive(Debug, Default)]
pub struct KnownTexts(Memo<Same<Document>, Arc<[Arc<PrintedText>]>>);

impl KnownTexts {
    /// The files are read again: the texts of those that neither this time nor the last are there are forgotten.
    pub(in crate::resolve) fn turn(&self) {
        self.0.turn();
    }

    /// Forgets all of them.
    pub fn forget(&self) {
        self.0.turn();
        self.0.turn();
    }

    /// The texts of a file, which can all be released in it.
    pub(super) fn of(&self, document: &Arc<Document>, read: impl FnOnce() -> Vec<Text>) -> Arc<[Arc<PrintedText>]> {
        self.0.of(Same(Arc::clone(document)), |_| {
            let texts = read().into_iter();
            texts.map(|text| Arc::new(PrintedText::of(text, true))).collect()
        })
    }
}

/// The text with as many bytes, but for those that are not read where they stand: targets of links, marks of footnotes,
/// expressions.
fn as_read(text: &str) -> String {
    let mut read = text.to_owned().into_bytes();
    // Words go on across a link; what an expression prints is a word of its own.
    for (open, close, signs) in [("](", ")", [SEAM; 2]), ("[^", "]", [SEAM; 2]), ("{{", "}}", [' ', '0'])] {
        let mut from = 0;
        while let Some(start) = text[from..].find(open).map(|at| from + at) {
            // What nothing closes is printed.
            let Some(length) = text[start..].find(close) else {
                break;
            };
            let end = start + length + close.len();
            // Each sign is a byte long, and whole characters give way to as many.
            read[start..end].fill(signs[0] as u8);
            read[start + 1] = signs[1] as u8;
            from = end;
        }
    }
    String::from_utf8(read).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::as_read;

    #[test]
    fn what_is_not_read_has_as_many_bytes() {
        let text = "On m’a [refusé](https://é.ca)[^1] {{ n(\"é\") }} l’aide, [^2 deux]( fois";
        let read = as_read(text);
        assert_eq!(read.len(), text.len());
        assert_eq!(
            read.split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .replace('\u{1f}', ""),
            "On m’a [refusé 0 l’aide, ( fois"
        );
    }
}
