//! Tags and the values of their attributes.

use crate::leak::extract::{Texts, entity};

/// A start or end tag.
pub struct Tag<'a> {
    pub name: &'a str,
    pub is_closing: bool,
}

impl<'a> Tag<'a> {
    /// Reads the tag that the source begins with and puts its attributes where they belong; what is left. None when it
    /// is no tag or has no end: then all of it is text.
    pub fn read(source: &'a str, texts: &mut Texts) -> Option<(Self, &'a str)> {
        let inside = source.strip_prefix('<')?;
        let (is_closing, inside) = inside
            .strip_prefix('/')
            .map_or((false, inside), |inside| (true, inside));
        if !inside.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let (name, mut rest) = until(inside, |c| c.is_ascii_whitespace() || matches!(c, '/' | '>'));
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if let Some(rest) = rest.strip_prefix('>') {
                return Some((Self { name, is_closing }, rest));
            }
            let (attribute, after) = until(rest, |c| c.is_ascii_whitespace() || matches!(c, '=' | '/' | '>'));
            let (value, after) = value(after)?;
            // A stray `=` must not stop us.
            rest = if after.len() < rest.len() {
                after
            } else {
                rest.get(1..)?
            };
            put(attribute, value, texts);
        }
    }
}

/// The value after a name, if it has one; what is left. None for a quote without end.
fn value(after: &str) -> Option<(&str, &str)> {
    let Some(value) = after.trim_ascii_start().strip_prefix('=') else {
        return Some(("", after));
    };
    let value = value.trim_ascii_start();
    match value.strip_prefix(['"', '\'']) {
        Some(quoted) => quoted.split_once(if value.starts_with('"') { '"' } else { '\'' }),
        None => Some(until(value, |c| c.is_ascii_whitespace() || c == '>')),
    }
}

fn until(text: &str, is_end: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at_checked(text.find(is_end).unwrap_or(text.len()))
        .unwrap_or_default()
}

fn put(name: &str, value: &str, texts: &mut Texts) {
    if value.is_empty() || is_outline(name, value) {
        return;
    }
    let out = match name {
        name if is_measure(name) => &mut texts.style,
        name if name.starts_with("on") => &mut texts.code,
        _ => &mut texts.labels,
    };
    let start = out.len();
    entity::decode(value, out);
    out.push('\n');
    if let Some(plain) = out.get(start..).and_then(without_percent_signs) {
        out.push_str(&plain);
    }
}

/// Attributes that place and paint.
fn is_measure(name: &str) -> bool {
    name.ends_with("ransform")
        || matches!(
            name,
            "style"
                | "x"
                | "y"
                | "x1"
                | "y1"
                | "x2"
                | "y2"
                | "cx"
                | "cy"
                | "dx"
                | "dy"
                | "r"
                | "rx"
                | "ry"
                | "fx"
                | "fy"
                | "width"
                | "height"
                | "viewBox"
                | "offset"
                | "textLength"
                | "font-size"
                | "stroke-width"
                | "stroke-dasharray"
                | "fill"
                | "stroke"
                | "stop-color"
        )
}

/// M12.5,3L40: its letters and digits mean nothing, yet would read like an id.
fn is_outline(name: &str, value: &str) -> bool {
    let is_step = |byte: u8| byte.is_ascii_digit() || b" \n\t,.+-eMmLlHhVvCcSsQqTtAaZz".contains(&byte);
    matches!(name, "d" | "points") && value.bytes().all(is_step)
}

/// `a%40b.ca` as `a@b.ca`.
fn without_percent_signs(text: &str) -> Option<String> {
    if !text.contains('%') {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = after
            .get(..2)
            .filter(|_| *first == b'%')
            .and_then(|digits| str::from_utf8(digits).ok());
        if let Some(byte) = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            bytes.push(byte);
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    Some(String::from_utf8_lossy(&bytes).into_owned())
}
