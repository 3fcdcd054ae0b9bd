//! `disclosure:` of `report.yaml` → the policy, and the coding of extreme numbers that it asks for.

use super::names;
use super::reader::{Fields, list, strings};
use super::scope::Scope;
use crate::content::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, Spanned};
use crate::msg;
use crate::survey::{Answers, Exemption, Kind, People, Policy, Preset, QuestionId, Side, Thresholds};
use std::collections::BTreeMap;

/// The side of a crossing that is the groups.
const GROUPS: &str = "groups";

pub(super) fn policy(node: &Node, scope: Scope<'_>, diagnostics: &mut Diagnostics) -> Policy {
    let Some(mut fields) = Fields::of(node, msg!("what-disclosure"), diagnostics) else {
        return Policy::default();
    };
    let preset = fields
        .string("preset", diagnostics)
        .and_then(|word| preset(&word, diagnostics));
    let mut policy = preset.map_or_else(Policy::default, Preset::policy);
    policy.is_declared = true;
    policy.because = fields.string("because", diagnostics).map(|text| text.value);
    thresholds(&mut fields, &mut policy.usual, diagnostics);
    if let Some(node) = fields.get("sensitive") {
        policy.sensitive = sensitive(node, scope, diagnostics);
    }
    if let Some(zeros) = fields.boolean("zeros", diagnostics) {
        policy.zeros = zeros;
    }
    if let Some(complements) = fields.boolean("complements", diagnostics) {
        policy.complements = complements;
    }
    if let Some(step) = fields.integer("round_to", diagnostics) {
        match step.value {
            0 => diagnostics.push(Diagnostic::error(msg!("round-to-nothing")).at(step.span)),
            step => policy.rounding = step,
        }
    }
    policy.top = codings(fields.get("top_coding"), scope, diagnostics);
    policy.bottom = codings(fields.get("bottom_coding"), scope, diagnostics);
    for pair in fields.list("never_cross", diagnostics).unwrap_or(&[]) {
        policy.never_cross.extend(crossing(pair, scope, diagnostics));
    }
    for node in fields.list("publish", diagnostics).unwrap_or(&[]) {
        policy.exempt.extend(exemption(node, scope, diagnostics));
    }
    // A rule that is misspelt is one mistake, not two.
    let is_misspelt = preset.is_none() && fields.has("preset");
    if policy.because.is_none() && !policy.withholds() && policy.rounding == 1 && !is_misspelt {
        diagnostics.push(
            Diagnostic::error(msg!("open-without-reason"))
                .at(fields.span)
                .help(msg!("open-without-reason-help")),
        );
    }
    fields.finish(diagnostics);
    policy
}

fn preset(word: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<Preset> {
    let found = Preset::ALL.into_iter().find(|preset| preset.keyword() == word.value);
    if found.is_none() {
        diagnostics.push(
            Diagnostic::error(msg!("unknown-preset", name = &word.value))
                .at(word.span)
                .suggest(&word.value, Preset::ALL.map(Preset::keyword)),
        );
    }
    found
}

fn thresholds(fields: &mut Fields<'_>, into: &mut Thresholds, diagnostics: &mut Diagnostics) {
    if let Some(base) = fields.integer("smallest_base", diagnostics) {
        into.base = base.value;
    }
    if let Some(cell) = fields.integer("smallest_cell", diagnostics) {
        into.cell = cell.value;
    }
}

fn sensitive(node: &Node, scope: Scope<'_>, diagnostics: &mut Diagnostics) -> (Vec<QuestionId>, Thresholds) {
    let mut found = (Vec::new(), Thresholds::default());
    if let Some(mut fields) = Fields::of(node, msg!("what-sensitive"), diagnostics) {
        let names = fields.required("questions").map(|node| strings(node, diagnostics));
        thresholds(&mut fields, &mut found.1, diagnostics);
        fields.finish(diagnostics);
        found.0 = questions(&names.unwrap_or_default(), scope, diagnostics);
    }
    found
}

fn questions(names: &[Spanned<String>], scope: Scope<'_>, diagnostics: &mut Diagnostics) -> Vec<QuestionId> {
    names
        .iter()
        .filter_map(|name| question(name, scope, diagnostics))
        .collect()
}

fn question(name: &Spanned<String>, scope: Scope<'_>, diagnostics: &mut Diagnostics) -> Option<QuestionId> {
    match names::question_or_item(scope.questions, &name.value, name.span) {
        Ok((question, _)) => Some(question),
        Err(mistake) => {
            diagnostics.push(mistake);
            None
        }
    }
}

/// `question: limit`, in whole units.
fn codings(node: Option<&Node>, scope: Scope<'_>, diagnostics: &mut Diagnostics) -> BTreeMap<QuestionId, i64> {
    let mut found = BTreeMap::new();
    let Some(node) = node else { return found };
    let Value::Map(entries) = &node.value else {
        diagnostics.push(Diagnostic::error(msg!("expected-mapping", what = msg!("what-coding"))).at(node.span));
        return found;
    };
    for (name, limit) in entries {
        let Some(id) = question(name, scope, diagnostics) else {
            continue;
        };
        let Kind::Number { decimals } = scope.questions[id.0].kind else {
            diagnostics.push(Diagnostic::error(msg!("coding-needs-number", question = &name.value)).at(name.span));
            continue;
        };
        let Some(text) = super::reader::string(limit, diagnostics) else {
            continue;
        };
        let units = text.value.parse::<i64>().ok();
        match units.and_then(|units| units.checked_mul(10i64.checked_pow(decimals)?)) {
            Some(units) => {
                found.insert(id, units);
            }
            None => diagnostics.push(Diagnostic::error(msg!("expected-integer", key = &name.value)).at(text.span)),
        }
    }
    found
}

fn crossing(node: &Node, scope: Scope<'_>, diagnostics: &mut Diagnostics) -> Option<(Side, Side)> {
    let names: Vec<_> = list(node, diagnostics)?
        .iter()
        .filter_map(|node| super::reader::string(node, diagnostics))
        .collect();
    let [one, other] = names.as_slice() else {
        diagnostics.push(Diagnostic::error(msg!("crossing-of-two")).at(node.span));
        return None;
    };
    let mut side = |name: &Spanned<String>| match name.value.as_str() {
        GROUPS => Some(Side::Groups),
        other => match names::question_or_item(scope.questions, other, name.span) {
            Ok((question, _)) => Some(Side::Question(question)),
            Err(_) => {
                let known = scope
                    .questions
                    .iter()
                    .map(|question| question.id.as_str())
                    .chain([GROUPS]);
                let unknown = Diagnostic::error(msg!("unknown-question", name = other)).at(name.span);
                diagnostics.push(unknown.suggest(other, known));
                None
            }
        },
    };
    let (one, other) = (side(one), side(other));
    Some((one?, other?))
}

fn exemption(node: &Node, scope: Scope<'_>, diagnostics: &mut Diagnostics) -> Option<Exemption> {
    let mut fields = Fields::of(node, msg!("what-exemption"), diagnostics)?;
    let names = fields.required("questions").map(|node| strings(node, diagnostics));
    let because = fields.required_string("because", diagnostics);
    fields.finish(diagnostics);
    Some(Exemption {
        questions: questions(&names.unwrap_or_default(), scope, diagnostics),
        because: because?.value,
    })
}

/// Takes numbers beyond the limits as the limits.
pub(super) fn code(people: &mut People, policy: &Policy) {
    for part in people.iter_mut() {
        for (variable, answers) in &mut part.answers {
            let Answers::Numbers(numbers) = answers else { continue };
            let top = policy.top.get(&variable.question).copied().unwrap_or(i64::MAX);
            let bottom = policy.bottom.get(&variable.question).copied().unwrap_or(i64::MIN);
            for number in numbers.iter_mut().flatten() {
                *number = (*number).min(top).max(bottom);
            }
        }
    }
}
