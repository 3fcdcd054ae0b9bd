//! How deep lists and dictionaries stand one inside the other: whoever reads them goes as deep, and would not come back.

use memchr::memchr2_iter;
use memchr::memmem::Finder;

/// Signs that may be open at once: a list has one, a dictionary two. No report comes near.
const DEEPEST: usize = 1024;

/// The same where streams and texts count too, in which more than a reader goes into may be open.
const DEEPEST_ANYWHERE: usize = 3 * DEEPEST;

/// Whether the objects of a PDF are too deep. Where a file is broken its reader looks for objects everywhere, in streams and texts
/// too.
pub fn is_too_deep(bytes: &[u8]) -> bool {
    // No more can be open at once than is opened at all.
    let opened = memchr2_iter(b'[', b'<', bytes).count();
    (opened > DEEPEST && objects_are(bytes)) || (opened > DEEPEST_ANYWHERE && is_deep_anywhere(bytes))
}

/// The same of objects alone: what streams hold is left out.
fn objects_are(bytes: &[u8]) -> bool {
    let (start, end) = (Finder::new(b"stream"), Finder::new(b"endstream"));
    let mut rest = bytes;
    while let Some(at) = start.find(rest) {
        let (before, stream) = rest.split_at(at);
        if opens_too_much(before) {
            return true;
        }
        rest = end
            .find(stream)
            .map_or(&[][..], |at| &stream[at + end.needle().len()..]);
    }
    opens_too_much(rest)
}

/// The same of what a stream holds, decoded.
pub fn opens_too_much(bytes: &[u8]) -> bool {
    let mut open = 0_usize;
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'(' => at += string(&bytes[at..]),
            b'[' | b'<' => open += 1,
            b']' | b'>' => open = open.saturating_sub(1),
            _ => {}
        }
        if open > DEEPEST {
            return true;
        }
        at += 1;
    }
    false
}

/// Whether too much is open at once between bytes that are no text, whatever holds it. Packed data has such a byte at every turn;
/// a name may hold it.
fn is_deep_anywhere(bytes: &[u8]) -> bool {
    let (mut open, mut is_name) = (0_usize, false);
    bytes.iter().any(|byte| {
        match byte {
            b'[' | b'<' => open += 1,
            b']' | b'>' => open = open.saturating_sub(1),
            0x80.. if !is_name => open = 0,
            _ => {}
        }
        is_name = *byte == b'/' || (is_name && !b"[]<>() \t\r\n\x0c\0".contains(byte));
        open > DEEPEST_ANYWHERE
    })
}

/// The length of a text in parentheses without its last one.
fn string(bytes: &[u8]) -> usize {
    let (mut open, mut is_escaped) = (0_usize, false);
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'(' => open += 1,
            b')' if open == 1 => return at,
            b')' => open -= 1,
            _ => {}
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::is_too_deep;

    #[test]
    fn what_is_open_at_once_counts() {
        let nested = |count: usize| [b"[".repeat(count), b"]".repeat(count)].concat();
        assert!(!is_too_deep(&nested(1024)) && is_too_deep(&nested(1025)));
        assert!(!is_too_deep(&b"[<<>><a>]".repeat(2000)));
        assert!(is_too_deep(&b"<</A".repeat(600)));
    }

    #[test]
    fn texts_and_streams_do_not_count() {
        let text = [&b"("[..], &b"[\\)(<)".repeat(1200), b")"].concat();
        assert!(!is_too_deep(&text));
        assert!(!is_too_deep(
            &[&b"stream "[..], &b"[".repeat(2000), b" endstream"].concat()
        ));
        assert!(is_too_deep(&[&b"stream [ endstream"[..], &b"[".repeat(2000)].concat()));
    }

    #[test]
    fn a_reader_of_what_is_broken_goes_into_streams_and_texts() {
        for (before, deep, after) in [
            ("stream <rdf:li ", "<", "> endstream"),
            ("stream ", "<</\u{e9} ", " endstream"),
            ("(", "[", ")"),
            ("( \\", "<</A ", ""),
        ] {
            let file = |count: usize| [before, &deep.repeat(count), after].concat();
            assert!(is_too_deep(file(3073).as_bytes()), "{before}{deep}");
            assert!(!is_too_deep(file(300).as_bytes()), "{before}{deep}");
        }
        // Packed data opens more than it closes, a little at a time.
        let packed = [0x9c, b'[', b'<', b'/', b'[', 0x80, b'<', b'['].repeat(4000);
        assert!(!is_too_deep(&[&b"stream "[..], &packed, b" endstream"].concat()));
    }
}
