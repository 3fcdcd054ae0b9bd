//! The loops over rows that have weights, column by column as those of [`count`](super::count).
//!
//! Sums are taken in 64 bits where all weights of the people fit into them together, and in 128 elsewhere; they are the
//! same.

use crate::survey::{Cells, Coded, Mask, Missing};
use std::ops::AddAssign;

/// What weights are added up in.
pub(super) trait Accumulator: Copy + Default + AddAssign + From<u64> + Into<u128> {}
impl Accumulator for u64 {}
impl Accumulator for u128 {}

/// Rows of a word.
const WORD: usize = u64::BITS as usize;

/// Sums of one thing that are taken beside each other.
const LANES: usize = 4;

/// All bits of a row of a word, or none.
fn all_or_none(word: u64, row: usize) -> u64 {
    0u64.wrapping_sub(word >> row & 1)
}

/// What the rows weigh that are meant, and kept.
pub(super) fn sum<A: Accumulator>(rows: &Mask, kept: Option<&Mask>, each: &[u64]) -> u128 {
    let mut sum = A::default();
    let mut add = |weights: &[u64], word: u64| match word {
        0 => {}
        u64::MAX => weights.iter().for_each(|weight| sum += A::from(*weight)),
        word => {
            let weights = weights.iter().enumerate();
            weights.for_each(|(row, weight)| sum += A::from(weight & all_or_none(word, row)));
        }
    };
    let words = each.chunks(WORD).zip(rows.words());
    match kept {
        None => words.for_each(|(weights, word)| add(weights, *word)),
        Some(kept) => words
            .zip(kept.words())
            .for_each(|((weights, word), kept)| add(weights, word & kept)),
    }
    sum.into()
}

/// What the rows weigh that give each answer: per kind of missing in the order of [`Missing::ALL`], then per choice.
pub(super) fn histogram<A: Accumulator>(
    column: &Coded,
    kept: Option<&Mask>,
    each: &[u64],
    choices: usize,
) -> Vec<u128> {
    let slots = Missing::ALL.len() + choices;
    match column.cells() {
        Cells::Bits(bits) => (0..slots)
            .map(|slot| sum::<A>(&bits.holding(slot), kept, each))
            .collect(),
        Cells::Bytes(cells) => of_cells::<A, u8>(cells, kept, each, slots),
        Cells::Words(cells) => of_cells::<A, u16>(cells, kept, each, slots),
    }
}

fn of_cells<A, T>(cells: &[T], kept: Option<&Mask>, each: &[u64], slots: usize) -> Vec<u128>
where
    A: Accumulator,
    T: Copy + Into<usize>,
{
    // Sums of the same thing side by side: a processor waits before it adds to one place twice.
    let mut lanes = vec![[A::default(); LANES]; slots];
    for (place, (cells, each)) in cells.chunks(WORD).zip(each.chunks(WORD)).enumerate() {
        let rows = cells.iter().zip(each).enumerate();
        let mut add = |row: usize, cell: T, weight: u64| lanes[cell.into()][row % LANES] += A::from(weight);
        match kept.map_or(u64::MAX, |kept| kept.words()[place]) {
            0 => {}
            u64::MAX => rows.for_each(|(row, (cell, weight))| add(row, *cell, *weight)),
            word => rows.for_each(|(row, (cell, weight))| add(row, *cell, weight & all_or_none(word, row))),
        }
    }
    let sums = lanes.into_iter();
    sums.map(|lanes| lanes.into_iter().map(Into::<u128>::into).sum())
        .collect()
}

/// The same beside each answer to `by`: per choice of it, what [`histogram`] is of those who gave it.
pub(super) fn crossed<A: Accumulator>(
    column: &Coded,
    by: &Coded,
    (kept, each): (Option<&Mask>, &[u64]),
    (choices, heads): (usize, usize),
) -> Vec<u128> {
    let kinds = Missing::ALL.len();
    let slots = kinds + choices;
    let mut sums = vec![A::default(); slots * (kinds + heads)];
    let (column, by) = (slots_of(column), slots_of(by));
    for (row, weight) in each.iter().enumerate() {
        let weight = match kept {
            None => *weight,
            Some(kept) => weight & all_or_none(kept.words()[row / WORD], row % WORD),
        };
        sums[by.get(row) * slots + column.get(row)] += A::from(weight);
    }
    sums[slots * kinds..].iter().map(|sum| (*sum).into()).collect()
}

/// The slots of a column's rows.
enum Slots<'a> {
    Made(Vec<u8>),
    Bytes(&'a [u8]),
    Words(&'a [u16]),
}

fn slots_of(column: &Coded) -> Slots<'_> {
    match column.cells() {
        Cells::Bits(bits) => Slots::Made(bits.slots()),
        Cells::Bytes(cells) => Slots::Bytes(cells),
        Cells::Words(cells) => Slots::Words(cells),
    }
}

impl Slots<'_> {
    fn get(&self, row: usize) -> usize {
        match self {
            Self::Made(slots) => slots[row].into(),
            Self::Bytes(slots) => slots[row].into(),
            Self::Words(slots) => slots[row].into(),
        }
    }
}
