//! The values of attributes.

use crate::leak::texts::Texts;

/// Puts a value where it belongs.
pub fn put(name: &str, value: &str, texts: &mut Texts) {
    if value.is_empty() || is_outline(name, value) {
        return;
    }
    let out = match name {
        name if is_measure(name) => &mut texts.style,
        name if name.starts_with("on") => &mut texts.code,
        _ => &mut texts.labels,
    };
    let start = out.len();
    out.push_str(value);
    out.push('\n');
    if let Some(plain) = out.get(start..).and_then(without_percent_signs) {
        out.push_str(&plain);
    }
}

/// Attributes that place and paint.
fn is_measure(name: &str) -> bool {
    let is_listed = matches!(
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
            | "viewbox"
            | "offset"
            | "textlength"
            | "font-size"
            | "stroke-width"
            | "stroke-dasharray"
            | "fill"
            | "stroke"
            | "stop-color"
    );
    is_listed || name.ends_with("transform")
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
