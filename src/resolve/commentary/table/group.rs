//! Rows against groups, or against the choices of another question.

use super::head::{chart_of, head_of_shares, reading};
use super::measured::{check_choices, check_once, listed, measured, sort};
use crate::commentary::{Breakdown, GroupTable, Measured, Prose, Sort, TableHead, TableRow};
use crate::diagnostic::{Diagnostic, Diagnostics, Spanned};
use crate::msg;
use crate::resolve::commentary::precision::check_base;
use crate::resolve::commentary::subject::{check_asked, choices};
use crate::resolve::fields::{Fields, string};
use crate::resolve::scope::Scope;
use crate::resolve::shows::shows_of;
use crate::resolve::{names, prose};
use crate::survey::{Base, GroupId};

pub fn by_group(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<GroupTable> {
    let head = head_of_shares(fields, scope, diagnostics);
    let shows = shows_of("group_table");
    let measured = measured(fields, shows, scope, diagnostics);
    // The only word that the key may have is "dash".
    let unnamed = fields.word("unnamed", diagnostics).is_some();
    let differences = fields.boolean("differences", diagnostics).unwrap_or(false);
    let by = breakdown(fields, measured.as_ref(), scope, diagnostics);
    let columns = match &by {
        Some(Breakdown::Groups(groups)) => groups.len(),
        Some(Breakdown::Choices { choices, .. }) => choices.len(),
        None => 1,
    };
    let sort = sort(fields, columns, Sort::AsListed, diagnostics);
    let measured = measured?;
    check_base(fields, measured.base, diagnostics);
    if differences && measured.base == Base::Mentions {
        let mistake = Diagnostic::error(msg!("differences-of-mentions")).at(fields.key_span("differences"));
        diagnostics.push(mistake.help(msg!("differences-of-mentions-help")));
    }
    let question = &scope.questions[measured.question.0];
    shows.check_chart(chart_of(head.as_ref()), question, columns, diagnostics);
    let reading = reading(fields, question, question.is_battery(), scope, diagnostics);
    let rows = rows(fields, &measured, scope, diagnostics);
    Some(GroupTable {
        head: TableHead { reading, ..head? },
        rows,
        measured,
        by: by?,
        sort,
        unnamed,
        differences,
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
    let crossed = by.filter(|word| word.value != "groups");
    let is_column = |id: GroupId| crossed.is_none() && measured.is_none_or(|measured| measured.groups.contains(&id));
    for (id, name, _) in labels.iter().filter(|(id, ..)| !is_column(*id)) {
        let message = msg!("label-of-no-column", name = &scope.groups[id.0].id);
        diagnostics.push(Diagnostic::error(message).at(name.span));
    }
    if let Some(name) = crossed {
        return crossed_by(&name, measured, scope, diagnostics);
    }
    let label = |group: &GroupId| {
        labels
            .iter()
            .find(|(id, ..)| id == group)
            .map(|(.., text)| text.clone())
    };
    let groups = &measured?.groups;
    for condition in &measured?.filter {
        let asked = &scope.questions[condition.variable.question.0];
        // Where none was asked, that has been said.
        if groups.iter().any(|group| asked.groups.contains(group)) {
            check_asked(asked, groups, scope, measured?.span, diagnostics);
        }
    }
    let groups = groups.iter().map(|group| (*group, label(group)));
    Some(Breakdown::Groups(groups.collect()))
}

/// A column for each choice of another question, which those whose answers are shown must have been asked.
fn crossed_by(
    name: &Spanned<String>,
    measured: Option<&Measured>,
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Option<Breakdown> {
    let variable = diagnostics.take(names::variable(scope.questions, &name.value, name.span))?;
    let question = &scope.questions[variable.question.0];
    diagnostics.take(shows_of("by").check(question, name.span))?;
    let groups = &measured?.groups;
    if groups.iter().all(|group| !question.groups.contains(group)) {
        check_asked(question, groups, scope, name.span, diagnostics);
        return None;
    }
    let choices = question.choice_ids().collect();
    Some(Breakdown::Choices { variable, choices })
}

/// The heads that the authors give to groups.
fn labels<'a>(
    fields: &Fields<'a>,
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Vec<(GroupId, &'a Spanned<String>, Prose)> {
    let mut labels = Vec::new();
    for (name, node) in fields.named("labels", diagnostics).unwrap_or(&[]) {
        let group = diagnostics.take(names::group(scope.groups, &name.value, name.span));
        let text = string(node, diagnostics);
        if let Some((group, text)) = group.zip(text) {
            labels.push((group, name, prose::running(text, scope, diagnostics)));
        }
    }
    labels
}

/// A battery's rows are its items (and `is` says what counts), any other question's its choices.
fn rows(fields: &Fields, measured: &Measured, scope: Scope, diagnostics: &mut Diagnostics) -> Vec<TableRow> {
    let question = &scope.questions[measured.question.0];
    let ids = listed(fields, "rows", diagnostics);
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
        None => {
            check_once(&fields.strings("is", diagnostics).unwrap_or_default(), diagnostics);
            measured.choices.clone()
        }
    };
    choices.into_iter().map(TableRow::Choice).collect()
}
