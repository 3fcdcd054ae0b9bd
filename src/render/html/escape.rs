//! Text → markup.

use crate::report::printable;
use serde::{Serialize, Serializer};
use std::io::{self, Write};

/// Finished markup. Templates print it as it stands and escape everything else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Html(pub String);

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        tera::Value::safe_string(&self.0).serialize(serializer)
    }
}

/// Appends `text` as text, fit for element content and for quoted attributes alike.
pub(super) fn escape(text: &str, out: &mut String) {
    let text = printable(text);
    let mut rest = text.as_ref();
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
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

/// [`escape`] as Tera wants it.
pub(super) fn escape_value(text: &str, out: &mut dyn Write) -> io::Result<()> {
    let mut escaped = String::with_capacity(text.len() + 16);
    escape(text, &mut escaped);
    out.write_all(escaped.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn what_means_something_in_html_becomes_text() {
        let mut out = String::new();
        escape("<script a='b' c=\"d\">&amp; {{ x }} \u{0}\u{202e}é", &mut out);
        assert_eq!(out, "&lt;script a=&#39;b&#39; c=&quot;d&quot;&gt;&amp;amp; {{ x }} é");
    }
}
