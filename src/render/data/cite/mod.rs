//! The report for libraries and reference managers: BibTeX, RIS, CSL-JSON and CITATION.cff.
//!
//! Each holds the same record. A text that would mean something in its format comes out as the text it is; nothing is
//! said of when a file was made or read.

mod bibtex;
mod cff;
mod csl;
mod ris;
mod said;

use crate::report::Record;
use crate::survey::Language;
use crate::theme::Wording;

/// A file of citation: what its format is called, its path, its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitationFile {
    /// What it is called: "BibTeX".
    pub format: &'static str,
    /// Within the output.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

/// The files of a record, best known format first; none where nobody is named as its author. `note` is what whoever cites
/// the report must know.
pub(super) fn files(record: &Record, note: Option<&str>, language: Language, wording: &Wording) -> Vec<CitationFile> {
    if record.authors.is_empty() {
        return Vec::new();
    }
    let stem = wording.text("path-citation");
    let file = |format, path, text| CitationFile { format, path, text };
    vec![
        file(
            "BibTeX",
            format!("{stem}.bib"),
            bibtex::entry(record, note, language, &wording.text("cite-kind")),
        ),
        file("RIS", format!("{stem}.ris"), ris::record(record, note, language)),
        file(
            "CSL-JSON",
            format!("{stem}.csl.json"),
            csl::items(record, note, language),
        ),
        file(
            "CITATION.cff",
            "CITATION.cff".to_owned(),
            cff::file(record, note, language, &wording.text("cite-message")),
        ),
    ]
}

#[cfg(test)]
mod tests;
