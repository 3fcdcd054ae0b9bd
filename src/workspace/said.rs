//! What was read in the texts of a report and said in its chapters, for the next report.

use crate::account::TextReader;
use crate::commentary::{Commentary, Reliance};
use crate::resolve::Surveyed;
use crate::say::SaidChapters;
use crate::survey::Language;
use crate::theme::Theme;
use std::sync::Arc;

/// Texts read, for as long as people and answers are called the same; chapters said, for as long as nothing but their
/// sections changes.
pub(super) struct SaidBefore {
    surveyed: Arc<Surveyed>,
    language: Language,
    theme: Arc<Theme>,
    reliance: Reliance,
    pub reader: TextReader,
    pub chapters: SaidChapters,
}

impl SaidBefore {
    /// What holds for a report that begins.
    pub fn update<'k>(
        kept: &'k mut Option<Self>,
        surveyed: &Arc<Surveyed>,
        commentary: &Commentary,
        theme: &Arc<Theme>,
        is_counted: bool,
    ) -> &'k Self {
        let Commentary { language, reliance, .. } = *commentary;
        let known = kept.take();
        let known = known.filter(|known| Arc::ptr_eq(&known.surveyed, surveyed) && known.language == language);
        let mut known = known.unwrap_or_else(|| Self {
            surveyed: Arc::clone(surveyed),
            language,
            theme: Arc::clone(theme),
            reliance,
            reader: TextReader::new(surveyed.labels.of(language)),
            chapters: SaidChapters::default(),
        });
        if is_counted || !Arc::ptr_eq(&known.theme, theme) || known.reliance != reliance {
            known.chapters = SaidChapters::default();
            known.theme = Arc::clone(theme);
            known.reliance = reliance;
        }
        known.reader.turn();
        known.chapters.turn();
        kept.insert(known)
    }
}
