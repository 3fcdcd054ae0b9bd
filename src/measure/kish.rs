//! What weights cost: how unequal those of some people are (L. Kish, *Survey Sampling*, Wiley, 1965, 11.7).

use super::Ratio;
use crate::survey::{PartId, Survey, Weights};

/// How unequal the weights of some people are. The same whatever unit the weights are in, and in whatever order people stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kish {
    /// How many people have a weight.
    pub n: u64,
    /// The effective sample size, (Σw)² / Σw²: as many people of equal weights would tell as much.
    pub effective: Ratio,
    /// The design effect of weighting, n · Σw² / (Σw)².
    pub effect: Ratio,
    /// The largest weight over the mean.
    pub largest: Ratio,
    /// How many people have it.
    pub with_largest: u64,
}

/// Parts of the mean weight that weights are taken in, so that squares of millions of them are whole numbers of 128 bits.
const PARTS: u128 = 1_000_000;

impl Kish {
    /// Of the people of some parts, all of whom have weights; none where they have none, or weigh nothing together.
    pub fn of(survey: &Survey, people: &[PartId]) -> Option<Self> {
        let weights = || people.iter().map(|part| (survey.weights(*part), survey.rows(*part)));
        if weights().any(|(weights, _)| *weights == Weights::None) {
            return None;
        }
        let each = || weights().flat_map(|(weights, rows)| (0..rows).map(|row| u128::from(weights.get(row))));
        let (n, sum) = (each().count() as u128, each().sum::<u128>());
        let share = |weight: u128| (weight * PARTS * n).checked_div(sum);
        let (mut all, mut squares, mut largest) = (0, 0, 0);
        for weight in each() {
            let parts = share(weight)?;
            all += parts;
            squares += parts * parts;
            largest = largest.max(parts);
        }
        Some(Self {
            n: u64::try_from(n).ok()?,
            effective: Ratio::new(all * all, squares)?,
            effect: Ratio::new(n * squares / all, all)?,
            largest: Ratio::new(largest, PARTS)?,
            with_largest: each().filter(|weight| share(*weight) == Some(largest)).count() as u64,
        })
    }
}
