//! The ends of what can be believed.

use super::model::{Atom, Model, NoAnswer, real, weighed};
use super::part::Part;
use super::settled::Settled;
use super::work::{Work, size};
use microlp::{Error, OptimizationDirection, Solution, SolveOptions, SolveOutcome};

/// More than the solver's rounding, less than any distance between counts.
const ROUNDING: f64 = 1e-6;

/// Nodes of branch and bound, after which only the linear bound is asked for. A limit of time would make two runs
/// differ.
const NODES: u64 = 200;

/// Where a figure ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// At a table of whole atoms that the solver proved to be the last.
    Table(Vec<u64>),
    /// At the bound of the linear program, rounded towards the attacker.
    Bound(u64),
    /// Nowhere.
    Open,
}

/// The lowest or highest value of a figure for those who know all that is not hidden.
pub(super) fn end(part: &Part, settled: &Settled, figure: usize, up: bool, work: &Work) -> Result<End, NoAnswer> {
    if let Some(atoms) = settled.atoms.iter().copied().collect() {
        return Ok(End::Table(atoms));
    }
    let (model, outcome) = solve(part, settled, &[(figure, up)], true, work)?;
    match outcome {
        Ok(outcome) if outcome.is_optimal() => {
            let solution = outcome.solution().ok_or(NoAnswer)?;
            // At the limit of what the solver counts to: as good as nowhere.
            if solution.objective() >= f64::from(i32::MAX) {
                return Ok(End::Open);
            }
            table(&model, solution).map(End::Table).ok_or(NoAnswer)
        }
        Ok(_) | Err(Error::InternalError(_)) => bound(part, settled, figure, up, work),
        Err(Error::Unbounded) => Ok(End::Open),
        Err(_) => Err(NoAnswer),
    }
}

/// A table in which many figures are far from their counts at once, some up and some down; none where there is no end to
/// that, or none was found. Who takes it holds it against the published counts.
pub(super) fn far(
    part: &Part,
    settled: &Settled,
    ways: &[(usize, bool)],
    work: &Work,
) -> Result<Option<Vec<u64>>, NoAnswer> {
    let (model, outcome) = solve(part, settled, ways, true, work)?;
    let outcome = outcome.ok();
    let solution = outcome.as_ref().and_then(SolveOutcome::solution);
    Ok(solution.and_then(|solution| table(&model, solution)))
}

/// The atoms of a solution, to the nearest whole number.
fn table(model: &Model, solution: &Solution) -> Option<Vec<u64>> {
    let atoms = model.atoms.iter().map(|atom| match atom {
        Atom::Settled(value) => Some(*value),
        Atom::Unknown(variable) => count(solution.var_value(*variable).round()),
        Atom::Off(..) => None,
    });
    atoms.collect()
}

/// The same over real atoms, rounded inwards.
fn bound(part: &Part, settled: &Settled, figure: usize, up: bool, work: &Work) -> Result<End, NoAnswer> {
    let (model, outcome) = solve(part, settled, &[(figure, up)], false, work)?;
    match outcome {
        Ok(outcome) => {
            let (_, known) = model.sum(weighed(part, figure));
            let bound = outcome.solution().ok_or(NoAnswer)?.objective() + known;
            let inwards = if up {
                (bound + ROUNDING).floor()
            } else {
                (bound - ROUNDING).ceil()
            };
            count(inwards).map(End::Bound).ok_or(NoAnswer)
        }
        Err(Error::Unbounded) => Ok(End::Open),
        Err(_) => Err(NoAnswer),
    }
}

/// What comes of pulling figures up, or down, over whole atoms or real ones.
fn solve(
    part: &Part,
    settled: &Settled,
    ways: &[(usize, bool)],
    whole: bool,
    work: &Work,
) -> Result<(Model, Result<SolveOutcome, Error>), NoAnswer> {
    let sums = settled.sums.iter().map(|(terms, _)| terms.len());
    let terms = sums.sum::<usize>() + part.order_terms();
    let equations = settled.sums.len() + part.orders.len();
    let size = size(equations, terms + part.atoms);
    work.begin(equations, size)?;
    let is_down = ways.iter().all(|(_, up)| !up);
    let (direction, sign) = if is_down {
        (OptimizationDirection::Minimize, -1.0)
    } else {
        (OptimizationDirection::Maximize, 1.0)
    };
    let mut weights = vec![0.0; part.atoms];
    for (figure, up) in ways {
        for (atom, times) in weighed(part, *figure) {
            weights[atom] += sign * if *up { times } else { -times };
        }
    }
    let mut model = Model::new(part, direction, |problem, atom| match settled.atoms[atom] {
        Some(value) => Atom::Settled(value),
        None if whole => Atom::Unknown(problem.add_integer_var(weights[atom], (0, i32::MAX))),
        None => Atom::Unknown(problem.add_var(weights[atom], (0.0, f64::INFINITY))),
    });
    for (terms, value) in &settled.sums {
        let (sum, _) = model.sum(terms.iter().map(|(atom, times)| (*atom, f64::from(*times))));
        model.equal(sum, real(*value));
    }
    let mut options = SolveOptions::default();
    options.node_limit = Some(NODES);
    let outcome = model.problem.solve_with(options);
    let known = outcome.as_ref().map(|outcome| outcome.stats().lp_iterations);
    let pivots = known.unwrap_or(equations as u64);
    work.solved(pivots, size)?;
    Ok((model, outcome))
}

/// A whole number from 0 up that a float holds exactly.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "within the range checked"
)]
fn count(value: f64) -> Option<u64> {
    (0.0..9e15).contains(&value).then_some(value as u64)
}

#[cfg(test)]
mod tests {
    use super::{End, bound, end};
    use crate::disclosure::protect::part::parts;
    use crate::disclosure::protect::settled::Settled;
    use crate::disclosure::protect::{Cell, Cost, Problem, Work};

    /// Three choices, each two of them together 3 respondents at most: at 1.5 each all three have 4.5, in whole numbers
    /// 4, and with 2 of a fourth choice, which is published, 6. Of 9 asked, at least 4.5 others, so 5.
    #[test]
    fn a_bound_is_rounded_towards_the_attacker() {
        let pairs = [vec![0, 1, 3], vec![1, 2, 4], vec![0, 2, 5]].map(|atoms| (atoms, 3));
        let others = [
            ((0..7).collect(), 9),
            (vec![7], 2),
            (vec![0, 1, 2, 7], 5),
            (vec![3, 4, 5, 6], 6),
        ];
        let cells = pairs.into_iter().chain(others).map(|(atoms, value)| Cell {
            atoms,
            value,
            cost: Cost::Never,
        });
        let problem = Problem {
            atoms: 8,
            cells: cells.collect(),
            orders: Vec::new(),
        };
        let part = &parts(&problem, &[5])[0];
        let figure = |cell| part.figure_of(cell).unwrap();
        let mut hidden = vec![false; 7];
        for cell in [5, 6] {
            hidden[figure(cell)] = true;
        }
        let settled = Settled::of(part, &hidden).unwrap();
        let work = Work::of(u64::MAX);
        assert_eq!(bound(part, &settled, figure(5), true, &work), Ok(End::Bound(6)));
        assert_eq!(bound(part, &settled, figure(6), false, &work), Ok(End::Bound(5)));
        let Ok(End::Table(table)) = end(part, &settled, figure(5), true, &work) else {
            panic!("it is small enough to be searched");
        };
        let terms = &part.figures[figure(5)].terms;
        assert_eq!(terms.iter().map(|(atom, _)| table[*atom]).sum::<u64>(), 6);
    }
}
