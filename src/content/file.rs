//! Files that are files: whatever else has a name on a system, a pipe or a device, may never end.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

/// Opens an ordinary file.
///
/// # Errors
/// One that can't be opened; [`ErrorKind::IsADirectory`] for a folder, [`ErrorKind::Unsupported`] for what is neither.
pub fn open(path: &Path) -> io::Result<File> {
    // Opening a pipe would wait already.
    let kind = std::fs::metadata(path)?.file_type();
    if kind.is_file() {
        File::open(path)
    } else if kind.is_dir() {
        Err(ErrorKind::IsADirectory.into())
    } else {
        Err(ErrorKind::Unsupported.into())
    }
}

/// All bytes of an ordinary file.
///
/// # Errors
/// As [`open`], and where reading fails.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}
