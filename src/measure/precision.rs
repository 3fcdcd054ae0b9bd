//! How precise a share or a mean is.

use super::Counter;
use super::drawn::Laid;
use super::inference::{Estimate, Interval, Moments, at_an_end, logit, symmetric, wilson};
use crate::query::Query;
use crate::survey::PartId;

impl Counter<'_> {
    /// Whether a query's people were drawn one by one and weigh the same: its interval is then made of its counts alone.
    pub fn is_simply_drawn(&self, query: &Query) -> bool {
        self.is_simple(&query.people)
    }

    /// The interval of a share of people or of a mean (in units of its last digit), by weights and design where there are
    /// any: Wilson's of counts, the logit interval of weighted shares, by t of means. None for anything else, where the
    /// answers are too few or all alike, where a stratum has a single unit, or where everyone was drawn.
    pub fn interval(&self, query: &Query, level: f64) -> Option<Interval> {
        let laid = self.lay(query, &query.people)?;
        self.interval_of(&query.people, &laid, query.statistic.is_share(), level)
    }

    /// The same of values by row of some parts: a share's, or a mean's.
    pub(super) fn interval_of(&self, people: &[PartId], laid: &Laid, is_share: bool, level: f64) -> Option<Interval> {
        if self.is_simple(people) {
            let values = laid.of_domain();
            return match is_share {
                true => {
                    let count = values.iter().filter(|value| **value > 0.0).count();
                    (!values.is_empty()).then(|| wilson(count as u64, values.len() as u64, level))
                }
                false => of_mean(&Moments::of(&values)?, level),
            };
        }
        let sample = self.sample(people)?;
        let found = sample.mean(&laid.values, &laid.domain).ok()??;
        match is_share {
            false => symmetric(&found, level).filter(|interval| interval.low < interval.high),
            // Where everyone was drawn there is nothing to say.
            true if sample.is_whole(&laid.domain) => None,
            true if found.value <= 0.0 || found.value >= 1.0 => {
                let n = sample.effective_size(&laid.domain);
                Some(at_an_end(found.value > 0.5, n, level))
            }
            true => logit(&found, level).filter(|interval| interval.low < interval.high),
        }
    }
}

/// The interval of an unweighted mean, by t on n − 1 degrees of freedom.
fn of_mean(values: &Moments, level: f64) -> Option<Interval> {
    let mean = Estimate {
        value: values.mean,
        variance: values.variance / values.n,
        degrees: values.n - 1.0,
    };
    symmetric(&mean, level).filter(|interval| interval.low < interval.high)
}
