//! A file of responses, and who reads it.

use crate::resolve::survey::codebook::Codebook;
use crate::resolve::survey::group::GroupSettings;
use crate::survey::GroupId;

/// A file of responses that some groups share.
#[derive(Clone, Copy)]
pub(super) struct File<'a> {
    /// As messages name it.
    pub name: &'a str,
    /// All groups of the survey.
    pub groups: &'a [GroupSettings],
    /// Those whose responses are in the file, at least one.
    pub members: &'a [GroupId],
    pub book: &'a Codebook,
}

impl<'a> File<'a> {
    pub fn settings(self, group: GroupId) -> &'a GroupSettings {
        &self.groups[group.0]
    }

    /// The group that says how the file is to be read.
    pub fn first(self) -> &'a GroupSettings {
        self.settings(self.members[0])
    }
}
