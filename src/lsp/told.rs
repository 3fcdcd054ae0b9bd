//! Mistakes, as editors show them: by file, each at its place.

use super::{position, uri};
use crate::diagnostic::{Catalogue, Diagnostic, Diagnostics, Label, Severity, Source, Sources, Span};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// Where what has no place of its own is told.
const ELSEWHERE: &str = "content/report.yaml";

/// Turns mistakes into what editors show.
pub(super) struct Publisher<'a> {
    pub told: &'a Catalogue,
    pub sources: &'a Sources,
    pub root: &'a Path,
    /// The address that the editor itself uses for a file, by its path in the project.
    pub known: &'a BTreeMap<String, String>,
}

impl Publisher<'_> {
    /// By the address of each file.
    pub fn by_file(&self, diagnostics: &Diagnostics) -> BTreeMap<String, Vec<Value>> {
        let mut all: BTreeMap<String, Vec<Value>> = BTreeMap::new();
        for one in diagnostics.iter() {
            let label = one.primary.as_ref();
            let places = label.map(|label| label.span).into_iter();
            let mut places: Vec<(String, Value)> = places
                .chain(one.elsewhere.iter().copied())
                .map(|at| self.place(at))
                .collect();
            if places.is_empty() {
                places.push((self.address(ELSEWHERE), position::range("", &(0..0))));
            }
            for (address, range) in places {
                all.entry(address).or_default().push(self.diagnostic(one, &range));
            }
        }
        all
    }

    fn diagnostic(&self, one: &Diagnostic, range: &Value) -> Value {
        let severity = match one.severity {
            Severity::Error => 1,
            Severity::Warning => 2,
            Severity::Note => 3,
        };
        let remark = one.primary.as_ref().and_then(|label| label.text.as_ref());
        let said = std::iter::once(&one.message).chain(remark).chain(&one.help);
        let said: Vec<String> = said.map(|message| self.told.say(message)).collect();
        json!({
            "range": range,
            "severity": severity,
            "code": one.message.id,
            "source": "constats",
            "message": said.join("\n"),
            "relatedInformation": one.secondary.iter().map(|label| self.related(label)).collect::<Vec<_>>(),
        })
    }

    fn related(&self, label: &Label) -> Value {
        let (address, range) = self.place(label.span);
        let said = label.text.as_ref().map(|text| self.told.say(text)).unwrap_or_default();
        json!({ "location": { "uri": address, "range": range }, "message": said })
    }

    /// The file of a place, and the range in it.
    fn place(&self, span: Span) -> (String, Value) {
        let source = self.sources.get(span.source);
        if source.is_cell || source.name.is_empty() {
            return (self.address(ELSEWHERE), position::range("", &(0..0)));
        }
        (self.address(&source.name), in_file(source, span))
    }

    fn address(&self, name: &str) -> String {
        let known = self.known.get(name).cloned();
        known.unwrap_or_else(|| uri::uri(self.root, name))
    }
}

/// A range of a source, which may be a part of its file.
fn in_file(source: &Source, span: Span) -> Value {
    let mut range = position::range(&source.text, &span.range());
    for end in ["start", "end"] {
        let line = range[end]["line"].as_u64().unwrap_or(0);
        range[end]["line"] = json!(line + source.first_line.saturating_sub(1) as u64);
    }
    range
}
