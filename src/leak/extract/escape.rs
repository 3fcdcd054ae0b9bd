//! Escapes in the strings of JSON and JavaScript.

use memchr::memchr;

/// Appends the text with its escapes decoded, inside strings or not: `\u00e9`, `\x41`, `\u{1f642}`, `\n`, `\/`.
pub fn decode(text: &str, out: &mut String) {
    out.reserve(text.len());
    let mut rest = text;
    while let Some((before, escape)) = memchr(b'\\', rest.as_bytes()).and_then(|at| rest.split_at_checked(at)) {
        out.push_str(before);
        rest = one(escape.get(1..).unwrap_or_default(), out);
    }
    out.push_str(rest);
}

/// Decodes one escape, its backslash taken; what is left.
fn one<'a>(escape: &'a str, out: &mut String) -> &'a str {
    let mut chars = escape.chars();
    let (c, used) = match chars.next() {
        Some('n' | 'r' | 'b' | 'f' | 'v') => ('\n', 1),
        Some('t') => ('\t', 1),
        Some('u') => unicode(escape).unwrap_or(('u', 1)),
        Some('x') => hexadecimal(escape.get(1..3)).map_or(('x', 1), |code| (sign(code), 3)),
        // A line goes on.
        Some('\n') => return chars.as_str(),
        Some(c) => (c, c.len_utf8()),
        None => return "",
    };
    out.push(c);
    escape.get(used..).unwrap_or_default()
}

/// The character of `u00e9`, `u{e9}` or `ud83d\ude42`, and how many bytes that takes.
fn unicode(escape: &str) -> Option<(char, usize)> {
    if let Some(braced) = escape.strip_prefix("u{") {
        let (digits, _) = braced.split_once('}')?;
        return Some((sign(hexadecimal(Some(digits))?), digits.len() + 3));
    }
    let unit = hexadecimal(escape.get(1..5))?;
    if !(0xd800..0xdc00).contains(&unit) {
        return Some((sign(unit), 5));
    }
    let low = escape.get(5..).and_then(|rest| rest.strip_prefix("\\u"));
    let low = hexadecimal(low.and_then(|rest| rest.get(..4))).filter(|low| (0xdc00..0xe000).contains(low));
    Some(low.map_or((sign(unit), 5), |low| {
        (sign(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00)), 11)
    }))
}

fn hexadecimal(digits: Option<&str>) -> Option<u32> {
    u32::from_str_radix(digits?, 16).ok()
}

fn sign(code: u32) -> char {
    char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    fn decoded(text: &str) -> String {
        let mut out = String::new();
        super::decode(text, &mut out);
        out
    }

    #[test]
    fn escapes() {
        assert_eq!(
            decoded(r#""\u00e9t\xe9 \/ \"a\" \\ \ud83d\ude42 \u{1f642}\n.""#),
            "\"été / \"a\" \\ 🙂 🙂\n.\""
        );
        assert_eq!(decoded(r"C:\\Users\\x"), r"C:\Users\x");
    }

    #[test]
    fn broken_escapes_lose_nothing() {
        assert_eq!(decoded(r"\ud83d R0012 \u12 \xg \"), "\u{fffd} R0012 u12 xg ");
        assert_eq!(decoded("\\é\\u00é0"), "éu00é0");
    }
}
