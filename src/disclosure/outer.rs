//! How many of some people may have one of some numbers at most: no more than of those they are among, less others of these; nor more than
//! are left of them where some are known to have others.

use super::bits::Bits;
use super::cap::{Cap, given};
use super::cells::NumberCells;
use super::classed::Blocks;
use super::kind_ways::Counts;
use super::kinds::Kinds;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Of more classes those up to one, and from one on, are held together, but not those between any two.
const MOST_BETWEEN: usize = 12;

/// Of whom it is known how many have a number of which classes: by kinds, everyone last.
pub(super) struct Outer(Vec<CountedPeople>);

struct CountedPeople {
    who: Bits,
    /// How many have a number of each cell.
    counts: Counts,
    /// Cells of which it is known how many have a number of one of them, from the least number on.
    blocks: Vec<Vec<bool>>,
}

impl Outer {
    /// Of those who are told of and of everyone, by the numbers that are counted of each.
    pub fn of<'w>(
        kinds: &Kinds<'_>,
        cells: &NumberCells<'_>,
        counted: impl Iterator<Item = (&'w [usize], Vec<Vec<bool>>)>,
    ) -> Self {
        let all = counted.map(|(own, which)| {
            let mut counts = vec![0; cells.len()];
            for (number, people) in kinds.tally(own) {
                cells.place(number).into_iter().for_each(|cell| counts[cell] += people);
            }
            CountedPeople {
                who: Bits::of(kinds.atoms.len(), own.iter().copied()),
                counts,
                blocks: blocks(cells, &which),
            }
        });
        Self(all.filter(|own| !own.blocks.is_empty()).collect())
    }

    /// Of some people, how many may have any of which numbers at most, where that is not all of them anyway.
    pub fn caps(&self, own: &Bits, people: u32) -> Vec<Cap> {
        let mut found: BTreeMap<Vec<bool>, u32> = BTreeMap::new();
        let outer = self
            .0
            .iter()
            .filter(|outer| own.is_within(&outer.who) && outer.who != *own);
        for outer in outer {
            let is_other = |other: &&CountedPeople| other.who.is_within(&outer.who) && other.who.is_apart(own);
            let others: Vec<&CountedPeople> = self.0.iter().filter(is_other).collect();
            let alone = outer.blocks.iter().map(|block| outer.without(&others, block));
            let alone: Vec<u32> = alone.collect();
            for (from, many) in between(outer.blocks.len()) {
                let some = (from..from + many).map(|place| place % alone.len());
                let each = some
                    .clone()
                    .fold(0, |sum, place| u32::saturating_add(sum, alone[place]));
                let which = any(some.map(|place| &outer.blocks[place]));
                let most = outer.without(&others, &which);
                if most < people && (many == 1 || most < each) {
                    let known = found.entry(which).or_insert(most);
                    *known = most.min(*known);
                }
            }
        }
        for (which, most) in self.inner(own, people) {
            let known = found.entry(which).or_insert(most);
            *known = most.min(*known);
        }
        found.into_iter().map(|(which, most)| Cap { which, most }).collect()
    }

    /// The same of numbers that some of these people have not: as many of them are known to have others.
    fn inner(&self, own: &Bits, people: u32) -> Vec<(Vec<bool>, u32)> {
        let is_inner = |inner: &&CountedPeople| inner.who.is_within(own) && inner.who != *own;
        let inner: Vec<&CountedPeople> = self.0.iter().filter(is_inner).collect();
        let which = inner.iter().flat_map(|one| {
            let some = between(one.blocks.len());
            some.map(|(from, many)| {
                let places = (from..from + many).map(|place| place % one.blocks.len());
                any(places.map(|place| &one.blocks[place]))
            })
        });
        let which: BTreeSet<Vec<bool>> = which.collect();
        let caps = which.into_iter().map(|which| {
            let have = apart(inner.iter().map(|one| (&one.who, one.least(&which))));
            (which.iter().map(|is_one| !is_one).collect(), people - have)
        });
        caps.filter(|(_, most)| *most < people).collect()
    }
}

/// How many people have something, of sets of them of whom it is known, and who share nobody: the most first.
fn apart<'w>(sets: impl Iterator<Item = (&'w Bits, u32)>) -> u32 {
    let mut sets: Vec<(&Bits, u32)> = sets.filter(|(_, have)| *have > 0).collect();
    sets.sort_by_key(|(_, have)| Reverse(*have));
    let mut all = 0;
    let mut taken: Option<Bits> = None;
    for (who, have) in sets {
        if taken.as_ref().is_none_or(|taken| taken.is_apart(who)) {
            all += have;
            taken = Some(taken.map_or_else(|| who.clone(), |taken| taken.with(who)));
        }
    }
    all
}

impl CountedPeople {
    /// How many have one of some numbers, less others who share nobody, as far as it is known of them.
    fn without(&self, others: &[&Self], which: &[bool]) -> u32 {
        given(which, &self.counts) - apart(others.iter().map(|other| (&other.who, other.least(which))))
    }

    /// How many are known to have one of some numbers.
    fn least(&self, which: &[bool]) -> u32 {
        let is_within = |block: &&Vec<bool>| block.iter().zip(which).all(|(own, is_one)| !own || *is_one);
        self.blocks
            .iter()
            .filter(is_within)
            .map(|block| given(block, &self.counts))
            .sum()
    }
}

/// Where some of so many classes begin, and how many follow each other, after the last the first: fewer than all.
fn between(classes: usize) -> impl Iterator<Item = (usize, usize)> {
    let is_looked_at = move |(from, many): &(usize, usize)| {
        classes <= MOST_BETWEEN || *many == 1 || *from == 0 || from + many == classes
    };
    let all = (0..classes).flat_map(move |from| (1..classes).map(move |many| (from, many)));
    all.filter(is_looked_at)
}

fn any<'w>(mut all: impl Iterator<Item = &'w Vec<bool>>) -> Vec<bool> {
    let first = all.next().cloned().unwrap_or_default();
    all.fold(first, |one, other| {
        one.iter().zip(other).map(|(one, other)| one | other).collect()
    })
}

/// Cells that are counted together, from the least number on.
fn blocks(cells: &NumberCells<'_>, counted: &[Vec<bool>]) -> Vec<Vec<bool>> {
    if counted.is_empty() {
        return Vec::new();
    }
    let Blocks { of, is_counted } = Blocks::of(cells.len(), counted);
    let least = |block: usize| {
        let own = (0..cells.len()).filter(|cell| of[*cell] == block);
        own.map(|cell| cells.size(cell).least).min()
    };
    let mut all: Vec<usize> = (0..is_counted.len()).filter(|block| is_counted[*block]).collect();
    all.sort_by_key(|block| least(*block));
    let which = |block: usize| of.iter().map(move |own| *own == block).collect();
    all.into_iter().map(which).collect()
}

#[test]
fn classes_follow_each_other_round() {
    let all: Vec<(usize, usize)> = between(3).collect();
    assert_eq!(all, [(0, 1), (0, 2), (1, 1), (1, 2), (2, 1), (2, 2)]);
    assert_eq!(
        (
            between(1).count(),
            between(0).count(),
            between(12).count(),
            between(13).count()
        ),
        (0, 0, 132, 35)
    );
}
