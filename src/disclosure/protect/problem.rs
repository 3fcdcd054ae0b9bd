//! What is printed, as an attacker sees it.

/// A published count: the sum of some atoms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Sorted, each below [`Problem::atoms`]. An atom listed twice counts twice, as in points of a ranking.
    pub atoms: Vec<u32>,
    /// Respondents, mentions or points.
    pub value: u64,
    /// What is lost when it is hidden.
    pub cost: Cost,
}

/// What is lost by hiding a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cost {
    /// The more, the later it is hidden.
    Weight(u32),
    /// Must stay published: a figure in prose, the size of a group.
    Never,
}

/// `greater >= lesser + by`, as a ranking or a sorted table says: places in [`Problem::cells`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Order {
    /// The cell that counts at least as many.
    pub greater: usize,
    /// The cell that counts at most as many.
    pub lesser: usize,
    /// By how many at least: 1 where ties would be shown.
    pub by: u64,
}

/// Everything that is printed, hidden cells included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problem {
    /// How many cells the finest cross-classification has.
    pub atoms: usize,
    /// Every published count, those to be hidden included.
    pub cells: Vec<Cell>,
    /// What the order of published lists says.
    pub orders: Vec<Order>,
}
