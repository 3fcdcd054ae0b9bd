//! Counts and a disclosure plan → facts.

use super::publisher::Publisher;
use super::{Absent, Fact, Facts, ItemResponse, Known, KnownValue, Share};
use crate::disclosure::{Plan, shares_of};
use crate::measure::{Counter, Decimal, Ratio};
use crate::query::{Asked, Class, Over, Query, Statistic, Summary};
use crate::survey::{Base, ChoiceId, Missing, Policy, Variable};
use rayon::prelude::*;
use std::sync::Arc;

/// Queries that are counted in one go.
const TOGETHER: usize = 16;

impl Facts {
    /// Every query that was asked, as far as the plan lets it through, counts rounded as the policy says.
    pub fn publish(counter: &Counter<'_>, policy: &Policy, plan: &Plan, asked: &Asked) -> Self {
        let queries: Vec<&Query> = asked.queries().collect();
        let publisher = Publisher { counter, policy, plan };
        let fact = |query: &&Query| Fact {
            known: publisher.known(query),
            query: Arc::new((*query).clone()),
        };
        Self::new(queries.par_iter().with_min_len(TOGETHER).map(fact).collect())
    }
}

/// The sum that as many people as are published would have, so that neither it nor they are exact.
fn of_rounded(summary: Summary, exact: Decimal, (valid, n): (u64, u64)) -> Result<Decimal, Absent> {
    if n == 0 {
        return Err(Absent::Confidential);
    }
    let sum = i128::from(exact.sum) * i128::from(n) / i128::from(valid);
    let sum = i64::try_from(sum).map_err(|_| Absent::Confidential)?;
    let count = if summary == Summary::Mean { n } else { 1 };
    Ok(Decimal { sum, count })
}

impl Publisher<'_> {
    fn known(self, query: &Query) -> Result<Known, Absent> {
        match &query.statistic {
            Statistic::Share {
                variable,
                choices,
                over,
            } => self.share(query, *variable, choices, *over),
            Statistic::Number { variable, summary } => self.number(query, *variable, *summary),
            Statistic::Class { variable, class } => self.class(query, *variable, *class),
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

    fn number(self, query: &Query, variable: Variable, summary: Summary) -> Result<Known, Absent> {
        self.passes(query)?;
        for share in shares_of(query, variable, summary, self.counter) {
            if self.plan.hides(&share) {
                return Err(Absent::Confidential);
            }
        }
        // Whatever else the policy lets through, this is one person's answer.
        if summary.is_extreme() && !self.policy.allows_extremes(variable.question) {
            return Err(Absent::Confidential);
        }
        let valid = self.counter.tally(variable, query.selection()).valid;
        let found = self.counter.summary(summary, variable, query.selection());
        let nothing = if valid > 0 {
            Absent::Undefined
        } else {
            Absent::EmptyBase
        };
        let value = found.ok_or(nothing)?;
        let n = self.rounded(valid);
        let value = match summary {
            Summary::Mean | Summary::Sum if n != valid => of_rounded(summary, value, (valid, n))?,
            Summary::Mean
            | Summary::Sum
            | Summary::Median
            | Summary::Sd
            | Summary::Q1
            | Summary::Q3
            | Summary::P10
            | Summary::P90
            | Summary::Min
            | Summary::Max
            | Summary::Distinct => value,
        };
        let value = KnownValue::Average(value);
        Ok(Known { n, value })
    }

    fn class(self, query: &Query, variable: Variable, class: Class) -> Result<Known, Absent> {
        self.passes(query)?;
        let ratio = self.counter.class_share(class, variable, query.selection());
        let ratio = ratio.ok_or(Absent::EmptyBase)?;
        let (count, n) = (self.rounded(ratio.numerator), self.rounded(ratio.denominator));
        let ratio = Ratio::new(count, n).ok_or(Absent::Confidential)?;
        let value = KnownValue::Share(Share { ratio, count });
        Ok(Known { n, value })
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
