//! What the search reads: all that can be found, as a script that assigns data (a page opened from a folder may not read
//! files); and a page that lists the same.
//!
//! Its words are the report's. Accents, plurals and the like are the search's own business, so that what
//! is said and what is asked go through the same rules.

use crate::diagnostic::Arg;
use crate::render::html::site::{Site, page_of};
use crate::report::{TargetKind, printable};
use crate::survey::Language;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Where the index stands; the script that reads it looks beside itself.
pub const INDEX: &str = "assets/search-index.js";

/// How many hits are shown at most: whoever finds more asks for more words.
const MOST: usize = 20;

#[derive(Serialize)]
struct Index<'a> {
    /// How many hits are shown at most.
    most: usize,
    /// Endings and what takes their place, one after the other.
    stems: &'static [(&'static str, &'static str)],
    words: BTreeMap<&'static str, String>,
    /// Words too common to ask for.
    stops: Vec<String>,
    kinds: Vec<String>,
    /// Title and page.
    chapters: Vec<(Cow<'a, str>, String)>,
    /// Kind, chapter, anchor, title, text.
    entries: Vec<(usize, usize, &'a str, String, String)>,
}

impl Site<'_> {
    /// The index.
    pub fn search_index(&self) -> Vec<u8> {
        let word = |name: &'static str| (name, self.say(&format!("search-{name}"), &[]));
        let counted = |name: &'static str, sentence: &str| {
            let args = [
                ("n", Arg::Text("{n}".to_owned())),
                ("most", Arg::from(MOST)),
                ("query", Arg::Text("{q}".to_owned())),
            ];
            (name, self.say(sentence, &args))
        };
        let chapters = &self.report.chapters;
        let entries = chapters.iter().enumerate().flat_map(|(number, chapter)| {
            let entries = self.entries(chapter).into_iter();
            entries.map(move |entry| (entry.kind.number(), number, entry.anchor, entry.title, entry.text))
        });
        let index = Index {
            most: MOST,
            stems: stems(self.report.language),
            words: [
                word("title"),
                word("label"),
                word("help"),
                word("close"),
                counted("none", "search-none"),
                word("one"),
                counted("many", "search-many"),
                counted("more", "search-more"),
            ]
            .into(),
            stops: self
                .say("search-stops", &[])
                .split_whitespace()
                .map(str::to_owned)
                .collect(),
            kinds: TargetKind::FOUND.map(|kind| self.say(kind.word(), &[])).to_vec(),
            chapters: chapters
                .iter()
                .map(|chapter| (printable(&chapter.title), page_of(chapter)))
                .collect(),
            entries: entries.collect(),
        };
        // Strings and numbers can't fail.
        let json = serde_json::to_string(&index).unwrap_or_default();
        format!("window.constatsIndex={json}\n").into_bytes()
    }
}

/// Light stems: plurals and feminines, as regular expressions for the end of a word without accents. The search goes
/// through them in order, for the words of the index and for those asked for alike.
fn stems(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::FrCa => &[
            ("eaux", "eau"),
            // Travaux, travail.
            ("(?:aux|ails?)", "al"),
            ("[sx]", ""),
            ("e+", ""),
            // Professionnelle.
            ("(.)\\1", "$1"),
            // Actrice, travailleuse, active.
            ("tric", "teu"),
            ("eu[rs]", "eu"),
            ("if", "iv"),
        ],
        Language::EnCa => &[("ies", "y"), ("(s|x|z|ch|sh)es", "$1"), ("([^s])s", "$1"), ("e", "")],
    }
}
