//! The front of a ranked list, as far as it may be shown.

use super::fine::Fineness;
use super::publisher::Publisher;
use super::{Absent, Known, KnownValue, Listing};
use crate::measure::{Ranked, Ratio, front};
use crate::query::{Over, Query, Statistic};
use crate::survey::{Base, ChoiceId, Variable};

impl Publisher<'_> {
    /// The front of a list, unless those who answered weigh nothing: then nothing comes before anything else.
    pub(super) fn ranked(self, query: &Query, variable: Variable, most: usize) -> Result<Known, Absent> {
        let (counter, selection) = (self.counter, query.selection());
        let n = self.rounded(counter.tally(variable, selection).valid);
        let listing = self.listing(query, variable, most);
        let weighs = !listing.is_weighted || counter.weighed(variable, selection).valid > 0;
        if !weighs && !listing.shown.is_empty() {
            return Err(Absent::Weightless(n));
        }
        Ok(Known {
            n,
            value: KnownValue::Ranking(listing),
            bounds: None,
        })
    }

    /// The first `most` choices and those tied with the last, as far as none before them is confidential.
    fn listing(self, query: &Query, variable: Variable, most: usize) -> Listing {
        let Publisher {
            counter, policy, plan, ..
        } = self;
        let mut shown = front(counter.ranking(variable, query.selection()), most);
        if !policy.withholds() {
            return self.list((query, variable), shown, 0);
        }
        let choices: Vec<ChoiceId> = counter.choices(variable);
        let over = counter.ranked_over(variable);
        let withholds = |choice: ChoiceId| plan.withholds(&query.with(Statistic::share(variable, &[choice], over)));
        // A list that ends says that nobody gave the others.
        let mut wanted = match policy.zeros {
            true => most.min(choices.len()),
            false => most.min(shown.len()),
        };
        // What stands behind a withheld choice would bound it.
        let secret = shown.iter().position(|ranked| withholds(ranked.choice));
        shown.truncate(secret.unwrap_or(shown.len()));
        // Of how many people nothing can be listed may say how small a stratum is.
        if let (true, Some(first)) = (shown.is_empty(), choices.first())
            && withholds(*first)
        {
            wanted = wanted.max(1);
        }
        let withheld = wanted.saturating_sub(shown.len());
        self.list((query, variable), shown, withheld)
    }

    fn list(self, (query, variable): (&Query, Variable), mut shown: Vec<Ranked>, withheld: usize) -> Listing {
        let is_weighted = self.counter.is_weighted(query.selection());
        let amount = |ranked: &Ranked| Base::ALL.map(|base| self.amount(query, variable, *ranked, base));
        let amounts = shown.iter().map(amount).collect();
        // A tie with what is not shown would say how many that is.
        let places: Vec<usize> = shown.iter().map(|ranked| ranked.place).collect();
        for ranked in &mut shown {
            ranked.tied = places.iter().filter(|place| **place == ranked.place).count() > 1;
            // What people weigh together orders choices, and is printed nowhere.
            if !is_weighted {
                ranked.weight = self.rounded(ranked.count).into();
            }
            ranked.count = self.rounded(ranked.count);
        }
        Listing {
            shown,
            withheld,
            is_weighted,
            amounts,
        }
    }

    /// What a choice amounts to over a base, no finer than the counts that are published.
    fn amount(self, query: &Query, variable: Variable, ranked: Ranked, base: Base) -> Option<Ratio> {
        let tally = self.counter.tally(variable, query.selection());
        let is_points = self.counter.ranked_over(variable) == Over::Points;
        if !self.counter.is_weighted(query.selection()) {
            let of = if is_points { 1 } else { self.rounded(tally.base(base)) };
            return Ratio::new(self.rounded(ranked.count).into(), of.into());
        }
        let whole = self.counter.weighed(variable, query.selection()).base(base);
        let exact = Ratio::new(ranked.weight, whole)?;
        match (is_points, self.is_rounding()) {
            (false, false) => Some(self.told(exact, (ranked.count, tally.base(base)))),
            (false, true) => self.coarse(exact, self.rounded(tally.base(base))),
            (true, false) => {
                let points = Ratio::new(exact.numerator.checked_mul(tally.base(base).into())?, whole)?;
                Some(match self.is_coarse(true) {
                    true => Fineness::of_mean(tally.base(base)).share(points),
                    false => points,
                })
            }
            // Exact points would give back the count that is rounded.
            (true, true) => None,
        }
    }
}
