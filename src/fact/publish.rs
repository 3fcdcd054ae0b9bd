//! Counts and a disclosure plan → facts.

use super::facts::Beside;
use super::publisher::Publisher;
use super::{Absent, Bounds, Fact, Facts, ItemResponse, Known, KnownValue, Share};
use crate::disclosure::Plan;
use crate::measure::inference::{Interval, wilson};
use crate::measure::{Counter, Decimal, Ratio, Reliability, Tested, Untested};
use crate::query::{Asked, Over, Query, Statistic, Summary};
use crate::survey::{Base, ChoiceId, Missing, Policy, QuestionId, Variable};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Queries that are counted in one go.
const TOGETHER: usize = 16;

impl Facts {
    /// Every query that was asked, as far as the plan lets it through, counts rounded as the policy says.
    pub fn publish(counter: &Counter<'_>, policy: &Policy, plan: &Plan, asked: &Asked) -> Self {
        let queries: Vec<&Query> = asked.queries().collect();
        let precise = &asked.precise;
        let publisher = Publisher {
            counter,
            policy,
            plan,
            precise,
        };
        let fact = |query: &&Query| Fact {
            known: publisher.known(query),
            query: Arc::new((*query).clone()),
        };
        let compared: Vec<_> = asked.precise.compared.iter().collect();
        let tested = |pair: &&(Query, Query)| ((*pair).clone(), publisher.tested(pair));
        let tested: Vec<_> = compared.par_iter().map(tested).collect();
        let facts = queries.par_iter().with_min_len(TOGETHER).map(fact).collect();
        let beside = Beside {
            reliabilities: publisher.reliabilities(),
            tested: tested.into_iter().collect(),
        };
        Self::new(facts, beside)
    }
}

impl Publisher<'_> {
    /// Those of scores that enough people stand behind.
    fn reliabilities(self) -> BTreeMap<QuestionId, Reliability> {
        let mut found = self.counter.reliabilities();
        found.retain(|question, reliability| {
            let rests_on = self.counter.made_of(*question).into_iter().chain([*question]);
            let least = self.policy.thresholds(rests_on);
            !self.policy.withholds() || reliability.n >= least.base.max(least.cell)
        });
        for reliability in found.values_mut() {
            reliability.n = self.rounded(reliability.n);
        }
        found
    }

    fn known(self, query: &Query) -> Result<Known, Absent> {
        match &query.statistic {
            Statistic::Share {
                variable,
                choices,
                over,
            } => self.share(query, *variable, choices, *over),
            Statistic::Number { variable, summary } => self.number(query, *variable, *summary),
            Statistic::Ranking { variable, most } => Ok(Known {
                n: self.rounded(self.counter.tally(*variable, query.selection()).valid),
                value: KnownValue::Ranking(self.listing(query, *variable, *most)),
                bounds: None,
            }),
            // How many answered is no secret: it is said beside figures that may be published.
            Statistic::ItemResponse(variable) => Ok(self.item_response(query, *variable)),
            Statistic::Population => {
                let n = self.rounded(self.counter.population(query.selection()));
                let (value, bounds) = (KnownValue::Population(n), None);
                Ok(Known { n, value, bounds })
            }
        }
    }

    /// Whether two figures that may be published differ.
    fn tested(self, (one, other): &(Query, Query)) -> Result<Tested, Untested> {
        if self.plan.withholds(one) || self.plan.withholds(other) {
            return Err(Untested::Withheld);
        }
        self.counter.differ(one, other, f64::from(self.precise.level) / 100.0)
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
        let bounds = match base {
            // One person makes several.
            Base::Mentions => None,
            // Of the counts as they are published: it gives nothing back that they do not.
            Base::Valid | Base::Asked | Base::Respondents if self.counter.is_simply_drawn(query) => {
                self.bounds(query, |level| Some(wilson(count, n, level)))
            }
            Base::Valid | Base::Asked | Base::Respondents => self.drawn_bounds(query),
        };
        Ok(Known { n, value, bounds })
    }

    fn number(self, query: &Query, variable: Variable, summary: Summary) -> Result<Known, Absent> {
        self.passes(query)?;
        let found = self.counter.summary(summary, variable, query.selection());
        let Decimal { sum, count } = found.ok_or(Absent::EmptyBase)?;
        let n = self.rounded(self.counter.tally(variable, query.selection()).valid);
        let value = if !summary.is_per_respondent() || n == count {
            Decimal { sum, count }
        } else if n == 0 {
            return Err(Absent::Confidential);
        } else {
            // The sum that as many people would have, so that neither it nor they are exact.
            let sum = i128::from(sum) * i128::from(n) / i128::from(count);
            let sum = i64::try_from(sum).map_err(|_| Absent::Confidential)?;
            Decimal { sum, count: n }
        };
        let value = KnownValue::Average(value);
        let bounds = match summary {
            Summary::Mean => self.drawn_bounds(query),
            Summary::Median => None,
        };
        Ok(Known { n, value, bounds })
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
            bounds: None,
        }
    }

    /// The interval of what is no plain count. None where numbers of people are rounded: with a standard deviation or a
    /// share, its width gives back how many people it is of.
    fn drawn_bounds(self, query: &Query) -> Option<Bounds> {
        let is_exact = self.policy.rounding <= 1;
        self.bounds(query, |level| self.counter.interval(query, level).filter(|_| is_exact))
    }

    /// The interval of a query's value, where it is asked and there is one.
    fn bounds(self, query: &Query, interval: impl FnOnce(f64) -> Option<Interval>) -> Option<Bounds> {
        let level = self.precise.level;
        if !self.precise.queries.contains(query) {
            return None;
        }
        let is_drawn = !self.counter.is_simply_drawn(query);
        Bounds::of(interval(f64::from(level) / 100.0)?, level, is_drawn)
    }
}
