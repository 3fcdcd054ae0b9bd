//! Places as editors count them: lines from 0, and units of UTF-16 in a line, of which "é" has one and an emoji two.

use serde_json::{Value, json};
use std::ops::Range;

/// The line and the column of a byte.
pub(super) fn position(text: &str, at: usize) -> Value {
    let at = text.floor_char_boundary(at);
    let before = &text[..at];
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = memchr::memchr_iter(b'\n', before.as_bytes()).count();
    json!({ "line": line, "character": text[start..at].encode_utf16().count() })
}

/// Both ends of a range of bytes.
pub(super) fn range(text: &str, range: &Range<usize>) -> Value {
    json!({ "start": position(text, range.start), "end": position(text, range.end) })
}

/// The byte at a position; the end of the line, or of the text, where it has fewer.
pub(super) fn offset(text: &str, position: &Value) -> usize {
    let number = |key: &str| {
        position[key]
            .as_u64()
            .and_then(|n| usize::try_from(n).ok())
            .unwrap_or(0)
    };
    let start = match number("line") {
        0 => 0,
        line => memchr::memchr_iter(b'\n', text.as_bytes())
            .nth(line - 1)
            .map_or(text.len(), |at| at + 1),
    };
    let line = text[start..]
        .split('\n')
        .next()
        .unwrap_or_default()
        .trim_end_matches('\r');
    let mut left = number("character");
    for (at, c) in line.char_indices() {
        if left < c.len_utf16() {
            return start + at;
        }
        left -= c.len_utf16();
    }
    start + line.len()
}

#[cfg(test)]
mod tests {
    use super::{offset, position};
    use serde_json::json;

    #[test]
    fn accents_count_once_and_emoji_twice() {
        let text = "é: x\r\n😀é: y\n";
        let y = text.find('y').expect("y");
        assert_eq!(position(text, y), json!({"line": 1, "character": 5}));
        assert_eq!(offset(text, &json!({"line": 1, "character": 5})), y);
        assert_eq!(
            offset(text, &json!({"line": 0, "character": 99})),
            text.find('\r').expect("an end")
        );
        assert_eq!(offset(text, &json!({"line": 9, "character": 0})), text.len());
        // In the middle of a sign.
        assert_eq!(
            offset(text, &json!({"line": 1, "character": 1})),
            text.find('😀').expect("a sign")
        );
    }

    proptest::proptest! {
        #[test]
        fn there_and_back(text in "[aé😀\n:]{0,40}") {
            for (at, _) in text.char_indices() {
                proptest::prop_assert_eq!(offset(&text, &position(&text, at)), at);
            }
        }
    }
}
