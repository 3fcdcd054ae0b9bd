//! Texts as YAML and Markdown hold them.

use std::fmt::Write;

/// A scalar that is read back as the same text, in a flow or in a block.
pub fn scalar(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { quoted(text) }
}

/// A code: a whole number is written bare.
pub fn code(text: &str) -> String {
    let is_number = text.parse::<i64>().is_ok_and(|number| number.to_string() == text);
    if is_number { text.to_owned() } else { quoted(text) }
}

/// A list of codes on one line.
pub fn codes<'a>(texts: impl IntoIterator<Item = &'a String>) -> String {
    let codes: Vec<String> = texts.into_iter().map(|text| code(text)).collect();
    format!("[{}]", codes.join(", "))
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

/// Words that YAML takes for something else.
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
    let is_word = NOT_TEXT.contains(&text.to_lowercase().as_str());
    begins && text.chars().all(fits) && !text.ends_with(' ') && !is_word && !text.contains("  ")
}

/// A text of the questionnaire as Markdown shows it, where no expression begins.
pub fn prose(text: &str) -> String {
    let mut prose = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '~' | '|' | '&' | '{' | '}' => {
                prose.extend(['\\', c]);
            }
            c if c.is_control() => prose.push(' '),
            c => prose.push(c),
        }
    }
    prose
}

/// Most letters of a line.
const WIDTH: usize = 110;

/// A key with a text under it, in lines that end between words, but never inside an expression.
pub fn folded(indent: &str, key: &str, text: &str) -> Vec<String> {
    let mut lines = vec![format!("{indent}{key}: >-")];
    let mut line = String::new();
    let mut is_inside = false;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if !is_inside && !line.is_empty() && line.chars().count() + word.chars().count() >= WIDTH {
            lines.push(format!("{indent}  {line}"));
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        is_inside = (is_inside || word.contains("{{")) && !word.contains("}}");
    }
    lines.push(format!("{indent}  {line}"));
    lines
}

#[cfg(test)]
mod tests {
    use super::{code, quoted, scalar};

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
        assert_eq!(
            (code("12"), code("012"), code("A1")),
            ("12".into(), "\"012\"".into(), "\"A1\"".into())
        );
    }
}
