//! Section files, introduction and conclusion.

use super::block::{blocks, tags};
use super::subject::groups_of;
use super::tag;
use crate::commentary::{Conclusion, Evidence, EvidenceKind, HandoutForm, Prose, Section, Statement};
use crate::content::yaml::{Node, Value};
use crate::diagnostic::{Diagnostics, Spanned};
use crate::resolve::fields::{Fields, strings};
use crate::resolve::keys;
use crate::resolve::scope::Scope;

pub(super) fn section(
    id: Spanned<String>,
    node: &Node,
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Option<Section> {
    let fields = Fields::of(node, &keys::SECTION, diagnostics)?;
    let section = body(id, &fields, scope, diagnostics);
    let tags = tags(&fields, diagnostics);
    let form = form(&fields, diagnostics);
    let discussion = match &section {
        Some(section) => discussion(&fields, scope.about(&section.groups), diagnostics),
        None => Vec::new(),
    };
    Some(Section {
        tags,
        discussion,
        form,
        ..section?
    })
}

/// The introduction: a section that nobody discusses.
pub(super) fn introduction(
    id: Spanned<String>,
    node: &Node,
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Option<Section> {
    let fields = Fields::of(node, &keys::INTRODUCTION, diagnostics)?;
    body(id, &fields, scope, diagnostics)
}

pub(super) fn conclusion(
    id: Spanned<String>,
    node: &Node,
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Option<Conclusion> {
    let fields = Fields::of(node, &keys::CONCLUSION, diagnostics)?;
    let section = body(id, &fields, scope, diagnostics)?;
    let scope = scope.about(&section.groups);
    let mut statements = Vec::new();
    for fields in fields.each("statements", diagnostics) {
        statements.extend(statement(&fields, scope, diagnostics));
    }
    Some(Conclusion { section, statements })
}

/// What every section has. It shows the answers of all groups, unless it names some.
fn body(id: Spanned<String>, fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Section> {
    let groups = fields.strings("groups", diagnostics);
    let groups = groups.map(|names| groups_of(&names, scope, diagnostics));
    let groups = groups.unwrap_or_else(|| scope.about.to_vec());
    let scope = scope.about(&groups);
    let title = fields.text("title", scope, diagnostics);
    let blocks = blocks(&fields.each("blocks", diagnostics), scope, diagnostics);
    Some(Section {
        id,
        title: title?,
        blocks,
        tags: Vec::new(),
        discussion: Vec::new(),
        form: HandoutForm::default(),
        groups,
    })
}

/// Questions to discuss.
pub(super) fn discussion(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Vec<Prose> {
    fields.texts("discussion", scope, diagnostics)
}

/// How much of the handout is printed.
pub(super) fn form(fields: &Fields, diagnostics: &mut Diagnostics) -> HandoutForm {
    match fields.word("form", diagnostics) {
        Some(word) if word.value == HandoutForm::FULL => HandoutForm::Full,
        Some(_) | None => HandoutForm::Short,
    }
}

fn statement(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Statement> {
    let id = fields.id(diagnostics);
    let language = tag::language(fields, diagnostics);
    let text = fields.text("text", scope, diagnostics);
    let evidence = fields.get("evidence").map(|node| evidence(node, diagnostics));
    let tags = tags(fields, diagnostics);
    Some(Statement {
        id: id?,
        text: text?.in_language(language.as_ref()),
        evidence: evidence.unwrap_or_default(),
        tags,
        span: fields.whole,
    })
}

/// A list of ids, or lists of ids under their kinds.
fn evidence(node: &Node, diagnostics: &mut Diagnostics) -> Vec<Evidence> {
    let of_kind =
        |kind: Option<EvidenceKind>, ids: Vec<Spanned<String>>| ids.into_iter().map(move |id| Evidence { id, kind });
    if !matches!(node.value, Value::Map(_)) {
        return of_kind(None, strings(node, diagnostics)).collect();
    }
    let Some(fields) = Fields::of(node, &keys::EVIDENCE, diagnostics) else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for kind in EvidenceKind::ALL {
        let ids = fields.strings(kind.keyword(), diagnostics).unwrap_or_default();
        all.extend(of_kind(Some(kind), ids));
    }
    all
}
