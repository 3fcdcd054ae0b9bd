//! What a project prints, text by text, to be held against what respondents wrote.

mod leaks;

use super::keys;
use super::texts::texts;
use crate::content::project::Project;
use crate::content::yaml::{Node, Text, Value, scalars};
use crate::leak::{Runs, SEAM};
use std::sync::Arc;

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
    texts: Vec<PrintedText>,
    /// The questionnaire and the title page, in which nothing is a leak.
    known: Vec<String>,
    /// The runs of words that the texts hold and that are not known.
    pub runs: Arc<Runs>,
}

/// A text that is printed.
struct PrintedText {
    text: Text,
    /// As it is read, with as many bytes.
    read: String,
    /// Whether a release in its file can be about it.
    is_releasable: bool,
}

impl Printed {
    /// Of a project whose documents were read.
    pub fn of(project: &Project) -> Self {
        let document = |name: &str| project.documents.get(name).map(|document| &document.node);
        let mut printed = Vec::new();
        let mut known = Vec::new();
        let mut add = |texts: Vec<Text>, is_releasable| {
            printed.extend(texts.into_iter().map(|text| PrintedText {
                read: as_read(&text.value),
                text,
                is_releasable,
            }));
        };
        let introduction = document("introduction.yaml").map(|node| texts(node, &keys::INTRODUCTION));
        let conclusion = document("conclusion.yaml").map(|node| texts(node, &keys::CONCLUSION));
        add(introduction.unwrap_or_default(), true);
        let report = document("report.yaml");
        for name in report.iter().flat_map(|report| scalars_under(report, "sections")) {
            if let Some(node) = document(&format!("sections/{}.yaml", name.value)) {
                add(texts(node, &keys::SECTION), true);
            }
        }
        add(conclusion.unwrap_or_default(), true);
        if let Some(report) = report {
            // What the weights are is said by the authors, as their derived variables are called by them.
            let weights = entries(report).filter(|(key, _)| *key == "groups");
            let weights: Vec<Text> = weights.flat_map(|(_, groups)| of_weights(groups)).collect();
            let mut of_title = of_title_page(report);
            of_title.retain(|text| !weights.iter().any(|own| own.span == text.span));
            let mut own = texts(report, &keys::REPORT);
            own.retain(|text| !weights.iter().any(|known| known.span == text.span));
            add(weights, false);
            own.retain(|text| !of_title.iter().any(|known| known.span == text.span));
            add(own, true);
            let policy = entries(report).filter(|(key, _)| *key == "disclosure");
            let reasons = policy.flat_map(|(_, policy)| under_all(policy, &["because"]));
            add(reasons.collect(), false);
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
        add(derived, false);
        let runs = Runs::of(
            printed.iter().map(|printed: &PrintedText| printed.read.as_str()),
            known.iter().map(String::as_str),
        );
        Self {
            texts: printed,
            known,
            runs: Arc::new(runs),
        }
    }
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

/// The text with as many bytes, but for those that are not read where they stand: targets of links, marks of footnotes,
/// expressions.
fn as_read(text: &str) -> String {
    let mut read = text.to_owned().into_bytes();
    // Words go on across a link; what an expression prints is a word of its own.
    for (open, close, signs) in [("](", ")", [SEAM; 2]), ("[^", "]", [SEAM; 2]), ("{{", "}}", [' ', '0'])] {
        let mut from = 0;
        while let Some(start) = text[from..].find(open).map(|at| from + at) {
            // What nothing closes is printed.
            let Some(length) = text[start..].find(close) else {
                break;
            };
            let end = start + length + close.len();
            // Each sign is a byte long, and whole characters give way to as many.
            read[start..end].fill(signs[0] as u8);
            read[start + 1] = signs[1] as u8;
            from = end;
        }
    }
    String::from_utf8(read).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::as_read;

    #[test]
    fn what_is_not_read_has_as_many_bytes() {
        let text = "On m’a [refusé](https://é.ca)[^1] {{ n(\"é\") }} l’aide, [^2 deux]( fois";
        let read = as_read(text);
        assert_eq!(read.len(), text.len());
        assert_eq!(
            read.split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .replace('\u{1f}', ""),
            "On m’a [refusé 0 l’aide, ( fois"
        );
    }
}
