//! The files of an output while they are made: each path once, each one that every disk can store.

use crate::content::place::unstorable;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

/// Path with `/`, relative to the output folder → bytes.
#[derive(Debug, Default)]
pub struct Files {
    files: BTreeMap<String, Vec<u8>>,
    twice: BTreeSet<String>,
}

impl Files {
    /// Adds a file. One of the same path stays, and the report is not made.
    pub fn add(&mut self, path: String, bytes: Vec<u8>) {
        match self.files.entry(path) {
            Entry::Occupied(known) => drop(self.twice.insert(known.key().clone())),
            Entry::Vacant(free) => drop(free.insert(bytes)),
        }
    }

    /// Adds what others made.
    pub fn join(&mut self, others: Self) {
        self.twice.extend(others.twice);
        self.extend(others.files);
    }

    /// Takes a file out again.
    pub fn take(&mut self, path: &str) -> Option<Vec<u8>> {
        self.files.remove(path)
    }

    /// All files, if each can be stored beside the others: Windows and macOS take `a` and `A` for the same name.
    ///
    /// # Errors
    /// A path that two files have, that is also a folder's, or that some disk can't store.
    pub fn checked(mut self) -> Result<BTreeMap<String, Vec<u8>>, Diagnostics> {
        let mut found = Diagnostics::new();
        let mut known: BTreeMap<String, &String> = BTreeMap::new();
        let mut twice: BTreeSet<&String> = self.twice.iter().collect();
        for path in self.files.keys() {
            if unstorable(path).is_some() {
                found.push(Diagnostic::error(msg!("file-unstorable", file = path)).help(msg!("file-name-help")));
            }
            if known.insert(path.to_lowercase(), path).is_some() {
                twice.insert(path);
            }
        }
        let folders = |path: &str| {
            path.match_indices('/')
                .map(|(at, _)| path[..at].to_owned())
                .collect::<Vec<_>>()
        };
        let folders = known.keys().flat_map(|path| folders(path));
        twice.extend(
            folders
                .filter_map(|folder| known.get(&folder).copied())
                .collect::<Vec<_>>(),
        );
        for path in twice {
            found.push(Diagnostic::error(msg!("file-twice", file = path)).help(msg!("file-name-help")));
        }
        if found.has_errors() {
            return Err(found);
        }
        Ok(std::mem::take(&mut self.files))
    }
}

impl Deref for Files {
    type Target = BTreeMap<String, Vec<u8>>;

    fn deref(&self) -> &Self::Target {
        &self.files
    }
}

impl Extend<(String, Vec<u8>)> for Files {
    fn extend<I: IntoIterator<Item = (String, Vec<u8>)>>(&mut self, files: I) {
        for (path, bytes) in files {
            self.add(path, bytes);
        }
    }
}

impl FromIterator<(String, Vec<u8>)> for Files {
    fn from_iter<I: IntoIterator<Item = (String, Vec<u8>)>>(files: I) -> Self {
        let mut all = Self::default();
        all.extend(files);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::Files;

    #[test]
    fn what_a_disk_would_lose_is_refused() {
        let is_kept = |paths: &[&str]| {
            let files: Files = paths.iter().map(|path| ((*path).to_owned(), Vec::new())).collect();
            files.checked().is_ok_and(|files| files.len() == paths.len())
        };
        assert!(is_kept(&[
            "index.html",
            "donnees/index.html",
            "données/été.csv",
            "a.b/c"
        ]));
        for paths in [
            ["a.csv", "a.csv"],
            ["A.csv", "a.csv"],
            ["Été.csv", "été.csv"],
            ["a", "a/b"],
            ["A", "a/b/c"],
            ["b", "../b"],
            ["b", "/b"],
            ["b", "a//b"],
            ["b", "./a"],
            ["b", "con.html"],
            ["b", "donnees/COM1.csv"],
            ["b", "a./c"],
            ["b", "a /c"],
            ["b", "a:b"],
            ["b", "a\\b"],
            ["b", "a?"],
            ["b", "a\n"],
            ["b", ""],
        ] {
            assert!(!is_kept(&paths), "{paths:?}");
        }
    }
}
