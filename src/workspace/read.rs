//! What the texts of a report say, kept for as long as people and answers are called the same.

use crate::account::TextReader;
use crate::resolve::Surveyed;
use crate::survey::Language;
use std::sync::Arc;

/// A reader of texts, and for whom.
pub(super) struct ReadTexts {
    surveyed: Arc<Surveyed>,
    language: Language,
    pub reader: TextReader,
}

impl ReadTexts {
    /// The reader for a report that begins.
    pub fn update<'k>(kept: &'k mut Option<Self>, surveyed: &Arc<Surveyed>, language: Language) -> &'k Self {
        let is_current = |known: &Self| Arc::ptr_eq(&known.surveyed, surveyed) && known.language == language;
        let mut known = kept.take().filter(is_current).unwrap_or_else(|| Self {
            surveyed: Arc::clone(surveyed),
            language,
            reader: TextReader::new(surveyed.labels.of(language)),
        });
        known.reader.turn();
        kept.insert(known)
    }
}
