//! Doing what was asked, and saying what came of it.

use super::command::{Action, Format};
use super::progress::Progress;
use crate::diagnostic::{Catalogue, Diagnostics, Fault, Message, Printer, Severity, Sources};
use crate::diff::{self, Difference};
use crate::msg;
use crate::pipeline::{self, Explained, Extent, Phase, Summary};
use std::any::Any;
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::time::Instant;

/// Does what was asked.
///
/// # Errors
/// Whose fault the gravest mistake is; everything has been said.
pub(super) fn run(action: &Action, catalogue: &Catalogue) -> Result<Outcome, Fault> {
    let start = Instant::now();
    let mut sources = Sources::new();
    let progress = Progress::new(catalogue);
    let done = match action {
        Action::Build {
            project,
            output,
            extent,
            draft,
        } => build(project, output, (*extent, *draft), &mut sources, &progress),
        Action::Check {
            project,
            draft,
            disclosure,
        } => check(
            project,
            *draft,
            disclosure.as_deref(),
            &mut sources,
            &progress,
            catalogue,
        ),
        Action::Explain { project, asked } => {
            let told = explain(project, asked, &mut sources, &progress);
            progress.finish();
            return told.map_or_else(
                |mistakes| Err(fail(action, &mistakes, &sources, catalogue)),
                |figures| {
                    tell(&figures, catalogue);
                    Ok(Outcome::Done)
                },
            );
        }
        Action::Diff { old, new, format } => {
            progress.finish();
            let found = pipeline::diff(old, new).map_err(|mistakes| fail(action, &mistakes, &sources, catalogue))?;
            compare(&found, *format, catalogue);
            return Ok(if found.is_none() {
                Outcome::Done
            } else {
                Outcome::Differs
            });
        }
    };
    progress.finish();
    let seconds = format!("{:.1}", start.elapsed().as_secs_f64());
    match done {
        Ok((warnings, summary)) => {
            // Notes are for those who check their report, not for each build.
            let told = match action {
                Action::Build { .. } => warnings.without_notes(),
                Action::Check { .. } | Action::Explain { .. } | Action::Diff { .. } => warnings,
            };
            say_diagnostics(&told, &sources, catalogue);
            say(&catalogue.say(&summarise(action, summary, seconds, catalogue)));
            Ok(Outcome::Done)
        }
        Err(diagnostics) => Err(fail(action, &diagnostics, &sources, catalogue)),
    }
}

/// How a run ended that made no mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Done,
    /// Two builds are not the same.
    Differs,
}

/// Says every mistake, and whose fault the gravest is.
fn fail(action: &Action, diagnostics: &Diagnostics, sources: &Sources, catalogue: &Catalogue) -> Fault {
    say_diagnostics(diagnostics, sources, catalogue);
    let (errors, warnings) = (diagnostics.count(Severity::Error), diagnostics.count(Severity::Warning));
    let counted = match action {
        Action::Build { .. } => Some(msg!("failed", errors = errors, warnings = warnings)),
        Action::Check { .. } => Some(msg!("checked-failed", errors = errors, warnings = warnings)),
        Action::Explain { .. } | Action::Diff { .. } => None,
    };
    if let Some(counted) = counted {
        complain(&catalogue.say(&counted));
    }
    diagnostics.fault().unwrap_or(Fault::Program)
}

fn explain(
    project: &Path,
    asked: &str,
    sources: &mut Sources,
    progress: &Progress<'_>,
) -> Result<Vec<Explained>, Diagnostics> {
    let prepared = pipeline::prepare(project, true, sources, &|phase| progress.phase(phase))?;
    pipeline::explain(&prepared, sources, asked)
}

fn tell(figures: &[Explained], catalogue: &Catalogue) {
    for figure in figures {
        say(&format!("{}  {}", figure.id, figure.text));
        for (label, text) in &figure.lines {
            say(&format!(
                "  {}",
                catalogue.say(&msg!("explain-line", label = label, text = text))
            ));
        }
        if !figure.asked_at.is_empty() {
            let places = figure.asked_at.join(", ");
            say(&format!(
                "  {}",
                catalogue.say(&msg!("explain-asked-at", places = places))
            ));
        }
        if !figure.also.is_empty() {
            say(&format!(
                "  {}",
                catalogue.say(&msg!("explain-also", figures = figure.also.join(", ")))
            ));
        }
        say("");
    }
}

fn compare(found: &Difference, format: Format, catalogue: &Catalogue) {
    let is_markdown = format == Format::Markdown;
    if format == Format::Json {
        say(&diff::json(found));
        return;
    }
    if found.is_none() {
        say(&catalogue.say(&msg!("diff-none")));
    }
    for part in diff::lines(found, is_markdown) {
        let heading = catalogue.say(&part.heading);
        say(&if is_markdown {
            format!("## {heading}\n")
        } else {
            heading
        });
        for line in part.lines {
            say(&if is_markdown {
                format!("- {line}")
            } else {
                format!("  {line}")
            });
        }
        say("");
    }
}

type Done = Result<(Diagnostics, Summary), Diagnostics>;

fn build(
    project: &Path,
    output: &Path,
    (extent, draft): (Extent, bool),
    sources: &mut Sources,
    progress: &Progress<'_>,
) -> Done {
    let watch = |phase| progress.phase(phase);
    let prepared = pipeline::prepare(project, draft, sources, &watch)?;
    let rendered = pipeline::render(&prepared, extent, sources, &watch)?;
    watch(Phase::Writing);
    pipeline::write(output, &rendered.files)?;
    let summary = Summary::of(&prepared.report, Some(&rendered));
    let mut warnings = prepared.warnings;
    warnings.extend(rendered.warnings);
    // The process is about to end, which gives all memory back at once.
    std::mem::forget((prepared.report, prepared.watches, rendered.files));
    Ok((warnings, summary))
}

fn check(
    project: &Path,
    draft: bool,
    disclosure: Option<&Path>,
    sources: &mut Sources,
    progress: &Progress<'_>,
    catalogue: &Catalogue,
) -> Done {
    let prepared = pipeline::prepare(project, draft, sources, &|phase| progress.phase(phase))?;
    pipeline::check_theme(&prepared)?;
    if let Some(file) = disclosure {
        pipeline::keep(
            file,
            &pipeline::confidential(&prepared, &|message| catalogue.say(message)),
        )?;
    }
    let summary = Summary::of(&prepared.report, None);
    Ok((prepared.warnings, summary))
}

fn summarise(action: &Action, summary: Summary, seconds: String, catalogue: &Catalogue) -> Message {
    let seconds = match catalogue.tongue() {
        crate::diagnostic::Tongue::French => seconds.replace('.', ","),
        crate::diagnostic::Tongue::English => seconds,
    };
    match action {
        Action::Build { output, .. } => msg!(
            "built",
            folder = output.display().to_string(),
            pages = summary.pages,
            tables = summary.tables,
            charts = summary.charts,
            figures = summary.figures_in_prose,
            pdf = summary.pdf_pages.unwrap_or(0),
            seconds = seconds
        ),
        Action::Check { .. } | Action::Explain { .. } | Action::Diff { .. } => msg!(
            "checked",
            chapters = summary.chapters,
            tables = summary.tables,
            charts = summary.charts,
            figures = summary.figures_in_prose,
            seconds = seconds
        ),
    }
}

fn say_diagnostics(diagnostics: &Diagnostics, sources: &Sources, catalogue: &Catalogue) {
    if diagnostics.is_empty() {
        return;
    }
    let printer = Printer::new(catalogue, sources, std::io::stderr().is_terminal());
    complain(&format!("{}\n", printer.print(diagnostics)));
}

/// Says that the program itself failed.
pub(super) fn say_panic(panic: &(dyn Any + Send), catalogue: &Catalogue) {
    let text = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied());
    complain(&catalogue.say(&msg!("internal-error", detail = text.unwrap_or("?"))));
}

/// To standard output; a reader that went away is no mistake.
fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// To standard error.
fn complain(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
