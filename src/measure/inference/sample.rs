//! Means and shares of a sample, with their variances by Taylor linearisation.

use super::Verdict;
use super::design::{Design, LonelyStratum};
use super::distribution::student_below;
use super::units::Units;

/// A sample: the weight of each respondent, and how they were drawn.
///
/// A subgroup is a *domain*: a mask with an entry per respondent. Rows are never dropped, for those outside tell how units
/// were drawn; their part of a variance is 0 (domain estimation; R: `subset` of a `svydesign`).
#[derive(Clone, Debug)]
pub struct Sample {
    pub(super) weights: Vec<f64>,
    pub(super) units: Units,
}

/// A mean, or a share as the mean of 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// Σwy / Σw.
    pub value: f64,
    /// The square of its standard error.
    pub variance: f64,
    /// Primary units minus strata, of those in which the domain is.
    pub degrees: f64,
}

impl Estimate {
    /// The standard error.
    pub fn error(&self) -> f64 {
        self.variance.sqrt()
    }
}

impl Sample {
    /// Respondents with their weights, drawn in this way. Without a design, each is a unit of a single stratum: the variance
    /// of `svymean` with weights alone.
    pub fn new(weights: Vec<f64>, design: &Design<'_>) -> Self {
        let units = Units::of(design);
        Self { weights, units }
    }

    /// The mean of a domain: ȳ = Σwy/Σw, its variance that of the totals of z = w(y − ȳ)/Σw by primary unit
    /// (Särndal, Swensson and Wretman 1992, 5.5; R: `svymean`). None where the domain weighs nothing.
    ///
    /// # Errors
    /// A stratum of one unit, where the design refuses it.
    pub fn mean(&self, values: &[f64], domain: &[bool]) -> Result<Option<Estimate>, LonelyStratum> {
        let Some((value, parts)) = self.linearised(values, domain) else {
            return Ok(None);
        };
        let variance = self.units.covariance(&self.totals(&parts), 1, domain)?[0];
        Ok(Some(Estimate {
            value,
            variance,
            degrees: self.degrees(domain),
        }))
    }

    /// The difference of the means of two domains of one sample, with its own variance, which knows that units hold people
    /// of both; degrees of freedom one less than those of both together, as for a slope (R: `svyttest`).
    ///
    /// # Errors
    /// A stratum of one unit, where the design refuses it.
    pub fn difference(&self, values: &[f64], one: &[bool], other: &[bool]) -> Result<Option<Estimate>, LonelyStratum> {
        let (Some((first, plus)), Some((second, minus))) =
            (self.linearised(values, one), self.linearised(values, other))
        else {
            return Ok(None);
        };
        let parts: Vec<f64> = plus.iter().zip(&minus).map(|(plus, minus)| plus - minus).collect();
        let both: Vec<bool> = one.iter().zip(other).map(|(one, other)| *one || *other).collect();
        let variance = self.units.covariance(&self.totals(&parts), 1, &both)?[0];
        Ok(Some(Estimate {
            value: first - second,
            variance,
            degrees: self.degrees(&both) - 1.0,
        }))
    }

    /// Units minus strata, of those in which anyone of a domain is whose weight is not zero (R: `degf`).
    pub(super) fn degrees(&self, domain: &[bool]) -> f64 {
        let weighs = |(weight, within): (&f64, &bool)| *within && *weight > 0.0;
        let domain: Vec<bool> = self.weights.iter().zip(domain).map(weighs).collect();
        self.units.degrees(&domain)
    }

    /// Kish's effective sample size, (Σw)² / Σw² (Kish 1965, 11.7): as many people of one weight would say as much.
    pub fn effective_size(&self, domain: &[bool]) -> f64 {
        let within = || self.weights.iter().zip(domain).filter(|(_, within)| **within);
        let sum: f64 = within().map(|(weight, _)| weight).sum();
        let squares: f64 = within().map(|(weight, _)| weight * weight).sum();
        if squares > 0.0 { sum * sum / squares } else { 0.0 }
    }

    /// Whether everyone of the strata of a domain was drawn: a census of them, which has no sampling error.
    pub fn is_whole(&self, domain: &[bool]) -> bool {
        self.units.are_whole(domain)
    }

    /// The mean, and what each respondent adds to what it is off: z, 0 outside of the domain.
    fn linearised(&self, values: &[f64], domain: &[bool]) -> Option<(f64, Vec<f64>)> {
        let within = || self.weights.iter().zip(values).zip(domain);
        let mean = |of: &dyn Fn(f64, f64) -> f64| -> f64 {
            let parts = within().filter(|(_, within)| **within);
            parts.map(|((weight, value), _)| of(*weight, *value)).sum()
        };
        let weighs = mean(&|weight, _| weight);
        if weighs <= 0.0 {
            return None;
        }
        let value = mean(&|weight, value| weight * value) / weighs;
        let part = |((weight, known), within): ((&f64, &f64), &bool)| match within {
            true => weight * (known - value) / weighs,
            false => 0.0,
        };
        Some((value, within().map(part).collect()))
    }

    fn totals(&self, parts: &[f64]) -> Vec<f64> {
        let mut totals = vec![0.0; self.units.count()];
        for (unit, part) in self.units.of.iter().zip(parts) {
            totals[*unit] += part;
        }
        totals
    }
}

impl Estimate {
    /// Whether it is nothing, by t = value / standard error; none where the sample leaves no degree of freedom or the
    /// values do not vary.
    pub fn student(&self) -> Option<Verdict> {
        let statistic = self.value / self.error();
        (self.degrees > 0.0 && statistic.is_finite()).then(|| Verdict {
            statistic: Some(statistic),
            degrees: self.degrees,
            p: 2.0 * student_below(-statistic.abs(), self.degrees),
        })
    }
}
