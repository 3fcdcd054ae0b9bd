//! What is said of a file of responses that is wrong, whatever its kind.

use super::column::MOST_CODES;
use super::gather::MergedColumn;
use super::source::Source;
use super::top::Top;
use crate::content::project;
use crate::diagnostic::{Diagnostic, Diagnostics, Sources, Span, msg};
use std::io;
use std::path::Path;

/// Of the rows with one mistake, so many are named.
const MOST_NAMED: usize = 10;

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
            let missing = Diagnostic::error(msg!("responses-missing", name = name));
            let written = name.strip_prefix("content/").unwrap_or(name);
            if written.contains('\\') {
                return missing.help(msg!("responses-slash", path = written.replace('\\', "/")));
            }
            match written.strip_prefix("content/") {
                Some(below) => missing.help(msg!("responses-below-content", path = below)),
                None => missing.suggest(&file, siblings.iter().map(String::as_str)),
            }
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

/// What the rows above those of respondents were taken for, where there is more than one.
pub(super) fn headings(name: &str, top: &Top, declared: Option<usize>) -> Diagnostics {
    let mut told = Diagnostics::new();
    if top.titles > 0 && declared.is_none() {
        let found = Diagnostic::note(msg!("responses-title-rows", name = name, count = top.titles));
        told.push(found.help(msg!("responses-title-rows-help")));
    }
    if top.headings > 1 && declared.is_none() {
        let found = Diagnostic::note(msg!("responses-heading-rows", name = name, count = top.headings));
        told.push(found.help(msg!("responses-heading-rows-help")));
    }
    if top.has_tags {
        told.push(Diagnostic::note(msg!("responses-tags", name = name)));
    }
    told
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
            MergedColumn::Codes { .. } | MergedColumn::Texts { .. } | MergedColumn::Secrets { .. } => Ok(()),
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
        let Some(first) = rows.first() else { return Ok(()) };
        let place = self.source.locate(*first, column, self.sources)?;
        let message = msg!("responses-id-blank", column = self.source.columns()[column].as_str());
        let blank = Diagnostic::error(message).at(place).help(msg!("responses-id-help"));
        self.found.push(alike(blank, rows.iter().copied()));
        Ok(())
    }

    fn repeated_ids(&mut self, rows: &[(usize, usize)], column: usize) -> Result<(), Diagnostics> {
        let source = self.source;
        let id = |row: usize| source.text(row, column).unwrap_or_default().trim().to_owned();
        // Ids are told apart by their hashes.
        let is_same = |(first, row): &&(usize, usize)| id(*first) == id(*row);
        let Some(&(first, row)) = rows.iter().find(is_same) else {
            return Ok(());
        };
        let name = source.columns()[column].as_str();
        let message = msg!("responses-id-twice", id = id(row), column = name);
        let twice = Diagnostic::error(message).at(source.locate(row, column, self.sources)?);
        let earlier = source.locate(first, column, self.sources)?;
        let twice = twice.also(earlier, msg!("responses-first-here"));
        let twice = alike(twice, rows.iter().map(|(_, row)| *row)).help(msg!("responses-id-again"));
        self.found.push(match rows.len() {
            1 => twice,
            _ => twice.help(msg!("responses-id-help")),
        });
        Ok(())
    }
}

/// Says of how many rows a mistake is, and which, where they are several.
pub(super) fn alike(told: Diagnostic, rows: impl ExactSizeIterator<Item = usize>) -> Diagnostic {
    let count = rows.len();
    if count < 2 {
        return told;
    }
    let mut named: Vec<String> = rows.take(MOST_NAMED).map(|row| (row + 1).to_string()).collect();
    if count > MOST_NAMED {
        named.push("…".to_owned());
    }
    told.help(msg!("responses-rows-alike", count = count, rows = named.join(", ")))
}
