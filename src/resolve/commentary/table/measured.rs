//! What a table or a column measures.

use crate::commentary::{Measured, Sort};
use crate::content::yaml::Value;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::resolve::commentary::subject::{check_asked, choices, whose};
use crate::resolve::fields::Fields;
use crate::resolve::names;
use crate::resolve::scope::Scope;

/// `of`, and whose answers to it.
pub(super) fn measured(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Measured> {
    let of = fields.string("of", diagnostics);
    let whose = whose(fields, scope, diagnostics);
    let of = of?;
    let (question, item) = diagnostics.take(names::question_or_item(scope.questions, &of.value, of.span))?;
    if item.is_some() {
        diagnostics.push(Diagnostic::error(msg!("item-in-table")).at(of.span));
    }
    let asked = &scope.questions[question.0];
    let choices = choices(asked, &whose.is, diagnostics);
    if let Some(groups) = &whose.groups {
        check_asked(asked, groups, scope, of.span, diagnostics);
    }
    let is_asked = |group: &_| asked.groups.contains(group);
    let usual = || scope.about.iter().copied().filter(is_asked).collect();
    let is_named = whose.groups.is_some();
    let groups: Vec<_> = whose.groups.unwrap_or_else(usual);
    if groups.is_empty() {
        // Where the groups themselves are mistaken, its own or the section's, that has been said.
        if !(is_named || scope.about.is_empty()) || !diagnostics.has_errors() {
            diagnostics.push(Diagnostic::error(msg!("no-group-asked", question = &asked.id)).at(of.span));
        }
        return None;
    }
    Some(Measured {
        question,
        choices,
        groups,
        filter: whose.filter,
        base: whose.base,
        span: of.span,
    })
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
