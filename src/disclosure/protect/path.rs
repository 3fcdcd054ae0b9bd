//! The cheapest way to put a hidden count in doubt: a table in which it is as far off as asked for, and in which as
//! little as possible of what is published is off too. Whatever is off has to be hidden.
//!
//! Minimises the sum of price × distance over published counts, one linear program for each hidden count
//! (J. P. Kelly, B. L. Golden, A. A. Assad, "Cell suppression: disclosure protection for sensitive tabular data",
//! *Networks* 22, 1992). It only proposes: the attacker looks at what is left afterwards.

use super::Cost;
use super::model::{Atom, Model, NoAnswer, real, weighed};
use super::part::{Figure, Part};
use super::settled::Settled;
use super::work::{Work, size};
use microlp::{OptimizationDirection, Problem};

/// A distance below this is rounding.
const STILL: f64 = 1e-6;

/// Figures to hide for `goal` to be able to stand at `to`, from the first to give up.
pub(super) fn cheapest(
    part: &Part,
    hidden: &[bool],
    goal: usize,
    to: u64,
    work: &Work,
) -> Result<Vec<usize>, NoAnswer> {
    let equations = part.figures.len() + part.orders.len();
    let size = size(equations, part.terms() + part.order_terms() + part.atoms);
    work.begin(equations, size)?;
    let mut distances = Vec::new();
    let mut price = |problem: &mut Problem, place: usize, price: f64| {
        let under = problem.add_var(price, (0.0, real(part.figures[place].value)));
        let over = problem.add_var(price, (0.0, f64::INFINITY));
        distances.push((place, under, over));
        (under, over)
    };
    // Only what is never hidden is sure to stay.
    let may_go: Vec<bool> = part.figures.iter().map(Figure::may_be_hidden).collect();
    let settled = Settled::of(part, &may_go)?.atoms;
    // An atom that is published by itself needs no equation.
    let mut alone = vec![None; part.atoms];
    for (place, figure) in part.figures.iter().enumerate() {
        if let ([(atom, 1)], false, Some(_)) = (&figure.terms[..], hidden[place] || place == goal, weight(part, place))
        {
            alone[*atom] = Some(place);
        }
    }
    let mut model = Model::new(part, OptimizationDirection::Minimize, |problem, atom| {
        match (settled[atom], alone[atom]) {
            (Some(value), _) => Atom::Settled(value),
            (None, Some(place)) => {
                let (under, over) = price(problem, place, weight(part, place).unwrap_or(0.0));
                Atom::Off(part.figures[place].value, under, over)
            }
            (None, None) => Atom::Unknown(problem.add_var(0.0, (0.0, f64::INFINITY))),
        }
    });
    for (place, figure) in part.figures.iter().enumerate() {
        let (mut sum, known) = model.sum(weighed(part, place));
        let mut value = real(figure.value);
        if place == goal {
            value = real(to);
        } else if hidden[place] || matches!(figure.terms[..], [(atom, _)] if alone[atom] == Some(place)) {
            continue;
        } else if let Some(weight) = weight(part, place) {
            let (under, over) = price(&mut model.problem, place, weight);
            sum.extend([(under, 1.0), (over, -1.0)]);
        }
        if !sum.is_empty() {
            model.equal(sum, value - known);
        }
    }
    let solution = model.problem.solve().map_err(|_| NoAnswer)?;
    work.solved(solution.stats().lp_iterations, size)?;
    let solution = solution.solution().ok_or(NoAnswer)?;
    let off = distances
        .into_iter()
        .filter(|(_, under, over)| solution.var_value(*under) + solution.var_value(*over) > STILL);
    let mut off: Vec<usize> = off.map(|(place, _, _)| place).collect();
    off.sort_unstable();
    Ok(off)
}

/// What each respondent of distance from the published value costs: the weight above all, then the order of magnitude of
/// the value, then the place. None if it is never hidden.
fn weight(part: &Part, place: usize) -> Option<f64> {
    let figure = &part.figures[place];
    let magnitude = real(u64::from(u64::BITS - figure.value.leading_zeros()));
    let place = real(place as u64) / real(part.figures.len() as u64);
    match figure.cost {
        Cost::Weight(weight) => Some(f64::from(weight) * 65.0 + magnitude + place + 1.0),
        Cost::Never => None,
    }
}

#[cfg(test)]
mod tests {
    use super::cheapest;
    use crate::disclosure::protect::attacker::Attacker;
    use crate::disclosure::protect::part::{Figure, parts};
    use crate::disclosure::protect::{Cell, Cost, Problem, Work};

    /// 4 × 4, every line published for good. One respondent more in the corner: one less in its row, one less in its
    /// column, one more where these two meet. Of the nine rectangles the one whose cells weigh least, though they
    /// count most.
    #[test]
    fn one_rectangle_is_enough() {
        let count = |atom: u32| if [2, 12, 14].contains(&atom) { 9 } else { 5 };
        let rows = (0..4u32).map(|row| (0..4).map(|at| 4 * row + at).collect());
        let columns = (0..4u32).map(|column| (0..4).map(|at| 4 * at + column).collect());
        let lines = rows.chain(columns).map(|atoms: Vec<u32>| Cell {
            value: atoms.iter().map(|atom| count(*atom)).sum(),
            atoms,
            cost: Cost::Never,
        });
        let cells = (0..16).map(|atom| Cell {
            atoms: vec![atom],
            value: count(atom),
            cost: Cost::Weight(if count(atom) == 9 { 1 } else { 2 }),
        });
        let problem = Problem {
            atoms: 16,
            cells: cells.chain(lines).collect(),
            orders: Vec::new(),
        };
        let part = &parts(&problem, &[0])[0];
        let corner = part.figure_of(0).unwrap();
        let mut hidden = vec![false; part.figures.len()];
        hidden[corner] = true;
        let cells = |figures: Vec<usize>| {
            let cells = figures.iter().flat_map(|figure| part.figures[*figure].cells.clone());
            cells.collect::<Vec<usize>>()
        };
        let work = Work::of(u64::MAX);
        let path = |to| cells(cheapest(part, &hidden, corner, to, &work).unwrap());
        assert_eq!(path(6), [2, 12, 14]);
        assert_eq!(path(0), [2, 12, 14]);
        assert!(path(5).is_empty());
        // 10 more are too many for one rectangle.
        assert!(path(15).len() > 3);

        // All but the lines may be hidden.
        let may_go = part.figures.iter().map(Figure::may_be_hidden).collect();
        let mut modest = Attacker::new(part, may_go, &work);
        let mut attacker = Attacker::new(part, hidden.clone(), &work);
        let now = attacker.belief(corner).unwrap();
        let way = attacker.way_out(corner, 3, now, &mut modest).unwrap();
        assert_eq!(cells(way), [2, 12, 14]);
    }
}
