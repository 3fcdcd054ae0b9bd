//! A look at the quality of the responses, for the team.

use crate::diagnostic::Diagnostics;
use crate::quality::{self, Concern};
use crate::workspace::Workspace;
use std::sync::Arc;

/// Everything that a methodologist would look at. Mistakes of the commentary are no obstacle.
///
/// # Errors
/// Mistakes of the codebook or the responses, without which nothing can be looked at.
pub fn quality(workspace: &mut Workspace) -> Result<Vec<Concern>, Diagnostics> {
    let updated = workspace.update(true, &|| ());
    let Some(surveyed) = workspace.surveyed().map(Arc::clone) else {
        return Err(updated.err().unwrap_or_default());
    };
    Ok(quality::quality(&surveyed, &mut workspace.sources))
}
