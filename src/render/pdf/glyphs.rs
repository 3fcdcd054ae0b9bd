//! Signs that no font of the PDF has. PDF/UA-1 and PDF/A-2a forbid them, so they are printed as �, and told.
//!
//! What a reader takes for one sign may be several characters: a letter and its accent, the parts of a flag. One font
//! must have all of them.

use std::collections::{BTreeMap, BTreeSet};
use typst::text::FontBook;
use unicode_segmentation::UnicodeSegmentation;

/// What stands for a sign that can't be printed; Open Sans has it.
const STAND_IN: char = '\u{fffd}';

/// Which signs the fonts have, looked up once each.
#[derive(Default)]
pub(super) struct Glyphs {
    known: BTreeMap<String, bool>,
}

impl Glyphs {
    /// A source of Typst with each sign that can't be printed replaced. The signs of its syntax stay, whatever mark an author
    /// begins a text with: it would be set on the quote before it, and take it along.
    pub fn printable(&mut self, text: String, fonts: &FontBook) -> String {
        if text.is_ascii() {
            return text;
        }
        let mut printed = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some(at) = rest.bytes().position(|byte| !byte.is_ascii()) {
            // A sign may begin with the one before, or end with the one after.
            let start = at.saturating_sub(1);
            let both = |pair: &[u8]| pair.is_ascii();
            let pairs = rest.as_bytes().get(at..).unwrap_or_default().windows(2);
            let end = pairs
                .into_iter()
                .position(both)
                .map_or(rest.len(), |place| at + place + 1);
            printed.push_str(&rest[..start]);
            self.print(&rest[start..end], fonts, &mut printed);
            rest = &rest[end..];
        }
        printed.push_str(rest);
        printed
    }

    fn print(&mut self, text: &str, fonts: &FontBook, printed: &mut String) {
        let is_syntax = |c| matches!(c, '"' | '\\');
        let signs = text.split_inclusive(is_syntax).flat_map(|part| {
            let (words, quote) = part.split_at(part.len() - usize::from(part.ends_with(is_syntax)));
            words.graphemes(true).chain([quote])
        });
        for sign in signs {
            if self.has(sign, fonts) {
                printed.extend(sign.chars().filter(|c| !is_of_pictures(*c)));
            } else {
                printed.push(STAND_IN);
            }
        }
    }

    fn has(&mut self, sign: &str, fonts: &FontBook) -> bool {
        if sign.is_ascii() {
            return true;
        }
        if let Some(known) = self.known.get(sign) {
            return *known;
        }
        // A title is printed in capitals.
        let has = is_in_a_font(sign, fonts) && is_in_a_font(&sign.to_uppercase(), fonts);
        self.known.insert(sign.to_owned(), has);
        has
    }

    /// The signs that were replaced.
    pub fn missing(self) -> BTreeSet<String> {
        let missing = self.known.into_iter().filter(|(_, printable)| !printable);
        missing.map(|(sign, _)| sign).collect()
    }
}

/// Whether some font has every character of a sign that has a shape.
fn is_in_a_font(sign: &str, fonts: &FontBook) -> bool {
    let shapes: Vec<char> = sign.chars().filter(|c| !is_invisible(*c)).collect();
    !shapes.iter().any(|c| is_private(*c))
        && (0..)
            .map_while(|index| fonts.info(index))
            .any(|font| shapes.iter().all(|c| font.coverage.contains(u32::from(*c))))
}

/// Characters that only steer how others are set; no glyph is drawn for them.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}') || is_of_pictures(c)
}

/// Characters that only choose a coloured or a plain picture. No font here has both, and some have no room for them.
fn is_of_pictures(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}')
}

/// Private use: the text doesn't say what the sign means, and PDF/A-2a wants to know.
fn is_private(c: char) -> bool {
    matches!(u32::from(c), 0xe000..=0xf8ff | 0xf_0000..=0x10_ffff)
}

#[cfg(test)]
mod tests {
    use super::Glyphs;
    use typst::text::FontBook;

    /// With no font at all, so that every sign is replaced.
    #[test]
    fn a_mark_takes_no_quote_along() {
        let printed = |source: &str| Glyphs::default().printable(source.to_owned(), &FontBook::new());
        for (source, expected) in [
            ("#\"\u{301}\";", "#\"\u{fffd}\";"),
            ("#\"\u{600}\";", "#\"\u{fffd}\";"),
            ("#\"a\\\"\u{301}\\\\\u{20e3}\";", "#\"a\\\"\u{fffd}\\\\\u{fffd}\";"),
            (
                "(\"e\u{301}\", \"\u{1f3f4}\u{200d}\u{2620}\")",
                "(\"\u{fffd}\", \"\u{fffd}\")",
            ),
            ("\"\u{903}\u{600}\"\"\u{301}\"", "\"\u{fffd}\u{fffd}\"\"\u{fffd}\""),
        ] {
            assert_eq!(printed(source), expected, "{source:?}");
        }
    }
}
