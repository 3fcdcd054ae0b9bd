//! The search's script, the mark in a browser's tab.

use crate::theme::Theme;
use std::collections::BTreeMap;

/// What a browser needs beside the pages and doesn't depend on them: `assets/search.js`, `favicon.svg`.
pub fn plain(theme: &Theme) -> BTreeMap<String, Vec<u8>> {
    let script = theme.file("search.js");
    let script = script.map(|script| ("assets/search.js".to_owned(), dense(script)));
    let mark = theme.file("favicon.svg");
    let mark = mark.map(|bytes| ("favicon.svg".to_owned(), bytes.to_vec()));
    script.into_iter().chain(mark).collect()
}

/// A script without the indents and the lines of comment that only its authors read.
fn dense(script: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(script.len());
    for line in script.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii) {
        if !line.is_empty() && !line.starts_with(b"//") {
            out.extend_from_slice(line);
            out.push(b'\n');
        }
    }
    out
}
