//! What Typst refuses, as diagnostics.

use super::world::PrintWorld;
use crate::diagnostic::{Diagnostic, Diagnostics, Fault, msg};
use typst::diag::SourceDiagnostic;
use typst::{World, WorldExt};

/// Typst's own words at their place: what it refuses is a mistake in a template or a theme, not in the report.
pub(super) fn told(world: &PrintWorld, errors: &[SourceDiagnostic]) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    for error in errors {
        diagnostics.push(one(world, error));
    }
    diagnostics
}

fn one(world: &PrintWorld, error: &SourceDiagnostic) -> Diagnostic {
    let mut text = error.message.to_string();
    for hint in &error.hints {
        text.push_str("; ");
        text.push_str(&hint.v);
    }
    let place = error.span.id().and_then(|id| {
        let source = world.source(id).ok()?;
        let at = source.lines().byte_to_line_column(world.range(error.span)?.start)?;
        Some((world.name(id), at))
    });
    let message = match place {
        Some((file, (line, column))) => msg!(
            "pdf-refused",
            file = file,
            line = line + 1,
            column = column + 1,
            text = text
        ),
        None => msg!("pdf-refused-whole", text = text),
    };
    Diagnostic::error(message).fault(Fault::Program)
}

/// A refusal without a place.
pub(super) fn refused(text: &str) -> Diagnostics {
    Diagnostic::error(msg!("pdf-refused-whole", text = text))
        .fault(Fault::Program)
        .into()
}

pub(super) fn no_drawing(chart: &str) -> Diagnostics {
    Diagnostic::error(msg!("pdf-without-drawing", chart = chart))
        .fault(Fault::Program)
        .into()
}
