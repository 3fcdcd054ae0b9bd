//! Who reads the report with a solver at hand. They know every published count and every order, which counts are
//! hidden, and that no count is negative; not why a count is hidden.

use super::end::{End, end, far};
use super::model::NoAnswer;
use super::part::{Part, parts};
use super::path::cheapest;
use super::settled::Settled;
use super::tables::Tables;
use super::{Interval, Problem, Work};
use std::collections::BTreeSet;

/// What an attacker can still believe of the cell `target` when the cells `hidden` are.
///
/// The lowest and the highest value of `target · x` over whole `x >= 0` with `cell · x` as published. Where whole tables
/// are too many to search, those over real `x`, rounded inwards. A count that the solver cannot settle is taken as
/// known.
#[must_use]
pub fn attack(problem: &Problem, hidden: &[usize], target: usize) -> Interval {
    let known = Interval::point(problem.cells[target].value);
    let parts = parts(problem, &[target]);
    let Some((part, figure)) = parts.first().and_then(|part| Some((part, part.figure_of(target)?))) else {
        return known;
    };
    let figures = part.figures.iter();
    // A count is hidden where each cell that prints it is.
    let hidden = figures.map(|figure| figure.cells.iter().all(|cell| hidden.contains(cell)));
    let work = Work::of(u64::MAX);
    Attacker::new(part, hidden.collect(), &work)
        .belief(figure)
        .unwrap_or(known)
}

/// What an attacker can still believe of each of `targets`, in their order, when the cells `hidden` are; none where the work is
/// not enough to find out.
#[must_use]
pub fn bounds(problem: &Problem, hidden: &[usize], targets: &[usize], work: &Work) -> Vec<Option<Interval>> {
    let mut found = vec![None; targets.len()];
    for part in parts(problem, targets) {
        let figures = part.figures.iter();
        let hidden = figures.map(|figure| figure.cells.iter().all(|cell| hidden.contains(cell)));
        let mut attacker = Attacker::new(&part, hidden.collect(), work);
        for (found, target) in found.iter_mut().zip(targets) {
            if let Some(figure) = part.figure_of(*target) {
                *found = attacker.belief(figure).ok();
            }
        }
    }
    found
}

/// Which of `targets` have one value only when the cells `hidden` are, these among them.
pub(in crate::disclosure) fn told(
    problem: &Problem,
    hidden: &[usize],
    targets: &[usize],
    work: &Work,
) -> Result<Vec<usize>, NoAnswer> {
    let mut found = Vec::new();
    let is_hidden: BTreeSet<usize> = hidden.iter().copied().collect();
    for part in parts(problem, targets) {
        let figures = part.figures.iter();
        let hidden = figures.map(|figure| figure.cells.iter().all(|cell| is_hidden.contains(cell)));
        let mut attacker = Attacker::new(&part, hidden.collect(), work);
        let of = |target: &usize| Some((*target, part.figure_of(*target)?));
        let ours: Vec<(usize, usize)> = targets.iter().filter_map(of).collect();
        let wanted: Vec<(usize, u64)> = ours.iter().map(|(_, figure)| (*figure, 1)).collect();
        attacker.sweep(&wanted)?;
        for (target, figure) in ours {
            if !attacker.hides(figure) || !attacker.doubts(figure, 1)? {
                found.push(target);
            }
        }
    }
    Ok(found)
}

/// The attacker of one part.
#[derive(Clone, Debug)]
pub(super) struct Attacker<'a> {
    part: &'a Part,
    hidden: Vec<bool>,
    tables: Tables,
    /// What it may do yet.
    work: &'a Work,
}

impl<'a> Attacker<'a> {
    pub(super) fn new(part: &'a Part, hidden: Vec<bool>, work: &'a Work) -> Self {
        Self {
            part,
            hidden,
            tables: Tables::of(part),
            work,
        }
    }

    pub(super) fn work(&self) -> &'a Work {
        self.work
    }

    pub(super) fn hides(&self, figure: usize) -> bool {
        self.hidden[figure]
    }

    pub(super) fn hide(&mut self, figure: usize) {
        self.hidden[figure] = true;
    }

    /// Publishes a figure; the tables that this rules out are handed back.
    pub(super) fn show(&mut self, figure: usize) -> Tables {
        self.hidden[figure] = false;
        self.tables.without(figure, self.part.figures[figure].value)
    }

    /// Takes back [`Self::show`].
    pub(super) fn hide_again(&mut self, figure: usize, aside: Tables) {
        self.hidden[figure] = true;
        self.tables.extend(aside);
    }

    /// Whether a figure can be anything over a range of `width`.
    pub(super) fn doubts(&mut self, figure: usize, width: u64) -> Result<bool, NoAnswer> {
        Ok(self.narrow(figure, width)?.is_none())
    }

    /// What can be believed of a figure where that is less than `width` from end to end; none where it is not.
    pub(super) fn narrow(&mut self, figure: usize, width: u64) -> Result<Option<Interval>, NoAnswer> {
        // Tables found for other figures often settle it.
        if self.ranges_over(figure, width)? {
            return Ok(None);
        }
        let settled = self.seen()?;
        let high = self.reach(&settled, figure, true)?;
        if high.is_none() || self.ranges_over(figure, width)? {
            return Ok(None);
        }
        let low = self.reach(&settled, figure, false)?.unwrap_or(0);
        Ok(Some(Interval { low, high }).filter(|believed| !believed.spans(width)))
    }

    fn ranges_over(&self, figure: usize, width: u64) -> Result<bool, NoAnswer> {
        self.work.take(self.tables.len() as u64)?;
        let range = self.tables.range(figure);
        Ok(range.is_some_and(|(low, high)| high - low >= width))
    }

    pub(super) fn belief(&mut self, figure: usize) -> Result<Interval, NoAnswer> {
        let settled = self.seen()?;
        let low = self.reach(&settled, figure, false)?.unwrap_or(0);
        let high = self.reach(&settled, figure, true)?;
        Ok(Interval { low, high })
    }

    pub(super) fn seen(&self) -> Result<Settled, NoAnswer> {
        self.work.take(self.part.terms() as u64)?;
        Settled::of(self.part, &self.hidden)
    }

    /// One end of a hidden figure; a table that has it there is kept.
    fn reach(&mut self, settled: &Settled, figure: usize, up: bool) -> Result<Option<u64>, NoAnswer> {
        if settled.knows(self.part, figure) {
            return Ok(Some(self.part.figures[figure].value));
        }
        match end(self.part, settled, figure, up, self.work)? {
            End::Table(atoms) => self.tables.add(self.part, &self.hidden, &atoms, figure).map(Some),
            End::Bound(bound) => Ok(Some(bound)),
            End::Open => Ok(None),
        }
    }

    /// Looks for tables in which as many figures as can be are far above their counts at once, then as many of the others,
    /// until no table brings a further one into doubt over the width that it wants; then far below. A few of them settle
    /// most. `wanted` are figures with their widths.
    pub(super) fn sweep(&mut self, wanted: &[(usize, u64)]) -> Result<(), NoAnswer> {
        let mut open = self.not_yet(wanted)?;
        // One or two are looked at by themselves.
        if open.len() < 3 {
            return Ok(());
        }
        let settled = self.seen()?;
        for up in [true, false] {
            while let Some((first, _)) = open.first().copied() {
                let ways: Vec<(usize, bool)> = open.iter().map(|(figure, _)| (*figure, up)).collect();
                let Some(atoms) = far(self.part, &settled, &ways, self.work)? else {
                    break;
                };
                // One that doesn't agree with what is published proves nothing.
                let _ = self.tables.add(self.part, &self.hidden, &atoms, first);
                let narrow = self.not_yet(&open)?;
                if narrow.len() == open.len() {
                    break;
                }
                open = narrow;
            }
        }
        Ok(())
    }

    /// The figures that no tables found so far bring into doubt over the width that they want.
    fn not_yet(&self, wanted: &[(usize, u64)]) -> Result<Vec<(usize, u64)>, NoAnswer> {
        let mut open = Vec::new();
        for (figure, width) in wanted {
            if !self.ranges_over(*figure, *width)? {
                open.push((*figure, *width));
            }
        }
        Ok(open)
    }

    /// Figures to hide for one to be in doubt over `width`, of which less is believed `now`, within what `modest` believes. Half
    /// of what is missing is looked for upwards (downwards once that is exhausted), as the same figures mostly let it go both
    /// ways. None where the solver finds no way.
    pub(super) fn way_out(
        &self,
        figure: usize,
        width: u64,
        now: Interval,
        modest: &mut Attacker<'_>,
    ) -> Result<Vec<usize>, NoAnswer> {
        let Interval { low, high: Some(high) } = now else {
            return Ok(Vec::new());
        };
        let half = width.saturating_sub(high.saturating_sub(low)).div_ceil(2);
        let settled = modest.seen()?;
        let most = modest.reach(&settled, figure, true)?;
        let mut to = high.saturating_add(half).min(most.unwrap_or(u64::MAX));
        if to <= high {
            let least = modest.reach(&settled, figure, false)?.unwrap_or(0);
            to = low.saturating_sub(half).max(least);
        }
        Ok(cheapest(self.part, &self.hidden, figure, to, self.work).unwrap_or_default())
    }
}
