//! Rows against groups, or against the choices of another question.

use super::head::{check_chart, head};
use super::measured::{check_choices, measured, sort};
use crate::commentary::{Breakdown, ChartKind, GroupTable, Measured, Prose, Sort, TableRow};
use crate::diagnostic::Diagnostics;
use crate::resolve::commentary::subject::choices;
use crate::resolve::fields::{Fields, string};
use crate::resolve::scope::Scope;
use crate::resolve::{names, prose};
use crate::survey::GroupId;

pub fn by_group(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<GroupTable> {
    let head = head(fields, scope, diagnostics);
    check_chart(head.as_ref(), &[ChartKind::GroupedBars, ChartKind::Bars], diagnostics);
    let measured = measured(fields, scope, diagnostics);
    // The only word that the key may have is "dash".
    let unnamed = fields.word("unnamed", diagnostics).is_some();
    let by = breakdown(fields, measured.as_ref(), scope, diagnostics);
    let columns = match &by {
        Some(Breakdown::Groups(groups)) => groups.len(),
        Some(Breakdown::Choices { choices, .. }) => choices.len(),
        None => 1,
    };
    let sort = sort(fields, columns, Sort::AsListed, diagnostics);
    let measured = measured?;
    let rows = rows(fields, &measured, scope, diagnostics);
    Some(GroupTable {
        head: head?,
        rows,
        measured,
        by: by?,
        sort,
        unnamed,
    })
}

/// `by: groups` says what goes without saying.
fn breakdown(
    fields: &Fields,
    measured: Option<&Measured>,
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Option<Breakdown> {
    let labels = labels(fields, scope, diagnostics);
    let by = fields.string("by", diagnostics);
    if let Some(name) = by.filter(|word| word.value != "groups") {
        let variable = diagnostics.take(names::variable(scope.questions, &name.value, name.span))?;
        let choices = scope.questions[variable.question.0].choice_ids().collect();
        return Some(Breakdown::Choices { variable, choices });
    }
    let label = |group: &GroupId| labels.iter().find(|(id, _)| id == group).map(|(_, text)| text.clone());
    let groups = measured?.groups.iter().map(|group| (*group, label(group)));
    Some(Breakdown::Groups(groups.collect()))
}

/// The heads that the authors give to groups.
fn labels(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Vec<(GroupId, Prose)> {
    let mut labels = Vec::new();
    for (name, node) in fields.named("labels", diagnostics).unwrap_or(&[]) {
        let group = diagnostics.take(names::group(scope.groups, &name.value, name.span));
        let text = string(node, diagnostics);
        if let Some((group, text)) = group.zip(text) {
            labels.push((group, prose::running(text, scope, diagnostics)));
        }
    }
    labels
}

/// A battery's rows are its items (and `is` says what counts), any other question's its choices.
fn rows(fields: &Fields, measured: &Measured, scope: Scope, diagnostics: &mut Diagnostics) -> Vec<TableRow> {
    let question = &scope.questions[measured.question.0];
    let ids = fields.strings("rows", diagnostics);
    if question.is_battery() {
        check_choices(fields, measured, diagnostics);
        let Some(ids) = ids else {
            return (0..question.items.len()).map(TableRow::Item).collect();
        };
        let items = ids
            .iter()
            .filter_map(|id| diagnostics.take(names::item(question, &id.value, id.span)));
        return items.map(TableRow::Item).collect();
    }
    let choices = match ids {
        Some(ids) => choices(question, &ids, diagnostics),
        None if measured.choices.is_empty() => question.choice_ids().collect(),
        None => measured.choices.clone(),
    };
    choices.into_iter().map(TableRow::Choice).collect()
}
