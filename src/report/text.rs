//! Text that others wrote, made fit to publish.

use std::borrow::Cow;

/// The text without what no reader sees and what could reorder or break what they do see: control characters,
/// direction marks, noncharacters. Breaks of lines become spaces. Every renderer applies it before it escapes.
pub fn printable(text: &str) -> Cow<'_, str> {
    // Without a way out of the inner loop, it takes a block at once.
    let harmless = |block: &[u8; BLOCK]| block.iter().fold(true, |all, byte| all & is_harmless(*byte));
    let (blocks, rest) = text.as_bytes().as_chunks();
    let is_plain = blocks.iter().all(harmless) && rest.iter().copied().all(is_harmless);
    if is_plain || is_kept(text) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter_map(replacement).collect())
}

/// Whether no character would be replaced.
fn is_kept(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| !is_harmless(byte)) {
        // What isn't harmless begins a character.
        let mut from = rest.get(at..).unwrap_or_default().chars();
        if from.next().is_some_and(|c| replacement(c) != Some(c)) {
            return false;
        }
        rest = from.as_str();
    }
    true
}

const BLOCK: usize = 16;

/// Whether the byte is harmless: every character that [`replacement`] changes has at least one that isn't. ASCII, and
/// letters with accents.
fn is_harmless(byte: u8) -> bool {
    matches!(byte, b' '..=b'~' | 0x80..=0xc1 | 0xc3..=0xd7)
}

/// What stands in the place of a character; none where nothing does.
fn replacement(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => None,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        '\u{feff}' | '\u{fdd0}'..='\u{fdef}' => None,
        c if u32::from(c) & 0xfffe == 0xfffe => None,
        c => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::printable;
    use std::borrow::Cow;

    #[test]
    fn plain_text_is_left_alone() {
        let text = "84\u{a0}% des « PTP », l’été 🙂 <b>";
        assert!(matches!(printable(text), Cow::Borrowed(same) if same == text));
    }

    #[test]
    fn harmless_bytes_make_no_character_that_is_replaced() {
        let harmless = |c: char| c.encode_utf8(&mut [0; 4]).bytes().all(super::is_harmless);
        assert!(('\0'..=char::MAX).all(|c| !harmless(c) || super::replacement(c) == Some(c)));
        // And no character has one behind its first byte.
        let behind = |c: char| c.encode_utf8(&mut [0; 4]).bytes().skip(1).all(super::is_harmless);
        assert!(('\0'..=char::MAX).all(behind));
        assert!(harmless('é') && !harmless('\u{85}'));
    }

    #[test]
    fn controls_directions_and_noncharacters_go() {
        assert_eq!(printable("nul:\u{0} bidi:\u{202e}x\u{2066}y\u{200f}"), "nul: bidi:xy");
        assert_eq!(printable("a\u{7f}\u{9b}b\u{feff}\u{fffe}\u{10ffff}"), "ab");
    }

    #[test]
    fn a_break_of_lines_is_a_space() {
        assert_eq!(printable("a\nb\tc\u{2028}d"), "a b c d");
    }
}
