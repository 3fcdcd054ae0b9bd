//! Numbers that are too far apart for each to be tried.

use super::{Beside, Equations, MOST_APART, Numbers};
use crate::disclosure::cap::Cap;
use crate::disclosure::extremes::Extremes;
use crate::disclosure::ordered::Stretch;
use std::collections::BTreeSet;

/// So few numbers are tried even where others are further apart than can be tried.
const FEW_NUMBERS: u64 = 64;
/// Of fewer people with any number, sum and squares are taken to tell too much.
const FEWEST_FREE: u64 = 5;

/// People in a row who are counted together, or of whom nothing is counted.
struct Streak {
    /// Between which numbers theirs are, where they are counted.
    within: Option<(u64, u64)>,
    people: u64,
    /// The least number that any of them gave, and the highest.
    first: u64,
    last: u64,
}

impl Numbers {
    /// Of people who may have any number, whether there are as many equations, or nearly; and what sum and squares tell of those who have
    /// most or least.
    pub(super) fn told_apart(&self, equations: &Equations<'_>, least: u32) -> Option<i64> {
        let stretches = self.stretches(equations.places);
        let open = stretches.iter().filter(|one| one.least < one.most);
        let (near, far): (Vec<&Stretch>, Vec<_>) = open.partition(|one| one.most - one.least < FEW_NUMBERS);
        let people = |some: &[&Stretch]| some.iter().map(|one| one.people).sum::<u64>();
        let (free, far_people) = (people(&near) + people(&far), people(&far));
        let is_told = free <= 1 + u64::from(equations.has_squares)
            || equations.has_squares
                && (free < FEWEST_FREE || (1..FEWEST_FREE).contains(&far_people) && self.are_alike(&near));
        let few = self.few(equations, least);
        let is_far = |step: &&usize| far.iter().any(|one| (one.least..=one.most).contains(&(**step as u64)));
        let told = few.iter().find(is_far).or(few.first()).filter(|_| is_told);
        let told = told.copied().and_then(|step| self.value(step));
        told.or_else(|| self.told_at_ends(equations, stretches, least))
    }

    /// Numbers that few people gave, but for those of whom it is known anyway and those that are someone's as a quantile.
    pub(super) fn few(&self, equations: &Equations<'_>, least: u32) -> Vec<usize> {
        let said = self.said(equations.places);
        let is_settled = |step: usize| {
            let value = self.value(step);
            value.is_some_and(|value| self.beside.settled.contains(&value))
        };
        let few = self.given.iter().filter(|(_, people)| **people < least);
        let few = few.map(|(step, _)| *step);
        few.filter(|step| !said.contains(step) && !is_settled(*step)).collect()
    }

    /// Numbers that are someone's as a quantile.
    pub(super) fn said(&self, places: &[(usize, usize)]) -> BTreeSet<usize> {
        let alone = places.iter().filter(|(one, other)| one == other);
        alone.filter_map(|(place, _)| self.given_at(*place)).collect()
    }

    /// Between which numbers, in steps, those lie of whom it is counted how many have one of some, and those up to a quantile. Two in the
    /// middle whose sum is a median are taken as known.
    fn stretches(&self, places: &[(usize, usize)]) -> Vec<Stretch> {
        let places: BTreeSet<usize> = places.iter().flat_map(|(one, other)| [*one, *other]).collect();
        let known = places
            .into_iter()
            .filter_map(|place| Some((place as u64, self.given_at(place)? as u64)));
        Self::parted(self.counted_stretches(), &known.collect::<Vec<_>>()).unwrap_or_default()
    }

    /// Stretches of people of whom the number of some is known, by their places in order; none where it can't be theirs.
    pub(super) fn parted(stretches: Vec<Stretch>, known: &[(u64, u64)]) -> Option<Vec<Stretch>> {
        let mut found = stretches;
        for (place, number) in known {
            let mut first = 0;
            let mut parted = Vec::new();
            for one in found {
                let before = place.saturating_sub(first).min(one.people);
                let own = u64::from((first..first + one.people).contains(place));
                first += one.people;
                let parts = [
                    (before, one.least, one.most.min(*number)),
                    (own, one.least.max(*number), one.most.min(*number)),
                    (one.people - before - own, one.least.max(*number), one.most),
                ];
                for (people, least, most) in parts.into_iter().filter(|(people, ..)| *people > 0) {
                    if least > most {
                        return None;
                    }
                    parted.push(Stretch { people, least, most });
                }
            }
            found = parted;
        }
        Some(found)
    }

    /// Those who are together by counts. Where numbers that are counted together have others between them, each part is taken as counted.
    pub(super) fn counted_stretches(&self) -> Vec<Stretch> {
        let last = self.last as u64;
        let within = |step: usize| {
            let (least, most) = self.beside.within.get(&self.value(step)?)?;
            // In steps that there are.
            let least = self.steps((*least).max(self.least)).map_or(0, |step| step as u64);
            let most = self.steps(*most).map_or(last, |step| step as u64);
            Some((least, most.min(last)))
        };
        let mut runs: Vec<Streak> = Vec::new();
        for (step, people) in &self.given {
            let (within, number, people) = (within(*step), *step as u64, u64::from(*people));
            match runs.last_mut() {
                Some(run) if run.within == within => {
                    run.people += people;
                    run.last = number;
                }
                Some(_) | None => runs.push(Streak {
                    within,
                    people,
                    first: number,
                    last: number,
                }),
            }
        }
        let stretch = |place: usize| {
            let run = &runs[place];
            let before = place.checked_sub(1).map(|place| &runs[place]);
            let (least, most) = run.within.unwrap_or((0, last));
            let from = before.map(|other| other.within.map_or(other.last, |(_, most)| most.min(run.first)));
            let to = runs.get(place + 1);
            let to = to.map(|other| other.within.map_or(other.first, |(least, _)| least.max(run.last)));
            Stretch {
                people: run.people,
                least: least.max(from.unwrap_or(least)),
                most: most.min(to.unwrap_or(most)),
            }
        };
        (0..runs.len()).map(stretch).collect()
    }

    /// Of those who have the highest number or the least, and of those who are left between them, where sums and squares tell how many
    /// have these; by a sum alone, where it leaves few numbers.
    fn told_at_ends(&self, equations: &Equations<'_>, stretches: Vec<Stretch>, least: u32) -> Option<i64> {
        let few = self.few(equations, least);
        let may_tell = |step: u64| few.iter().any(|few| *few as u64 == step);
        let given = self.given.iter();
        let given: Vec<(u64, u64)> = given.map(|(step, people)| (*step as u64, u64::from(*people))).collect();
        let extremes = Extremes::of(&given, stretches, (equations.has_squares, least.into()), &may_tell)?;
        let step = |number: u64| usize::try_from(number).ok();
        if let Some(told) = extremes.told {
            return self.value(step(told)?);
        }
        let (from, to) = (step(extremes.ends.0)?, step(extremes.ends.1)?);
        let is_any_free = extremes.left.iter().any(|(number, _)| may_tell(*number));
        if !is_any_free || to - from >= MOST_APART || to - from == self.last {
            return None;
        }
        let (below, people) = (
            step(extremes.below)?,
            extremes.left.iter().map(|(_, people)| people).sum(),
        );
        let shifted = equations.places.iter().filter_map(|(one, other)| {
            let (one, other) = (one.checked_sub(below)?, other.checked_sub(below)?);
            (other < step(people)?).then_some((one, other))
        });
        let places: Vec<(usize, usize)> = shifted.collect();
        let left = Equations {
            places: &places,
            ..*equations
        };
        self.between(&extremes.left, (from, to))?.told_of(&left, least)
    }

    /// Some of these people, where only numbers between two are possible.
    fn between(&self, given: &[(u64, u64)], (from, to): (usize, usize)) -> Option<Self> {
        let which = |which: &Vec<bool>| which.get(from..=to).map(<[bool]>::to_vec);
        let Beside {
            counted, caps, settled, ..
        } = &self.beside;
        let caps = caps.iter().filter_map(|cap| {
            let which = which(&cap.which)?;
            Some(Cap { which, ..*cap })
        });
        let given = given.iter().map(|(number, people)| {
            let people = u32::try_from(*people).ok()?;
            Some((usize::try_from(*number).ok()? - from, people))
        });
        Some(Self {
            least: self.value(from)?,
            step: self.step,
            last: to - from,
            range: self.range,
            beyond: (0, 0),
            given: given.collect::<Option<_>>()?,
            allowed: which(&self.allowed).unwrap_or_else(|| vec![true; to - from + 1]),
            beside: Beside {
                counted: counted.iter().filter_map(which).collect(),
                caps: caps.collect(),
                settled: settled.clone(),
                ..Beside::default()
            },
        })
    }

    /// Whether the squares of some people differ by less than if the highest of the others had one more.
    fn are_alike(&self, near: &[&Stretch]) -> bool {
        let square = |number: u64| u128::from(number) * u128::from(number);
        let each = near.iter();
        let apart: u128 = each
            .map(|one| u128::from(one.people) * (square(one.most) - square(one.least)))
            .sum();
        let is_near = |step: u64| near.iter().any(|one| (one.least..=one.most).contains(&step));
        let far = self.given.keys().rev().map(|step| *step as u64);
        let highest = far.filter(|step| !is_near(*step)).max().unwrap_or(0);
        apart < 2 * u128::from(highest)
    }
}
