//! What a project prints, text by text, to be held against what respondents wrote.

mod leaks;
mod text;

pub use text::KnownTexts;

use super::keys;
use super::texts::texts;
use crate::content::project::{Document, Project};
use crate::content::yaml::{Node, Text, Value, scalars};
use crate::leak::Runs;
use rayon::prelude::*;
use std::sync::Arc;
use text::PrintedText;

/// The keys of `report.yaml` under which the authors write as they do in a section. What stands under the others is
/// meant to be seen, or is never printed.
const PROSE: [&str; 9] = [
    "notice",
    "summary",
    "highlights",
    "accessibility",
    "audiences",
    "method",
    "disclosure",
    "claims",
    "released",
];

/// What a project prints.
pub(super) struct Printed {
    /// What the authors wrote, but for the title page.
    texts: Vec<Arc<PrintedText>>,
    /// The questionnaire and the title page, in which nothing is a leak.
    known: Vec<String>,
    /// The runs of words that the texts hold and that are not known.
    pub runs: Arc<Runs>,
}

impl Printed {
    /// Of a project whose documents were read.
    pub fn of(project: &Project, before: &KnownTexts) -> Self {
        let document = |name: &str| project.documents.get(name).map(|document| &document.node);
        let mut printed = Vec::new();
        let mut known = Vec::new();
        let made = |texts: Vec<Text>, is_releasable| {
            let of = |text| Arc::new(PrintedText::of(text, is_releasable));
            texts.into_par_iter().map(of).collect::<Vec<_>>()
        };
        let introduction = document("introduction.yaml").map(|node| texts(node, &keys::INTRODUCTION));
        let conclusion = document("conclusion.yaml").map(|node| texts(node, &keys::CONCLUSION));
        printed.extend(made(introduction.unwrap_or_default(), true));
        let report = document("report.yaml");
        printed.extend(of_sections(project, before));
        printed.extend(made(conclusion.unwrap_or_default(), true));
        if let Some(report) = report {
            // What the weights are is said by the authors, as their derived variables are called by them.
            let weights = entries(report).filter(|(key, _)| *key == "groups");
            let weights: Vec<Text> = weights.flat_map(|(_, groups)| of_weights(groups)).collect();
            let mut of_title = of_title_page(report);
            of_title.retain(|text| !weights.iter().any(|own| own.span == text.span));
            let mut own = texts(report, &keys::REPORT);
            own.retain(|text| !weights.iter().any(|known| known.span == text.span));
            printed.extend(made(weights, false));
            own.retain(|text| !of_title.iter().any(|known| known.span == text.span));
            printed.extend(made(own, true));
            let policy = entries(report).filter(|(key, _)| *key == "disclosure");
            let reasons = policy.flat_map(|(_, policy)| under_all(policy, &["because"]));
            printed.extend(made(reasons.collect(), false));
            known.extend(of_title.into_iter().map(|text| text.value));
        }
        let questionnaire = document("questionnaire.yaml");
        let derived = questionnaire.iter().flat_map(|node| entries(node));
        let derived = derived.filter(|(key, _)| *key == "derived");
        let derived: Vec<Text> = derived
            .flat_map(|(_, all)| under_all(all, &["label", "unit"]))
            .collect();
        let mut asked = questionnaire.map(scalars).unwrap_or_default();
        asked.retain(|text| !derived.iter().any(|own| own.span == text.span));
        known.extend(asked.into_iter().map(|text| text.value));
        printed.extend(made(derived, false));
        let found = printed.iter().flat_map(|text| text.runs.iter().copied());
        let runs = Runs::among(found.collect(), known.iter().map(String::as_str));
        Self {
            texts: printed,
            known,
            runs: Arc::new(runs),
        }
    }
}

/// What the sections print, in the order of the report.
fn of_sections(project: &Project, before: &KnownTexts) -> Vec<Arc<PrintedText>> {
    let report = project.documents.get("report.yaml");
    let names = report
        .into_iter()
        .flat_map(|report| scalars_under(&report.node, "sections"));
    let files = names.filter_map(|name| project.documents.get(&format!("sections/{}.yaml", name.value)));
    let files: Vec<&Arc<Document>> = files.collect();
    let of = |file: &&Arc<Document>| before.of(file, || texts(&file.node, &keys::SECTION)).to_vec();
    files.par_iter().flat_map_iter(of).collect()
}

fn entries(node: &Node) -> impl Iterator<Item = (&str, &Node)> {
    let entries = match &node.value {
        Value::Map(entries) => entries.as_slice(),
        Value::Null | Value::Scalar(_) | Value::List(_) => &[],
    };
    entries.iter().map(|(key, value)| (key.value.as_str(), value))
}

/// What the title page says, and what the report is called by.
fn of_title_page(report: &Node) -> Vec<Text> {
    let shown = entries(report).filter(|(key, _)| !PROSE.contains(key));
    let contact = entries(report).filter(|(key, _)| *key == "accessibility");
    let contact = contact.flat_map(|(_, accessibility)| scalars_under(accessibility, "contact"));
    shown.flat_map(|(_, value)| scalars(value)).chain(contact).collect()
}

/// What stands under any of some keys, however deep: the reasons of the policy, which the page on method gives; what derived
/// variables are called.
fn under_all(node: &Node, keys: &[&str]) -> Vec<Text> {
    match &node.value {
        Value::Map(entries) => entries
            .iter()
            .flat_map(|(key, value)| match keys.contains(&key.value.as_str()) {
                true => scalars(value),
                false => under_all(value, keys),
            })
            .collect(),
        Value::List(items) => items.iter().flat_map(|item| under_all(item, keys)).collect(),
        Value::Null | Value::Scalar(_) => Vec::new(),
    }
}

/// What the weights of groups are called.
fn of_weights(groups: &Node) -> Vec<Text> {
    let each = entries(groups).flat_map(|(_, group)| entries(group));
    let weights = each.filter(|(key, _)| *key == "weight");
    weights.flat_map(|(_, weight)| scalars_under(weight, "label")).collect()
}

fn scalars_under(node: &Node, key: &str) -> Vec<Text> {
    let under = entries(node).filter(|(name, _)| *name == key);
    under.flat_map(|(_, value)| scalars(value)).collect()
}
