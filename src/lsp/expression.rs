//! Where in an expression someone is typing: which call, which argument, what of it is written.

use crate::resolve::functions;

/// What is being typed.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Typing {
    /// A function's name.
    Function,
    /// The name of an argument of a function.
    Argument(String),
    /// A text: of which argument of which function.
    Text(Argued),
}

/// A text of an argument.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Argued {
    pub function: String,
    pub argument: String,
    /// The question that the call is about, if it was typed before.
    pub about: Option<String>,
    /// The question of a condition whose choices are typed.
    pub key: Option<String>,
    /// Whether it stands between quotes already.
    pub is_quoted: bool,
}

/// The whole expression around a place in a text: where it begins, and where it ends, as far as it does.
pub(super) fn around(text: &str, at: usize) -> Option<(usize, usize)> {
    let start = text[..at].rfind("{{")?;
    let inside = &text[start..at];
    if inside.contains("}}") || inside.contains("\n\n") {
        return None;
    }
    let end = text[at..].find("}}").map_or(at, |offset| at + offset + 2);
    Some((start, end))
}

/// What is typed at the end of what stands behind `{{`.
pub(super) fn typing(before: &str) -> Typing {
    let mut reader = Listener::default();
    before.chars().for_each(|c| reader.take(c));
    reader.typing()
}

#[derive(Default)]
struct Listener {
    quote: Option<char>,
    /// What stands in the quotes that are open, or stood in the last.
    text: String,
    /// The word that is being typed, or was typed last.
    word: String,
    function: Option<String>,
    argument: String,
    about: Option<String>,
    /// In the braces of `where`, the question whose choices follow.
    key: Option<String>,
    is_in_braces: bool,
    /// The last sign that is no blank and no part of a word.
    sign: char,
}

impl Listener {
    fn take(&mut self, c: char) {
        match (self.quote, c) {
            (Some(quote), c) if c == quote => {
                self.quote = None;
                if self.argument == "of" {
                    self.about = Some(self.text.clone());
                }
            }
            (Some(_), c) => self.text.push(c),
            (None, '"' | '\'' | '`') => {
                self.quote = Some(c);
                self.text.clear();
            }
            (None, c) if c.is_alphanumeric() || c == '_' => self.word.push(c),
            (None, c) => self.sign(c),
        }
    }

    fn sign(&mut self, c: char) {
        match c {
            '(' => {
                self.function = Some(std::mem::take(&mut self.word));
                self.argument = "of".to_owned();
                self.about = None;
            }
            ')' | '~' => self.function = None,
            '=' => self.argument = std::mem::take(&mut self.word),
            '{' => self.is_in_braces = true,
            '}' => (self.is_in_braces, self.key) = (false, None),
            ':' if self.is_in_braces => self.key = Some(self.text.clone()),
            ',' if self.is_in_braces && self.sign != '[' => self.key = None,
            ',' if self.sign != '[' => self.argument.clear(),
            ']' => self.sign = c,
            _ => {}
        }
        if !c.is_whitespace() {
            self.word.clear();
            // A comma between the items of a list leaves it open.
            if !(c == ',' && self.sign == '[') {
                self.sign = c;
            }
        }
    }

    fn typing(self) -> Typing {
        let Some(function) = self.function else {
            return Typing::Function;
        };
        let is_value = self.quote.is_some() || matches!(self.sign, '=' | '[' | '{' | ':') || self.is_in_braces;
        if is_value || self.sign == '(' && self.word.is_empty() {
            return Typing::Text(Argued {
                function,
                argument: self.argument,
                about: self.about,
                key: self.key,
                is_quoted: self.quote.is_some(),
            });
        }
        Typing::Argument(function)
    }
}

/// The arguments that a function takes.
pub(super) fn arguments(function: &str) -> Vec<&'static str> {
    let known = functions().into_iter().find(|(name, _)| *name == function);
    known.map(|(_, arguments)| arguments).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Argued, Typing, around, typing};

    fn text(function: &str, argument: &str, about: Option<&str>, key: Option<&str>) -> Typing {
        Typing::Text(Argued {
            function: function.to_owned(),
            argument: argument.to_owned(),
            about: about.map(str::to_owned),
            key: key.map(str::to_owned),
            is_quoted: true,
        })
    }

    #[test]
    fn what_is_typed_is_known() {
        assert_eq!(typing(" per"), Typing::Function);
        assert_eq!(typing(" percent(\"a"), text("percent", "of", None, None));
        assert_eq!(typing(" percent(\"q\", i"), Typing::Argument("percent".to_owned()));
        assert_eq!(typing(" percent(\"q\", is=\"o"), text("percent", "is", Some("q"), None));
        assert_eq!(
            typing(" percent(\"q\", is=[\"o\", \"n"),
            text("percent", "is", Some("q"), None)
        );
        assert_eq!(
            typing(" percent(\"q\", is=[\"o\"], group=\"g"),
            text("percent", "group", Some("q"), None)
        );
        assert_eq!(
            typing(" count(\"q\", where={\"r"),
            text("count", "where", Some("q"), None)
        );
        assert_eq!(
            typing(" count(\"q\", where={\"r\": [\"x\", \"y"),
            text("count", "where", Some("q"), Some("r"))
        );
        assert_eq!(
            typing(" count(\"q\", where={\"r\": \"x\", \"s"),
            text("count", "where", Some("q"), None)
        );
        assert_eq!(typing(" n(\"g\") ~ \"x\" ~ te"), Typing::Function);
    }

    #[test]
    fn an_expression_ends_where_it_is_closed() {
        let text = "a {{ n() }} b {{ c";
        assert_eq!(around(text, 6), Some((2, 11)));
        assert_eq!(around(text, 12), None);
        assert_eq!(around(text, text.len()), Some((14, text.len())));
    }
}
