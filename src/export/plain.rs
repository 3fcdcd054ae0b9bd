//! Questions as tools store them hold HTML: here is what a respondent read.

use html5gum::{Token, Tokenizer};

/// The words of a text without tags, its entities decoded, on one line.
pub fn plain(text: &str) -> String {
    let mut words = String::new();
    for token in Tokenizer::new(text) {
        match token {
            Ok(Token::String(part)) => words.push_str(&String::from_utf8_lossy(&part)),
            // A line break or the end of a paragraph parts words.
            Ok(Token::StartTag(_) | Token::EndTag(_)) => words.push(' '),
            Ok(Token::Comment(_) | Token::Doctype(_) | Token::Error(_)) => {}
            Err(never) => match never {},
        }
    }
    let words: Vec<&str> = words.split(|c: char| c.is_whitespace() || c == '\u{feff}').collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    // A tag inside a sentence leaves a blank before its full stop.
    words.join(" ").replace(" .", ".").replace(" ,", ",")
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn tags_and_entities_go() {
        let text = "<p>How <b>satisfied</b>&nbsp;are you,<br/>on the whole&nbsp;?</p>\n<script>x()</script>";
        assert_eq!(plain(text), "How satisfied are you, on the whole ? x()");
        assert_eq!(plain("a < b &amp; c"), "a < b & c");
    }
}
