//! JSON Schemas of a project's YAML files, for editors: made from the [declarations](crate::resolve::keys) that read them,
//! described by the catalogue.
//!
//! They lie in the project, so that no editor needs a network, and each file names its own in a first line that is a
//! comment to everyone else.

mod held;

#[cfg(test)]
mod tests;

use crate::diagnostic::Catalogue;
use crate::resolve::keys::FILES;
use serde_json::{Value, json};

/// Where schemas lie in a project, with `/`.
pub const FOLDER: &str = ".constats/schemas";

/// The schema of a kind of files.
pub struct Schema {
    /// Which files it is for, by their path below `content/`; `*` stands for any name.
    pub files: &'static str,
    /// Its own path below the project's folder.
    pub path: String,
    /// What it says, as JSON.
    pub value: Value,
}

/// The schemas of all files that a project may have, described in the catalogue's tongue.
pub fn schemas(catalogue: &Catalogue) -> Vec<Schema> {
    let one = |(files, mapping)| {
        let mut maker = held::Maker::new(catalogue);
        let root = maker.mapping(mapping);
        Schema {
            files,
            path: path(files),
            value: json!({
                "$schema": "http://json-schema.org/draft-07/schema#",
                "allOf": [root],
                "definitions": maker.definitions(),
            }),
        }
    };
    FILES.into_iter().map(one).collect()
}

/// The first line of a file that names its schema; none for a file that has none. `file` is its path below the project's
/// folder, with `/`.
pub fn first_line(file: &str) -> Option<String> {
    let below = file.strip_prefix("content/")?;
    let (files, _) = FILES.into_iter().find(|(files, _)| is_of(below, files))?;
    let up = "../".repeat(file.matches('/').count());
    Some(format!("# yaml-language-server: $schema={up}{}\n", path(files)))
}

/// Whether a file, by its path below `content/`, is one of those that share a declaration.
pub fn is_of(file: &str, files: &str) -> bool {
    match files.split_once('*') {
        Some((before, after)) => {
            let name = file.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
            name.is_some_and(|name| !name.is_empty() && !name.contains('/'))
        }
        None => file == files,
    }
}

/// `sections/*.yaml` → `.constats/schemas/sections.json`.
fn path(files: &str) -> String {
    let name = files.split(['/', '.']).next().unwrap_or(files);
    format!("{FOLDER}/{name}.json")
}
