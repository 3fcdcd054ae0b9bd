//! Inputs of this repository.

use std::fs;
use std::path::{Path, PathBuf};

/// Longer files are left out: a run should try many.
const LONGEST: u64 = 1 << 18;

/// A path of this repository.
pub fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The files below some folders with one of the endings, in the order of their paths.
pub fn files(folders: &[PathBuf], endings: &[&str]) -> Vec<PathBuf> {
    let walked = folders
        .iter()
        .flat_map(|folder| walkdir::WalkDir::new(folder).sort_by_file_name());
    let entries = walked.map(|entry| entry.expect("a file of the corpus"));
    let is_wanted = |entry: &walkdir::DirEntry| {
        let ending = entry.path().extension().and_then(|ending| ending.to_str());
        let is_short = entry
            .metadata()
            .is_ok_and(|known| known.is_file() && known.len() <= LONGEST);
        is_short && ending.is_some_and(|ending| endings.contains(&ending))
    };
    entries.filter(is_wanted).map(walkdir::DirEntry::into_path).collect()
}

/// Their bytes.
pub fn bytes(files: &[PathBuf]) -> Vec<Vec<u8>> {
    files
        .iter()
        .map(|file| fs::read(file).expect("an input of the corpus"))
        .collect()
}

/// A copy of a project that inputs may be written into.
pub fn copy(project: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder of its own");
    let from = root(project);
    for entry in walkdir::WalkDir::new(&from) {
        let entry = entry.expect("a file of the project");
        let to = folder
            .path()
            .join(entry.path().strip_prefix(&from).expect("below the project"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(to).expect("a folder of the copy");
        } else {
            fs::copy(entry.path(), to).expect("a file of the copy");
        }
    }
    folder
}
