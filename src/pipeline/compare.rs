//! What builds say of themselves, read again.

use crate::content::digest::earlier;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::diff::{Build, Difference};
use crate::msg;
use crate::render::data::FIGURES;
use std::path::Path;

/// Two builds of a report, compared by their `figures.json`. Either may be named by the file or by its folder.
///
/// # Errors
/// A file that is missing or is not what a build writes.
pub fn diff(old: &Path, new: &Path) -> Result<Difference, Diagnostics> {
    Ok(Difference::between(&recorded(old)?, &recorded(new)?))
}

/// What a build says of itself, by its `figures.json` or the folder of that.
pub(super) fn recorded(path: &Path) -> Result<Build, Diagnostics> {
    let inside = path.join(FIGURES);
    let name = path.display().to_string();
    // A folder that has no such file is told by the file's name.
    let bytes = earlier(&inside).or_else(|_| earlier(path));
    let bytes = bytes.map_err(|_| Diagnostic::error(msg!("diff-missing", file = &name, expected = FIGURES)))?;
    Ok(Build::read(&name, &bytes)?)
}
