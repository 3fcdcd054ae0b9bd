//! Reading a YAML tree into types: every mistake is collected, every key is accounted for.

use super::prose;
use super::scope::Scope;
use crate::commentary::Prose;
use crate::content::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Span, Spanned, nearest};
use crate::msg;

/// A mapping being read. Each `get`-like call makes its key known; [`Fields::finish`] reports the others.
pub(super) struct Fields<'a> {
    entries: &'a [(Spanned<String>, Node)],
    pub span: Span,
    what: Message,
    known: Vec<&'static str>,
    /// Keys that must be there and are not.
    missing: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// The mapping, or a diagnostic that says which keys were expected.
    pub fn of(node: &'a Node, what: Message, diagnostics: &mut Diagnostics) -> Option<Self> {
        match &node.value {
            Value::Map(entries) => Some(Self {
                entries,
                span: entries.first().map_or(node.span, |(key, _)| key.span),
                what,
                known: Vec::new(),
                missing: Vec::new(),
            }),
            Value::Null | Value::Scalar(_) | Value::List(_) => {
                diagnostics
                    .push(Diagnostic::error(msg!("expected-mapping", what = what)).labelled(node.span, found(node)));
                None
            }
        }
    }

    /// The value of a key; an empty one counts as absent.
    pub fn get(&mut self, key: &'static str) -> Option<&'a Node> {
        self.known.push(key);
        let (_, node) = self.entries.iter().find(|(name, _)| name.value == key)?;
        (node.value != Value::Null).then_some(node)
    }

    /// Where a key is written.
    pub fn key_span(&self, key: &str) -> Option<Span> {
        self.entries
            .iter()
            .find(|(name, _)| name.value == key)
            .map(|(name, _)| name.span)
    }

    pub fn has(&self, key: &str) -> bool {
        self.key_span(key).is_some()
    }

    pub fn entries(&self) -> &'a [(Spanned<String>, Node)] {
        self.entries
    }

    /// The value of a key that must be there; [`Fields::finish`] reports it if it isn't.
    pub fn required(&mut self, key: &'static str) -> Option<&'a Node> {
        let found = self.get(key);
        if found.is_none() {
            self.missing.push(key);
        }
        found
    }

    pub fn string(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Spanned<String>> {
        self.get(key).and_then(|node| string(node, diagnostics))
    }

    pub fn required_string(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Spanned<String>> {
        self.required(key).and_then(|node| string(node, diagnostics))
    }

    /// Running text, understood.
    pub fn text(&mut self, key: &'static str, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Prose> {
        let written = self.string(key, diagnostics)?;
        Some(prose::running(written, scope, diagnostics))
    }

    pub fn required_text(&mut self, key: &'static str, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Prose> {
        let written = self.required_string(key, diagnostics)?;
        Some(prose::running(written, scope, diagnostics))
    }

    /// Running texts, one per entry of a list, or one alone.
    pub fn texts(&mut self, key: &'static str, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Vec<Prose>> {
        let written = self.strings(key, diagnostics)?.into_iter();
        Some(written.map(|text| prose::running(text, scope, diagnostics)).collect())
    }

    /// The items of a list; none when the key is absent.
    pub fn list(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<&'a [Node]> {
        self.get(key).and_then(|node| list(node, diagnostics))
    }

    /// A list of strings, or one string alone.
    pub fn strings(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Vec<Spanned<String>>> {
        self.get(key).map(|node| strings(node, diagnostics))
    }

    pub fn boolean(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<bool> {
        let word = self.string(key, diagnostics)?;
        match word.value.as_str() {
            "true" | "yes" | "oui" => Some(true),
            "false" | "no" | "non" => Some(false),
            _ => {
                diagnostics.push(Diagnostic::error(msg!("expected-boolean", key = key)).at(word.span));
                None
            }
        }
    }

    pub fn integer(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Spanned<u64>> {
        let word = self.string(key, diagnostics)?;
        match word.value.parse() {
            Ok(number) => Some(Spanned::new(number, word.span)),
            Err(_) => {
                diagnostics.push(Diagnostic::error(msg!("expected-integer", key = key)).at(word.span));
                None
            }
        }
    }

    /// Makes the keys known that [`super::claims`] reads by itself.
    pub fn accounted(&mut self) {
        self.known.extend(super::claims::KEYS);
    }

    /// Gives up on a mapping that has been reported as a whole.
    pub fn abandon(mut self) {
        self.missing.clear();
    }

    /// Reports every key that nothing asked for, and every key that had to be there. A key that is missing because it is
    /// misspelt is one mistake, not two.
    pub fn finish(mut self, diagnostics: &mut Diagnostics) {
        let mut missing = std::mem::take(&mut self.missing);
        for (key, _) in self.entries {
            if self.known.contains(&key.value.as_str()) {
                continue;
            }
            // Keys that are there already can't be what was meant.
            let absent = self.known.iter().copied().filter(|known| !self.has(known));
            if let Some(meant) = nearest(&key.value, absent) {
                missing.retain(|missing| *missing != meant);
            }
            diagnostics.push(
                Diagnostic::error(msg!("unknown-key", key = &key.value))
                    .at(key.span)
                    .suggest(&key.value, self.known.iter().copied()),
            );
        }
        for key in missing {
            let span = self.key_span(key).unwrap_or(self.span);
            diagnostics.push(Diagnostic::error(msg!("missing-key", what = self.what.clone(), key = key)).at(span));
        }
    }
}

impl Drop for Fields<'_> {
    fn drop(&mut self) {
        debug_assert!(
            self.missing.is_empty() || std::thread::panicking(),
            "a mapping was not finished"
        );
    }
}

/// A scalar's text.
pub(super) fn string(node: &Node, diagnostics: &mut Diagnostics) -> Option<Spanned<String>> {
    match &node.value {
        Value::Scalar(scalar) => Some(Spanned::new(scalar.text.clone(), node.span)),
        Value::Null | Value::List(_) | Value::Map(_) => {
            let mut diagnostic = Diagnostic::error(msg!("expected-text")).labelled(node.span, found(node));
            if matches!(node.value, Value::Map(_)) {
                diagnostic = diagnostic.help(msg!("expected-text-braces"));
            }
            diagnostics.push(diagnostic);
            None
        }
    }
}

/// The items of a list.
pub(super) fn list<'a>(node: &'a Node, diagnostics: &mut Diagnostics) -> Option<&'a [Node]> {
    match &node.value {
        Value::List(items) => Some(items),
        Value::Null | Value::Scalar(_) | Value::Map(_) => {
            diagnostics.push(Diagnostic::error(msg!("expected-list")).labelled(node.span, found(node)));
            None
        }
    }
}

/// A list of strings, or one string alone.
pub(super) fn strings(node: &Node, diagnostics: &mut Diagnostics) -> Vec<Spanned<String>> {
    match &node.value {
        Value::List(items) => items.iter().filter_map(|item| string(item, diagnostics)).collect(),
        Value::Null | Value::Scalar(_) | Value::Map(_) => string(node, diagnostics).into_iter().collect(),
    }
}

fn found(node: &Node) -> Message {
    match node.value {
        Value::Null => msg!("found-nothing"),
        Value::Scalar(_) => msg!("found-text"),
        Value::List(_) => msg!("found-list"),
        Value::Map(_) => msg!("found-mapping"),
    }
}

/// Says that an id can't serve as an anchor and a file name.
pub(super) fn check_id(id: &Spanned<String>, diagnostics: &mut Diagnostics) {
    let legal = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    let starts_well = id.value.starts_with(|c: char| c.is_ascii_lowercase());
    if !starts_well || !id.value.chars().all(legal) {
        diagnostics.push(
            Diagnostic::error(msg!("bad-id", id = &id.value))
                .at(id.span)
                .help(msg!("bad-id-help")),
        );
    }
}
