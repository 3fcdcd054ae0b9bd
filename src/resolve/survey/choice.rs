//! Lists of choices and of items, with their codes and columns.

use super::code::code_key;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, Span, Spanned, nearest};
use crate::msg;
use crate::resolve::fields::{Fields, each};
use crate::resolve::keys;
use crate::survey::{Choice, Item};
use std::collections::BTreeMap;

/// A list of choices with their codes and, for multiple response, columns.
#[derive(Clone, Default)]
pub(super) struct Choices {
    pub choices: Vec<Choice>,
    pub labels: Vec<String>,
    /// What the people who gave each are called by, after the noun of their group.
    pub people: Vec<Option<String>>,
    /// Normalised by [`code_key`].
    pub codes: Vec<Spanned<String>>,
    pub columns: Vec<Option<Spanned<String>>>,
    /// The name of the scale that they are.
    pub scale: Option<String>,
    /// What else means each of them in the responses, beside its code: its label, and the texts declared for it.
    pub texts: Vec<Vec<String>>,
    /// The one that takes whatever else was answered.
    pub other: Option<usize>,
    /// Those that nobody ticks beside others.
    pub exclusive: Vec<usize>,
    /// Two have the same code, so that answers can't be told from mistakes.
    pub is_unsure: bool,
}

/// The scales that several questions share, by name.
pub(super) type Scales = BTreeMap<String, Choices>;

pub(super) fn scales(questionnaire: &Fields, diagnostics: &mut Diagnostics) -> Scales {
    let scales = questionnaire.named("scales", diagnostics).unwrap_or(&[]);
    let one = |(name, node): &(Spanned<String>, _)| {
        let before = diagnostics.count(Severity::Error);
        let all = each(&keys::CHOICES, node, diagnostics);
        let mut choices = choices(&all, diagnostics);
        choices.is_unsure |= diagnostics.count(Severity::Error) > before;
        choices.scale = Some(name.value.clone());
        (name.value.clone(), choices)
    };
    scales.iter().map(one).collect()
}

/// A question's own choices, or those of its scale.
pub(super) fn choices_of(question: &Fields, scales: &Scales, diagnostics: &mut Diagnostics) -> Choices {
    let own = question.each("choices", diagnostics);
    let own = choices(&own, diagnostics);
    let Some(name) = question.string("scale", diagnostics) else {
        return own;
    };
    if let Some(scale) = scales.get(&name.value) {
        return scale.clone();
    }
    let known = || scales.keys().map(String::as_str);
    let unknown = Diagnostic::error(msg!("unknown-scale", name = &name.value)).at(name.span);
    diagnostics.push(unknown.suggest(&name.value, known()));
    // A misspelt name is one mistake: what depends on the scale is held against the one that was meant.
    let meant = nearest(&name.value, known()).and_then(|name| scales.get(name));
    Choices {
        is_unsure: true,
        ..meant.cloned().unwrap_or_default()
    }
}

fn choices(list: &[Fields], diagnostics: &mut Diagnostics) -> Choices {
    let mut all = Choices::default();
    let mut seen = BTreeMap::new();
    let mut codes: BTreeMap<String, Span> = BTreeMap::new();
    for fields in list {
        let id = fields.id(diagnostics);
        let label = fields.string("label", diagnostics);
        let people = fields.string("people", diagnostics);
        let code = fields.string("code", diagnostics);
        let column = fields.string("column", diagnostics);
        let also = fields.strings("also", diagnostics).unwrap_or_default();
        let is_other = fields.boolean("other", diagnostics).unwrap_or(false);
        let is_exclusive = fields.boolean("exclusive", diagnostics).unwrap_or(false);
        let Some(id) = id else { continue };
        report_duplicate(&mut seen, &id, diagnostics);
        let code = code.unwrap_or_else(|| id.clone());
        let key = code_key(&code.value);
        if let Some(first) = codes.insert(key.clone(), code.span) {
            diagnostics.push(
                Diagnostic::error(msg!("duplicate-code", code = &code.value))
                    .at(code.span)
                    .also(first, msg!("first-here")),
            );
            all.is_unsure = true;
        }
        all.codes.push(Spanned::new(key, code.span));
        all.columns.push(column);
        if is_other && all.other.replace(all.choices.len()).is_some() {
            diagnostics.push(Diagnostic::error(msg!("other-twice")).at(fields.key_span("other")));
        }
        if is_exclusive {
            all.exclusive.push(all.choices.len());
        }
        let own = label.iter().chain(&also).map(|text| text.value.clone());
        all.texts.push(own.collect());
        all.people.push(people.map(|people| people.value));
        all.labels.push(label.unwrap_or_else(|| id.clone()).value);
        let score = score(fields, &code.value, diagnostics);
        all.choices.push(Choice { id: id.value, score });
    }
    all
}

/// What a choice is worth: as declared, or its code.
fn score(fields: &Fields, code: &str, diagnostics: &mut Diagnostics) -> Option<i64> {
    let Some(declared) = fields.string("score", diagnostics) else {
        return code.trim().parse().ok();
    };
    let score = declared.value.trim().replace('\u{2212}', "-").parse().ok();
    if score.is_none() {
        let message = msg!("expected-integer", key = "score");
        diagnostics.push(Diagnostic::error(message).at(declared.span));
    }
    score
}

/// An item of a battery with its label and column.
pub(super) struct BatteryItem {
    pub item: Item,
    pub label: String,
    pub column: Spanned<String>,
}

/// The items of a battery; none for a question that is no battery.
pub(super) fn items(
    id: &Spanned<String>,
    question: &Fields,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<BatteryItem>> {
    question.get("items")?;
    let mut all = Vec::new();
    let mut seen = BTreeMap::new();
    for fields in question.each("items", diagnostics) {
        let item = fields.id(diagnostics);
        let label = fields.string("label", diagnostics);
        let column = fields.string("column", diagnostics);
        let Some(item) = item else { continue };
        report_duplicate(&mut seen, &item, diagnostics);
        all.push(BatteryItem {
            label: label.unwrap_or_else(|| item.clone()).value,
            column: column.unwrap_or_else(|| Spanned::new(format!("{}_{}", id.value, item.value), item.span)),
            item: Item { id: item.value },
        });
    }
    Some(all)
}

fn report_duplicate(seen: &mut BTreeMap<String, Span>, id: &Spanned<String>, diagnostics: &mut Diagnostics) {
    if let Some(first) = seen.insert(id.value.clone(), id.span) {
        diagnostics.push(
            Diagnostic::error(msg!("duplicate-id", id = &id.value))
                .at(id.span)
                .also(first, msg!("first-here")),
        );
    }
}
