//! Whether two shares or two means differ, by the test that their people and how they were drawn ask for.

use super::drawn::Laid;
use super::inference::{Estimate, Moments, Sample, Verdict, mcnemar, paired, two_shares, welch};
use super::{Counter, inference::LonelyStratum};
use crate::query::Query;
use crate::survey::PartId;

/// Of fewer people, nothing is tested.
const FEWEST: usize = 10;

/// What came of a test of no difference.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tested {
    /// How probable a difference at least as large is where there is none; two-sided, of this test alone.
    pub p: f64,
    /// Which it was.
    pub test: TestKind,
    /// Whether p is below 1 − level. Of several tests together, Holm's correction says which hold.
    pub holds: bool,
}

/// A test, as a report names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TestKind {
    /// Pearson's χ² without correction: two shares, every expected count 5 or more.
    ChiSquare,
    /// Fisher's exact test: two shares, an expected count below 5.
    Fisher,
    /// McNemar's test, of two shares of the same people.
    McNemar,
    /// Welch's test, of two means.
    Welch,
    /// The t test of what each person's answers differ by, of two means of the same people.
    Paired,
    /// The t test of the difference with its linearised variance: weights or a design.
    Drawn,
    /// The same, of the same people.
    DrawnPaired,
}

impl TestKind {
    /// Its name in messages and in the wording of reports.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::ChiSquare => "chi-square",
            Self::Fisher => "fisher",
            Self::McNemar => "mcnemar",
            Self::Welch => "welch",
            Self::Paired => "paired",
            Self::Drawn => "drawn",
            Self::DrawnPaired => "drawn-paired",
        }
    }
}

/// Why nothing was tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Untested {
    /// Fewer than ten people on a side.
    Few,
    /// Some people are on both sides, and not all of them.
    Shared,
    /// Neither can differ: nobody or everybody on both sides, or all answers alike on both.
    Alike,
    /// A figure of the two is withheld.
    Withheld,
    /// Two shares of the same people, of whom few gave both answers, or one of them only.
    Telling,
    /// No two shares of people and no two means, or people of whom some have weights and some have none.
    Unlike,
    /// A stratum of a single unit: nothing tells how it varies.
    Lonely,
}

impl Untested {
    /// Its name in messages.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Few => "few",
            Self::Shared => "shared",
            Self::Alike => "alike",
            Self::Withheld => "withheld",
            Self::Telling => "telling",
            Self::Unlike => "unlike",
            Self::Lonely => "lonely",
        }
    }
}

impl Counter<'_> {
    /// Whether two shares of people, or two means, differ. People who are on one side only are independent; the same people
    /// on both sides (one selection, two questions or answers) are compared person by person.
    ///
    /// # Errors
    /// Why that can't be tested.
    pub fn differ(&self, one: &Query, other: &Query, level: f64) -> Result<Tested, Untested> {
        if one.statistic.is_share() != other.statistic.is_share() {
            return Err(Untested::Unlike);
        }
        let mut parts: Vec<PartId> = one.people.iter().chain(&other.people).copied().collect();
        parts.sort_unstable();
        parts.dedup();
        let laid = self.lay(one, &parts).zip(self.lay(other, &parts));
        let (first, second) = laid.ok_or(Untested::Unlike)?;
        let both: Vec<bool> = first
            .domain
            .iter()
            .zip(&second.domain)
            .map(|(one, other)| *one && *other)
            .collect();
        let is_same = one.people == other.people && one.filter == other.filter;
        let sides = Sides {
            is_share: one.statistic.is_share(),
            both: both.contains(&true).then_some(both),
            first,
            second,
        };
        if sides.both.is_some() && !is_same {
            return Err(Untested::Shared);
        }
        if sides.fewest() < FEWEST {
            return Err(Untested::Few);
        }
        let (verdict, test) = match self.is_simple(&parts) {
            true => sides.simply().ok_or(Untested::Alike)?,
            false => sides.drawn(&*self.sample(&parts).ok_or(Untested::Unlike)?)?,
        };
        let holds = verdict.p < 1.0 - level;
        Ok(Tested {
            p: verdict.p,
            test,
            holds,
        })
    }
}

/// The outcome where nothing varies and there is a difference.
const CERTAIN: Verdict = Verdict {
    statistic: None,
    degrees: 0.0,
    p: 0.0,
};

/// The two sides of a comparison, over the same rows.
struct Sides {
    is_share: bool,
    first: Laid,
    second: Laid,
    /// Who is on both, where the same people are.
    both: Option<Vec<bool>>,
}

impl Sides {
    /// People on the smaller side.
    fn fewest(&self) -> usize {
        let count = |domain: &[bool]| domain.iter().filter(|within| **within).count();
        match &self.both {
            Some(both) => count(both),
            None => count(&self.first.domain).min(count(&self.second.domain)),
        }
    }

    /// Each person's two values, of those on both sides.
    fn pairs<'a>(&'a self, both: &'a [bool]) -> impl Iterator<Item = (f64, f64)> + 'a {
        let values = self.first.values.iter().zip(&self.second.values).zip(both);
        values
            .filter(|(_, both)| **both)
            .map(|((one, other), _)| (*one, *other))
    }

    /// People drawn one by one, each of whom weighs the same.
    fn simply(&self) -> Option<(Verdict, TestKind)> {
        match (&self.both, self.is_share) {
            (Some(both), true) => {
                let only = |is: (f64, f64)| self.pairs(both).filter(|pair| *pair == is).count() as u64;
                let (verdict, _) = mcnemar(only((1.0, 0.0)), only((0.0, 1.0)))?;
                Some((verdict, TestKind::McNemar))
            }
            (Some(both), false) => {
                let differences: Vec<f64> = self.pairs(both).map(|(one, other)| one - other).collect();
                let verdict = match self.certain() {
                    Some(certain) => certain?,
                    None => paired(&differences)?,
                };
                Some((verdict, TestKind::Paired))
            }
            (None, true) => {
                let count = |laid: &Laid| {
                    let values = laid.of_domain();
                    (
                        values.iter().filter(|value| **value > 0.0).count() as u64,
                        values.len() as u64,
                    )
                };
                let (verdict, is_exact) = two_shares(count(&self.first), count(&self.second))?;
                let test = if is_exact {
                    TestKind::Fisher
                } else {
                    TestKind::ChiSquare
                };
                Some((verdict, test))
            }
            (None, false) => {
                let moments = |laid: &Laid| Moments::of(&laid.of_domain());
                let verdict = match self.certain() {
                    Some(certain) => certain?,
                    None => welch(&moments(&self.first)?, &moments(&self.second)?)?,
                };
                Some((verdict, TestKind::Welch))
            }
        }
    }

    /// By weights and design.
    fn drawn(&self, sample: &Sample) -> Result<(Verdict, TestKind), Untested> {
        let values = self.first.values.iter().zip(&self.second.values);
        let (found, test) = match &self.both {
            Some(both) => {
                let differences: Vec<f64> = values.map(|(one, other)| one - other).collect();
                (sample.mean(&differences, both), TestKind::DrawnPaired)
            }
            None => {
                // Values are 0 outside of their domain.
                let values: Vec<f64> = values.map(|(one, other)| one + other).collect();
                let found = sample.difference(&values, &self.first.domain, &self.second.domain);
                (found, TestKind::Drawn)
            }
        };
        let found: Result<Option<Estimate>, LonelyStratum> = found;
        let estimate = found.map_err(|_| Untested::Lonely)?;
        let verdict = match self.certain() {
            Some(certain) => certain,
            None => estimate.and_then(|estimate| self.student(&estimate)),
        };
        Ok((verdict.ok_or(Untested::Alike)?, test))
    }

    /// By t; where the variance is 0 (everyone was drawn), what differs does.
    fn student(&self, estimate: &Estimate) -> Option<Verdict> {
        let values = self.first.values.iter().chain(&self.second.values);
        let largest = values.fold(0.0f64, |largest, value| largest.max(value.abs()));
        // Smaller ones are what is left of calculations in binary fractions.
        let least = largest * 1e-12;
        match (estimate.error() > least, estimate.value.abs() > least) {
            (true, _) => estimate.student(),
            (false, true) => Some(CERTAIN),
            (false, false) => None,
        }
    }

    /// What is to be said where nothing varies: everyone on a side gave the same, or everyone's two answers are as far from each
    /// other. The standard error is 0 then, and t = difference / 0 has no bound: p is 0, its limit, unless there is no
    /// difference. Fisher's exact test says the same of two shares without weights, 0 and 100 % of ten people or more:
    /// p < 0.0001. None where something varies.
    fn certain(&self) -> Option<Option<Verdict>> {
        let constant = |values: &[f64]| {
            let (first, others) = values.split_first()?;
            others.iter().all(|value| value == first).then_some(*first)
        };
        let gap = match &self.both {
            Some(both) => constant(&self.pairs(both).map(|(one, other)| one - other).collect::<Vec<_>>())?,
            None => constant(&self.first.of_domain())? - constant(&self.second.of_domain())?,
        };
        Some((gap != 0.0).then_some(CERTAIN))
    }
}
