//! Counts and a disclosure plan → facts.

use super::publisher::Publisher;
use super::{Absent, Average, Fact, Facts, ItemResponse, Known, KnownValue, Share};
use crate::disclosure::Plan;
use crate::measure::{Counter, Decimal, Headcount, Ratio};
use crate::query::{Asked, Over, Query, Statistic, Summary};
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
        let facts = queries.par_iter().with_min_len(TOGETHER).map(fact).collect();
        Self::new(facts, publisher.weightings())
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
            Statistic::Number { variable, summary } => self.number(query, *variable, *summary),
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
        let selection = query.selection();
        let headcount = self.counter.headcount(variable, choices, base, selection);
        let Headcount { count, of } = headcount.ok_or(Absent::EmptyBase)?;
        let is_weighted = self.counter.is_weighted(selection);
        let exact = self.counter.share(variable, choices, base, selection);
        let exact = exact.ok_or(Absent::EmptyBase)?;
        let (count, of) = (self.rounded(count), self.rounded(of));
        let ratio = match (is_weighted, self.is_rounding()) {
            (true, false) => Some(never_quite(exact, (count, of))),
            (true, true) => self.coarse(exact, of),
            (false, _) => Ratio::new(count.into(), of.into()),
        };
        let ratio = ratio.ok_or(Absent::Confidential)?;
        let n = match base {
            Base::Valid | Base::Asked | Base::Respondents => of,
            Base::Mentions => self.rounded(self.counter.tally(variable, selection).valid),
        };
        let value = KnownValue::Share(Share {
            ratio,
            count,
            of,
            is_weighted,
        });
        Ok(Known { n, value })
    }

    /// A weighted share where the policy rounds counts. Exact, it would give the rounded count back: 44.5 % of 60 people of
    /// about the same weight are 27 and not 25. So it is the share of as many people as it stands for, rounded as their
    /// count would be: a function of what is published anyway.
    fn coarse(self, exact: Ratio, of: u64) -> Option<Ratio> {
        let people = half_up_times(exact, of);
        Ratio::new(self.rounded(people).into(), of.into())
    }

    fn number(self, query: &Query, variable: Variable, summary: Summary) -> Result<Known, Absent> {
        self.passes(query)?;
        let found = self.counter.summary(summary, variable, query.selection());
        let Decimal { sum, count } = found.ok_or(Absent::EmptyBase)?;
        let n = self.rounded(self.counter.tally(variable, query.selection()).valid);
        let is_weighted = self.counter.is_weighted(query.selection());
        let is_exact = match is_weighted {
            true => !self.is_rounding(),
            false => u128::from(n) == count,
        };
        let decimal = if !summary.is_per_respondent() || is_exact {
            Decimal { sum, count }
        } else if n == 0 {
            return Err(Absent::Confidential);
        } else {
            // The sum that as many people would have, so that neither it nor they are exact.
            let whole = i128::try_from(count).map_err(|_| Absent::Confidential)?;
            let n_signed = i128::from(n);
            let rest = (sum % whole).checked_mul(n_signed).ok_or(Absent::Confidential)?;
            let sum = sum / whole * n_signed + rest / whole;
            Decimal { sum, count: n.into() }
        };
        let value = KnownValue::Average(Average { decimal, is_weighted });
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

/// A share of some people who weigh nothing is not none, and one of all but such people not all: it differs by less than any
/// digit shows.
fn never_quite(exact: Ratio, (count, of): (u64, u64)) -> Ratio {
    const FINE: u128 = 1 << 20;
    let fine = Ratio {
        numerator: exact.numerator.saturating_mul(FINE),
        denominator: exact.denominator.saturating_mul(FINE),
    };
    match exact.numerator {
        0 if count > 0 => Ratio { numerator: 1, ..fine },
        all if all == exact.denominator && count < of => Ratio {
            numerator: fine.denominator - 1,
            ..fine
        },
        _ => exact,
    }
}

/// A share of so many people, to the nearest of them, halves up.
fn half_up_times(share: Ratio, of: u64) -> u64 {
    let Ratio { numerator, denominator } = share;
    let doubled = numerator.saturating_mul(2 * u128::from(of)).saturating_add(denominator);
    u64::try_from(doubled / (2 * denominator)).unwrap_or(of)
}
