//! Signs that the site shows and the PDF can't print: a warning where they are written, from `check` and `build` alike.

use crate::diagnostic::{Diagnostic, Diagnostics, Sources, Span};
use crate::msg;
use crate::workspace::{Prepared, Tools};
use std::collections::BTreeSet;

/// How many places of other signs are shown beside the first.
const MOST_PLACES: usize = 3;

/// Warns of signs that no font of the PDF has, without printing.
///
/// # Errors
/// A theme that can't be printed.
pub fn unprinted(prepared: &Prepared, tools: &mut Tools, sources: &Sources) -> Result<Diagnostics, Diagnostics> {
    let missing = tools.printer(&prepared.theme)?.missing(&prepared.report)?;
    Ok(told(&missing, sources))
}

/// One warning of all signs, each where it is first written.
pub(super) fn told(missing: &BTreeSet<String>, sources: &Sources) -> Diagnostics {
    if missing.is_empty() {
        return Diagnostics::new();
    }
    let signs: Vec<String> = missing.iter().map(|sign| named(sign)).collect();
    let mut warning = Diagnostic::warning(msg!("pdf-missing-glyphs", signs = signs.join(", ")));
    let mut places: Vec<(Span, &String)> = Vec::new();
    for sign in missing {
        places.extend(first(sign, sources).map(|span| (span, sign)));
    }
    places.sort_by_key(|(span, _)| (span.source, span.start));
    for (index, (span, sign)) in places.into_iter().take(1 + MOST_PLACES).enumerate() {
        warning = match index {
            0 => warning.at(span),
            _ => warning.also(span, msg!("pdf-missing-glyph", sign = named(sign))),
        };
    }
    warning.help(msg!("pdf-missing-glyphs-help")).into()
}

/// "漢 (U+6F22)"
fn named(sign: &str) -> String {
    let codes: Vec<String> = sign.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
    format!("{sign} ({})", codes.join(" "))
}

/// Where a sign is first written; nowhere in sight if it is written by its number.
fn first(sign: &str, sources: &Sources) -> Option<Span> {
    sources.all().find_map(|(id, source)| {
        let at = source.text.find(sign)?;
        Some(Span::new(id, at..at + sign.len()))
    })
}
