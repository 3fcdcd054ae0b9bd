//! The new output takes the place of the old one, whole or not at all, and nothing that is somebody else's is lost.

mod disk;
mod ledger;
mod note;
mod place;
mod stage;
#[cfg(test)]
mod tests;

pub use note::keep;
pub use place::{Guarded, claim};

use crate::content::digest::earlier;
use crate::diagnostic::Diagnostic;
use crate::msg;
use disk::{Disk, Machine};
use ledger::{Ledger, Others};
use place::unwritable;
use rayon::prelude::*;
use stage::Stage;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

/// Files of an output by their path in it, with `/`.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Writes all files into a new folder beside `output`, then puts it in its place, in one step where the disk can.
///
/// Until that step the old output is untouched; a build that was killed leaves one of the two, whole. A file that is as it
/// was before stays the same one, with its date, for those who copy only what has changed. What no build wrote (`.git`,
/// `CNAME`, a picture) moves over; it is named in what comes back, as it stands at the top of the folder. An output that
/// can't be replaced as a folder (where another disk is mounted) has its files replaced, one by one.
///
/// # Errors
/// A folder that can't be written; one that holds something else than an output, or what is `guarded`; a file of somebody
/// that stands where a new one must. The output is left alone in each case.
pub fn write(output: &Path, files: &Files, guarded: &Guarded) -> Result<Vec<String>, Diagnostic> {
    let place = place::claim(output, guarded)?;
    let failed = |error: io::Error| unwritable(output, &error);
    stage::recover(&Machine, &place).map_err(failed)?;
    let change = Change::plan(&place, files).map_err(failed)?;
    if let Some(path) = change.others.in_the_way(&change.ours) {
        let name = output.join(path).display().to_string();
        return Err(Diagnostic::error(msg!("output-in-the-way", file = name)).help(msg!("output-in-the-way-help")));
    }
    change.carry_out(&Machine).map_err(failed)?;
    Ok(change.others.names())
}

/// What an output becomes.
struct Change<'a> {
    output: &'a Path,
    files: &'a Files,
    /// What builds wrote there before.
    before: Ledger,
    ours: Ledger,
    others: Others,
}

impl<'a> Change<'a> {
    fn plan(output: &'a Path, files: &'a Files) -> io::Result<Self> {
        let (before, ours) = (Ledger::read(output), Ledger::of(files));
        let others = before.clone().and(&ours).others(output)?;
        Ok(Self {
            output,
            files,
            before,
            ours,
            others,
        })
    }

    fn carry_out(&self, disk: &dyn Disk) -> io::Result<()> {
        match self.replace(disk) {
            Err(error) if self.output.is_dir() && must_stay(&error) => self.refill(disk),
            done => done,
        }
    }

    /// A new folder takes the place of the old one.
    fn replace(&self, disk: &dyn Disk) -> io::Result<()> {
        let parent = self.output.parent().unwrap_or(self.output);
        std::fs::create_dir_all(parent)?;
        let stage = Stage::open(parent, self.output)?;
        let made = self
            .make(disk, &stage.new_output())
            .and_then(|()| self.take_over(disk, &stage));
        stage.close(disk);
        made
    }

    /// The new output, with what others keep in the old one.
    fn make(&self, disk: &dyn Disk, site: &Path) -> io::Result<()> {
        self.fill(disk, site)?;
        for folder in &self.others.folders {
            let (from, to) = (self.output.join(folder), site.join(folder));
            if !to.is_dir() {
                disk.make(&to)?;
            }
            disk.liken(&to, &from)?;
        }
        for file in &self.others.files {
            disk.share(&self.output.join(file), &site.join(file))?;
        }
        self.ours.write(disk, site)?;
        if self.output.is_dir() {
            disk.liken(site, self.output)?;
        }
        disk.settle(site)
    }

    /// Writes all files; one that is as it was before is the same one.
    fn fill(&self, disk: &dyn Disk, site: &Path) -> io::Result<()> {
        disk.make(site)?;
        let mut folders: BTreeMap<&Path, Vec<(&String, &Vec<u8>)>> = BTreeMap::new();
        for (path, bytes) in self.files {
            let folder = Path::new(path).parent().unwrap_or(Path::new(""));
            folders.entry(folder).or_default().push((path, bytes));
        }
        make_all(disk, site, folders.keys().copied())?;
        // A folder takes one new file at a time: two threads in the same one would only wait for each other.
        folders.par_iter().try_for_each(|(_, files)| {
            let mut files = files.iter();
            files.try_for_each(|(path, bytes)| {
                let (before, file) = (self.output.join(path), site.join(path));
                if holds(&before, bytes) {
                    disk.share(&before, &file)
                } else {
                    disk.write(&file, bytes)
                }
            })
        })
    }

    /// The new output moves to its place.
    fn take_over(&self, disk: &dyn Disk, stage: &Stage) -> io::Result<()> {
        let (site, old) = (stage.new_output(), stage.old_output());
        if !self.output.exists() {
            return disk.rename(&site, self.output);
        }
        match disk.exchange(&site, self.output) {
            Err(error) if must_stay(&error) => return Err(error),
            Err(_) => {}
            done => return done,
        }
        // Killed between the two, the next build puts the old one back.
        disk.rename(self.output, &old)?;
        disk.rename(&site, self.output).or_else(|error| {
            disk.rename(&old, self.output)?;
            Err(error)
        })
    }

    /// The folder stays; its files are replaced one by one, each in one step, by some made in the folder itself.
    fn refill(&self, disk: &dyn Disk) -> io::Result<()> {
        let stage = Stage::open(self.output, self.output)?;
        let site = stage.new_output();
        let refilled = self.fill(disk, &site).and_then(|()| {
            disk.settle(&site)?;
            // What is ours stays known whenever this ends.
            self.before.clone().and(&self.ours).put(disk, &site, self.output)?;
            let folders = self.files.keys().filter_map(|path| Path::new(path).parent());
            make_all(disk, self.output, folders)?;
            for path in self.files.keys() {
                disk.rename(&site.join(path), &self.output.join(path))?;
            }
            for path in self.before.without(&self.ours) {
                drop_stale(disk, self.output, Path::new(path))?;
            }
            self.ours.put(disk, &site, self.output)?;
            disk.settle(self.output)
        });
        stage.close(disk);
        refilled
    }
}

/// Whether it says that a folder can't be moved, though it may be written: another disk is mounted there, or the folder above
/// it is not ours.
fn must_stay(error: &io::Error) -> bool {
    use io::ErrorKind::{CrossesDevices, PermissionDenied, ReadOnlyFilesystem, ResourceBusy};
    matches!(
        error.kind(),
        ResourceBusy | CrossesDevices | PermissionDenied | ReadOnlyFilesystem
    )
}

/// Makes folders with all that lead to them.
fn make_all<'a>(disk: &dyn Disk, root: &Path, folders: impl Iterator<Item = &'a Path>) -> io::Result<()> {
    let all: BTreeSet<&Path> = folders.flat_map(Path::ancestors).collect();
    let missing = all
        .into_iter()
        .map(|folder| root.join(folder))
        .filter(|folder| !folder.is_dir());
    missing.into_iter().try_for_each(|folder| disk.make(&folder))
}

/// Removes a file that a build wrote, and the folders that held nothing else.
fn drop_stale(disk: &dyn Disk, output: &Path, path: &Path) -> io::Result<()> {
    let file = output.join(path);
    if file.exists() {
        disk.remove(&file)?;
    }
    let folders = path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
    for folder in folders
        .map(|folder| output.join(folder))
        .filter(|folder| folder.is_dir())
    {
        if std::fs::read_dir(&folder)?.next().is_some() {
            break;
        }
        disk.clear(&folder)?;
    }
    Ok(())
}

/// Whether there is such a file with these bytes.
fn holds(path: &Path, bytes: &[u8]) -> bool {
    let same_length = || {
        let found = std::fs::symlink_metadata(path).ok()?;
        Some(found.is_file() && found.len() == bytes.len() as u64)
    };
    same_length() == Some(true) && earlier(path).is_ok_and(|found| found == bytes)
}
