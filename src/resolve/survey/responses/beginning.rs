//! Columns that were found by the beginning of their heading alone.

use super::file::File;
use super::plan::Plan;
use crate::content::responses::Source;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;

/// Tells of them: worth a look, as another column may begin so in the next export.
pub(super) fn tell(file: File<'_>, source: &dyn Source, plan: &Plan, diagnostics: &mut Diagnostics) {
    let Some((first, at)) = plan.beginnings.first() else {
        return;
    };
    let note = msg!(
        "column-by-beginning",
        count = plan.beginnings.len(),
        column = &first.value,
        heading = &source.columns()[*at],
        file = file.name
    );
    diagnostics.push(Diagnostic::note(note).at(first.span));
}
