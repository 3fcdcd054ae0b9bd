//! The folder in which a new output is made, beside the one it will replace.

use super::disk::Disk;
use std::ffi::{OsStr, OsString};
use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// How the names of all such folders begin; the output's own name follows, then letters drawn at random.
const PREFIX: &str = ".constats-";

/// Held for as long as the build that made the folder lives.
const LOCK: &str = "lock";

/// Whether it is the name of such a folder.
pub(super) fn is_stage(name: &OsStr) -> bool {
    name.to_string_lossy().starts_with(PREFIX)
}

/// A folder to make an output in.
pub(super) struct Stage {
    folder: PathBuf,
    _lock: File,
}

impl Stage {
    /// Makes one in `parent`, for an output of that name.
    ///
    /// # Errors
    /// Of the disk.
    pub fn open(parent: &Path, output: &Path) -> io::Result<Self> {
        let drawn = tempfile::Builder::new().prefix(&prefix(output)).tempdir_in(parent)?;
        let folder = drawn.keep();
        let lock = File::create(folder.join(LOCK))?;
        lock.lock()?;
        Ok(Self { folder, _lock: lock })
    }

    /// Where the new output is made.
    pub fn new_output(&self) -> PathBuf {
        self.folder.join("new")
    }

    /// Where the old one waits while the new one takes its place, on disks that can't exchange them.
    pub fn old_output(&self) -> PathBuf {
        self.folder.join(OLD)
    }

    /// Removes it, with what is in it.
    pub fn close(self, disk: &dyn Disk) {
        // What is left is removed by the next build.
        let _ = disk.clear(&self.folder);
    }
}

const OLD: &str = "old";

fn prefix(output: &Path) -> OsString {
    let mut prefix = OsString::from(PREFIX);
    prefix.push(output.file_name().unwrap_or_default());
    prefix.push("-");
    prefix
}

/// Puts back an output that a killed build left moved aside, then removes the folders of killed builds, beside it and in it.
///
/// # Errors
/// Of the disk.
pub(super) fn recover(disk: &dyn Disk, output: &Path) -> io::Result<()> {
    let prefix = prefix(output).to_string_lossy().into_owned();
    let is_left = |name: &OsStr| {
        let name = name.to_string_lossy();
        let drawn = name.strip_prefix(&prefix);
        drawn.is_some_and(|drawn| drawn.len() == DRAWN && !drawn.contains('-'))
    };
    let folders = output.parent().into_iter().chain([output]);
    let entries = folders
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flatten()
        .flatten();
    for entry in entries.filter(|entry| is_left(&entry.file_name())) {
        let folder = entry.path();
        if is_alive(&folder) {
            continue;
        }
        if !output.exists() && folder.join(OLD).is_dir() {
            disk.rename(&folder.join(OLD), output)?;
        }
        disk.clear(&folder)?;
    }
    Ok(())
}

/// Letters that are drawn for a name.
const DRAWN: usize = 6;

/// Whether another build is at work in it.
fn is_alive(folder: &Path) -> bool {
    let lock = File::options().write(true).open(folder.join(LOCK));
    lock.is_ok_and(|lock| matches!(lock.try_lock(), Err(TryLockError::WouldBlock)))
}
