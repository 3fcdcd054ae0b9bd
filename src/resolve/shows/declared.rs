//! How it is declared what can show the answers to which question.

use crate::commentary::ChartKind;
use crate::survey::Kind;

/// Something that shows answers.
#[derive(Clone, Copy, Debug)]
pub struct Shows {
    /// As authors write it: the key of a block or a claim, the name of a function.
    pub name: &'static str,
    /// The types of question that it shows.
    pub types: &'static [&'static str],
    pub items: Items,
    /// How its figures may be drawn.
    pub charts: &'static [ChartKind],
}

/// Whether a question may have several items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Items {
    /// It is one of a battery's rows that are shown.
    Needed,
    /// With items or without.
    Welcome,
    /// One at a time, by its name.
    Named,
    /// Only a question without items.
    Refused,
}

/// One answer of a list.
pub const SINGLE: &str = Kind::Single.keyword();
/// One answer of a list in order.
pub const SCALE: &str = Kind::Scale.keyword();
/// What has a list of answers.
pub const CLOSED: &[&str] = &[
    SINGLE,
    SCALE,
    Kind::Multiple.keyword(),
    Kind::Mentions { most: 0 }.keyword(),
    Kind::Ranking { places: 0 }.keyword(),
];
/// Numbers alone.
pub const NUMBER: &[&str] = &[Kind::Number { decimals: 0 }.keyword()];
/// What has a middle and a spread: numbers, and scales by the scores of their choices.
pub const MEASURED: &[&str] = &[Kind::Number { decimals: 0 }.keyword(), SCALE];
/// What is kept answer by answer.
pub const KEPT: &[&str] = &[
    SINGLE,
    SCALE,
    Kind::Multiple.keyword(),
    Kind::Mentions { most: 0 }.keyword(),
    Kind::Ranking { places: 0 }.keyword(),
    Kind::Number { decimals: 0 }.keyword(),
];

/// Declares it.
pub const fn shows(
    name: &'static str,
    types: &'static [&'static str],
    items: Items,
    charts: &'static [ChartKind],
) -> Shows {
    Shows {
        name,
        types,
        items,
        charts,
    }
}
