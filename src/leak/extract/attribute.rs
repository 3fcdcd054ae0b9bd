//! The values of attributes.

use crate::leak::extract::markup::text_of;
use crate::leak::texts::Texts;
use memchr::memchr;

/// Values of attributes, each on a line, by what they are for.
#[derive(Default)]
pub struct Values {
    /// What is read: alternative texts, titles, addresses.
    pub labels: Vec<u8>,
    /// What places and paints.
    pub style: Vec<u8>,
    /// What runs.
    pub code: Vec<u8>,
}

impl Values {
    /// Puts a value where it belongs.
    pub fn put(&mut self, name: &[u8], value: &[u8]) {
        if is_outline(name, value) {
            return;
        }
        let out = match name {
            name if is_measure(name) => &mut self.style,
            name if name.starts_with(b"on") => &mut self.code,
            _ => &mut self.labels,
        };
        out.extend_from_slice(value);
        out.push(b'\n');
        if memchr(b'%', value).is_some() {
            without_percent_signs(value, out);
            out.push(b'\n');
        }
    }

    /// Appends them to the texts of a file.
    pub fn add_to(&self, texts: &mut Texts) {
        texts.labels.push_str(&text_of(&self.labels));
        texts.style.push_str(&text_of(&self.style));
        texts.code.push_str(&text_of(&self.code));
    }
}

/// Attributes that place and paint.
fn is_measure(name: &[u8]) -> bool {
    let is_listed = matches!(
        name,
        b"style"
            | b"x"
            | b"y"
            | b"x1"
            | b"y1"
            | b"x2"
            | b"y2"
            | b"cx"
            | b"cy"
            | b"dx"
            | b"dy"
            | b"r"
            | b"rx"
            | b"ry"
            | b"fx"
            | b"fy"
            | b"width"
            | b"height"
            | b"viewbox"
            | b"offset"
            | b"textlength"
            | b"font-size"
            | b"stroke-width"
            | b"stroke-dasharray"
            | b"fill"
            | b"stroke"
            | b"stop-color"
    );
    is_listed || name.ends_with(b"transform")
}

/// M12.5,3L40: its letters and digits mean nothing, yet would read like an id.
fn is_outline(name: &[u8], value: &[u8]) -> bool {
    let is_step = |byte: &u8| byte.is_ascii_digit() || b" \n\t,.+-eMmLlHhVvCcSsQqTtAaZz".contains(byte);
    matches!(name, b"d" | b"points") && value.iter().all(is_step)
}

/// `a%40b.ca` as `a@b.ca`.
fn without_percent_signs(value: &[u8], out: &mut Vec<u8>) {
    let mut rest = value;
    while let Some((first, after)) = rest.split_first() {
        let digits = after.get(..2).filter(|_| *first == b'%');
        let digits = digits.and_then(|digits| str::from_utf8(digits).ok());
        if let Some(byte) = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            out.push(byte);
            rest = after.get(2..).unwrap_or_default();
        } else {
            out.push(*first);
            rest = after;
        }
    }
}
