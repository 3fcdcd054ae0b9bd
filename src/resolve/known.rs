//! Sections that were understood with a survey, for the next time.

use crate::commentary::Section;
use crate::content::project::Document;
use crate::diagnostic::{Diagnostics, Span, Spanned};
use crate::spare::{Memo, Same};
use std::sync::Arc;

/// Sections by their files and by where `report.yaml` names them, each with what was said of it; none for one that can't be
/// understood. They hold for as long as the survey.
#[derive(Debug, Default)]
pub struct KnownSections(Memo<SectionPlace, UnderstoodSection>);

type SectionPlace = (Same<Document>, String, Span);
type UnderstoodSection = (Option<Arc<Section>>, Diagnostics);

impl KnownSections {
    /// The files are read again: sections that neither this time nor the last has are forgotten.
    pub(super) fn turn(&self) {
        self.0.turn();
    }

    /// Forgets all of them.
    pub fn forget(&self) {
        self.0.turn();
        self.0.turn();
    }

    /// How many sections were understood since then.
    pub fn understood(&self) -> usize {
        self.0.made()
    }

    /// The section of a file, understood as `read` does it.
    pub(super) fn of(
        &self,
        document: &Arc<Document>,
        id: &Spanned<String>,
        read: impl FnOnce(&mut Diagnostics) -> Option<Section>,
    ) -> (Option<Arc<Section>>, Diagnostics) {
        let key = (Same(Arc::clone(document)), id.value.clone(), id.span);
        self.0.of(key, |_| {
            let mut told = Diagnostics::new();
            let section = read(&mut told).map(Arc::new);
            (section, told)
        })
    }
}
