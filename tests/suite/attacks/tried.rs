//! How much was attacked.

use std::cell::Cell;

/// How much was attacked, over all projects.
#[derive(Default)]
pub struct Tried {
    pub built: Cell<usize>,
    pub given_away: Cell<usize>,
    pub solved: Cell<usize>,
    pub cells: Cell<usize>,
    pub counts: Cell<usize>,
    pub sums: Cell<usize>,
    pub dominated: Cell<usize>,
    pub late: Cell<usize>,
    /// Counts of which the solver gave up.
    pub undecided: Cell<usize>,
}

impl Tried {
    pub fn told(&self) -> String {
        let Self {
            built,
            given_away,
            solved,
            cells,
            counts,
            sums,
            dominated,
            late,
            undecided,
        } = self;
        let all = [
            built, given_away, cells, counts, sums, dominated, late, solved, undecided,
        ]
        .map(Cell::get);
        format!("built, given away, cells, counts, sums, dominated, late, solved, undecided: {all:?}")
    }
}

pub fn add(to: &Cell<usize>, more: usize) {
    to.set(to.get() + more);
}
