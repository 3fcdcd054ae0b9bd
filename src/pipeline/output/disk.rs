//! What is done to a disk, one step at a time, so that a test can let any one of them fail.

use std::fs;
use std::io;
use std::path::Path;

/// The steps that change a disk.
pub(super) trait Disk: Sync {
    /// Makes a folder that isn't there.
    fn make(&self, folder: &Path) -> io::Result<()>;
    /// A file with these bytes, in place of what it held.
    fn write(&self, file: &Path, bytes: &[u8]) -> io::Result<()>;
    /// The same file, link or pipe under a second name; a copy of it where a disk has no links.
    fn share(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Moves a file or folder; a file takes the place of another.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Two folders take each other's place, in one step that can't be seen half done.
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()>;
    /// Mode and owner of a folder become those of another.
    fn liken(&self, folder: &Path, model: &Path) -> io::Result<()>;
    /// All that was written below a folder reaches the disk.
    fn settle(&self, folder: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, file: &Path) -> io::Result<()>;
    /// Removes a folder with all it holds.
    fn clear(&self, folder: &Path) -> io::Result<()>;
}

/// The disks of this machine.
pub(super) struct Machine;

impl Disk for Machine {
    fn make(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir(folder)
    }

    fn write(&self, file: &Path, bytes: &[u8]) -> io::Result<()> {
        fs::write(file, bytes)
    }

    fn share(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to).or_else(|_| fs::copy(from, to).map(drop))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    #[cfg(any(target_os = "linux", target_vendor = "apple"))]
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
    }

    #[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
    fn exchange(&self, _: &Path, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    #[cfg(unix)]
    fn liken(&self, folder: &Path, model: &Path) -> io::Result<()> {
        use std::os::unix::fs::{MetadataExt, chown};
        let (own, wanted) = (fs::metadata(folder)?, fs::metadata(model)?);
        if (own.uid(), own.gid()) != (wanted.uid(), wanted.gid()) {
            chown(folder, Some(wanted.uid()), Some(wanted.gid()))?;
        }
        fs::set_permissions(folder, wanted.permissions())
    }

    #[cfg(not(unix))]
    fn liken(&self, _: &Path, _: &Path) -> io::Result<()> {
        Ok(())
    }

    #[cfg(target_os = "linux")]
    fn settle(&self, folder: &Path) -> io::Result<()> {
        Ok(rustix::fs::syncfs(fs::File::options().read(true).open(folder)?)?)
    }

    #[cfg(not(target_os = "linux"))]
    fn settle(&self, folder: &Path) -> io::Result<()> {
        for entry in walkdir::WalkDir::new(folder) {
            let entry = entry?;
            if entry.file_type().is_file() {
                fs::File::options().append(true).open(entry.path())?.sync_all()?;
            }
        }
        Ok(())
    }

    fn remove(&self, file: &Path) -> io::Result<()> {
        fs::remove_file(file)
    }

    fn clear(&self, folder: &Path) -> io::Result<()> {
        fs::remove_dir_all(folder)
    }
}
