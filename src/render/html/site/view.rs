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

#[cfg(test)]
mod tests {
    use super::group_class;
    use crate::render::html::asset::sheet;
    use crate::survey::Language;
    use crate::theme::{DEFAULT, Theme};

    #[test]
    fn groups_beyond_the_last_colour_wear_none_of_those_before() {
        let theme = Theme::load(DEFAULT, Language::FrCa, Default::default(), &mut Default::default());
        let theme = theme.expect("the built-in theme");
        let colours = theme.tokens.series.len();
        let classes: Vec<String> = (0..12).map(|position| group_class(&theme, position)).collect();
        for (at, class) in classes[..colours].iter().enumerate() {
            assert!(
                !classes[..at].contains(class) && !classes[colours..].contains(class),
                "{class}"
            );
        }
        let css = sheet(&theme);
        for class in &classes {
            assert!(css.contains(&format!(".{class}{{--series:")), "{class}");
        }
    }
}
