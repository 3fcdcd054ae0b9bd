//! Doing what was asked, and saying what came of it.

use super::command::Action;
use super::progress::Progress;
use crate::diagnostic::{Catalogue, Diagnostics, Fault, Message, Printer, Severity, Sources};
use crate::msg;
use crate::pipeline::{self, Phase, Summary};
use std::any::Any;
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::time::Instant;

/// Does what was asked.
///
/// # Errors
/// Whose fault the gravest mistake is; everything has been said.
pub(super) fn run(action: &Action, catalogue: &Catalogue) -> Result<(), Fault> {
    let start = Instant::now();
    let mut sources = Sources::new();
    let progress = Progress::new(catalogue);
    let done = match action {
        Action::Build {
            project,
            output,
            pdf,
            draft,
        } => build(project, output, (*pdf, *draft), &mut sources, &progress),
        Action::Check { project, draft } => check(project, *draft, &mut sources, &progress),
    };
    progress.finish();
    let seconds = format!("{:.1}", start.elapsed().as_secs_f64());
    match done {
        Ok((warnings, summary)) => {
            // Notes are for those who check their report, not for each build.
            let told = match action {
                Action::Build { .. } => warnings.without_notes(),
                Action::Check { .. } => warnings,
            };
            say_diagnostics(&told, &sources, catalogue);
            say(&catalogue.say(&summarise(action, summary, seconds, catalogue)));
            Ok(())
        }
        Err(diagnostics) => {
            say_diagnostics(&diagnostics, &sources, catalogue);
            let (errors, warnings) = (diagnostics.count(Severity::Error), diagnostics.count(Severity::Warning));
            complain(&catalogue.say(&msg!("failed", errors = errors, warnings = warnings)));
            Err(diagnostics.fault().unwrap_or(Fault::Program))
        }
    }
}

type Done = Result<(Diagnostics, Summary), Diagnostics>;

fn build(
    project: &Path,
    output: &Path,
    (pdf, draft): (bool, bool),
    sources: &mut Sources,
    progress: &Progress<'_>,
) -> Done {
    let watch = |phase| progress.phase(phase);
    let prepared = pipeline::prepare(project, draft, sources, &watch)?;
    let rendered = pipeline::render(&prepared, pdf, sources, &watch)?;
    watch(Phase::Writing);
    pipeline::write(output, &rendered.files)?;
    let summary = Summary::of(&prepared.report, Some(&rendered));
    let mut warnings = prepared.warnings;
    warnings.extend(rendered.warnings);
    Ok((warnings, summary))
}

fn check(project: &Path, draft: bool, sources: &mut Sources, progress: &Progress<'_>) -> Done {
    let prepared = pipeline::prepare(project, draft, sources, &|phase| progress.phase(phase))?;
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
        Action::Check { .. } => msg!(
            "checked",
            pages = summary.pages,
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
