//! Which files of an output a build wrote: all others are somebody's, and stay.

use super::disk::Disk;
use super::stage::is_stage;
use crate::content::digest::earlier;
use crate::content::place::{slashed, unstorable};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The file of an output that lists what a build wrote, a path a line.
const NAME: &str = ".constats";

/// The first line of it: what it is, and in which form.
const HEAD: &str = "constats 1";

/// The paths that a build wrote, with `/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Ledger {
    paths: BTreeSet<String>,
}

impl Ledger {
    /// Of what is about to be written.
    pub fn of(files: &BTreeMap<String, Vec<u8>>) -> Self {
        let paths = files.keys().cloned().collect();
        Self { paths }
    }

    /// What the builds before wrote into a folder; nothing if none says so.
    pub fn read(output: &Path) -> Self {
        let bytes = earlier(&output.join(NAME)).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let mut lines = text.lines();
        let is_one = lines.next() == Some(HEAD);
        // It may have come with the folder from anyone: a path that leads out of it is no build's.
        let is_ours = |path: &&str| is_one && unstorable(path).is_none();
        let paths = lines.filter(is_ours).map(str::to_owned).collect();
        Self { paths }
    }

    /// Whether a build wrote into that folder.
    pub fn is_in(output: &Path) -> bool {
        !Self::read(output).paths.is_empty()
    }

    /// Both together.
    pub fn and(mut self, other: &Self) -> Self {
        self.paths.extend(other.paths.iter().cloned());
        self
    }

    /// Those that another has not.
    pub fn without<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a String> {
        self.paths.difference(&other.paths)
    }

    /// Writes it into a folder.
    ///
    /// # Errors
    /// Of the disk.
    pub fn write(&self, disk: &dyn Disk, folder: &Path) -> io::Result<()> {
        let lines = self.paths.iter().fold(HEAD.to_owned(), |text, path| text + "\n" + path);
        disk.write(&folder.join(NAME), (lines + "\n").as_bytes())
    }

    /// Writes it into a folder, then moves it into another, so that it is never there half written.
    ///
    /// # Errors
    /// Of the disk.
    pub fn put(&self, disk: &dyn Disk, by: &Path, folder: &Path) -> io::Result<()> {
        self.write(disk, by)?;
        disk.rename(&by.join(NAME), &folder.join(NAME))
    }

    /// What stands in a folder and no build wrote: files by their path in it, each with the folders that lead to it;
    /// folders that hold nothing.
    ///
    /// # Errors
    /// A folder that can't be read.
    pub fn others(&self, output: &Path) -> io::Result<Others> {
        let mut others = Others::default();
        if !output.exists() {
            return Ok(others);
        }
        for entry in WalkDir::new(output).min_depth(1).sort_by_file_name() {
            let entry = entry?;
            let Ok(path) = entry.path().strip_prefix(output) else {
                continue;
            };
            if path == Path::new(NAME) || path.components().next().is_some_and(|top| is_stage(top.as_os_str())) {
                continue;
            }
            if entry.file_type().is_dir() {
                others.folders.push(path.to_owned());
            } else if !self.paths.contains(&slashed(path)) {
                others.files.push(path.to_owned());
            }
        }
        // A folder stays for what it holds, or because it is empty and nobody's but its owner's.
        let leads = |folder: &PathBuf| others.files.iter().any(|file| file.starts_with(folder));
        let ours = |folder: &PathBuf| self.paths.iter().any(|path| Path::new(path).starts_with(folder));
        let kept = others.folders.iter().filter(|folder| leads(folder) || !ours(folder));
        others.folders = kept.cloned().collect();
        Ok(others)
    }
}

/// What is not ours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Others {
    /// In the order in which they can be made.
    pub folders: Vec<PathBuf>,
    pub files: Vec<PathBuf>,
}

impl Others {
    /// What somebody sees at the top of the folder.
    pub fn names(&self) -> Vec<String> {
        let all = self.files.iter().chain(&self.folders);
        let tops: BTreeSet<OsString> = all
            .filter_map(|path| Some(path.components().next()?.as_os_str().to_owned()))
            .collect();
        tops.iter().map(|name| name.to_string_lossy().into_owned()).collect()
    }

    /// One that stands where a new file or folder must, or that a file stands in the way of.
    pub fn in_the_way<'a>(&'a self, ours: &'a Ledger) -> Option<&'a Path> {
        let blocks = |path: &&PathBuf| {
            let own = slashed(path);
            let below = format!("{own}/");
            let leads_down = ours
                .paths
                .range(below.clone()..)
                .next()
                .is_some_and(|next| next.starts_with(&below));
            let above = path
                .ancestors()
                .skip(1)
                .any(|folder| ours.paths.contains(&slashed(folder)));
            leads_down || above
        };
        let folder = |path: &&PathBuf| ours.paths.contains(&slashed(path));
        self.files
            .iter()
            .find(blocks)
            .or_else(|| self.folders.iter().find(folder))
            .map(PathBuf::as_path)
    }
}
