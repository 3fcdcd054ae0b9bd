//! Whether figures of different people tell together how few gave a number: by every way in which these people could have others.
//!
//! Ten people have four children, nobody has two, and of the six in town half have none: one of the others has one, though neither
//! the mean of all nor the median of the town says so. Where few people have few numbers, all ways that give the same figures are
//! looked at; a figure is withheld where none of them has nobody, or enough people, in the place of the few who gave a number.

use super::fewest::fewest;
use super::nearest::DoubtSearch;
use super::numbers::NumbersOf;
use super::rule::Why;
use super::scored::Whose;
use super::ways::Ways;
use crate::query::{Query, Summary};
use std::cell::Cell;
use std::collections::BTreeMap;

/// Once so many ways were tried, for some figures and for all that are tried in their place, the others are not looked at.
const MOST_TRIED: u32 = 300_000;
const MOST_IN_ALL: u32 = 20_000_000;

/// Ways that are not further from what was given come first: among these a doubt is found soon, if there is one.
const APART: [u32; 4] = [4, 8, 12, u32::MAX];

/// Too many ways to look at.
struct TooMany;

/// Of whom figures tell how few gave a number, and how few.
type Told<'w> = Option<(&'w [usize], u32)>;

/// What must be withheld of figures that each stand under the people that they are of.
pub(super) fn told_by_ways<'q>(
    asked: &NumbersOf<'_>,
    families: &BTreeMap<Whose<'q>, Vec<(&'q Query, Summary)>>,
) -> BTreeMap<Query, Why> {
    let ways = Ways::of(asked, families);
    ways.map_or_else(BTreeMap::new, |ways| withheld_of(&ways, MOST_TRIED))
}

/// What must be withheld where no more ways than so many are tried of figures together.
pub(super) fn withheld_of(ways: &Ways<'_>, most: u32) -> BTreeMap<Query, Why> {
    let doubts = Doubts {
        ways,
        most,
        left: Cell::new(MOST_IN_ALL),
    };
    let (hidden, open) = doubts.withheld();
    let of = |figure: usize| (ways.figures[figure].query.clone(), doubts.why(figure, &open));
    hidden.into_iter().map(of).collect()
}

/// Figures, by their places, of which some must be withheld.
struct Doubts<'w, 'q> {
    ways: &'w Ways<'q>,
    /// How many ways are tried of some figures, and how many may still be of any.
    most: u32,
    left: Cell<u32>,
}

impl<'w> Doubts<'w, '_> {
    /// Of some figures, whether they tell how few gave a number.
    fn told(&self, open: &[usize]) -> Result<Told<'w>, TooMany> {
        let most = self.left.get().min(self.most);
        let mut search = DoubtSearch::new(self.ways, open, most);
        for apart in APART {
            search.from(0, apart);
        }
        self.left.set(self.left.get() - (most - search.left));
        let Some((target, number)) = search.doubtless.into_iter().next() else {
            return Ok(None);
        };
        let target = &self.ways.targets[target];
        match search.left {
            0 => Err(TooMany),
            1.. => Ok(Some((&target.kinds, target.counts[number]))),
        }
    }

    /// What is not known not to tell counts as telling.
    fn may_tell(&self, open: &[usize]) -> bool {
        !matches!(self.told(open), Ok(None))
    }

    /// Those to withhold, and those that stay.
    fn withheld(&self) -> (Vec<usize>, Vec<usize>) {
        let mut open: Vec<usize> = (0..self.ways.figures.len()).collect();
        // While nothing is known, to try each instead of another would take as long for each.
        let mut unknown = Vec::new();
        while !open.is_empty() && self.told(&open).is_err() {
            unknown.push(open.remove(0));
        }
        let places = |places: Vec<usize>| places.into_iter().map(|place| open[place]).collect::<Vec<_>>();
        let tells = |some: &[usize]| Ok(self.may_tell(&places(some.to_vec())));
        let none = || ((0..open.len()).collect(), Vec::new());
        let (hidden, stay) = fewest(open.len(), tells).unwrap_or_else(|_| none());
        let (mut hidden, mut stay) = (places(hidden), places(stay));
        for figure in unknown.into_iter().rev() {
            stay.push(figure);
            if self.may_tell(&stay) {
                stay.pop();
                hidden.push(figure);
            }
        }
        (hidden, stay)
    }

    /// What a figure that is withheld would say beside those that stay.
    fn why(&self, figure: usize, open: &[usize]) -> Why {
        let found = self.told(&[open, &[figure]].concat()).ok().flatten();
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
