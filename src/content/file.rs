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

/// What stands in a text that people write: a document, a template, a style sheet. More than a thousand pages.
pub const MOST_TEXT: u64 = 4 << 20;

/// What stands in any other file that a theme brings: a font of Chinese, Japanese and Korean has half of it.
pub const MOST_FONT: u64 = 64 << 20;

/// All bytes of an ordinary file that has at most so many.
///
/// # Errors
/// As [`read`]; [`ErrorKind::FileTooLarge`] for a longer one, of which no more is read.
pub fn read_at_most(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
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
