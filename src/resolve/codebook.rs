//! `questionnaire.yaml` → questions, and where their answers stand in the responses.

use super::names;
use super::reader::{Fields, check_id, list, strings};
use crate::content::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned, nearest};
use crate::msg;
use crate::survey::{Choice, Condition, Group, GroupId, Item, Kind, Missing, Question};
use std::collections::BTreeMap;

/// The questions with, for each, where its answers stand.
pub(super) struct Codebook {
    pub questions: Vec<Question>,
    /// In the order of `questions`.
    pub layouts: Vec<Layout>,
    pub missing: Vec<(String, Missing)>,
}

/// Where a question's answers stand and how they are coded.
pub(super) struct Layout {
    pub columns: Columns,
    /// The code of each choice, normalised by [`code_key`].
    pub codes: Vec<String>,
    /// Two choices have the same code, so that answers can't be told from mistakes.
    pub is_unsure: bool,
    /// The codes of missing answers, where the question has its own.
    pub missing: Option<Vec<(String, Missing)>>,
    /// Where the question's id is written.
    pub span: Span,
}

/// The columns of a question.
pub(super) enum Columns {
    /// One per item.
    Items(Vec<Spanned<String>>),
    /// One per choice, with the codes for "chosen" and "not chosen".
    Choices {
        columns: Vec<Spanned<String>>,
        chosen: Vec<String>,
        not_chosen: Vec<String>,
    },
    /// One column with several codes.
    Delimited { column: Spanned<String>, delimiter: String },
    /// One per mention or place.
    Places(Vec<Spanned<String>>),
}

/// A code as it is compared: numbers by their value (`999` is `999.0`, `01` is `1`), texts as they are, trimmed.
pub(super) fn code_key(code: &str) -> String {
    let code = code.trim();
    let digits = code.strip_prefix(['-', '+']).unwrap_or(code);
    let numeric = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && digits.bytes().filter(|b| *b == b'.').count() <= 1;
    if !numeric {
        return code.to_owned();
    }
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = whole.trim_start_matches('0');
    let fraction = fraction.trim_end_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let sign = if code.starts_with('-') && !(whole == "0" && fraction.is_empty()) {
        "-"
    } else {
        ""
    };
    if fraction.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{fraction}")
    }
}

/// A list of choices with their codes and, for multiple response, columns.
#[derive(Clone, Default)]
struct Choices {
    choices: Vec<Choice>,
    codes: Vec<String>,
    columns: Vec<Option<Spanned<String>>>,
    /// Two have the same code.
    is_unsure: bool,
}

pub(super) fn codebook(node: &Node, groups: &[Group], diagnostics: &mut Diagnostics) -> Option<Codebook> {
    let mut fields = Fields::of(node, msg!("what-questionnaire"), diagnostics)?;
    let scales = fields
        .get("scales")
        .map(|node| scales(node, diagnostics))
        .unwrap_or_default();
    let missing = fields
        .get("missing")
        .map(|node| missing_codes(node, diagnostics))
        .unwrap_or_default();
    let questions = fields.required("questions");
    fields.finish(diagnostics);
    let mut book = Codebook {
        questions: Vec::new(),
        layouts: Vec::new(),
        missing,
    };
    let mut conditions = Vec::new();
    let Some(Value::Map(entries)) = questions.map(|node| &node.value) else {
        if let Some(node) = questions {
            diagnostics.push(Diagnostic::error(msg!("expected-mapping", what = msg!("what-questions"))).at(node.span));
        }
        return None;
    };
    for (id, node) in entries {
        if let Some((question, layout, asked_if)) = question(id, node, groups, &scales, diagnostics) {
            book.questions.push(question);
            book.layouts.push(layout);
            conditions.push(asked_if);
        }
    }
    for (index, asked_if) in conditions.into_iter().enumerate() {
        book.questions[index].asked_if = resolve_conditions(&book.questions, asked_if, diagnostics);
    }
    Some(book)
}

fn scales(node: &Node, diagnostics: &mut Diagnostics) -> BTreeMap<String, Choices> {
    let Value::Map(entries) = &node.value else {
        diagnostics.push(Diagnostic::error(msg!("expected-mapping", what = msg!("what-scales"))).at(node.span));
        return BTreeMap::new();
    };
    entries
        .iter()
        .map(|(name, node)| (name.value.clone(), choices(node, diagnostics)))
        .collect()
}

fn choices(node: &Node, diagnostics: &mut Diagnostics) -> Choices {
    let mut all = Choices::default();
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    let mut codes: BTreeMap<String, Span> = BTreeMap::new();
    for item in list(node, diagnostics).unwrap_or(&[]) {
        let Some(mut fields) = Fields::of(item, msg!("what-choice"), diagnostics) else {
            continue;
        };
        let id = fields.required_string("id", diagnostics);
        let label = fields.string("label", diagnostics);
        let code = fields.string("code", diagnostics);
        let column = fields.string("column", diagnostics);
        fields.finish(diagnostics);
        let Some(id) = id else { continue };
        check_id(&id, diagnostics);
        report_duplicate(&mut seen, &id, diagnostics);
        let code = code.unwrap_or_else(|| id.clone());
        let key = Spanned::new(code_key(&code.value), code.span);
        if let Some(first) = codes.insert(key.value.clone(), key.span) {
            diagnostics.push(
                Diagnostic::error(msg!("duplicate-code", code = &code.value))
                    .at(code.span)
                    .also(first, msg!("first-here")),
            );
            all.is_unsure = true;
        }
        all.codes.push(key.value);
        all.columns.push(column);
        all.choices.push(Choice {
            label: label.map_or_else(|| id.value.clone(), |l| l.value),
            id: id.value,
        });
    }
    all
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

fn missing_codes(node: &Node, diagnostics: &mut Diagnostics) -> Vec<(String, Missing)> {
    let Some(mut fields) = Fields::of(node, msg!("what-missing"), diagnostics) else {
        return Vec::new();
    };
    let kinds = [
        ("not_asked", Missing::NotAsked),
        ("no_answer", Missing::NoAnswer),
        ("dont_know", Missing::DontKnow),
        ("refused", Missing::Refused),
    ];
    let mut codes = Vec::new();
    for (key, kind) in kinds {
        for code in fields.strings(key, diagnostics).unwrap_or_default() {
            codes.push((code_key(&code.value), kind));
        }
    }
    fields.finish(diagnostics);
    codes
}

/// A condition as written: the name of a variable, the ids of choices.
type WrittenCondition = (Spanned<String>, Vec<Spanned<String>>);

const TYPES: [&str; 7] = ["single", "scale", "multiple", "mentions", "ranking", "number", "open"];

fn question(
    id: &Spanned<String>,
    node: &Node,
    groups: &[Group],
    scales: &BTreeMap<String, Choices>,
    diagnostics: &mut Diagnostics,
) -> Option<(Question, Layout, Vec<WrittenCondition>)> {
    check_id(id, diagnostics);
    let mut fields = Fields::of(node, msg!("what-question"), diagnostics)?;
    let kind_word = fields.required_string("type", diagnostics);
    let text = fields.string("text", diagnostics);
    let label = fields.string("label", diagnostics);
    let own_groups = fields.strings("groups", diagnostics);
    let asked_if = fields.list("asked_if", diagnostics).unwrap_or(&[]);
    let asked_if = asked_if
        .iter()
        .filter_map(|node| written_condition(node, diagnostics))
        .collect();
    let text = text
        .or_else(|| label.clone())
        .map_or_else(|| id.value.clone(), |t| t.value);
    let label = label.map_or_else(|| text.clone(), |l| l.value);

    let choices = question_choices(&mut fields, scales, diagnostics);
    let items = fields.get("items").map(|node| items(id, node, diagnostics));
    let column = fields.string("column", diagnostics);
    let columns = fields.strings("columns", diagnostics);
    let delimiter = fields.string("delimiter", diagnostics);
    let chosen = fields.strings("chosen", diagnostics);
    let not_chosen = fields.strings("not_chosen", diagnostics);
    let decimals = fields.integer("decimals", diagnostics);
    let missing = fields.get("missing").map(|node| missing_codes(node, diagnostics));
    fields.finish(diagnostics);

    let kind_word = kind_word?;
    let own_column = column.clone().unwrap_or_else(|| id.clone());
    let places = columns.clone().unwrap_or_default();
    let keys = |codes: Option<Vec<Spanned<String>>>, default: &str| match codes {
        Some(codes) => codes.iter().map(|c| code_key(&c.value)).collect(),
        None => vec![default.to_owned()],
    };
    let (kind, layout) = match kind_word.value.as_str() {
        "single" | "scale" | "number" | "open" => {
            let kind = match kind_word.value.as_str() {
                "single" => Kind::Single,
                "scale" => Kind::Scale,
                "number" => Kind::Number {
                    decimals: decimals.and_then(|d| u32::try_from(d.value).ok()).unwrap_or(0).min(9),
                },
                _ => Kind::Open,
            };
            let columns = match &items {
                Some(items) => items.iter().map(|(_, column)| column.clone()).collect(),
                None => vec![own_column],
            };
            (kind, Columns::Items(columns))
        }
        "multiple" => (
            Kind::Multiple,
            multiple_columns(
                id,
                column,
                delimiter,
                &choices,
                keys(chosen, "1"),
                keys(not_chosen, "0"),
            ),
        ),
        "mentions" => (Kind::Mentions { most: places.len() }, Columns::Places(places)),
        "ranking" => (Kind::Ranking { places: places.len() }, Columns::Places(places)),
        other => {
            diagnostics.push(
                Diagnostic::error(msg!("unknown-type", name = other))
                    .at(kind_word.span)
                    .suggest(other, TYPES),
            );
            return None;
        }
    };
    check_shape(id, &kind_word, kind, &choices, items.is_some(), &layout, diagnostics);
    let items = items.map_or_else(
        || {
            vec![Item {
                id: String::new(),
                label: label.clone(),
            }]
        },
        |items| items.into_iter().map(|(item, _)| item).collect(),
    );
    let question = Question {
        id: id.value.clone(),
        text,
        label,
        kind,
        choices: choices.choices,
        items,
        groups: question_groups(own_groups, groups, diagnostics),
        asked_if: Vec::new(),
    };
    let layout = Layout {
        columns: layout,
        codes: choices.codes,
        is_unsure: choices.is_unsure,
        missing,
        span: id.span,
    };
    Some((question, layout, asked_if))
}

/// What a type needs: choices, columns, and no items where it can't have any.
fn check_shape(
    id: &Spanned<String>,
    kind_word: &Spanned<String>,
    kind: Kind,
    choices: &Choices,
    battery: bool,
    columns: &Columns,
    diagnostics: &mut Diagnostics,
) {
    let closed = match kind {
        Kind::Single | Kind::Scale | Kind::Multiple | Kind::Mentions { .. } | Kind::Ranking { .. } => true,
        Kind::Number { .. } | Kind::Open => false,
    };
    if closed && choices.choices.is_empty() && !choices.is_unsure {
        diagnostics.push(Diagnostic::error(msg!("choices-missing", question = &id.value)).at(id.span));
    }
    if battery && !matches!(columns, Columns::Items(_)) {
        diagnostics.push(Diagnostic::error(msg!("items-not-possible", kind = &kind_word.value)).at(kind_word.span));
    }
    if matches!(columns, Columns::Places(places) if places.is_empty()) {
        diagnostics.push(
            Diagnostic::error(msg!("columns-missing", question = &id.value))
                .at(id.span)
                .help(msg!("columns-missing-help")),
        );
    }
}

fn multiple_columns(
    id: &Spanned<String>,
    column: Option<Spanned<String>>,
    delimiter: Option<Spanned<String>>,
    choices: &Choices,
    chosen: Vec<String>,
    not_chosen: Vec<String>,
) -> Columns {
    if let Some(delimiter) = delimiter {
        return Columns::Delimited {
            column: column.unwrap_or_else(|| id.clone()),
            delimiter: delimiter.value,
        };
    }
    let columns = choices
        .choices
        .iter()
        .zip(&choices.columns)
        .map(|(choice, column)| {
            column
                .clone()
                .unwrap_or_else(|| Spanned::new(format!("{}_{}", id.value, choice.id), id.span))
        })
        .collect();
    Columns::Choices {
        columns,
        chosen,
        not_chosen,
    }
}

fn question_choices(fields: &mut Fields, scales: &BTreeMap<String, Choices>, diagnostics: &mut Diagnostics) -> Choices {
    let own = fields.get("choices").map(|node| choices(node, diagnostics));
    let Some(name) = fields.string("scale", diagnostics) else {
        return own.unwrap_or_default();
    };
    match scales.get(&name.value) {
        Some(scale) => scale.clone(),
        None => {
            diagnostics.push(
                Diagnostic::error(msg!("unknown-scale", name = &name.value))
                    .at(name.span)
                    .suggest(&name.value, scales.keys().map(String::as_str)),
            );
            // A misspelt name is one mistake: what depends on the scale is held against the one that was meant.
            let meant = nearest(&name.value, scales.keys().map(String::as_str)).and_then(|name| scales.get(name));
            Choices {
                is_unsure: true,
                ..meant.cloned().unwrap_or_default()
            }
        }
    }
}

fn items(question: &Spanned<String>, node: &Node, diagnostics: &mut Diagnostics) -> Vec<(Item, Spanned<String>)> {
    let mut all = Vec::new();
    let mut seen = BTreeMap::new();
    for node in list(node, diagnostics).unwrap_or(&[]) {
        let Some(mut fields) = Fields::of(node, msg!("what-item"), diagnostics) else {
            continue;
        };
        let id = fields.required_string("id", diagnostics);
        let label = fields.string("label", diagnostics);
        let column = fields.string("column", diagnostics);
        fields.finish(diagnostics);
        let Some(id) = id else { continue };
        check_id(&id, diagnostics);
        report_duplicate(&mut seen, &id, diagnostics);
        let column = column.unwrap_or_else(|| Spanned::new(format!("{}_{}", question.value, id.value), id.span));
        let label = label.map_or_else(|| id.value.clone(), |l| l.value);
        all.push((Item { id: id.value, label }, column));
    }
    all
}

fn question_groups(own: Option<Vec<Spanned<String>>>, groups: &[Group], diagnostics: &mut Diagnostics) -> Vec<GroupId> {
    let Some(own) = own else {
        return (0..groups.len()).map(GroupId).collect();
    };
    let mut found = Vec::new();
    for name in own {
        match groups.iter().position(|g| g.id == name.value) {
            Some(index) => found.push(GroupId(index)),
            None => diagnostics.push(
                Diagnostic::error(msg!("unknown-group", name = &name.value))
                    .at(name.span)
                    .suggest(&name.value, groups.iter().map(|g| g.id.as_str())),
            ),
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn written_condition(node: &Node, diagnostics: &mut Diagnostics) -> Option<WrittenCondition> {
    let mut fields = Fields::of(node, msg!("what-condition"), diagnostics)?;
    let question = fields.required_string("question", diagnostics);
    let is = fields.required("is").map(|node| strings(node, diagnostics));
    fields.finish(diagnostics);
    Some((question?, is?))
}

/// Conditions may only look back: the questions that decide come before the one that is asked.
fn resolve_conditions(
    questions: &[Question],
    written: Vec<WrittenCondition>,
    diagnostics: &mut Diagnostics,
) -> Vec<Condition> {
    let mut conditions = Vec::new();
    for (name, is) in written {
        let is: Vec<(&str, Span)> = is.iter().map(|c| (c.value.as_str(), c.span)).collect();
        match names::condition(questions, (&name.value, name.span), &is) {
            Ok(condition) => conditions.push(condition),
            Err(diagnostic) => diagnostics.push(diagnostic),
        }
    }
    conditions
}

#[cfg(test)]
mod tests {
    use super::code_key;

    #[test]
    fn codes_compare_as_numbers() {
        for same in [
            ["999", "999.0"],
            ["01", "1"],
            [" 5 ", "5"],
            ["-8", "-8.00"],
            ["0", "-0"],
            ["1.50", "1.5"],
            ["+3", "3"],
        ] {
            assert_eq!(code_key(same[0]), code_key(same[1]), "{same:?}");
        }
        for other in [["A1", "a1"], ["1.2.3", "1.2"], ["1", "10"], ["", "0"], [".5", "0.5"]] {
            assert_ne!(code_key(other[0]), code_key(other[1]), "{other:?}");
        }
    }
}
