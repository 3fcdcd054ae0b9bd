//! Whose answers a column, or a row, is about.

use crate::commentary::{Breakdown, Measured};
use crate::fact::Selection;
use crate::survey::{Base, ChoiceId, Condition, GroupId, Variable};

/// Whose answers a column is about, and over which base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridColumn {
    /// The groups, taken together.
    pub groups: Vec<GroupId>,
    /// Only respondents who meet all of these.
    pub filter: Vec<Condition>,
    /// Over whom its shares are taken.
    pub base: Base,
}

impl GridColumn {
    pub(super) fn of(measured: &Measured) -> Self {
        Self {
            groups: measured.groups.clone(),
            filter: measured.filter.clone(),
            base: measured.base,
        }
    }

    /// The column's respondents.
    pub fn selection(&self) -> Selection<'_> {
        Selection {
            groups: &self.groups,
            filter: &self.filter,
        }
    }
}

/// A part of the people that a table is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segment {
    /// All of them.
    Whole,
    /// A group.
    Group(GroupId),
    /// Those who gave an answer to another question.
    Answer(Variable, ChoiceId),
}

/// The segments of a breakdown, all of them first where a table shows that too.
pub fn segments(by: Option<&Breakdown>, total: bool) -> Vec<Segment> {
    let own = match by {
        None => vec![Segment::Whole],
        Some(Breakdown::Groups(groups)) => groups.iter().map(|(group, _)| Segment::Group(*group)).collect(),
        Some(Breakdown::Choices { variable, choices }) => choices
            .iter()
            .map(|choice| Segment::Answer(*variable, *choice))
            .collect(),
    };
    let whole = (total && by.is_some()).then_some(Segment::Whole);
    whole.into_iter().chain(own).collect()
}

/// A column of a banner: a part of a part of the people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nested {
    /// What it stands within; all people where it stands within no part.
    pub within: Segment,
    /// Its own part of these.
    pub own: Segment,
}

/// The columns of several breakdowns side by side, within each part of another one where there is one; all people first, and all
/// of each part, where a table shows them too.
pub fn banner(by: &[Breakdown], within: Option<&Breakdown>, total: bool) -> Vec<Nested> {
    let whole = Nested {
        within: Segment::Whole,
        own: Segment::Whole,
    };
    let parts = segments(within, false).into_iter();
    let of_part = |within: Segment| {
        let all = (total && within != Segment::Whole).then_some(Segment::Whole);
        let own = by.iter().flat_map(|by| segments(Some(by), false));
        let own: Vec<Segment> = all.into_iter().chain(own).collect();
        own.into_iter().map(move |own| Nested { within, own })
    };
    total
        .then_some(whole)
        .into_iter()
        .chain(parts.flat_map(of_part))
        .collect()
}

impl Nested {
    /// Its people among those of whom something is measured; none where they were not asked.
    pub fn of(self, measured: &Measured) -> Option<GridColumn> {
        self.own.among(self.within.of(measured)?)
    }
}

impl Segment {
    /// The people of a part among those of whom something is measured; none where the part was not asked.
    pub fn of(self, measured: &Measured) -> Option<GridColumn> {
        self.among(GridColumn::of(measured))
    }

    /// The people of a part among those of a column.
    fn among(self, mut column: GridColumn) -> Option<GridColumn> {
        match self {
            Self::Whole => {}
            Self::Group(group) => {
                column.groups.retain(|own| *own == group);
                if column.groups.is_empty() {
                    return None;
                }
            }
            Self::Answer(variable, choice) => column.filter.push(Condition {
                variable,
                choices: vec![choice],
            }),
        }
        Some(column)
    }
}
