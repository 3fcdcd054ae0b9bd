//! Columns that the codebook names and no heading holds, or several do, told by their cause.

use super::named::named;
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Spanned, nearest};
use crate::msg;
use std::collections::BTreeMap;

/// So many missing columns of a file have a message each; more are one: the names follow another pattern, or the file is
/// another one.
const MOST_ALONE: usize = 3;

/// A column that a file lacks, or of which it doesn't tell which one it is.
pub(super) struct Lacking {
    pub column: Spanned<String>,
    /// What it is for, said where it is named.
    pub what: Message,
    /// What messages call the file by.
    pub file: String,
    /// The columns that the file has.
    pub known: Vec<String>,
    /// Where several may be meant, the positions of these.
    pub may_be: Vec<usize>,
    /// Those that nobody names, where that is known.
    pub free: Option<Vec<String>>,
    /// The one column that nobody names and that holds the same answers.
    pub same: Option<String>,
}

/// Tells them: each column once, be it missing in several files, and many of the same files together.
pub(super) fn tell(all: &[Lacking], diagnostics: &mut Diagnostics) {
    let mut columns: BTreeMap<_, (&Lacking, Vec<&str>)> = BTreeMap::new();
    for one in all {
        let (_, files) = columns
            .entry((&one.column.value, &one.may_be))
            .or_insert_with(|| (one, Vec::new()));
        if !files.contains(&one.file.as_str()) {
            files.push(&one.file);
        }
    }
    let mut by_files: BTreeMap<(bool, Vec<&str>), Vec<&Lacking>> = BTreeMap::new();
    for (lacking, files) in columns.into_values() {
        let is_there = !lacking.may_be.is_empty();
        by_files.entry((is_there, files)).or_default().push(lacking);
    }
    for ((is_there, files), mut lacking) in by_files {
        lacking.sort_by_key(|one| (one.column.span.source, one.column.span.start));
        let alone = if is_there { ambiguous } else { missing };
        match lacking.as_slice() {
            [first, ..] if lacking.len() > MOST_ALONE => diagnostics.push(together(first, &lacking, &files).drift()),
            few => few.iter().for_each(|one| diagnostics.push(alone(one, &files).drift())),
        }
    }
}

/// One that several headings may be.
fn ambiguous(one: &Lacking, files: &[&str]) -> Diagnostic {
    let places = places(one);
    let message = msg!(
        "ambiguous-column",
        column = &one.column.value,
        file = in_files(files),
        count = places.len(),
        places = places.join(", ")
    );
    let told = Diagnostic::error(message).labelled(one.column.span, one.what.clone());
    told.help(msg!("ambiguous-column-help", place = &places[0]))
}

/// One that isn't there.
fn missing(one: &Lacking, files: &[&str]) -> Diagnostic {
    let message = msg!("missing-column", column = &one.column.value, file = in_files(files));
    let told = Diagnostic::error(message).labelled(one.column.span, one.what.clone());
    // A column that is read already is not the one that was renamed.
    let known = || one.free.as_ref().unwrap_or(&one.known).iter().map(String::as_str);
    match &one.same {
        Some(same) if nearest(&one.column.value, known()) != Some(same) => told.help(msg!("column-same", same = same)),
        Some(_) | None => {
            let is_near = nearest(&one.column.value, known()).is_some();
            let told = told.suggest(&one.column.value, known());
            if is_near { told } else { told.help(msg!("column-gone")) }
        }
    }
}

/// Many, of which the first is shown.
fn together(first: &Lacking, lacking: &[&Lacking], files: &[&str]) -> Diagnostic {
    let names: Vec<&str> = lacking.iter().map(|one| one.column.value.as_str()).collect();
    let (count, file) = (names.len(), in_files(files));
    let labelled = |message| Diagnostic::error(message).labelled(first.column.span, first.what.clone());
    if !first.may_be.is_empty() {
        let message = msg!("ambiguous-columns", count = count, names = named(&names), file = file);
        let help = msg!(
            "ambiguous-columns-help",
            column = &first.column.value,
            places = places(first)
        );
        return labelled(message).help(help);
    }
    let mut told = labelled(msg!(
        "missing-columns",
        count = count,
        names = named(&names),
        file = file
    ));
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
    told.help(msg!("columns-known", count = known.len(), names = named(&known)))
}

/// Those that it may be, as a project writes them.
fn places(one: &Lacking) -> Vec<String> {
    one.may_be.iter().map(|index| format!("#{}", index + 1)).collect()
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
