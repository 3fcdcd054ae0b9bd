//! Choosing what else to hide.

use super::attacker::Attacker;
use super::model::NoAnswer;
use super::part::{Figure, Part, parts};
use super::{Cost, Exposure, Interval, Order, Problem, Protection, Work};
use std::collections::{BTreeMap, BTreeSet};

/// Hides further cells until what an attacker believes of each hidden cell spans `width` respondents, or as much as
/// the cells that are never hidden allow.
///
/// One hidden cell after the other is given the way out that costs least (`path`). Secondary cells are protected
/// like primary ones: a mark in the report stands for something that cannot be worked out. Last, each secondary cell
/// that turns out not to be needed is shown again.
///
/// None where that takes more than the `work`.
#[must_use]
pub fn protect(problem: &Problem, primary: &[usize], width: u64, work: &Work) -> Option<Protection> {
    let mut protection = Protection::default();
    for part in parts(problem, primary) {
        let ours = ours(&part, primary);
        let done = match guard(&part, &ours, width, work) {
            Ok(done) => done,
            Err(NoAnswer) if work.is_spent() => return None,
            Err(NoAnswer) => given_up(problem, &ours),
        };
        protection.hidden.extend(done.hidden);
        protection.for_.extend(done.for_);
        protection.exposed.extend(done.exposed);
    }
    Some(protection)
}

/// Which of some cells stay narrower than `width` though every cell is hidden that may be. What the `work` is not enough
/// to look at is taken as known.
#[must_use]
pub fn exposed(problem: &Problem, primary: &[usize], width: u64, work: &Work) -> Vec<Exposure> {
    // What is hidden and not looked at says nothing.
    let primary_set: BTreeSet<usize> = primary.iter().copied().collect();
    let is_kept = |cell: &usize| problem.cells[*cell].cost == Cost::Never || primary_set.contains(cell);
    let kept: Vec<usize> = (0..problem.cells.len()).filter(is_kept).collect();
    let place: BTreeMap<usize, usize> = kept.iter().copied().zip(0..).collect();
    let order = |order: &Order| {
        let (greater, lesser) = (*place.get(&order.greater)?, *place.get(&order.lesser)?);
        Some(Order {
            greater,
            lesser,
            ..*order
        })
    };
    let fewer = Problem {
        atoms: problem.atoms,
        cells: kept.iter().map(|cell| problem.cells[*cell].clone()).collect(),
        orders: problem.orders.iter().filter_map(order).collect(),
    };
    let primary: Vec<usize> = primary_set.iter().map(|cell| place[cell]).collect();
    let mut found = Vec::new();
    for part in parts(&fewer, &primary) {
        let ours = ours(&part, &primary);
        let may_go = part.figures.iter().map(Figure::may_be_hidden).collect();
        let mut guard = Guard::new(&part, may_go, width, work);
        let wanted = wanted(&part, &ours, width);
        let done = guard.attacker.sweep(&wanted).and_then(|()| guard.finish(&ours));
        found.extend(done.unwrap_or_else(|_| given_up(&fewer, &ours)).exposed);
    }
    for exposure in &mut found {
        exposure.cell = kept[exposure.cell];
        exposure.by.iter_mut().for_each(|cell| *cell = kept[*cell]);
    }
    found
}

/// The cells of a part among some, each once.
fn ours(part: &Part, cells: &[usize]) -> Vec<usize> {
    let ours = cells.iter().copied().filter(|cell| part.figure_of(*cell).is_some());
    ours.collect::<BTreeSet<usize>>().into_iter().collect()
}

/// The figures of some cells, each with the width that it wants.
fn wanted(part: &Part, cells: &[usize], width: u64) -> Vec<(usize, u64)> {
    let figures = cells.iter().filter_map(|cell| part.figure_of(*cell));
    figures.map(|figure| (figure, width)).collect()
}

/// Nothing is promised.
fn given_up(problem: &Problem, primary: &[usize]) -> Protection {
    let cells = primary.iter().map(|cell| Exposure {
        cell: *cell,
        interval: Interval::point(problem.cells[*cell].value),
        by: Vec::new(),
    });
    Protection {
        exposed: cells.collect(),
        ..Protection::default()
    }
}

fn guard(part: &Part, primary: &[usize], width: u64, work: &Work) -> Result<Protection, NoAnswer> {
    let figures = part.figures.iter();
    let first = |cells: &[usize]| cells.iter().any(|cell| primary.binary_search(cell).is_ok());
    let hidden = figures.map(|f| f.may_be_hidden() && first(&f.cells)).collect();
    let mut guard = Guard::new(part, hidden, width, work);
    guard.modest.sweep(&wanted(part, primary, width))?;
    let mut taken = BTreeSet::new();
    for cell in primary {
        let figure = part.figure_of(*cell).filter(|figure| guard.attacker.hides(*figure));
        if let Some(figure) = figure.filter(|figure| taken.insert(*figure)) {
            guard.take(figure, *cell, true)?;
        }
    }
    guard.choose()?;
    guard.clean_up()?;
    guard.finish(primary)
}

/// A hidden figure.
#[derive(Clone, Copy, Debug)]
pub(super) struct Target {
    pub(super) figure: usize,
    /// The primary cell that it is hidden for, itself if it is one.
    primary: usize,
    pub(super) is_primary: bool,
    /// The width it needs: the one asked for, or what can be had with everything hidden that may be.
    pub(super) need: u64,
}

/// One part, from the primary cells to the finished choice.
pub(super) struct Guard<'a> {
    pub(super) part: &'a Part,
    pub(super) width: u64,
    pub(super) attacker: Attacker<'a>,
    /// Knows only what is never hidden.
    pub(super) modest: Attacker<'a>,
    pub(super) targets: Vec<Target>,
}

impl<'a> Guard<'a> {
    pub(super) fn new(part: &'a Part, hidden: Vec<bool>, width: u64, work: &'a Work) -> Self {
        let may_go = part.figures.iter().map(Figure::may_be_hidden).collect();
        Self {
            part,
            width,
            attacker: Attacker::new(part, hidden, work),
            modest: Attacker::new(part, may_go, work),
            targets: Vec::new(),
        }
    }

    pub(super) fn take(&mut self, figure: usize, primary: usize, is_primary: bool) -> Result<(), NoAnswer> {
        let most = self.modest.narrow(figure, self.width)?.and_then(Interval::width);
        self.targets.push(Target {
            figure,
            primary,
            is_primary,
            need: most.unwrap_or(self.width),
        });
        Ok(())
    }

    /// Each round hides at least one more figure, so there are no more rounds than figures.
    fn choose(&mut self) -> Result<(), NoAnswer> {
        let mut next = 0;
        self.sweep()?;
        while let Some(target) = self.targets.get(next).copied() {
            while let Some(now) = self.attacker.narrow(target.figure, target.need)? {
                let (figure, need) = (target.figure, target.need);
                let mut chosen = self.attacker.way_out(figure, need, now, &mut self.modest)?;
                if chosen.is_empty() {
                    chosen.extend(self.cheapest_left());
                }
                if chosen.is_empty() {
                    break;
                }
                for figure in chosen {
                    self.attacker.hide(figure);
                    self.take(figure, target.primary, false)?;
                }
            }
            next += 1;
        }
        Ok(())
    }

    /// Settles what a few tables can.
    pub(super) fn sweep(&mut self) -> Result<(), NoAnswer> {
        let targets = self.targets.iter();
        let hidden = targets.filter(|target| target.need > 0 && self.attacker.hides(target.figure));
        let wanted: Vec<(usize, u64)> = hidden.map(|target| (target.figure, target.need)).collect();
        self.attacker.sweep(&wanted)
    }

    /// Where parts of respondents would find a way out but whole ones do not.
    fn cheapest_left(&self) -> Option<usize> {
        let mut figures = 0..self.part.figures.len();
        figures.find(|figure| !self.attacker.hides(*figure) && self.part.figures[*figure].may_be_hidden())
    }

    /// From figures back to cells.
    pub(super) fn finish(mut self, primary: &[usize]) -> Result<Protection, NoAnswer> {
        let mut protection = Protection::default();
        for target in &self.targets {
            let cells = self.part.figures[target.figure].cells.iter();
            for cell in cells.filter(|cell| primary.binary_search(cell).is_err()) {
                protection.hidden.push(*cell);
                protection.for_.push((*cell, target.primary));
            }
        }
        for cell in primary {
            let Some(figure) = self.part.figure_of(*cell) else {
                continue;
            };
            if !self.attacker.hides(figure) || !self.attacker.doubts(figure, self.width)? {
                let interval = self.attacker.belief(figure)?;
                let by = self.given_back_by(*cell, figure)?;
                protection.exposed.push(Exposure {
                    cell: *cell,
                    interval,
                    by,
                });
            }
        }
        Ok(protection)
    }
}
