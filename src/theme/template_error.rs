//! What Tera says is wrong, by kind, so that it can be said in French and in English.
//!
//! Tera keeps the kind of a mistake in the English text only. The patterns below are those of its sources; a text that
//! none of them knows becomes a general message at the same place, never raw English.

use crate::diagnostic::{Diagnostic, Message, Span, msg};
use std::collections::BTreeMap;
use std::ops::Range;
use tera::ErrorKind;

/// A mistake in a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateError {
    /// What is wrong.
    pub message: Message,
    /// The template's name; empty when Tera doesn't say.
    pub template: String,
    /// Where in the template, in bytes.
    pub range: Option<Range<usize>>,
    /// A misspelt name with the names that would be right.
    pub misspelt: Option<(String, Vec<String>)>,
}

impl TemplateError {
    /// All that one error of Tera reports; it may hold several. `text_of` gives a template's text.
    pub fn all_of<'a>(error: &tera::Error, text_of: &dyn Fn(&str) -> Option<&'a str>) -> Vec<Self> {
        let plain = |message: Message| vec![Self::new(message, "", None)];
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let mut told = Self::new(
                    message_of(report.message()),
                    report.filename(),
                    Some(report.span().range.clone()),
                );
                told.misspelt = misspelt(report.message());
                vec![told]
            }
            ErrorKind::Msg(text) if text.starts_with("error: ") => reports(text, text_of),
            ErrorKind::Msg(text) => plain(message_of(text)),
            ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
                vec![Self::new(msg!("template-circular", name = tpl), tpl, Some(0..0))]
            }
            ErrorKind::MissingParent { current, parent } => {
                vec![Self::new(
                    msg!("template-unknown-template", name = parent),
                    current,
                    Some(0..0),
                )]
            }
            ErrorKind::TemplateNotFound(name) => plain(msg!("template-unknown-template", name = name)),
            ErrorKind::ComponentNotFound(name) => plain(msg!("template-unknown-component", name = name)),
            ErrorKind::MissingArgument { arg_name } => plain(msg!("template-missing-argument", name = arg_name)),
            ErrorKind::InvalidArgument { .. } | ErrorKind::OutOfRangeArgument { .. } => {
                plain(msg!("template-wrong-type"))
            }
            // The kinds are open-ended upstream; what is left is no mistake of an author.
            _ => plain(msg!("template-invalid")),
        }
    }

    fn new(message: Message, template: &str, range: Option<Range<usize>>) -> Self {
        Self {
            message,
            template: template.to_owned(),
            range,
            misspelt: None,
        }
    }

    /// The diagnostic, at a place that the caller worked out from [`TemplateError::range`].
    pub fn diagnostic(&self, place: Option<Span>) -> Diagnostic {
        let mut told = Diagnostic::error(self.message.clone());
        if let Some(span) = place {
            told = told.at(span);
        }
        match &self.misspelt {
            Some((written, known)) => told.suggest(written, known.iter().map(String::as_str)),
            None => told,
        }
    }
}

/// Tera's finished reports, taken apart: "error: MESSAGE", " --> FILE:LINE:COLUMN", the line, the underlining.
fn reports<'a>(text: &str, text_of: &dyn Fn(&str) -> Option<&'a str>) -> Vec<TemplateError> {
    let mut found = Vec::new();
    let mut starts: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let Some(message) = line.strip_prefix("error: ") else {
            continue;
        };
        let place = lines
            .peek()
            .and_then(|l| l.trim_start().strip_prefix("--> "))
            .and_then(|place| {
                let (rest, column) = place.rsplit_once(':')?;
                let (file, line) = rest.rsplit_once(':')?;
                Some((file, line.parse::<usize>().ok()?, column.parse::<usize>().ok()?))
            });
        let underline = lines
            .clone()
            .take(4)
            .find_map(|l| l.trim_start().strip_prefix("| ").filter(|u| u.contains('^')));
        let width = underline.map_or(1, |u| u.chars().filter(|c| *c == '^').count());
        let (file, range) = match place {
            Some((file, line, column)) => {
                let range = text_of(file).map(|text| {
                    let starts = starts.entry(file).or_insert_with(|| line_starts(text));
                    let start = starts.get(line - line.min(1)).copied().unwrap_or(text.len());
                    range_at(text, start, column, width)
                });
                (file, range)
            }
            None => ("", None),
        };
        found.push(TemplateError::new(message_of(message), file, range));
    }
    found
}

/// Where each line starts.
fn line_starts(text: &str) -> Vec<usize> {
    let after = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
    std::iter::once(0).chain(after).collect()
}

/// The bytes of `width` characters from a column, from 1, of the line that starts there.
fn range_at(text: &str, start: usize, column: usize, width: usize) -> Range<usize> {
    let byte = |characters: usize| {
        let rest = &text[start..];
        start + rest.char_indices().nth(characters).map_or(rest.len(), |(at, _)| at)
    };
    byte(column - column.min(1))..byte(column - column.min(1) + width)
}

/// The name that isn't known, with those that are, where Tera lists them.
fn misspelt(text: &str) -> Option<(String, Vec<String>)> {
    let (head, known) = text
        .split_once(" Available variables: ")
        .or_else(|| text.split_once(" Available fields: "))?;
    Some((quoted(head)?, known.split(", ").map(str::to_owned).collect()))
}

/// What stands between the first two backticks, or the first two apostrophes.
fn quoted(text: &str) -> Option<String> {
    ['`', '\''].into_iter().find_map(|mark| {
        let (_, rest) = text.split_once(mark)?;
        let (name, _) = rest.split_once(mark)?;
        Some(name.to_owned())
    })
}

fn message_of(text: &str) -> Message {
    let name = quoted(text).unwrap_or_default();
    let starts = |prefix: &str| text.starts_with(prefix);
    if starts("Unknown filter") {
        msg!("template-unknown-filter", name = name)
    } else if starts("Unknown test") {
        msg!("template-unknown-test", name = name)
    } else if starts("Unknown function") {
        msg!("template-unknown-function", name = name)
    } else if starts("Unknown component") {
        msg!("template-unknown-component", name = name)
    } else if starts("Unknown template") {
        msg!("template-unknown-template", name = name)
    } else if starts("Unknown tag") {
        msg!("template-unknown-tag")
    } else if starts("Block `") && text.ends_with("not defined in any parent template") {
        msg!("template-unknown-block", name = name)
    } else if (starts("Variable `") || starts("Field `")) && text.contains("defined") {
        msg!("template-unknown-variable", name = name)
    } else if text.contains("undefined") {
        msg!("template-undefined")
    } else if starts("Unexpected end of input")
        || starts("String opened")
        || starts("unexpected end")
        || starts("Closing comment")
        || starts("Unclosed")
    {
        msg!("template-unfinished")
    } else if text.contains("in the opening tag, found") || starts("Closing tag") {
        msg!("template-closing-tag")
    } else if text.contains("more than once") || starts("Template already") || text.contains("is defined in both") {
        msg!("template-duplicate", name = name)
    } else if text.contains("reserved keyword") {
        msg!("template-reserved", name = text.split(' ').next().unwrap_or_default())
    } else if let Some(found) = text.strip_prefix("Found ").and_then(|rest| rest.split_once(" but ")) {
        msg!("template-unexpected", found = found.0.trim_matches('`'))
    } else if starts("Iteration not possible")
        || starts("Key/value iteration")
        || starts("Math operations")
        || starts("`+` requires")
        || starts("Cannot compare")
        || starts("Invalid type for the value")
        || text.contains("must be an integer")
    {
        msg!("template-wrong-type")
    } else if starts("Missing keyword argument") {
        msg!("template-missing-argument", name = name)
    } else {
        msg!("template-invalid")
    }
}

#[cfg(test)]
mod tests {
    use super::TemplateError;
    use tera::{Context, Tera};

    /// What compiling and rendering a text reports first: the message's id, and what the place quotes.
    fn first(text: &str) -> (&'static str, String) {
        let mut tera = Tera::new();
        let result = tera
            .add_raw_template("t.html", text)
            .and_then(|()| tera.render("t.html", &Context::new()));
        let error = result.expect_err("a mistake");
        let told = TemplateError::all_of(&error, &|_| Some(text));
        let first = told.into_iter().next().expect("an error");
        let quoted = first.range.map_or("", |range| &text[range]);
        (first.message.id, quoted.to_owned())
    }

    #[test]
    fn each_kind_of_mistake_has_its_message_and_place() {
        for (text, id, quoted) in [
            ("é {{ a }}", "template-unknown-variable", "a"),
            ("é {{ 1 | nope }}", "template-unknown-filter", "nope"),
            ("{{ nope() }}", "template-unknown-function", "nope()"),
            ("{% if 1 is nope %}{% endif %}", "template-unknown-test", "nope"),
            ("{% include \"nope\" %}", "template-unknown-template", "\"nope\""),
            ("{{ <nope /> }}", "template-unknown-component", "<nope />"),
            ("{{ \"a }}", "template-unfinished", ""),
            ("{% if true %}", "template-unfinished", ""),
            ("{{ range(end=2, end=3) }}", "template-duplicate", "end"),
            ("{% set loop = 1 %}", "template-reserved", ""),
            ("{{ 1 + }}", "template-unexpected", ""),
            ("{% for a in 1 %}{% endfor %}", "template-wrong-type", "1"),
            ("{{ \"a\" + 1 }}", "template-wrong-type", ""),
        ] {
            let (found, place) = first(text);
            assert_eq!(found, id, "{text}");
            if !quoted.is_empty() {
                assert_eq!(place, quoted, "{text}");
            }
        }
    }

    #[test]
    fn a_misspelt_variable_comes_with_those_there_are() {
        let mut tera = Tera::new();
        tera.add_raw_template("t", "{{ titel }}").expect("valid");
        let mut context = Context::new();
        context.insert("title", "x");
        let error = tera.render("t", &context).expect_err("unknown");
        let told = TemplateError::all_of(&error, &|_| None);
        assert_eq!(told[0].misspelt, Some(("titel".to_owned(), vec!["title".to_owned()])));
    }
}
