//! What is left of means and deviations where those of some people are taken from those of others.
//!
//! With the mean and the deviation of all, and those of the town, come the mean and the deviation of those elsewhere: of how few of
//! them gave which number they may tell as much as if they were printed.

use super::numbers::{MOST_PEOPLE, Numbers, Within, order};
use super::remainder::remainders;
use super::rule::Why;
use super::scored::Whose;
use super::silent::is_silent;
use super::span::{Atom, made_of};
use super::sums::worth;
use super::together::brought_together;
use crate::query::{Query, Summary};
use crate::survey::{PartId, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// No more rests than this are looked at. Of two sums they come first.
const MOST_RESTS: usize = 64;

/// Judges what is left of the published figures of a variable.
pub(super) struct Rest<'a> {
    pub within: Within<'a>,
    pub variable: Variable,
    /// Every number that anyone gave.
    pub all: &'a BTreeSet<i64>,
}

/// Figures of some people that add up.
struct Sum<'q> {
    whose: Whose<'q>,
    /// Those to withhold for what they tell beside the others.
    last: Vec<&'q Query>,
}

/// Who gave which number.
type Given = ((PartId, usize), i64);

impl Rest<'_> {
    /// What must be withheld of figures of which each is about one family of people, with what it says.
    pub fn told<'q>(
        &self,
        families: impl Iterator<Item = (Whose<'q>, Vec<(&'q Query, Summary)>)>,
    ) -> BTreeMap<Query, Why> {
        let families: Vec<_> = families.collect();
        let is_scale = self.within.1.worth(self.variable).is_some();
        let mut found = BTreeMap::new();
        for (figures, is_judged) in [(&[Summary::Mean][..], is_scale), (&[Summary::Mean, Summary::Sd], true)] {
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
                Some(Sum { whose: *whose, last })
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
            let why = Why::Together {
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
        let (survey, _, policy) = self.within;
        let all = || open.iter().flat_map(|sum| &sum.last);
        let least = all()
            .map(|query| policy.thresholds(brought_together(survey, query)).cell)
            .max()?;
        let (atoms, given) = self.atoms(open);
        let rests = remainders(open.len(), &atoms).into_iter().take(MOST_RESTS);
        let mut told = rests.filter_map(|rest| {
            let people = || rest.iter().flat_map(|place| &given[*place]);
            let values: Vec<i64> = people().map(|(_, value)| *value).collect();
            if values.len() > MOST_PEOPLE {
                return None;
            }
            let value = Numbers::of(self.within, self.variable, (&values, self.all))?.told(figures, least)?;
            let together = giving(open.len(), &atoms, &rest)?;
            let conditions = together.iter().flat_map(|place| open[*place].whose.1);
            let conditions: BTreeSet<Variable> = conditions.map(|condition| condition.variable).collect();
            let is_unknown = |(at, _): &Given| conditions.iter().any(|one| is_silent(survey, *one, *at));
            let few = values.iter().filter(|one| **one == value).count();
            (!people().all(is_unknown)).then_some((together, few as u64))
        });
        told.next()
    }

    /// Those who gave a number, by the sums that they are in.
    fn atoms(&self, open: &[Sum<'_>]) -> (Vec<Atom>, Vec<Vec<Given>>) {
        let (survey, counter, _) = self.within;
        let scores = counter.worth(self.variable);
        let mut found: BTreeMap<Vec<usize>, Vec<Given>> = BTreeMap::new();
        for part in survey.parts() {
            let Some(answers) = survey.answers(self.variable, part) else {
                continue;
            };
            let own = open.iter().enumerate().filter(|(_, sum)| sum.whose.0.contains(&part));
            let own: Vec<_> = own
                .map(|(place, sum)| (place, counter.mask(part, sum.whose.1)))
                .collect();
            for row in (0..answers.rows()).filter(|row| counter.sums_up(self.variable, answers, *row)) {
                let is_in = own
                    .iter()
                    .filter(|(_, mask)| mask.as_ref().is_none_or(|mask| mask.has(row)));
                let sums: Vec<usize> = is_in.map(|(place, _)| *place).collect();
                if let Ok(value) = i64::try_from(worth(scores.as_deref(), answers, row))
                    && !sums.is_empty()
                {
                    found.entry(sums).or_default().push(((part, row), value));
                }
            }
        }
        let atom = |(sums, given): (Vec<usize>, Vec<Given>)| {
            let people = given.len() as u64;
            (Atom { sums, people }, given)
        };
        found.into_iter().map(atom).unzip()
    }
}

/// The sums that give one over some atoms.
fn giving(sums: usize, atoms: &[Atom], rest: &[usize]) -> Option<Vec<usize>> {
    let mut atoms = atoms.to_vec();
    rest.iter().for_each(|place| atoms[*place].sums.push(sums));
    made_of(sums + 1, &atoms, sums)
}
