//! Style and fonts.

use crate::theme::Theme;
use std::collections::BTreeMap;
use std::fmt::Write;

/// `assets/site.css` and `assets/fonts/…`: the theme's tokens before its style sheet, and the web fonts with their
/// licence.
pub(super) fn assets(theme: &Theme) -> BTreeMap<String, Vec<u8>> {
    let mut css = theme.tokens.css();
    for number in 1..=theme.tokens.series.len() {
        let _ = writeln!(
            css,
            ".group-{number}{{--series:var(--series-{number});--tint:var(--tint-{number})}}"
        );
    }
    let mut css = css.into_bytes();
    css.extend_from_slice(theme.file("site.css").unwrap_or_default());
    let fonts = theme
        .files("fonts/")
        .filter(|(name, _)| name.ends_with(".woff2") || name.ends_with(".txt"))
        .map(|(name, bytes)| (format!("assets/{name}"), bytes.to_vec()));
    std::iter::once(("assets/site.css".to_owned(), css))
        .chain(fonts)
        .collect()
}
