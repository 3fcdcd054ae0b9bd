//! A project that is open in an editor.

use super::names::{self, Declared};
use super::told::Publisher;
use crate::content::project::Document;
use crate::diagnostic::{Catalogue, Diagnostics, Sources};
use crate::msg;
use crate::say;
use crate::workspace::{Prepared, Workspace};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A project, with what is typed and what is known of it.
pub(super) struct OpenProject {
    root: PathBuf,
    workspace: Workspace,
    /// What is open: its address and its text, by its path below `content/`.
    open: BTreeMap<String, (String, String)>,
    /// Every document as it was when it could last be read, with its text.
    read: BTreeMap<String, (Arc<Document>, String)>,
    /// What each expression says, by its document and its own words.
    figures: BTreeMap<(String, String), Vec<String>>,
    /// Files that have messages.
    told: BTreeSet<String>,
    /// Whether something changed since the last look.
    pub is_stale: bool,
}

impl OpenProject {
    /// The project in a folder; nothing is read yet.
    pub fn at(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            workspace: Workspace::open(root),
            open: BTreeMap::new(),
            read: BTreeMap::new(),
            figures: BTreeMap::new(),
            told: BTreeSet::new(),
            is_stale: true,
        }
    }

    /// A document as it is typed.
    pub fn typed(&mut self, name: &str, uri: &str, text: String) {
        self.workspace.read_instead(name, Some(text.clone()));
        self.open.insert(name.to_owned(), (uri.to_owned(), text));
        self.is_stale = true;
    }

    /// A document that is no longer open: what is on disk counts.
    pub fn closed(&mut self, name: &str) {
        self.workspace.read_instead(name, None);
        self.open.remove(name);
        self.is_stale = true;
    }

    /// Whether nothing of it is open.
    pub fn is_idle(&self) -> bool {
        self.open.is_empty()
    }

    /// The text of a document that is open.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.open.get(name).map(|(_, text)| text.as_str())
    }

    /// Everything that the documents declare.
    pub fn names(&self) -> Vec<Declared> {
        names::declared(self.read.iter().map(|(name, (document, _))| (name, document)))
    }

    /// What an expression says and is taken over, as Markdown.
    pub fn figures(&self, name: &str, expression: &str) -> Option<String> {
        let found = self.figures.get(&(name.to_owned(), expression.to_owned()))?;
        Some(found.join("\n\n"))
    }

    /// The address of a document and the text in which its names have their places.
    pub fn document(&self, name: &str) -> Option<(String, &str)> {
        let (_, text) = self.read.get(name)?;
        let open = self.open.get(name).map(|(uri, _)| uri.clone());
        let uri = open.unwrap_or_else(|| super::uri::uri(&self.root, &format!("content/{name}")));
        Some((uri, text))
    }

    /// Looks at the project as `check` does; gives the messages of each file that has any, or had.
    pub fn look(&mut self, told: &Catalogue) -> BTreeMap<String, Vec<Value>> {
        self.is_stale = false;
        let found = match self.workspace.update(false, &|| ()) {
            Ok((prepared, _)) => {
                self.figures = figures(&prepared, &self.workspace.sources, told);
                prepared.warnings
            }
            Err(mistakes) => mistakes,
        };
        let sources = &self.workspace.sources;
        for (name, document) in self.workspace.documents() {
            let text = || sources.get(document.source).text.clone();
            let is_known = self
                .read
                .get(name)
                .is_some_and(|(known, _)| Arc::ptr_eq(known, document));
            if !is_known {
                self.read.insert(name.clone(), (Arc::clone(document), text()));
            }
        }
        self.messages(&found, told)
    }

    /// Begins again, after a mistake of the program.
    pub fn renew(&mut self) {
        self.workspace = Workspace::open(&self.root);
        for (name, (_, text)) in &self.open {
            self.workspace.read_instead(name, Some(text.clone()));
        }
    }

    fn messages(&mut self, found: &Diagnostics, told: &Catalogue) -> BTreeMap<String, Vec<Value>> {
        let open = self.open.iter();
        let known: BTreeMap<String, String> = open
            .map(|(name, (uri, _))| (format!("content/{name}"), uri.clone()))
            .collect();
        let publisher = Publisher {
            told,
            sources: &self.workspace.sources,
            root: &self.root,
            known: &known,
        };
        let mut all = publisher.by_file(found);
        let now: BTreeSet<String> = all.keys().cloned().collect();
        for before in std::mem::replace(&mut self.told, now) {
            all.entry(before).or_default();
        }
        all
    }
}

/// What the expressions of a report say, by document and words: each as it is printed, and how it came about.
fn figures(prepared: &Prepared, sources: &Sources, told: &Catalogue) -> BTreeMap<(String, String), Vec<String>> {
    let mut found: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    let report = &prepared.report;
    for (figure, origins) in report.figures.iter().zip(&prepared.origins) {
        for span in origins {
            let source = sources.get(span.source);
            let written = source.text.get(span.range()).filter(|text| text.starts_with("{{"));
            let name = source.name.strip_prefix("content/");
            let Some((written, name)) = written.zip(name) else {
                continue;
            };
            let lines = say::explain(figure, report.language, &prepared.theme.wording).into_iter();
            let lines = lines.map(|(label, text)| told.say(&msg!("explain-line", label = label, text = text)));
            let said = format!("**{}**  \n{}", figure.text, lines.collect::<Vec<_>>().join("  \n"));
            let all = found.entry((name.to_owned(), written.to_owned())).or_default();
            if !all.contains(&said) {
                all.push(said);
            }
        }
    }
    found
}
