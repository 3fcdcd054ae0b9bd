//! What Typst refuses, as diagnostics.

use super::world::{self, PrintWorld};
use crate::diagnostic::{Diagnostic, Diagnostics, Fault, Span, msg};
use crate::theme::Theme;
use typst::diag::SourceDiagnostic;
use typst::{World, WorldExt};

/// Typst's own words, at their place in the theme where they have one there. What Typst refuses is a mistake in a
/// template or a theme, never in the report: it is the project's if the project has such files, else ours.
pub(super) fn told(world: &PrintWorld, theme: &Theme, errors: &[SourceDiagnostic]) -> Diagnostics {
    let templates = [
        "templates/print/report.typ",
        "templates/print/handout.typ",
        "templates/print/parts.typ",
    ];
    let own = world::THEME.iter().chain(&templates).any(|file| theme.is_own(file));
    let mut diagnostics = Diagnostics::new();
    for error in errors {
        let fault = if own { Fault::Input } else { Fault::Program };
        diagnostics.push(one(world, theme, error).fault(fault));
    }
    diagnostics
}

fn one(world: &PrintWorld, theme: &Theme, error: &SourceDiagnostic) -> Diagnostic {
    let mut text = error.message.to_string();
    for hint in &error.hints {
        text.push_str("; ");
        text.push_str(&hint.v);
    }
    // An error in a function of the theme may show at its call in the report's source; the trace leads back.
    let spans = std::iter::once(error.span).chain(error.trace.iter().map(|step| step.span.into()));
    for span in spans.clone() {
        if let Some(file) = span.id().and_then(|id| world.theme_file(id))
            && let Some(source) = theme.file_source(file)
            && let Some(range) = world.range(span)
        {
            return Diagnostic::error(msg!("pdf-refused", text = text)).at(Span::new(source, range));
        }
    }
    let place = spans.clone().find_map(|span| {
        let source = world.source(span.id()?).ok()?;
        let line = source.lines().byte_to_line(world.range(span)?.start)?;
        Some(source.text().lines().nth(line)?.trim().to_owned())
    });
    match place {
        Some(line) => Diagnostic::error(msg!("pdf-refused-line", text = text, line = shortened(&line))),
        None => Diagnostic::error(msg!("pdf-refused", text = text)),
    }
}

/// The start of a line, enough to recognise it.
fn shortened(line: &str) -> String {
    const LETTERS: usize = 120;
    match line.char_indices().nth(LETTERS) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line.to_owned(),
    }
}

/// A refusal without a place.
pub(super) fn refused(text: &str) -> Diagnostics {
    Diagnostic::error(msg!("pdf-refused", text = text))
        .fault(Fault::Program)
        .into()
}

pub(super) fn no_drawing(chart: &str) -> Diagnostics {
    Diagnostic::error(msg!("pdf-without-drawing", chart = chart))
        .fault(Fault::Program)
        .into()
}
