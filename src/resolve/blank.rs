//! Texts that no reader would see, and those that no reader would read: a title of four thousand letters.

use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::msg;
use std::collections::BTreeSet;

/// Whether nothing of a text shows: it is empty, blank, or made of signs that have no shape.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_shapeless(c))
}

/// Says that a text shows nothing, if that is so. Signs that nobody sees are named.
pub(super) fn report_blank(text: &str, span: Span, diagnostics: &mut Diagnostics) -> bool {
    if !is_blank(text) {
        return false;
    }
    let unseen: BTreeSet<char> = text.chars().filter(|c| is_shapeless(*c)).collect();
    let told = if unseen.is_empty() {
        msg!("empty-text")
    } else {
        let signs: Vec<String> = unseen.iter().map(|c| format!("U+{:04X}", u32::from(*c))).collect();
        msg!("unseen-text", n = signs.len(), signs = signs.join(", "))
    };
    diagnostics.push(Diagnostic::error(told).at(span).help(msg!("empty-text-help")));
    true
}

/// A title, a label, a finding, a caption has at most so many characters: headings and names stand in the PDF's outline and
/// properties, of which each may have 16,382 UTF-16 units.
const LONGEST: usize = 4_000;

/// Says that a text of one paragraph is too long to be one.
pub(super) fn report_long(text: &str, span: Span, diagnostics: &mut Diagnostics) {
    let count = text.chars().count();
    if count > LONGEST {
        let long = msg!("long-text", count = count, most = LONGEST);
        diagnostics.push(Diagnostic::error(long).at(span).help(msg!("one-paragraph-help")));
    }
}

/// Signs without a shape of their own that are no white space: controls, soft hyphens, joiners, marks of direction,
/// fillers, selectors of variants, tags, what is no character at all.
pub(super) fn is_shapeless(c: char) -> bool {
    let is_joiner = matches!(c, '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}');
    let is_direction = matches!(c, '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}');
    let is_filler = matches!(
        c,
        '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}'
    );
    let is_selector = matches!(c, '\u{180b}'..='\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}');
    c.is_control() || is_joiner || is_direction || is_filler || is_selector || is_no_character(c)
}

/// What Unicode keeps from ever being a character; no output has any.
fn is_no_character(c: char) -> bool {
    u32::from(c) & 0xfffe == 0xfffe || matches!(c, '\u{fdd0}'..='\u{fdef}')
}
