//! What holds of every file that is an archive: it is whole, and not too large once it is unpacked. Nothing is unpacked
//! to the disk: parts are found by their names, whatever path these give.

use super::source::Options;
use super::told::{at, cannot_open};
use crate::content::file;
use crate::diagnostic::{Diagnostic, Message, msg};
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;
use zip::ZipArchive;

/// No archive may be larger once it is unpacked, in MiB.
const MOST: u64 = 512;

/// Nor may it be packed in more parts.
const MOST_PARTS: usize = 10_000;

/// An archive on the disk.
pub(super) type Archive = ZipArchive<BufReader<File>>;

/// Why an archive can't be read.
pub(super) enum Refusal {
    Disk(io::Error),
    Damaged,
    TooLarge,
    /// An archive of something else.
    NoWorkbook,
    /// With the sheets that there are.
    NoSheet(Vec<String>),
    /// Of LimeSurvey, without what its responses are called by.
    NoStructure,
    /// Of LimeSurvey, without anyone's answers.
    NoResponses,
    /// Of LimeSurvey, with a part that isn't what it is called.
    DamagedLime,
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        Self::Disk(error)
    }
}

pub(super) fn open(path: &Path) -> Result<Archive, Refusal> {
    let file = BufReader::new(file::open(path)?);
    ZipArchive::new(file).map_err(|_| Refusal::Damaged)
}

pub(super) fn has(archive: &Archive, part: &str) -> bool {
    archive.index_for_name(part).is_some()
}

/// Unpacks every part once, to see that it is whole and not too large, whatever it says of itself.
pub(super) fn unpack(archive: &mut Archive) -> Result<(), Refusal> {
    if archive.len() > MOST_PARTS {
        return Err(Refusal::TooLarge);
    }
    let mut left = MOST << 20;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| Refusal::Damaged)?;
        let read = io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(|_| Refusal::Damaged)?;
        left = left.checked_sub(read).ok_or(Refusal::TooLarge)?;
    }
    Ok(())
}

/// What is said of an archive that can't be read.
pub(super) fn refused(refusal: Refusal, path: &Path, name: &str, options: &Options) -> Diagnostic {
    let help = |message: Message, help: Message| at(Diagnostic::error(message).help(help), options.named_at);
    let lime = |message: Message| help(message, msg!("responses-lime-help"));
    match refusal {
        Refusal::Disk(error) => at(cannot_open(path, name, &error), options.named_at),
        Refusal::Damaged => help(msg!("responses-damaged", name = name), msg!("responses-damaged-help")),
        Refusal::TooLarge => help(
            msg!("responses-unpacked", name = name, most = MOST),
            msg!("responses-workbook-help"),
        ),
        Refusal::NoWorkbook => help(msg!("responses-archive", name = name), msg!("responses-archive-help")),
        Refusal::NoSheet(sheets) => {
            let wanted = options.sheet.as_ref();
            let written = wanted.map_or("", |sheet| sheet.value.as_str());
            let told = Diagnostic::error(msg!("responses-sheet-unknown", name = name, sheet = written));
            let told = told.suggest(written, sheets.iter().map(String::as_str));
            at(told, wanted.map(|sheet| sheet.span).or(options.named_at))
        }
        Refusal::NoStructure => lime(msg!("responses-lime-structure", name = name)),
        Refusal::NoResponses => lime(msg!("responses-lime-empty", name = name)),
        Refusal::DamagedLime => lime(msg!("responses-lime-damaged", name = name)),
    }
}
