//! From a project's folder to its output: load, resolve, compose, render, write.
//!
//! Only this module writes files. Everything is made in memory first; see [`write()`] for how it takes its place.

mod audit;
mod render;
mod summary;
mod write;

pub use render::Rendered;
pub use summary::Summary;
pub use write::write;

use crate::commentary::{Block, Commentary};
use crate::compose;
use crate::content::project::Project;
use crate::diagnostic::{Diagnostics, Sources};
use crate::report::Report;
use crate::resolve::{self, Watch};
use crate::theme::{DEFAULT, Theme};
use audit::Promises;
use std::path::Path;

/// What is being done, for whoever watches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Loading,
    Composing,
    Drawing,
    Printing,
    Laying,
    Auditing,
    Writing,
}

/// A report ready to be rendered.
pub struct Prepared {
    pub report: Report,
    /// What must not be published of the responses.
    pub watches: Vec<Watch>,
    pub contacts: Vec<String>,
    /// Words of respondents that someone released.
    pub released: Vec<String>,
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
    let released = released(commentary);
    Ok(Prepared {
        report,
        watches: resolved.watches,
        contacts: resolved.contacts,
        released,
        theme,
        warnings,
    })
}

/// The quotations that are respondents' own words.
fn released(commentary: &Commentary) -> Vec<String> {
    fn words(blocks: &[Block], found: &mut Vec<String>) {
        for block in blocks {
            match block {
                Block::Quotation(quotation) if !quotation.paraphrase => found.push(quotation.text.value.clone()),
                Block::Comparison(columns) => columns.iter().for_each(|column| words(&column.blocks, found)),
                Block::Prose(_)
                | Block::Heading { .. }
                | Block::Findings(_)
                | Block::SharesTable(_)
                | Block::GroupTable(_)
                | Block::RankedTable(_)
                | Block::ScaleTable(_)
                | Block::Criteria(_)
                | Block::Quotation(_) => {}
            }
        }
    }
    let conclusion = commentary.conclusion.iter().map(|conclusion| &conclusion.section);
    let sections = commentary
        .introduction
        .iter()
        .chain(&commentary.sections)
        .chain(conclusion);
    let mut found = Vec::new();
    sections.for_each(|section| words(&section.blocks, &mut found));
    found
}

/// Renders a prepared report: every file of the output by its path. The files are looked through for what must not be
/// published before anyone gets them.
///
/// # Errors
/// Mistakes in the project's own templates; leaks.
pub fn render(
    prepared: &Prepared,
    with_pdf: bool,
    sources: &mut Sources,
    watch: &dyn Fn(Phase),
) -> Result<Rendered, Diagnostics> {
    let rendered = render::render(&prepared.report, &prepared.theme, with_pdf, watch)?;
    watch(Phase::Auditing);
    let promises = Promises {
        watches: &prepared.watches,
        contacts: &prepared.contacts,
        released: &prepared.released,
    };
    audit::audit(&rendered.files, promises, sources)?;
    Ok(rendered)
}
