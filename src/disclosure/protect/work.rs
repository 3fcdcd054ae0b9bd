//! How much work may be done, counted in steps that are the same on every machine: a clock would make two runs differ.

use super::model::NoAnswer;
use std::cell::Cell;

/// An equation costs the solver as much as so many terms of it: it takes its equations apart again and again.
const EQUATION: usize = 10;

/// To write a program down costs as much as so many pivots: each of its terms is sorted, copied and sorted again.
const WRITING: u64 = 20;

/// How large a program is, in steps for each pivot.
pub(super) const fn size(equations: usize, terms: usize) -> usize {
    terms.saturating_add(EQUATION.saturating_mul(equations))
}

/// The steps that are left. A step looks at one term of one equation: once where the attacker reads, once per pivot where
/// the solver does.
#[derive(Debug)]
pub struct Work {
    left: Cell<u64>,
    done: Cell<u64>,
}

impl Work {
    /// So many steps.
    #[must_use]
    pub const fn of(steps: u64) -> Self {
        Self {
            left: Cell::new(steps),
            done: Cell::new(0),
        }
    }

    /// How many steps are left.
    pub const fn left(&self) -> u64 {
        self.left.get()
    }

    /// How many were done: more than there were by what the last of them took.
    pub const fn done(&self) -> u64 {
        self.done.get()
    }

    /// Whether there was more to do than this.
    pub const fn is_spent(&self) -> bool {
        self.left.get() == 0
    }

    /// So many of the steps that are left, for one of several tasks.
    pub(in crate::disclosure) fn part(&self, most: u64) -> Self {
        Self::of(most.min(self.left()))
    }

    /// Takes what a task has done from what is left for all: that nothing is, the next one sees.
    pub(in crate::disclosure) fn took(&self, part: &Self) {
        let _ = self.take(part.done());
    }

    /// Does some steps.
    pub(in crate::disclosure) fn take(&self, steps: u64) -> Result<(), NoAnswer> {
        self.done.set(self.done.get().saturating_add(steps));
        let left = self.left.get().saturating_sub(steps);
        self.left.set(left);
        if left == 0 { Err(NoAnswer) } else { Ok(()) }
    }

    /// What a program took that was solved by so many pivots: it is written down and taken apart once more than that, however few
    /// they are.
    pub(super) fn solved(&self, pivots: u64, size: usize) -> Result<(), NoAnswer> {
        self.take(pivots.saturating_add(WRITING).saturating_mul(size as u64))
    }

    /// Takes on a program, which mostly needs a pivot for each equation; one that is larger than all that is left is not
    /// begun.
    pub(super) fn begin(&self, equations: usize, size: usize) -> Result<(), NoAnswer> {
        let expected = (equations as u64).saturating_mul(size as u64);
        if expected >= self.left.get() {
            self.left.set(0);
            return Err(NoAnswer);
        }
        Ok(())
    }
}
