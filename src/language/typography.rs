//! Signs and the spaces around them, over text nodes, before any renderer.
//!
//! Texts are only respaced and given their language's own signs; words are never changed. Web and mail addresses and
//! text between backticks are left alone. What is right already stays as it is, so that respacing twice changes nothing.

mod english;
mod french;
mod ordinals;
mod stream;

pub use ordinals::{Piece, ordinals, raised};

use crate::survey::Language;
use stream::Stream;

/// A text as its language spaces and writes signs.
///
/// French of Québec: a no-break space before `:` (not in 9:30, 2:1 or an address), inside « », before %, $ and units;
/// nothing before `;`, `!` and `?`; ’ for '; « » for two straight quotes, “ ” inside them; no-break spaces between groups
/// of digits; … for three dots. Ranges (13-14) and feet and inches (5'10") stay as they were written.
///
/// English: curly quotes and apostrophes, … for three dots, a no-break space before units.
///
/// Both: no-break spaces in "n = 49".
///
/// In both, an abbreviation's stop is that of its sentence too: "inc.", never "inc..".
///
/// Nothing is added before the first or after the last sign of a text: see [`respace_runs`].
pub fn respace(language: Language, text: &str) -> String {
    let mut runs = [text.to_owned()];
    respace_runs(language, &mut runs);
    let [text] = runs;
    text
}

/// Respaces neighbouring text nodes of a paragraph as one stream: in `*mot*:` the colon opens a node, yet gets its
/// space. A space that is added goes to the node of the sign that wants it. The words of figures and links between the
/// nodes belong in the stream too; a piece that must stay as it is (code) is best handed over as the end of a stream.
pub fn respace_runs(language: Language, runs: &mut [String]) {
    let stream = Stream::new(runs);
    let respaced = match language {
        Language::FrCa => french::respace(&stream),
        Language::EnCa => english::respace(&stream),
    };
    for run in runs.iter_mut() {
        run.clear();
    }
    for sign in respaced {
        runs[sign.run].push(sign.char);
    }
}

#[cfg(test)]
mod tests;
