//! What many pages show: a group, a link.

use crate::report::{GroupTag, Report};
use crate::theme::Theme;
use serde::Serialize;

/// "49 PTP", with the group's whole name.
#[derive(Clone, Debug, Serialize)]
pub struct GroupView {
    pub class: String,
    pub label: String,
    pub short: String,
    pub n: String,
    /// "49 PTP".
    pub tag: String,
}

/// A link inside the site.
#[derive(Clone, Debug, Serialize)]
pub struct LinkView {
    pub href: String,
    pub label: String,
}

impl GroupView {
    pub fn new(report: &Report, theme: &Theme, group: &GroupTag) -> Self {
        Self {
            class: group_class(theme, group.position),
            label: group.label.clone(),
            short: group.short.clone(),
            tag: group.tag.clone(),
            n: report.figure(group.n).text.clone(),
        }
    }

    /// All of them, in their order.
    pub fn all<'g>(report: &Report, theme: &Theme, groups: impl IntoIterator<Item = &'g GroupTag>) -> Vec<Self> {
        let groups = groups.into_iter();
        groups.map(|group| Self::new(report, theme, group)).collect()
    }
}

/// The class that gives an element the colours of the group at `position`.
pub fn group_class(theme: &Theme, position: usize) -> String {
    match position < theme.tokens.series.len() {
        true => format!("group-{}", position + 1),
        false => "group-more".to_owned(),
    }
}
