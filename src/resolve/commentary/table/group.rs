//! Rows against groups, or against the choices of another question.

use super::crossed::{check_within, columns, percent};
use super::differing::differences;
use super::head::{chart_of, check_bars, head_of_shares, reading};
use super::measured::{check_choices, check_once, listed, measured, sort};
use super::most::most_given;
use super::net_score::written_net;
use crate::commentary::{AskedTable, Breakdown, GroupTable, Measured, Net, Prose, Sort, TableHead, TableRow};
use crate::diagnostic::{Diagnostic, Diagnostics, Spanned};
use crate::msg;
use crate::resolve::commentary::precision::check_base;
use crate::resolve::commentary::subject::{check_asked, choices};
use crate::resolve::fields::{Fields, string};
use crate::resolve::scope::Scope;
use crate::resolve::shows::shows_of;
use crate::resolve::{names, prose};
use crate::survey::{ChoiceId, GroupId, Question};

/// What stands under `by` for the groups.
const GROUPS: &str = "groups";

pub fn by_group(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<AskedTable> {
    let head = head_of_shares(fields, scope, diagnostics);
    let shows = shows_of("group_table");
    let measured = measured(fields, shows, scope, diagnostics);
    // The only word that the key may have is "dash".
    let unnamed = fields.word("unnamed", diagnostics).is_some();
    let (by, within) = breakdown(fields, measured.as_ref(), scope, diagnostics);
    let total = fields.boolean("total", diagnostics).unwrap_or(false);
    let columns = columns(by.as_deref().unwrap_or_default(), within.as_ref(), total);
    // What is given most stands first, as a list does; by a column, since that tells no more than its shares.
    let usual = if fields.has("most") {
        Sort::Descending(0)
    } else {
        Sort::AsListed
    };
    let sort = sort(fields, columns, usual, diagnostics);
    let net_score = written_net(fields, scope, diagnostics);
    let measured = measured?;
    check_base(fields, measured.base, diagnostics);
    let differences = differences(fields, measured.base, diagnostics);
    let question = &scope.questions[measured.question.0];
    shows.check_chart(chart_of(head.as_ref()), question, columns, diagnostics);
    let percent = percent(
        fields,
        by.as_deref().unwrap_or_default(),
        (&measured, question),
        diagnostics,
    );
    check_within(fields, columns, percent, diagnostics);
    let net_score = net_score.and_then(|net| net.below_choices(question, (measured.span, percent), diagnostics));
    let reading = reading(fields, question, question.is_battery(), scope, diagnostics);
    let mut nets = nets(fields, question, scope, diagnostics);
    let most = most_given(fields, &measured, scope, diagnostics);
    let listed = match &most {
        Some(most) => most.choices.iter().copied().map(TableRow::Choice).collect(),
        None => rows(fields, &measured, scope, diagnostics),
    };
    nets.extend(match most {
        Some(_) => left(question, &listed),
        None => others(fields, question, &listed, diagnostics),
    });
    let rows = with_nets(&listed, &nets);
    check_bars(fields, head.as_ref(), rows.len(), diagnostics);
    Some(AskedTable::Group(GroupTable {
        head: TableHead { reading, ..head? },
        rows,
        nets,
        net_score,
        measured,
        by: by?,
        within,
        total,
        percent,
        sort,
        unnamed,
        differences,
        is_front: most.as_ref().is_some_and(|most| most.is_front),
        is_cut: most.is_some_and(|most| most.is_cut),
    }))
}

/// Choices that are taken together, each under its name.
fn nets(fields: &Fields, question: &Question, scope: Scope, diagnostics: &mut Diagnostics) -> Vec<Net> {
    let mut nets = Vec::new();
    for written in fields.each("nets", diagnostics) {
        let label = written.text("label", scope, diagnostics);
        let is = written.strings("is", diagnostics).unwrap_or_default();
        check_once(&is, diagnostics);
        let choices = choices(question, &is, diagnostics);
        if question.is_battery() {
            let message = msg!("nets-of-items", question = &question.id);
            diagnostics.push(Diagnostic::error(message).at(fields.key_span("nets")));
            break;
        }
        nets.extend(label.map(|label| Net {
            label: Some(label),
            choices,
        }));
    }
    nets
}

/// The choices that the rows leave, taken together.
fn others(fields: &Fields, question: &Question, rows: &[TableRow], diagnostics: &mut Diagnostics) -> Option<Net> {
    if !fields.boolean("others", diagnostics)? {
        return None;
    }
    let span = fields.key_span("others");
    if question.is_battery() {
        diagnostics.push(Diagnostic::error(msg!("nets-of-items", question = &question.id)).at(span));
        return None;
    }
    let left = left(question, rows);
    if left.is_none() {
        let none = Diagnostic::error(msg!("others-of-none", question = &question.id)).at(span);
        diagnostics.push(none.help(msg!("others-of-none-help")));
    }
    left
}

/// The choices that no row shows, as one; none where there are none.
fn left(question: &Question, rows: &[TableRow]) -> Option<Net> {
    let is_left = |choice: &ChoiceId| !rows.contains(&TableRow::Choice(*choice));
    let choices: Vec<ChoiceId> = question.choice_ids().filter(is_left).collect();
    (!choices.is_empty()).then_some(Net { label: None, choices })
}

/// Each net below the last of its choices.
fn with_nets(rows: &[TableRow], nets: &[Net]) -> Vec<TableRow> {
    let is_part = |row: &TableRow, net: &Net| match row {
        TableRow::Choice(choice) => net.choices.contains(choice),
        TableRow::Net(_) | TableRow::Item(_) => false,
    };
    let last = |net: &Net| rows.iter().rposition(|row| is_part(row, net)).unwrap_or(rows.len());
    let lasts: Vec<usize> = nets.iter().map(last).collect();
    let below = |at: usize| -> Vec<TableRow> {
        let own = (0..nets.len()).filter(|net| lasts[*net] == at);
        own.map(TableRow::Net).collect()
    };
    let mut all = Vec::with_capacity(rows.len() + nets.len());
    for (at, row) in rows.iter().enumerate() {
        all.push(*row);
        all.extend(below(at));
    }
    all.extend(below(rows.len()));
    all
}

/// `by: groups` says what goes without saying; several stand side by side, within the parts of `within` where there is one.
fn breakdown(
    fields: &Fields,
    measured: Option<&Measured>,
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> (Option<Vec<Breakdown>>, Option<Breakdown>) {
    let labels = labels(fields, scope, diagnostics);
    let names = fields.strings("by", diagnostics).unwrap_or_default();
    let within = fields.string("within", diagnostics);
    let all: Vec<Spanned<String>> = names.iter().chain(&within).cloned().collect();
    check_once(&all, diagnostics);
    let has_groups = names.is_empty() || all.iter().any(|name| name.value == GROUPS);
    let is_column = |id: GroupId| has_groups && measured.is_none_or(|measured| measured.groups.contains(&id));
    for (id, name, _) in labels.iter().filter(|(id, ..)| !is_column(*id)) {
        let message = msg!("label-of-no-column", name = &scope.groups[id.0].id);
        diagnostics.push(Diagnostic::error(message).at(name.span));
    }
    let mut one = |name: &Spanned<String>| match name.value.as_str() {
        GROUPS => by_groups(&labels, measured, scope, diagnostics),
        _ => crossed_by(name, measured, scope, diagnostics),
    };
    let outer = within.as_ref().and_then(&mut one);
    let inner = match names.as_slice() {
        [] => by_groups(&labels, measured, scope, diagnostics).map(|by| vec![by]),
        names => {
            let found: Vec<_> = names.iter().map(one).collect();
            found.into_iter().collect()
        }
    };
    // What they stand within was mistaken: that has been said.
    let inner = inner.filter(|_| within.is_none() || outer.is_some());
    (inner, outer)
}

/// A column for each group.
fn by_groups(
    labels: &[(GroupId, &Spanned<String>, Prose)],
    measured: Option<&Measured>,
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Option<Breakdown> {
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
pub(super) fn crossed_by(
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
