//! The last look: does a finished file hold what must stay with the team?

use crate::content::yaml::scalars;
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Sources};
use crate::leak::{ContactKind, File, Known, Published, SecretKind};
use crate::msg;
use crate::resolve::{Secrets, Watch};
use crate::theme::Theme;
use crate::workspace::Prepared;
use rayon::prelude::*;
use std::cell::LazyCell;
use std::collections::{BTreeMap, HashMap};

/// Leaks of one column that are told; more would say nothing new.
const MOST_TOLD: usize = 5;

/// A value that more respondents than this gave tells nobody apart: a town, a brand.
const FEW: usize = 2;

/// Looks through every file. What stands in the project's documents was looked at there already, and what the program
/// says is no leak; nor is how to reach someone in a theme that the project brings along.
///
/// # Errors
/// A respondent's id, an open answer, a value of a column that no question uses, an e-mail address, a telephone number, an
/// absolute path; a file that can't be read back.
pub(super) fn audit(
    files: &BTreeMap<String, Vec<u8>>,
    prepared: &Prepared,
    sources: &mut Sources,
) -> Result<(), Diagnostics> {
    let all: Vec<File<'_>> = files.iter().map(|(path, bytes)| File { path, bytes }).collect();
    let published = Published::read(&all, &prepared.surveyed.sought);
    // Nearly always, nothing is found, and nobody asks for these.
    let written = LazyCell::new(|| {
        let texts = prepared.documents.values().flat_map(|document| scalars(&document.node));
        Known::of(texts.map(|text| text.value).collect::<Vec<_>>().join("\n"))
    });
    let theme = LazyCell::new(|| themed(&prepared.theme, |_| true));
    let measures = LazyCell::new(|| themed_but_own(&prepared.theme));
    let mut found = Diagnostics::new();
    for path in &published.unreadable {
        found.push(Diagnostic::error(msg!("leak-unreadable", file = path)));
    }
    for contact in published.contacts() {
        // A path in a template is an oversight, though it leads to no respondent.
        let is_path = contact.kind == ContactKind::Path;
        if written.spells(&contact.text) || !is_path && theme.spells(&contact.text) {
            continue;
        }
        let what = Message::plain(contact.kind.named());
        let message = msg!("leak-contact", file = contact.file, what = what, text = contact.text);
        found.push(Diagnostic::error(message).help(msg!("leak-path-help")));
    }
    let is_known = |text: &str| written.holds(text) || measures.holds(text);
    for watch in prepared.watches() {
        for secrets in &watch.secrets {
            found.extend(column(watch, secrets, &published, &is_known, sources));
        }
        // What was compared with the pages must be what they were made from.
        if !watch.source.is_unchanged() {
            let message = msg!("responses-changed", name = watch.source.name());
            found.push(Diagnostic::error(message).help(msg!("responses-changed-help")));
        }
    }
    if found.has_errors() { Err(found) } else { Ok(()) }
}

/// The words of a theme, of the files that take part.
fn themed(theme: &Theme, takes_part: impl Fn(&str) -> bool) -> Known {
    let files = theme.files("").filter(|(name, _)| takes_part(name));
    let texts = files.filter_map(|(_, bytes)| str::from_utf8(bytes).ok());
    Known::of(texts.collect::<Vec<_>>().join("\n"))
}

/// Of what the project itself brings along, only colours and sizes are no respondent's.
fn themed_but_own(theme: &Theme) -> Known {
    let is_measure = |name: &str| name.ends_with(".css") || name.ends_with(".yaml");
    themed(theme, |name| !theme.is_own(name) || is_measure(name))
}

fn column(
    watch: &Watch,
    secrets: &Secrets,
    published: &Published<'_>,
    is_known: &dyn Fn(&str) -> bool,
    sources: &mut Sources,
) -> Diagnostics {
    let mut found = Diagnostics::new();
    let name = &watch.source.columns()[secrets.column];
    let may_hold = |(_, print): &&(u32, u64)| published.may_hold(*print);
    let suspects: Vec<&(u32, u64)> = secrets.prints.par_iter().filter(may_hold).collect();
    let mut given: HashMap<u64, usize> = HashMap::new();
    if secrets.kind.is_unused() {
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
        if watch.only_counts(&text) || is_known(&text) {
            continue;
        }
        let (file, excerpt) = (place.file, place.excerpt);
        let message = match secrets.kind {
            SecretKind::Id => msg!("leak-id", file = file, column = name),
            SecretKind::OpenAnswer => msg!("leak-answer", file = file, column = name),
            SecretKind::UnusedColumn | SecretKind::Whereabouts => msg!("leak-column", file = file, column = name),
        };
        let mut diagnostic = Diagnostic::error(message).help(msg!("leak-excerpt", excerpt = excerpt));
        if let Ok(span) = watch.source.locate(*row as usize, secrets.column, sources) {
            diagnostic = diagnostic.at(span);
        }
        found.push(diagnostic);
        if found.iter().count() == MOST_TOLD {
            break;
        }
    }
    found
}
