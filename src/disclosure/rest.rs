//! What is left of means and deviations where those of some people are taken from those of others.
//!
//! With the mean and the deviation of all, and those of the town, come the mean and the deviation of those elsewhere: of how few of
//! them gave which number they may tell as much as if they were printed.

use super::kind_ways::MOST_PEOPLE;
use super::known::KnownCounts;
use super::numbers::{Range, order};
use super::remainder::remainders;
use super::rule::Why;
use super::scored::Whose;
use super::span::{Atom, made_of};
use super::strata::are_silent;
use super::together::brought_together;
use crate::query::{Query, Summary};
use std::collections::BTreeMap;

/// No more rests than this are looked at. Of two sums they come first.
const MOST_RESTS: usize = 128;

/// Judges what is left of the published figures of a variable.
pub(super) struct Rest<'a>(pub &'a KnownCounts<'a>);

/// Figures of some people that add up.
struct Sum<'q> {
    whose: Whose<'q>,
    /// Their place among those of whom anything is known.
    place: usize,
    /// Those to withhold for what they tell beside the others.
    last: Vec<&'q Query>,
}

impl Rest<'_> {
    /// What must be withheld of figures of which each is about one family of people, with what it says.
    pub fn told<'q>(&self, families: &BTreeMap<Whose<'q>, Vec<(&'q Query, Summary)>>) -> BTreeMap<Query, Why> {
        let do_means_tell = self.0.asked.is_scale() || !self.0.asked.classes.is_empty();
        let mut found = BTreeMap::new();
        for (figures, is_judged) in [
            (&[Summary::Mean][..], do_means_tell),
            (&[Summary::Mean, Summary::Sd], true),
        ] {
            if !is_judged {
                continue;
            }
            let sums = families.iter().filter_map(|(whose, published)| {
                let of = |wanted: &Summary| {
                    let own = published
                        .iter()
                        .filter(|(query, own)| order(*own) == order(*wanted) && !found.contains_key(*query));
                    own.map(|(query, _)| *query).collect::<Vec<_>>()
                };
                let all: Vec<Vec<&Query>> = figures.iter().map(of).collect();
                let is_whole = all.iter().all(|own| !own.is_empty());
                let last = all.into_iter().next_back().filter(|_| is_whole)?;
                Some(Sum {
                    place: self.0.place(*whose)?,
                    whose: *whose,
                    last,
                })
            });
            let sums = sums.collect();
            found.extend(self.hidden(sums, figures));
        }
        found
    }

    /// What must be withheld of figures that each family has all of.
    fn hidden(&self, mut open: Vec<Sum<'_>>, figures: &[Summary]) -> Vec<(Query, Why)> {
        let mut hidden = Vec::new();
        while let Some((together, people)) = self.telling(&open, figures) {
            let last = together.iter().copied().max_by_key(|place| {
                let (people, filter) = open[*place].whose;
                (filter.len(), std::cmp::Reverse(people.len()), *place)
            });
            let Some(last) = last else { break };
            let others = together.iter().filter(|place| **place != last);
            let others = others.flat_map(|place| open[*place].last.iter().map(|query| (*query).clone()));
            let why = Why::FewGave {
                others: others.collect(),
                people,
            };
            hidden.push((open.remove(last), why));
        }
        // What was withheld first may not have needed it.
        let mut found = Vec::new();
        for (sum, why) in hidden {
            open.push(sum);
            if self.telling(&open, figures).is_some()
                && let Some(sum) = open.pop()
            {
                found.extend(sum.last.into_iter().map(|query| (query.clone(), why.clone())));
            }
        }
        found
    }

    /// Sums that together tell how few people gave a number, by their places, and how few.
    fn telling(&self, open: &[Sum<'_>], figures: &[Summary]) -> Option<(Vec<usize>, u64)> {
        if open.len() < 2 {
            return None;
        }
        let (survey, _, policy) = self.0.asked.within;
        let all = || open.iter().flat_map(|sum| &sum.last);
        let least = all()
            .map(|query| policy.thresholds(brought_together(survey, query)).cell)
            .max()?;
        let places: Vec<usize> = open.iter().map(|sum| sum.place).collect();
        let kinds = self.0.kinds.among(&places);
        let range = match figures {
            [Summary::Mean] => self.0.asked.range_of_means(),
            _ => Range::Given,
        };
        let rests = remainders(open.len(), &kinds.atoms).into_iter();
        let numbers = rests.filter_map(|rest| Some((self.0.numbers(&kinds.parts_of(&rest), range)?, rest)));
        let few = numbers.filter(|(numbers, _)| numbers.unsettled() <= MOST_PEOPLE);
        let mut told = few.take(MOST_RESTS).filter_map(|(numbers, rest)| {
            let together = giving(open.len(), &kinds.atoms, &rest)?;
            let value = numbers.told(figures, least)?;
            let sums = together.iter().map(|place| open[*place].whose);
            let given = rest.iter().flat_map(|place| &kinds.strata[*place].given);
            let is_unknown = are_silent(survey, sums, given);
            let few = kinds.tally(&rest).get(&value).copied().unwrap_or_default();
            (!is_unknown).then_some((together, few.into()))
        });
        told.next()
    }
}

/// The sums that give one over some atoms.
fn giving(sums: usize, atoms: &[Atom], rest: &[usize]) -> Option<Vec<usize>> {
    let mut atoms = atoms.to_vec();
    rest.iter().for_each(|place| atoms[*place].sums.push(sums));
    made_of(sums + 1, &atoms, sums)
}
