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
    let mut forms: Vec<String> = Vec::new();
    let mut last = (String::new(), String::new());
    let (mut header, mut is_worded) = (String::new(), false);
    for record in reader.records() {
        let record = record.ok()?;
        let field = DictionaryRow {
            record: &record,
            layout: &layout,
        };
        let form = capitalised(&field.cell(layout.form).replace('_', " "));
        let is_new = forms.last() != Some(&form);
        let over = field.section();
        if is_new || over.is_some() {
            let title = over.or_else(|| Some(form.clone()));
            outline.parts.push(Together {
                title,
                prompts: Vec::new(),
            });
        }
        if is_new {
            forms.push(form);
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
    unname(&mut outline.parts, &forms);
    (!forms.is_empty()).then_some(outline)
}

/// Leaves out parts without questions, and the name of the only form: what the whole of a survey is called for those who
/// keep it tells readers nothing.
fn unname(parts: &mut Vec<Together>, forms: &[String]) {
    parts.retain(|part| !part.prompts.is_empty());
    if let [only] = forms {
        let unnamed = parts.iter_mut().filter(|part| part.title.as_ref() == Some(only));
        unnamed.for_each(|part| part.title = None);
    }
}

/// Longer headers tell people what to do.
const LONGEST_TITLE: usize = 80;

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

    /// What stands over this field and those after it, where it is a title and not what a matrix asks.
    fn section(&self) -> Option<String> {
        let header = plain(self.optional(self.layout.header));
        let is_title = !header.is_empty() && header.len() <= LONGEST_TITLE && !header.ends_with(['.', '?', ':', ',']);
        (is_title && self.optional(self.layout.matrix).is_empty()).then_some(header)
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
            apart: Vec::new(),
            lines: vec![line.clone()],
        };
        let form = match self.cell(self.layout.kind) {
            "radio" | "dropdown" => {
                let replies = self.choices();
                let labels: Vec<&str> = replies.iter().map(|reply| reply.label.as_str()).collect();
                let is_ordered = scales::are_told_degrees(&labels) || !self.optional(self.layout.matrix).is_empty();
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

#[cfg(test)]
mod tests {
    use super::read;

    const HEADINGS: &str = "Variable / Field Name,Form Name,Section Header,Field Type,Field Label,\"Choices, Calculations\",Matrix Group Name\n";

    fn titles(rows: &str) -> Vec<Option<String>> {
        let outline = read(&format!("{HEADINGS}{rows}")).expect("a dictionary");
        outline.parts.into_iter().map(|part| part.title).collect()
    }

    #[test]
    fn sections_are_called_as_respondents_read_them() {
        let yes = |name: &str, form: &str, header: &str, matrix: &str| {
            format!("{name},{form},{header},radio,{name}?,\"1, Oui | 2, Non\",{matrix}\n")
        };
        let titled = |text: &str| Some(text.to_owned());
        // The one form's name is for those who keep it.
        assert_eq!(titles(&(yes("a", "base", "", "") + &yes("b", "base", "", ""))), [None]);
        let headed = yes("a", "base", "", "") + &yes("b", "base", "Votre logement", "") + &yes("c", "base", "", "");
        assert_eq!(titles(&headed), [None, titled("Votre logement")]);
        // Over a matrix stands what it asks, and an instruction is no title.
        let others = yes("a", "mes_loisirs", "Répondez à tout.", "")
            + &yes("b", "mes_loisirs", "À quel point?", "m")
            + &yes("c", "le_logement", "", "");
        assert_eq!(titles(&others), [titled("Mes loisirs"), titled("Le logement")]);
    }
}
