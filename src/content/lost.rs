//! First words of texts that YAML takes for a name or a type, and leaves out: "&c", "!important".

use super::yaml::write::quoted;
use super::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, SourceId, Span};
use crate::msg;

/// The first text of a document that would lose a word.
pub fn lost(node: &Node, text: &str) -> Option<Diagnostic> {
    match &node.value {
        Value::Null => None,
        Value::Scalar(_) => before(node.span.source, node.span.range().start, text),
        Value::List(items) => items.iter().find_map(|item| lost(item, text)),
        Value::Map(entries) => entries.iter().find_map(|(key, value)| match value.value {
            Value::Null => behind(key.span, text),
            Value::Scalar(_) | Value::List(_) | Value::Map(_) => lost(value, text),
        }),
    }
}

/// The word before a text.
fn before(source: SourceId, start: usize, text: &str) -> Option<Diagnostic> {
    let line = text.get(..start)?.rsplit('\n').next()?;
    let word = line.strip_suffix(' ')?.trim_end().rsplit(' ').next()?;
    let rest = text[start..].lines().next().unwrap_or_default();
    let at = start - line.len() + line.rfind(word)?;
    is_lost(word, text).then(|| told(source, at, &format!("{word} {rest}")))
}

/// The word behind a key that has no value.
fn behind(key: Span, text: &str) -> Option<Diagnostic> {
    let end = key.range().end;
    let line = text.get(end..)?.lines().next()?;
    let word = line.strip_prefix(':')?.trim();
    is_lost(word, text).then(|| told(key.source, end + line.len() - line[1..].trim_start().len(), word))
}

fn is_lost(word: &str, text: &str) -> bool {
    match word.chars().next() {
        Some('!') => !word.starts_with("!!"),
        Some('&') => !text.contains(&format!("*{}", &word[1..])),
        Some(_) | None => false,
    }
}

fn told(source: SourceId, at: usize, written: &str) -> Diagnostic {
    let sign = &written[..1];
    let place = Span::new(source, at..at + 1);
    let told = Diagnostic::error(msg!("yaml-syntax")).labelled(place, msg!("yaml-character", sign = sign));
    told.help(msg!("yaml-write", line = quoted(written)))
}

#[cfg(test)]
mod tests {
    use super::lost;
    use crate::content::yaml::parse;
    use crate::diagnostic::Sources;

    #[test]
    fn no_word_is_lost() {
        let reads = |text: &str| {
            let mut sources = Sources::new();
            let node = parse(sources.add("a.yaml", text), text).expect("valid");
            lost(&node, text).is_none()
        };
        for text in ["a: &c la récolte\n", "a: !important\nb: c\n", "a: !important texte\n"] {
            assert!(!reads(text), "{text:?}");
        }
        for text in [
            "a: &c texte\nb: *c\n",
            "a: !!str 01\n",
            "a: b & c\n",
            "a: b !c\n",
            "a: \"&c d\"\n",
        ] {
            assert!(reads(text), "{text:?}");
        }
    }
}
