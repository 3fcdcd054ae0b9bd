//! One file of a project, written anew.

use crate::content::place::true_path;
use std::io::Write;
use std::path::Path;

/// Puts a text in the place of a file in one step: whoever reads it meanwhile gets the old one or the new one.
///
/// # Errors
/// Of the disk; of a file that is locked against writing.
pub fn replace(path: &Path, text: &str) -> std::io::Result<()> {
    let place = true_path(path)?;
    let permissions = std::fs::metadata(&place)?.permissions();
    // Who locked it meant it, although its folder would let another take its place.
    if permissions.readonly() {
        return Err(std::io::ErrorKind::PermissionDenied.into());
    }
    let mut new = tempfile::NamedTempFile::new_in(place.parent().unwrap_or(Path::new(".")))?;
    new.write_all(text.as_bytes())?;
    new.as_file().set_permissions(permissions)?;
    new.as_file().sync_all()?;
    new.persist(&place).map_err(|error| error.error)?;
    Ok(())
}
