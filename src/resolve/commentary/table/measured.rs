//! What a table or a column measures.

use crate::commentary::{Measured, Sort};
use crate::content::yaml::Value;
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned};
use crate::msg;
use crate::resolve::commentary::subject::{Whose, check_asked, choices, whose};
use crate::resolve::fields::Fields;
use crate::resolve::names;
use crate::resolve::scope::Scope;
use crate::resolve::shows::Shows;
use crate::survey::{Condition, GroupId};

/// `of`, and whose answers to it.
pub(super) fn measured(fields: &Fields, shows: Shows, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Measured> {
    let of = fields.string("of", diagnostics);
    let whose = whose(fields, scope, diagnostics);
    let measured = measured_of(&of?, &whose, (shows, false), scope, diagnostics);
    measured.map(|(measured, _)| measured)
}

/// A question, or an item of a battery where a table may have one, and whose answers to it.
pub(super) fn measured_of(
    of: &Spanned<String>,
    whose: &Whose,
    (shows, takes_items): (Shows, bool),
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Option<(Measured, Option<usize>)> {
    let (question, item) = diagnostics.take(names::question_or_item(scope.questions, &of.value, of.span))?;
    if item.is_some() && !takes_items {
        diagnostics.push(Diagnostic::error(msg!("item-in-table")).at(of.span));
    }
    let asked = &scope.questions[question.0];
    diagnostics.take(shows.check(asked, of.span))?;
    let choices = choices(asked, &whose.is, diagnostics);
    if let Some(groups) = &whose.groups {
        check_asked(asked, groups, scope, of.span, diagnostics);
    }
    let is_asked = |group: &_| asked.groups.contains(group);
    let usual = || scope.about.iter().copied().filter(is_asked).collect();
    let is_named = whose.groups.is_some();
    let groups: Vec<_> = whose.groups.clone().unwrap_or_else(usual);
    if groups.is_empty() {
        // Where the groups themselves are mistaken, its own or the section's, that has been said.
        if !(is_named || scope.about.is_empty()) || !diagnostics.has_errors() {
            diagnostics.push(Diagnostic::error(msg!("no-group-asked", question = &asked.id)).at(of.span));
        }
        return None;
    }
    check_filter(&whose.filter, &groups, scope, of.span, diagnostics);
    let measured = Measured {
        question,
        choices,
        groups,
        filter: whose.filter.clone(),
        base: whose.base,
        span: of.span,
    };
    Some((measured, item))
}

/// A condition on what none of the groups was asked is met by nobody.
fn check_filter(filter: &[Condition], groups: &[GroupId], scope: Scope, span: Span, diagnostics: &mut Diagnostics) {
    for condition in filter {
        let asked = &scope.questions[condition.variable.question.0];
        if groups.iter().all(|group| !asked.groups.contains(group)) {
            check_asked(asked, groups, scope, span, diagnostics);
        }
    }
}

/// The names of a list of rows: at least one, each once.
pub(super) fn listed(fields: &Fields, key: &str, diagnostics: &mut Diagnostics) -> Option<Vec<Spanned<String>>> {
    let names = fields.strings(key, diagnostics)?;
    if names.is_empty() {
        diagnostics.push(Diagnostic::error(msg!("nothing-listed", key = key)).at(fields.key_span(key)));
    }
    check_once(&names, diagnostics);
    Some(names)
}

/// Says which names stand more than once.
pub(super) fn check_once(names: &[Spanned<String>], diagnostics: &mut Diagnostics) {
    for (at, name) in names.iter().enumerate() {
        if names[..at].iter().any(|other| other.value == name.value) {
            diagnostics.push(Diagnostic::error(msg!("listed-twice", name = &name.value)).at(name.span));
        }
    }
}

/// Says that the choices that count are missing, where they are.
pub(super) fn check_choices(fields: &Fields, measured: &Measured, diagnostics: &mut Diagnostics) {
    let is_said = fields
        .get("is")
        .is_some_and(|node| node.value != Value::List(Vec::new()));
    if measured.choices.is_empty() && !is_said {
        diagnostics.push(fields.missing("is").at(measured.span));
    }
}

/// `sort: none`, or the number of a column from 1.
pub(super) fn sort(fields: &Fields, columns: usize, usual: Sort, diagnostics: &mut Diagnostics) -> Sort {
    let Some(word) = fields.string("sort", diagnostics) else {
        return usual;
    };
    if word.value == "none" {
        return Sort::AsListed;
    }
    match word.value.parse::<usize>() {
        Ok(column) if (1..=columns.max(1)).contains(&column) => Sort::Descending(column - 1),
        Ok(_) | Err(_) => {
            diagnostics.push(Diagnostic::error(msg!("bad-sort", columns = columns)).at(word.span));
            usual
        }
    }
}
