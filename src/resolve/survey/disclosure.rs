//! `disclosure:` of `report.yaml` → the policy, and the coding of extreme numbers that it asks for.

use crate::content::yaml::Node;
use crate::diagnostic::{Diagnostic, Diagnostics, Spanned};
use crate::msg;
use crate::resolve::confirmed::is_to_confirm;
use crate::resolve::fields::{Fields, list, string};
use crate::resolve::names;
use crate::survey::{
    Answers, Dominance, Exemption, Kind, Origin, People, Policy, Preset, Question, QuestionId, Side, Thresholds,
    made_of,
};
use std::collections::BTreeMap;

/// The side of a crossing that is the groups.
const GROUPS: &str = "groups";

pub(super) fn policy(fields: &Fields, questions: &[Question], diagnostics: &mut Diagnostics) -> Policy {
    let preset = fields.word("preset", diagnostics);
    let preset = preset.and_then(|word| Preset::ALL.into_iter().find(|preset| preset.keyword() == word.value));
    let mut policy = preset.map_or_else(Policy::default, Preset::policy);
    policy.is_declared = true;
    let because = fields.string("because", diagnostics);
    if let Some(open) = because.as_ref().filter(|text| is_to_confirm(&text.value)) {
        diagnostics.push(
            Diagnostic::warning(msg!("policy-to-confirm"))
                .at(open.span)
                .help(msg!("policy-to-confirm-help")),
        );
    }
    policy.because = because.map(|text| text.value);
    thresholds(fields, &mut policy.usual, diagnostics);
    if let Some(sensitive) = fields.inner("sensitive", diagnostics) {
        policy.sensitive.0 = named(&sensitive, questions, diagnostics);
        thresholds(&sensitive, &mut policy.sensitive.1, diagnostics);
    }
    policy.zeros = fields.boolean("zeros", diagnostics).unwrap_or(policy.zeros);
    policy.complements = fields.boolean("complements", diagnostics).unwrap_or(policy.complements);
    if let Some(rule) = fields.inner("dominance", diagnostics) {
        policy.dominance = dominance(&rule, questions, diagnostics);
    }
    if let Some(step) = fields.integer("round_to", diagnostics) {
        match step.value {
            0 => diagnostics.push(Diagnostic::error(msg!("round-to-nothing")).at(step.span)),
            step => policy.rounding = step,
        }
    }
    if let Some(extremes) = fields.inner("extremes", diagnostics) {
        policy.extremes = exemption(&extremes, questions, diagnostics);
        let named = policy.extremes.as_ref().map_or(&[][..], |one| &one.questions);
        check_numbers(named, questions, diagnostics, &|name| {
            Diagnostic::error(msg!("extremes-need-number", question = name)).at(extremes.key_span("questions"))
        });
    }
    policy.top = codings(fields, "top_coding", questions, diagnostics);
    policy.bottom = codings(fields, "bottom_coding", questions, diagnostics);
    for pair in fields.list("never_cross", diagnostics).unwrap_or(&[]) {
        policy.never_cross.extend(crossing(pair, questions, diagnostics));
    }
    for one in fields.each("publish", diagnostics) {
        policy.exempt.extend(exemption(&one, questions, diagnostics));
    }
    spread(&mut policy, questions);
    // A rule that is misspelt is one mistake, not two.
    let is_misspelt = preset.is_none() && fields.has("preset");
    if policy.because.is_none() && !policy.withholds() && policy.rounding == 1 && !is_misspelt {
        diagnostics.push(
            Diagnostic::error(msg!("open-without-reason"))
                .at(fields.span)
                .help(msg!("open-without-reason-help")),
        );
    }
    policy
}

/// What holds of a derived question holds of those that it is made of: figures of it are judged as theirs.
fn spread(policy: &mut Policy, questions: &[Question]) {
    let sensitive = policy.sensitive.0.clone();
    for question in sensitive {
        policy.sensitive.0.extend(made_of(questions, question));
    }
    let sides = |side: &Side| match side {
        Side::Groups => vec![Side::Groups],
        Side::Question(question) => {
            let sources = made_of(questions, *question).into_iter();
            std::iter::once(*question).chain(sources).map(Side::Question).collect()
        }
    };
    for (one, other) in std::mem::take(&mut policy.never_cross) {
        for one in sides(&one) {
            policy
                .never_cross
                .extend(sides(&other).into_iter().map(|other| (one, other)));
        }
    }
}

fn dominance(fields: &Fields, questions: &[Question], diagnostics: &mut Diagnostics) -> Option<Dominance> {
    let named = named(fields, questions, diagnostics);
    check_numbers(&named, questions, diagnostics, &|name| {
        Diagnostic::error(msg!("dominance-needs-number", question = name)).at(fields.key_span("questions"))
    });
    let largest = fields.integer("largest", diagnostics);
    let largest = largest.map_or(1, |largest| usize::try_from(largest.value).unwrap_or(usize::MAX));
    let percent = fields.integer("percent", diagnostics)?;
    if largest == 0 || !(1..=100).contains(&percent.value) {
        diagnostics.push(Diagnostic::error(msg!("dominance-out-of-range")).at(fields.span));
    }
    Some(Dominance {
        largest,
        percent: percent.value,
        questions: named,
    })
}

/// Says which question named under a rule about numbers is none.
fn check_numbers(
    named: &[QuestionId],
    questions: &[Question],
    diagnostics: &mut Diagnostics,
    mistake: &dyn Fn(&str) -> Diagnostic,
) {
    let is_number = |question: &QuestionId| questions[question.0].kind.decimals().is_some();
    if let Some(other) = named.iter().find(|question| !is_number(question)) {
        diagnostics.push(mistake(&questions[other.0].id));
    }
}

fn thresholds(fields: &Fields, into: &mut Thresholds, diagnostics: &mut Diagnostics) {
    if let Some(base) = fields.integer("smallest_base", diagnostics) {
        into.base = base.value;
    }
    if let Some(cell) = fields.integer("smallest_cell", diagnostics) {
        into.cell = cell.value;
    }
}

fn named(fields: &Fields, questions: &[Question], diagnostics: &mut Diagnostics) -> Vec<QuestionId> {
    let names = fields.strings("questions", diagnostics).unwrap_or_default();
    names
        .iter()
        .filter_map(|name| question(name, questions, diagnostics))
        .collect()
}

fn question(name: &Spanned<String>, questions: &[Question], diagnostics: &mut Diagnostics) -> Option<QuestionId> {
    match names::question_or_item(questions, &name.value, name.span) {
        Ok((question, _)) => Some(question),
        Err(mistake) => {
            diagnostics.push(mistake);
            None
        }
    }
}

/// `question: limit`, in whole units.
fn codings(
    fields: &Fields,
    key: &str,
    questions: &[Question],
    diagnostics: &mut Diagnostics,
) -> BTreeMap<QuestionId, i64> {
    let mut found = BTreeMap::new();
    for (name, limit) in fields.named(key, diagnostics).unwrap_or(&[]) {
        let Some(id) = question(name, questions, diagnostics) else {
            continue;
        };
        let Kind::Number { decimals } = questions[id.0].kind else {
            diagnostics.push(Diagnostic::error(msg!("coding-needs-number", question = &name.value)).at(name.span));
            continue;
        };
        let Some(text) = string(limit, diagnostics) else {
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

fn crossing(node: &Node, questions: &[Question], diagnostics: &mut Diagnostics) -> Option<(Side, Side)> {
    let names: Vec<_> = list(node, diagnostics)?
        .iter()
        .filter_map(|node| string(node, diagnostics))
        .collect();
    let [one, other] = names.as_slice() else {
        diagnostics.push(Diagnostic::error(msg!("crossing-of-two")).at(node.span));
        return None;
    };
    let mut side = |name: &Spanned<String>| match name.value.as_str() {
        GROUPS => Some(Side::Groups),
        other => match names::question_or_item(questions, other, name.span) {
            Ok((question, _)) => Some(Side::Question(question)),
            Err(_) => {
                let known = questions.iter().map(|question| question.id.as_str()).chain([GROUPS]);
                let unknown = Diagnostic::error(msg!("unknown-question", name = other)).at(name.span);
                diagnostics.push(unknown.suggest(other, known));
                None
            }
        },
    };
    let (one, other) = (side(one), side(other));
    Some((one?, other?))
}

fn exemption(fields: &Fields, questions: &[Question], diagnostics: &mut Diagnostics) -> Option<Exemption> {
    let named = named(fields, questions, diagnostics);
    let is_regrouped = |id: &&QuestionId| {
        let origin = questions[id.0].origin.as_ref();
        origin.is_some_and(|origin| matches!(origin, Origin::Merged { .. } | Origin::Classes { .. }))
    };
    for derived in named.iter().filter(is_regrouped) {
        let sources = made_of(questions, *derived).into_iter();
        let sources = sources.filter(|source| questions[source.0].origin.is_none());
        let sources: Vec<&str> = sources.map(|source| questions[source.0].id.as_str()).collect();
        let told = msg!(
            "exempt-derived",
            question = &questions[derived.0].id,
            sources = sources.join(", ")
        );
        diagnostics.push(Diagnostic::error(told).at(fields.key_span("questions")));
    }
    let because = fields.string("because", diagnostics);
    Some(Exemption {
        questions: named,
        because: because?.value,
    })
}

/// Top-coding and bottom-coding: a number beyond a limit of the policy is counted as the limit.
pub(super) fn code(people: &mut People, questions: &[Question], policy: &Policy) {
    for part in people.iter_mut() {
        for (variable, answers) in &mut part.answers {
            let Answers::Numbers(numbers) = answers else { continue };
            let parts = questions[variable.question.0].parts();
            let limit = |of: &BTreeMap<QuestionId, i64>| Some(of.get(&variable.question)?.saturating_mul(parts));
            let top = limit(&policy.top).unwrap_or(i64::MAX);
            let bottom = limit(&policy.bottom).unwrap_or(i64::MIN);
            for number in numbers.iter_mut().flatten() {
                *number = (*number).min(top).max(bottom);
            }
        }
    }
}
