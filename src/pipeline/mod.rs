//! From a project's folder to its output: load, resolve, compose, render, write.
//!
//! Only this module writes files. Everything is made in memory first; see [`write()`] for how it takes its place.

mod archive;
mod audit;
mod compare;
mod confidential;
mod explain;
mod exported;
mod extent;
mod fewer;
mod late;
mod live;
mod output;
mod quality;
mod questions;
mod render;
mod replace;
mod schema;
mod start;
mod summary;
mod unprinted;
mod update;

pub use compare::diff;
pub use confidential::{Withheld, confidential};
pub use explain::{Explained, explain};
pub use extent::{Extent, Phase};
pub use fewer::fewer;
pub use late::late;
pub use live::LiveReport;
pub use output::{Guarded, claim, keep, write};
pub use quality::quality;
pub use questions::{QuestionSheet, questions, sheets};
pub use render::Rendered;
pub use replace::replace;
pub use schema::schemas;
pub use start::{Proposal, ProposedGroups, Start, Started, start};
pub use summary::Summary;
pub use unprinted::unprinted;
pub use update::{Update, Updated, update};

use crate::diagnostic::{Diagnostic, Diagnostics, Sources};
use crate::msg;
use crate::render::data::Input;
use crate::workspace::{Prepared, Tools, Workspace};

/// Brings a workspace up to date: this is what `check` does.
///
/// # Errors
/// All mistakes of the first phase that has any.
pub fn prepare(workspace: &mut Workspace, is_draft: bool, watch: &dyn Fn(Phase)) -> Result<Prepared, Diagnostics> {
    watch(Phase::Loading);
    let (prepared, _) = workspace.update(is_draft, &|| watch(Phase::Composing))?;
    Ok(prepared)
}

/// The BLAKE3 hash of each file that a report is made from, by its path: for the team alone. Who holds the responses but for
/// a column could find that column by trying until the hash fits.
///
/// # Errors
/// Responses that can't be read any more.
pub fn digests(prepared: &Prepared) -> Result<Vec<(String, String)>, Diagnostics> {
    let hash = |input: &Input| match &input.blake3 {
        Some(known) => Ok(known.clone()),
        None => {
            let its = prepared
                .watches()
                .iter()
                .find(|watch| watch.source.name() == input.path);
            let found = its.map(|watch| watch.source.digest()).transpose().ok().flatten();
            found.ok_or_else(|| Diagnostic::error(msg!("responses-changed", name = &input.path)))
        }
    };
    let named = |input: &Input| Ok((input.path.clone(), hash(input)?));
    prepared.inputs.iter().map(named).collect()
}

/// Renders a prepared report: every file of the output by its path. The files are looked through for what must not be
/// published before anyone gets them.
///
/// # Errors
/// Mistakes in the project's own templates; leaks.
pub fn render(
    prepared: &Prepared,
    tools: &mut Tools,
    sources: &mut Sources,
    extent: Extent,
    watch: &dyn Fn(Phase),
) -> Result<Rendered, Diagnostics> {
    let mut rendered = render::render(prepared, tools, extent, watch)?;
    rendered.warnings.extend(unprinted::told(&rendered.missing, sources));
    watch(Phase::Auditing);
    audit::audit(&rendered.files, prepared, sources)?;
    if extent.has_bundles() {
        watch(Phase::Packing);
        render::pack(&mut rendered, &prepared.theme)?;
    }
    Ok(rendered)
}
