//! The style sheets and drawings that a project brings may only be looked at: see [`css`] and [`svg`].

use super::layers::Layers;
use super::{css, svg};
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Sources, Span, msg};
use std::borrow::Cow;

/// Tells of everything in them that would load something, run something, or end the page that they stand in.
pub(super) fn check(files: &Layers, sources: &mut Sources, errors: &mut Diagnostics) {
    for (name, file) in files.iter().filter(|(_, file)| matches!(file.bytes, Cow::Owned(_))) {
        let told = match name.rsplit('.').next() {
            Some("css") => of_sheet,
            Some("svg") => of_drawing,
            Some(_) | None => continue,
        };
        let Ok(text) = std::str::from_utf8(&file.bytes) else {
            errors.push(Diagnostic::error(msg!("theme-not-utf8", file = &file.path)));
            continue;
        };
        let found = told(text);
        if found.is_empty() {
            continue;
        }
        let source = sources.renew(&file.path, text);
        for (range, message, help) in found {
            errors.push(Diagnostic::error(message).at(Span::new(source, range)).help(help));
        }
    }
}

/// Where something is wrong, what, and how to mend it.
type Told = (std::ops::Range<usize>, Message, Message);

fn of_sheet(text: &str) -> Vec<Told> {
    let told = |(range, flaw)| match flaw {
        css::Flaw::Markup(found) => (
            range,
            msg!("theme-css-markup", found = found),
            msg!("theme-css-markup-help"),
        ),
        css::Flaw::Import => (range, msg!("theme-css-import"), msg!("theme-elsewhere-help")),
        css::Flaw::Elsewhere(address) => (
            range,
            msg!("theme-elsewhere", address = address),
            msg!("theme-elsewhere-help"),
        ),
    };
    css::flaws(text).into_iter().map(told).collect()
}

fn of_drawing(text: &str) -> Vec<Told> {
    let told = |(range, flaw)| match flaw {
        svg::Flaw::Unreadable => (range, msg!("theme-svg-unreadable"), msg!("theme-svg-help")),
        svg::Flaw::Active(found) => (range, msg!("theme-svg-active", found = found), msg!("theme-svg-help")),
        svg::Flaw::Elsewhere(address) => (
            range,
            msg!("theme-elsewhere", address = address),
            msg!("theme-svg-elsewhere-help"),
        ),
    };
    svg::flaws(text).into_iter().map(told).collect()
}
