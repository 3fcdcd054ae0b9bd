//! Style, fonts, the search's script, the mark in a browser's tab.

use crate::theme::Theme;
use std::collections::BTreeMap;
use std::fmt::Write;

/// `assets/site.css` and `assets/fonts/…`: the theme's tokens before its style sheets, and the web fonts that they name
/// with their licence; `assets/search.js` and `favicon.svg`.
pub(super) fn assets(theme: &Theme) -> BTreeMap<String, Vec<u8>> {
    let mut css = theme.tokens.css();
    for number in 1..=theme.tokens.series.len() {
        let _ = writeln!(
            css,
            ".group-{number}{{--series:var(--series-{number});--tint:var(--tint-{number})}}\
             .plot .fill-series-{number}{{fill:var(--series-{number})}}"
        );
    }
    // A theme may bring only the last one, for what it has otherwise.
    for sheet in ["fonts.css", "site.css", "theme.css"] {
        css.push_str(&String::from_utf8_lossy(theme.file(sheet).unwrap_or_default()));
    }
    let is_named = |name: &str| name.ends_with(".woff2") && css.contains(name);
    let fonts = theme
        .files("fonts/")
        .filter(|(name, _)| is_named(name) || name.ends_with(".txt"))
        .map(|(name, bytes)| (format!("assets/{name}"), bytes.to_vec()));
    let script = theme
        .file("search.js")
        .map(|script| ("assets/search.js".to_owned(), dense(script)));
    let mark = theme.file("favicon.svg");
    let mark = mark.map(|bytes| ("favicon.svg".to_owned(), bytes.to_vec()));
    let files: BTreeMap<String, Vec<u8>> = fonts.chain(script).chain(mark).collect();
    std::iter::once(("assets/site.css".to_owned(), css.into_bytes()))
        .chain(files)
        .collect()
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
