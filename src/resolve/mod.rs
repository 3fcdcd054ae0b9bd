//! Raw content → survey and commentary. Every mistake that needs more than one file to be seen is found here: an
//! unknown question, a code outside the codebook, an id given twice.

mod accessibility;
mod answers;
mod audiences;
mod claims;
mod codebook;
mod decode;
mod disclosure;
mod filters;
mod front;
mod names;
mod prose;
mod publication;
mod reader;
mod responses;
mod scope;
mod sections;
mod tables;
mod typed;

pub use responses::{Secrets, Watch};

use crate::commentary::{Accounts, Commentary, Section};
use crate::content::project::{Document, Project};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, Sources, Spanned};
use crate::msg;
use crate::survey::{GroupId, Policy, Survey};
use scope::Scope;
use std::collections::BTreeSet;

/// A project, understood.
#[derive(Debug)]
pub struct Resolved {
    pub survey: Survey,
    pub commentary: Commentary,
    /// What must not be published of each file of responses.
    pub watches: Vec<Watch>,
    /// E-mail addresses and telephone numbers that the authors publish on purpose.
    pub contacts: Vec<String>,
}

/// Understands a project, reading its responses on the way.
///
/// # Errors
/// Every mistake found; warnings alone do not fail and come back beside the result.
pub fn resolve(project: &Project, sources: &mut Sources) -> Result<(Resolved, Diagnostics), Diagnostics> {
    let mut diagnostics = Diagnostics::new();
    match understand(project, sources, &mut diagnostics) {
        Some(resolved) if !diagnostics.has_errors() => Ok((resolved, diagnostics)),
        Some(_) | None => Err(diagnostics),
    }
}

fn understand(project: &Project, sources: &mut Sources, diagnostics: &mut Diagnostics) -> Option<Resolved> {
    let report = required(project, "report.yaml", diagnostics);
    let questionnaire = required(project, "questionnaire.yaml", diagnostics);
    let mut settings = report.and_then(|document| front::settings(&document.node, diagnostics))?;
    let groups: Vec<_> = settings.groups.iter().map(|g| g.group.clone()).collect();
    let mistakes = diagnostics.count(Severity::Error);
    let book = questionnaire.and_then(|document| codebook::codebook(&document.node, &groups, diagnostics))?;
    let all: Vec<GroupId> = (0..groups.len()).map(GroupId).collect();
    let scope = Scope {
        groups: &groups,
        questions: &book.questions,
        is_sound: diagnostics.count(Severity::Error) == mistakes,
        about: &all,
        sources,
    };
    let audiences = settings.texts.read(&mut settings.front, scope, diagnostics);

    let policy = settings
        .disclosure
        .map_or_else(Policy::default, |node| disclosure::policy(node, scope, diagnostics));
    let mut used: BTreeSet<String> = ["report.yaml", "questionnaire.yaml"].map(str::to_owned).into();
    let mut optional = |name: &str| {
        used.insert(format!("{name}.yaml"));
        project.documents.get(&format!("{name}.yaml"))
    };
    let whole = |id: &str, document: &Document| Spanned::new(id.to_owned(), document.node.span);
    let introduction = optional("introduction")
        .and_then(|d| sections::introduction(whole("introduction", d), &d.node, scope, diagnostics));
    let conclusion =
        optional("conclusion").and_then(|d| sections::conclusion(whole("conclusion", d), &d.node, scope, diagnostics));
    let mut chapters: Vec<Section> = Vec::new();
    let mut seen = BTreeSet::new();
    for id in &settings.sections {
        reader::check_id(id, diagnostics);
        if !seen.insert(id.value.clone()) {
            diagnostics.push(Diagnostic::error(msg!("duplicate-section", id = &id.value)).at(id.span));
            continue;
        }
        let path = format!("sections/{}.yaml", id.value);
        used.insert(path.clone());
        match project.documents.get(&path) {
            Some(document) => {
                chapters.extend(sections::section(id.clone(), &document.node, scope, diagnostics));
            }
            None => {
                let known = project
                    .documents
                    .keys()
                    .filter_map(|p| p.strip_prefix("sections/")?.strip_suffix(".yaml"));
                diagnostics.push(
                    Diagnostic::error(msg!(
                        "unknown-section",
                        name = &id.value,
                        file = format!("content/{path}")
                    ))
                    .at(id.span)
                    .suggest(&id.value, known),
                );
            }
        }
    }
    let method = settings.method.map(|nodes| sections::blocks(nodes, scope, diagnostics));
    for (path, document) in &project.documents {
        if used.contains(path) {
            continue;
        }
        let file = format!("content/{path}");
        let diagnostic = match file.strip_suffix(".yml") {
            Some(stem) => Diagnostic::error(msg!("yml-file", file = &file, name = format!("{stem}.yaml"))),
            None => Diagnostic::warning(msg!("unused-file", file = &file)),
        };
        diagnostics.push(diagnostic.at(document.node.span));
    }
    let mut accounts = Accounts {
        great_majority: settings.great_majority,
        ..Accounts::default()
    };
    for (path, document) in &project.documents {
        if used.contains(path) && path != "questionnaire.yaml" {
            claims::gather(&document.node, path == "report.yaml", scope, &mut accounts, diagnostics);
        }
    }
    let responses = responses::read(project, &settings.groups, &book, sources, diagnostics);
    let commentary = Commentary {
        language: settings.language,
        theme: settings.theme,
        front: settings.front,
        respondents: settings.respondents,
        introduction,
        sections: chapters,
        conclusion,
        audiences,
        method: method.unwrap_or_default(),
        accounts,
        policy,
        policy_span: settings
            .disclosure
            .or(report.map(|document| &document.node))
            .map(|node| node.span),
    };
    audiences::check(&commentary, diagnostics);
    let (mut people, watches) = responses?;
    disclosure::code(&mut people, &commentary.policy);
    let contact = commentary.front.accessibility.contact.as_ref();
    let written_to = contact.and_then(|contact| contact.email.clone());
    Some(Resolved {
        survey: Survey {
            groups,
            questions: book.questions,
            people,
        },
        commentary,
        watches,
        contacts: settings
            .contacts
            .into_iter()
            .map(|one| one.value)
            .chain(written_to)
            .collect(),
    })
}

/// A file that every project has, and isn't empty.
fn required<'a>(project: &'a Project, name: &str, diagnostics: &mut Diagnostics) -> Option<&'a Document> {
    let document = project.documents.get(name);
    if document.is_none() {
        diagnostics.push(Diagnostic::error(msg!(
            "content-absent",
            file = format!("content/{name}")
        )));
    }
    document
}
