//! `claims:` and `released:`, wherever they stand in a file: each is about the texts of the mapping that holds it.

use super::names;
use super::reader::{Fields, list, strings};
use super::scope::Scope;
use super::tables;
use crate::commentary::{Accounts, Claim, Claimed, Release, Strata, Subject};
use crate::content::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned};
use crate::msg;
use crate::survey::{Base, GroupId};

/// The keys that tie figures to the data or release them.
pub(super) const KEYS: [&str; 2] = ["claims", "released"];

/// The keys of which a claim has one: what is claimed.
const CLAIMED: [&str; 9] = [
    "share", "count", "n", "mean", "median", "rank", "more", "same", "differ",
];

/// What a claim compares when it says nothing else: this many choices, this many points.
const TOP: u64 = 3;
const POINTS: u64 = 10;

/// Gathers what a document accounts for. What stands at the top of `report.yaml` is about every file.
pub(super) fn gather(node: &Node, everywhere: bool, scope: Scope, into: &mut Accounts, diagnostics: &mut Diagnostics) {
    match &node.value {
        Value::Map(entries) => {
            let about = (!everywhere).then(|| extent(node));
            for (key, value) in entries {
                match key.value.as_str() {
                    "claims" => into.claims.extend(claims(value, about, scope, diagnostics)),
                    "released" => into.releases.extend(releases(value, about, diagnostics)),
                    _ => gather(value, false, scope, into, diagnostics),
                }
            }
        }
        Value::List(items) => {
            for item in items {
                gather(item, false, scope, into, diagnostics);
            }
        }
        Value::Null | Value::Scalar(_) => {}
    }
}

/// From the first byte of a node to the last: a mapping's own span is where it begins.
fn extent(node: &Node) -> Span {
    let inner: Vec<Span> = match &node.value {
        Value::Map(entries) => entries
            .iter()
            .flat_map(|(key, value)| [key.span, extent(value)])
            .collect(),
        Value::List(items) => items.iter().map(extent).collect(),
        Value::Null | Value::Scalar(_) => Vec::new(),
    };
    inner.into_iter().fold(node.span, |whole, part| Span {
        start: whole.start.min(part.start),
        end: whole.end.max(part.end),
        ..whole
    })
}

fn releases(node: &Node, about: Option<Span>, diagnostics: &mut Diagnostics) -> Vec<Release> {
    let mut all = Vec::new();
    for item in list(node, diagnostics).unwrap_or(&[]) {
        let Some(mut fields) = Fields::of(item, msg!("what-release"), diagnostics) else {
            continue;
        };
        let says = fields.required("says").map(|node| strings(node, diagnostics));
        let because = fields.required_string("because", diagnostics);
        fields.finish(diagnostics);
        let Some(because) = because else { continue };
        for says in says.unwrap_or_default() {
            all.push(Release {
                says,
                scope: about,
                because: because.value.clone(),
            });
        }
    }
    all
}

fn claims(node: &Node, about: Option<Span>, scope: Scope, diagnostics: &mut Diagnostics) -> Vec<Claim> {
    let items = list(node, diagnostics).unwrap_or(&[]);
    items
        .iter()
        .filter_map(|item| claim(item, about, scope, diagnostics))
        .collect()
}

fn claim(node: &Node, about: Option<Span>, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Claim> {
    let mut fields = Fields::of(node, msg!("what-claim"), diagnostics)?;
    let says = fields.required_string("says", diagnostics);
    let kind = CLAIMED.into_iter().find(|kind| fields.has(kind));
    let claimed = kind.and_then(|kind| claimed(kind, &mut fields, scope, diagnostics));
    if kind.is_none() {
        let keys: Vec<String> = CLAIMED.map(str::to_owned).into();
        diagnostics.push(
            Diagnostic::error(msg!("claim-of-nothing"))
                .at(fields.span)
                .help(msg!("known-names", names = keys)),
        );
    }
    // A key beside an unknown one would only be called unknown too.
    if kind.is_some() {
        fields.finish(diagnostics);
    } else {
        fields.abandon();
    }
    Some(Claim {
        says: says?,
        scope: about,
        claimed: claimed?,
    })
}

fn claimed(kind: &'static str, fields: &mut Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Claimed> {
    match kind {
        "n" => {
            let node = fields.required("n")?;
            let groups = super::sections::groups(node, scope, diagnostics);
            (!groups.is_empty()).then_some(Claimed::Respondents(groups))
        }
        "more" => {
            let mut side = |key: &'static str| {
                let node = fields.required(key)?;
                let mut inner = Fields::of(node, msg!("what-share"), diagnostics)?;
                let subject = subject("share", true, &mut inner, scope, diagnostics);
                inner.finish(diagnostics);
                subject
            };
            let (more, than) = (side("more"), side("than"));
            Some(Claimed::More {
                more: more?,
                than: than?,
            })
        }
        "rank" => {
            let place = fields.integer("place", diagnostics).map_or(1, |n| n.value.max(1));
            let subject = subject(kind, true, fields, scope, diagnostics)?;
            Some(Claimed::Rank {
                subject,
                place: usize::try_from(place).unwrap_or(usize::MAX),
            })
        }
        "same" | "differ" => {
            let by = fields.required_string("by", diagnostics);
            let top = fields.integer("top", diagnostics).map_or(TOP, |n| n.value);
            let points = fields.integer("points", diagnostics).map_or(POINTS, |n| n.value);
            let subject = subject(kind, kind == "differ", fields, scope, diagnostics)?;
            let by = strata(&by?, scope, diagnostics)?;
            Some(if kind == "same" {
                let top = usize::try_from(top).unwrap_or(usize::MAX);
                Claimed::Same { subject, by, top }
            } else {
                Claimed::Differ { subject, by, points }
            })
        }
        "mean" => subject(kind, false, fields, scope, diagnostics).map(Claimed::Mean),
        "median" => subject(kind, false, fields, scope, diagnostics).map(Claimed::Median),
        "count" => subject(kind, true, fields, scope, diagnostics).map(Claimed::Count),
        _ => subject(kind, true, fields, scope, diagnostics).map(Claimed::Share),
    }
}

fn strata(by: &Spanned<String>, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Strata> {
    if by.value == "groups" {
        return Some(Strata::Groups);
    }
    match names::variable(scope.questions, &by.value, by.span) {
        Ok(variable) => Some(Strata::Choices(variable)),
        Err(diagnostic) => {
            diagnostics.push(diagnostic);
            None
        }
    }
}

/// The question under `key`, with `is`, `group` or `groups`, `where` and `base`.
fn subject(
    key: &'static str,
    needs_choices: bool,
    fields: &mut Fields,
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Option<Subject> {
    let name = fields.required_string(key, diagnostics);
    let is = fields.strings("is", diagnostics);
    let base = tables::base(fields, diagnostics);
    let filter = fields
        .get("where")
        .map(|node| tables::filter(node, scope, diagnostics))
        .unwrap_or_default();
    let own = ["group", "groups"].into_iter().find_map(|key| fields.get(key));
    let own: Option<Vec<GroupId>> = own.map(|node| super::sections::groups(node, scope, diagnostics));
    let name = name?;
    let (question, item) = match names::question_or_item(scope.questions, &name.value, name.span) {
        Ok(found) => found,
        Err(diagnostic) => {
            diagnostics.push(diagnostic);
            return None;
        }
    };
    let asked = &scope.questions[question.0];
    let choices = tables::choices(asked, &is.unwrap_or_default(), diagnostics);
    if needs_choices && choices.is_empty() && asked.is_closed() && !diagnostics.has_errors() {
        diagnostics.push(Diagnostic::error(msg!("claim-needs-choices", question = &asked.id)).at(name.span));
    }
    let groups = own.unwrap_or_else(|| asked.groups.clone());
    tables::check_asked(asked, &groups, scope, name.span, diagnostics);
    let items = item.map_or_else(|| (0..asked.items.len()).collect::<Vec<_>>(), |item| vec![item]);
    Some(Subject {
        variables: items
            .into_iter()
            .map(|item| crate::survey::Variable { question, item })
            .collect(),
        choices,
        groups,
        filter,
        base: base.unwrap_or(Base::Valid),
    })
}
