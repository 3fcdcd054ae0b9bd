//! What is declared and could not be understood: that has been said, and what follows from it is no mistake of its own.

use crate::diagnostic::{Arg, Diagnostic};
use std::collections::BTreeSet;

/// The messages about names that the survey declares, or about what it says of them.
const OF_THE_SURVEY: [&str; 13] = [
    "unknown-group",
    "unknown-question",
    "unknown-item",
    "unknown-choice",
    "not-a-battery",
    "battery-needs-item",
    "no-choices",
    "is-missing",
    "no-group-asked",
    "group-not-asked",
    "not-number-question",
    "items-differ",
    "claim-needs-choices",
];

/// Groups and questions that are declared and have mistakes.
#[derive(Clone, Debug, Default)]
pub(super) struct Doubt {
    pub groups: BTreeSet<String>,
    pub questions: BTreeSet<String>,
}

impl Doubt {
    /// Whether a mistake follows from one in the survey, which has been said.
    pub fn explains(&self, mistake: &Diagnostic) -> bool {
        if !needs_survey(mistake) {
            return false;
        }
        // Who was asked can't be told where a group is in doubt.
        let is_of_groups = matches!(mistake.message.id, "no-group-asked" | "group-not-asked");
        is_of_groups && !self.groups.is_empty() || mistake.message.args.iter().any(|(_, arg)| self.has(arg))
    }

    fn has(&self, arg: &Arg) -> bool {
        let Arg::Text(name) = arg else { return false };
        let question = name.split('.').next().unwrap_or(name);
        self.groups.contains(name) || self.questions.contains(question)
    }
}

/// Whether a mistake can only be told from the survey.
pub(super) fn needs_survey(mistake: &Diagnostic) -> bool {
    OF_THE_SURVEY.contains(&mistake.message.id)
}
