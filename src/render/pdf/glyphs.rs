//! Signs that no font of the PDF has. PDF/UA-1 and PDF/A-2a forbid them, so they are printed as �, with a warning.

use crate::diagnostic::{Diagnostic, Diagnostics, msg};
use std::collections::BTreeMap;
use typst::text::FontBook;

/// What stands for a sign that can't be printed; Open Sans has it.
const STAND_IN: char = '\u{fffd}';

/// Which signs the fonts have, looked up once each.
#[derive(Default)]
pub(super) struct Glyphs {
    known: BTreeMap<char, bool>,
}

impl Glyphs {
    /// The text with each sign that can't be printed replaced.
    pub fn printable(&mut self, text: String, fonts: &FontBook) -> String {
        if text.chars().all(|c| self.has(c, fonts)) {
            return text;
        }
        let replaced = |c| if self.has(c, fonts) { c } else { STAND_IN };
        text.chars().map(replaced).collect()
    }

    fn has(&mut self, c: char, fonts: &FontBook) -> bool {
        if c.is_ascii() {
            return true;
        }
        let looked_up = || is_invisible(c) || (!is_private(c) && is_in_a_font(c, fonts));
        *self.known.entry(c).or_insert_with(looked_up)
    }

    /// One warning that lists the signs, or nothing.
    pub fn warnings(&self) -> Diagnostics {
        let missing: Vec<String> = self
            .known
            .iter()
            .filter(|(_, printable)| !**printable)
            .map(|(c, _)| format!("{c} (U+{:04X})", u32::from(*c)))
            .collect();
        if missing.is_empty() {
            return Diagnostics::new();
        }
        Diagnostic::warning(msg!("pdf-missing-glyphs", signs = missing.join(", "))).into()
    }
}

fn is_in_a_font(c: char, fonts: &FontBook) -> bool {
    (0..)
        .map_while(|index| fonts.info(index))
        .any(|font| font.coverage.contains(u32::from(c)))
}

/// Signs that only steer how others are set; no glyph is drawn for them.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}')
}

/// Private use: the text doesn't say what the sign means, and PDF/A-2a wants to know.
fn is_private(c: char) -> bool {
    matches!(u32::from(c), 0xe000..=0xf8ff | 0xf_0000..=0x10_ffff)
}
