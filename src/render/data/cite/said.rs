//! What the formats say alike.

use crate::report::{Cited, Record, printable};
use unicode_normalization::UnicodeNormalization;

/// "lacharite2025": the first author and the year, in letters that every program takes.
pub(super) fn key(record: &Record) -> String {
    let first = match record.authors.first() {
        Some(Cited::Person { family, .. }) => family,
        Some(Cited::Organisation(name)) => name.split_whitespace().next_back().unwrap_or_default(),
        None => "",
    };
    let letters = first.nfd().filter(char::is_ascii_alphanumeric);
    let word: String = letters.map(|c| c.to_ascii_lowercase()).collect();
    let word = if word.is_empty() { "report" } else { &word };
    let year = record.issued.map(|date| date.year.to_string());
    format!("{word}{}", year.unwrap_or_default())
}

/// A text on one line, without what no reader sees.
pub(super) fn line(text: &str) -> String {
    printable(text).trim().to_owned()
}
