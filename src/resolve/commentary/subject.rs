//! Which answers a table or a claim is about: the choices, the groups, the filter, the base.

use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned};
use crate::msg;
use crate::resolve::fields::{Fields, strings};
use crate::resolve::names;
use crate::resolve::scope::Scope;
use crate::survey::{Base, ChoiceId, Condition, GroupId, Question};

/// `is`, `group` or `groups`, `where`, `base`, as they are written.
pub(super) struct Whose {
    pub is: Vec<Spanned<String>>,
    pub groups: Option<Vec<GroupId>>,
    pub filter: Vec<Condition>,
    pub base: Base,
}

pub(super) fn whose(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Whose {
    let takes = |key: &str| fields.mapping.find(key).is_some();
    let is = takes("is").then(|| fields.strings("is", diagnostics)).flatten();
    let base = takes("base").then(|| fields.word("base", diagnostics)).flatten();
    let base = base.and_then(|word| Base::of_keyword(word.value));
    let mut filter = Vec::new();
    for (name, node) in fields.named("where", diagnostics).unwrap_or(&[]) {
        let ids = strings(node, diagnostics);
        let ids: Vec<(&str, Span)> = ids.iter().map(|id| (id.value.as_str(), id.span)).collect();
        let condition = names::condition(scope.questions, (&name.value, name.span), &ids);
        filter.extend(diagnostics.take(condition));
    }
    let one = fields.strings("group", diagnostics);
    let several = fields.strings("groups", diagnostics);
    Whose {
        is: is.unwrap_or_default(),
        groups: one.or(several).map(|names| groups_of(&names, scope, diagnostics)),
        filter,
        base: base.unwrap_or(Base::Valid),
    }
}

pub(super) fn groups_of(names: &[Spanned<String>], scope: Scope, diagnostics: &mut Diagnostics) -> Vec<GroupId> {
    let group = |name: &Spanned<String>| diagnostics.take(names::group(scope.groups, &name.value, name.span));
    let mut groups: Vec<GroupId> = names.iter().filter_map(group).collect();
    // Taken together, a group named twice is there once.
    let mut seen = Vec::new();
    groups.retain(|group| {
        !seen.contains(group) && {
            seen.push(*group);
            true
        }
    });
    groups
}

pub(super) fn choices(question: &Question, ids: &[Spanned<String>], diagnostics: &mut Diagnostics) -> Vec<ChoiceId> {
    ids.iter()
        .filter_map(|id| diagnostics.take(names::choice(question, &id.value, id.span)))
        .collect()
}

/// Every group that is measured must have been asked.
pub(super) fn check_asked(
    asked: &Question,
    groups: &[GroupId],
    scope: Scope,
    span: Span,
    diagnostics: &mut Diagnostics,
) {
    let name = |group: &GroupId| &scope.groups[group.0].id;
    for group in groups.iter().filter(|group| !asked.groups.contains(group)) {
        let known: Vec<String> = asked.groups.iter().map(|group| name(group).clone()).collect();
        let message = msg!("group-not-asked", group = name(group), question = &asked.id);
        let diagnostic = Diagnostic::error(message).at(span);
        diagnostics.push(diagnostic.help(msg!("known-names", names = known)));
    }
}
