//! What is said of a file of responses that is wrong, whatever its kind.

use super::column::MOST_CODES;
use super::gather::MergedColumn;
use super::source::Source;
use crate::content::project;
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Sources, Span, msg};
use std::io;
use std::path::Path;

/// Of each kind of mistake, so many are told.
pub(super) const MOST_TOLD: usize = 20;

/// Shows what concerns the whole file where the project names it.
pub(super) fn at(diagnostic: Diagnostic, place: Option<Span>) -> Diagnostic {
    match place {
        Some(span) => diagnostic.at(span),
        None => diagnostic,
    }
}

/// A file that can't be read any more.
pub(super) fn unreadable(name: &str, error: &io::Error, named_at: Option<Span>) -> Diagnostics {
    let message = msg!("responses-unreadable", name = name, reason = project::reason(error));
    at(Diagnostic::error(message), named_at).into()
}

/// A file that can't be read at all.
pub(super) fn cannot_open(path: &Path, name: &str, error: &io::Error) -> Diagnostic {
    match error.kind() {
        io::ErrorKind::NotFound => {
            let siblings = siblings(path);
            let file = path.file_name().unwrap_or_default().to_string_lossy();
            Diagnostic::error(msg!("responses-missing", name = name))
                .suggest(&file, siblings.iter().map(String::as_str))
        }
        io::ErrorKind::IsADirectory => Diagnostic::error(msg!("responses-folder", name = name)),
        _ => Diagnostic::error(msg!(
            "responses-unreadable",
            name = name,
            reason = project::reason(error)
        )),
    }
}

/// The names of the files beside `path`, sorted.
fn siblings(path: &Path) -> Vec<String> {
    let entries = path.parent().and_then(|folder| folder.read_dir().ok());
    let mut names: Vec<String> = entries
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    names.sort();
    names
}

/// Names of columns that are empty or stand twice; `place` is where one stands.
pub(super) fn headings(name: &str, columns: &[String], mut place: impl FnMut(usize) -> Span) -> Diagnostics {
    let mut mistakes = Diagnostics::new();
    let mut unnamed = 0;
    for (index, column) in columns.iter().enumerate() {
        let first = columns.iter().position(|c| c == column).filter(|first| *first < index);
        if column.is_empty() {
            unnamed += 1;
            if unnamed == 1 {
                let message = msg!("responses-column-unnamed", name = name, number = index + 1);
                let help = msg!("responses-header-help");
                mistakes.push(Diagnostic::error(message).at(place(index)).help(help));
            }
        } else if let Some(first) = first {
            let message = msg!("responses-column-twice", name = name, column = column.as_str());
            let twice = Diagnostic::error(message).at(place(index));
            mistakes.push(twice.also(place(first), msg!("responses-first-here")));
        }
    }
    mistakes
}

/// What is wrong in the rows.
pub(super) struct Told<'a> {
    pub source: &'a dyn Source,
    pub found: &'a mut Diagnostics,
    pub sources: &'a mut Sources,
}

impl Told<'_> {
    /// What is wrong with a column that was read whole; of the rows where `is_told`, something was said already.
    pub fn column(
        &mut self,
        column: usize,
        read: &MergedColumn,
        is_told: impl Fn(usize) -> bool,
    ) -> Result<(), Diagnostics> {
        match read {
            MergedColumn::Codes { dictionary, .. } if dictionary.len() > MOST_CODES => self.too_many_codes(column),
            MergedColumn::Codes { .. }
            | MergedColumn::Numbers { .. }
            | MergedColumn::Presence(_)
            | MergedColumn::Secrets(_) => Ok(()),
            MergedColumn::Ids(ids) => {
                let blank: Vec<usize> = ids.blank().filter(|row| !is_told(*row)).collect();
                self.blank_ids(&blank, column)?;
                self.repeated_ids(&ids.repeated(), column)
            }
        }
    }

    fn too_many_codes(&mut self, column: usize) -> Result<(), Diagnostics> {
        let message = msg!(
            "responses-too-many-codes",
            name = self.source.name(),
            column = self.source.columns()[column].as_str(),
            most = MOST_CODES
        );
        let place = self.source.heading(column, self.sources)?;
        self.found.push(Diagnostic::error(message).at(place));
        Ok(())
    }

    fn blank_ids(&mut self, rows: &[usize], column: usize) -> Result<(), Diagnostics> {
        let name = self.source.columns()[column].as_str();
        for row in rows.iter().take(MOST_TOLD) {
            let place = self.source.locate(*row, column, self.sources)?;
            let blank = Diagnostic::error(msg!("responses-id-blank", column = name));
            self.found.push(blank.at(place));
        }
        let name = self.source.name();
        more(self.found, rows.len(), |count| {
            msg!("responses-more-blank", name = name, count = count)
        });
        Ok(())
    }

    fn repeated_ids(&mut self, rows: &[(usize, usize)], column: usize) -> Result<(), Diagnostics> {
        let source = self.source;
        let name = source.columns()[column].as_str();
        for &(first, row) in rows.iter().take(MOST_TOLD) {
            let id = |row: usize| source.text(row, column).unwrap_or_default().trim().to_owned();
            let text = id(row);
            // Ids are told apart by their hashes.
            if text != id(first) {
                continue;
            }
            let message = msg!("responses-id-twice", id = text, column = name);
            let twice = Diagnostic::error(message).at(source.locate(row, column, self.sources)?);
            let earlier = source.locate(first, column, self.sources)?;
            self.found.push(twice.also(earlier, msg!("responses-first-here")));
        }
        more(self.found, rows.len(), |count| {
            msg!("responses-more-twice", name = source.name(), count = count)
        });
        Ok(())
    }
}

/// Says how many were found beyond those told.
pub(super) fn more(found: &mut Diagnostics, all: usize, message: impl Fn(usize) -> Message) {
    if let Some(count) = all.checked_sub(MOST_TOLD).filter(|count| *count > 0) {
        found.push(Diagnostic::note(message(count)));
    }
}
