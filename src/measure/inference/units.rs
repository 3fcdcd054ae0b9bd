//! The primary units of a sample, stratum by stratum.

use super::design::{Design, Lonely, LonelyStratum};
use std::collections::BTreeMap;

/// Which units there are, and which respondent is in which.
#[derive(Clone, Debug)]
pub(super) struct Units {
    /// Of each respondent.
    pub of: Vec<usize>,
    /// Of each unit, its stratum.
    stratum: Vec<usize>,
    strata: Vec<Stratum>,
    lonely: Lonely,
}

#[derive(Clone, Debug)]
struct Stratum {
    id: u32,
    units: usize,
    /// What share of its population it is not: 1 − f.
    left: f64,
}

impl Units {
    /// Each of `rows` respondents is a unit of one stratum, drawn from a population without end.
    pub fn of_people(rows: usize) -> Self {
        Self {
            of: (0..rows).collect(),
            stratum: vec![0; rows],
            strata: vec![Stratum {
                id: 0,
                units: rows,
                left: 1.0,
            }],
            lonely: Lonely::Refuse,
        }
    }

    pub fn of_design(design: &Design<'_>) -> Self {
        let (mut known, mut places) = (BTreeMap::new(), BTreeMap::new());
        let (mut stratum, mut strata) = (Vec::new(), Vec::<Stratum>::new());
        let mut populations = Vec::new();
        let of = design.strata.iter().enumerate().map(|(row, id)| {
            let at = *places.entry(*id).or_insert_with(|| {
                strata.push(Stratum {
                    id: *id,
                    units: 0,
                    left: 1.0,
                });
                populations.push(design.population.map(|sizes| sizes[row]));
                strata.len() - 1
            });
            let cluster = design.clusters.map_or(row as u64, |clusters| u64::from(clusters[row]));
            *known.entry((*id, cluster)).or_insert_with(|| {
                stratum.push(at);
                strata[at].units += 1;
                stratum.len() - 1
            })
        });
        let of = of.collect();
        for (stratum, population) in strata.iter_mut().zip(populations) {
            if let Some(population) = population {
                stratum.left = (1.0 - stratum.units as f64 / population).max(0.0);
            }
        }
        Self {
            of,
            stratum,
            strata,
            lonely: design.lonely,
        }
    }

    /// Units minus strata, of those in which anyone of a domain is.
    pub fn degrees(&self, domain: &[bool]) -> f64 {
        let mut units = vec![false; self.stratum.len()];
        let mut strata = vec![false; self.strata.len()];
        for (unit, _) in self.of.iter().zip(domain).filter(|(_, within)| **within) {
            units[*unit] = true;
            strata[self.stratum[*unit]] = true;
        }
        let count = |found: &[bool]| found.iter().filter(|one| **one).count() as f64;
        count(&units) - count(&strata)
    }

    /// Σ_h (1 − f_h) · n_h/(n_h − 1) · Σ_c (z_hc − z̄_h)(z_hc − z̄_h)ᵀ over strata h and their units c, of totals z of `width`
    /// numbers (row by row); strata without anyone of the domain count nothing. As R's `survey:::onestrat`.
    pub fn covariance(&self, totals: &[f64], width: usize, domain: &[bool]) -> Result<Vec<f64>, LonelyStratum> {
        let mut within = vec![false; self.strata.len()];
        for (unit, _) in self.of.iter().zip(domain).filter(|(_, within)| **within) {
            within[self.stratum[*unit]] = true;
        }
        let mut means = vec![0.0; self.strata.len() * width];
        for (unit, total) in totals.chunks_exact(width).enumerate() {
            let at = self.stratum[unit];
            for (mean, value) in means[at * width..].iter_mut().zip(total) {
                *mean += value / self.strata[at].units as f64;
            }
        }
        let mut scales = Vec::with_capacity(self.strata.len());
        for (at, stratum) in self.strata.iter().enumerate() {
            let n = stratum.units as f64;
            scales.push(match stratum.units {
                _ if !within[at] || stratum.left < 1e-7 => 0.0,
                1 if self.lonely == Lonely::Refuse => return Err(LonelyStratum(stratum.id)),
                // The totals of the whole sample add up to nothing: held against it, a unit keeps its own.
                1 => {
                    means[at * width..(at + 1) * width].fill(0.0);
                    stratum.left
                }
                _ => stratum.left * n / (n - 1.0),
            });
        }
        let mut found = vec![0.0; width * width];
        for (unit, total) in totals.chunks_exact(width).enumerate() {
            let at = self.stratum[unit];
            let apart = |index: usize| total[index] - means[at * width + index];
            for row in 0..width {
                for column in 0..width {
                    found[row * width + column] += scales[at] * apart(row) * apart(column);
                }
            }
        }
        Ok(found)
    }

    pub fn count(&self) -> usize {
        self.stratum.len()
    }
}
