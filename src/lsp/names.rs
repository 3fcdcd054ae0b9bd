//! What the documents declare, by name: taken from the files alone, so that it is known while others are being mended.

use crate::content::project::Document;
use crate::content::yaml::{Node, Value};
use crate::diagnostic::{Span, Spanned};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameKind {
    Question,
    /// `question.item`.
    Item,
    /// Of a question.
    Choice,
    Group,
    Scale,
    /// A table, a finding, a statement, a quotation: whatever has an `id`.
    Evidence,
    Section,
    Tag,
}

/// A name that is declared.
#[derive(Clone, Debug)]
pub(super) struct Declared {
    pub kind: NameKind,
    pub name: String,
    /// As a person knows it: a wording, a label, a title.
    pub says: String,
    /// The question, of a choice.
    pub of: Option<String>,
    /// The document's path below `content/`, and where in it.
    pub file: String,
    pub span: Span,
}

/// All names of a project's documents.
pub(super) fn declared<'a>(documents: impl Iterator<Item = (&'a String, &'a Arc<Document>)>) -> Vec<Declared> {
    let mut reader = Gatherer::default();
    let documents: BTreeMap<&String, &Arc<Document>> = documents.collect();
    for (file, document) in documents {
        reader.file.clone_from(file);
        match file.as_str() {
            "questionnaire.yaml" => reader.questionnaire(&document.node),
            "report.yaml" => reader.report(&document.node),
            _ => reader.text(file, &document.node),
        }
    }
    reader.found
}

#[derive(Default)]
struct Gatherer {
    file: String,
    found: Vec<Declared>,
}

impl Gatherer {
    fn add(&mut self, kind: NameKind, name: &Spanned<String>, says: String, of: Option<&str>) {
        self.found.push(Declared {
            kind,
            name: name.value.clone(),
            says,
            of: of.map(str::to_owned),
            file: self.file.clone(),
            span: name.span,
        });
    }

    fn questionnaire(&mut self, root: &Node) {
        let scales = get(root, "scales").map_or(&[][..], entries);
        for (name, choices) in scales {
            let labels: Vec<String> = items(choices).iter().map(|one| first(one, &["label", "id"])).collect();
            self.add(NameKind::Scale, name, labels.join(" · "), None);
        }
        for (name, question) in get(root, "questions").map_or(&[][..], entries) {
            self.add(NameKind::Question, name, first(question, &["text", "label"]), None);
            let scale = get(question, "scale").and_then(text);
            let of_scale = scale.and_then(|scale| scales.iter().find(|(known, _)| known.value == scale.value));
            let choices = of_scale.map(|(_, choices)| choices).or(get(question, "choices"));
            for choice in choices.map_or(&[][..], items) {
                if let Some(id) = get(choice, "id").and_then(text) {
                    self.add(NameKind::Choice, &id, first(choice, &["label"]), Some(&name.value));
                }
            }
            for item in get(question, "items").map_or(&[][..], items) {
                if let Some(id) = get(item, "id").and_then(text) {
                    let whole = Spanned::new(format!("{}.{}", name.value, id.value), id.span);
                    self.add(NameKind::Item, &whole, first(item, &["label"]), None);
                }
            }
        }
    }

    fn report(&mut self, root: &Node) {
        for (key, kind) in [("groups", NameKind::Group), ("audiences", NameKind::Tag)] {
            for (name, held) in get(root, key).map_or(&[][..], entries) {
                self.add(kind, name, first(held, &["label", "short"]), None);
            }
        }
        if let Some(method) = get(root, "method") {
            self.ids(method);
        }
    }

    fn text(&mut self, file: &str, root: &Node) {
        if let Some(name) = file.strip_prefix("sections/").and_then(|name| name.split('.').next()) {
            self.add(
                NameKind::Section,
                &Spanned::new(name.to_owned(), root.span),
                first(root, &["title"]),
                None,
            );
        }
        self.ids(root);
    }

    /// Whatever has an `id`, at any depth.
    fn ids(&mut self, node: &Node) {
        if let Some(id) = get(node, "id").and_then(text) {
            self.add(
                NameKind::Evidence,
                &id,
                first(node, &["caption", "text", "title"]),
                None,
            );
        }
        match &node.value {
            Value::Null | Value::Scalar(_) => {}
            Value::List(items) => items.iter().for_each(|item| self.ids(item)),
            Value::Map(entries) => entries.iter().for_each(|(_, value)| self.ids(value)),
        }
    }
}

fn entries(node: &Node) -> &[(Spanned<String>, Node)] {
    match &node.value {
        Value::Map(entries) => entries,
        Value::Null | Value::Scalar(_) | Value::List(_) => &[],
    }
}

fn items(node: &Node) -> &[Node] {
    match &node.value {
        Value::List(items) => items,
        Value::Null | Value::Scalar(_) | Value::Map(_) => &[],
    }
}

fn get<'a>(node: &'a Node, key: &str) -> Option<&'a Node> {
    entries(node)
        .iter()
        .find(|(name, _)| name.value == key)
        .map(|(_, value)| value)
}

fn text(node: &Node) -> Option<Spanned<String>> {
    match &node.value {
        Value::Scalar(scalar) => Some(Spanned::new(scalar.text.clone(), node.span)),
        Value::Null | Value::List(_) | Value::Map(_) => None,
    }
}

/// The text of the first of these keys that has one.
fn first(node: &Node, keys: &[&str]) -> String {
    let mut texts = keys.iter().filter_map(|key| get(node, key).and_then(text));
    texts
        .next()
        .map(|text| text.value.trim().to_owned())
        .unwrap_or_default()
}
