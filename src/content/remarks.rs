//! Texts that end before a `#` which their author may have meant as a part of them: "Loisirs #1".

use super::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, Span};
use crate::msg;

/// Tells of each bare text of letters that a remark follows on its line, where the sign is followed by a letter or a
/// digit. `text` is what the document was read from.
pub fn cut(node: &Node, text: &str) -> Vec<Diagnostic> {
    match &node.value {
        Value::Null => Vec::new(),
        Value::List(items) => items.iter().flat_map(|item| cut(item, text)).collect(),
        Value::Map(entries) => entries.iter().flat_map(|(_, value)| cut(value, text)).collect(),
        Value::Scalar(scalar) if scalar.quoted || !scalar.text.contains(char::is_alphabetic) => Vec::new(),
        Value::Scalar(scalar) => {
            let end = node.span.range().end;
            let line = text.get(end..).and_then(|rest| rest.lines().next()).unwrap_or_default();
            let rest = line.trim();
            if !line.starts_with([' ', '\t']) || !seems_meant(rest) {
                return Vec::new();
            }
            let start = end + line.len() - line.trim_start().len();
            let place = Span::new(node.span.source, start..start + rest.len());
            let told = Diagnostic::warning(msg!("yaml-cut", text = &scalar.text, rest = rest)).at(place);
            vec![told.help(msg!("yaml-cut-help", text = &scalar.text, rest = rest))]
        }
    }
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
    use super::cut;
    use crate::content::yaml;
    use crate::diagnostic::Sources;

    #[test]
    fn a_text_that_a_sign_cuts_is_told() {
        let cuts = |text: &str| {
            let mut sources = Sources::new();
            let id = sources.add("a.yaml", text);
            let node = yaml::parse(id, text).expect("valid");
            cut(&node, text).len()
        };
        for text in [
            "a: Loisirs #1\n",
            "a: Loisirs   #numero\n",
            "a: Salle # 4\n",
            "a:\n  - un #2\n",
            "a: [b, c #3\n  ]\n",
            "a: long\n  texte #4",
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
        ] {
            assert_eq!(cuts(text), 0, "{text:?}");
        }
    }
}
