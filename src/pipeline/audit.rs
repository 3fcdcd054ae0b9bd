//! The last look: does a finished file hold what must stay with the team?

use crate::diagnostic::{Diagnostic, Diagnostics, Sources};
use crate::leak::{ContactKind, File, Published, SecretKind, Sought};
use crate::msg;
use crate::resolve::{Secrets, Watch};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap};

/// Leaks of one column that are told; more would say nothing new.
const MOST_TOLD: usize = 5;

/// A value that more respondents than this gave tells nobody apart: a town, a brand.
const FEW: usize = 2;

/// What the look needs to know beside the files.
#[derive(Clone, Copy, Debug)]
pub struct Promises<'a> {
    pub watches: &'a [Watch],
    /// Contact details that are published on purpose.
    pub contacts: &'a [String],
    /// Words of respondents that someone released.
    pub released: &'a [String],
}

/// What is looked for in the files, known before they are.
pub(super) fn sought(watches: &[Watch]) -> Sought {
    let secrets = watches.iter().flat_map(|watch| &watch.secrets);
    let prints: Vec<&[(u32, u64)]> = secrets.map(|secrets| secrets.prints.as_slice()).collect();
    Sought::of(&prints)
}

/// Looks through every file.
///
/// # Errors
/// A respondent's id, an open answer that nobody released, a value of a column that no question uses, an e-mail address or
/// a telephone number that the report doesn't declare, an absolute path, a file that can't be read back.
pub(super) fn audit(
    files: &BTreeMap<String, Vec<u8>>,
    sought: &Sought,
    promises: Promises<'_>,
    sources: &mut Sources,
) -> Result<(), Diagnostics> {
    let all: Vec<File<'_>> = files.iter().map(|(path, bytes)| File { path, bytes }).collect();
    let published = Published::read(&all, sought);
    let released = promises.released.join("\n");
    let released = File {
        path: "released.txt",
        bytes: released.as_bytes(),
    };
    let released = Published::read(&[released], &Sought::nothing());
    let mut found = Diagnostics::new();
    for path in &published.unreadable {
        found.push(Diagnostic::error(msg!("leak-unreadable", file = path)));
    }
    for contact in published.contacts() {
        if promises.contacts.iter().any(|known| known.contains(&contact.text)) {
            continue;
        }
        let message = match contact.kind {
            ContactKind::Email => msg!("leak-email", file = contact.file, text = contact.text),
            ContactKind::Telephone => msg!("leak-telephone", file = contact.file, text = contact.text),
            ContactKind::Path => msg!("leak-path", file = contact.file, text = contact.text),
        };
        let help = match contact.kind {
            ContactKind::Email | ContactKind::Telephone => msg!("leak-contact-help"),
            ContactKind::Path => msg!("leak-path-help"),
        };
        found.push(Diagnostic::error(message).help(help));
    }
    for watch in promises.watches {
        for secrets in &watch.secrets {
            found.extend(column(watch, secrets, &published, &released, sources));
        }
        // What was compared with the pages must be what they were made from.
        if !watch.source.is_unchanged() {
            let message = msg!("responses-changed", name = watch.source.name());
            found.push(Diagnostic::error(message).help(msg!("responses-changed-help")));
        }
    }
    if found.has_errors() { Err(found) } else { Ok(()) }
}

fn column(
    watch: &Watch,
    secrets: &Secrets,
    published: &Published<'_>,
    released: &Published<'_>,
    sources: &mut Sources,
) -> Diagnostics {
    let mut found = Diagnostics::new();
    let name = &watch.source.columns()[secrets.column];
    let may_hold = |(_, print): &&(u32, u64)| published.may_hold(*print);
    let suspects: Vec<&(u32, u64)> = secrets.prints.par_iter().filter(may_hold).collect();
    let mut given: HashMap<u64, usize> = HashMap::new();
    if secrets.kind == SecretKind::UnusedColumn {
        for (_, print) in &suspects {
            *given.entry(*print).or_default() += 1;
        }
    }
    for (row, print) in suspects {
        let common = given.get(print).is_some_and(|count| *count > FEW);
        if common {
            continue;
        }
        // That the file is not what it was is told by who asks.
        let part = secrets.parts.get(row).cloned();
        let Some(text) = part.or_else(|| watch.source.text(*row as usize, secrets.column)) else {
            found.push(Diagnostic::error(msg!(
                "leak-unchecked",
                file = watch.source.name(),
                column = name
            )));
            break;
        };
        let Some(place) = published.find(&text, Some(*print)) else {
            continue;
        };
        if released.find(&text, None).is_some() {
            continue;
        }
        let (file, excerpt) = (place.file, place.excerpt);
        let message = match secrets.kind {
            SecretKind::Id => msg!("leak-id", file = file, column = name),
            SecretKind::OpenAnswer => msg!("leak-answer", file = file, column = name),
            SecretKind::UnusedColumn => msg!("leak-column", file = file, column = name),
        };
        let mut diagnostic = Diagnostic::error(message).help(msg!("leak-excerpt", excerpt = excerpt));
        if let Ok(span) = watch.source.locate(*row as usize, secrets.column, sources) {
            diagnostic = diagnostic.at(span);
        }
        if secrets.kind == SecretKind::OpenAnswer {
            diagnostic = diagnostic.help(msg!("leak-answer-help"));
        }
        found.push(diagnostic);
        if found.iter().count() == MOST_TOLD {
            break;
        }
    }
    found
}
