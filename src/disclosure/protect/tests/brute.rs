//! An attacker without a solver: every table of whole counts is tried. Shares no code with the one under test.

use super::Printed;
use crate::disclosure::protect::{Cost, Interval, Order, Problem, attack};
use proptest::prelude::*;

/// For each cell, the lowest and highest value over all tables that agree with the cells not hidden. Some published
/// cell must hold each atom.
pub(super) fn enumerate(problem: &Problem, hidden: &[usize]) -> Vec<Interval> {
    let published: Vec<usize> = (0..problem.cells.len()).filter(|cell| !hidden.contains(cell)).collect();
    let mut search = Search {
        problem,
        published,
        table: Vec::new(),
        ranges: vec![None; problem.cells.len()],
    };
    search.fill();
    let ranges = search.ranges.into_iter();
    ranges
        .map(|range| {
            let (low, high) = range.expect("the true table agrees");
            Interval { low, high: Some(high) }
        })
        .collect()
}

struct Search<'a> {
    problem: &'a Problem,
    published: Vec<usize>,
    table: Vec<u64>,
    ranges: Vec<Option<(u64, u64)>>,
}

impl Search<'_> {
    /// Sum of a cell over the atoms set so far.
    fn sum(&self, cell: usize) -> u64 {
        let atoms = self.problem.cells[cell].atoms.iter();
        atoms.filter_map(|atom| self.table.get(*atom as usize)).sum()
    }

    fn fill(&mut self) {
        let complete = self.table.len();
        let possible = self.published.iter().all(|cell| {
            let printed = &self.problem.cells[*cell];
            let decided = printed.atoms.iter().all(|atom| (*atom as usize) < complete);
            let sum = self.sum(*cell);
            sum == printed.value || (sum < printed.value && !decided)
        });
        if !possible {
            return;
        }
        if complete < self.problem.atoms {
            let holders = self.published.iter().map(|cell| &self.problem.cells[*cell]);
            let holders = holders.filter(|cell| cell.atoms.contains(&u32::try_from(complete).expect("few atoms")));
            let most = holders
                .map(|cell| cell.value)
                .min()
                .expect("a published cell holds the atom");
            for count in 0..=most {
                self.table.push(count);
                self.fill();
                self.table.pop();
            }
        } else if self
            .problem
            .orders
            .iter()
            .all(|o| self.sum(o.greater) >= self.sum(o.lesser) + o.by)
        {
            for cell in 0..self.ranges.len() {
                let sum = self.sum(cell);
                let (low, high) = self.ranges[cell].unwrap_or((sum, sum));
                self.ranges[cell] = Some((low.min(sum), high.max(sum)));
            }
        }
    }
}

/// A few atoms, sums of any of them (some twice), the total published, some cells hidden, some orders known.
fn anything() -> impl Strategy<Value = (Problem, Vec<usize>)> {
    (1usize..=5).prop_flat_map(|atoms| {
        let counts = prop::collection::vec(0u64..=5, atoms);
        let cells = prop::collection::vec((prop::collection::vec(0u32..=2, atoms), any::<bool>()), 1..=7);
        let index = any::<prop::sample::Index>;
        let orders = prop::collection::vec((index(), index(), 0..3u64), 0..=3);
        (counts, cells, orders).prop_map(|(counts, cells, orders)| {
            let mut printed = Printed::of(&counts);
            printed.print(&(0u32..).take(counts.len()).collect::<Vec<_>>(), Cost::Never);
            let mut hidden = Vec::new();
            for (times, hide) in cells {
                let atoms = (0u32..)
                    .zip(times)
                    .flat_map(|(atom, times)| std::iter::repeat_n(atom, times as usize));
                let cell = printed.print(&atoms.collect::<Vec<_>>(), Cost::Weight(1));
                hidden.extend(hide.then_some(cell));
            }
            let mut problem = printed.problem;
            for (one, other, by) in orders {
                let (one, other) = (one.index(problem.cells.len()), other.index(problem.cells.len()));
                let rising = problem.cells[one].value < problem.cells[other].value;
                let (greater, lesser) = if rising { (other, one) } else { (one, other) };
                let by = by.min(problem.cells[greater].value - problem.cells[lesser].value);
                problem.orders.push(Order { greater, lesser, by });
            }
            (problem, hidden)
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_attack_finds_what_enumeration_finds((problem, hidden) in anything()) {
        let expected = enumerate(&problem, &hidden);
        for (cell, expected) in expected.iter().enumerate() {
            prop_assert_eq!(attack(&problem, &hidden, cell), *expected, "cell {}, hidden {:?}", cell, hidden);
        }
    }
}
