//! The files that a commentary is made of, and those that nobody asked for.

use crate::content::project::{Document, Project};
use crate::content::yaml::Node;
use crate::diagnostic::{Diagnostic, Diagnostics, Spanned, nearest};
use crate::msg;
use crate::resolve::fields::{check_file, check_id};
use crate::resolve::keys::{self, Mapping};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The files that every project may have, beside its sections.
const OTHERS: [&str; 4] = [
    "report.yaml",
    "questionnaire.yaml",
    "introduction.yaml",
    "conclusion.yaml",
];

/// A project's files of commentary.
pub(super) struct Files<'a> {
    project: &'a Project,
    /// In the order of `report.yaml`.
    pub sections: Vec<(Spanned<String>, &'a Arc<Document>)>,
}

impl<'a> Files<'a> {
    /// Every file of a section, where nobody can tell which are meant.
    pub fn all(project: &'a Project) -> Self {
        let sections = project.documents.iter().filter_map(|(path, document)| {
            let id = path.strip_prefix("sections/")?.strip_suffix(".yaml")?;
            Some((Spanned::new(id.to_owned(), document.node.span), document))
        });
        Self {
            project,
            sections: sections.collect(),
        }
    }

    /// The files of these sections; every other file is one too many.
    pub fn of(project: &'a Project, sections: &[Spanned<String>], diagnostics: &mut Diagnostics) -> Self {
        let mut files = Self {
            project,
            sections: Vec::new(),
        };
        let mut seen = BTreeSet::new();
        for id in sections {
            check_id(id, diagnostics);
            check_file(id, "html", diagnostics);
            let path = section_path(&id.value);
            if !seen.insert(path.clone()) {
                diagnostics.push(Diagnostic::error(msg!("duplicate-section", id = &id.value)).at(id.span));
            } else if let Some(document) = project.documents.get(&path) {
                files.sections.push((id.clone(), document));
            } else if !project.broken.contains(&path) {
                diagnostics.push(files.unknown(id, &path));
                // The file that was meant is not one too many.
                seen.extend(nearest(&id.value, files.known()).map(section_path));
            }
        }
        for (path, document) in &project.documents {
            if !seen.contains(path) && !OTHERS.contains(&path.as_str()) {
                diagnostics.push(unused(path).at(document.node.span));
            }
        }
        files
    }

    /// The file at a path below `content/`.
    fn find(&self, path: &str) -> Option<&'a Node> {
        self.project.documents.get(path).map(|document| &document.node)
    }

    /// A file outside `sections/`, with its name as id.
    pub fn named(&self, name: &str) -> Option<(Spanned<String>, &'a Node)> {
        let node = self.find(&format!("{name}.yaml"))?;
        Some((Spanned::new(name.to_owned(), node.span), node))
    }

    /// Every file that holds texts, with its keys.
    pub fn with_texts(&self) -> impl Iterator<Item = (&'a Node, &'static Mapping)> {
        let others: [(&str, &'static Mapping); 3] = [
            ("conclusion.yaml", &keys::CONCLUSION),
            ("introduction.yaml", &keys::INTRODUCTION),
            ("report.yaml", &keys::REPORT),
        ];
        let others = others.map(|(path, mapping)| Some((self.find(path)?, mapping)));
        let sections = self.sections.iter();
        let sections = sections.map(|(_, document)| (&document.node, &keys::SECTION));
        others.into_iter().flatten().chain(sections)
    }

    fn unknown(&self, id: &Spanned<String>, path: &str) -> Diagnostic {
        let file = format!("content/{path}");
        Diagnostic::error(msg!("unknown-section", name = &id.value, file = file))
            .at(id.span)
            .suggest(&id.value, self.known())
    }

    /// The names of the sections that have a file.
    fn known(&self) -> impl Iterator<Item = &'a str> {
        let known = self.project.documents.keys();
        known.filter_map(|path| path.strip_prefix("sections/")?.strip_suffix(".yaml"))
    }
}

fn section_path(id: &str) -> String {
    format!("sections/{id}.yaml")
}

/// A file that is not read: an oversight, or a name that Constats doesn't know.
fn unused(path: &str) -> Diagnostic {
    let file = format!("content/{path}");
    match file.strip_suffix(".yml") {
        Some(stem) => Diagnostic::error(msg!("yml-file", file = &file, name = format!("{stem}.yaml"))),
        None => Diagnostic::warning(msg!("unused-file", file = &file)),
    }
}
