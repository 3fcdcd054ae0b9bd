//! The blocks that sections are made of.

use super::date::date;
use super::{table, tag};
use crate::commentary::{Block, ComparisonColumn, Criteria, Finding, LanguageTag, Quotation};
use crate::content::yaml::Value;
use crate::diagnostic::{Diagnostic, Diagnostics, Spanned};
use crate::msg;
use crate::resolve::fields::{Fields, string};
use crate::resolve::scope::Scope;
use crate::resolve::{keys, names, prose};

pub(super) fn blocks(written: &[Fields], scope: Scope, diagnostics: &mut Diagnostics) -> Vec<Block> {
    let blocks = written.iter().filter_map(|fields| block(fields, scope, diagnostics));
    blocks.collect()
}

fn block(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Block> {
    let kind = fields.mapping.opener();
    match kind {
        "prose" => {
            let language = tag::language(fields, diagnostics);
            let text = fields.paragraphs(kind, scope, diagnostics)?;
            return Some(Block::Prose(text.in_language(language.as_ref())));
        }
        "heading" | "question" => {
            let id = fields.id(diagnostics);
            let language = tag::language(fields, diagnostics);
            let text = fields.text(kind, scope, diagnostics)?.in_language(language.as_ref());
            let question = kind == "question";
            return Some(Block::Heading { id, text, question });
        }
        "findings" => return Some(Block::Findings(findings(fields, kind, None, scope, diagnostics))),
        "comparison" => return Some(comparison(fields, scope, diagnostics)),
        _ => {}
    }
    let inner = fields.inner(kind, diagnostics)?;
    if let Some(read) = table::reader(kind) {
        return read(&inner, scope, diagnostics).map(|table| Block::Table(Box::new(table)));
    }
    match kind {
        "criteria" => criteria(&inner, scope, diagnostics).map(Block::Criteria),
        _ => quotation(&inner, scope, diagnostics).map(Block::Quotation),
    }
}

/// What a block, a section or a statement is gathered by.
pub(super) fn tags(fields: &Fields, diagnostics: &mut Diagnostics) -> Vec<Spanned<String>> {
    fields.strings("tags", diagnostics).unwrap_or_default()
}

/// Only findings that stand below no other can be gathered. Details are in the language of their finding, unless they say
/// another.
fn findings(
    fields: &Fields,
    key: &str,
    language: Option<&LanguageTag>,
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Vec<Finding> {
    let is_detail = key == "details";
    let mapping = if is_detail { &keys::DETAIL } else { &keys::FINDING };
    let mut all = Vec::new();
    for item in fields.list(key, diagnostics).unwrap_or(&[]) {
        if let Value::Scalar(_) = item.value {
            all.extend(string(item, diagnostics).map(|text| Finding {
                id: None,
                text: prose::running(text, scope, diagnostics).in_language(language),
                short: None,
                tags: Vec::new(),
                details: Vec::new(),
            }));
            continue;
        }
        let Some(fields) = Fields::of(item, mapping, diagnostics) else {
            continue;
        };
        let id = fields.id(diagnostics);
        let own = tag::language(&fields, diagnostics);
        let language = own.as_ref().or(language);
        let text = fields.text("text", scope, diagnostics);
        let text = text.map(|text| text.in_language(language));
        let short = fields.text("short", scope, diagnostics);
        let short = short.map(|short| short.in_language(language));
        let details = findings(&fields, "details", language, scope, diagnostics);
        let tags = if is_detail {
            Vec::new()
        } else {
            tags(&fields, diagnostics)
        };
        if let (None, Some(tag)) = (&id, tags.first()) {
            diagnostics.push(Diagnostic::error(msg!("tag-without-id")).at(tag.span));
        }
        all.extend(text.map(|text| Finding {
            id,
            text,
            short,
            tags,
            details,
        }));
    }
    all
}

fn comparison(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Block {
    let mut columns = Vec::new();
    for column in fields.each("comparison", diagnostics) {
        let Some(name) = column.string("group", diagnostics) else {
            continue;
        };
        if let Some(group) = diagnostics.take(names::group(scope.groups, &name.value, name.span)) {
            let written = column.each("blocks", diagnostics);
            let blocks = blocks(&written, scope.about(&[group]), diagnostics);
            columns.push(ComparisonColumn { group, blocks });
        }
    }
    Block::Comparison(columns)
}

fn criteria(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Criteria> {
    let id = fields.id(diagnostics);
    let language = tag::language(fields, diagnostics);
    let title = fields.text("title", scope, diagnostics);
    let items = fields.texts("items", scope, diagnostics).into_iter();
    let tags = tags(fields, diagnostics);
    Some(Criteria {
        id: id?,
        title: title?.in_language(language.as_ref()),
        items: items.map(|item| item.in_language(language.as_ref())).collect(),
        tags,
    })
}

fn quotation(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Quotation> {
    let id = fields.id(diagnostics);
    let text = fields.text("text", scope, diagnostics);
    let attribution = fields.text("attribution", scope, diagnostics);
    let paraphrase = fields.boolean("paraphrase", diagnostics).unwrap_or(false);
    let language = tag::language(fields, diagnostics);
    let released_by = fields.string("released_by", diagnostics);
    let released_on = fields.string("released_on", diagnostics);
    let tags = tags(fields, diagnostics);
    if let Some(on) = &released_on {
        date(on, diagnostics);
    }
    // A respondent's own words leave the team only when someone answers for it.
    if let (false, Some(id)) = (paraphrase, &id)
        && (released_by.is_none() || released_on.is_none())
    {
        diagnostics.push(
            Diagnostic::error(msg!("quotation-not-released", id = &id.value))
                .at(id.span)
                .help(msg!("quotation-not-released-help")),
        );
    }
    Some(Quotation {
        id: id?,
        text: text?,
        attribution,
        paraphrase,
        language,
        tags,
    })
}
