//! What no output may print.

use std::borrow::Cow;

/// `text` with U+FFFD in the place of each character that could hide or reorder what stands around it, or that the
/// formats refuse: controls other than tab and newline, directional marks, byte order marks, non-characters.
///
/// Every renderer, and every drawing, passes what it writes through it.
pub fn printable(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_unprintable) {
        let replaced = |c| {
            if is_unprintable(c) {
                char::REPLACEMENT_CHARACTER
            } else {
                c
            }
        };
        Cow::Owned(text.chars().map(replaced).collect())
    } else {
        Cow::Borrowed(text)
    }
}

fn is_unprintable(c: char) -> bool {
    match c {
        '\t' | '\n' => false,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => true,
        c => c.is_control() || u32::from(c) & 0xfffe == 0xfffe || ('\u{fdd0}'..='\u{fdef}').contains(&c),
    }
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn what_hides_or_reorders_is_replaced() {
        assert_eq!(
            printable("a\u{0}b\u{202e}c\u{85}\u{ffff}"),
            "a\u{fffd}b\u{fffd}c\u{fffd}\u{fffd}"
        );
    }

    #[test]
    fn french_is_left_alone() {
        let text = "Québec\u{a0}: «\u{a0}l’œuvre\u{a0}»\t—\u{202f}1\u{1d49}\u{2b3}\n";
        assert!(matches!(printable(text), std::borrow::Cow::Borrowed(_)));
    }
}
