//! For whom there are handouts, and whether their tags and those of the texts meet.

use super::section::{discussion, form};
use crate::commentary::{Audience, Commentary, KEPT};
use crate::content::yaml::Node;
use crate::diagnostic::{Diagnostic, Diagnostics, Spanned, nearest};
use crate::msg;
use crate::resolve::fields::{Fields, check_id};
use crate::resolve::keys;
use crate::resolve::scope::Scope;
use std::collections::BTreeSet;

/// An audience that `report.yaml` declares.
pub(super) fn audience(
    id: &Spanned<String>,
    node: &Node,
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Option<Audience> {
    check_id(id, diagnostics);
    let fields = Fields::of(node, &keys::AUDIENCE, diagnostics)?;
    let label = fields.text("label", scope, diagnostics);
    let description = fields.text("description", scope, diagnostics);
    // An audience is its own tag, unless it names others.
    let tags = fields.strings("tags", diagnostics).unwrap_or_else(|| vec![id.clone()]);
    let discussion = discussion(&fields, scope, diagnostics);
    let form = form(&fields, diagnostics);
    for tag in tags.iter().filter(|tag| tag.value == KEPT) {
        diagnostics.push(Diagnostic::error(msg!("tag-reserved", tag = KEPT)).at(tag.span));
    }
    Some(Audience {
        id: id.clone(),
        label: label?,
        description,
        tags,
        discussion,
        form,
    })
}

/// Every tag of a text is an audience's; every tag of an audience is a text's; no audience is called like a section.
pub(super) fn check(commentary: &Commentary, diagnostics: &mut Diagnostics) {
    let tagged = commentary.tagged();
    let gathered = commentary.audiences.iter().flat_map(|audience| &audience.tags);
    let known: BTreeSet<&str> = gathered.map(|tag| tag.value.as_str()).chain([KEPT]).collect();
    // What a misspelt tag means is carried all the same: that is one mistake, not two.
    let mut meant: BTreeSet<&str> = BTreeSet::new();
    for tag in tagged.iter().map(|one| one.tag) {
        if !known.contains(tag.value.as_str()) {
            let unknown = Diagnostic::error(msg!("unknown-tag", tag = &tag.value)).at(tag.span);
            let unknown = unknown.suggest(&tag.value, known.iter().copied());
            diagnostics.push(unknown.help(msg!("unknown-tag-help")));
            meant.extend(nearest(&tag.value, known.iter().copied()));
        }
    }
    let carried: BTreeSet<&str> = tagged.iter().map(|one| one.tag.value.as_str()).collect();
    for audience in &commentary.audiences {
        let named = audience.id.value.as_str();
        if let Some(section) = commentary.sections.iter().find(|section| section.id.value == named) {
            let message = msg!("audience-is-section", id = named);
            let same = Diagnostic::error(message).at(audience.id.span);
            diagnostics.push(same.also(section.id.span, msg!("first-here")));
        }
        let idle: Vec<_> = audience
            .tags
            .iter()
            .filter(|tag| !carried.contains(tag.value.as_str()))
            .collect();
        if idle.iter().any(|tag| meant.contains(tag.value.as_str())) {
            continue;
        }
        if idle.len() == audience.tags.len() {
            // Nothing at all: the audience is the mistake, whatever its tags.
            let span = idle.first().map_or(audience.id.span, |tag| tag.span);
            let mut empty = Diagnostic::error(msg!("audience-empty", id = named)).at(span);
            for tag in &idle {
                empty = empty.suggest(&tag.value, carried.iter().copied());
            }
            diagnostics.push(empty.help(msg!("audience-empty-help")));
            continue;
        }
        for tag in idle {
            let warning = Diagnostic::warning(msg!("tag-without-text", tag = &tag.value)).at(tag.span);
            diagnostics.push(warning.suggest(&tag.value, carried.iter().copied()));
        }
    }
}
