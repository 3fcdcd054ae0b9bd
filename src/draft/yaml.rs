//! Codes, texts in Markdown and folded texts as a draft writes them.

use crate::content::yaml::write::quoted;

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
    use super::code;

    #[test]
    fn a_whole_number_is_written_bare() {
        assert_eq!(
            (code("12"), code("012"), code("A1")),
            ("12".into(), "\"012\"".into(), "\"A1\"".into())
        );
    }
}
