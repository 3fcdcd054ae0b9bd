//! Numbers of which neither the sum nor the squares are known: quantiles, and how many differ.

use super::{Equations, Numbers};
use crate::disclosure::ordered::Stretch;
use crate::disclosure::pierced::hides;
use std::collections::BTreeSet;

/// So many other pairs are tried that a median may lie between.
const MOST_PAIRS: u64 = 64;

impl Numbers {
    /// A number of which the order and how many differ tell how few gave it.
    pub(super) fn told_in_order(&self, equations: &Equations<'_>, least: u32) -> Option<i64> {
        let few = self.few(equations, least);
        let distinct = equations.has_distinct.then_some(self.given.len() as u64);
        if few.is_empty() || distinct.is_none() && equations.places.is_empty() {
            return None;
        }
        let orders = self.orders(equations.places);
        let is_told = |step: &usize| {
            let number = self.place_of(*step);
            let mut orders = orders.iter();
            !orders.any(|stretches| hides(stretches, number, least.into(), distinct))
        };
        let told = few.into_iter().find(is_told)?;
        self.value(told)
    }

    /// Which of the numbers that there may be one is: those below the least that anyone gave come first.
    fn place_of(&self, step: usize) -> u64 {
        let (below, _) = self.room();
        let before = match self.allowed.is_empty() {
            true => step,
            false => self.allowed[..step].iter().filter(|is_one| **is_one).count(),
        };
        below + before as u64
    }

    /// How many numbers there may be below the least that anyone gave, and above the highest: no more than there are people.
    fn room(&self) -> (u64, u64) {
        let people = self.people_but(|_| false) as u64;
        (self.beyond.0.min(people), self.beyond.1.min(people))
    }

    /// Between which of the numbers that there may be each lies: once for each pair of numbers that a median may lie between.
    fn orders(&self, places: &[(usize, usize)]) -> Vec<Vec<Stretch>> {
        let (_, above) = self.room();
        let last = self.last as u64;
        let end = |number: u64| usize::try_from(number).map_or(u64::MAX, |step| self.place_of(step));
        let counted = self.counted_stretches().into_iter().map(|one| Stretch {
            least: if one.least == 0 { 0 } else { end(one.least) },
            most: end(one.most) + if one.most == last { above } else { 0 },
            ..one
        });
        let counted: Vec<Stretch> = counted.collect();
        let number = |place: usize| self.given_at(place).map(|step| self.place_of(step));
        let alone = places.iter().filter(|(one, other)| one == other);
        let alone: Vec<(u64, u64)> = alone
            .filter_map(|(place, _)| Some((*place as u64, number(*place)?)))
            .collect();
        let first = Self::parted(counted, &alone);
        let Some((one, other)) = places.iter().find(|(one, other)| one != other) else {
            return first.into_iter().collect();
        };
        let (Some(low), Some(high)) = (number(*one), number(*other)) else {
            return Vec::new();
        };
        let nearer = (0..=(high - low) / 2).map(|more| (low + more, high - more));
        let further = (1..=low.min(MOST_PAIRS)).map(|less| (low - less, high + less));
        // A median between two is that of numbers in even steps alone.
        let pairs = nearer.take(1 + MOST_PAIRS as usize).chain(further);
        let pairs: BTreeSet<(u64, u64)> = if self.has_even_steps() {
            pairs.collect()
        } else {
            BTreeSet::from([(low, high)])
        };
        let both = pairs.into_iter().filter_map(|(low, high)| {
            let known = [(*one as u64, low), (*other as u64, high)];
            Self::parted(first.clone()?, &known)
        });
        both.collect()
    }

    /// Whether each step is a number.
    fn has_even_steps(&self) -> bool {
        self.allowed.iter().all(|is_one| *is_one)
    }

    /// The number, in steps, of the one at a place.
    pub(super) fn given_at(&self, place: usize) -> Option<usize> {
        let mut below = 0;
        let mut given = self.given.iter();
        let own = given.find(|(_, people)| {
            below += **people as usize;
            below > place
        });
        own.map(|(step, _)| *step)
    }
}
