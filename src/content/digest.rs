//! What tells the contents of a file from any others.

use std::fs::File;
use std::path::Path;

/// The BLAKE3 hash of a file, in hexadecimal (J. O'Connor et al., *BLAKE3: one function, fast everywhere*, 2020).
///
/// # Errors
/// If the file can't be read.
pub fn digest(path: &Path) -> std::io::Result<String> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(path)?)?;
    Ok(hasher.finalize().to_hex().to_string())
}

/// A file that an earlier build left behind; none if it can't be read.
pub fn earlier(path: &Path) -> std::io::Result<Vec<u8>> {
    std::fs::read(path)
}
