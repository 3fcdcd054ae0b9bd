//! Tables as the authors asked for them, a file for each kind.

mod distribution;
mod group;
mod head;
mod means;
mod parted;
mod parts;
mod ranked;
mod scale;
mod shares;

mod typed;

pub use distribution::*;
pub use group::*;
pub use head::*;
pub use means::*;
pub use parted::*;
pub use parts::*;
pub use ranked::*;
pub use scale::*;
pub use shares::*;

pub use typed::*;

/// A table of any kind.
#[derive(Clone, Debug)]
pub enum AskedTable {
    /// Items against shares: a battery.
    Shares(SharesTable),
    /// One question across groups, or across the choices of another (banner).
    Group(GroupTable),
    /// Choices from the most to the least given.
    Ranked(RankedTable),
    /// The whole distribution of a battery's items.
    Scale(ScaleTable),
    /// What sums up numbers.
    Means(MeansTable),
    /// A number question by classes.
    Distribution(Distribution),
    /// Figures of another source, as the authors typed them.
    Typed(TypedTable),
}

impl AskedTable {
    /// What it has in common with all others.
    pub fn parts(&self) -> TableParts<'_> {
        match self {
            Self::Shares(table) => table.parts(),
            Self::Group(table) => table.parts(),
            Self::Ranked(table) => table.parts(),
            Self::Scale(table) => table.parts(),
            Self::Means(table) => table.parts(),
            Self::Distribution(table) => table.parts(),
            Self::Typed(table) => table.parts(),
        }
    }
}
