//! A report beside the one that was published before: what both tell of the few who answered between them.

use super::compare::recorded;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::diff::Build;
use crate::msg;
use crate::render::data::{self, FIGURES};
use crate::workspace::Prepared;
use std::path::Path;

/// How many groups of people are named in one message.
const NAMED: usize = 5;

/// Warns of figures whose base differs by few people from that of the published ones. `named` was named by the user;
/// otherwise it is the output of an earlier build, if there is one.
///
/// # Errors
/// A named file that is missing or is not what a build writes.
pub fn late(prepared: &Prepared, published: &Path, named: bool) -> Result<Diagnostics, Diagnostics> {
    let mut warnings = Diagnostics::new();
    if !prepared.policy().withholds() || !named && !published.join(FIGURES).exists() {
        return Ok(warnings);
    }
    let file = published.display().to_string();
    let old = match recorded(published) {
        Ok(old) if !old.says_no_bases() => old,
        Err(mistakes) if named => return Err(mistakes),
        Ok(_) | Err(_) => {
            warnings.push(Diagnostic::warning(msg!("late-unknown", file = file)).help(msg!("late-unknown-help")));
            return Ok(warnings);
        }
    };
    let new = data::figures(&prepared.report, &[]);
    let Ok(new) = Build::read(FIGURES, &new) else {
        return Ok(warnings);
    };
    let survey = &prepared.surveyed.survey;
    let least = |questions: &[String]| {
        let ids = questions.iter().map(|name| name.split('.').next().unwrap_or(name));
        let least = prepared
            .policy()
            .thresholds(ids.filter_map(|id| survey.find_question(id)));
        least.base.max(least.cell)
    };
    let found = old.late(&new, &least);
    if let Some(most) = found.iter().map(|late| late.least).max() {
        let named = found.iter().take(NAMED).map(|late| {
            msg!(
                "late-whom",
                whom = late.whom.join(", "),
                old = late.old,
                new = late.new,
                figures = late.figures
            )
        });
        let figures: u64 = found.iter().map(|late| late.figures).sum();
        let warning = msg!(
            "late",
            file = file,
            figures = figures,
            whom = named.collect::<Vec<_>>(),
            more = found.len().saturating_sub(NAMED)
        );
        warnings.push(Diagnostic::warning(warning).help(msg!("late-help", least = most)));
    }
    Ok(warnings)
}
