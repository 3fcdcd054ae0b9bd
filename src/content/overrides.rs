//! A project's own templates and themes, which come before those that are built in.

use super::digest::digest_of;
use std::collections::{BTreeMap, BTreeSet};

/// The files below a project's `templates/` and `themes/` that a report is made with.
#[derive(Debug, Default)]
pub struct Overrides {
    /// The names of all themes that the project brings, whether the report has them or not.
    pub themes: BTreeSet<String>,
    /// By path relative to the project, with `/`.
    pub files: BTreeMap<String, Override>,
}

/// One file.
#[derive(Debug)]
pub struct Override {
    /// What stands in it.
    pub bytes: Vec<u8>,
    /// The hash of the bytes.
    pub digest: String,
}

impl From<Vec<u8>> for Override {
    fn from(bytes: Vec<u8>) -> Self {
        let digest = digest_of(&bytes);
        Self { bytes, digest }
    }
}

/// The theme that a file belongs to; none for templates, and for what lies beside the themes.
pub(super) fn theme_of(path: &str) -> Option<&str> {
    path.strip_prefix("themes/")?.split_once('/').map(|(theme, _)| theme)
}

impl FromIterator<(String, Vec<u8>)> for Overrides {
    fn from_iter<I: IntoIterator<Item = (String, Vec<u8>)>>(files: I) -> Self {
        let files: BTreeMap<String, Override> = files.into_iter().map(|(path, bytes)| (path, bytes.into())).collect();
        let themes = files.keys().filter_map(|path| theme_of(path));
        Self {
            themes: themes.map(str::to_owned).collect(),
            files,
        }
    }
}
