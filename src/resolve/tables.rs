//! Tables of a section file → commentary.

use super::names;
use super::prose;
use super::reader::{Fields, list};
use super::scope::Scope;
use super::sections::{groups, required_id};
use crate::commentary::{
    Breakdown, Chart, ChartKind, GroupTable, Measured, Prose, RankedColumn, RankedTable, ScaleTable, SharesColumn,
    SharesTable, Sort, TableHead, TableRow,
};
use crate::content::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned};
use crate::msg;
use crate::survey::{Base, ChoiceId, Condition, GroupId, Kind, Question};

const CHARTS: [(&str, ChartKind); 4] = [
    ("dumbbell", ChartKind::Dumbbell),
    ("grouped_bars", ChartKind::GroupedBars),
    ("bars", ChartKind::Bars),
    ("stacked_bars", ChartKind::StackedBars),
];

pub(super) fn head(fields: &mut Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<TableHead> {
    let id = required_id(fields, diagnostics);
    let caption = fields.required_text("caption", scope, diagnostics);
    let row_head = fields.text("row_head", scope, diagnostics);
    let note = fields.text("note", scope, diagnostics);
    let chart = fields.get("chart").and_then(|node| chart(node, scope, diagnostics));
    let tags = fields.strings("tags", diagnostics).unwrap_or_default();
    Some(TableHead {
        id: id?,
        caption: caption?,
        row_head,
        note,
        chart,
        tags,
    })
}

/// A chart that a table can't be drawn as is a mistake: bars that go beyond 100 %, points without a pair.
pub(super) fn check_chart(head: Option<&TableHead>, allowed: &[ChartKind], diagnostics: &mut Diagnostics) {
    let Some(chart) = head.and_then(|head| head.chart.as_ref()) else {
        return;
    };
    if !allowed.contains(&chart.kind) {
        let name = |kind: ChartKind| {
            CHARTS
                .iter()
                .find(|(_, known)| *known == kind)
                .map_or("", |(name, _)| *name)
        };
        let names: Vec<String> = allowed.iter().map(|kind| name(*kind).to_owned()).collect();
        let message = msg!("chart-not-for-table", name = name(chart.kind));
        let diagnostic = Diagnostic::error(message).at(chart.title.written.span);
        diagnostics.push(diagnostic.help(msg!("known-names", names = names)));
    }
}

fn chart(node: &Node, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Chart> {
    let mut fields = Fields::of(node, msg!("what-chart"), diagnostics)?;
    let word = fields.required_string("kind", diagnostics);
    let title = fields.required_text("title", scope, diagnostics);
    let subtitle = fields.text("subtitle", scope, diagnostics);
    fields.finish(diagnostics);
    let word = word?;
    let kind = CHARTS
        .into_iter()
        .find(|(name, _)| *name == word.value)
        .map(|(_, kind)| kind);
    if kind.is_none() {
        diagnostics.push(
            Diagnostic::error(msg!("unknown-chart", name = &word.value))
                .at(word.span)
                .suggest(&word.value, CHARTS.map(|(name, _)| name)),
        );
    }
    Some(Chart {
        kind: kind?,
        title: title?,
        subtitle,
    })
}

/// `of`, `is`, `group` or `groups`, `where`, `base`: what a table or a column measures.
fn measured(fields: &mut Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Measured> {
    let of = fields.required_string("of", diagnostics);
    let is = fields.strings("is", diagnostics);
    let base = base(fields, diagnostics);
    let filter = fields
        .get("where")
        .map(|node| filter(node, scope, diagnostics))
        .unwrap_or_default();
    let own_groups = ["group", "groups"].into_iter().find_map(|key| fields.get(key));
    let own_groups = own_groups.map(|node| groups(node, scope, diagnostics));
    let of = of?;
    let (question, item) = report(
        names::question_or_item(scope.questions, &of.value, of.span),
        diagnostics,
    )?;
    if item.is_some() {
        diagnostics.push(Diagnostic::error(msg!("item-in-table")).at(of.span));
    }
    let asked = &scope.questions[question.0];
    let choices = is.map(|ids| choices(asked, &ids, diagnostics)).unwrap_or_default();
    let groups = match own_groups {
        Some(groups) => {
            check_asked(asked, &groups, scope, of.span, diagnostics);
            groups
        }
        None => scope
            .about
            .iter()
            .copied()
            .filter(|g| asked.groups.contains(g))
            .collect(),
    };
    if groups.is_empty() {
        // Where the section's own groups are mistaken, that has been said.
        if !scope.about.is_empty() || !diagnostics.has_errors() {
            diagnostics.push(Diagnostic::error(msg!("no-group-asked", question = &asked.id)).at(of.span));
        }
        return None;
    }
    let default_base = match asked.kind {
        Kind::Single
        | Kind::Scale
        | Kind::Multiple
        | Kind::Mentions { .. }
        | Kind::Ranking { .. }
        | Kind::Number { .. }
        | Kind::Open => Base::Valid,
    };
    Some(Measured {
        question,
        choices,
        groups,
        filter,
        base: base.unwrap_or(default_base),
        span: of.span,
    })
}

/// Every group that is measured must have been asked.
pub(super) fn check_asked(
    asked: &Question,
    groups: &[GroupId],
    scope: Scope,
    span: Span,
    diagnostics: &mut Diagnostics,
) {
    for group in groups {
        if !asked.groups.contains(group) {
            let known = asked
                .groups
                .iter()
                .map(|g| scope.groups[g.0].id.clone())
                .collect::<Vec<_>>();
            diagnostics.push(
                Diagnostic::error(msg!(
                    "group-not-asked",
                    group = &scope.groups[group.0].id,
                    question = &asked.id
                ))
                .at(span)
                .help(msg!("known-names", names = known)),
            );
        }
    }
}

pub(super) fn base(fields: &mut Fields, diagnostics: &mut Diagnostics) -> Option<Base> {
    let word = fields.string("base", diagnostics)?;
    report(names::base(&word.value, word.span), diagnostics)
}

/// `{question: choice}` or `{question: [choice, …]}`.
pub(super) fn filter(node: &Node, scope: Scope, diagnostics: &mut Diagnostics) -> Vec<Condition> {
    let Value::Map(entries) = &node.value else {
        diagnostics.push(Diagnostic::error(msg!("expected-mapping", what = msg!("what-where"))).at(node.span));
        return Vec::new();
    };
    let mut conditions = Vec::new();
    for (name, node) in entries {
        let ids = super::reader::strings(node, diagnostics);
        let ids: Vec<(&str, Span)> = ids.iter().map(|id| (id.value.as_str(), id.span)).collect();
        conditions.extend(report(
            names::condition(scope.questions, (&name.value, name.span), &ids),
            diagnostics,
        ));
    }
    conditions
}

pub(super) fn choices(question: &Question, ids: &[Spanned<String>], diagnostics: &mut Diagnostics) -> Vec<ChoiceId> {
    ids.iter()
        .filter_map(|id| report(names::choice(question, &id.value, id.span), diagnostics))
        .collect()
}

/// The value, or its mistake put with the others.
fn report<T>(result: Result<T, Diagnostic>, diagnostics: &mut Diagnostics) -> Option<T> {
    match result {
        Ok(value) => Some(value),
        Err(diagnostic) => {
            diagnostics.push(diagnostic);
            None
        }
    }
}

/// `sort: none`, or the number of a column from 1.
fn sort(fields: &mut Fields, columns: usize, default: Sort, diagnostics: &mut Diagnostics) -> Sort {
    let Some(word) = fields.string("sort", diagnostics) else {
        return default;
    };
    if word.value == "none" {
        return Sort::AsListed;
    }
    match word.value.parse::<usize>() {
        Ok(column) if (1..=columns.max(1)).contains(&column) => Sort::Descending(column - 1),
        Ok(_) | Err(_) => {
            diagnostics.push(Diagnostic::error(msg!("bad-sort", columns = columns)).at(word.span));
            default
        }
    }
}

pub(super) fn shares(node: &Node, scope: Scope, diagnostics: &mut Diagnostics) -> Option<SharesTable> {
    let mut fields = Fields::of(node, msg!("what-shares-table"), diagnostics)?;
    let head = head(&mut fields, scope, diagnostics);
    let mut columns = Vec::new();
    for node in fields
        .required("columns")
        .and_then(|node| list(node, diagnostics))
        .unwrap_or(&[])
    {
        let Some(mut inner) = Fields::of(node, msg!("what-table-column"), diagnostics) else {
            continue;
        };
        let label = inner.required_text("label", scope, diagnostics);
        let measured = measured(&mut inner, scope, diagnostics);
        inner.finish(diagnostics);
        if let (Some(label), Some(measured)) = (label, measured) {
            if measured.choices.is_empty() {
                diagnostics.push(
                    Diagnostic::error(msg!("missing-key", what = msg!("what-table-column"), key = "is"))
                        .at(measured.span),
                );
            }
            columns.push(SharesColumn { label, measured });
        }
    }
    let drawn: &[ChartKind] = match columns.len() {
        2 => &[ChartKind::Dumbbell, ChartKind::GroupedBars, ChartKind::Bars],
        1 => &[ChartKind::Bars],
        _ => &[ChartKind::GroupedBars, ChartKind::Bars],
    };
    check_chart(head.as_ref(), drawn, diagnostics);
    let rows = fields.strings("rows", diagnostics);
    let sort = sort(&mut fields, columns.len(), Sort::Descending(0), diagnostics);
    fields.accounted();
    fields.finish(diagnostics);
    let first = &scope.questions[columns.first()?.measured.question.0];
    if !first.is_battery() {
        diagnostics.push(Diagnostic::error(msg!("not-a-battery", name = &first.id)).at(columns.first()?.measured.span));
        return None;
    }
    let rows: Vec<String> = match rows {
        Some(rows) => {
            let known: Vec<_> = rows
                .iter()
                .filter_map(|row| report(names::item(first, &row.value, row.span), diagnostics))
                .collect();
            known.into_iter().map(|item| first.items[item].id.clone()).collect()
        }
        None => first.items.iter().map(|item| item.id.clone()).collect(),
    };
    for column in &columns[1..] {
        let battery = &scope.questions[column.measured.question.0];
        let absent: Vec<String> = rows
            .iter()
            .filter(|row| battery.find_item(row).is_none())
            .cloned()
            .collect();
        if !absent.is_empty() {
            diagnostics.push(
                Diagnostic::error(msg!(
                    "items-differ",
                    question = &battery.id,
                    first = &first.id,
                    items = absent
                ))
                .at(column.measured.span),
            );
        }
    }
    Some(SharesTable {
        head: head?,
        columns,
        rows,
        sort,
    })
}

pub(super) fn by_group(node: &Node, scope: Scope, diagnostics: &mut Diagnostics) -> Option<GroupTable> {
    let mut fields = Fields::of(node, msg!("what-group-table"), diagnostics)?;
    let head = head(&mut fields, scope, diagnostics);
    check_chart(head.as_ref(), &[ChartKind::GroupedBars, ChartKind::Bars], diagnostics);
    let measured = measured(&mut fields, scope, diagnostics);
    let by = fields.string("by", diagnostics);
    let labels = fields.get("labels");
    let unnamed = match fields.string("unnamed", diagnostics) {
        Some(word) if word.value == "dash" => true,
        Some(word) => {
            diagnostics.push(
                Diagnostic::error(msg!("unknown-unnamed", name = &word.value))
                    .at(word.span)
                    .suggest(&word.value, ["dash"]),
            );
            false
        }
        None => false,
    };
    let row_ids = fields.strings("rows", diagnostics);
    let labels = labels
        .map(|node| group_labels(node, scope, diagnostics))
        .unwrap_or_default();
    let by = by.filter(|word| word.value != "groups");
    let by = match (&by, &measured) {
        (Some(name), _) => {
            let variable = report(names::variable(scope.questions, &name.value, name.span), diagnostics);
            variable.map(|variable| Breakdown::Choices {
                variable,
                choices: scope.questions[variable.question.0].choice_ids().collect(),
            })
        }
        (None, Some(measured)) => Some(Breakdown::Groups(
            measured
                .groups
                .iter()
                .map(|group| {
                    let label = labels.iter().find(|(id, _)| id == group).map(|(_, text)| text.clone());
                    (*group, label)
                })
                .collect(),
        )),
        (None, None) => None,
    };
    let columns = match &by {
        Some(Breakdown::Groups(groups)) => groups.len(),
        Some(Breakdown::Choices { choices, .. }) => choices.len(),
        None => 1,
    };
    let sort = sort(&mut fields, columns, Sort::AsListed, diagnostics);
    fields.accounted();
    fields.finish(diagnostics);
    let measured = measured?;
    let rows = table_rows(&scope.questions[measured.question.0], row_ids, &measured, diagnostics);
    Some(GroupTable {
        head: head?,
        rows,
        measured,
        by: by?,
        sort,
        unnamed,
    })
}

/// A battery's rows are its items (and `is` says what counts), any other question's its choices.
fn table_rows(
    question: &Question,
    ids: Option<Vec<Spanned<String>>>,
    measured: &Measured,
    diagnostics: &mut Diagnostics,
) -> Vec<TableRow> {
    if question.is_battery() {
        if measured.choices.is_empty() {
            diagnostics.push(
                Diagnostic::error(msg!("missing-key", what = msg!("what-table-column"), key = "is")).at(measured.span),
            );
        }
        return match ids {
            Some(ids) => ids
                .iter()
                .filter_map(|id| report(names::item(question, &id.value, id.span), diagnostics))
                .map(TableRow::Item)
                .collect(),
            None => (0..question.items.len()).map(TableRow::Item).collect(),
        };
    }
    let choices = match ids {
        Some(ids) => choices(question, &ids, diagnostics),
        None if measured.choices.is_empty() => question.choice_ids().collect(),
        None => measured.choices.clone(),
    };
    choices.into_iter().map(TableRow::Choice).collect()
}

fn group_labels(node: &Node, scope: Scope, diagnostics: &mut Diagnostics) -> Vec<(GroupId, Prose)> {
    let Value::Map(entries) = &node.value else {
        diagnostics.push(Diagnostic::error(msg!("expected-mapping", what = msg!("what-labels"))).at(node.span));
        return Vec::new();
    };
    let mut labels = Vec::new();
    for (name, node) in entries {
        let group = report(names::group(scope.groups, &name.value, name.span), diagnostics);
        if let (Some(group), Some(text)) = (group, super::reader::string(node, diagnostics)) {
            labels.push((group, prose::running(text, scope, diagnostics)));
        }
    }
    labels
}

pub(super) fn ranked(node: &Node, scope: Scope, diagnostics: &mut Diagnostics) -> Option<RankedTable> {
    let mut fields = Fields::of(node, msg!("what-ranked-table"), diagnostics)?;
    let head = head(&mut fields, scope, diagnostics);
    let mut columns = Vec::new();
    for node in fields
        .required("columns")
        .and_then(|node| list(node, diagnostics))
        .unwrap_or(&[])
    {
        let Some(mut inner) = Fields::of(node, msg!("what-table-column"), diagnostics) else {
            continue;
        };
        let label = inner.required_text("label", scope, diagnostics);
        let top = inner
            .integer("top", diagnostics)
            .map_or(3, |n| usize::try_from(n.value).unwrap_or(usize::MAX));
        let measured = measured(&mut inner, scope, diagnostics);
        inner.finish(diagnostics);
        if let (Some(label), Some(measured)) = (label, measured) {
            columns.push(RankedColumn { label, measured, top });
        }
    }
    fields.accounted();
    fields.finish(diagnostics);
    if let Some(chart) = head.as_ref().and_then(|h| h.chart.as_ref()) {
        diagnostics.push(Diagnostic::error(msg!("no-chart-of-ranks")).at(chart.title.written.span));
    }
    Some(RankedTable { head: head?, columns })
}

pub(super) fn scale(node: &Node, scope: Scope, diagnostics: &mut Diagnostics) -> Option<ScaleTable> {
    let mut fields = Fields::of(node, msg!("what-scale-table"), diagnostics)?;
    let head = head(&mut fields, scope, diagnostics);
    let measured = measured(&mut fields, scope, diagnostics);
    let rows = fields.strings("rows", diagnostics);
    fields.accounted();
    fields.finish(diagnostics);
    let measured = measured?;
    let question = &scope.questions[measured.question.0];
    // Where one person may give several answers, the bars of a row would go beyond the whole.
    let drawn: &[ChartKind] = match question.kind {
        Kind::Single | Kind::Scale => &[ChartKind::StackedBars, ChartKind::GroupedBars],
        Kind::Multiple | Kind::Mentions { .. } | Kind::Ranking { .. } | Kind::Number { .. } | Kind::Open => {
            &[ChartKind::GroupedBars]
        }
    };
    check_chart(head.as_ref(), drawn, diagnostics);
    let items = match rows {
        Some(ids) => ids
            .iter()
            .filter_map(|id| report(names::item(question, &id.value, id.span), diagnostics))
            .collect(),
        None => (0..question.items.len()).collect(),
    };
    Some(ScaleTable {
        head: head?,
        measured,
        items,
    })
}
