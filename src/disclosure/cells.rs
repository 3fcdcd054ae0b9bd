//! Numbers that no published count tells apart, of whomever it is.

use super::classed::SomeNumbers;
use crate::survey::Question;
use std::collections::BTreeMap;

/// All numbers that there may be, by which of some they are among.
pub(super) struct NumberCells<'a> {
    question: &'a Question,
    some: Vec<SomeNumbers>,
    /// Each by which of them have it.
    places: BTreeMap<Vec<bool>, usize>,
    /// In which some numbers are.
    of: BTreeMap<i64, usize>,
    /// How many numbers are in each, and the least and the highest.
    sizes: Vec<Size>,
}

/// How many numbers there are from one to another.
#[derive(Clone, Copy)]
pub(super) struct Size {
    pub numbers: u64,
    pub least: i64,
    pub most: i64,
}

impl Size {
    /// With others.
    pub fn with(self, other: Self) -> Self {
        Self {
            numbers: self.numbers.saturating_add(other.numbers),
            least: self.least.min(other.least),
            most: self.most.max(other.most),
        }
    }
}

impl<'a> NumberCells<'a> {
    /// Of numbers and the last that is alike, with how many these are.
    pub fn of(question: &'a Question, some: Vec<SomeNumbers>, numbers: impl Iterator<Item = Size>) -> Self {
        let mut cells = Self {
            question,
            some,
            places: BTreeMap::new(),
            of: BTreeMap::new(),
            sizes: Vec::new(),
        };
        for size in numbers {
            let next = cells.sizes.len();
            let place = *cells.places.entry(cells.among(size.least)).or_insert(next);
            cells.of.insert(size.least, place);
            match cells.sizes.get_mut(place) {
                Some(own) => *own = own.with(size),
                None => cells.sizes.push(size),
            }
        }
        cells
    }

    pub fn len(&self) -> usize {
        self.sizes.len()
    }

    /// In which a number is, if it may be given.
    pub fn place(&self, number: i64) -> Option<usize> {
        let known = self.of.get(&number);
        known.or_else(|| self.places.get(&self.among(number))).copied()
    }

    pub fn size(&self, place: usize) -> Size {
        self.sizes[place]
    }

    /// Which of them some numbers are.
    pub fn which(&self, some: &SomeNumbers) -> Vec<bool> {
        let mut found = vec![false; self.len()];
        if let Some(own) = self.some.iter().position(|one| one == some) {
            let places = self.places.iter().filter(|(among, _)| among[own]);
            places.for_each(|(_, place)| found[*place] = true);
        }
        found
    }

    fn among(&self, number: i64) -> Vec<bool> {
        self.some.iter().map(|some| some.holds(self.question, number)).collect()
    }
}
