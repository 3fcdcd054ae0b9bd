//! From a project's folder to its output: load, resolve, compose, render, write.
//!
//! Only this module writes files. Everything is made in memory first; see [`write()`] for how it takes its place.

mod render;
mod summary;
mod write;

pub use render::Rendered;
pub use summary::Summary;
pub use write::write;

use crate::compose;
use crate::content::project::Project;
use crate::diagnostic::{Diagnostics, Sources};
use crate::report::Report;
use crate::resolve;
use crate::theme::{DEFAULT, Theme};
use std::path::Path;

/// What is being done, for whoever watches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Loading,
    Composing,
    Drawing,
    Printing,
    Laying,
    Writing,
}

/// A report ready to be rendered.
pub struct Prepared {
    pub report: Report,
    pub theme: Theme,
    /// Warnings and notes; errors end the phase that found them.
    pub warnings: Diagnostics,
}

/// Everything before rendering: this is what `check` does.
///
/// # Errors
/// All mistakes of the first phase that has any.
pub fn prepare(
    root: &Path,
    is_draft: bool,
    sources: &mut Sources,
    watch: &dyn Fn(Phase),
) -> Result<Prepared, Diagnostics> {
    watch(Phase::Loading);
    let project = Project::read(root, sources)?;
    let (resolved, mut warnings) = resolve::resolve(&project, sources)?;
    let commentary = &resolved.commentary;
    let name = commentary.theme.as_ref().map_or(DEFAULT, |name| name.value.as_str());
    let theme = Theme::load(name, commentary.language, &project.overrides, sources).map_err(|mistakes| {
        match &commentary.theme {
            Some(name) => mistakes.placed(name.span),
            None => mistakes,
        }
    })?;
    watch(Phase::Composing);
    let (report, found) = compose::compose(&resolved.survey, commentary, &theme.wording, sources, is_draft)?;
    warnings.extend(found);
    Ok(Prepared {
        report,
        theme,
        warnings,
    })
}

/// Renders a prepared report: every file of the output by its path.
///
/// # Errors
/// Mistakes in the project's own templates.
pub fn render(prepared: &Prepared, with_pdf: bool, watch: &dyn Fn(Phase)) -> Result<Rendered, Diagnostics> {
    render::render(&prepared.report, &prepared.theme, with_pdf, watch)
}
