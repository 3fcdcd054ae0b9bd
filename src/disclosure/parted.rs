//! Cells of one group, where a crossing prints those of several groups together: what is said of these groups elsewhere may tell
//! them. Where all of town and country who said a said b too, and all but one of those who said a live in town, the one of the
//! country said both.

use super::atoms::Atoms;
use super::protect::{self, Cell, NoAnswer, Problem, Work};
use super::swap::is_exchanged;
use super::system::{Placed, System, Unprinted};
use crate::survey::PartId;
use std::collections::BTreeSet;

impl System<'_> {
    /// Whether it prints people together whom other figures tell apart.
    pub fn is_pooled(&self) -> bool {
        self.axes.len() > 1 && self.queries.iter().any(|asked| self.within(asked).count() > 1)
    }

    /// Those whom a query counts, as far as figures tell them apart.
    fn within<'a>(&'a self, asked: &'a Placed<'_>) -> impl Iterator<Item = &'a [usize]> {
        let is_of = |parts: &&[usize]| parts.iter().all(|part| asked.query.people.contains(&PartId(*part)));
        self.apart.last().into_iter().flatten().map(Vec::as_slice).filter(is_of)
    }

    /// Small cells of a group or of those whom figures tell apart, printed nowhere, that have one value only for whoever knows
    /// all that is not `hidden` of a problem. Of crossings of two questions; those of more are held to these.
    pub fn told_of_groups(
        &self,
        atoms: &Atoms,
        (problem, hidden): (&Problem, &BTreeSet<usize>),
        work: &Work,
    ) -> Result<Vec<Unprinted>, NoAnswer> {
        if self.axes.len() != 2 || !self.is_pooled() {
            return Ok(Vec::new());
        }
        let published = || (0..problem.cells.len()).filter(|cell| !hidden.contains(cell));
        let shown: Vec<&Cell> = published().map(|cell| &problem.cells[cell]).collect();
        let mut open = Vec::new();
        for (place, boxed) in self.small(atoms) {
            work.take(shown.len() as u64)?;
            if !is_exchanged(atoms, &shown, &boxed) {
                open.push((place, boxed));
            }
        }
        if open.is_empty() {
            return Ok(Vec::new());
        }
        let mut more = problem.clone();
        let mut targets = Vec::new();
        for (_, boxed) in &open {
            targets.push(more.cells.len());
            more.cells.push(Cell {
                value: atoms.value(boxed),
                atoms: boxed.clone(),
                cost: protect::Cost::Weight(1),
            });
        }
        let hidden: Vec<usize> = hidden.iter().copied().chain(targets.iter().copied()).collect();
        let told = protect::told(&more, &hidden, &targets, work)?;
        let first = problem.cells.len();
        Ok(told.into_iter().map(|cell| open[cell - first].clone()).collect())
    }

    /// Cells of few people, each with the first query that counts them among others.
    fn small(&self, atoms: &Atoms) -> Vec<Unprinted> {
        let classes = |axis: usize| (0..self.axes[axis].valid).map(|class| BTreeSet::from([class]));
        let people: BTreeSet<&[usize]> = self
            .queries
            .iter()
            .filter(|asked| !asked.is_exempt)
            .flat_map(|asked| self.within(asked))
            .collect();
        let counted: Vec<Vec<u32>> = self.queries.iter().map(|asked| self.counted_by(atoms, asked)).collect();
        let mut found = Vec::new();
        for parts in people {
            for one in classes(0) {
                for other in classes(1) {
                    let boxed = atoms.of(parts.iter().copied(), &[one.clone(), other]);
                    let value = atoms.value(&boxed);
                    if value == 0 || counted.contains(&boxed) {
                        continue;
                    }
                    let tells = |(asked, counted): (&Placed<'_>, &Vec<u32>)| {
                        let holds = |atom: &u32| counted.binary_search(atom).is_ok();
                        value < asked.least && boxed.iter().any(holds)
                    };
                    let place = self.queries.iter().zip(&counted).position(tells);
                    found.extend(place.map(|place| (place, boxed)));
                }
            }
        }
        found
    }
}
