//! How precise a share or a mean is.

use super::inference::{Estimate, Interval, Moments, symmetric, wilson};
use super::{Counter, Ratio, Selection};
use crate::survey::{Base, Variable};

impl Ratio {
    /// Wilson's interval of a share of people; none over mentions, of which a person makes several.
    pub fn interval(self, base: Base, level: f64) -> Option<Interval> {
        match base {
            Base::Mentions => None,
            Base::Valid | Base::Asked | Base::Respondents => Some(wilson(self.numerator, self.denominator, level)),
        }
    }
}

impl Counter<'_> {
    /// The interval of the mean of the valid answers, by t, in units of their last digit; none of fewer than two answers or
    /// where all are alike.
    pub fn mean_interval(&self, variable: Variable, selection: Selection<'_>, level: f64) -> Option<Interval> {
        let values: Vec<f64> = self.values(variable, selection).into_iter().map(|y| y as f64).collect();
        let Moments { n, mean, variance } = Moments::of(&values)?;
        let mean = Estimate {
            value: mean,
            variance: variance / n,
            degrees: n - 1.0,
        };
        symmetric(&mean, level).filter(|interval| interval.low < interval.high)
    }
}
