//! `claims:` and `released:`, wherever they stand in a file: each is about the texts of the mapping that holds it.

use super::date::date;
use super::ends::{ends, written_ends};
use super::subject::{check_asked, choices, groups_of, whose};
use crate::commentary::{Accounts, Claim, Claimed, Gauge, Gauged, Release, Strata, Subject};
use crate::content::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::msg;
use crate::query::Summary;
use crate::resolve::fields::{Fields, each_declared};
use crate::resolve::scope::Scope;
use crate::resolve::shows::shows_of;
use crate::resolve::{keys, names};
use crate::survey::Variable;

/// What a claim compares when it says nothing else: this many choices, this many points.
const TOP: u64 = 3;
const POINTS: u64 = 10;

/// Gathers what a document accounts for. What stands at the top of `report.yaml` is about every file.
pub(super) fn gather(node: &Node, everywhere: bool, scope: Scope, into: &mut Accounts, diagnostics: &mut Diagnostics) {
    match &node.value {
        Value::Map(entries) => {
            let about = (!everywhere).then(|| extent(node));
            for entry in entries {
                let (key, value) = entry;
                let Some(all) = each_declared(&keys::ACCOUNTS, entry, diagnostics) else {
                    gather(value, false, scope, into, diagnostics);
                    continue;
                };
                for fields in all {
                    if key.value == "claims" {
                        into.claims.extend(claim(&fields, about, scope, diagnostics));
                    } else {
                        into.releases.extend(releases(&fields, about, diagnostics));
                    }
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

fn releases(fields: &Fields, about: Option<Span>, diagnostics: &mut Diagnostics) -> Vec<Release> {
    let says = fields.strings("says", diagnostics).unwrap_or_default();
    let Some(because) = fields.string("because", diagnostics) else {
        return Vec::new();
    };
    let by = fields.string("released_by", diagnostics);
    let on = fields.string("released_on", diagnostics);
    let on = on.and_then(|on| date(&on, diagnostics));
    let release = |says| Release {
        says,
        scope: about,
        because: because.value.clone(),
        is_signed: by.is_some() && on.is_some(),
    };
    says.into_iter().map(release).collect()
}

fn claim(fields: &Fields, about: Option<Span>, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Claim> {
    let says = fields.string("says", diagnostics);
    let claimed = claimed(fields, scope, diagnostics);
    Some(Claim {
        says: says?,
        scope: about,
        claimed: claimed?,
    })
}

fn claimed(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Claimed> {
    let kind = fields.mapping.opener();
    match kind {
        "n" => {
            let groups = groups_of(&fields.strings("n", diagnostics)?, scope, diagnostics);
            return (!groups.is_empty()).then_some(Claimed::Respondents(groups));
        }
        "more" => {
            let (more, than) = sides(["more", "than"], fields, scope, diagnostics)?;
            return Some(Claimed::More { more, than });
        }
        "equal" => {
            let points = fields.integer("points", diagnostics).map(|points| points.value);
            let (one, other) = sides(["equal", "to"], fields, scope, diagnostics)?;
            return Some(Claimed::Equal { one, other, points });
        }
        "net_score" => return net_score(fields, scope, diagnostics),
        _ => {}
    }
    let summary = Summary::of_keyword(kind);
    let needs_choices = summary.is_none() && kind != "same";
    let mut subject = subject(kind, needs_choices, fields, scope, diagnostics);
    if matches!(kind, "rank" | "same" | "differ") {
        subject = of_one(subject?, fields, kind, scope, diagnostics);
    }
    if let Some(summary) = summary {
        return subject.map(|subject| Claimed::Number { subject, summary });
    }
    match kind {
        "share" => subject.map(Claimed::Share),
        "count" => subject.map(Claimed::Count),
        "rank" => {
            let place = fields.integer("place", diagnostics).map_or(1, |n| n.value.max(1));
            let place = usize::try_from(place).unwrap_or(usize::MAX);
            let among = fields.word("among", diagnostics);
            let is_among_items = among.is_some_and(|among| among.value == "items");
            subject.map(|subject| Claimed::Rank {
                subject,
                place,
                is_among_items,
            })
        }
        "same" => {
            let by = strata(fields, scope, diagnostics);
            let top = fields.integer("top", diagnostics).map_or(TOP, |n| n.value);
            let top = usize::try_from(top).unwrap_or(usize::MAX);
            subject.zip(by).map(|(subject, by)| Claimed::Same { subject, by, top })
        }
        _ => {
            let by = strata(fields, scope, diagnostics);
            let points = fields.integer("points", diagnostics).map_or(POINTS, |n| n.value);
            subject
                .zip(by)
                .map(|(subject, by)| Claimed::Differ { subject, by, points })
        }
    }
}

/// A net score, of one or of all items of a battery.
fn net_score(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Claimed> {
    let subject = subject("net_score", false, fields, scope, diagnostics);
    let (written, mut subject) = written_ends(fields, diagnostics).zip(subject)?;
    let question = &scope.questions[subject.variables.first()?.question.0];
    let (top, bottom) = ends(&written, question, diagnostics)?;
    subject.choices = top;
    Some(Claimed::NetScore { subject, bottom })
}

/// The two values of a comparison.
fn sides(keys: [&str; 2], fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<(Gauged, Gauged)> {
    let mut side = |key: &str| {
        let side = fields.inner(key, diagnostics)?;
        let opener = side.mapping.opener();
        let gauge = match (opener, Summary::of_keyword(opener)) {
            (_, Some(summary)) => Gauge::Number(summary),
            ("count", None) => Gauge::Count,
            ("net_score", None) => return net_side(&side, scope, diagnostics),
            (_, None) => Gauge::Share,
        };
        let subject = subject(opener, !matches!(gauge, Gauge::Number(_)), &side, scope, diagnostics)?;
        let subject = of_one(subject, &side, opener, scope, diagnostics)?;
        Some(Gauged { subject, gauge })
    };
    let [one, other] = keys.map(&mut side);
    one.zip(other)
}

/// A net score as one of the two values.
fn net_side(side: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Gauged> {
    let Claimed::NetScore { subject, bottom } = net_score(side, scope, diagnostics)? else {
        return None;
    };
    let subject = of_one(subject, side, "net_score", scope, diagnostics)?;
    let gauge = Gauge::NetScore { bottom };
    Some(Gauged { subject, gauge })
}

fn strata(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Strata> {
    let by = fields.string("by", diagnostics)?;
    if by.value == "groups" {
        return Some(Strata::Groups);
    }
    let variable = diagnostics.take(names::variable(scope.questions, &by.value, by.span))?;
    let question = &scope.questions[variable.question.0];
    diagnostics.take(shows_of("by").check(question, by.span))?;
    Some(Strata::Choices(variable))
}

/// What compares one variable with another, or its answers with each other: a battery must say which item it is.
fn of_one(
    subject: Subject,
    fields: &Fields,
    key: &str,
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Option<Subject> {
    if subject.variables.len() == 1 {
        return Some(subject);
    }
    let name = fields.string(key, diagnostics)?;
    diagnostics.take(names::variable(scope.questions, &name.value, name.span))?;
    None
}

/// The question under `key`, with `is`, `group` or `groups`, `where` and `base`.
fn subject(
    key: &str,
    needs_choices: bool,
    fields: &Fields,
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Option<Subject> {
    let name = fields.string(key, diagnostics);
    let whose = whose(fields, scope, diagnostics);
    let name = name?;
    let found = names::question_or_item(scope.questions, &name.value, name.span);
    let (question, item) = diagnostics.take(found)?;
    let asked = &scope.questions[question.0];
    diagnostics.take(shows_of(key).check(asked, name.span))?;
    let choices = choices(asked, &whose.is, diagnostics);
    if needs_choices && choices.is_empty() && !diagnostics.has_errors() {
        diagnostics.push(Diagnostic::error(msg!("claim-needs-choices", question = &asked.id)).at(name.span));
    }
    let groups = whose.groups.unwrap_or_else(|| asked.groups.clone());
    check_asked(asked, &groups, scope, name.span, diagnostics);
    let items = item.map_or_else(|| (0..asked.items.len()).collect::<Vec<_>>(), |item| vec![item]);
    let variable = |item| Variable { question, item };
    Some(Subject {
        variables: items.into_iter().map(variable).collect(),
        choices,
        groups,
        filter: whose.filter,
        base: whose.base,
    })
}
