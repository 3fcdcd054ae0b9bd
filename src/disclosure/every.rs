//! Every other way in which people may have numbers, for the same mean, the same deviation and quantiles, and the same counts.
//!
//! Of the block with most ways, as many counts as there are equations follow from the others: n, the sum and the sum of squares are a
//! Vandermonde system in three numbers, which has one solution; so are n and the sum in two.

use super::exchanges::{Few, Possible, known};
use super::kind_ways::{Counts, each_way, how_many};
use std::collections::{BTreeMap, BTreeSet};

/// Of more ways it is not looked at each.
const MOST_WAYS: u64 = 200_000;

/// Numbers of some people, in steps from the least that there is.
pub(super) struct EveryWay<'a> {
    pub possible: &'a Possible<'a>,
    /// Whether their squares add up to something known, beside themselves.
    pub has_squares: bool,
    /// Places in the order of numbers of which the number is known, or of two the sum.
    pub places: &'a [(usize, usize)],
    /// As few people as must not be told of.
    pub least: u32,
}

/// Numbers of a block, and how many people have one.
struct NumberBlock {
    numbers: Vec<usize>,
    people: u32,
}

/// What numbers must add up to, with their squares.
#[derive(Clone, Copy)]
struct Sums {
    sum: i64,
    squares: i64,
}

impl Sums {
    fn of(numbers: &[usize], counts: &[u32]) -> Self {
        let each = || {
            numbers
                .iter()
                .zip(counts)
                .map(|(number, count)| (*number as i64, i64::from(*count)))
        };
        Self {
            sum: each().map(|(number, count)| number * count).sum(),
            squares: each().map(|(number, count)| number * number * count).sum(),
        }
    }

    fn less(self, other: Self) -> Self {
        Self {
            sum: self.sum - other.sum,
            squares: self.squares - other.squares,
        }
    }
}

impl EveryWay<'_> {
    /// Of numbers that few gave, by their places, those that nobody may have, or more people: by how many have each. None where there are
    /// too many ways.
    pub fn hidden(&self, counts: &[u32], few: &[Few]) -> Option<BTreeSet<usize>> {
        let mut blocks = self.blocks(counts);
        blocks.sort_by_key(|block| how_many(self.own(block)));
        let last = blocks.pop()?;
        let others = blocks.iter().map(|block| how_many(self.own(block)));
        let free = self.free(&last);
        let first = (last.people, [vec![u32::MAX], self.most(&last.numbers[..free])].concat());
        let ways = others.fold(how_many(first), u64::saturating_mul);
        if ways > MOST_WAYS {
            return None;
        }
        let mut found = BTreeSet::new();
        let all: Vec<usize> = blocks
            .iter()
            .chain([&last])
            .flat_map(|block| &block.numbers)
            .copied()
            .collect();
        let truth: Vec<u32> = all.iter().map(|number| counts[*number]).collect();
        let ends: Vec<(u32, u32)> = few.iter().map(|one| one.hidden_by(counts, self.least)).collect();
        let truth_at = known(self.places, counts);
        let distinct = self.possible.distinct(counts);
        let mut visit = |other: &[u32]| {
            let is_same = known(self.places, other) == truth_at && self.possible.distinct(other) == distinct;
            if is_same && self.possible.allow(other) {
                let is_hidden = |place: &usize| {
                    let (most, least) = ends[*place];
                    let have = few[*place].have(other);
                    have <= most || have >= least
                };
                found.extend((0..few.len()).filter(is_hidden));
            }
            found.len() == few.len()
        };
        let mut other = counts.to_vec();
        self.shared(&mut other, (&blocks, &last), Sums::of(&all, &truth), &mut visit);
        Some(found)
    }

    /// Those with several numbers.
    fn blocks(&self, counts: &[u32]) -> Vec<NumberBlock> {
        let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (number, block) in self.possible.blocks.iter().enumerate() {
            if self.possible.most[number] > 0 {
                found.entry(*block).or_default().push(number);
            }
        }
        let of = |numbers: Vec<usize>| NumberBlock {
            people: numbers.iter().map(|number| counts[*number]).sum(),
            numbers,
        };
        found
            .into_values()
            .filter(|numbers| numbers.len() > 1)
            .map(of)
            .collect()
    }

    /// How many numbers of a block do not follow from the others.
    fn free(&self, block: &NumberBlock) -> usize {
        block.numbers.len().saturating_sub(2 + usize::from(self.has_squares))
    }

    fn most(&self, numbers: &[usize]) -> Counts {
        numbers.iter().map(|number| self.possible.most[*number]).collect()
    }

    fn own(&self, block: &NumberBlock) -> (u32, Counts) {
        (block.people, self.most(&block.numbers))
    }

    /// Every way of some blocks, and what is left for the last one. Ends once `visit` says so.
    fn shared(
        &self,
        counts: &mut [u32],
        (blocks, last): (&[NumberBlock], &NumberBlock),
        left: Sums,
        visit: &mut dyn FnMut(&[u32]) -> bool,
    ) -> bool {
        let Some((block, others)) = blocks.split_first() else {
            return self.last(counts, last, left, visit);
        };
        each_way(self.own(block), &mut |own| {
            block
                .numbers
                .iter()
                .zip(own)
                .for_each(|(number, own)| counts[*number] = *own);
            let left = left.less(Sums::of(&block.numbers, own));
            self.shared(counts, (others, last), left, visit)
        })
    }

    fn last(&self, counts: &mut [u32], block: &NumberBlock, left: Sums, visit: &mut dyn FnMut(&[u32]) -> bool) -> bool {
        let (free, bound) = block.numbers.split_at(self.free(block));
        // Those who have none of the free numbers come first.
        let ways = (block.people, [vec![u32::MAX], self.most(free)].concat());
        each_way(ways, &mut |own| {
            let (people, own) = (own[0], &own[1..]);
            let Some(rest) = self.bound(bound, people, left.less(Sums::of(free, own))) else {
                return false;
            };
            free.iter().zip(own).for_each(|(number, own)| counts[*number] = *own);
            bound.iter().zip(rest).for_each(|(number, own)| counts[*number] = own);
            visit(counts)
        })
    }

    /// How many people have each of two or three numbers, by how many they are and what these add up to.
    fn bound(&self, numbers: &[usize], people: u32, left: Sums) -> Option<Counts> {
        let worth: Vec<i64> = numbers.iter().map(|number| *number as i64).collect();
        let people = i64::from(people);
        let solved = |place: usize| {
            let others = worth.iter().enumerate().filter(|(other, _)| *other != place);
            let others: Vec<i64> = others.map(|(_, worth)| *worth).collect();
            let (all, of_one) = match others[..] {
                [other] => (left.sum - other * people, worth[place] - other),
                [one, other] => (
                    left.squares - (one + other) * left.sum + one * other * people,
                    (worth[place] - one) * (worth[place] - other),
                ),
                _ => return None,
            };
            let count = u32::try_from(all / of_one).ok()?;
            (all % of_one == 0 && count <= self.possible.most[numbers[place]]).then_some(count)
        };
        let found: Counts = (0..numbers.len()).map(solved).collect::<Option<_>>()?;
        let Sums { sum, squares } = Sums::of(numbers, &found);
        let is_right = sum == left.sum && (!self.has_squares || squares == left.squares);
        (is_right && found.iter().map(|count| i64::from(*count)).sum::<i64>() == people).then_some(found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::exchanges::Possible;
    use super::{EveryWay, Few};

    fn hidden(counts: &[u32], blocks: &[usize], (has_squares, places): (bool, &[(usize, usize)])) -> Vec<usize> {
        let most = vec![u32::MAX; counts.len()];
        let every = EveryWay {
            possible: &Possible {
                most,
                blocks,
                caps: &[],
                has_distinct: false,
            },
            has_squares,
            places,
            least: 3,
        };
        let few = (0..counts.len()).filter(|number| (1..3).contains(&counts[*number]));
        let few: Vec<Few> = few
            .map(|number| Few {
                numbers: vec![number],
                is_named: false,
            })
            .collect();
        let found = every.hidden(counts, &few).expect("few ways");
        found.into_iter().map(|place| few[place].numbers[0]).collect()
    }

    /// 0, 3 and 3 are as many as 1, 1 and 4, with the same squares; nothing is as 0, 1 and 1. By the mean alone, two and none are one and
    /// one.
    #[test]
    fn three_people_may_have_other_numbers_or_not() {
        assert_eq!(hidden(&[1, 0, 0, 2, 0], &[0; 5], (true, &[])), [0, 3]);
        assert_eq!(hidden(&[1, 2, 0, 0, 0], &[0; 5], (true, &[])), [0usize; 0]);
        assert_eq!(hidden(&[1, 0, 0, 2, 0], &[0; 5], (true, &[(1, 1)])), [0usize; 0]);
        assert_eq!(hidden(&[1, 0, 1], &[0; 3], (false, &[])), [0, 2]);
        assert_eq!(hidden(&[4, 0, 2], &[0; 3], (false, &[(2, 3)])), [0usize; 0]);
    }

    /// Five of seven have 1 or 2: the others have 3 or more where all have 14, and need not where they have 10. What a median is, as many
    /// have as do.
    #[test]
    fn classes_and_medians_are_looked_at_together() {
        let hidden = |counts: &[u32], (numbers, is_named): (&[usize], bool), places: &[(usize, usize)]| {
            let few = Few {
                numbers: numbers.to_vec(),
                is_named,
            };
            let blocks = if is_named {
                vec![0; counts.len()]
            } else {
                vec![0, 1, 1, 0, 0]
            };
            let every = EveryWay {
                possible: &Possible {
                    most: vec![9; counts.len()],
                    blocks: &blocks,
                    caps: &[],
                    has_distinct: false,
                },
                has_squares: false,
                places,
                least: 4,
            };
            !every.hidden(counts, &[few]).expect("few ways").is_empty()
        };
        let high = (&[3, 4][..], false);
        assert!(!hidden(&[1, 0, 5, 0, 1], high, &[]) && hidden(&[1, 3, 2, 1, 0], high, &[]));
        let middle = (&[3][..], true);
        assert!(!hidden(&[1, 0, 0, 2], middle, &[(1, 1)]) && hidden(&[0, 1, 0, 1, 0, 1], middle, &[(1, 1)]));
    }

    /// The sum and the squares of six in a class of three numbers are those of no others, unless some of another class have others, too:
    /// 2 and five times 5 are as much as three times 4, twice 6 and 3.
    #[test]
    fn a_class_of_three_numbers_is_told_by_three_equations() {
        let alone = [0, 1, 2, 3, 4, 4, 4];
        assert_eq!(hidden(&[9, 9, 0, 0, 1, 2, 3], &alone, (true, &[])), [0usize; 0]);
        let two = [0, 0, 1, 1, 2, 2, 2];
        assert_eq!(hidden(&[0, 0, 0, 1, 3, 1, 2], &two, (true, &[])), [3, 5, 6]);
        assert_eq!(hidden(&[0, 0, 1, 0, 0, 5, 0], &two, (true, &[])), [2]);
        assert_eq!(hidden(&[0, 0, 0, 1, 2, 1, 2], &two, (true, &[])), [0usize; 0]);
    }
}
