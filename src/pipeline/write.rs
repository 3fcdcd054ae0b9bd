//! The new output takes the place of the old one, whole or not at all.

use crate::content::digest::earlier;
use crate::content::project::reason;
use crate::diagnostic::Diagnostic;
use crate::msg;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

/// Two files that every output has: a folder with both may be replaced.
const OWN: [&str; 2] = ["index.html", "figures.json"];

/// Writes all files into a new folder beside `output`, then puts it in its place.
///
/// Until that last step the old output is untouched. Hidden files at its top (`.git`, `.nojekyll`) move over; a file that
/// is as it was before stays the same one, with its date, for those who copy only what has changed.
///
/// # Errors
/// A folder that can't be written; a folder that holds something else than an output, which is left alone.
pub fn write(output: &Path, files: &BTreeMap<String, Vec<u8>>) -> Result<(), Diagnostic> {
    let failed = |error: io::Error| {
        Diagnostic::error(msg!(
            "output-unwritable",
            folder = output.display().to_string(),
            reason = reason(&error)
        ))
        .help(msg!("output-unwritable-help"))
    };
    let kept = survey_old(output)?;
    let output = absolute(output).map_err(failed)?;
    let parent = output.parent().unwrap_or(&output);
    std::fs::create_dir_all(parent).map_err(failed)?;
    let fresh = tempfile::Builder::new()
        .prefix(".constats-")
        .tempdir_in(parent)
        .map_err(failed)?;
    let site = fresh.path().join("new");
    write_all(&site, files, &output).map_err(failed)?;
    let old = fresh.path().join("old");
    if output.exists() {
        std::fs::rename(&output, &old).map_err(failed)?;
    }
    if let Err(error) = take_over(&site, &old, &output, &kept) {
        // What could not be put back is still in the temporary folder, which then must stay.
        if old.exists() {
            let _ = fresh.keep();
        }
        return Err(failed(error));
    }
    Ok(())
}

/// The new output moves to its place and the `kept` files of the old one into it; else all is as it was, or, if even that
/// fails, the old output is where it was moved to.
fn take_over(site: &Path, old: &Path, output: &Path, kept: &[PathBuf]) -> io::Result<()> {
    let put_back = |error| {
        if old.exists() {
            std::fs::rename(old, output)?;
        }
        Err(error)
    };
    if let Err(error) = std::fs::rename(site, output) {
        return put_back(error);
    }
    for (count, name) in kept.iter().enumerate() {
        if let Err(error) = std::fs::rename(old.join(name), output.join(name)) {
            for name in &kept[..count] {
                std::fs::rename(output.join(name), old.join(name))?;
            }
            std::fs::rename(output, site)?;
            return put_back(error);
        }
    }
    Ok(())
}

/// Writes a text for the team.
///
/// # Errors
/// A file that can't be written.
pub fn keep(path: &Path, text: &str) -> Result<(), Diagnostic> {
    std::fs::write(path, text).map_err(|error| {
        let file = path.display().to_string();
        Diagnostic::error(msg!("file-unwritable", file = file, reason = reason(&error)))
    })
}

/// The hidden files at the top of the old output.
fn survey_old(output: &Path) -> Result<Vec<PathBuf>, Diagnostic> {
    let refuse = |id| Diagnostic::error(id).help(msg!("output-other-help"));
    let folder = || output.display().to_string();
    if output.is_file() {
        return Err(refuse(msg!("output-is-file", folder = folder())));
    }
    let Ok(entries) = std::fs::read_dir(output) else {
        return Ok(Vec::new());
    };
    let mut hidden = Vec::new();
    let mut others = false;
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().starts_with('.') {
            hidden.push(PathBuf::from(entry.file_name()));
        } else {
            others = true;
        }
    }
    if others && !OWN.iter().all(|name| output.join(name).is_file()) {
        return Err(refuse(msg!("output-other", folder = folder())));
    }
    hidden.sort();
    Ok(hidden)
}

fn absolute(path: &Path) -> io::Result<PathBuf> {
    // A link to a folder is followed, so that the folder is replaced and the link stays.
    if path.exists() {
        path.canonicalize()
    } else {
        std::path::absolute(path)
    }
}

fn write_all(root: &Path, files: &BTreeMap<String, Vec<u8>>, old: &Path) -> io::Result<()> {
    std::fs::create_dir_all(root)?;
    let mut folders: BTreeMap<&Path, Vec<(&String, &Vec<u8>)>> = BTreeMap::new();
    for (path, bytes) in files {
        let folder = Path::new(path).parent().unwrap_or(Path::new(""));
        folders.entry(folder).or_default().push((path, bytes));
    }
    for folder in folders.keys() {
        std::fs::create_dir_all(root.join(folder))?;
    }
    // A folder takes one new file at a time: two threads in the same one would only wait for each other.
    folders.par_iter().try_for_each(|(_, files)| {
        let mut files = files.iter();
        files.try_for_each(|(path, bytes)| {
            let (before, file) = (old.join(path), root.join(path));
            // Not every disk has links.
            if holds(&before, bytes) && std::fs::hard_link(&before, &file).is_ok() {
                return Ok(());
            }
            std::fs::write(file, bytes)
        })
    })
}

/// Whether there is such a file with these bytes.
fn holds(path: &Path, bytes: &[u8]) -> bool {
    let same_length = || {
        let found = std::fs::symlink_metadata(path).ok()?;
        Some(found.is_file() && found.len() == bytes.len() as u64)
    };
    same_length() == Some(true) && earlier(path).is_ok_and(|found| found == bytes)
}

#[cfg(test)]
mod tests {
    use super::write;
    use std::collections::BTreeMap;
    use std::fs;

    fn files(index: &str) -> BTreeMap<String, Vec<u8>> {
        let file = |path: &str, text: &str| (path.to_owned(), text.as_bytes().to_vec());
        [
            file("index.html", index),
            file("figures.json", "{}"),
            file("a/b.css", ""),
        ]
        .into()
    }

    #[test]
    fn what_did_not_change_keeps_its_date() {
        let home = tempfile::tempdir().expect("a folder");
        let output = home.path().join("output");
        let date = |name: &str| {
            fs::metadata(output.join(name))
                .and_then(|found| found.modified())
                .expect("a date")
        };
        write(&output, &files("one")).expect("written");
        let long_ago = std::time::SystemTime::UNIX_EPOCH;
        for name in ["index.html", "figures.json"] {
            let file = fs::File::options().write(true).open(output.join(name)).expect("there");
            file.set_modified(long_ago).expect("set");
        }
        write(&output, &files("two")).expect("written");
        assert_eq!(date("figures.json"), long_ago);
        assert!(date("index.html") > long_ago);
        assert_eq!(
            fs::read_to_string(output.join("index.html")).ok().as_deref(),
            Some("two")
        );
    }

    #[test]
    fn a_new_output_replaces_the_old_and_keeps_hidden_files() {
        let home = tempfile::tempdir().expect("a folder");
        let output = home.path().join("output");
        fs::create_dir(&output).expect("made");
        fs::write(output.join(".gitkeep"), "").expect("written");
        write(&output, &files("one")).expect("an empty folder is replaced");
        fs::write(output.join("stale.html"), "").expect("written");
        write(&output, &files("two")).expect("an output is replaced");
        assert_eq!(
            fs::read_to_string(output.join("index.html")).ok().as_deref(),
            Some("two")
        );
        assert!(output.join(".gitkeep").exists() && output.join("a/b.css").exists());
        assert!(!output.join("stale.html").exists());
        assert_eq!(
            fs::read_dir(home.path()).expect("readable").count(),
            1,
            "no temporary folder is left"
        );
    }

    #[test]
    fn what_cannot_take_over_leaves_the_old_output_whole() {
        let home = tempfile::tempdir().expect("a folder");
        let output = home.path().join("output");
        write(&output, &files("one")).expect("written");
        for name in [".a", ".b"] {
            fs::write(output.join(name), name).expect("written");
        }
        let mut new = files("two");
        // A file can't move to where a folder is.
        new.insert(".b/c".to_owned(), Vec::new());
        assert!(write(&output, &new).is_err());
        let read = |name: &str| fs::read_to_string(output.join(name)).expect("still there");
        assert_eq!(["index.html", ".a", ".b"].map(read), ["one", ".a", ".b"]);
        assert_eq!(fs::read_dir(home.path()).expect("readable").count(), 1);
    }

    #[test]
    fn a_folder_of_other_things_is_left_alone() {
        let home = tempfile::tempdir().expect("a folder");
        fs::write(home.path().join("memoire.docx"), "précieux").expect("written");
        assert!(write(home.path(), &files("x")).is_err());
        assert_eq!(
            fs::read_to_string(home.path().join("memoire.docx")).ok().as_deref(),
            Some("précieux")
        );
        let file = home.path().join("memoire.docx");
        assert!(write(&file, &files("x")).is_err());
    }
}
