//! Columns that the codebook names and no heading holds, told by their cause.

use super::named::named;
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Spanned, nearest};
use crate::msg;
use std::collections::BTreeMap;

/// So many missing columns of a file have a message each; more are one: the names follow another pattern, or the file is
/// another one.
const MOST_ALONE: usize = 3;

/// A column that a file lacks.
pub(super) struct Lacking {
    pub column: Spanned<String>,
    /// What it is for, said where it is named.
    pub what: Message,
    /// What messages call the file by.
    pub file: String,
    /// The columns that the file has.
    pub known: Vec<String>,
}

/// Tells them: each column once, be it missing in several files, and many of the same files together.
pub(super) fn tell(all: &[Lacking], diagnostics: &mut Diagnostics) {
    let mut columns: BTreeMap<&str, (&Lacking, Vec<&str>)> = BTreeMap::new();
    for one in all {
        let (_, files) = columns.entry(&one.column.value).or_insert_with(|| (one, Vec::new()));
        if !files.contains(&one.file.as_str()) {
            files.push(&one.file);
        }
    }
    let mut by_files: BTreeMap<Vec<&str>, Vec<&Lacking>> = BTreeMap::new();
    for (lacking, files) in columns.into_values() {
        by_files.entry(files).or_default().push(lacking);
    }
    for (files, mut lacking) in by_files {
        lacking.sort_by_key(|one| (one.column.span.source, one.column.span.start));
        if lacking.len() > MOST_ALONE {
            together(&lacking, &files)
                .into_iter()
                .for_each(|told| diagnostics.push(told));
        } else {
            lacking.iter().for_each(|one| diagnostics.push(alone(one, &files)));
        }
    }
}

fn alone(one: &Lacking, files: &[&str]) -> Diagnostic {
    let message = msg!("missing-column", column = &one.column.value, file = in_files(files));
    let told = Diagnostic::error(message).labelled(one.column.span, one.what.clone());
    told.suggest(&one.column.value, one.known.iter().map(String::as_str))
}

fn together(lacking: &[&Lacking], files: &[&str]) -> Option<Diagnostic> {
    let names: Vec<&str> = lacking.iter().map(|one| one.column.value.as_str()).collect();
    let first = lacking.first()?;
    let message = msg!(
        "missing-columns",
        count = names.len(),
        names = named(&names),
        file = in_files(files)
    );
    let mut told = Diagnostic::error(message).labelled(first.column.span, first.what.clone());
    // By name where one is near: what parts it from the file's own is the same in the others.
    let near = first
        .known
        .iter()
        .find(|known| bare(known) == bare(&first.column.value));
    let near = near.map(String::as_str);
    let near = near.or_else(|| nearest(&first.column.value, first.known.iter().map(String::as_str)));
    if let Some(near) = near {
        told = told.help(msg!("columns-near", column = &first.column.value, near = near));
    }
    let known: Vec<&str> = first.known.iter().map(String::as_str).collect();
    Some(told.help(msg!("columns-known", count = known.len(), names = named(&known))))
}

fn in_files(files: &[&str]) -> Message {
    match files {
        [only] => msg!("one-file", file = *only),
        several => named(several),
    }
}

/// Letters and digits alone: `Q5_1` is `q5[1]`.
fn bare(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}
