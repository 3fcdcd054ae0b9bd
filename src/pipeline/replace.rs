//! One file of a project, written anew.

use crate::content::place::true_path;
use std::io::Write;
use std::path::Path;

/// Puts a text in the place of a file in one step: whoever reads it meanwhile gets the old one or the new one.
///
/// # Errors
/// Of the disk; of a file that is locked against writing; of what is no file (a device would be gone for all).
pub fn replace(path: &Path, text: &str) -> std::io::Result<()> {
    let place = true_path(path)?;
    let found = std::fs::metadata(&place)?;
    if !found.is_file() {
        return Err(std::io::ErrorKind::InvalidInput.into());
    }
    let permissions = found.permissions();
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

/// Writes a file of a project, be it new or not: one that is there is replaced in one step.
///
/// # Errors
/// As for [`replace`]; of a folder that can't be written.
pub(super) fn put(path: &Path, text: &str) -> std::io::Result<()> {
    match path.is_file() {
        true => replace(path, text),
        false => std::fs::write(path, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_anew_through_a_link_and_anything_else_is_left() {
        let home = tempfile::tempdir().expect("a folder");
        let (file, folder) = (home.path().join("a.yaml"), home.path().join("folder"));
        std::fs::write(&file, "old").expect("written");
        std::fs::create_dir(&folder).expect("made");
        replace(&file, "new").expect("replaced");
        assert_eq!(std::fs::read_to_string(&file).expect("read"), "new");
        replace(&folder, "new").expect_err("no file");
        #[cfg(unix)]
        {
            use std::os::unix::{fs::symlink, net::UnixListener};
            let (link, socket) = (home.path().join("link"), home.path().join("socket"));
            symlink(&file, &link).expect("linked");
            replace(&link, "newer").expect("replaced");
            assert!(link.is_symlink());
            assert_eq!(std::fs::read_to_string(&file).expect("read"), "newer");
            let _kept = UnixListener::bind(&socket).expect("bound");
            replace(&socket, "new").expect_err("no file");
            assert!(!std::fs::metadata(&socket).expect("there").is_file());
        }
    }
}
