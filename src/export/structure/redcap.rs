//! REDCap's data dictionary: a CSV file, a row per field, under one of two sets of headings.

use super::logic::filter;
use crate::export::outline::{Doubt, Form, Labelled, Outline, Prompt, Reply, Together};
use crate::export::plain::plain;
use crate::export::scales::{self, Theme};
use csv::StringRecord;

/// Where each column stands.
struct DictionaryColumns {
    name: usize,
    form: usize,
    kind: usize,
    label: usize,
    choices: usize,
    validation: Option<usize>,
    identifier: Option<usize>,
    branching: Option<usize>,
    matrix: Option<usize>,
    header: Option<usize>,
}

impl DictionaryColumns {
    fn of(headings: &StringRecord) -> Option<Self> {
        let find = |names: &[&str]| {
            headings
                .iter()
                .position(|heading| names.iter().any(|name| heading.trim().starts_with(name)))
        };
        Some(Self {
            name: find(&["Variable / Field Name", "field_name"])?,
            form: find(&["Form Name", "form_name"])?,
            kind: find(&["Field Type", "field_type"])?,
            label: find(&["Field Label", "field_label"])?,
            choices: find(&["Choices, Calculations", "select_choices_or_calculations"])?,
            validation: find(&["Text Validation Type", "text_validation_type"]),
            identifier: find(&["Identifier", "identifier"]),
            branching: find(&["Branching Logic", "branching_logic"]),
            matrix: find(&["Matrix Group Name", "matrix_group_name"]),
            header: find(&["Section Header", "section_header"]),
        })
    }
}

/// The questionnaire of a data dictionary.
pub fn read(text: &str) -> Option<Outline> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let layout = DictionaryColumns::of(reader.headers().ok()?)?;
    let mut outline = Outline::default();
    let mut last = (String::new(), String::new());
    let (mut header, mut is_worded) = (String::new(), false);
    for record in reader.records() {
        let record = record.ok()?;
        let field = DictionaryRow {
            record: &record,
            layout: &layout,
        };
        if field.cell(layout.form) != last.0 || outline.parts.is_empty() {
            let title = field.cell(layout.form).replace('_', " ");
            outline.parts.push(Together {
                title: Some(capitalised(&title)),
                prompts: Vec::new(),
            });
        }
        let matrix = (
            field.cell(layout.form).to_owned(),
            field.optional(layout.matrix).to_owned(),
        );
        let Some(prompt) = field.prompt() else {
            outline.unasked.push(field.cell(layout.name).to_owned());
            continue;
        };
        let prompts = outline.parts.last_mut().map(|part| &mut part.prompts);
        let joins = !matrix.1.is_empty() && matrix == last;
        last = matrix;
        let Some(prompts) = prompts else { continue };
        match prompts.last_mut().filter(|_| joins) {
            Some(before) => {
                before.join(prompt, &header);
                if !is_worded {
                    before.doubt = theme_of(&before.form).map(Doubt::Unworded);
                }
            }
            None => {
                // Over the first row of a matrix stands what all of them are about.
                header = plain(field.optional(layout.header));
                is_worded = !header.is_empty();
                if !is_worded {
                    header = capitalised(&last.1.replace('_', " "));
                }
                prompts.push(prompt);
            }
        }
    }
    (!outline.parts.is_empty()).then_some(outline)
}

/// What a list measures that is a known scale.
fn theme_of(form: &Form) -> Option<Theme> {
    let Form::One { replies, .. } = form else { return None };
    let labels: Vec<&str> = replies.iter().map(|reply| reply.label.as_str()).collect();
    scales::theme(&labels)
}

/// A field of the dictionary.
struct DictionaryRow<'a> {
    record: &'a StringRecord,
    layout: &'a DictionaryColumns,
}

impl DictionaryRow<'_> {
    fn cell(&self, at: usize) -> &str {
        self.record.get(at).unwrap_or_default().trim()
    }

    fn optional(&self, at: Option<usize>) -> &str {
        at.map_or("", |at| self.cell(at))
    }

    fn prompt(&self) -> Option<Prompt> {
        if self.optional(self.layout.identifier) == "y" {
            return None;
        }
        let name = self.cell(self.layout.name).to_owned();
        let line = Labelled::new("", &name);
        let one = |replies: Vec<Reply>, is_ordered| Form::One {
            replies,
            is_ordered,
            lines: vec![line.clone()],
        };
        let form = match self.cell(self.layout.kind) {
            "radio" | "dropdown" => {
                let replies = self.choices();
                let labels: Vec<&str> = replies.iter().map(|reply| reply.label.as_str()).collect();
                let is_ordered = scales::order(&labels).is_some() || !self.optional(self.layout.matrix).is_empty();
                one(replies, is_ordered)
            }
            "yesno" => one(both("1", "Yes", "0", "No"), false),
            "truefalse" => one(both("1", "True", "0", "False"), false),
            "checkbox" => {
                let line = |reply: Reply| {
                    let column = format!("{name}___{}", reply.code.replace('-', "_"));
                    Labelled::new(reply.label, column)
                };
                Form::Ticks {
                    lines: self.choices().into_iter().map(line).collect(),
                }
            }
            "calc" | "slider" => Form::Number {
                column: name.clone(),
                decimals: 0,
            },
            "text" => match self.optional(self.layout.validation) {
                // `number_1dp`, `number_2dp_comma_decimal`.
                kind if kind == "integer" || kind.starts_with("number") => Form::Number {
                    column: name.clone(),
                    decimals: 0,
                },
                "" | "alpha_only" => Form::Words { column: name.clone() },
                // Dates, addresses, telephone numbers.
                _ => return None,
            },
            "notes" => Form::Words { column: name.clone() },
            _ => return None,
        };
        Some(Prompt {
            text: plain(self.cell(self.layout.label)),
            form,
            filter: filter(self.optional(self.layout.branching)),
            doubt: None,
            name,
        })
    }

    /// `1, label | 2, label`: each at its first comma.
    fn choices(&self) -> Vec<Reply> {
        let choices = self.cell(self.layout.choices).split('|');
        let pairs = choices.filter_map(|choice| choice.split_once(','));
        pairs
            .map(|(code, label)| Reply::new(code.trim(), plain(label)))
            .collect()
    }
}

fn both(code: &str, label: &str, other_code: &str, other: &str) -> Vec<Reply> {
    vec![Reply::new(code, label), Reply::new(other_code, other)]
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
