//! By hand, by enumeration, by chance.

mod brute;
mod laws;
mod steps;
mod worked;

use super::{Cell, Cost, Problem, Protection, Work};

/// Whatever it takes.
fn protect(problem: &Problem, primary: &[usize], width: u64) -> Protection {
    super::protect(problem, primary, width, &Work::of(u64::MAX)).expect("there is no limit")
}

/// A table of counts as atoms, and which sums of them are printed.
struct Printed {
    counts: Vec<u64>,
    problem: Problem,
}

impl Printed {
    fn of(counts: &[u64]) -> Self {
        Self {
            counts: counts.to_vec(),
            problem: Problem {
                atoms: counts.len(),
                ..Problem::default()
            },
        }
    }

    /// Its place among the cells.
    fn print(&mut self, atoms: &[u32], cost: Cost) -> usize {
        self.problem.cells.push(Cell {
            atoms: atoms.to_vec(),
            value: atoms.iter().map(|atom| self.counts[*atom as usize]).sum(),
            cost,
        });
        self.problem.cells.len() - 1
    }
}
