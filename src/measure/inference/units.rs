//! The primary units of a sample, stratum by stratum.

use super::design::{Design, Lonely, LonelyStratum, UnitsDrawn};
use std::collections::BTreeMap;

/// A stratum of which less than this is left out is drawn whole: nothing varies in it.
const WHOLE: f64 = 1e-7;

/// Which units there are, and which respondent is in which.
#[derive(Clone, Debug)]
pub(super) struct Units {
    /// Of each respondent.
    pub of: Vec<usize>,
    /// Of each unit, its stratum.
    stratum: Vec<usize>,
    drawn: Vec<UnitsDrawn>,
    lonely: Lonely,
}

impl Units {
    pub fn of(design: &Design<'_>) -> Self {
        let (mut known, mut stratum) = (BTreeMap::new(), Vec::new());
        let of = design.strata.iter().enumerate().map(|(row, at)| {
            let mut next = || {
                stratum.push(*at as usize);
                stratum.len() - 1
            };
            match design.clusters {
                None => next(),
                Some(clusters) => *known.entry((*at, clusters[row])).or_insert_with(next),
            }
        });
        Self {
            of: of.collect(),
            stratum,
            drawn: design.drawn.to_vec(),
            lonely: design.lonely,
        }
    }

    /// Units minus strata, of those in which anyone of a domain is.
    pub fn degrees(&self, domain: &[bool]) -> f64 {
        let mut units = vec![false; self.stratum.len()];
        for (unit, _) in self.of.iter().zip(domain).filter(|(_, within)| **within) {
            units[*unit] = true;
        }
        let count = |found: &[bool]| found.iter().filter(|one| **one).count() as f64;
        count(&units) - count(&self.strata_of(domain))
    }

    /// Σ_h (1 − f_h) · n_h/(n_h − 1) · Σ_c (z_hc − z̄_h)(z_hc − z̄_h)ᵀ over strata h and their units c, of totals z of `width`
    /// numbers, unit by unit; the total of a unit that is not at hand is 0. Strata without anyone of the domain count
    /// nothing. As R's `survey:::onestrat`.
    pub fn covariance(&self, totals: &[f64], width: usize, domain: &[bool]) -> Result<Vec<f64>, LonelyStratum> {
        let mut at_hand = vec![0.0; self.drawn.len()];
        let mut means = vec![0.0; self.drawn.len() * width];
        for (unit, total) in totals.chunks_exact(width).enumerate() {
            let at = self.stratum[unit];
            at_hand[at] += 1.0;
            for (mean, value) in means[at * width..].iter_mut().zip(total) {
                *mean += value / self.drawn[at].units as f64;
            }
        }
        let scales = self.scales(domain, (&mut means, width))?;
        let mut found = vec![0.0; width * width];
        let mut add = |scale: f64, apart: &dyn Fn(usize) -> f64| {
            for row in 0..width {
                for column in 0..width {
                    found[row * width + column] += scale * apart(row) * apart(column);
                }
            }
        };
        for (unit, total) in totals.chunks_exact(width).enumerate() {
            let at = self.stratum[unit];
            add(scales[at], &|index| total[index] - means[at * width + index]);
        }
        for (at, drawn) in self.drawn.iter().enumerate() {
            let others = (drawn.units as f64 - at_hand[at]).max(0.0);
            add(scales[at] * others, &|index| means[at * width + index]);
        }
        Ok(found)
    }

    /// What the squares of each stratum are multiplied by: (1 − f) · n/(n − 1).
    fn scales(&self, domain: &[bool], (means, width): (&mut [f64], usize)) -> Result<Vec<f64>, LonelyStratum> {
        let within = self.strata_of(domain);
        let mut scales = Vec::with_capacity(self.drawn.len());
        for (at, UnitsDrawn { units, population }) in self.drawn.iter().enumerate() {
            let n = *units as f64;
            let left = left_out(*units, *population);
            scales.push(match units {
                _ if !within[at] || left < WHOLE => 0.0,
                0 | 1 if self.lonely == Lonely::Refuse => return Err(LonelyStratum(at as u32)),
                // The totals of the whole sample add up to nothing: held against it, a unit keeps its own.
                0 | 1 => {
                    means[at * width..(at + 1) * width].fill(0.0);
                    left
                }
                _ => left * n / (n - 1.0),
            });
        }
        Ok(scales)
    }

    /// Whether every stratum in which anyone of a domain is was drawn whole: what is found of them has no sampling error. So it is of
    /// nobody.
    pub fn are_whole(&self, domain: &[bool]) -> bool {
        let within = self.strata_of(domain);
        let drawn = self.drawn.iter().zip(&within).filter(|(_, within)| **within);
        drawn
            .into_iter()
            .all(|(drawn, _)| left_out(drawn.units, drawn.population) < WHOLE)
    }

    fn strata_of(&self, domain: &[bool]) -> Vec<bool> {
        let mut strata = vec![false; self.drawn.len()];
        for (unit, _) in self.of.iter().zip(domain).filter(|(_, within)| **within) {
            strata[self.stratum[*unit]] = true;
        }
        strata
    }

    /// How many there are at hand.
    pub fn count(&self) -> usize {
        self.stratum.len()
    }
}

/// 1 − f: the part of a stratum's units that was not drawn, 1 where its size is not known.
fn left_out(units: u64, population: Option<u64>) -> f64 {
    population.map_or(1.0, |size| 1.0 - units as f64 / size as f64)
}
