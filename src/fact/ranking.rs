//! The front of a ranked list, as far as it may be shown.

use super::Listing;
use super::publisher::Publisher;
use crate::measure::{Ranked, front};
use crate::query::{Query, Statistic};
use crate::survey::{ChoiceId, Variable};

impl Publisher<'_> {
    /// The first `most` choices and those tied with the last, as far as none before them is confidential.
    pub(super) fn listing(self, query: &Query, variable: Variable, most: usize) -> Listing {
        let Publisher {
            counter, policy, plan, ..
        } = self;
        let is_weighted = counter.is_weighted(query.selection());
        let mut shown = front(counter.ranking(variable, query.selection()), most);
        if !policy.withholds() {
            return self.list(shown, 0, is_weighted);
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
        self.list(shown, withheld, is_weighted)
    }

    fn list(self, mut shown: Vec<Ranked>, withheld: usize, is_weighted: bool) -> Listing {
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
        }
    }
}
