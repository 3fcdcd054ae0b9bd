//! Texts as Typst string literals: the only way a text gets into the source.

use crate::report::printable;
use serde::{Serialize, Serializer};
use std::io::Write;
use tera::{Kwargs, State, StringInput, Tera, Value};

/// Finished Typst markup. Templates write it as it stands; everything else they make a literal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Markup(pub String);

impl Serialize for Markup {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Value::safe_string(&self.0).serialize(serializer)
    }
}

/// Makes `{{ x }}` write content and `{{ x | typ }}` a string in code.
pub(super) fn set_up(tera: &mut Tera) {
    tera.autoescape_on([".typ"]);
    tera.set_escape_fn(|text: &str, out: &mut dyn Write| out.write_all(content(text).as_bytes()));
    tera.register_filter("typ", |text: StringInput, _: Kwargs, _: &State| {
        Value::safe_string(&literal(text.as_str()))
    });
}

/// `"text"`, for a place where Typst reads code.
pub(super) fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in printable(text).chars() {
        if matches!(c, '"' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out.push('"');
    out
}

/// `#"text";`, for a place where Typst reads markup. The semicolon keeps what follows from continuing the expression.
pub(super) fn content(text: &str) -> String {
    format!("#{};", literal(text))
}

/// UTF-16 units that a string of a PDF may hold: 32,767 bytes, two of which say how it is written.
const LONGEST: usize = 16_382;

/// What is read aloud of a drawing: its title and its description; without the title, which stands over it, where both would
/// be more than a PDF may hold.
pub(super) fn described(title: &str, description: &str) -> String {
    let whole = format!("{title}. {description}");
    if whole.encode_utf16().count() <= LONGEST {
        whole
    } else {
        description.to_owned()
    }
}
