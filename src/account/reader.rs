//! What texts say, read once: the figures of a text and what it compares depend on its words alone, and on what respondents
//! are called.

use super::label::{self, CodebookText};
use super::phrase::{Folded, Lookout, Place};
use crate::language::comparisons::{Compared, Finder};
use crate::language::figures::{self, Found};
use crate::spare::Memo;
use crate::survey::{Labels, Language};
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// Reads the texts of a report. It remembers what it read for as long as the report asks for it.
pub struct TextReader {
    /// What respondents are called, singular and plural.
    nouns: Vec<String>,
    /// Each put together when a text in its language is first read.
    finders: [(Language, OnceLock<Finder>); Language::ALL.len()],
    /// By language and text.
    figures: Memo<(Language, String), Arc<[Found]>>,
    compared: Memo<ComparedText, Arc<[Compared]>>,
    questionnaire: OnceLock<(Vec<CodebookText>, Lookout)>,
}

/// A text in a language, and where figures stand in it.
type ComparedText = (Language, String, Vec<Range<usize>>);

impl TextReader {
    /// For reports over people who are called so.
    pub fn new(labels: &Labels) -> Self {
        Self {
            nouns: nouns(labels),
            finders: Language::ALL.map(|language| (language, OnceLock::new())),
            figures: Memo::default(),
            compared: Memo::default(),
            questionnaire: OnceLock::new(),
        }
    }

    /// Another report begins: what neither it nor the last one holds is forgotten.
    pub fn turn(&self) {
        self.figures.turn();
        self.compared.turn();
    }

    /// How many texts were read since the report began.
    pub fn texts_read(&self) -> usize {
        self.figures.made()
    }

    /// The figures of a text.
    pub(super) fn figures(&self, language: Language, text: &str) -> Arc<[Found]> {
        let find = |(language, text): &(Language, String)| find(*language, text, &self.nouns).into();
        self.figures.of((language, text.to_owned()), find)
    }

    /// What a text compares; nothing in a language without rules.
    pub(super) fn compared(&self, language: Language, text: &str, figures: Vec<Range<usize>>) -> Arc<[Compared]> {
        let find = |(language, text, figures): &ComparedText| match self.finder(*language) {
            Some(finder) => finder.find(text, figures).into(),
            None => Arc::default(),
        };
        self.compared.of((language, text.to_owned(), figures), find)
    }

    /// Whether what follows a text is claimed by someone else.
    pub(super) fn hands_on(&self, language: Language, text: &str) -> bool {
        self.finder(language).is_some_and(|finder| finder.hands_on(text))
    }

    /// The texts of the questionnaire that hold a figure of their own, or compare, where they stand.
    pub(super) fn quoted(
        &self,
        (labels, language): (&Labels, Language),
        folded: &Folded,
    ) -> Vec<(&CodebookText, Vec<Place>)> {
        let (texts, lookout) = self.questionnaire.get_or_init(|| {
            let says_any = |text: &str| {
                let compares = || {
                    self.finder(language)
                        .is_some_and(|finder| !finder.find(text, &[]).is_empty())
                };
                !find(language, text, &self.nouns).is_empty() || compares()
            };
            let texts = label::with_claims(labels, &says_any);
            let lookout = Lookout::new(texts.iter().map(|text| text.phrase.clone()).collect());
            (texts, lookout)
        });
        let places = lookout.places(folded).into_iter();
        places.map(|(text, places)| (&texts[text], places)).collect()
    }

    fn finder(&self, language: Language) -> Option<&Finder> {
        let mut finders = self.finders.iter();
        let (_, finder) = finders.find(|(own, _)| *own == language)?;
        Some(finder.get_or_init(|| Finder::new(language)))
    }
}

fn find(language: Language, text: &str, nouns: &[String]) -> Vec<Found> {
    let nouns: Vec<&str> = nouns.iter().map(String::as_str).collect();
    figures::find(language, text, &nouns)
}

/// What respondents are called.
fn nouns(labels: &Labels) -> Vec<String> {
    let mut nouns: Vec<String> = labels
        .groups
        .iter()
        .flat_map(|group| [&group.noun.one, &group.noun.many, &group.short])
        .cloned()
        .collect();
    nouns.sort();
    nouns.dedup();
    nouns
}
