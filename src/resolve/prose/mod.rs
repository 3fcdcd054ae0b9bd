//! Texts of the authors, understood once: their expressions, then their Markdown.

mod arguments;
mod call;
mod markdown;
mod parse;
mod place;
mod slip;
mod syntax;
mod token;

use super::blank::{report_blank, report_long};
use super::scope::Scope;
use crate::commentary::{Call, Expression, Prose, ProseBlock, Term};
use crate::content::yaml::Text;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, Spanned};
use crate::msg;
use place::Located;
use syntax::Parsed;

/// What expressions may call, each with the names of its arguments.
pub fn functions() -> Vec<(&'static str, Vec<&'static str>)> {
    syntax::Function::all()
        .map(|function| (function.name(), function.arguments()))
        .collect()
}

/// Paragraphs and lists.
pub(super) fn blocks(written: impl Into<Text>, scope: Scope, diagnostics: &mut Diagnostics) -> Prose {
    let written = written.into();
    let place = Located::new(&written, scope.sources);
    let mut expressions = Vec::new();
    let mut holes = Vec::new();
    let mut has_figure = false;
    for hole in parse::holes(&written.value) {
        holes.push(markdown::Hole {
            range: hole.range.clone(),
            is_mistaken: hole.parts.is_err(),
        });
        let terms = match hole.parts {
            Ok(parts) => terms(parts, place, scope, &mut has_figure, diagnostics),
            Err(slip) => {
                diagnostics.push(slip.told.at(place.span(&slip.range)));
                // What is said of a figure that failed is no mistake of its own.
                has_figure = true;
                Vec::new()
            }
        };
        expressions.push(Expression {
            span: place.span(&hole.range),
            range: hole.range,
            terms,
        });
    }
    let before = diagnostics.count(Severity::Error);
    let reading = markdown::read(place, &holes, diagnostics);
    // Where its Markdown is mistaken, that is why nothing is left of it.
    let is_told = diagnostics.count(Severity::Error) > before;
    if !is_told && !reading.says_something() && !report_blank(&written.value, written.span, diagnostics) {
        diagnostics.push(Diagnostic::error(msg!("empty-text")).at(written.span));
    }
    Prose {
        blocks: reading.blocks,
        footnotes: reading.footnotes,
        expressions,
        written,
        language: None,
    }
}

/// Running text: one paragraph.
pub(super) fn running(written: impl Into<Text>, scope: Scope, diagnostics: &mut Diagnostics) -> Prose {
    let prose = blocks(written, scope, diagnostics);
    report_long(&prose.written.value, prose.written.span, diagnostics);
    if !matches!(prose.blocks.as_slice(), [] | [ProseBlock::Paragraph(_)]) {
        let several = Diagnostic::error(msg!("one-paragraph")).at(prose.written.span);
        diagnostics.push(several.help(msg!("one-paragraph-help")));
    }
    prose
}

/// The terms of an expression. `has_figure`: a figure stands before it, for a verb to agree with.
fn terms(
    parts: Vec<Parsed>,
    place: Located<'_>,
    scope: Scope<'_>,
    has_figure: &mut bool,
    diagnostics: &mut Diagnostics,
) -> Vec<Term> {
    let mut all = Vec::new();
    for part in parts {
        let written = match part {
            Parsed::Text(words) => {
                all.push(Term::Text(words));
                continue;
            }
            Parsed::Call(written) => written,
        };
        match call::call(&written, place, scope) {
            Ok(Some(Call::Agree { .. })) if !*has_figure => {
                diagnostics.push(place.error(msg!("nothing-to-agree"), &written.range));
                *has_figure = true;
            }
            Ok(Some(call)) => {
                *has_figure |= call::is_figure(&call);
                all.push(Term::Call(Spanned::new(call, place.span(&written.range))));
            }
            Ok(None) => *has_figure = true,
            Err(diagnostic) => {
                *has_figure = true;
                // Where the section's own groups are mistaken, that has been said.
                let is_said = scope.about.is_empty() && diagnostics.has_errors();
                if !(is_said && diagnostic.message.id == "no-group-asked") {
                    diagnostics.push(diagnostic);
                }
            }
        }
    }
    all
}

#[cfg(test)]
mod tests;
