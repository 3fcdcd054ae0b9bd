//! Respondents by whose figures they are in and by profile, as the cells of one problem.

use super::counts::Count;
use super::features::Feature;
use super::profiles::Profiles;
use super::secrets::{Combination, combinations};
use crate::disclosure::protect::{self, Cell, Cost, NoAnswer, Order, Problem, Work};
use crate::query::{Query, Statistic};
use crate::survey::{Condition, PartId, Survey, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// More kinds of people, each by its profiles, are not looked at.
const MOST_ATOMS: usize = 4096;

/// What few people answered together.
#[derive(Clone)]
pub(super) struct Secret {
    /// How many they are, as far as conditions can say it.
    pub query: Query,
    /// Whether these say just that.
    pub is_said: bool,
    pub cell: Cell,
}

/// What is read of some people.
pub(super) struct ReadCell {
    /// How many they are.
    pub cell: Cell,
    /// Where only that they are so many, or more.
    pub at_least: Option<u64>,
}

/// All that some features tell apart of some people.
pub(super) struct ProfileCells<'a> {
    pub profiles: Profiles<'a>,
    /// Those who are in the same figures.
    kinds: Vec<Vec<PartId>>,
    /// Of each kind and profile, how many there are; none where there can be nobody.
    counts: Vec<Option<u64>>,
}

impl<'a> ProfileCells<'a> {
    /// Of the people of some sets of them, of whom it is known which questions all of a part answered. None where they are too many kinds.
    pub fn of(
        survey: &'a Survey,
        features: &BTreeSet<Feature>,
        (people, full): (&BTreeSet<&[PartId]>, &BTreeSet<(Variable, PartId)>),
    ) -> Option<Self> {
        let profiles = Profiles::of(survey, features)?;
        let mut alike: BTreeMap<(usize, Vec<bool>), Vec<PartId>> = BTreeMap::new();
        for part in survey.parts() {
            let is_in: Vec<bool> = people.iter().map(|own| own.contains(&part)).collect();
            if is_in.contains(&true) {
                let file = survey.people.get(part).population;
                alike.entry((file, is_in)).or_default().push(part);
            }
        }
        let kinds: Vec<Vec<PartId>> = alike.into_values().collect();
        if kinds.len().checked_mul(profiles.all.len())? > MOST_ATOMS {
            return None;
        }
        let counts = kinds.iter().flat_map(|kind| {
            let mut people = vec![0; profiles.all.len()];
            for part in kind {
                profiles.places(*part).into_iter().for_each(|place| people[place] += 1);
            }
            let may_be = |profile| kind.iter().any(|part| profiles.may_be(*part, profile, full));
            let each = people.into_iter().zip(&profiles.all);
            each.map(|(people, profile)| (people > 0 || may_be(profile)).then_some(people))
                .collect::<Vec<_>>()
        });
        Some(Self {
            counts: counts.collect(),
            kinds,
            profiles,
        })
    }

    /// The kinds of some people; none where one is of theirs and others.
    fn kinds_of(&self, people: &[PartId]) -> Option<Vec<bool>> {
        let of = |kind: &Vec<PartId>| {
            let inside = kind.iter().filter(|part| people.contains(part)).count();
            (inside == 0 || inside == kind.len()).then_some(inside > 0)
        };
        self.kinds.iter().map(of).collect()
    }

    /// The atoms of a count, each as often as it counts; none of what the features do not say.
    pub fn cell(&self, count: &Count) -> Option<Cell> {
        let kinds = self.kinds_of(&count.people)?;
        let times = count.times(&self.profiles)?;
        Some(self.sum(&kinds, &times))
    }

    fn sum(&self, kinds: &[bool], times: &[u32]) -> Cell {
        let mut atoms = Vec::new();
        for (place, _) in self.of_kinds(kinds) {
            let atom = u32::try_from(place).unwrap_or(u32::MAX);
            atoms.extend(std::iter::repeat_n(atom, times[place % times.len()] as usize));
        }
        Cell {
            atoms,
            value: self.value(kinds, times),
            cost: Cost::Never,
        }
    }

    fn value(&self, kinds: &[bool], times: &[u32]) -> u64 {
        let each = self.of_kinds(kinds);
        each.map(|(place, people)| people * u64::from(times[place % times.len()]))
            .sum()
    }

    /// The atoms of some kinds, and how many there are of each.
    fn of_kinds(&self, kinds: &[bool]) -> impl Iterator<Item = (usize, u64)> {
        let profiles = self.profiles.all.len();
        let each = self
            .counts
            .iter()
            .enumerate()
            .filter(move |(place, _)| kinds[place / profiles]);
        each.filter_map(|(place, people)| Some((place, (*people)?)))
    }

    /// What few of some people answered together, by `is_few`. None where that may be too much.
    pub fn secrets(
        &self,
        people: &[PartId],
        (conditions, with_others): (&BTreeSet<Condition>, &dyn Fn(Variable) -> bool),
        is_few: &dyn Fn(&Query, u64) -> bool,
    ) -> Option<Vec<Secret>> {
        let combined = combinations(&self.profiles, conditions, with_others)?;
        let Some(kinds) = self.kinds_of(people) else {
            return Some(Vec::new());
        };
        let of = |own: Combination| {
            let query = Query::new(Statistic::Population, people, &own.met);
            self.secret((&kinds, &own.which), (query, own.is_said), is_few)
        };
        Some(combined.filter_map(of).collect())
    }

    /// How few of some people are in one number that is published of them and not in another, or in neither; and how few of those in one
    /// have each number of some scores.
    pub fn differences(
        &self,
        people: &[PartId],
        (counts, scores): (&[&Count], &BTreeSet<Variable>),
        with_others: &dyn Fn(Variable) -> bool,
        is_few: &dyn Fn(&Query, u64) -> bool,
    ) -> Vec<Secret> {
        let Some(kinds) = self.kinds_of(people) else {
            return Vec::new();
        };
        let holds = |count: &Count| {
            let each = self
                .profiles
                .all
                .iter()
                .map(|profile| count.holds(&self.profiles, profile));
            each.collect::<Option<Vec<bool>>>()
        };
        let counts = counts.iter().copied();
        let counts: Vec<(&Count, Vec<bool>)> = counts.filter_map(|count| Some((count, holds(count)?))).collect();
        let is_meant = |count: &Count| count.met.iter().all(|condition| with_others(condition.variable));
        let of = |statistic, count: &Count| Query::new(statistic, people, &count.met);
        let mut found = Vec::new();
        for (count, own) in &counts {
            let others = counts.iter().filter(|(other, _)| *other != *count && is_meant(other));
            for (other, theirs) in others {
                let outside = self.outside((other, theirs));
                let each = own.iter().zip(&outside);
                let which: Vec<bool> = each.map(|(own, outside)| *own && *outside).collect();
                let query = of(Statistic::Population, count);
                found.extend(self.secret((&kinds, &which), (query, false), is_few));
                if is_meant(count) && count < other {
                    let both = Count::of(people, &common(&count.met, &other.met));
                    let each = self.outside((count, own)).into_iter().zip(outside);
                    let each = each.zip(holds(&both).unwrap_or_default());
                    let which: Vec<bool> = each.map(|((one, other), both)| one && other && both).collect();
                    let named = if both.met.is_empty() { count } else { &both };
                    let query = of(Statistic::Population, named);
                    found.extend(self.secret((&kinds, &which), (query, false), is_few));
                }
            }
            for score in scores {
                let numbers = self.profiles.numbers(*score).unwrap_or_default();
                let each: BTreeSet<i64> = numbers.iter().flatten().copied().collect();
                for number in each {
                    let is_one = numbers.iter().map(|of| *of == Some(number));
                    let which: Vec<bool> = own.iter().zip(is_one).map(|(own, is_one)| *own && is_one).collect();
                    let (variable, class) = (*score, self.profiles.class(*score, number));
                    let query = of(Statistic::Class { variable, class }, count);
                    found.extend(self.secret((&kinds, &which), (query, true), is_few));
                }
            }
        }
        found
    }

    /// Which profiles answered what a number is about, and are not among those it counts.
    fn outside(&self, (count, own): (&Count, &[bool])) -> Vec<bool> {
        let each = self.profiles.all.iter().zip(own);
        each.map(|(profile, is_in)| !is_in && count.is_answered(&self.profiles, profile))
            .collect()
    }

    /// Some profiles of some kinds of people, where these are few.
    fn secret(
        &self,
        (kinds, which): (&[bool], &[bool]),
        (query, is_said): (Query, bool),
        is_few: &dyn Fn(&Query, u64) -> bool,
    ) -> Option<Secret> {
        let times: Vec<u32> = which.iter().map(|is_one| (*is_one).into()).collect();
        is_few(&query, self.value(kinds, &times)).then(|| Secret {
            query,
            is_said,
            cell: self.sum(kinds, &times),
        })
    }

    /// Which of some secrets are told by what is known.
    pub fn told(&self, known: &[ReadCell], secrets: &[&Secret], work: &Work) -> Result<BTreeSet<usize>, NoAnswer> {
        let nobody = Cell {
            atoms: Vec::new(),
            value: 0,
            cost: Cost::Never,
        };
        let own = secrets.iter().map(|one| one.cell.clone());
        let cells = known.iter().map(|known| known.cell.clone());
        let cells: Vec<Cell> = cells.chain(own).chain([nobody]).collect();
        let (begin, lesser) = (known.len(), cells.len() - 1);
        let at_least = known
            .iter()
            .enumerate()
            .filter_map(|(place, known)| Some((place, known.at_least?)));
        let orders = at_least.map(|(greater, by)| Order { greater, lesser, by });
        let orders: Vec<Order> = orders.collect();
        let targets: Vec<usize> = (begin..lesser).collect();
        let hidden: Vec<usize> = orders
            .iter()
            .map(|order| order.greater)
            .chain(targets.iter().copied())
            .collect();
        let problem = Problem {
            atoms: self.counts.len(),
            cells,
            orders,
        };
        let told = protect::told(&problem, &hidden, &targets, work)?;
        Ok(told.into_iter().map(|cell| cell - begin).collect())
    }
}

/// The conditions that both have.
fn common(one: &[Condition], other: &[Condition]) -> Vec<Condition> {
    one.iter()
        .filter(|condition| other.contains(condition))
        .cloned()
        .collect()
}
