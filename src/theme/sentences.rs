//! The sentences of a file of wording, read without understanding them.

use std::collections::{BTreeMap, BTreeSet};

/// Sentence → its offset in `text` and the variables it names. Terms (`-name = …`) are left out.
pub(super) fn variables(text: &str) -> BTreeMap<String, (usize, BTreeSet<String>)> {
    let mut all: BTreeMap<String, (usize, BTreeSet<String>)> = BTreeMap::new();
    let mut current = String::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let starts_entry = line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
        if starts_entry && let Some((id, _)) = line.split_once('=') {
            id.trim_end().clone_into(&mut current);
            if !current.starts_with('-') {
                all.insert(current.clone(), (at, BTreeSet::new()));
            }
        }
        if !line.starts_with('#')
            && let Some((_, names)) = all.get_mut(&current)
        {
            names.extend(line.split('$').skip(1).map(|rest| {
                let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-');
                rest[..end.unwrap_or(rest.len())].to_owned()
            }));
        }
        at += line.len();
    }
    all
}
