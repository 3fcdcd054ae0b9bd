//! LimeSurvey's archive (`.lsa`): the questionnaire and the table of responses as its database holds them, in one file. It
//! reads as an export with codes would, and keeps what such an export loses: a box that was left apart from one that was
//! not shown. What else is packed with them, participants and their addresses among it, is never read.

mod names;
mod rows;
mod stored;

pub use stored::{StoredRow, stored, stored_cell, stored_rows};

use super::archive::{self, Archive, Refusal, refused, unpack};
use super::source::{Options, Source};
use super::tabulated::Tabulated;
use super::told::at;
use crate::content::project::Stamp;
use crate::diagnostic::{Diagnostic, Diagnostics, msg};
use std::io::{BufReader, Read};
use std::path::Path;

/// No questionnaire is longer, in bytes.
const MOST_STRUCTURE: u64 = 64 << 20;

/// Whether a file is such an archive.
pub(super) fn is_lime(path: &Path) -> bool {
    let has = |archive: &Archive, end: &str| part(archive, end).is_some();
    archive::open(path).is_ok_and(|archive| has(&archive, ".lss") || has(&archive, ".lsr"))
}

/// What is damaged here is nothing that a spreadsheet could mend.
fn told(refusal: Refusal, path: &Path, name: &str, options: &Options) -> Diagnostics {
    let refusal = match refusal {
        Refusal::Damaged => Refusal::DamagedLime,
        Refusal::Disk(_)
        | Refusal::TooLarge
        | Refusal::NoWorkbook
        | Refusal::NoSheet(_)
        | Refusal::NoStructure
        | Refusal::NoResponses
        | Refusal::DamagedLime => refusal,
    };
    refused(refusal, path, name, options).into()
}

/// The questionnaire in the archive, as XML.
pub(super) fn structure(path: &Path, name: &str) -> Result<String, Diagnostics> {
    let read = archive::open(path).and_then(|mut archive| {
        unpack(&mut archive)?;
        structure_of(&mut archive)
    });
    read.map_err(|refusal| told(refusal, path, name, &Options::default()))
}

pub(super) fn open(path: &Path, name: &str, options: &Options) -> Result<Box<dyn Source>, Diagnostics> {
    let read = responses(path, name, options);
    let source = read.map_err(|refusal| told(refusal, path, name, options))?;
    Ok(Box::new(source))
}

fn responses(path: &Path, name: &str, options: &Options) -> Result<Tabulated, Refusal> {
    let stamp = Stamp::of(path);
    let mut archive = archive::open(path)?;
    unpack(&mut archive)?;
    let text = structure_of(&mut archive)?;
    let names = names::names(&stored(&text).ok_or(Refusal::Damaged)?);
    let table = part(&archive, "_responses.lsr").ok_or(Refusal::NoResponses)?;
    let has_people = part(&archive, "_tokens.lst").is_some();
    let table = archive.by_index(table).map_err(|_| Refusal::Damaged)?;
    let cells = rows::rows(BufReader::new(table), &names)?;
    let mut grid = Tabulated::new((path, name), stamp, cells, Some(options.headings.unwrap_or(1)))?;
    if grid.is_blank() {
        return Err(Refusal::NoResponses);
    }
    if has_people {
        let told = Diagnostic::warning(msg!("responses-lime-people", name = name));
        grid.told
            .push(at(told.help(msg!("responses-lime-people-help")), options.named_at));
    }
    Ok(grid)
}

fn structure_of(archive: &mut Archive) -> Result<String, Refusal> {
    let at = part(archive, ".lss").ok_or(Refusal::NoStructure)?;
    let mut text = String::new();
    let part = archive.by_index(at).map_err(|_| Refusal::Damaged)?;
    let read = part.take(MOST_STRUCTURE + 1).read_to_string(&mut text);
    match read {
        Ok(length) if length as u64 > MOST_STRUCTURE => Err(Refusal::TooLarge),
        Ok(_) => Ok(text),
        Err(_) => Err(Refusal::Damaged),
    }
}

/// The first part, in the order of names, that ends so.
fn part(archive: &Archive, end: &str) -> Option<usize> {
    let first = archive
        .file_names()
        .flatten()
        .filter(|name| name.ends_with(end))
        .min()?;
    archive.index_for_name(&first)
}
