//! Every way in which the people of one kind could have numbers.

use super::cap::Cap;
use rustc_hash::FxHashMap;

/// Of more people than this it is not looked at.
pub(super) const MOST_PEOPLE: usize = 500;
/// Of more numbers than this it is not looked at what several figures say together.
pub(super) const MOST_NUMBERS: usize = 64;
/// Nor of people who may have their numbers in more ways.
pub(super) const MOST_WAYS: u64 = 20_000;

/// How many people gave each number.
pub(super) type Counts = Vec<u32>;

/// A way in which people could have numbers, and from what they gave how many counts differ by how much.
pub(super) struct Way {
    pub counts: Counts,
    pub apart: u32,
}

/// What counts say of the numbers of a kind.
pub(super) struct KindBounds {
    /// How many may have each at most.
    pub most: Counts,
    /// Numbers of which it is known how many have one of them together: each is in one of these.
    pub blocks: Vec<Vec<usize>>,
    /// How many may have one of several at most.
    pub caps: Vec<Cap>,
    /// All ways that figures leave, where counts leave too many.
    pub left: Option<Vec<Counts>>,
}

impl KindBounds {
    /// Whether people of whom this is what they gave may have their numbers in too many ways.
    pub fn leave_too_many(&self, truth: &Counts) -> bool {
        if self.left.is_some() {
            return false;
        }
        let open = || self.blocks.iter().filter(|block| block.len() > 1);
        let free: u64 = open().flatten().map(|number| u64::from(truth[*number])).sum();
        if free > MOST_PEOPLE as u64 || truth.len() > MOST_NUMBERS {
            return true;
        }
        let each = open().map(|block| how_many(self.own(block, truth)));
        let ways = each.fold(1, u64::saturating_mul);
        ways > MOST_WAYS
    }

    /// How many people have a number of a block, and how many each at most.
    pub fn own(&self, block: &[usize], truth: &Counts) -> (u32, Counts) {
        let people = block.iter().map(|number| truth[*number]).sum();
        (people, block.iter().map(|number| self.most[*number]).collect())
    }

    /// Whether people may have these numbers, of whom this is what they gave.
    pub fn allow(&self, counts: &Counts, truth: &Counts) -> bool {
        let given = |block: &Vec<usize>, counts: &Counts| block.iter().map(|number| counts[*number]).sum::<u32>();
        let is_counted = |block: &Vec<usize>| given(block, counts) == given(block, truth);
        let mut each = counts.iter().zip(&self.most);
        each.all(|(count, most)| count <= most)
            && self.blocks.iter().all(is_counted)
            && self.caps.iter().all(|cap| cap.allows(counts))
    }

    pub fn every_way(&self, truth: &Counts) -> Vec<Counts> {
        let mut all = Vec::new();
        self.each(truth, &mut |counts| {
            all.push(counts.clone());
            false
        });
        all
    }

    /// Every way, one by one. Ends once `visit` says so.
    pub fn each(&self, truth: &Counts, visit: &mut dyn FnMut(&Counts) -> bool) {
        let _is_over = match &self.left {
            Some(ways) => ways.iter().any(visit),
            None => self.from(&mut vec![0; truth.len()], (&self.blocks, truth), visit),
        };
    }

    fn from(
        &self,
        counts: &mut Counts,
        (blocks, truth): (&[Vec<usize>], &Counts),
        visit: &mut dyn FnMut(&Counts) -> bool,
    ) -> bool {
        let Some((block, others)) = blocks.split_first() else {
            return self.caps.iter().all(|cap| cap.allows(counts)) && visit(counts);
        };
        each_way(self.own(block, truth), &mut |own| {
            block.iter().zip(own).for_each(|(number, own)| counts[*number] = *own);
            self.from(counts, (others, truth), visit)
        })
    }
}

/// Every way of the people of a kind, the nearest first.
pub(super) struct KindWays {
    all: Vec<Way>,
    /// Those of which the numbers add up to so much, and of these, those of which the squares do.
    of_sum: FxHashMap<i128, Vec<usize>>,
    of_squares: FxHashMap<Alike, Vec<usize>>,
    /// How many may have each number at most.
    most: Counts,
    caps: Vec<Cap>,
    /// Numbers in the same block are told apart by nothing that is counted of people of this kind.
    blocks: Vec<usize>,
}

/// What numbers and their squares add up to, and how many of them are in each block.
type Alike = (i128, i128, Counts);

impl KindWays {
    /// By what they gave, what is known of it, in which block each number is, and what it is worth.
    pub fn of(truth: &Counts, (bounds, blocks): (KindBounds, Vec<usize>), worth: &[i128]) -> Self {
        let way = |counts: Counts| Way {
            apart: counts.iter().zip(truth).map(|(one, other)| one.abs_diff(*other)).sum(),
            counts,
        };
        let mut all: Vec<Way> = bounds.every_way(truth).into_iter().map(way).collect();
        all.sort_by_key(|way| way.apart);
        let mut of_sum: FxHashMap<i128, Vec<usize>> = FxHashMap::default();
        let mut of_squares: FxHashMap<Alike, Vec<usize>> = FxHashMap::default();
        for (place, way) in all.iter().enumerate() {
            let sum = sum(&way.counts, worth);
            of_sum.entry(sum).or_default().push(place);
            let alike = (sum, squares(&way.counts, worth), by_block(&blocks, &way.counts));
            of_squares.entry(alike).or_default().push(place);
        }
        Self {
            all,
            of_sum,
            of_squares,
            most: bounds.most,
            caps: bounds.caps,
            blocks,
        }
    }

    /// What they gave: nothing is nearer.
    pub fn truth(&self) -> &Counts {
        &self.all[0].counts
    }

    /// Whether so many may have each number.
    pub fn may_be(&self, counts: &Counts) -> bool {
        let is_any = counts.iter().zip(&self.most).all(|(count, most)| count <= most);
        is_any && self.caps.iter().all(|cap| cap.allows(counts))
    }

    /// Whether two numbers are in the same block.
    pub fn are_alike(&self, one: usize, other: usize) -> bool {
        self.blocks[one] == self.blocks[other]
    }

    /// The places of those with as many numbers of each block as others, and a sum and squares that are higher by so much.
    pub fn like(&self, counts: &Counts, more: (i128, i128), worth: &[i128]) -> &[usize] {
        let (sum, squares) = (sum(counts, worth) + more.0, squares(counts, worth) + more.1);
        let alike = (sum, squares, by_block(&self.blocks, counts));
        self.of_squares.get(&alike).map_or(&[], |places| places)
    }

    pub fn at(&self, place: usize) -> &Counts {
        &self.all[place].counts
    }

    /// Those that add up to a sum, if one is given.
    pub fn adding_up_to(&self, sum: Option<i128>) -> Box<dyn Iterator<Item = &Way> + '_> {
        match sum {
            Some(sum) => Box::new(
                self.of_sum
                    .get(&sum)
                    .into_iter()
                    .flatten()
                    .map(|place| &self.all[*place]),
            ),
            None => Box::new(self.all.iter()),
        }
    }
}

pub(super) fn added_up<'c>(all: impl Iterator<Item = &'c Counts>) -> Counts {
    let add = |sum: Counts, counts: &Counts| match sum.is_empty() {
        true => counts.clone(),
        false => sum.iter().zip(counts).map(|(one, other)| one + other).collect(),
    };
    all.fold(Counts::new(), add)
}

/// What numbers add up to.
pub(super) fn sum(counts: &Counts, worth: &[i128]) -> i128 {
    counts
        .iter()
        .zip(worth)
        .map(|(count, worth)| i128::from(*count) * worth)
        .sum()
}

pub(super) fn squares(counts: &Counts, worth: &[i128]) -> i128 {
    let each = counts.iter().zip(worth);
    each.map(|(count, worth)| i128::from(*count) * worth * worth).sum()
}

/// How many numbers are in each block.
fn by_block(blocks: &[usize], counts: &Counts) -> Counts {
    let mut found = vec![0; blocks.iter().max().map_or(0, |last| last + 1)];
    for (block, count) in blocks.iter().zip(counts) {
        found[*block] += count;
    }
    found
}

/// In how many ways people may have numbers, of which no more than so many have each.
pub(super) fn how_many((people, most): (u32, Counts)) -> u64 {
    let people = people as usize;
    // In how many ways so many of them have the numbers up to one.
    let mut ways = vec![0u64; people + 1];
    ways[0] = 1;
    for most in most {
        let most = usize::try_from(most).unwrap_or(people).min(people);
        let with = |all: usize| {
            ways[all.saturating_sub(most)..=all]
                .iter()
                .fold(0, |sum, own| u64::saturating_add(sum, *own))
        };
        ways = (0..=people).map(with).collect();
    }
    ways[people]
}

/// How many of so many people have each of some numbers, in every way, one by one. Ends once `visit` says so, and whether it does.
pub(super) fn each_way((people, most): (u32, Counts), visit: &mut dyn FnMut(&[u32]) -> bool) -> bool {
    let mut others = vec![0; most.len()];
    for place in (1..most.len()).rev() {
        others[place - 1] = u32::saturating_add(others[place], most[place]);
    }
    let mut counts = Counts::with_capacity(most.len());
    from(&mut counts, people, (&most, &others), visit)
}

fn from(
    counts: &mut Counts,
    left: u32,
    (most, others): (&[u32], &[u32]),
    visit: &mut dyn FnMut(&[u32]) -> bool,
) -> bool {
    let place = counts.len();
    if place == most.len() {
        return visit(counts);
    }
    (left.saturating_sub(others[place])..=left.min(most[place])).any(|given| {
        counts.push(given);
        let is_over = from(counts, left - given, (most, others), visit);
        counts.pop();
        is_over
    })
}

#[cfg(test)]
mod tests {
    use super::{Counts, KindBounds, each_way, how_many};

    fn shared_out((people, most): (u32, Counts)) -> Vec<Counts> {
        let mut all = Vec::new();
        each_way((people, most), &mut |counts| {
            all.push(counts.to_vec());
            false
        });
        all
    }

    #[test]
    fn three_people_have_two_numbers_in_four_ways() {
        let free = |people: u32, numbers: usize| (people, vec![u32::MAX; numbers]);
        assert_eq!(shared_out(free(3, 2)), [[0, 3], [1, 2], [2, 1], [3, 0]]);
        assert_eq!((shared_out(free(4, 3)).len(), shared_out(free(1, 5)).len()), (15, 5));
        let bounded = || (3, vec![1, 0, 2, 1]);
        assert_eq!(shared_out(bounded()), [[0, 0, 2, 1], [1, 0, 1, 1], [1, 0, 2, 0]]);
        assert_eq!(
            (how_many(bounded()), how_many(free(4, 3)), how_many(free(500, 40))),
            (3, 15, u64::MAX)
        );
    }

    /// As many as there are are known of the first two numbers; of the others two, of whom one at most has the last.
    #[test]
    fn counts_leave_fewer_ways() {
        let bounds = KindBounds {
            most: vec![9, 9, 9, 1],
            blocks: vec![vec![0, 1], vec![2, 3]],
            caps: Vec::new(),
            left: None,
        };
        let truth = vec![0, 1, 2, 0];
        assert_eq!(
            bounds.every_way(&truth),
            [[0, 1, 1, 1], [0, 1, 2, 0], [1, 0, 1, 1], [1, 0, 2, 0]]
        );
        let free = |people: u32, numbers: usize| {
            let bounds = KindBounds {
                most: vec![u32::MAX; numbers],
                blocks: vec![(0..numbers).collect()],
                caps: Vec::new(),
                left: None,
            };
            let truth = [vec![people], vec![0; numbers - 1]].concat();
            bounds.leave_too_many(&truth)
        };
        assert!(!free(1, 60) && !free(500, 2) && free(501, 2) && !free(197, 3) && free(199, 3) && free(100, 10));
    }
}
