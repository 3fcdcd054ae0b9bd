//! Where an output may be put.

use super::ledger::Ledger;
use super::stage::is_stage;
use crate::content::place::true_path;
use crate::content::project::reason;
use crate::diagnostic::{Diagnostic, Message};
use crate::msg;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

/// Two files that every output has: a folder with both may be replaced.
const OWN: [&str; 2] = ["index.html", "figures.json"];

/// What a folder may hold and still count as empty: what those who publish put there before the first build.
const COMPANIONS: [&str; 9] = [
    ".git",
    ".gitattributes",
    ".gitignore",
    ".gitkeep",
    ".nojekyll",
    ".well-known",
    ".DS_Store",
    "CNAME",
    "lost+found",
];

/// Folders that an output must not be, hold, or lie in.
#[derive(Clone, Debug, Default)]
pub struct Guarded {
    /// What a report is made from: an output neither holds them nor lies in them.
    pub sources: Vec<PathBuf>,
    /// Folders of everything else that somebody has: an output may lie in them.
    pub homes: Vec<PathBuf>,
}

impl Guarded {
    /// The sources that exist, each with its true path.
    pub(super) fn found(&self) -> impl Iterator<Item = (&Path, PathBuf)> {
        let found = |source: &'_ PathBuf| source.canonicalize().ok();
        self.sources
            .iter()
            .filter_map(move |source| Some((source.as_path(), found(source)?)))
    }
}

/// The folder by its true path; it need not exist.
///
/// # Errors
/// A file; a folder that holds something else than an output; one that holds what a report is made from, or lies in it.
pub fn claim(output: &Path, guarded: &Guarded) -> Result<PathBuf, Diagnostic> {
    let refuse = |message| Diagnostic::error(message).help(msg!("output-other-help"));
    let folder = || output.display().to_string();
    if output.is_file() {
        return Err(refuse(msg!("output-is-file", folder = folder())));
    }
    let place = true_path(output).map_err(|error| unwritable(output, &error))?;
    apart(&place, output, guarded).map_err(refuse)?;
    let Ok(entries) = std::fs::read_dir(&place) else {
        return Ok(place);
    };
    let mut names = entries.flatten().map(|entry| entry.file_name());
    let is_empty = names.all(|name| is_companion(&name));
    if !is_empty && !Ledger::is_in(&place) && !OWN.iter().all(|name| place.join(name).is_file()) {
        return Err(refuse(msg!("output-other", folder = folder())));
    }
    Ok(place)
}

fn is_companion(name: &OsStr) -> bool {
    COMPANIONS.iter().any(|known| name == OsStr::new(known)) || is_stage(name)
}

/// What stands against it, naming both folders.
fn apart(place: &Path, output: &Path, guarded: &Guarded) -> Result<(), Message> {
    let (folder, name) = (output.display().to_string(), |other: &Path| other.display().to_string());
    for (source, found) in guarded.found() {
        if place == found {
            return Err(msg!("output-is-source", folder = folder));
        }
        if found.starts_with(place) {
            return Err(msg!("output-holds", folder = folder, other = name(source)));
        }
        if place.starts_with(&found) {
            return Err(msg!("output-within", folder = folder, other = name(source)));
        }
    }
    let mut homes = guarded.homes.iter().filter_map(|home| home.canonicalize().ok());
    match homes.find(|home| home.starts_with(place)) {
        Some(home) => Err(msg!("output-holds", folder = folder, other = name(&home))),
        None => Ok(()),
    }
}

/// What stands against writing there.
pub(super) fn unwritable(output: &Path, error: &io::Error) -> Diagnostic {
    let folder = output.display().to_string();
    let message = msg!("output-unwritable", folder = folder, reason = reason(error));
    Diagnostic::error(message).help(msg!("output-unwritable-help"))
}
