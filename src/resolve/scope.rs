//! What names may refer to.

use crate::diagnostic::Sources;
use crate::survey::{Group, GroupId, Policy, Question, Survey};

/// What names may refer to, where something is written.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub groups: &'a [Group],
    pub questions: &'a [Question],
    /// Whether the questionnaire is without a mistake; a name that it lacks would else be no second one.
    pub is_sound: bool,
    /// The groups that a figure is about unless it says otherwise: those of its section or column.
    pub about: &'a [GroupId],
    pub sources: &'a Sources,
    /// The whole survey with its policy; none where it has mistakes.
    pub survey: Option<(&'a Survey, &'a Policy)>,
}

impl Scope<'_> {
    /// The same, where something is about some groups.
    pub fn about<'a>(&'a self, groups: &'a [GroupId]) -> Scope<'a> {
        Scope { about: groups, ..*self }
    }
}
