//! Counts and a disclosure plan → facts.

use super::facts::Beside;
use super::fine::Fineness;
use super::publisher::Publisher;
use super::{Absent, Average, Bounds, Fact, Facts, ItemResponse, Known, KnownValue, Share};
use crate::disclosure::{Plan, all_are_given, halved, is_of_few, shares_of};
use crate::measure::inference::{Interval, wilson};
use crate::measure::{Counter, Decimal, Headcount, Ratio, Reliability, Tested, Untested};
use crate::query::{Asked, Over, Query, Statistic, Summary};
use crate::survey::{Base, ChoiceId, Missing, NumberClass, Policy, QuestionId, Variable};
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
        let parts = asked.parts.iter();
        let parts = parts.map(|(part, is_precise)| (part.clone(), publisher.part(part, *is_precise)));
        let facts = queries.par_iter().with_min_len(TOGETHER).map(fact).collect();
        let beside = Beside {
            reliabilities: publisher.reliabilities(),
            weightings: publisher.weightings(),
            tested: tested.into_iter().collect(),
            parts: parts.collect(),
            net_scores: asked
                .net_scores
                .iter()
                .map(|(net, is_precise)| (net.clone(), publisher.net_score(net, *is_precise)))
                .collect(),
        };
        Self::new(facts, beside)
    }
}

/// The sum of a number, times a part (numerator, denominator), over `count`: what as many people as are published would have, so
/// that neither it nor they are exact.
fn of_rounded(exact: Decimal, (part, whole): (u64, u128), count: u64) -> Result<Decimal, Absent> {
    if part == 0 {
        return Err(Absent::Confidential);
    }
    let whole = i128::try_from(whole).map_err(|_| Absent::Confidential)?;
    let part = i128::from(part);
    let rest = (exact.sum % whole).checked_mul(part).ok_or(Absent::Confidential)?;
    let sum = (exact.sum / whole).checked_mul(part).ok_or(Absent::Confidential)? + rest / whole;
    Ok(Decimal {
        sum,
        count: count.into(),
    })
}

/// Of fewer people, a reliability with two decimals may say who gave which answers; nor does it say much of a score.
const FEWEST_RELIABLE: u64 = 30;

impl Publisher<'_> {
    /// Those of scores that enough people stand behind: under a policy, no fewer than thirty.
    fn reliabilities(self) -> BTreeMap<QuestionId, Reliability> {
        let mut found = self.counter.reliabilities();
        found.retain(|question, reliability| {
            let rests_on = self.counter.made_of(*question).into_iter().chain([*question]);
            let least = self.policy.thresholds(rests_on);
            let fewest = least.base.max(least.cell).max(FEWEST_RELIABLE);
            let is_told = reliability.n >= fewest && !self.plan.unreliable.contains(question);
            is_told || !self.policy.withholds()
        });
        for reliability in found.values_mut() {
            reliability.n = self.rounded(reliability.n);
        }
        found
    }

    pub fn known(self, query: &Query) -> Result<Known, Absent> {
        match &query.statistic {
            Statistic::Share {
                variable,
                choices,
                over,
            } => self.share(query, *variable, choices, *over),
            Statistic::Number { variable, summary } => self.number(query, *variable, *summary),
            Statistic::Class { variable, class } => self.class(query, *variable, *class),
            Statistic::Ranking { variable, most } => self.ranked(query, *variable, *most),
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
        let is_told = |query: &Query| {
            !self.plan.withholds(query) && !query.spread().is_some_and(|spread| self.plan.hides(&spread))
        };
        if !is_told(one) || !is_told(other) {
            return Err(Untested::Withheld);
        }
        if is_of_few((self.counter.survey(), self.counter, self.policy), [one, other]) {
            return Err(Untested::Telling);
        }
        self.counter.differ(one, other, f64::from(self.precise.level) / 100.0)
    }

    /// Whether what sums up numbers may be said, and what it may be worked out from.
    fn passes_number(self, query: &Query, variable: Variable, summary: Summary) -> Result<(), Absent> {
        self.passes(query)?;
        // How many answers differ says of a share no more than that someone gave it, unless each was given.
        let is_count = summary == Summary::Distinct && !all_are_given(query, variable, self.counter);
        let hides = |share: &Query| self.plan.hides(share) && (!is_count || self.plan.prints(share));
        let is_halved = halved(query, variable, self.counter).is_some_and(|half| self.plan.hides(&half));
        match is_halved || shares_of(query, variable, self.counter).iter().any(hides) {
            true => Err(Absent::Confidential),
            false => Ok(()),
        }
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
        let people = self.counter.headcount(variable, choices, base, selection);
        let exact = self.counter.share(variable, choices, base, selection);
        let share = self.proportion(people, exact, self.counter.is_weighted(selection))?;
        let value = KnownValue::Share(share);
        let (n, bounds) = match base {
            Base::Valid | Base::Asked | Base::Respondents => (share.of, self.share_bounds(query, share)),
            // One person makes several.
            Base::Mentions => (self.rounded(self.counter.tally(variable, selection).valid), None),
        };
        Ok(Known { n, value, bounds })
    }

    /// A share as the policy publishes it: of the people, or mentions, that it stands for, and exactly.
    pub fn proportion(
        self,
        people: Option<Headcount>,
        exact: Option<Ratio>,
        is_weighted: bool,
    ) -> Result<Share, Absent> {
        let Headcount { count, of } = people.ok_or(Absent::EmptyBase)?;
        let (count, of) = (self.rounded(count), self.rounded(of));
        let nothing = match is_weighted && of > 0 {
            true => Absent::Weightless(of),
            false => Absent::EmptyBase,
        };
        let exact = exact.ok_or(nothing)?;
        let ratio = match (is_weighted, self.is_rounding()) {
            (true, false) => Some(self.told(never_quite(exact, (count, of)), (count, of))),
            (true, true) => self.coarse(exact, of),
            (false, _) => Ratio::new(count.into(), of.into()),
        };
        Ok(Share {
            ratio: ratio.ok_or(Absent::Confidential)?,
            count,
            of,
            is_weighted,
        })
    }

    /// A share by weights of some people, as finely as the policy lets it.
    pub(super) fn told(self, exact: Ratio, (count, of): (u64, u64)) -> Ratio {
        match self.is_coarse(true) {
            true => Fineness::of_share(count, of).share(exact),
            false => exact,
        }
    }

    /// Of the counts as they are published: it gives nothing back that they do not.
    fn share_bounds(self, query: &Query, share: Share) -> Option<Bounds> {
        match self.counter.is_simply_drawn(query) {
            true => self.bounds(query, |level| Some(wilson(share.count, share.of, level))),
            false => {
                let bounds = self.drawn_bounds(query)?;
                Some(match self.is_coarse(share.is_weighted) {
                    true => Fineness::of_share(share.count, share.of).bounds(bounds),
                    false => bounds,
                })
            }
        }
    }

    /// A weighted share where the policy rounds counts. Exact, it would give the rounded count back: 44.5 % of 60 people of
    /// about the same weight are 27 and not 25. So it is the share of as many people as it stands for, rounded as their
    /// count would be: a function of what is published anyway.
    pub(super) fn coarse(self, exact: Ratio, of: u64) -> Option<Ratio> {
        let people = half_up_times(exact, of);
        Ratio::new(self.rounded(people).into(), of.into())
    }

    fn number(self, query: &Query, variable: Variable, summary: Summary) -> Result<Known, Absent> {
        self.passes_number(query, variable, summary)?;
        // Whatever else the policy lets through, this is one person's answer.
        if summary.is_extreme() && !self.policy.allows_extremes(variable.question) {
            return Err(Absent::Confidential);
        }
        let valid = self.counter.summed_up(variable, query.selection());
        let n = self.rounded(valid);
        let is_weighted = summary.is_weighed() && self.counter.is_weighted(query.selection());
        let mean = || self.counter.summary(Summary::Mean, variable, query.selection());
        let exact = self.counter.summary(summary, variable, query.selection());
        let exact = exact.ok_or_else(|| match valid {
            0 => Absent::EmptyBase,
            _ if is_weighted && mean().is_none() => Absent::Weightless(n),
            _ => Absent::Undefined,
        })?;
        let is_exact = match is_weighted {
            true => !self.is_rounding(),
            false => n == valid,
        };
        let (decimal, bounds) = if summary == Summary::Mean && is_exact {
            (exact, self.mean_bounds(query, variable))
        } else if summary == Summary::Mean {
            (of_rounded(exact, (n, exact.count), n)?, None)
        } else if summary == Summary::Sum && !is_exact {
            let whole = exact.count * u128::from(valid);
            (of_rounded(exact, (n, whole), 1)?, None)
        } else {
            (exact, None)
        };
        // What someone in the middle answered is one number, whatever they weigh.
        let (decimal, bounds) = match self.is_coarse(is_weighted && !summary.is_quantile()) {
            true => {
                let fine = Fineness::of_mean(n);
                (fine.mean(decimal), bounds.map(|bounds| fine.bounds(bounds)))
            }
            false => (decimal, bounds),
        };
        let value = KnownValue::Average(Average { decimal, is_weighted });
        Ok(Known { n, value, bounds })
    }

    fn class(self, query: &Query, variable: Variable, class: NumberClass) -> Result<Known, Absent> {
        self.passes(query)?;
        let selection = query.selection();
        let people = self.counter.class_headcount(class, variable, selection);
        let exact = self.counter.class_share(class, variable, selection);
        let share = self.proportion(people, exact, self.counter.is_weighted(selection))?;
        Ok(Known {
            n: share.of,
            value: KnownValue::Share(share),
            bounds: self.share_bounds(query, share),
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
            bounds: None,
        }
    }

    /// The interval of what is no plain count. None where numbers of people are rounded: with a standard deviation or a
    /// share, its width gives back how many people it is of.
    fn drawn_bounds(self, query: &Query) -> Option<Bounds> {
        let is_exact = self.policy.rounding <= 1;
        self.bounds(query, |level| self.counter.interval(query, level).filter(|_| is_exact))
    }

    /// The interval of a mean, where its width tells no spread that is withheld.
    fn mean_bounds(self, query: &Query, variable: Variable) -> Option<Bounds> {
        let spread = query.spread()?;
        self.passes_number(&spread, variable, Summary::Sd).ok()?;
        self.drawn_bounds(query)
    }

    /// The interval of a query's value, where it is asked and there is one.
    fn bounds(self, query: &Query, interval: impl FnOnce(f64) -> Option<Interval>) -> Option<Bounds> {
        match self.precise.queries.contains(query) {
            true => self.bounds_of(query, interval),
            false => None,
        }
    }

    /// The same of the people of a query, whatever is asked.
    pub fn bounds_of(self, query: &Query, interval: impl FnOnce(f64) -> Option<Interval>) -> Option<Bounds> {
        let level = self.precise.level;
        let is_drawn = !self.counter.is_simply_drawn(query);
        Bounds::of(interval(f64::from(level) / 100.0)?, level, is_drawn)
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

#[cfg(test)]
mod tests {
    use super::{half_up_times, never_quite};
    use crate::measure::Ratio;

    fn ratio(numerator: u128, denominator: u128) -> Ratio {
        Ratio { numerator, denominator }
    }

    #[test]
    fn people_who_weigh_nothing_are_neither_none_nor_all() {
        const FINE: u128 = 1 << 20;
        assert_eq!(never_quite(ratio(0, 5), (1, 3)), ratio(1, 5 * FINE));
        assert_eq!(never_quite(ratio(5, 5), (2, 3)), ratio(5 * FINE - 1, 5 * FINE));
        // Nobody, everybody, and what lies between.
        assert_eq!(never_quite(ratio(0, 5), (0, 3)), ratio(0, 5));
        assert_eq!(never_quite(ratio(5, 5), (3, 3)), ratio(5, 5));
        assert_eq!(never_quite(ratio(2, 5), (1, 3)), ratio(2, 5));
    }

    #[test]
    fn a_share_of_people_is_the_nearest_of_them() {
        // 1.5 of 3 is 2, 1.2 is 1.
        assert_eq!(half_up_times(ratio(1, 2), 3), 2);
        assert_eq!(half_up_times(ratio(2, 5), 3), 1);
        assert_eq!(half_up_times(ratio(1, 1), 7), 7);
    }
}
