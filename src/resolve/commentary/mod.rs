//! `report.yaml`, the sections, introduction and conclusion → the commentary, its names held against the survey.

mod accessibility;
mod account;
mod audience;
mod block;
mod date;
mod ends;
mod files;
mod front;
mod lonely;
mod precision;
mod publication;
mod section;
mod subject;
mod table;
mod tag;
mod typed;

use super::fields::Fields;
use super::keys;
use super::known::KnownSections;
use super::scope::Scope;
use super::survey::Surveyed;
use super::texts::texts;
use crate::commentary::{Accounts, Commentary, Section};
use crate::content::project::Project;
use crate::diagnostic::{Diagnostics, Sources};
use files::Files;
use std::sync::Arc;

/// Understands the commentary, and says which e-mail addresses and telephone numbers it publishes on purpose. Without a
/// survey, or without a `report.yaml` that can be read, the files are looked at as far as they go by themselves.
pub(super) fn commentary(
    project: &Project,
    report: Option<&Fields>,
    surveyed: Option<&Surveyed>,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Option<(Commentary, Vec<String>)> {
    let everyone: Vec<_> = surveyed.map_or_else(Vec::new, |known| known.survey.group_ids().collect());
    let scope = Scope {
        groups: surveyed.map_or(&[], |known| &known.survey.groups),
        questions: surveyed.map_or(&[], |known| &known.survey.questions),
        is_sound: surveyed.is_some(),
        about: &everyone,
        sources,
        survey: surveyed.map(|known| (&known.survey, &known.policy)),
    };
    let settings = report.and_then(|report| front::settings(report, scope, diagnostics));
    let sections = report.and_then(|report| front::sections(report, diagnostics));
    let files = match &sections {
        Some(sections) => Files::of(project, sections, diagnostics),
        None => Files::all(project),
    };
    let introduction = files.named("introduction");
    let introduction = introduction.and_then(|(id, node)| section::introduction(id, node, scope, diagnostics));
    let conclusion = files.named("conclusion");
    let conclusion = conclusion.and_then(|(id, node)| section::conclusion(id, node, scope, diagnostics));
    let sections = sections_of(&files, surveyed, scope, diagnostics);
    let method = report.map_or_else(Vec::new, |report| report.each("method", diagnostics));
    let method = block::blocks(&method, scope, diagnostics);
    let mut accounts = Accounts::default();
    let mut written = Vec::new();
    for (node, mapping) in files.with_texts() {
        let is_report = std::ptr::eq(mapping, &raw const keys::REPORT);
        account::gather(node, is_report, scope, &mut accounts, diagnostics);
        written.extend(texts(node, mapping));
    }
    let (report, settings, surveyed) = (report?, settings?, surveyed?);
    accounts.great_majority = settings.great_majority;
    let contact = settings.front.accessibility.contact.as_ref();
    let written_to = contact.and_then(|contact| contact.email.clone());
    let commentary = Commentary {
        language: surveyed.language,
        theme: settings.theme,
        front: settings.front,
        introduction,
        sections,
        conclusion,
        audiences: settings.audiences,
        method,
        accounts,
        reliance: settings.reliance,
        written,
        policy: surveyed.policy.clone(),
        policy_span: Some(report.get("disclosure").map_or(report.whole, |node| node.span)),
    };
    audience::check(&commentary, diagnostics);
    lonely::check(&commentary, &surveyed.survey, report, diagnostics);
    Some((commentary, settings.contacts.into_iter().chain(written_to).collect()))
}

/// The sections; those of files that did not change are known with the survey.
fn sections_of(
    files: &Files,
    surveyed: Option<&Surveyed>,
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Vec<Arc<Section>> {
    let none_yet = KnownSections::default();
    let known = surveyed.map_or(&none_yet, |surveyed| &surveyed.sections);
    known.turn();
    let mut sections = Vec::new();
    for (id, document) in &files.sections {
        let read = |told: &mut Diagnostics| section::section(id.clone(), &document.node, scope, told);
        let (section, told) = known.of(document, id, read);
        diagnostics.extend(told);
        sections.extend(section);
    }
    sections
}
