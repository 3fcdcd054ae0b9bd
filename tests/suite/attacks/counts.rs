//! What can be believed of a count: tables of whole people that agree with all that is said. Each that is found, by chance or by
//! a solver, is held against the files in whole numbers: a count that two of them put far apart is safe, whoever found them.

use super::reader::Said;
use microlp::{ComparisonOp, Error, OptimizationDirection, Problem, SolveOptions};
use std::collections::BTreeMap;

/// Nodes of branch and bound, after which a count is left undecided: a few of ten thousand surveys would take hours.
const NODES: u64 = 2000;

/// Tables that are made by chance.
const SHUFFLES: usize = 40;

pub struct Counts<'a> {
    said: &'a [Said],
    /// Kinds of people whom nothing that is said tells apart have one number.
    alike: Vec<usize>,
    tables: Vec<Vec<i64>>,
    chance: u64,
    pub solved: usize,
    truth: Vec<i64>,
}

impl<'a> Counts<'a> {
    /// `truth` says how many people of each kind there are.
    pub fn new(said: &'a [Said], truth: Vec<i64>) -> Self {
        let mut numbers: BTreeMap<Vec<i64>, usize> = BTreeMap::new();
        let alike = (0..truth.len()).map(|kind| {
            let column = said.iter().map(|one| one.times[kind]).collect();
            let next = numbers.len();
            *numbers.entry(column).or_insert(next)
        });
        let mut counts = Self {
            alike: alike.collect(),
            said,
            tables: Vec::new(),
            chance: 1,
            solved: 0,
            truth: truth.clone(),
        };
        assert!(counts.agrees(&truth), "the truth is what is said");
        for _ in 0..SHUFFLES {
            let table = counts.spread(&counts.alike.clone(), &truth);
            counts.take(table);
        }
        counts.take(truth);
        counts
    }

    fn agrees(&self, table: &[i64]) -> bool {
        self.said.iter().all(|one| {
            let sum = dot(&one.times, table);
            sum >= one.least && one.most.is_none_or(|most| sum <= most)
        })
    }

    fn take(&mut self, table: Vec<i64>) -> bool {
        let agrees = table.iter().all(|count| *count >= 0) && self.agrees(&table);
        if agrees {
            self.tables.push(table);
        }
        agrees
    }

    /// The people of each class, put among its kinds by chance.
    fn spread(&mut self, classes: &[usize], table: &[i64]) -> Vec<i64> {
        let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (kind, class) in classes.iter().enumerate() {
            members.entry(*class).or_default().push(kind);
        }
        let mut found = vec![0; table.len()];
        for kinds in members.values() {
            // All in one, or each anywhere.
            let is_one = self.next(2) == 0;
            let first = kinds[self.next(kinds.len())];
            for _ in 0..kinds.iter().map(|kind| table[*kind]).sum() {
                let kind = if is_one { first } else { kinds[self.next(kinds.len())] };
                found[kind] += 1;
            }
        }
        found
    }

    fn next(&mut self, below: usize) -> usize {
        self.chance = self
            .chance
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        usize::try_from(self.chance >> 33).expect("31 bits") % below
    }

    fn known(&self, target: &[i64]) -> (i64, i64) {
        let values = self.tables.iter().map(|table| dot(target, table));
        let (low, high) = (values.clone().min(), values.max());
        (low.expect("the truth"), high.expect("the truth"))
    }

    /// The least and the most that a count is known to be able to be, no further apart than needed to see that it may differ by
    /// `width`; none where the solver gave up before it knew.
    pub fn bounds(&mut self, target: &[i64], width: i64) -> Option<(i64, i64)> {
        let mut is_sure = true;
        for up in [true, false] {
            let (low, high) = self.known(target);
            // From as far as is asked for to the next.
            for further in (1..=width - (high - low)).rev() {
                let ends = if up {
                    (high + further, i64::MAX)
                } else {
                    (i64::MIN, low - further)
                };
                let found = self.solve(target, ends);
                is_sure &= found.is_some();
                if found == Some(true) {
                    break;
                }
            }
        }
        let (low, high) = self.known(target);
        (is_sure || high - low >= width).then_some((low, high))
    }

    /// Of what is said, as much as is needed for a count to have one value: one after the other is left out, by halves and quarters first.
    pub fn needed(&self, target: &[i64]) -> Vec<String> {
        let tells = |kept: &[&Said]| {
            let said: Vec<Said> = kept.iter().map(|one| (*one).clone()).collect();
            let mut counts = Counts::new(&said, self.truth.clone());
            counts.bounds(target, 1).is_some_and(|(low, high)| low == high)
        };
        let mut kept: Vec<&Said> = self.said.iter().collect();
        let mut size = kept.len() / 2;
        while size > 0 {
            let mut from = 0;
            while from < kept.len() {
                let to = kept.len().min(from + size);
                let fewer = [&kept[..from], &kept[to..]].concat();
                if tells(&fewer) {
                    kept = fewer;
                } else {
                    from = to;
                }
            }
            size /= 2;
        }
        let each = kept.into_iter();
        each.map(|one| format!("{} {:?} {}", one.least, one.most, one.by))
            .collect()
    }

    /// Whether there is a table with the count within bounds; none where the solver gave up.
    fn solve(&mut self, target: &[i64], (least, most): (i64, i64)) -> Option<bool> {
        self.solved += 1;
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let mut classes: BTreeMap<(usize, i64), (usize, usize)> = BTreeMap::new();
        let class_of = self.alike.iter().zip(target).enumerate().map(|(kind, (alike, times))| {
            let next = classes.len();
            classes.entry((*alike, *times)).or_insert((next, kind)).0
        });
        let class_of: Vec<usize> = class_of.collect();
        let mut firsts: Vec<usize> = vec![0; classes.len()];
        classes.values().for_each(|(class, kind)| firsts[*class] = *kind);
        let variable = |_: &usize| problem.add_integer_var(0.0, (0, 500));
        let unknown: Vec<_> = firsts.iter().map(variable).collect();
        for one in self.said {
            let terms = firsts.iter().zip(&unknown).filter(|(kind, _)| one.times[**kind] != 0);
            let terms: Vec<_> = terms
                .map(|(kind, unknown)| (*unknown, one.times[*kind] as f64))
                .collect();
            let comparison = if one.most.is_some() {
                ComparisonOp::Eq
            } else {
                ComparisonOp::Ge
            };
            if !terms.is_empty() {
                problem.add_constraint(terms, comparison, one.least as f64);
            }
        }
        let terms = firsts.iter().zip(&unknown).filter(|(kind, _)| target[**kind] != 0);
        let terms: Vec<_> = terms.map(|(kind, unknown)| (*unknown, target[*kind] as f64)).collect();
        let (comparison, bound) = if most == i64::MAX {
            (ComparisonOp::Ge, least)
        } else {
            (ComparisonOp::Le, most)
        };
        problem.add_constraint(terms, comparison, bound as f64);
        let mut options = SolveOptions::default();
        options.node_limit = Some(NODES);
        let outcome = match problem.solve_with(options) {
            Ok(outcome) => outcome,
            Err(error) => return matches!(error, Error::Infeasible).then_some(false),
        };
        let solution = outcome.solution()?;
        let mut table = vec![0; target.len()];
        for (kind, unknown) in firsts.iter().zip(&unknown) {
            table[*kind] = solution.var_value(*unknown).round() as i64;
        }
        let spread = self.spread(&class_of, &table);
        // What the solver rounded is no table.
        self.take(spread).then_some(true)
    }
}

pub fn dot(one: &[i64], other: &[i64]) -> i64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}
