//! Counts and a disclosure plan → facts.

use super::publisher::Publisher;
use super::{Absent, Fact, Facts, ItemResponse, Known, KnownValue, Share};
use crate::disclosure::Plan;
use crate::measure::{Counter, Decimal, Ratio};
use crate::query::{Asked, Over, Query, Statistic};
use crate::survey::{Base, ChoiceId, Missing, Policy, Variable};
use rayon::prelude::*;

/// Queries that are counted in one go.
const TOGETHER: usize = 16;

impl Facts {
    /// Every query that was asked, as far as the plan lets it through, counts rounded as the policy says.
    pub fn publish(counter: &Counter<'_>, policy: &Policy, plan: &Plan, asked: &Asked) -> Self {
        let queries: Vec<&Query> = asked.queries().collect();
        let publisher = Publisher { counter, policy, plan };
        let fact = |query: &&Query| Fact {
            known: publisher.known(query),
            query: (*query).clone(),
        };
        let all: Vec<Fact> = queries.par_iter().with_min_len(TOGETHER).map(fact).collect();
        all.into_iter().collect()
    }
}

impl Publisher<'_> {
    fn known(self, query: &Query) -> Result<Known, Absent> {
        match &query.statistic {
            Statistic::Share {
                variable,
                choices,
                over,
            } => self.share(query, *variable, choices, *over),
            Statistic::Mean(variable) => self.mean(query, *variable),
            Statistic::Median(variable) => self.median(query, *variable),
            Statistic::Ranking { variable, most } => Ok(Known {
                n: self.rounded(self.counter.tally(*variable, query.selection()).valid),
                value: KnownValue::Ranking(self.listing(query, *variable, *most)),
            }),
            // How many answered is no secret: it is said beside figures that may be published.
            Statistic::ItemResponse(variable) => Ok(self.item_response(query, *variable)),
            Statistic::Population => {
                let n = self.rounded(self.counter.population(query.selection()));
                let value = KnownValue::Population(n);
                Ok(Known { n, value })
            }
        }
    }

    fn passes(self, query: &Query) -> Result<(), Absent> {
        if self.plan.withholds(query) {
            return Err(Absent::Confidential);
        }
        Ok(())
    }

    fn share(self, query: &Query, variable: Variable, choices: &[ChoiceId], over: Over) -> Result<Known, Absent> {
        // That nobody of a stratum answered may say how small it is.
        self.passes(query)?;
        let base = match over {
            Over::Base(base) => base,
            // Points put choices in order and are never printed.
            Over::Points => return Err(Absent::Confidential),
        };
        let ratio = self.counter.share(variable, choices, base, query.selection());
        let ratio = ratio.ok_or(Absent::EmptyBase)?;
        let (count, denominator) = (self.rounded(ratio.numerator), self.rounded(ratio.denominator));
        let ratio = Ratio::new(count, denominator).ok_or(Absent::Confidential)?;
        let n = match base {
            Base::Valid | Base::Asked | Base::Respondents => denominator,
            Base::Mentions => self.rounded(self.counter.tally(variable, query.selection()).valid),
        };
        let value = KnownValue::Share(Share { ratio, count });
        Ok(Known { n, value })
    }

    fn mean(self, query: &Query, variable: Variable) -> Result<Known, Absent> {
        self.passes(query)?;
        let mean = self.counter.mean(variable, query.selection());
        let mean = mean.ok_or(Absent::EmptyBase)?;
        let count = self.rounded(mean.count);
        if count == 0 {
            return Err(Absent::Confidential);
        }
        let sum = if count == mean.count {
            mean.sum
        } else {
            // The sum that as many people would have, so that neither it nor they are exact.
            let sum = i128::from(mean.sum) * i128::from(count) / i128::from(mean.count);
            i64::try_from(sum).map_err(|_| Absent::Confidential)?
        };
        let value = KnownValue::Average(Decimal { sum, count });
        Ok(Known { n: count, value })
    }

    fn median(self, query: &Query, variable: Variable) -> Result<Known, Absent> {
        self.passes(query)?;
        let median = self.counter.median(variable, query.selection());
        Ok(Known {
            // The middle of all valid answers, whatever it was divided by.
            n: self.rounded(self.counter.tally(variable, query.selection()).valid),
            value: KnownValue::Average(median.ok_or(Absent::EmptyBase)?),
        })
    }

    fn item_response(self, query: &Query, variable: Variable) -> Known {
        let tally = self.counter.tally(variable, query.selection());
        let value = ItemResponse {
            bases: Base::ALL.map(|base| self.rounded(tally.base(base))),
            missing: Missing::ALL.map(|kind| self.rounded(tally.missing_of(kind))),
            nonresponse: self.rounded(tally.asked() - tally.valid),
        };
        Known {
            n: value.base(Base::Respondents),
            value: KnownValue::ItemResponse(value),
        }
    }
}
