//! Text → markup.

use crate::language::typography::{Piece, ordinals};
use crate::report::printable;
use crate::survey::Language;
use serde::{Serialize, Serializer};
use std::io::{self, Write};

/// Finished markup. Templates print it as it stands and escape everything else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(pub String);

impl Html {
    /// A text as itself.
    pub fn of(text: &str) -> Self {
        let mut out = String::with_capacity(text.len());
        escape(text, &mut out);
        Self(out)
    }
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        tera::Value::safe_string(&self.0).serialize(serializer)
    }
}

/// Appends `text` as text, fit for element content and for quoted attributes alike.
pub fn escape(text: &str, out: &mut String) {
    let text = printable(text);
    let mut rest = text.as_ref();
    let is_markup = |byte: u8| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'');
    while let Some(at) = rest.bytes().position(is_markup) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

/// A text without markup of its own, fit for element content, with its ordinals raised: 1<sup>er</sup>.
pub fn raised(language: Language, text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for piece in ordinals(language, text) {
        match piece {
            Piece::Text(text) => escape(&text, &mut out),
            Piece::Superscript(ending) => {
                out.push_str("<sup>");
                escape(ending, &mut out);
                out.push_str("</sup>");
            }
        }
    }
    out
}

/// [`escape`] as Tera wants it.
pub fn escape_value(text: &str, out: &mut dyn Write) -> io::Result<()> {
    let mut escaped = String::with_capacity(text.len() + 16);
    escape(text, &mut escaped);
    out.write_all(escaped.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::{escape, raised};
    use crate::survey::Language;

    #[test]
    fn ordinals_are_raised_in_the_text_as_it_is() {
        assert_eq!(
            raised(Language::FrCa, "le 1er <b> d’avril"),
            "le 1<sup>er</sup> &lt;b&gt; d’avril"
        );
        assert_eq!(raised(Language::EnCa, "the 1st & 2nd"), "the 1st &amp; 2nd");
    }

    #[test]
    fn what_means_something_in_html_becomes_text() {
        let mut out = String::new();
        escape("<script a='b' c=\"d\">&amp; {{ x }} \u{0}\u{202e}é", &mut out);
        assert_eq!(out, "&lt;script a=&#39;b&#39; c=&quot;d&quot;&gt;&amp;amp; {{ x }} é");
    }
}
