//! Responses beside the report that was made of them before: people who are no longer there.

use super::compare::recorded;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::render::data::FIGURES;
use crate::resolve::Surveyed;
use crate::survey::GroupId;
use std::path::Path;

/// Warns of groups that have fewer respondents than the figures of an earlier build, which needn't be there: an export that
/// isn't whole makes every figure false at once.
pub fn fewer(surveyed: &Surveyed, published: &Path) -> Diagnostics {
    let mut told = Diagnostics::new();
    // Where the responses can't be read, that is told already.
    if surveyed.told.has_errors() || !published.join(FIGURES).exists() && !published.is_file() {
        return told;
    }
    let Ok(old) = recorded(published) else { return told };
    let sizes = old.sizes();
    for (index, group) in surveyed.survey.groups.iter().enumerate() {
        let Some(old) = sizes.get(group.id.as_str()).copied() else {
            continue;
        };
        let new = surveyed.survey.respondents(GroupId(index));
        // What was published may have been rounded.
        if new + surveyed.policy.rounding.saturating_sub(1) < old {
            let message = msg!(
                "fewer-respondents",
                group = &group.id,
                new = new,
                old = old,
                file = published.strip_prefix(".").unwrap_or(published).display().to_string()
            );
            told.push(
                Diagnostic::warning(message)
                    .help(msg!("fewer-respondents-help"))
                    .drift(),
            );
        }
    }
    told
}
