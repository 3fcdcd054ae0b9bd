//! Whether figures of different people tell together how few gave a number: by every way in which these people could have others.
//!
//! Ten people have four children, nobody has two, and of the six in town half have none: one of the others has one, though neither
//! the mean of all nor the median of the town says so. Where few people have few numbers, all ways that give the same figures are
//! looked at; a figure is withheld where none of them has nobody, or enough people, in the place of the few who gave a number.

use super::fewest::fewest;
use super::figures::{Families, means};
use super::kind_ways::Counts;
use super::known::KnownCounts;
use super::linked::Linked;
use super::nearest::DoubtSearch;
use super::numbers::{Range, Tally};
use super::own_ways::OwnWays;
use super::protect::Work;
use super::rule::Why;
use super::ways::Ways;
use crate::query::Query;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Of figures together, no more ways are tried: what is not known by then counts as told.
const MOST_TRIED: u64 = 300_000;

/// Too many ways to look at.
struct TooMany;

/// Of whom figures tell how few gave a number, and how few.
type Told<'w> = Option<(&'w [usize], u32)>;

/// What must be withheld of figures that each stand under the people that they are of. Each way that is tried is a step of work.
pub(super) fn told_by_ways(known: &KnownCounts<'_>, families: &Families<'_>, work: &Work) -> BTreeMap<Query, Why> {
    let mut found = in_range((known, Range::Given), families, work);
    let range = known.asked.range_of_means();
    if range == Range::Higher {
        let means = means(families, &found);
        found.extend(in_range((known, range), &means, work));
    }
    found
}

/// The same by the numbers of a range.
fn in_range((known, range): (&KnownCounts<'_>, Range), families: &Families<'_>, work: &Work) -> BTreeMap<Query, Why> {
    let Some(numbers) = known.asked.numbers(&Tally::new(), range) else {
        return BTreeMap::new();
    };
    let own = OwnWays::new(known, families, &numbers);
    let figures = families.keys().filter_map(|whose| known.place(*whose)).collect();
    let linked = Linked(&own).of(&figures).into_iter();
    let ways = linked.filter_map(|kinds| Ways::of(&own, (kinds, range)));
    ways.flat_map(|ways| withheld_of(&ways, MOST_TRIED, work)).collect()
}

/// What must be withheld where no more ways than so many are tried of figures together.
pub(super) fn withheld_of(ways: &Ways<'_>, most: u64, work: &Work) -> BTreeMap<Query, Why> {
    let known = RefCell::default();
    let mut doubts = Doubts {
        ways,
        known,
        most,
        counted: BTreeSet::new(),
    };
    doubts.counted = doubts.told_by_counts(work);
    let (hidden, open) = doubts.withheld(work);
    let of = |figure: usize| (ways.figures[figure].query.clone(), doubts.why(figure, &open, work));
    hidden.into_iter().map(of).collect()
}

/// Figures, by their places, of which some must be withheld.
struct Doubts<'w, 'q> {
    ways: &'w Ways<'q>,
    /// What left a doubt of anything so far.
    known: RefCell<Vec<Vec<Counts>>>,
    /// How many ways are tried of some of them.
    most: u64,
    /// Targets, and some of their numbers, that counts tell without any figure: that is judged as counts are.
    counted: BTreeSet<(usize, usize)>,
}

impl<'w> Doubts<'w, '_> {
    /// What is known by counts alone, beside what follows from them by subtraction: nothing, as far as that is not found, nor where figures
    /// left ways of some.
    fn told_by_counts(&self, work: &Work) -> BTreeSet<(usize, usize)> {
        if !self.ways.are_counted() || self.ways.are_left {
            return BTreeSet::new();
        }
        let own = work.part(self.most);
        let mut search = DoubtSearch::new(self.ways, (&[], &self.counted), &own);
        search.run(&[]);
        work.took(&own);
        match own.is_spent() {
            true => BTreeSet::new(),
            false => search.doubtless,
        }
    }

    /// Of some figures, whether they tell how few gave a number.
    fn told(&self, open: &[usize], work: &Work) -> Result<Told<'w>, TooMany> {
        if self.ways.are_vague(open) {
            return Ok(None);
        }
        let own = work.part(self.most);
        let mut search = DoubtSearch::new(self.ways, (open, &self.counted), &own);
        search.run(&self.known.borrow());
        self.known.borrow_mut().append(&mut search.found);
        let told = search.doubtless.first().copied();
        work.took(&own);
        let Some((target, some)) = told else {
            return Ok(None);
        };
        let target = &self.ways.targets[target];
        match own.is_spent() {
            true => Err(TooMany),
            false => Ok(Some((&target.kinds, target.gave(some)))),
        }
    }

    /// What is not known not to tell counts as telling.
    fn may_tell(&self, open: &[usize], work: &Work) -> bool {
        !matches!(self.told(open, work), Ok(None))
    }

    /// Those to withhold, and those that stay.
    fn withheld(&self, work: &Work) -> (Vec<usize>, Vec<usize>) {
        // What is withheld too soon must still be put back.
        let first = work.part(work.left() / 2);
        let mut open: Vec<usize> = (0..self.ways.figures.len()).collect();
        // While nothing is known, to try each instead of another would take as long for each.
        let mut unknown = Vec::new();
        while !open.is_empty() && self.told(&open, &first).is_err() {
            unknown.push(open.remove(0));
        }
        let places = |places: Vec<usize>| places.into_iter().map(|place| open[place]).collect::<Vec<_>>();
        let tells = |some: &[usize]| Ok(self.may_tell(&places(some.to_vec()), &first));
        let none = || ((0..open.len()).collect(), Vec::new());
        let (hidden, stay) = fewest(open.len(), tells).unwrap_or_else(|_| none());
        let (mut hidden, mut stay) = (places(hidden), places(stay));
        work.took(&first);
        unknown.reverse();
        self.put_back(&unknown, (&mut stay, &mut hidden), work);
        (hidden, stay)
    }

    /// Of figures that may tell, those that do not beside what stays: by halves, as often most of them don't.
    fn put_back(&self, some: &[usize], (stay, hidden): (&mut Vec<usize>, &mut Vec<usize>), work: &Work) {
        if some.is_empty() {
            return;
        }
        let before = stay.len();
        stay.extend(some);
        if !self.may_tell(stay, work) {
            return;
        }
        stay.truncate(before);
        if let [one] = some {
            hidden.push(*one);
            return;
        }
        let (first, last) = some.split_at(some.len() / 2);
        self.put_back(first, (stay, hidden), work);
        self.put_back(last, (stay, hidden), work);
    }

    /// What a figure that is withheld would say beside those that stay.
    fn why(&self, figure: usize, open: &[usize], work: &Work) -> Why {
        let found = self.told(&[open, &[figure]].concat(), work).ok().flatten();
        let people = |figure: usize| &self.ways.families[self.ways.figures[figure].family];
        let kinds = found.map_or(&people(figure)[..], |(kinds, _)| kinds);
        let meets = |other: &&usize| people(**other).iter().any(|kind| kinds.contains(kind));
        let others = open.iter().filter(meets);
        let others = others.map(|other| self.ways.figures[*other].query.clone()).collect();
        match found {
            Some((_, few)) => Why::FewGave {
                others,
                people: few.into(),
            },
            None => Why::FewMayHaveGiven { others },
        }
    }
}
