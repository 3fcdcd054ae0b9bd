//! Reading a YAML tree by its [declared keys](super::keys): every mistake is collected, every key is accounted for.

use super::blank::{report_blank, report_long};
use super::keys::{Held, Mapping, Variants, blocks_with, is_scale_table};
use super::prose;
use super::scope::Scope;
use crate::commentary::Prose;
use crate::content::place::unstorable;
use crate::content::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Span, Spanned, nearest};
use crate::msg;

/// A mapping that has been held against its declaration. What is read of it must be declared, and as what it is read:
/// anything else is never there.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a> {
    entries: &'a [(Spanned<String>, Node)],
    /// Where its first key is written.
    pub span: Span,
    /// All of it.
    pub whole: Span,
    pub mapping: &'static Mapping,
    /// Where others are none of the reader's business: the keys that may be read.
    only: Option<&'static [&'static str]>,
}

impl<'a> Fields<'a> {
    /// The mapping, with a diagnostic for each key that it can't have or must have.
    pub fn of(node: &'a Node, mapping: &'static Mapping, diagnostics: &mut Diagnostics) -> Option<Self> {
        let entries = entries(node, mapping.what, || shape(mapping, node), diagnostics)?;
        let fields = Self {
            entries,
            span: entries.first().map_or(node.span, |(key, _)| key.span),
            whole: node.span,
            mapping,
            only: None,
        };
        fields.check(diagnostics);
        Some(fields)
    }

    /// Nothing but some keys of it.
    pub fn only(self, keys: &'static [&'static str]) -> Self {
        Self {
            only: Some(keys),
            ..self
        }
    }

    /// The one of several mappings whose first key is there.
    pub fn one_of(node: &'a Node, variants: &'static Variants, diagnostics: &mut Diagnostics) -> Option<Self> {
        let first = variants.all().next()?;
        let openers = || {
            vec![msg!(
                "mapping-kinds",
                keys = variants.openers().collect::<Vec<_>>().join(", ")
            )]
        };
        let entries = entries(node, first.what, openers, diagnostics)?;
        let is_there = |mapping: &&'static Mapping| entries.iter().any(|(key, _)| key.value == mapping.opener());
        if let Some(mapping) = variants.all().find(is_there) {
            return Self::of(node, mapping, diagnostics);
        }
        // The key that no variant knows is the likeliest to be the misspelt one.
        let is_strange =
            |(key, _): &&(Spanned<String>, Node)| variants.all().all(|mapping| mapping.find(&key.value).is_none());
        match (variants.unknown, entries.iter().find(is_strange).or(entries.first())) {
            (Some(unknown), Some((key, _))) => {
                diagnostics.push(not_one_of(key, unknown, variants.openers()));
                None
            }
            (None, _) | (_, None) => Self::of(node, first, diagnostics),
        }
    }

    /// A key that is missing because it is misspelt is one mistake, not two.
    fn check(&self, diagnostics: &mut Diagnostics) {
        let known = self.mapping.all();
        let names = || known.iter().map(|(_, key)| key.name);
        let required = known.iter().filter(|(_, key)| key.is_required);
        let mut missing: Vec<&str> = required.map(|(_, key)| key.name).collect();
        missing.retain(|key| self.entry(key).is_none_or(|(_, node)| node.value == Value::Null));
        for (key, _) in self.entries {
            if self.mapping.find(&key.value).is_some() {
                continue;
            }
            // Keys that are there already can't be what was meant.
            if let Some(meant) = nearest(&key.value, names().filter(|known| !self.has(known))) {
                missing.retain(|missing| *missing != meant);
            }
            let unknown = Diagnostic::error(msg!("unknown-key", key = &key.value)).at(key.span);
            diagnostics.push(match self.cut_at_comma(key) {
                Some((before, text)) => unknown.help(msg!("unknown-key-comma", key = before, text = text)),
                None => self.strange(unknown, &key.value),
            });
        }
        for key in missing {
            diagnostics.push(self.missing(key));
        }
    }

    /// What may have been meant by a key that isn't there: that of another block, else one that is called nearly so.
    fn strange(&self, unknown: Diagnostic, key: &str) -> Diagnostic {
        let others = blocks_with(self.mapping, key);
        if others.is_empty() {
            return unknown.suggest(key, self.mapping.all().iter().map(|(_, key)| key.name));
        }
        let names: Vec<String> = others.into_iter().map(str::to_owned).collect();
        let told = unknown.help(msg!("key-of-blocks", key = key, names = names));
        match key {
            "differences" | "by" if is_scale_table(self.mapping) => told.help(msg!("scale-compared-help")),
            _ => told,
        }
    }

    /// The text of which a key is the rest, and the key that it stands under: between braces, a comma parts keys.
    fn cut_at_comma(&self, key: &Spanned<String>) -> Option<(&'a str, String)> {
        let at = self.entries.iter().position(|(own, _)| own.span == key.span)?;
        let (before, Node { value, .. }) = self.entries.get(at.checked_sub(1)?)?;
        let is_rest = self.entries[at].1.value == Value::Null && key.value.contains(char::is_whitespace);
        match value {
            Value::Scalar(cut) if is_rest && !cut.quoted => {
                Some((&before.value, format!("{}, {}", cut.text, key.value)))
            }
            Value::Scalar(_) | Value::Null | Value::List(_) | Value::Map(_) => None,
        }
    }

    /// Whether any of its keys is none that it can have.
    pub fn has_unknown(&self) -> bool {
        self.entries
            .iter()
            .any(|(key, _)| self.mapping.find(&key.value).is_none())
    }

    /// Says that a key must be there.
    pub fn missing(&self, key: &str) -> Diagnostic {
        let what = Message::plain(self.mapping.what);
        Diagnostic::error(msg!("missing-key", what = what, key = key)).at(self.key_span(key))
    }

    fn entry(&self, key: &str) -> Option<&'a (Spanned<String>, Node)> {
        self.entries.iter().find(|(name, _)| name.value == key)
    }

    /// Whether a key is written, be it empty.
    pub fn has(&self, key: &str) -> bool {
        self.entry(key).is_some()
    }

    /// Where a key is written; where the mapping is, if it is not.
    pub fn key_span(&self, key: &str) -> Span {
        self.entry(key).map_or(self.span, |(name, _)| name.span)
    }

    /// What is written under a key, if it is declared as such; an empty value counts as absent.
    fn read(&self, key: &str, is_such: impl Fn(&Held) -> bool) -> Option<(&'static Held, &'a Node)> {
        let may_be = self.only.is_none_or(|only| only.contains(&key));
        let declared = self.mapping.find(key).filter(|(_, key)| may_be && is_such(&key.held));
        #[cfg(test)]
        super::keys::tests::note(self.mapping, key, declared);
        let (_, declared) = declared?;
        let (_, node) = self.entry(key)?;
        (node.value != Value::Null).then_some((&declared.held, node))
    }

    /// The value of a key, whatever it is.
    pub fn get(&self, key: &str) -> Option<&'a Node> {
        self.read(key, |_| true).map(|(_, node)| node)
    }

    pub fn string(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<Spanned<String>> {
        let is_such = |held: &Held| {
            matches!(
                held,
                Held::Text | Held::Words | Held::Code | Held::Name | Held::Either(_)
            )
        };
        let (held, node) = self.read(key, is_such)?;
        let text = string(node, diagnostics)?;
        says_something(held, &text, diagnostics).then_some(text)
    }

    /// The `id`, checked.
    pub fn id(&self, diagnostics: &mut Diagnostics) -> Option<Spanned<String>> {
        let (_, node) = self.read("id", |held| matches!(held, Held::Id))?;
        let id = string(node, diagnostics)?;
        check_id(&id, diagnostics);
        Some(id)
    }

    /// Running text, understood.
    pub fn text(&self, key: &str, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Prose> {
        let (_, node) = self.read(key, |held| matches!(held, Held::Prose))?;
        let written = string(node, diagnostics)?;
        Some(prose::running(written, scope, diagnostics))
    }

    /// Paragraphs and lists, understood.
    pub fn paragraphs(&self, key: &str, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Prose> {
        let (_, node) = self.read(key, |held| matches!(held, Held::Prose))?;
        let written = string(node, diagnostics)?;
        Some(prose::blocks(written, scope, diagnostics))
    }

    /// Running texts, one per entry of a list, or one alone.
    pub fn texts(&self, key: &str, scope: Scope, diagnostics: &mut Diagnostics) -> Vec<Prose> {
        let found = self.read(key, |held| matches!(held, Held::Several(Held::Prose)));
        let written = found.map_or_else(Vec::new, |(_, node)| strings(node, diagnostics));
        let texts = written.into_iter();
        texts.map(|text| prose::running(text, scope, diagnostics)).collect()
    }

    /// A list of strings, or one string alone.
    pub fn strings(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<Vec<Spanned<String>>> {
        let is_such = |held: &Held| matches!(held, Held::Several(Held::Text | Held::Code | Held::Name));
        let (held, node) = self.read(key, is_such)?;
        let mut all = strings(node, diagnostics);
        if let Held::Several(held) = held {
            all.retain(|text| says_something(held, text, diagnostics));
        }
        Some(all)
    }

    /// The items of a list; none when the key is absent.
    pub fn list(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<&'a [Node]> {
        let (_, node) = self.read(key, |held| matches!(held, Held::List(_)))?;
        list(node, diagnostics)
    }

    pub fn boolean(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<bool> {
        let (_, node) = self.read(key, |held| matches!(held, Held::Boolean))?;
        let word = string(node, diagnostics)?;
        match word.value.as_str() {
            "true" | "yes" | "oui" => Some(true),
            "false" | "no" | "non" => Some(false),
            _ => {
                diagnostics.push(Diagnostic::error(msg!("expected-boolean", key = key)).at(word.span));
                None
            }
        }
    }

    pub fn integer(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<Spanned<u64>> {
        let (_, node) = self.read(key, |held| matches!(held, Held::Whole))?;
        let word = string(node, diagnostics)?;
        match word.value.parse() {
            Ok(number) => Some(Spanned::new(number, word.span)),
            Err(_) => {
                diagnostics.push(Diagnostic::error(msg!("expected-integer", key = key)).at(word.span));
                None
            }
        }
    }

    /// One of the words that the key may have.
    pub fn word(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<Spanned<&'static str>> {
        let (held, node) = self.read(key, |held| matches!(held, Held::Word(_)))?;
        let Held::Word(words) = held else { return None };
        let written = string(node, diagnostics)?;
        let found = words.known.iter().find(|known| **known == written.value);
        if found.is_none() {
            diagnostics.push(not_one_of(&written, words.unknown, words.known.iter().copied()));
        }
        found.map(|word| Spanned::new(*word, written.span))
    }

    /// Some of a few words.
    pub fn words(&self, key: &str, diagnostics: &mut Diagnostics) -> Vec<Spanned<&'static str>> {
        let is_such = |held: &Held| matches!(held, Held::Several(Held::Word(_)));
        let Some((Held::Several(Held::Word(words)), node)) = self.read(key, is_such) else {
            return Vec::new();
        };
        let mut known = Vec::new();
        for written in strings(node, diagnostics) {
            match words.known.iter().find(|known| **known == written.value) {
                Some(word) => known.push(Spanned::new(*word, written.span)),
                None => diagnostics.push(not_one_of(&written, words.unknown, words.known.iter().copied())),
            }
        }
        known
    }

    /// The mapping under a key.
    pub fn inner(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<Fields<'a>> {
        let (held, node) = self.read(key, |held| matches!(held, Held::Mapping(_) | Held::OneOf(_)))?;
        mapping(held, node, diagnostics)
    }

    /// The mappings of a list.
    pub fn each(&self, key: &str, diagnostics: &mut Diagnostics) -> Vec<Fields<'a>> {
        let is_such = |held: &Held| matches!(held, Held::List(Held::Mapping(_) | Held::OneOf(_)));
        match self.read(key, is_such) {
            Some((Held::List(held), node)) => each(held, node, diagnostics),
            Some(_) | None => Vec::new(),
        }
    }

    /// What stands under the authors' own names; none when the key is absent or no mapping.
    pub fn named(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<&'a [(Spanned<String>, Node)]> {
        let (held, node) = self.read(key, |held| matches!(held, Held::Named(..)))?;
        let Held::Named(what, _) = held else { return None };
        entries(node, what, || vec![msg!("mapping-names")], diagnostics)
    }
}

/// The mappings of a list that a mapping declares under a key, for what is read wherever it stands; none for any other
/// key.
pub(super) fn each_declared<'a>(
    mapping: &'static Mapping,
    (key, node): &'a (Spanned<String>, Node),
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Fields<'a>>> {
    let declared = mapping.find(&key.value)?;
    #[cfg(test)]
    super::keys::tests::note(mapping, &key.value, Some(declared));
    let Held::List(held) = &declared.1.held else {
        return None;
    };
    Some(each(held, node, diagnostics))
}

/// The mappings of a list of this held.
pub(super) fn each<'a>(held: &'static Held, node: &'a Node, diagnostics: &mut Diagnostics) -> Vec<Fields<'a>> {
    let items = list(node, diagnostics).unwrap_or(&[]);
    items
        .iter()
        .filter_map(|item| mapping(held, item, diagnostics))
        .collect()
}

fn mapping<'a>(held: &'static Held, node: &'a Node, diagnostics: &mut Diagnostics) -> Option<Fields<'a>> {
    match held {
        Held::Mapping(mapping) => Fields::of(node, mapping, diagnostics),
        Held::OneOf(variants) => Fields::one_of(node, variants, diagnostics),
        Held::Text
        | Held::Words
        | Held::Code
        | Held::Prose
        | Held::Id
        | Held::Name
        | Held::Boolean
        | Held::Whole
        | Held::Word(_)
        | Held::Named(..)
        | Held::List(_)
        | Held::Several(_)
        | Held::Either(_) => None,
    }
}

/// Whether a text says something where it must.
fn says_something(held: &Held, text: &Spanned<String>, diagnostics: &mut Diagnostics) -> bool {
    if !matches!(held, Held::Text | Held::Words) {
        return true;
    }
    report_long(&text.value, text.span, diagnostics);
    !report_blank(&text.value, text.span, diagnostics)
}

fn entries<'a>(
    node: &'a Node,
    what: &'static str,
    helps: impl FnOnce() -> Vec<Message>,
    diagnostics: &mut Diagnostics,
) -> Option<&'a [(Spanned<String>, Node)]> {
    match &node.value {
        Value::Map(entries) => Some(entries),
        Value::Null | Value::Scalar(_) | Value::List(_) => {
            let expected = msg!("expected-mapping", what = Message::plain(what));
            let wrong = Diagnostic::error(expected).labelled(node.span, found(node));
            diagnostics.push(helps().into_iter().fold(wrong, Diagnostic::help));
            None
        }
    }
}

/// The keys of a mapping, and what a text in its place may have been meant for.
fn shape(mapping: &'static Mapping, node: &Node) -> Vec<Message> {
    let keys = mapping.all();
    let names = |is_required: bool| -> Vec<&str> {
        let those = keys.iter().filter(|(_, key)| key.is_required == is_required);
        those.map(|(_, key)| key.name).collect()
    };
    let (required, optional) = (names(true), names(false));
    let mut helps = vec![msg!(
        "mapping-keys",
        needed = required.len(),
        others = optional.len(),
        required = required.join(", "),
        optional = optional.join(", ")
    )];
    if let (Value::Scalar(scalar), Some((_, first))) = (&node.value, keys.first())
        && matches!(first.held, Held::Text | Held::Prose)
        && !scalar.text.contains('\n')
    {
        let more = if required.len() > 1 { ", …" } else { "" };
        let example = format!("{{{}: \"{}\"{more}}}", first.name, scalar.text);
        helps.push(msg!("mapping-example", example = example));
    }
    helps
}

/// What is written is none of the known words.
fn not_one_of(
    written: &Spanned<String>,
    unknown: &'static str,
    known: impl IntoIterator<Item = &'static str>,
) -> Diagnostic {
    let mut message = Message::plain(unknown);
    message.args.push(("name", written.value.as_str().into()));
    Diagnostic::error(message)
        .at(written.span)
        .suggest(&written.value, known)
}

/// A scalar's text.
pub(super) fn string(node: &Node, diagnostics: &mut Diagnostics) -> Option<Spanned<String>> {
    match &node.value {
        Value::Scalar(scalar) => Some(Spanned::new(scalar.text.clone(), node.span)),
        Value::Null | Value::List(_) | Value::Map(_) => {
            let mut diagnostic = Diagnostic::error(msg!("expected-text")).labelled(node.span, found(node));
            diagnostic = match &node.value {
                // Between braces, the first key stands behind one.
                Value::Map(entries)
                    if entries
                        .first()
                        .is_some_and(|(key, _)| key.span.start == node.span.start) =>
                {
                    diagnostic.help(msg!("expected-text-colon"))
                }
                Value::Map(_) => diagnostic.help(msg!("expected-text-braces")),
                Value::List(_) => diagnostic.help(msg!("expected-text-list")),
                Value::Null | Value::Scalar(_) => diagnostic,
            };
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
    if !is_id(&id.value) {
        diagnostics.push(
            Diagnostic::error(msg!("bad-id", id = &id.value))
                .at(id.span)
                .help(msg!("bad-id-help")),
        );
    }
}

fn is_id(text: &str) -> bool {
    let legal = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(legal)
}

/// Checks an id that becomes a file's name, with `ending`, against those that Windows can't store.
pub(super) fn check_file(id: &Spanned<String>, ending: &str, diagnostics: &mut Diagnostics) {
    let file = format!("{}.{ending}", id.value);
    if is_id(&id.value) && unstorable(&file).is_some() {
        let told = Diagnostic::error(msg!("id-unstorable", id = &id.value, file = file));
        diagnostics.push(told.at(id.span).help(msg!("id-unstorable-help")));
    }
}
