//! What the files of a project are like, without reading any: enough to see that one of them is not what it was.

use super::project::Stamp;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// The folders of a project that a report is made from.
pub const FOLDERS: [&str; 3] = ["content", "templates", "themes"];

/// Each file below them, with what tells it from what it was.
pub fn stamps(root: &Path) -> BTreeMap<PathBuf, Option<Stamp>> {
    let walks = FOLDERS.map(|folder| WalkDir::new(root.join(folder)).follow_links(true));
    let entries = walks.into_iter().flatten().flatten();
    // What is being written beside a file, to take its place, begins with a full stop.
    let is_hidden = |entry: &DirEntry| entry.file_name().to_string_lossy().starts_with('.');
    let files = entries.filter(|entry| entry.file_type().is_file() && !is_hidden(entry));
    files
        .map(|entry| (entry.path().to_owned(), Stamp::of(entry.path())))
        .collect()
}
