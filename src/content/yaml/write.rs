//! Texts as YAML holds them on one line.

use std::fmt::Write;

/// A scalar that is read back as the same text, in a flow or in a block.
pub fn scalar(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { quoted(text) }
}

/// Between double quotes, with what can't stand there escaped.
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}') => {
                // Writing into a text can't fail.
                let _ = write!(quoted, "\\u{:04x}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Whether YAML, of this version or an older one, takes a bare word for something else than a text.
pub fn is_no_text(word: &str) -> bool {
    NOT_TEXT.contains(&word.to_lowercase().as_str())
}

const NOT_TEXT: &[&str] = &[
    "yes", "no", "on", "off", "true", "false", "null", "y", "n", "none", "nan", "inf",
];

fn is_plain(text: &str) -> bool {
    let begins = text.starts_with(char::is_alphabetic);
    let fits = |c: char| {
        c.is_alphanumeric()
            || matches!(
                c,
                ' ' | '’' | '-' | '_' | '(' | ')' | '/' | 'ʼ' | '.' | '?' | '!' | '…' | '«' | '»'
            )
    };
    begins && text.chars().all(fits) && !text.ends_with(' ') && !is_no_text(text) && !text.contains("  ")
}

#[cfg(test)]
mod tests {
    use super::{quoted, scalar};

    #[test]
    fn what_yaml_would_take_for_something_else_is_quoted() {
        for text in [
            "Oui, je viens",
            "no",
            "12",
            "a: b",
            "a #b",
            "- a",
            "",
            "~",
            "l'eau",
            "x ",
            "{a}",
            "*a",
        ] {
            assert!(scalar(text).starts_with('"'), "{text}");
        }
        assert_eq!(scalar("Plutôt d’accord"), "Plutôt d’accord");
        assert_eq!(quoted("a\"b\\c\n\u{1}"), "\"a\\\"b\\\\c\\n\\u0001\"");
    }
}
