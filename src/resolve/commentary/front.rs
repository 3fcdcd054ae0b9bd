//! `report.yaml` → front matter, the order of sections.

use super::accessibility::accessibility;
use super::audience::audience;
use super::date;
use super::precision::reliance;
use super::publication::publication;
use crate::commentary::{Audience, Front, Highlight, Person, Reliance};
use crate::diagnostic::{Diagnostic, Diagnostics, Spanned};
use crate::msg;
use crate::resolve::fields::{Fields, string};
use crate::resolve::scope::Scope;

/// What `report.yaml` says beside the survey.
pub(super) struct Settings {
    pub theme: Option<Spanned<String>>,
    pub front: Front,
    pub audiences: Vec<Audience>,
    /// The least, in hundredths, that "la grande majorité" may say.
    pub great_majority: Option<u64>,
    /// How precise its figures are said to be.
    pub reliance: Reliance,
    /// E-mail addresses and telephone numbers that are published on purpose.
    pub contacts: Vec<String>,
}

pub(super) fn settings(report: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Settings> {
    let front = front(report, scope, diagnostics);
    let audiences = report.named("audiences", diagnostics).unwrap_or(&[]);
    let audiences = audiences
        .iter()
        .filter_map(|(id, node)| audience(id, node, scope, diagnostics))
        .collect();
    let reliance = reliance(report, diagnostics);
    let contacts = report.strings("contacts", diagnostics).unwrap_or_default();
    Some(Settings {
        theme: report.string("theme", diagnostics),
        audiences,
        reliance,
        great_majority: report.integer("great_majority", diagnostics).map(|n| n.value),
        contacts: contacts.into_iter().map(|contact| contact.value).collect(),
        front: front?,
    })
}

/// The names of the sections, in order; none where they can't be read.
pub(super) fn sections(report: &Fields, diagnostics: &mut Diagnostics) -> Option<Vec<Spanned<String>>> {
    let sections = report.list("sections", diagnostics)?;
    Some(sections.iter().filter_map(|node| string(node, diagnostics)).collect())
}

fn front(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Front> {
    let title = fields.string("title", diagnostics);
    let subtitle = fields.string("subtitle", diagnostics);
    let date = fields.string("date", diagnostics);
    let date = date.and_then(|text| date::issued(&text, diagnostics));
    let institutions = fields.strings("institutions", diagnostics).unwrap_or_default();
    let authors = people(fields, "authors", diagnostics);
    let (committee_title, committee) = match fields.inner("committee", diagnostics) {
        Some(committee) => (
            committee.string("title", diagnostics),
            people(&committee, "members", diagnostics),
        ),
        None => (None, Vec::new()),
    };
    let citation = fields.text("citation", scope, diagnostics);
    let publication = publication(fields, diagnostics);
    let notice = fields.text("notice", scope, diagnostics);
    let summary = fields.text("summary", scope, diagnostics);
    let highlights = highlights(fields, scope, diagnostics);
    let accessibility = fields.inner("accessibility", diagnostics);
    let accessibility = accessibility.map(|fields| self::accessibility(&fields, scope, diagnostics));
    Some(Front {
        title: title?,
        subtitle,
        date: date?,
        institutions,
        authors,
        committee_title,
        committee,
        citation,
        publication,
        notice,
        summary,
        highlights,
        accessibility: accessibility.unwrap_or_default(),
    })
}

/// More main findings than these are no longer main ones (ONS, "Writing main points": at most six).
const MOST_HIGHLIGHTS: usize = 6;

fn highlights(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Vec<Highlight> {
    let all = fields.each("highlights", diagnostics);
    if let (true, Some(node)) = (all.len() > MOST_HIGHLIGHTS, fields.get("highlights")) {
        let many = Diagnostic::warning(msg!("many-highlights", n = all.len(), most = MOST_HIGHLIGHTS));
        diagnostics.push(many.at(node.span));
    }
    let one = |fields: &Fields| {
        let figure = fields.text("figure", scope, diagnostics);
        let text = fields.text("text", scope, diagnostics);
        let evidence = fields.string("evidence", diagnostics);
        Some(Highlight {
            figure: figure?,
            text: text?,
            evidence: evidence?,
        })
    };
    all.iter().filter_map(one).collect()
}

fn people(fields: &Fields, key: &str, diagnostics: &mut Diagnostics) -> Vec<Person> {
    let all = fields.each(key, diagnostics);
    let one = |fields: &Fields| {
        let name = fields.string("name", diagnostics);
        let role = fields.string("role", diagnostics);
        let is_organisation = fields.boolean("organisation", diagnostics).unwrap_or(false);
        Some(Person {
            name: name?.value,
            role: role.map(|role| role.value).unwrap_or_default(),
            is_organisation,
        })
    };
    all.iter().filter_map(one).collect()
}
