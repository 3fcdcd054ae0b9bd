//! What stands between brackets or braces.

use super::lines::{Patch, begins_its_line, end_of_line, line_end};
use super::located::{Located, LocatedEntry, Notation, column};
use crate::content::yaml::write::quoted;
use crate::content::yaml::{Node, Value};

/// What is put behind a member of a flow, or as its first where `before` is none.
pub(super) fn insert(text: &str, flow: &Located, before: Option<&Located>, written: &str) -> Vec<Patch> {
    let Some(before) = before else {
        let at = flow.start + 1;
        return vec![(at..at, written.to_owned())];
    };
    let end = before.end;
    let rest = &text[end..];
    let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    let has_comma = rest[blanks..].starts_with(',');
    let behind = end + if has_comma { blanks + 1 } else { 0 };
    let ends_line = matches!(
        text[behind..].trim_start_matches([' ', '\t']).chars().next(),
        Some('#' | '\n' | '\r')
    );
    let start = before.start;
    if !ends_line || !begins_its_line(text, start) {
        return vec![(end..end, format!(", {written}"))];
    }
    let line = end_of_line(text, behind);
    let comma = |wanted: bool| if wanted { "," } else { "" };
    let own = format!(
        "{}{}{written}{}",
        line_end(text),
        " ".repeat(column(text, start)),
        comma(has_comma)
    );
    if line == end {
        return vec![(end..end, format!("{}{own}", comma(!has_comma)))];
    }
    vec![(end..end, comma(!has_comma).to_owned()), (line..line, own)]
}

/// A value on one line, between brackets or braces where it is more than a scalar.
pub(super) fn value(node: &Node) -> String {
    match &node.value {
        Value::Null => "null".to_owned(),
        Value::Scalar(scalar) if scalar.quoted || scalar.text.contains(['[', ']', '{', '}', ',', '\n']) => {
            quoted(&scalar.text)
        }
        Value::Scalar(scalar) => scalar.text.clone(),
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(value).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Map(_) => format!("{{{}}}", members(node)),
    }
}

/// The entries of a mapping on one line.
pub(super) fn members(node: &Node) -> String {
    let Value::Map(entries) = &node.value else {
        return String::new();
    };
    let entries: Vec<String> = entries
        .iter()
        .map(|(key, its)| format!("{}: {}", crate::content::yaml::write::scalar(&key.value), value(its)))
        .collect();
    entries.join(", ")
}

/// The members of a collection, each from its beginning to its end.
pub(super) fn spans(text: &str, flow: &Located) -> Vec<Located> {
    let span = |start, end| Located {
        start,
        end,
        written: Notation::Alias,
    };
    match &flow.written {
        Notation::List { items, .. } => items.iter().map(|item| span(item.start, item.end)).collect(),
        Notation::Map { entries, .. } => entries
            .iter()
            .map(|entry| span(entry.key.start, behind(text, entry)))
            .collect(),
        Notation::Scalar(_) | Notation::Alias => Vec::new(),
    }
}

/// Where an entry ends; one without a value, behind its colon.
fn behind(text: &str, entry: &LocatedEntry) -> usize {
    let end = entry.value.end.max(entry.key.end);
    if !entry.value.is_blank() {
        return end;
    }
    let rest = &text[end..];
    let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    end + if rest[blanks..].starts_with(':') { blanks + 1 } else { 0 }
}
