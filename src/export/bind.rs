//! A structure file's questions ↔ the columns of an export, whose headings and cells may be codes or words.

use super::field::Field;
use super::fold::fold;
use super::outline::{Doubt, Form, Labelled, Outline, Prompt, Reply};
use super::ticks::Ticks;
use std::collections::BTreeSet;

/// The outline with the headings of the export's columns and the codes that its cells have. What the export doesn't hold is
/// left out; headings that no question reads come back, to be looked at by themselves.
pub fn bind(outline: Outline, fields: &[Field]) -> (Outline, BTreeSet<String>) {
    let mut bound = outline;
    for part in &mut bound.parts {
        let prompts = std::mem::take(&mut part.prompts).into_iter();
        part.prompts = prompts.filter_map(|prompt| bind_prompt(prompt, fields)).collect();
    }
    bound.parts.retain(|part| !part.prompts.is_empty());
    let prompts = bound.parts.iter().flat_map(|part| &part.prompts);
    let read: BTreeSet<&str> = prompts.flat_map(|prompt| prompt.form.columns()).collect();
    // What was written beside "other" belongs to its question.
    let others = fields
        .iter()
        .map(|field| &field.heading)
        .filter(|heading| !read.contains(heading.as_str()));
    let others = others.filter(|heading| !is_beside(heading)).cloned().collect();
    (bound, others)
}

fn is_beside(heading: &str) -> bool {
    let folded = fold(heading);
    ["[other]", "_other", "[comment]", "comment]", "_text", "[autre]"]
        .iter()
        .any(|end| folded.ends_with(end))
}

fn bind_prompt(mut prompt: Prompt, fields: &[Field]) -> Option<Prompt> {
    let mut binder = Binder {
        fields,
        text: prompt.text.clone(),
        doubt: prompt.doubt,
    };
    prompt.form = binder.form(prompt.form)?;
    prompt.doubt = binder.doubt;
    Some(prompt)
}

/// What finds the columns of one question.
struct Binder<'a> {
    fields: &'a [Field],
    /// Its wording.
    text: String,
    doubt: Option<Doubt>,
}

impl<'a> Binder<'a> {
    fn form(&mut self, form: Form) -> Option<Form> {
        match form {
            Form::One {
                replies,
                is_ordered,
                lines,
            } => {
                let (lines, cells) = self.lines(&lines);
                let replies = as_written(replies, &cells, &mut self.doubt);
                let is_there = !lines.is_empty() && !replies.is_empty();
                is_there.then_some(Form::One {
                    replies,
                    is_ordered,
                    lines,
                })
            }
            Form::Ticks { lines } => {
                let (lines, cells) = self.lines(&lines);
                let labels = lines.iter().map(|line| line.label.as_str());
                Ticks::of(cells.into_iter().zip(labels))?;
                Some(Form::Ticks { lines })
            }
            Form::Joined {
                column,
                delimiter,
                replies,
            } => Some(Form::Joined {
                column: self.heading(&column)?,
                delimiter,
                replies,
            }),
            Form::Ranks { columns, replies } => self.ranks(&columns, replies),
            Form::Number { column, .. } => {
                let field = self.find(&column, "")?;
                let decimals = field.texts.iter().filter_map(|(text, _)| decimals(text)).max();
                field.all(is_number).then(|| Form::Number {
                    column: field.heading.clone(),
                    decimals: decimals.unwrap_or_default(),
                })
            }
            Form::Words { column } => self.heading(&column).map(|column| Form::Words { column }),
        }
    }

    /// The lines that the export holds, with their columns.
    fn lines(&self, lines: &[Labelled]) -> (Vec<Labelled>, Vec<&'a Field>) {
        let found = lines.iter().filter_map(|line| {
            let field = self.find(&line.column, &line.label)?;
            let label = line.label.clone();
            let column = field.heading.clone();
            Some((Labelled { label, column }, field))
        });
        found.unzip()
    }

    fn ranks(&mut self, columns: &[String], replies: Vec<Reply>) -> Option<Form> {
        let cells = columns.iter().filter_map(|column| self.find(column, ""));
        let cells: Vec<&Field> = cells.filter(|field| field.answered() > 0).collect();
        let replies = as_written(replies, &cells, &mut self.doubt);
        let columns: Vec<String> = cells.iter().map(|field| field.heading.clone()).collect();
        (!columns.is_empty()).then_some(Form::Ranks { columns, replies })
    }

    fn heading(&self, column: &str) -> Option<String> {
        self.find(column, "").map(|field| field.heading.clone())
    }

    fn find(&self, column: &str, item: &str) -> Option<&'a Field> {
        field(self.fields, column, &self.text, item)
    }
}

/// The column of a name: by the tool's code for it, else by what respondents read.
fn field<'a>(fields: &'a [Field], column: &str, text: &str, item: &str) -> Option<&'a Field> {
    let flat = column.replace('[', "_").replace(']', "");
    let is_code = |heading: &str| heading == column || heading == flat || begins_with(heading, column);
    let whole = if item.is_empty() {
        fold(text)
    } else {
        fold(&format!("{text} [{item}]"))
    };
    let chosen = fold(&format!("{text} (choice={item})"));
    let by_code = fields.iter().find(|field| is_code(&field.heading));
    by_code.or_else(|| {
        let wanted = |field: &&Field| {
            let heading = fold(field.words());
            !text.is_empty() && (heading == whole || heading == chosen)
        };
        fields.iter().find(wanted)
    })
}

/// `Q1. The question's text`, but not `Q1[SQ001]`, `Q1_2` or `Q10`.
fn begins_with(heading: &str, code: &str) -> bool {
    let rest = heading.strip_prefix(code);
    rest.and_then(|rest| rest.chars().next())
        .is_some_and(|next| !next.is_alphanumeric() && !matches!(next, '[' | '_' | '-'))
}

/// The list with the codes that cells have: the tool's codes or the labels. Answers that the list lacks are added to it.
fn as_written(replies: Vec<Reply>, cells: &[&Field], doubt: &mut Option<Doubt>) -> Vec<Reply> {
    let mut texts: Vec<&str> = Vec::new();
    for (text, _) in cells.iter().flat_map(|field| &field.texts) {
        if !texts.contains(&text.as_str()) {
            texts.push(text);
        }
    }
    let mut unlisted: Vec<&str> = Vec::new();
    let mut written = replies;
    for text in texts {
        let is_code = written.iter().any(|reply| same_code(&reply.code, text));
        if is_code {
            continue;
        }
        let folded = fold(text);
        match written.iter_mut().find(|reply| fold(&reply.label) == folded) {
            Some(reply) => text.clone_into(&mut reply.code),
            None if text == NOT_ASKED => {}
            None => unlisted.push(text),
        }
    }
    if !unlisted.is_empty() {
        *doubt = Some(Doubt::Unlisted);
    }
    written.extend(unlisted.into_iter().map(|text| Reply {
        code: text.to_owned(),
        label: text.to_owned(),
    }));
    written
}

/// What LimeSurvey writes where a question was not shown.
pub const NOT_ASKED: &str = "N/A";

/// Whether a cell holds a code: as text, or as a number.
pub fn same_code(code: &str, text: &str) -> bool {
    let number = |text: &str| text.replace(',', ".").parse::<f64>().ok();
    code == text || number(code).is_some_and(|code| number(text).is_some_and(|text| (code - text).abs() < f64::EPSILON))
}

fn decimals(text: &str) -> Option<usize> {
    text.split_once(['.', ',']).map(|(_, after)| after.len())
}

fn is_number(text: &str) -> bool {
    text.replace(',', ".").parse::<f64>().is_ok() && decimals(text).unwrap_or_default() <= 9
}
