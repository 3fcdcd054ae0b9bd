//! The equations of a part as a linear program.

use super::Order;
use super::part::Part;
use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};
use std::collections::BTreeMap;

/// The solver found no answer: the published counts contradict each other, or its arithmetic was not enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::disclosure) struct NoAnswer;

/// An atom as the solver sees it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Atom {
    Settled(u64),
    Unknown(Variable),
    /// A value, less the first variable, plus the second.
    Off(u64, Variable, Variable),
}

/// Atoms from 0 up, and greater less lesser from its margin up for each order.
pub(super) struct Model {
    pub(super) problem: Problem,
    pub(super) atoms: Vec<Atom>,
}

impl Model {
    pub(super) fn new(
        part: &Part,
        direction: OptimizationDirection,
        mut atom: impl FnMut(&mut Problem, usize) -> Atom,
    ) -> Self {
        let mut problem = Problem::new(direction);
        let atoms = (0..part.atoms).map(|place| atom(&mut problem, place));
        let atoms = atoms.collect();
        let mut model = Self { problem, atoms };
        for Order { greater, lesser, by } in &part.orders {
            let mut difference: BTreeMap<usize, f64> = BTreeMap::new();
            for (figure, sign) in [(greater, 1.0), (lesser, -1.0)] {
                for (atom, times) in &part.figures[*figure].terms {
                    *difference.entry(*atom).or_default() += sign * f64::from(*times);
                }
            }
            let terms = difference.into_iter().filter(|(_, factor)| *factor != 0.0);
            let (sum, known) = model.sum(terms);
            if !sum.is_empty() {
                model.problem.add_constraint(sum, ComparisonOp::Ge, real(*by) - known);
            }
        }
        model
    }

    /// A sum of atoms: what is not settled of it, and what is.
    pub(super) fn sum(&self, terms: impl IntoIterator<Item = (usize, f64)>) -> (Vec<(Variable, f64)>, f64) {
        let mut sum = Vec::new();
        let mut known = 0.0;
        for (atom, times) in terms {
            match self.atoms[atom] {
                Atom::Settled(value) => known += times * real(value),
                Atom::Unknown(variable) => sum.push((variable, times)),
                Atom::Off(value, under, over) => {
                    known += times * real(value);
                    sum.extend([(under, -times), (over, times)]);
                }
            }
        }
        (sum, known)
    }

    pub(super) fn equal(&mut self, sum: Vec<(Variable, f64)>, value: f64) {
        self.problem.add_constraint(sum, ComparisonOp::Eq, value);
    }
}

/// The atoms of a figure as the solver takes them.
pub(super) fn weighed(part: &Part, figure: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
    let terms = part.figures[figure].terms.iter();
    terms.map(|(atom, times)| (*atom, f64::from(*times)))
}

/// Exact up to 2^53, more than there are people.
#[allow(clippy::cast_precision_loss, reason = "counts of people are far below 2^53")]
pub(super) const fn real(value: u64) -> f64 {
    value as f64
}
