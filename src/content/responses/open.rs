//! Which source reads a file: the one place that knows them all.

use super::csv;
use super::lime;
use super::source::{Options, Source};
use super::spss;
use super::workbook;
use crate::content::file;
use crate::diagnostic::{Diagnostic, Diagnostics, Sources, msg};
use std::io::Read;
use std::path::Path;

/// What a file is, whatever it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Container {
    /// Anything else: text.
    Text,
    /// Excel (`.xlsx`) or LibreOffice (`.ods`), or an archive of LimeSurvey (`.lsa`).
    Archive,
    /// Excel before 2007 (`.xls`), or with a password.
    OldWorkbook,
    /// SPSS (`.sav`, `.zsav`).
    Spss,
}

/// By their first bytes.
const MARKS: [(&[u8], Container); 4] = [
    (b"PK\x03\x04", Container::Archive),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Container::OldWorkbook),
    (b"$FL2", Container::Spss),
    (b"$FL3", Container::Spss),
];

/// Opens the file at `path`, which messages call `name`.
///
/// # Errors
/// A file that is missing, unreadable or not what its kind is.
pub fn open(path: &Path, name: &str, options: &Options, sources: &mut Sources) -> Result<Box<dyn Source>, Diagnostics> {
    let told = |diagnostic: Diagnostic| -> Diagnostics {
        match options.named_at {
            Some(place) => diagnostic.at(place).into(),
            None => diagnostic.into(),
        }
    };
    match container(path) {
        Container::Text => csv::open(path, name, options, sources),
        Container::Archive if lime::is_lime(path) => lime::open(path, name, options),
        Container::Archive => workbook::open(path, name, options),
        Container::OldWorkbook => {
            let old = Diagnostic::error(msg!("responses-workbook", name = name));
            Err(told(old.help(msg!("responses-workbook-help"))))
        }
        Container::Spss => spss::open(path, name, options),
    }
}

/// What can't be read is told by whoever opens it as text.
pub(super) fn container(path: &Path) -> Container {
    let mut start = Vec::new();
    let read = file::open(path).map(|file| file.take(8).read_to_end(&mut start));
    let known = MARKS.iter().find(|(mark, _)| start.starts_with(mark));
    known
        .filter(|_| read.is_ok())
        .map_or(Container::Text, |(_, kind)| *kind)
}
