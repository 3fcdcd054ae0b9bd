//! A file of responses, and who reads it.

use crate::resolve::survey::codebook::Codebook;
use crate::resolve::survey::drawn::{DesignSettings, WeightSettings};
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

    /// What its people are weighted by, with the group that says so: it holds for all of them. None where the project says
    /// that they are not.
    pub fn weight(self) -> Option<(GroupId, &'a WeightSettings)> {
        self.said_of_weight().filter(|(_, weight)| !weight.is_none())
    }

    /// What the project says of weights, be it that there are none.
    pub fn said_of_weight(self) -> Option<(GroupId, &'a WeightSettings)> {
        self.said(|group| group.weight.as_ref())
    }

    /// How its people were drawn, with the group that says so: it holds for all of them.
    pub fn design(self) -> Option<(GroupId, &'a DesignSettings)> {
        self.said(|group| group.design.as_ref())
    }

    fn said<T>(self, what: impl Fn(&'a GroupSettings) -> Option<&'a T>) -> Option<(GroupId, &'a T)> {
        self.members
            .iter()
            .find_map(|group| Some((*group, what(self.settings(*group))?)))
    }
}
