//! What is hidden, and what cannot be.

use super::interval::Interval;

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

/// A primary cell that cells at `Cost::Never` give back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exposure {
    /// Its place in the problem.
    pub cell: usize,
    /// What an attacker is left to believe of it.
    pub interval: Interval,
    /// Cells that together, and with the orders, keep it narrower than the width; without any one of them they would
    /// not. Sorted. Empty where orders are enough, and where the problem contradicts itself.
    pub by: Vec<usize>,
}
