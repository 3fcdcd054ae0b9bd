//! A question of `questionnaire.yaml`.

use super::choice::{BatteryItem, Choices, Scales, choices_of, items};
use super::code::{MissingCode, code_key, missing_codes};
use super::derived::units;
use super::layout::{Columns, Layout, Usual};
use crate::diagnostic::{Diagnostic, Diagnostics, Spanned};
use crate::msg;
use crate::resolve::fields::{Fields, check_id};
use crate::resolve::names;
use crate::resolve::reading::check_reading;
use crate::survey::{ChoiceId, Group, GroupId, Item, Kind, Question, QuestionLabels};

/// A question as it is written.
pub(super) struct Written {
    id: Spanned<String>,
    kind: Spanned<&'static str>,
    text: Option<String>,
    label: Option<String>,
    reading: Option<Spanned<String>>,
    groups: Option<Vec<Spanned<String>>>,
    pub asked_if: Vec<WrittenCondition>,
    choices: Choices,
    /// Those of a battery.
    items: Option<Vec<BatteryItem>>,
    column: Option<Spanned<String>>,
    columns: Vec<Spanned<String>>,
    delimiter: Option<String>,
    chosen: Vec<Spanned<String>>,
    not_chosen: Vec<Spanned<String>>,
    usual: Usual,
    decimals: u32,
    /// The lowest and the highest number that is possible.
    limits: (Option<i64>, Option<i64>),
    repeats: bool,
    /// Whether the different answers of open text are counted.
    counts_texts: bool,
    missing: Option<Vec<MissingCode>>,
    /// A key that it can't have may be the misspelt one that seems to be missing.
    has_unknown: bool,
}

/// A condition as written: the name of a variable, the ids of choices.
pub(super) type WrittenCondition = (Spanned<String>, Vec<Spanned<String>>);

pub(super) fn written(
    id: &Spanned<String>,
    fields: &Fields,
    scales: &Scales,
    diagnostics: &mut Diagnostics,
) -> Option<Written> {
    check_id(id, diagnostics);
    let kind = fields.word("type", diagnostics);
    let text = fields.string("text", diagnostics).map(|text| text.value);
    let label = fields.string("label", diagnostics).map(|label| label.value);
    let reading = fields.string("reading", diagnostics);
    let groups = fields.strings("groups", diagnostics);
    let conditions = fields.each("asked_if", diagnostics);
    let asked_if = conditions.iter().filter_map(|fields| condition(fields, diagnostics));
    let asked_if = asked_if.collect();
    let choices = choices_of(fields, scales, diagnostics);
    let items = items(id, fields, diagnostics);
    let mut codes = |key: &str, usual: &str| match fields.strings(key, diagnostics) {
        Some(codes) => codes.into_iter().map(|code| code.map(|code| code_key(&code))).collect(),
        None => vec![Spanned::new(usual.to_owned(), id.span)],
    };
    let (chosen, not_chosen) = (codes("chosen", "1"), codes("not_chosen", "0"));
    let column = fields.string("column", diagnostics);
    let columns = fields.strings("columns", diagnostics).unwrap_or_default();
    let delimiter = fields.string("delimiter", diagnostics).map(|delimiter| delimiter.value);
    let decimals = decimals(fields, diagnostics);
    let limits = (
        limit("min", decimals, fields, diagnostics),
        limit("max", decimals, fields, diagnostics),
    );
    let repeats = fields.boolean("repeats", diagnostics).unwrap_or(false);
    let counts_texts = fields.boolean("distinct", diagnostics).unwrap_or(false);
    let missing = fields.inner("missing", diagnostics);
    let missing = missing.map(|fields| missing_codes(&fields, diagnostics));
    let kind = kind?;
    idle(&kind, fields, diagnostics);
    Some(Written {
        id: id.clone(),
        kind,
        text,
        label,
        reading,
        groups,
        asked_if,
        choices,
        items,
        column,
        columns,
        delimiter,
        chosen,
        not_chosen,
        usual: Usual {
            chosen: !fields.has("chosen"),
            not_chosen: !fields.has("not_chosen"),
        },
        decimals,
        limits,
        repeats,
        counts_texts,
        missing,
        has_unknown: fields.has_unknown(),
    })
}

/// Most digits after the point: more than that, and few answers fit into 64 bits as a count of their last digit.
const MOST_DECIMALS: u64 = 9;

fn decimals(fields: &Fields, diagnostics: &mut Diagnostics) -> u32 {
    let Some(written) = fields.integer("decimals", diagnostics) else {
        return 0;
    };
    if written.value > MOST_DECIMALS {
        let many = msg!("many-decimals", decimals = written.value, most = MOST_DECIMALS);
        diagnostics.push(Diagnostic::error(many).at(written.span));
    }
    written.value.min(MOST_DECIMALS) as u32
}

/// The lowest or the highest number that is possible.
fn limit(key: &str, decimals: u32, fields: &Fields, diagnostics: &mut Diagnostics) -> Option<i64> {
    let written = fields.string(key, diagnostics)?;
    let found = units(&written.value, decimals);
    if found.is_none() {
        let bad = msg!("class-limit", text = &written.value, decimals = decimals);
        diagnostics.push(Diagnostic::error(bad).at(written.span));
    }
    found
}

/// Tells of keys that say nothing about a question of its type.
fn idle(kind: &Spanned<&'static str>, fields: &Fields, diagnostics: &mut Diagnostics) {
    let one_of = |kinds: &[&str]| kinds.contains(&kind.value);
    let keys = [
        ("decimals", one_of(&["number"])),
        ("min", one_of(&["number"])),
        ("max", one_of(&["number"])),
        ("reading", !one_of(&["number", "open"])),
        ("choices", !one_of(&["number", "open"])),
        ("scale", !one_of(&["number", "open"])),
        ("delimiter", one_of(&["multiple"])),
        ("chosen", one_of(&["multiple"]) && !fields.has("delimiter")),
        ("not_chosen", one_of(&["multiple"]) && !fields.has("delimiter")),
        ("columns", one_of(&["mentions", "ranking"])),
        ("repeats", one_of(&["mentions"])),
        ("distinct", one_of(&["open"])),
        (
            "column",
            !one_of(&["mentions", "ranking"])
                && !fields.has("items")
                && (!one_of(&["multiple"]) || fields.has("delimiter")),
        ),
    ];
    for (key, _) in keys.into_iter().filter(|(key, serves)| !serves && fields.has(key)) {
        let idle = msg!("idle-key", key = key, kind = kind.value);
        diagnostics.push(Diagnostic::warning(idle).at(fields.key_span(key)));
    }
}

fn condition(fields: &Fields, diagnostics: &mut Diagnostics) -> Option<WrittenCondition> {
    let question = fields.string("question", diagnostics);
    let is = fields.strings("is", diagnostics);
    Some((question?, is?))
}

impl Written {
    /// The question, still without its conditions, what it is called, and where its answers stand.
    pub fn resolve(self, groups: &[Group], diagnostics: &mut Diagnostics) -> (Question, QuestionLabels, Layout) {
        let (kind, columns) = (self.kind(), self.columns());
        self.check(kind, &columns, diagnostics);
        let groups = self.groups(groups, diagnostics);
        let id = self.id.value;
        let text = self.text.or_else(|| self.label.clone()).unwrap_or_else(|| id.clone());
        let label = self.label.unwrap_or_else(|| text.clone());
        if let Some(reading) = self.reading.as_ref().filter(|_| kind.is_closed()) {
            let written = (reading.value.as_str(), reading.span);
            check_reading(written, self.items.is_some(), false, diagnostics);
        }
        let (items, labels) = match self.items {
            Some(items) => items.into_iter().map(|one| (one.item, one.label)).unzip(),
            None => (vec![Item { id: String::new() }], vec![label.clone()]),
        };
        let question = Question {
            id,
            kind,
            choices: self.choices.choices,
            items,
            groups,
            asked_if: Vec::new(),
            counts_texts: kind == Kind::Open && self.counts_texts,
            limits: self.limits,
            origin: None,
        };
        let labels = QuestionLabels {
            text,
            label,
            reading: self.reading.map(|reading| reading.value),
            people: self.choices.people,
            choices: self.choices.labels,
            items: labels,
        };
        let layout = Layout {
            columns,
            codes: self.choices.codes,
            scale: self.choices.scale,
            texts: self.choices.texts,
            other: self.choices.other.map(|other| ChoiceId(other as u16)),
            exclusive: self
                .choices
                .exclusive
                .iter()
                .map(|place| ChoiceId(*place as u16))
                .collect(),
            is_unsure: self.choices.is_unsure,
            missing: self.missing,
            repeats: self.repeats,
            span: self.id.span,
        };
        (question, labels, layout)
    }

    fn kind(&self) -> Kind {
        match self.kind.value {
            "scale" => Kind::Scale,
            "multiple" => Kind::Multiple,
            "mentions" => Kind::Mentions {
                most: self.columns.len(),
            },
            "ranking" => Kind::Ranking {
                places: self.columns.len(),
            },
            "number" => Kind::Number {
                decimals: self.decimals,
            },
            "open" => Kind::Open,
            // The only other word that the key may have.
            _ => Kind::Single,
        }
    }

    fn columns(&self) -> Columns {
        let own = || self.column.clone().unwrap_or_else(|| self.id.clone());
        match (self.kind(), &self.items, &self.delimiter) {
            (Kind::Mentions { .. } | Kind::Ranking { .. }, _, _) => Columns::Places(self.columns.clone()),
            (Kind::Multiple, _, Some(delimiter)) => Columns::Delimited {
                column: own(),
                delimiter: delimiter.clone(),
            },
            (Kind::Multiple, _, None) => {
                let usual = |choice: &str| Spanned::new(format!("{}_{choice}", self.id.value), self.id.span);
                let choices = self.choices.choices.iter().zip(&self.choices.columns);
                Columns::Choices {
                    columns: choices
                        .map(|(choice, column)| column.clone().unwrap_or_else(|| usual(&choice.id)))
                        .collect(),
                    chosen: self.chosen.clone(),
                    not_chosen: self.not_chosen.clone(),
                    usual: self.usual,
                }
            }
            (Kind::Single | Kind::Scale | Kind::Number { .. } | Kind::Open, Some(items), _) => {
                Columns::Items(items.iter().map(|one| one.column.clone()).collect())
            }
            (Kind::Single | Kind::Scale | Kind::Number { .. } | Kind::Open, None, _) => Columns::Items(vec![own()]),
        }
    }

    /// What a type needs: choices, columns, and no items where it can't have any.
    fn check(&self, kind: Kind, columns: &Columns, diagnostics: &mut Diagnostics) {
        let question = &self.id.value;
        if self.has_unknown {
            return;
        }
        if kind.is_closed() && self.choices.choices.is_empty() && !self.choices.is_unsure {
            diagnostics.push(Diagnostic::error(msg!("choices-missing", question = question)).at(self.id.span));
        }
        if self.items.is_some() && !matches!(columns, Columns::Items(_)) {
            let impossible = msg!("items-not-possible", kind = self.kind.value);
            diagnostics.push(Diagnostic::error(impossible).at(self.kind.span));
        }
        if matches!(columns, Columns::Places(places) if places.is_empty()) {
            diagnostics.push(
                Diagnostic::error(msg!("columns-missing", question = question))
                    .at(self.id.span)
                    .help(msg!("columns-missing-help")),
            );
        }
    }

    /// Whom it was asked: every group, unless it says otherwise.
    fn groups(&self, groups: &[Group], diagnostics: &mut Diagnostics) -> Vec<GroupId> {
        let Some(own) = &self.groups else {
            return (0..groups.len()).map(GroupId).collect();
        };
        let mut found: Vec<GroupId> = own
            .iter()
            .filter_map(|name| diagnostics.take(names::group(groups, &name.value, name.span)))
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}
