//! What the attacker does not know, and between what it must lie, by whole-number programming.

use super::survey::{GROUPS, PLACES, Q, SCALE, TICKS, W};
use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

/// What the attacker does not know: how many of each group gave each pair of answers, and ticked what in each place.
pub struct Attacker {
    problem: Problem,
    cells: Vec<Variable>,
    ticks: Vec<Variable>,
}

/// A count as a sum of unknowns.
#[derive(Clone, Debug, Default)]
pub struct Sum {
    pub cells: Vec<usize>,
    pub ticks: Vec<usize>,
}

/// What the files say: counts, what others are at least or at most, and by how much one is larger than another.
#[derive(Debug, Default)]
pub struct Published {
    pub sums: Vec<(Sum, f64)>,
    pub ends: Vec<(Sum, ComparisonOp, f64)>,
    pub orders: Vec<(Sum, Sum, f64)>,
}

pub const SILENT: usize = TICKS.len();

pub fn cell(group: usize, q: usize, w: usize) -> usize {
    (group * Q + q) * W + w
}

/// Respondents of a place who ticked; the last "tick" stands for all who answered.
pub fn tick(group: usize, tick: usize, w: usize) -> usize {
    (group * (SILENT + 1) + tick) * W + w
}

pub fn position(ids: &[&str], id: &str) -> usize {
    ids.iter()
        .position(|known| *known == id)
        .unwrap_or_else(|| panic!("{id}"))
}

/// The boxes of a figure's numerator and denominator.
pub fn boxes(question: &str, choices: &[String], groups: &[String], filter: &[String], base: &str) -> (Sum, Sum) {
    let of = |name: &str| -> Option<Vec<usize>> {
        let ids: &[&str] = if name == "q" { &SCALE } else { &PLACES };
        let condition = filter.iter().find_map(|f| f.strip_prefix(&format!("{name}=")))?;
        Some(condition.split('|').map(|id| position(ids, id)).collect())
    };
    let (mut part, mut whole) = (Sum::default(), Sum::default());
    for group in groups.iter().map(|id| position(&GROUPS, id)) {
        if question == "t" {
            let places = of("w").unwrap_or_else(|| (0..W).collect());
            let chosen: Vec<usize> = choices.iter().map(|id| position(&TICKS, id)).collect();
            for w in places {
                part.ticks.extend(chosen.iter().map(|t| tick(group, *t, w)));
                if base == "mentions" {
                    whole.ticks.extend((0..SILENT).map(|t| tick(group, t, w)));
                } else {
                    whole.ticks.push(tick(group, SILENT, w));
                }
            }
            continue;
        }
        let chosen: Vec<usize> = choices
            .iter()
            .map(|id| position(if question == "q" { &SCALE } else { &PLACES }, id))
            .collect();
        let (all_q, all_w) = (of("q"), of("w"));
        for q in 0..Q {
            for w in 0..W {
                let (own, other, asked) = if question == "q" {
                    (q, w, &all_w)
                } else {
                    (w, q, &all_q)
                };
                let last = if question == "q" { Q - 1 } else { W - 1 };
                let is_counted = own != last || base == "asked";
                if asked.as_ref().is_some_and(|kept| !kept.contains(&other)) || !is_counted {
                    continue;
                }
                whole.cells.push(cell(group, q, w));
                if chosen.contains(&own) {
                    part.cells.push(cell(group, q, w));
                }
            }
        }
    }
    (part, whole)
}

impl Attacker {
    pub fn new(direction: OptimizationDirection, target: &Sum, published: &Published) -> Self {
        let mut problem = Problem::new(direction);
        let weight = |places: &[usize], place: usize| if places.contains(&place) { 1.0 } else { 0.0 };
        let cells = (0..2 * Q * W)
            .map(|place| problem.add_integer_var(weight(&target.cells, place), (0, 1000)))
            .collect();
        let ticks = (0..2 * (SILENT + 1) * W)
            .map(|place| problem.add_integer_var(weight(&target.ticks, place), (0, 1000)))
            .collect();
        let mut attacker = Self { problem, cells, ticks };
        for (sum, value) in &published.sums {
            let terms = attacker.terms(sum);
            attacker.problem.add_constraint(terms, ComparisonOp::Eq, *value);
        }
        for (sum, comparison, end) in &published.ends {
            let terms = attacker.terms(sum);
            attacker.problem.add_constraint(terms, *comparison, *end);
        }
        for (greater, lesser, by) in &published.orders {
            let mut terms = attacker.terms(greater);
            terms.extend(attacker.terms(lesser).into_iter().map(|(unknown, _)| (unknown, -1.0)));
            attacker.problem.add_constraint(terms, ComparisonOp::Ge, *by);
        }
        // Nobody ticks who did not answer, and nobody answers who is not there.
        for group in 0..2 {
            for w in 0..W {
                let answered = attacker.ticks[tick(group, SILENT, w)];
                for t in 0..SILENT {
                    let ticked = attacker.ticks[tick(group, t, w)];
                    attacker
                        .problem
                        .add_constraint([(answered, 1.0), (ticked, -1.0)], ComparisonOp::Ge, 0.0);
                }
                let mut there: Vec<_> = (0..Q).map(|q| (attacker.cells[cell(group, q, w)], 1.0)).collect();
                there.push((answered, -1.0));
                attacker.problem.add_constraint(there, ComparisonOp::Ge, 0.0);
            }
        }
        attacker
    }

    pub fn terms(&self, sum: &Sum) -> Vec<(Variable, f64)> {
        let cells = sum.cells.iter().map(|place| (self.cells[*place], 1.0));
        cells
            .chain(sum.ticks.iter().map(|place| (self.ticks[*place], 1.0)))
            .collect()
    }

    /// The least and the most that a count can be.
    pub fn bounds(target: &Sum, published: &Published) -> (f64, f64) {
        let end = |direction| {
            let attacker = Self::new(direction, target, published);
            let outcome = attacker.problem.solve().expect("what is published is possible");
            outcome.solution().expect("a solution").objective().round()
        };
        (
            end(OptimizationDirection::Minimize),
            end(OptimizationDirection::Maximize),
        )
    }
}
