//! A text that the team asks for, beside the report.

use super::place::Guarded;
use crate::content::digest::earlier;
use crate::content::place::true_path;
use crate::content::project::reason;
use crate::diagnostic::Diagnostic;
use crate::msg;
use std::path::Path;

/// Writes a text for the team: into a new file, or over an earlier one, which begins with one of `heads`.
///
/// # Errors
/// A file that can't be written, that holds something else, or that lies among what a report is made from.
pub fn keep(path: &Path, text: &str, heads: &[String], guarded: &Guarded) -> Result<(), Diagnostic> {
    let file = || path.display().to_string();
    let unwritable = |error| Diagnostic::error(msg!("file-unwritable", file = file(), reason = reason(&error)));
    let place = true_path(path).map_err(unwritable)?;
    if let Some((source, _)) = guarded.found().find(|(_, found)| place.starts_with(found)) {
        let other = source.display().to_string();
        return Err(Diagnostic::error(msg!("file-within", file = file(), other = other)).help(msg!("file-other-help")));
    }
    let is_ours = |bytes: &[u8]| bytes.is_empty() || heads.iter().any(|head| bytes.starts_with(head.as_bytes()));
    if place.is_file() && !earlier(&place).is_ok_and(|before| is_ours(&before)) {
        return Err(Diagnostic::error(msg!("file-other", file = file())).help(msg!("file-other-help")));
    }
    std::fs::write(&place, text).map_err(unwritable)
}
