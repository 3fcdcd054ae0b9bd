//! Cell suppression: which further counts to hide so that the hidden ones cannot be worked out from what stays.
//!
//! Every published count is a sum of *atoms*, the cells of the finest cross-classification. An attacker solves these
//! equations: a total minus the rest, a complement, two groups together minus one, all strata but one, the order of a
//! ranking. Counts that the caller hides are *primary* suppressions, those chosen here *secondary* (complementary)
//! ones. The range that the attacker is left with for a hidden count must reach the *protection width*.
//!
//! The attacker's problem is a linear program over the atoms. Nothing depends on time or chance: the same problem has the
//! same answer. See L. Willenborg, T. de Waal, *Elements of Statistical Disclosure Control*,
//! Springer, 2001, and M. Fischetti, J. J. Salazar, "Models and algorithms for optimizing cell suppression in tabular
//! data with linear constraints", *Journal of the American Statistical Association* 95, 2000.

mod attacker;
mod clean_up;
mod end;
mod given_back;
mod model;
mod part;
mod path;
mod secondary;
mod settled;
mod tables;

pub use attacker::attack;
pub use secondary::protect;

/// A published count: the sum of some atoms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Sorted, each below [`Problem::atoms`]. An atom listed twice counts twice, as in points of a ranking.
    pub atoms: Vec<u32>,
    /// Respondents, mentions or points.
    pub value: u64,
    pub cost: Cost,
}

/// What is lost by hiding a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cost {
    Weight(u32),
    /// Must stay published: a figure in prose, the size of a group.
    Never,
}

/// `greater >= lesser`, as a ranking or a sorted table says: places in [`Problem::cells`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    pub greater: usize,
    pub lesser: usize,
}

/// Everything that is printed, hidden cells included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problem {
    pub atoms: usize,
    pub cells: Vec<Cell>,
    pub orders: Vec<Order>,
}

/// What an attacker can still believe of a count, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    pub low: u64,
    /// None where nothing published bounds the count.
    pub high: Option<u64>,
}

impl Interval {
    /// Known exactly.
    #[must_use]
    pub const fn point(value: u64) -> Self {
        Self {
            low: value,
            high: Some(value),
        }
    }

    /// Respondents from end to end; none where it has no end.
    #[must_use]
    pub fn width(self) -> Option<u64> {
        self.high.map(|high| high.saturating_sub(self.low))
    }

    #[must_use]
    pub fn spans(self, width: u64) -> bool {
        self.width().is_none_or(|own| own >= width)
    }
}

/// What to hide besides the primary cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Protection {
    /// Secondary suppressions, in the order chosen.
    pub hidden: Vec<usize>,
    /// For each of them: the secondary cell, and the primary one it protects.
    pub for_: Vec<(usize, usize)>,
    /// Primary cells that stay narrower than the width, whatever is hidden.
    pub exposed: Vec<Exposure>,
}

/// A primary cell that cells at [`Cost::Never`] give back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exposure {
    pub cell: usize,
    pub interval: Interval,
    /// Cells that together, and with the orders, keep it narrower than the width; without any one of them they would
    /// not. Sorted. Empty where orders are enough, and where the problem contradicts itself.
    pub by: Vec<usize>,
}

#[cfg(test)]
mod tests;
