//! The fixed labels of the pages, for templates: `words.skip`.

use crate::theme::Wording;
use std::collections::BTreeMap;

/// Ids without their `site-`.
const WORDS: &[&str] = &[
    "authors",
    "back-to-top",
    "breadcrumbs",
    "card",
    "citation",
    "colon",
    "conclusion",
    "contents",
    "downloads",
    "evidence",
    "first-page",
    "groups",
    "next",
    "notes",
    "notice",
    "previous",
    "skip",
    "taken-up",
    "turn-pages",
];

/// Label by its name in templates: hyphens become underscores.
pub(super) fn words(wording: &Wording) -> BTreeMap<String, String> {
    WORDS
        .iter()
        .map(|word| (word.replace('-', "_"), wording.text(&format!("site-{word}"))))
        .collect()
}
