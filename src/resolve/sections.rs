//! Section files, introduction and conclusion → commentary.

use super::names;
use super::reader::{Fields, check_id, list, string};
use super::scope::Scope;
use super::{prose, tables, typed};
use crate::commentary::{
    Block, Column, Conclusion, Criteria, Evidence, EvidenceKind, Finding, Prose, Quotation, Section, Statement,
};
use crate::content::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, Spanned};
use crate::msg;
use crate::survey::GroupId;

/// The keys that open a block.
const BLOCKS: [&str; 12] = [
    "prose",
    "heading",
    "question",
    "findings",
    "comparison",
    "shares_table",
    "group_table",
    "ranked_table",
    "scale_table",
    "typed_table",
    "criteria",
    "quotation",
];

pub(super) fn section(
    id: Spanned<String>,
    node: &Node,
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Option<Section> {
    let mut fields = Fields::of(node, msg!("what-section"), diagnostics)?;
    let groups = own_groups(&mut fields, scope, diagnostics);
    let scope = Scope {
        about: &groups,
        ..scope
    };
    let section = section_fields(id, &mut fields, scope, diagnostics);
    let tags = tags(&mut fields, diagnostics);
    let discussion = discussion(&mut fields, scope, diagnostics);
    fields.accounted();
    fields.finish(diagnostics);
    Some(Section {
        tags,
        discussion,
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
    let mut fields = Fields::of(node, msg!("what-introduction"), diagnostics)?;
    let groups = own_groups(&mut fields, scope, diagnostics);
    let scope = Scope {
        about: &groups,
        ..scope
    };
    let section = section_fields(id, &mut fields, scope, diagnostics);
    fields.accounted();
    fields.finish(diagnostics);
    section
}

/// What a block, a section or a statement is gathered by.
fn tags(fields: &mut Fields, diagnostics: &mut Diagnostics) -> Vec<Spanned<String>> {
    fields.strings("tags", diagnostics).unwrap_or_default()
}

/// Questions to discuss.
pub(super) fn discussion(fields: &mut Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Vec<Prose> {
    let questions = fields.strings("discussion", diagnostics).unwrap_or_default();
    for empty in questions.iter().filter(|question| question.value.trim().is_empty()) {
        diagnostics.push(Diagnostic::error(msg!("empty-discussion")).at(empty.span));
    }
    let understood = questions
        .into_iter()
        .map(|text| prose::running(text, scope, diagnostics));
    understood.collect()
}

pub(super) fn conclusion(
    id: Spanned<String>,
    node: &Node,
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Option<Conclusion> {
    let mut fields = Fields::of(node, msg!("what-conclusion"), diagnostics)?;
    let groups = own_groups(&mut fields, scope, diagnostics);
    let scope = Scope {
        about: &groups,
        ..scope
    };
    let section = section_fields(id, &mut fields, scope, diagnostics);
    let mut statements = Vec::new();
    for node in fields
        .required("statements")
        .and_then(|node| list(node, diagnostics))
        .unwrap_or(&[])
    {
        statements.extend(statement(node, scope, diagnostics));
    }
    fields.accounted();
    fields.finish(diagnostics);
    Some(Conclusion {
        section: section?,
        statements,
    })
}

/// The groups whose answers a section shows: all, unless it names some.
fn own_groups(fields: &mut Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Vec<GroupId> {
    let own = fields.get("groups").map(|node| groups(node, scope, diagnostics));
    own.unwrap_or_else(|| scope.about.to_vec())
}

fn section_fields(
    id: Spanned<String>,
    fields: &mut Fields,
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Option<Section> {
    let title = fields.required_text("title", scope, diagnostics);
    let nodes = fields.list("blocks", diagnostics).unwrap_or(&[]);
    let blocks = blocks(nodes, scope, diagnostics);
    Some(Section {
        id,
        title: title?,
        groups: scope.about.to_vec(),
        blocks,
        tags: Vec::new(),
        discussion: Vec::new(),
    })
}

/// A list of group ids, or one alone.
pub(super) fn groups(node: &Node, scope: Scope, diagnostics: &mut Diagnostics) -> Vec<GroupId> {
    let mut found = Vec::new();
    for name in super::reader::strings(node, diagnostics) {
        match names::group(scope.groups, &name.value, name.span) {
            Ok(group) => found.push(group),
            Err(diagnostic) => diagnostics.push(diagnostic),
        }
    }
    found
}

pub(super) fn blocks(nodes: &[Node], scope: Scope, diagnostics: &mut Diagnostics) -> Vec<Block> {
    nodes
        .iter()
        .filter_map(|node| block(node, scope, diagnostics))
        .collect()
}

fn block(node: &Node, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Block> {
    let mut fields = Fields::of(node, msg!("what-block"), diagnostics)?;
    let Some(kind) = BLOCKS.into_iter().find(|kind| fields.has(kind)) else {
        let (key, _) = fields.entries().first()?;
        diagnostics.push(
            Diagnostic::error(msg!("unknown-block", name = &key.value))
                .at(key.span)
                .suggest(&key.value, BLOCKS),
        );
        return None;
    };
    let Some(value) = fields.required(kind) else {
        fields.finish(diagnostics);
        return None;
    };
    let block = match kind {
        "prose" => string(value, diagnostics).map(|text| Block::Prose(prose::blocks(text, scope, diagnostics))),
        "heading" | "question" => heading(value, kind == "question", &mut fields, scope, diagnostics),
        "findings" => Some(Block::Findings(findings(value, false, scope, diagnostics))),
        "comparison" => comparison(value, scope, diagnostics),
        "shares_table" => tables::shares(value, scope, diagnostics).map(Block::SharesTable),
        "group_table" => tables::by_group(value, scope, diagnostics).map(Block::GroupTable),
        "ranked_table" => tables::ranked(value, scope, diagnostics).map(Block::RankedTable),
        "scale_table" => tables::scale(value, scope, diagnostics).map(Block::ScaleTable),
        "typed_table" => typed::table(value, scope, diagnostics).map(Block::TypedTable),
        "criteria" => criteria(value, scope, diagnostics),
        _ => quotation(value, scope, diagnostics),
    };
    fields.accounted();
    fields.finish(diagnostics);
    block
}

fn heading(
    value: &Node,
    question: bool,
    fields: &mut Fields,
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Option<Block> {
    let id = id(fields, diagnostics);
    let text = prose::running(string(value, diagnostics)?, scope, diagnostics);
    Some(Block::Heading { id, text, question })
}

/// The optional `id`, checked.
fn id(fields: &mut Fields, diagnostics: &mut Diagnostics) -> Option<Spanned<String>> {
    let id = fields.string("id", diagnostics)?;
    check_id(&id, diagnostics);
    Some(id)
}

/// The `id` that must be there, checked.
pub(super) fn required_id(fields: &mut Fields, diagnostics: &mut Diagnostics) -> Option<Spanned<String>> {
    let id = fields.required_string("id", diagnostics)?;
    check_id(&id, diagnostics);
    Some(id)
}

/// `is_detail`: they stand below another finding, which alone can be gathered.
fn findings(node: &Node, is_detail: bool, scope: Scope, diagnostics: &mut Diagnostics) -> Vec<Finding> {
    let mut all = Vec::new();
    for item in list(node, diagnostics).unwrap_or(&[]) {
        if let Value::Scalar(_) = item.value {
            all.extend(string(item, diagnostics).map(|text| Finding {
                id: None,
                text: prose::running(text, scope, diagnostics),
                tags: Vec::new(),
                details: Vec::new(),
            }));
            continue;
        }
        let Some(mut fields) = Fields::of(item, msg!("what-finding"), diagnostics) else {
            continue;
        };
        let id = id(&mut fields, diagnostics);
        let text = fields.required_text("text", scope, diagnostics);
        let details = fields
            .get("details")
            .map(|node| findings(node, true, scope, diagnostics))
            .unwrap_or_default();
        let tags = if is_detail {
            Vec::new()
        } else {
            tags(&mut fields, diagnostics)
        };
        if let (None, Some(tag)) = (&id, tags.first()) {
            diagnostics.push(Diagnostic::error(msg!("tag-without-id")).at(tag.span));
        }
        fields.accounted();
        fields.finish(diagnostics);
        if let Some(text) = text {
            all.push(Finding {
                id,
                text,
                tags,
                details,
            });
        }
    }
    all
}

fn comparison(node: &Node, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Block> {
    let mut columns = Vec::new();
    for item in list(node, diagnostics)? {
        let Some(mut fields) = Fields::of(item, msg!("what-column"), diagnostics) else {
            continue;
        };
        let name = fields.required_string("group", diagnostics);
        let nodes = fields
            .required("blocks")
            .and_then(|node| list(node, diagnostics))
            .unwrap_or(&[]);
        fields.finish(diagnostics);
        let Some(name) = name else { continue };
        match names::group(scope.groups, &name.value, name.span) {
            Ok(group) => columns.push(Column {
                group,
                blocks: blocks(
                    nodes,
                    Scope {
                        about: &[group],
                        ..scope
                    },
                    diagnostics,
                ),
            }),
            Err(diagnostic) => diagnostics.push(diagnostic),
        }
    }
    Some(Block::Comparison(columns))
}

fn criteria(node: &Node, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Block> {
    let mut fields = Fields::of(node, msg!("what-criteria"), diagnostics)?;
    let id = required_id(&mut fields, diagnostics);
    let title = fields.required_text("title", scope, diagnostics);
    let items = fields
        .required("items")
        .map(|node| super::reader::strings(node, diagnostics));
    let tags = tags(&mut fields, diagnostics);
    fields.finish(diagnostics);
    Some(Block::Criteria(Criteria {
        id: id?,
        title: title?,
        items: items?
            .into_iter()
            .map(|item| prose::running(item, scope, diagnostics))
            .collect(),
        tags,
    }))
}

fn quotation(node: &Node, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Block> {
    let mut fields = Fields::of(node, msg!("what-quotation"), diagnostics)?;
    let id = required_id(&mut fields, diagnostics);
    let text = fields.required_text("text", scope, diagnostics);
    let attribution = fields.text("attribution", scope, diagnostics);
    let paraphrase = fields.boolean("paraphrase", diagnostics).unwrap_or(false);
    let released_by = fields.string("released_by", diagnostics);
    let released_on = fields.string("released_on", diagnostics);
    let tags = tags(&mut fields, diagnostics);
    fields.finish(diagnostics);
    if let Some(on) = &released_on {
        super::front::date(on, diagnostics);
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
    Some(Block::Quotation(Quotation {
        id: id?,
        text: text?,
        attribution,
        paraphrase,
        tags,
    }))
}

/// A list of ids, or lists of ids under their kinds.
fn evidence(node: &Node, diagnostics: &mut Diagnostics) -> Vec<Evidence> {
    let of_kind =
        |kind: Option<EvidenceKind>, ids: Vec<Spanned<String>>| ids.into_iter().map(move |id| Evidence { id, kind });
    if !matches!(node.value, Value::Map(_)) {
        return of_kind(None, super::reader::strings(node, diagnostics)).collect();
    }
    let Some(mut fields) = Fields::of(node, msg!("what-evidence"), diagnostics) else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for kind in EvidenceKind::ALL {
        let ids = fields.strings(kind.keyword(), diagnostics).unwrap_or_default();
        all.extend(of_kind(Some(kind), ids));
    }
    fields.finish(diagnostics);
    all
}

fn statement(node: &Node, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Statement> {
    let mut fields = Fields::of(node, msg!("what-statement"), diagnostics)?;
    let id = required_id(&mut fields, diagnostics);
    let text = fields.required_text("text", scope, diagnostics);
    let evidence = fields
        .get("evidence")
        .map(|node| evidence(node, diagnostics))
        .unwrap_or_default();
    let tags = tags(&mut fields, diagnostics);
    fields.accounted();
    fields.finish(diagnostics);
    Some(Statement {
        id: id?,
        text: text?,
        evidence,
        tags,
        span: node.span,
    })
}
