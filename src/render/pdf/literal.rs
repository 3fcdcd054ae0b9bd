//! Texts as Typst string literals: the only way a text gets into the source.

use std::io::Write;
use tera::{Kwargs, State, StringInput, Tera, Value};

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
    for c in text.chars().filter_map(visible) {
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

/// Controls become �, direction marks go: a text must not reorder what stands beside it.
fn visible(c: char) -> Option<char> {
    match c {
        '\n' | '\t' | '\r' => Some(' '),
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => None,
        c if c.is_control() => Some('\u{fffd}'),
        c => Some(c),
    }
}
