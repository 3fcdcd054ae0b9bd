//! The fixed labels of the pages, for templates: `words.skip`.

use crate::theme::Wording;
use std::collections::BTreeMap;

/// Ids without their `site-`.
const WORDS: &[&str] = &[
    "authors",
    "back-to-top",
    "breadcrumbs",
    "concluded",
    "citation",
    "colon",
    "conclusion",
    "contents",
    "downloads",
    "first-page",
    "groups",
    "highlights",
    "holds",
    "next",
    "notes",
    "notice",
    "previous",
    "see",
    "sideways",
    "skip",
    "taken-up",
    "turn-pages",
];

/// Ids that are whole.
const WHOLE: &[&str] = &[
    "cite-doi",
    "cite-formats",
    "cite-licence",
    "handout-all",
    "handout-kind",
    "handout-notes",
    "handout-place",
    "handout-questions",
    "handout-statements",
    "search-link",
    "typed-source",
];

/// Label by its name in templates: hyphens become underscores.
pub fn words(wording: &Wording) -> BTreeMap<String, String> {
    let own = WORDS.iter().map(|word| (*word, wording.text(&format!("site-{word}"))));
    let whole = WHOLE.iter().map(|word| (*word, wording.text(word)));
    own.chain(whole)
        .map(|(word, text)| (word.replace('-', "_"), text))
        .collect()
}
