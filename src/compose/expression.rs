//! The expressions of commentary: where they stand in a text, and which call each one makes.
//!
//! Tera parses and evaluates them; its functions take named arguments only, so a first argument that is a text gets the
//! name `of`. A function leaves a mark and a [`Call`]; what the call means is worked out elsewhere.

use super::slips::slip;
use crate::diagnostic::Diagnostic;
use crate::msg;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};
use tera::{Context, Kwargs, State, Tera, Value};

/// Opens and closes the mark of a piece. Noncharacters: no text may contain them.
pub(super) const OPEN: char = '\u{fdd0}';
pub(super) const CLOSE: char = '\u{fdd1}';

/// What commentary may call.
pub(super) const FUNCTIONS: [&str; 11] = [
    "n", "count", "percent", "tenths", "fraction", "mean", "median", "top", "ranked", "ref", "agree",
];

/// A function with its arguments.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Call {
    pub function: &'static str,
    pub args: BTreeMap<String, Arg>,
}

/// An argument's value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Arg {
    Text(String),
    Number(i64),
    Truth(bool),
    List(Vec<Arg>),
    Map(BTreeMap<String, Arg>),
    Other,
}

/// What one expression comes to: calls and plain texts, in order.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Outcome {
    Call(Call),
    Text(String),
}

/// A piece of commentary: plain text, or an expression with its braces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Segment {
    Text(Range<usize>),
    Expression(Range<usize>),
    /// `{{` without its `}}`.
    Unclosed(Range<usize>),
    /// `{% … %}`, which commentary doesn't have.
    Statement(Range<usize>),
    /// `{ percent(…) }`: an expression with one brace where two belong.
    OneBrace(Range<usize>),
}

/// Splits a text at its expressions.
pub(super) fn segments(text: &str) -> Vec<Segment> {
    let mut all = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(found) = text[at..].find('{').map(|offset| at + offset) {
        let rest = &text[found..];
        if let Some(inside) = rest.strip_prefix("{{") {
            push_text(&mut all, start..found);
            let Some(len) = closing(inside) else {
                all.push(Segment::Unclosed(found..text.len()));
                return all;
            };
            at = found + 2 + len + 2;
            start = at;
            all.push(Segment::Expression(found..at));
        } else if rest.starts_with("{%") {
            push_text(&mut all, start..found);
            at = rest.find("%}").map_or(text.len(), |len| found + len + 2);
            start = at;
            all.push(Segment::Statement(found..at));
        } else if calls(&rest[1..]) {
            push_text(&mut all, start..found);
            at = rest.find('}').map_or(text.len(), |len| found + len + 1);
            start = at;
            all.push(Segment::OneBrace(found..at));
        } else {
            at = found + 1;
        }
    }
    push_text(&mut all, start..text.len());
    all
}

/// Whether a text begins with a call of one of commentary's functions.
fn calls(text: &str) -> bool {
    let text = text.trim_start();
    FUNCTIONS.iter().any(|name| {
        text.strip_prefix(name)
            .is_some_and(|rest| rest.trim_start().starts_with('('))
    })
}

fn push_text(all: &mut Vec<Segment>, range: Range<usize>) {
    if !range.is_empty() {
        all.push(Segment::Text(range));
    }
}

/// The length up to `}}`, which may stand inside quotes.
fn closing(text: &str) -> Option<usize> {
    let mut quote = None;
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match (quote, bytes[at]) {
            (Some(_), b'\\') => at += 1,
            (Some(open), byte) if byte == open => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'' | b'`') => quote = Some(bytes[at]),
            (None, b'}') if bytes.get(at + 1) == Some(&b'}') => return Some(at),
            (None, _) => {}
        }
        at += 1;
    }
    None
}

/// Evaluates expressions.
pub(super) struct Evaluator {
    tera: Tera,
    calls: Arc<Mutex<Vec<Call>>>,
}

impl Evaluator {
    pub fn new() -> Self {
        let calls: Arc<Mutex<Vec<Call>>> = Arc::default();
        let mut tera = Tera::default();
        for function in FUNCTIONS {
            let calls = Arc::clone(&calls);
            tera.register_function(function, move |kwargs: Kwargs, _: &State<'_>| -> String {
                let args = kwargs
                    .iter()
                    .map(|(key, value)| (key.to_string(), Arg::of(value)))
                    .collect();
                let mut calls = calls.lock().unwrap_or_else(PoisonError::into_inner);
                calls.push(Call { function, args });
                format!("{OPEN}{}{CLOSE}", calls.len() - 1)
            });
        }
        Self { tera, calls }
    }

    /// What an expression, braces included, comes to.
    ///
    /// # Errors
    /// The mistake, and where it stands in the expression.
    pub fn evaluate(&self, expression: &str) -> Result<Vec<Outcome>, (Diagnostic, Range<usize>)> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner).clear();
        let (named, insertions) = name_first_arguments(expression);
        let output = match self.tera.render_str(&named, &Context::new(), false) {
            Ok(output) => output,
            Err(error) => return Err(explain(&error, expression, &insertions)),
        };
        let calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(outcomes(&output, &calls))
    }
}

impl Arg {
    fn of(value: &Value) -> Self {
        if let Some(text) = value.as_str() {
            Arg::Text(text.to_owned())
        } else if let Some(truth) = value.as_bool() {
            Arg::Truth(truth)
        } else if let Some(number) = value.as_i64() {
            Arg::Number(number)
        } else if let Some(list) = value.as_array() {
            Arg::List(list.iter().map(Arg::of).collect())
        } else if let Some(map) = value.as_map() {
            Arg::Map(
                map.iter()
                    .map(|(key, value)| (key.to_string(), Arg::of(value)))
                    .collect(),
            )
        } else {
            Arg::Other
        }
    }
}

fn outcomes(output: &str, calls: &[Call]) -> Vec<Outcome> {
    let mut all = Vec::new();
    let mut rest = output;
    while let Some(open) = rest.find(OPEN) {
        let (before, marked) = (&rest[..open], &rest[open + OPEN.len_utf8()..]);
        let Some(close) = marked.find(CLOSE) else { break };
        if !before.is_empty() {
            all.push(Outcome::Text(before.to_owned()));
        }
        all.extend(
            marked[..close]
                .parse()
                .ok()
                .and_then(|i: usize| calls.get(i))
                .cloned()
                .map(Outcome::Call),
        );
        rest = &marked[close + CLOSE.len_utf8()..];
    }
    if !rest.is_empty() {
        all.push(Outcome::Text(rest.to_owned()));
    }
    all
}

const FIRST: &str = "of=";

/// The first function that commentary doesn't have, with its place.
fn unknown_function(expression: &str) -> Option<(&str, Range<usize>)> {
    let mut quote = None;
    let mut start = None;
    for (at, c) in expression.char_indices() {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => {}
            None if matches!(c, '"' | '\'' | '`') => quote = Some(c),
            None if c.is_alphanumeric() || c == '_' => start = start.or(Some(at)),
            None => {
                let name = start.take().map(|start| (&expression[start..at], start..at));
                // After a bar or `is` it would be a filter or a test; Tera tells those.
                let called = c == '('
                    && name
                        .as_ref()
                        .is_some_and(|(_, r)| !expression[..r.start].trim_end().ends_with('|'));
                if let Some((name, range)) = name.filter(|(name, _)| called && !FUNCTIONS.contains(name)) {
                    return Some((name, range));
                }
            }
        }
    }
    None
}

/// Writes `f("x"` as `f(of="x"`; returns the offsets in the new text where it did so.
fn name_first_arguments(expression: &str) -> (String, Vec<usize>) {
    let mut text = String::with_capacity(expression.len() + 8);
    let mut insertions = Vec::new();
    let mut quote = None;
    let mut before = ' ';
    let mut chars = expression.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        text.push(c);
        match quote {
            Some(_) if c == '\\' => text.extend(chars.next().map(|(_, next)| next)),
            Some(open) if c == open => quote = None,
            Some(_) => {}
            None if matches!(c, '"' | '\'' | '`') => quote = Some(c),
            None if c == '(' && (before.is_alphanumeric() || before == '_') => {
                let rest = expression[at + 1..].trim_start();
                if rest.starts_with(['"', '\'', '`']) {
                    insertions.push(text.len());
                    text.push_str(FIRST);
                }
            }
            None => {}
        }
        before = c;
    }
    (text, insertions)
}

/// Tera's error in our words, with its place in the expression as written.
fn explain(error: &tera::Error, expression: &str, insertions: &[usize]) -> (Diagnostic, Range<usize>) {
    if let Some((name, range)) = unknown_function(expression) {
        let diagnostic = Diagnostic::error(msg!("unknown-function", name = name)).suggest(name, FUNCTIONS);
        return (diagnostic, range);
    }
    if let Some(slip) = slip(expression) {
        return slip;
    }
    let found = crate::theme::TemplateError::all_of(error, &|_| None);
    let back = |offset: usize| {
        let added = insertions.iter().filter(|at| **at < offset).count() * FIRST.len();
        offset.saturating_sub(added).min(expression.len())
    };
    match found.into_iter().next() {
        Some(found) => {
            let range = found
                .range
                .clone()
                .map_or(0..expression.len(), |r| back(r.start)..back(r.end));
            (found.diagnostic(None), range)
        }
        None => (Diagnostic::error(msg!("expression-syntax")), 0..expression.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Arg, Evaluator, Outcome, Segment, name_first_arguments, segments};

    #[test]
    fn a_text_is_split_at_its_expressions() {
        let text = r#"Dix {{ n("}}") }} et {x} { n("a") } {% if %} {{ oups"#;
        let found: Vec<(char, &str)> = segments(text)
            .into_iter()
            .map(|segment| match segment {
                Segment::Text(r) => ('t', &text[r]),
                Segment::Expression(r) => ('e', &text[r]),
                Segment::Unclosed(r) => ('u', &text[r]),
                Segment::Statement(r) => ('s', &text[r]),
                Segment::OneBrace(r) => ('1', &text[r]),
            })
            .collect();
        let expected = [
            ('t', "Dix "),
            ('e', r#"{{ n("}}") }}"#),
            ('t', " et {x} "),
            ('1', r#"{ n("a") }"#),
            ('t', " "),
            ('s', "{% if %}"),
            ('t', " "),
            ('u', "{{ oups"),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_first_argument_gets_its_name() {
        let (text, at) = name_first_arguments(r#"{{ tenths("a(b", is="x") ~ n( 'y') }}"#);
        assert_eq!(text, r#"{{ tenths(of="a(b", is="x") ~ n(of= 'y') }}"#);
        assert_eq!(at.len(), 2);
    }

    #[test]
    fn an_expression_comes_to_its_calls() {
        let evaluator = Evaluator::new();
        let found = evaluator.evaluate(r#"{{ tenths("q", is=["a", "b"], where={"m": "u"}, noun=false) }}"#);
        let Ok(outcomes) = found else { panic!("{found:?}") };
        let [Outcome::Call(call)] = outcomes.as_slice() else {
            panic!("{outcomes:?}");
        };
        assert_eq!(call.function, "tenths");
        assert_eq!(call.args["of"], Arg::Text("q".to_owned()));
        assert_eq!(call.args["noun"], Arg::Truth(false));
        assert!(matches!(&call.args["is"], Arg::List(items) if items.len() == 2));
        assert!(matches!(&call.args["where"], Arg::Map(map) if map.len() == 1));
        assert_eq!(
            evaluator.evaluate(r#"{{ "{{" }}"#).ok(),
            Some(vec![Outcome::Text("{{".to_owned())])
        );
    }

    #[test]
    fn a_mistake_has_its_place() {
        let expression = r#"{{ tenths("q", is=) }}"#;
        let (_, range) = Evaluator::new().evaluate(expression).expect_err("no expression");
        assert!(range.start >= 16 && range.end <= expression.len(), "{range:?}");
    }
}
