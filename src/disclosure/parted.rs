//! Cells of one group, where a crossing prints those of several groups together: what is said of these groups elsewhere may tell
//! them. Where all of town and country who said a said b too, and all but one of those who said a live in town, the one of the
//! country said both.

use super::atoms::Atoms;
use super::dimension::Axis;
use super::protect::{self, Cell, NoAnswer, Problem, Work};
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
            if !self.is_loose(atoms, &shown, &boxed) {
                open.push((place, boxed));
            }
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
        let boxes: BTreeSet<Vec<u32>> = self.queries.iter().map(|asked| self.counted_by(atoms, asked)).collect();
        let mut found = Vec::new();
        for parts in people {
            for one in classes(0) {
                for other in classes(1) {
                    let boxed = atoms.of(parts.iter().copied(), &[one.clone(), other]);
                    let value = atoms.value(&boxed);
                    let tells = |asked: &Placed<'_>| {
                        let counted = self.counted_by(atoms, asked);
                        (1..asked.least).contains(&value)
                            && boxed.iter().any(|atom| counted.binary_search(atom).is_ok())
                    };
                    if value == 0 || boxes.contains(&boxed) {
                        continue;
                    }
                    if let Some(place) = self.queries.iter().position(tells) {
                        found.push((place, boxed));
                    }
                }
            }
        }
        found
    }

    /// Whether someone of the cell and someone of other groups may have answered each other's way and the other way round, with
    /// two more who did so the other way round: nothing changes that counts groups together, or one question.
    fn is_loose(&self, atoms: &Atoms, shown: &[&Cell], boxed: &[u32]) -> bool {
        let per_part: usize = self.axes.iter().map(Axis::classes).product();
        let parts = atoms.len() / per_part.max(1);
        let mut cells = boxed
            .iter()
            .map(|atom| *atom as usize)
            .filter(|atom| atoms.count_of(*atom) > 0);
        cells.any(|atom| {
            let (part, own) = (atom / per_part, atom % per_part);
            let mut corners = atoms.beside(atom, 0).flat_map(|down| {
                let across = atoms.beside(atom, 1).zip(atoms.beside(down, 1));
                across.map(move |(beside, far)| {
                    [
                        own,
                        far - part * per_part,
                        down - part * per_part,
                        beside - part * per_part,
                    ]
                })
            });
            corners.any(|[own, far, down, beside]| {
                let mut others = (0..parts).filter(|other| *other != part);
                others.any(|other| {
                    let at = |part: usize, cell: usize| part * per_part + cell;
                    let lose = [at(part, own), at(part, far), at(other, down), at(other, beside)];
                    let gain = [at(part, down), at(part, beside), at(other, own), at(other, far)];
                    lose.iter().all(|atom| atoms.count_of(*atom) > 0) && stays(shown, &gain, &lose)
                })
            })
        })
    }
}

/// Whether no published count changes where some atoms gain one and others lose one.
fn stays(shown: &[&Cell], gain: &[usize], lose: &[usize]) -> bool {
    let times = |cell: &Cell, atoms: &[usize]| -> usize {
        let holds = |atom: &usize| {
            let from = cell.atoms.partition_point(|one| (*one as usize) < *atom);
            cell.atoms.partition_point(|one| (*one as usize) <= *atom) - from
        };
        atoms.iter().map(holds).sum()
    };
    shown.iter().all(|cell| times(cell, gain) == times(cell, lose))
}
