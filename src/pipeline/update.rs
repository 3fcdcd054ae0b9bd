//! A project beside a newer export: what the tool asks by now goes into `questionnaire.yaml`, and nothing else is touched.

use super::exported::Exported;
use super::replace::replace;
use crate::content::digest::{digest, earlier};
use crate::content::project::{reason, unreadable, utf8};
use crate::content::responses::{self, Options};
use crate::content::yaml::{Node, Value, parse};
use crate::diagnostic::{Catalogue, Diagnostic, Diagnostics, Fault, Message, Sources, Tongue};
use crate::draft::{Brief, Present, additions, column_names, join_as_kept};
use crate::export::When;
use crate::msg;
use crate::resolve::columns_named;
use crate::survey::{Language, Preset};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What is asked for.
pub struct Update<'a> {
    /// The project's folder.
    pub folder: &'a Path,
    /// The newer file of responses, one at a time; the project's own where none is named.
    pub exports: &'a [PathBuf],
    /// What the tool saved of the questionnaire.
    pub structures: &'a [PathBuf],
    /// The tongue of the person who asks.
    pub told: &'a Catalogue,
}

/// What came of it.
pub struct Updated {
    /// The file that was added to.
    pub file: PathBuf,
    /// What was added; nothing at all leaves the file as it is.
    pub added: Vec<Message>,
    /// What the authors have to write themselves.
    pub by_hand: Vec<Message>,
    /// What they have to decide.
    pub left: Vec<Message>,
    /// Lines that show the new questions in a section.
    pub tables: Vec<String>,
    /// The project's own files of responses, where the export is none of them.
    pub others: Vec<String>,
}

/// Adds what is new in the questionnaire.
///
/// # Errors
/// A folder without a project (a mistake in usage); files that can't be read, or written; an export and a structure file
/// that don't belong together.
pub fn update(update: &Update<'_>, sources: &mut Sources) -> Result<Updated, Diagnostics> {
    let content = update.folder.join("content");
    let file = content.join("questionnaire.yaml");
    if !file.is_file() || !content.join("report.yaml").is_file() {
        let message = msg!("update-no-project", folder = update.folder.display().to_string());
        let told = Diagnostic::error(message).help(msg!("update-no-project-help"));
        return Err(told.fault(Fault::Usage).into());
    }
    let (text, questionnaire) = document(&file, sources)?;
    let (_, report) = document(&content.join("report.yaml"), sources)?;
    let groups = Groups::of(&report);
    let own: Vec<PathBuf> = groups.responses.iter().map(|name| content.join(name)).collect();
    let export = export_of(update, &own, &groups)?;
    let exported = Exported::read(&[export.to_owned()], update.structures, sources)?;
    let is_own = own.iter().any(|own| is_same(own, export));
    let mut aside = left_aside(&text);
    aside.extend(groups.columns.iter().cloned());
    if !is_own {
        // Who left a column aside in the responses of the project has looked at it.
        aside.extend(own.iter().flat_map(|own| columns(own, sources)));
    }
    let headings = headings(&exported, &questionnaire);
    let words = Catalogue::new(tongue(language(&report)));
    let (fields, told, mut outline) = (exported.fields, exported.told, exported.outline);
    join_as_kept(&mut outline, told, (&questionnaire, &headings), &aside, &words);
    let language = language(&report);
    let says_figure = |text: &str| super::start::says_figure(language, &words, text);
    let brief = Brief {
        outline,
        fields: &fields,
        files: Vec::new(),
        split: None,
        language,
        says_figure: &says_figure,
        title: None,
        preset: Preset::Insee,
        when: When::default(),
        left_out: Vec::new(),
        words: &words,
        told: update.told,
    };
    let present = Present {
        text: &text,
        questionnaire: &questionnaire,
        report: &report,
        headings: &headings,
        aside: &aside,
        told,
        is_whole: own.len() == 1,
    };
    let made = additions(&brief, &present);
    if made.text != text {
        replace(&file, &made.text).map_err(|error| unwritable(&file, &error))?;
    }
    Ok(Updated {
        file,
        added: made.added,
        by_hand: made.by_hand,
        left: made.left,
        tables: made.tables,
        others: if is_own { Vec::new() } else { groups.responses },
    })
}

/// What messages of a language are in.
fn tongue(language: Language) -> Tongue {
    match language {
        Language::FrCa => Tongue::French,
        Language::EnCa => Tongue::English,
    }
}

/// The export that is named, or the only one that the project has.
fn export_of<'a>(update: &Update<'a>, own: &'a [PathBuf], groups: &Groups) -> Result<&'a Path, Diagnostics> {
    let usage = |message: Message| Err(Diagnostic::error(message).fault(Fault::Usage).into());
    match (update.exports, own) {
        ([export], _) | ([], [export]) => Ok(export),
        ([], _) => usage(msg!("update-several", files = groups.responses.join(", "))),
        _ => usage(msg!("update-one")),
    }
}

/// The headings of the export by what the questionnaire calls its columns.
fn headings(exported: &Exported, questionnaire: &Node) -> BTreeMap<String, String> {
    let names = column_names(questionnaire);
    let source = exported.files.first().map(|file| &*file.source);
    let found = source.map(|source| columns_named(source, names.iter().map(String::as_str)));
    let headings = names.into_iter().zip(found.unwrap_or_default());
    headings
        .filter_map(|(name, at)| Some((name, exported.fields[at?].heading.clone())))
        .collect()
}

fn unwritable(file: &Path, error: &std::io::Error) -> Diagnostic {
    let file = file.display().to_string();
    Diagnostic::error(msg!("file-unwritable", file = file, reason = reason(error)))
}

fn document(path: &Path, sources: &mut Sources) -> Result<(String, Node), Diagnostics> {
    let name = path.display().to_string();
    let bytes = earlier(path).map_err(|error| unreadable(&name, &error))?;
    let text = utf8(bytes, &name)?;
    let body = text.trim_start_matches('\u{feff}');
    let node = parse(sources.add(name, body), body)?;
    Ok((text, node))
}

fn language(report: &Node) -> Language {
    let tag = scalar(report, "language").and_then(Language::of_tag);
    tag.unwrap_or(Language::FrCa)
}

/// What the groups of a report read beside questions.
#[derive(Default)]
struct Groups {
    /// Their files below `content/`, each once.
    responses: Vec<String>,
    /// Columns that tell people and groups apart.
    columns: BTreeSet<String>,
}

impl Groups {
    fn of(report: &Node) -> Self {
        let mut found = Self::default();
        let Some(Value::Map(groups)) = value(report, "groups").map(|groups| &groups.value) else {
            return found;
        };
        for (_, group) in groups {
            let file = scalar(group, "responses").map(str::to_owned);
            found
                .responses
                .extend(file.filter(|file| !found.responses.contains(file)));
            let rows = value(group, "rows").and_then(|rows| scalar(rows, "column"));
            let named = rows.into_iter().chain(scalar(group, "respondent"));
            found.columns.extend(named.map(str::to_owned));
        }
        found
    }
}

fn value<'a>(node: &'a Node, key: &str) -> Option<&'a Node> {
    let Value::Map(entries) = &node.value else { return None };
    entries
        .iter()
        .find(|(name, _)| name.value == key)
        .map(|(_, value)| value)
}

fn scalar<'a>(node: &'a Node, key: &str) -> Option<&'a str> {
    match &value(node, key)?.value {
        Value::Scalar(scalar) => Some(&scalar.text),
        Value::Null | Value::List(_) | Value::Map(_) => None,
    }
}

/// Columns that comments name, as a draft lists them (`# Q9 : …`), and those of questions that were commented out.
fn left_aside(text: &str) -> BTreeSet<String> {
    let comments = text.lines().filter_map(|line| line.trim_start().strip_prefix('#'));
    let mut found = BTreeSet::new();
    for comment in comments {
        let comment = comment.trim();
        // The heading itself may have a colon.
        found.extend(
            comment
                .match_indices(':')
                .map(|(at, _)| comment[..at].trim_end().to_owned()),
        );
        let named = comment.split_once("column: ").map(|(_, named)| named);
        let named = named.map(|named| named.trim_end_matches(['}', ' ']).trim_matches(['"', '\'']));
        found.extend(named.map(str::to_owned));
    }
    found
}

/// Whether two files hold the same bytes.
fn is_same(one: &Path, other: &Path) -> bool {
    digest(one).is_ok_and(|one| digest(other).is_ok_and(|other| one == other))
}

/// The headings of a file, none where it can't be read.
fn columns(path: &Path, sources: &mut Sources) -> Vec<String> {
    let opened = responses::open(path, &path.display().to_string(), &Options::default(), sources);
    opened.map(|source| source.columns().to_vec()).unwrap_or_default()
}
