//! What is left of means and deviations where those of some people are taken from those of others.
//!
//! With the mean and the deviation of all, and those of the town, come the mean and the deviation of those elsewhere: of how few of
//! them gave which number they may tell as much as if they were printed.

use super::classed::SomeNumbers;
use super::kind_ways::MOST_PEOPLE;
use super::known::KnownCounts;
use super::numbers::{Range, order};
use super::remainder::remainders;
use super::rule::Why;
use super::scored::Whose;
use super::span::{Atom, made_of};
use super::strata::are_silent;
use super::together::needed;
use crate::query::{Query, Summary};
use std::collections::BTreeMap;

/// No more rests than this are looked at. Of two sums they come first.
const MOST_RESTS: usize = 128;

/// Judges what is left of the published figures of a variable.
pub(super) struct Rest<'a>(pub &'a KnownCounts<'a>);

/// What is looked for in what is left.
struct Left<'a> {
    /// Which figures are taken from those of others.
    figures: &'a [Summary],
    /// What is published of people, by their kinds.
    beside: BTreeMap<Vec<usize>, Vec<Summary>>,
    /// What was found of some kinds, of whom it must not be told what fewer than so many gave; none where they are too many.
    seen: BTreeMap<(u64, Vec<usize>), Option<Option<SomeNumbers>>>,
}

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
        let mut found = BTreeMap::new();
        for figures in [&[Summary::Mean][..], &[Summary::Mean, Summary::Sd]] {
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
            let mut left = Left {
                figures,
                beside: self.beside(families),
                seen: BTreeMap::new(),
            };
            found.extend(self.hidden(sums, &mut left));
        }
        found
    }

    /// What is published of those who are all of some kinds.
    fn beside<'q>(
        &self,
        families: &BTreeMap<Whose<'q>, Vec<(&'q Query, Summary)>>,
    ) -> BTreeMap<Vec<usize>, Vec<Summary>> {
        let mut found: BTreeMap<Vec<usize>, Vec<Summary>> = BTreeMap::new();
        for (whose, published) in families {
            let kinds = self.0.place(*whose).map(|place| self.0.families[place].clone());
            let own = kinds.map(|kinds| found.entry(kinds).or_default());
            own.into_iter()
                .for_each(|own| own.extend(published.iter().map(|(_, summary)| *summary)));
        }
        found
    }

    /// What must be withheld of figures that each family has all of.
    fn hidden(&self, mut open: Vec<Sum<'_>>, left: &mut Left<'_>) -> Vec<(Query, Why)> {
        let mut hidden = Vec::new();
        while let Some((together, people)) = self.telling(&open, left) {
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
            if self.telling(&open, left).is_some()
                && let Some(sum) = open.pop()
            {
                found.extend(sum.last.into_iter().map(|query| (query.clone(), why.clone())));
            }
        }
        found
    }

    /// Sums that together tell how few people gave a number, by their places, and how few.
    fn telling(&self, open: &[Sum<'_>], left: &mut Left<'_>) -> Option<(Vec<usize>, u64)> {
        if open.len() < 2 {
            return None;
        }
        let (survey, _, policy) = self.0.asked.within;
        let all = || open.iter().flat_map(|sum| &sum.last);
        let least = all().map(|query| needed((survey, policy), query).cell).max()?;
        let places: Vec<usize> = open.iter().map(|sum| sum.place).collect();
        let kinds = self.0.kinds.among(&places);
        let mut told_of = |rest: &[usize]| {
            let asked = (least, kinds.parts_of(rest));
            if let Some(told) = left.seen.get(&asked) {
                return told.clone();
            }
            let told = self.told_of(&asked.1, left, least);
            left.seen.insert(asked, told.clone());
            told
        };
        let rests = remainders(open.len(), &kinds.atoms).into_iter();
        let few = rests.filter_map(|rest| Some((told_of(&rest)?, rest)));
        let question = survey.question(self.0.asked.variable.question);
        let mut told = few.take(MOST_RESTS).filter_map(|(value, rest)| {
            let value = value?;
            let together = giving(open.len(), &kinds.atoms, &rest)?;
            let sums = together.iter().map(|place| open[*place].whose);
            let given = rest.iter().flat_map(|place| &kinds.strata[*place].given);
            let is_unknown = are_silent(survey, sums, given);
            let tally = kinds.tally(&rest).into_iter();
            let few = tally
                .filter(|(number, _)| value.holds(question, *number))
                .map(|(_, people)| u64::from(people));
            (!is_unknown).then(|| (together, few.sum()))
        });
        told.next()
    }

    /// A number that what is left tells of some kinds, with what is published of these; none where they are too many.
    fn told_of(&self, kinds: &[usize], left: &Left<'_>, least: u64) -> Option<Option<SomeNumbers>> {
        let Rest(known) = self;
        let own = left.beside.get(kinds).into_iter().flatten();
        let own = own.filter(|one| left.figures.iter().all(|figure| order(*figure) != order(**one)));
        let figures: Vec<Summary> = left.figures.iter().chain(own).copied().collect();
        let is_mean = figures == [Summary::Mean];
        let do_means_tell = known.asked.do_means_tell();
        let range = if is_mean {
            known.asked.range_of_means()
        } else {
            Range::Given
        };
        let numbers = known.numbers(kinds, range)?;
        let is_few = numbers.unsettled() <= MOST_PEOPLE && (!is_mean || do_means_tell);
        is_few.then(|| known.told(kinds, &numbers, (&figures, least)))
    }
}

/// The sums that give one over some atoms.
fn giving(sums: usize, atoms: &[Atom], rest: &[usize]) -> Option<Vec<usize>> {
    let mut atoms = atoms.to_vec();
    rest.iter().for_each(|place| atoms[*place].sums.push(sums));
    made_of(sums + 1, &atoms, sums)
}
