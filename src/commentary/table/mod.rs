//! Tables as the authors asked for them, a file for each kind.

mod any;
mod distribution;
mod group;
mod head;
mod means;
mod parted;
mod ranked;
mod scale;
mod shares;

mod typed;

pub use any::*;
pub use distribution::*;
pub use group::*;
pub use head::*;
pub use means::*;
pub use parted::*;
pub use ranked::*;
pub use scale::*;
pub use shares::*;

pub use typed::*;

/// A table of any kind.
#[derive(Clone, Debug)]
pub enum Table {
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

impl Table {
    /// What it has in common with all others.
    pub fn common(&self) -> &dyn AnyTable {
        match self {
            Self::Shares(table) => table,
            Self::Group(table) => table,
            Self::Ranked(table) => table,
            Self::Scale(table) => table,
            Self::Means(table) => table,
            Self::Distribution(table) => table,
            Self::Typed(table) => table,
        }
    }
}
