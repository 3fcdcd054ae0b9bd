//! Texts that YAML reads otherwise than their author meant them, without a mistake of its own: "Loisirs #1" ends before its
//! `#`, lines that begin with a dash of another kind are no list.

use super::yaml::write::quoted;
use super::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, Span, Spanned, sign};
use crate::msg;

/// What may be a mistake in a document. `text` is what the document was read from.
pub fn remarks(node: &Node, text: &str) -> Vec<Diagnostic> {
    match &node.value {
        Value::Null => Vec::new(),
        Value::List(items) => items.iter().flat_map(|item| remarks(item, text)).collect(),
        Value::Map(entries) => {
            let empty = entries.iter().filter_map(|entry| emptied(entry, text));
            let others = entries.iter().flat_map(|(_, value)| remarks(value, text));
            empty.chain(others).collect()
        }
        Value::Scalar(_) => {
            let found = [dashes(node, text), cut(node, text)];
            found.into_iter().flatten().collect()
        }
    }
}

/// A key without a value, because of the sign behind it.
fn emptied((key, node): &(Spanned<String>, Node), text: &str) -> Option<Diagnostic> {
    if node.value != Value::Null {
        return None;
    }
    let end = key.span.range().end;
    let line = text.get(end..).and_then(|rest| rest.lines().next())?;
    let rest = line.strip_prefix(':')?.trim();
    let start = end + line.len() - line[1..].trim_start().len();
    let place = Span::new(key.span.source, start..start + rest.len());
    seems_meant(rest).then(|| {
        let told = Diagnostic::warning(msg!("yaml-cut-whole", key = &key.value, rest = rest)).at(place);
        told.help(msg!("yaml-write", line = format!("{}: {}", key.value, quoted(rest))))
    })
}

/// Lines that begin with a dash of another kind, or a bullet, and were meant as a list.
fn dashes(node: &Node, text: &str) -> Option<Diagnostic> {
    let Value::Scalar(scalar) = &node.value else {
        return None;
    };
    let first = scalar.text.chars().next().filter(|_| !scalar.quoted)?;
    let (name, _) = sign(first).filter(|(_, needed)| *needed == "-")?;
    let start = node.span.range().start;
    let before = text[..start].rsplit('\n').next().unwrap_or_default();
    let is_item = scalar.text[first.len_utf8()..].starts_with([' ', '\u{a0}']);
    (before.trim().is_empty() && is_item).then(|| {
        let place = Span::new(node.span.source, start..start + first.len_utf8());
        let told = Diagnostic::warning(msg!("yaml-dash-text"));
        told.labelled(place, msg!("yaml-list-mark", sign = name))
    })
}

/// A bare text of letters that a remark follows on its line, where the sign is followed by a letter or a digit.
fn cut(node: &Node, text: &str) -> Option<Diagnostic> {
    let Value::Scalar(scalar) = &node.value else {
        return None;
    };
    if scalar.quoted || !scalar.text.contains(char::is_alphabetic) {
        return None;
    }
    let end = node.span.range().end;
    let line = text.get(end..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let rest = line.trim();
    if !line.starts_with([' ', '\t']) || !seems_meant(rest) {
        return None;
    }
    let start = end + line.len() - line.trim_start().len();
    let place = Span::new(node.span.source, start..start + rest.len());
    let told = Diagnostic::warning(msg!("yaml-cut", text = &scalar.text, rest = rest)).at(place);
    Some(told.help(msg!("yaml-cut-help", text = &scalar.text, rest = rest)))
}

/// Remarks mostly have a blank after the sign, and then no number.
fn seems_meant(rest: &str) -> bool {
    let Some(after) = rest.strip_prefix('#') else {
        return false;
    };
    after.starts_with(char::is_alphanumeric) || after.trim_start().starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::remarks;
    use crate::content::yaml;
    use crate::diagnostic::Sources;

    #[test]
    fn a_text_that_is_read_otherwise_is_told() {
        let cuts = |text: &str| {
            let mut sources = Sources::new();
            let id = sources.add("a.yaml", text);
            let node = yaml::parse(id, text).expect("valid");
            remarks(&node, text).len()
        };
        for text in [
            "a: Loisirs #1\n",
            "a: Loisirs   #numero\n",
            "a: Salle # 4\n",
            "a:\n  - un #2\n",
            "a: [b, c #3\n  ]\n",
            "a: long\n  texte #4",
            "a: #1 du quartier\nb: c\n",
            "a:\n  – un\n  – deux\n",
        ] {
            assert_eq!(cuts(text), 1, "{text:?}");
        }
        for text in [
            "a: Loisirs # à revoir\n",
            "a: \"Loisirs #1\"\n",
            "a: Loisirs#1\n",
            "a: 49 #liste\n",
            "a: >-\n  Loisirs #1\n",
            "a: b\n#1\nc: d\n",
            "a: #1\n  b: c\n",
            "a: b ####\n",
            "a: – Oui, dit-elle.\n",
            "a: # à remplir\nb: c\n",
        ] {
            assert_eq!(cuts(text), 0, "{text:?}");
        }
    }
}
