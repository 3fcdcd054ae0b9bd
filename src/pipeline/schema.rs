//! Schemas beside a project's files, for editors.

use crate::content::project::reason;
use crate::diagnostic::{Catalogue, Diagnostic, Diagnostics, Fault};
use crate::msg;
use crate::schema;
use std::path::Path;

/// Writes the schemas into a project's folder; gives, for each kind of files, the line that names its schema.
///
/// # Errors
/// A folder without a project (a mistake in usage); a folder that can't be written.
pub fn schemas(folder: &Path, told: &Catalogue) -> Result<Vec<(String, String)>, Diagnostics> {
    if !folder.join("content").is_dir() {
        let missing = msg!("content-missing", folder = folder.display().to_string());
        let told = Diagnostic::error(missing).help(msg!("content-missing-help"));
        return Err(told.fault(Fault::Usage).into());
    }
    put(folder, told).map_err(|error| {
        let file = folder.join(schema::FOLDER).display().to_string();
        Diagnostic::error(msg!("file-unwritable", file = file, reason = reason(&error)))
    })?;
    let lines = schema::schemas(told).into_iter().filter_map(|one| {
        let file = format!("content/{}", one.files);
        let line = schema::first_line(&file)?;
        Some((file, line.trim_end().to_owned()))
    });
    Ok(lines.collect())
}

/// Writes the schemas below a folder.
pub(super) fn put(folder: &Path, told: &Catalogue) -> std::io::Result<()> {
    std::fs::create_dir_all(folder.join(schema::FOLDER))?;
    schema::schemas(told).into_iter().try_for_each(|one| {
        let text = serde_json::to_string_pretty(&one.value).unwrap_or_default();
        super::replace::put(&folder.join(one.path), &(text + "\n"))
    })
}
