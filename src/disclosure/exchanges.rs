//! Other numbers that people might have, for the same mean, the same deviation, the same median and quantiles.
//!
//! Two people may have one more and one less; of three or four, the sum and the sum of squares may be those of other numbers. That
//! nothing tells how few have a number is shown where such exchanges, one after the other, lead to nobody who has it, or to as many as
//! may be told of.

use super::cap::Cap;
use std::cell::Cell;

/// No more numbers than this are tried for one that someone has.
const MOST_TRIED: u32 = 200_000;

/// Where counts tell numbers apart, this many people have others at once: those of fewer may not add up.
const MOST_EXCHANGED: usize = 6;

/// How many exchanges are followed at a time, before others.
const BRANCHES: usize = 4;

/// Which numbers people may have in exchange for others.
pub(super) struct Possible<'a> {
    /// How many may have each at most: none where there is no such number.
    pub most: Vec<u32>,
    /// Numbers in the same block are not told apart by counts: for one of a block there must be one of the same.
    pub blocks: &'a [usize],
    pub caps: &'a [Cap],
    /// Whether it is published how many different numbers there are.
    pub has_distinct: bool,
}

impl Possible<'_> {
    /// Whether so many may have some of these numbers.
    pub fn allow(&self, counts: &[u32]) -> bool {
        self.caps.iter().all(|cap| cap.allows(counts))
    }

    /// How many different numbers there are, where it is published.
    pub fn distinct(&self, counts: &[u32]) -> Option<usize> {
        self.has_distinct
            .then(|| counts.iter().filter(|count| **count > 0).count())
    }
}

/// Numbers of which few people have one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Few {
    /// The number, or those of a class of which it is withheld how many have one.
    pub numbers: Vec<usize>,
    /// Whether it is published that someone has one, as of a median: how many is not for anyone to know.
    pub is_named: bool,
}

impl Few {
    /// How many have one.
    pub fn have(&self, counts: &[u32]) -> u32 {
        self.numbers.iter().map(|number| counts[*number]).sum()
    }

    /// How many they may be at most, or must be at least, for nobody to know how few they are.
    pub fn hidden_by(&self, counts: &[u32], least: u32) -> (u32, u32) {
        let own = self.have(counts);
        match self.is_named {
            true => (own.saturating_sub(1), own + 1),
            false => (0, least),
        }
    }
}

/// Numbers of some people, in steps from the least that there is.
pub(super) struct Exchanges<'a> {
    possible: &'a Possible<'a>,
    /// Whether their squares add up to something known, beside themselves.
    has_squares: bool,
    /// Places in the order of numbers of which the number is known, or of two the sum.
    places: &'a [(usize, usize)],
    /// As few people as must not be told of.
    least: u32,
    /// How many numbers may still be tried.
    left: Cell<u32>,
}

/// What an exchange is to do with how many have a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Goal {
    Fewer,
    More,
}

/// An exchange that is sought.
struct Sought<'f> {
    few: &'f Few,
    goal: Goal,
    /// So many have one of these numbers then, at most or at least.
    until: u32,
    /// What is known of places.
    known: Vec<usize>,
    /// How many different numbers there are, where it is published.
    distinct: Option<usize>,
}

impl<'a> Exchanges<'a> {
    pub fn new((possible, has_squares): (&'a Possible<'a>, bool), places: &'a [(usize, usize)], least: u32) -> Self {
        Self {
            possible,
            has_squares,
            places,
            least,
            left: Cell::new(MOST_TRIED),
        }
    }

    /// Whether so few people have a number that others may have had it, or nobody: by how many have each.
    pub fn hide(&self, counts: &[u32], few: &Few) -> bool {
        let (most, least) = few.hidden_by(counts, self.least);
        [(Goal::Fewer, most), (Goal::More, least)]
            .into_iter()
            .any(|(goal, until)| {
                let known = known(self.places, counts);
                let sought = Sought {
                    few,
                    goal,
                    until,
                    known,
                    distinct: self.possible.distinct(counts),
                };
                self.left.set(MOST_TRIED);
                self.reach(counts, &sought)
            })
    }

    /// Whether one more number may be tried: what takes too long is over.
    fn may_try(&self) -> bool {
        let left = self.left.get();
        self.left.set(left.saturating_sub(1));
        left > 0
    }

    /// Whether counts tell some numbers apart.
    fn are_apart(&self) -> bool {
        self.possible
            .blocks
            .iter()
            .any(|block| *block != self.possible.blocks[0])
    }

    fn is_possible(&self, number: usize) -> bool {
        self.possible.most.get(number).is_some_and(|most| *most > 0)
    }

    fn reach(&self, counts: &[u32], sought: &Sought<'_>) -> bool {
        let have = sought.few.have(counts);
        let is_reached = match sought.goal {
            Goal::Fewer => have <= sought.until,
            Goal::More => have >= sought.until,
        };
        if is_reached && self.possible.distinct(counts) == sought.distinct {
            return true;
        }
        // Fewer than none can't be.
        if sought.goal == Goal::Fewer && have == 0 {
            return false;
        }
        let mut sizes = match (self.has_squares, self.are_apart()) {
            (false, false) => 2..=2,
            (true, false) => 3..=4,
            (false, true) => 2..=MOST_EXCHANGED,
            (true, true) => 3..=MOST_EXCHANGED,
        };
        sizes.any(|size| {
            self.exchanged(counts, size, sought)
                .into_iter()
                .any(|next| self.left.get() > 0 && self.reach(&next, sought))
        })
    }

    /// What comes of a few exchanges of so many people.
    fn exchanged(&self, counts: &[u32], size: usize, sought: &Sought<'_>) -> Vec<Vec<u32>> {
        let mut found = Vec::new();
        let mut rest = counts.to_vec();
        let own = sought.few.numbers.iter().copied();
        // One of them goes, or one comes.
        let firsts: Vec<Option<usize>> = match sought.goal {
            Goal::Fewer => own.filter(|number| counts[*number] > 0).map(Some).collect(),
            Goal::More => vec![None],
        };
        for first in firsts {
            let mut taken: Vec<usize> = first.into_iter().collect();
            taken.iter().for_each(|number| rest[*number] -= 1);
            self.take(&mut rest, (&mut taken, 0), size, &mut |rest, taken| {
                self.given(rest, taken, sought, &mut found)
            });
            first.into_iter().for_each(|number| rest[number] += 1);
        }
        found
    }

    /// Takes people away, each with another number, until they are so many; ends once `visit` says so.
    fn take(
        &self,
        rest: &mut Vec<u32>,
        (taken, from): (&mut Vec<usize>, usize),
        size: usize,
        visit: &mut dyn FnMut(&mut Vec<u32>, &[usize]) -> bool,
    ) -> bool {
        if taken.len() == size {
            return visit(rest, taken);
        }
        for number in from..rest.len() {
            if rest[number] == 0 || !self.is_possible(number) {
                continue;
            }
            rest[number] -= 1;
            taken.push(number);
            let is_over = self.take(rest, (taken, number), size, visit);
            taken.pop();
            rest[number] += 1;
            if is_over {
                return true;
            }
        }
        false
    }

    /// Gives those taken away other numbers, as they add up; says whether that is enough.
    fn given(&self, rest: &mut [u32], taken: &[usize], sought: &Sought<'_>, found: &mut Vec<Vec<u32>>) -> bool {
        if !self.may_try() {
            return true;
        }
        let sum = taken.iter().map(|number| *number as i64).sum();
        let squares = taken.iter().map(|number| (*number * *number) as i64).sum();
        let own = |some: &[usize]| some.iter().filter(|number| sought.few.numbers.contains(number)).count();
        let had = own(taken);
        let mut visit = |given: &[usize]| {
            let have = own(given);
            let is_meant = match sought.goal {
                Goal::Fewer => have < had,
                Goal::More => have > had,
            };
            if is_meant {
                let mut next = rest.to_vec();
                given.iter().for_each(|number| next[*number] += 1);
                let is_possible = given.iter().all(|number| next[*number] <= self.possible.most[*number]);
                let is_possible = is_possible && self.possible.allow(&next);
                if is_possible && known(self.places, &next) == sought.known && !found.contains(&next) {
                    found.push(next);
                }
            }
            found.len() >= BRANCHES
        };
        let blocks: Vec<usize> = taken.iter().map(|number| self.possible.blocks[*number]).collect();
        let firsts: Vec<Option<usize>> = match sought.goal {
            Goal::Fewer => vec![None],
            Goal::More => sought.few.numbers.iter().copied().map(Some).collect(),
        };
        firsts.into_iter().any(|first| {
            let mut blocks = blocks.clone();
            let mut given: Vec<usize> = first.into_iter().collect();
            let is_one = |number: &usize| take_one(&mut blocks, self.possible.blocks[*number]);
            given.iter().all(is_one) && self.fill((&mut given, 0), &mut blocks, (sum, squares), &mut visit)
        })
    }

    /// Every so many numbers, of the blocks of which some are left, of some sum, and of squares of some sum where that is known; the
    /// first of them given.
    fn fill(
        &self,
        (given, from): (&mut Vec<usize>, usize),
        left: &mut Vec<usize>,
        (sum, squares): (i64, i64),
        visit: &mut dyn FnMut(&[usize]) -> bool,
    ) -> bool {
        let (own, own_squares): (i64, i64) = given.iter().fold((0, 0), |(sum, squares), number| {
            (sum + *number as i64, squares + (*number * *number) as i64)
        });
        let (rest, rest_squares) = (sum - own, squares - own_squares);
        let last: Option<Vec<i64>> = match (left.len(), self.has_squares) {
            (1, false) => Some(vec![rest]),
            (2, true) => match two_of(rest, rest_squares) {
                Some(two) => Some(two.to_vec()),
                None => return false,
            },
            _ => None,
        };
        if let Some(last) = last {
            let known: Vec<usize> = last
                .iter()
                .filter_map(|number| usize::try_from(*number).ok())
                .filter(|number| self.is_possible(*number))
                .collect();
            let mut blocks = left.clone();
            let is_left = |number: &usize| take_one(&mut blocks, self.possible.blocks[*number]);
            if known.len() < last.len() || !known.iter().all(is_left) {
                return false;
            }
            let before = given.len();
            given.extend(known);
            let is_over = visit(given);
            given.truncate(before);
            return is_over;
        }
        for number in (from..self.possible.most.len()).filter(|number| self.is_possible(*number)) {
            let block = self.possible.blocks[number];
            if !left.contains(&block) {
                continue;
            }
            if !self.may_try() {
                return true;
            }
            given.push(number);
            take_one(left, block);
            let is_over = self.fill((given, number), left, (sum, squares), visit);
            left.push(block);
            given.pop();
            if is_over {
                return true;
            }
        }
        false
    }
}

/// What is known of places: the sum of the numbers at each two.
pub(super) fn known(places: &[(usize, usize)], counts: &[u32]) -> Vec<usize> {
    let at = |place: usize| {
        let mut below = 0;
        counts.iter().position(|count| {
            below += *count as usize;
            below > place
        })
    };
    let sum = |(one, other): &(usize, usize)| at(*one).unwrap_or(0) + at(*other).unwrap_or(0);
    places.iter().map(sum).collect()
}

/// Takes one of a kind away, if there is one.
fn take_one(all: &mut Vec<usize>, one: usize) -> bool {
    let place = all.iter().position(|other| *other == one);
    place.map(|place| all.swap_remove(place)).is_some()
}

/// The two numbers of which the sum and the sum of squares are these.
pub(super) fn two_of(sum: i64, squares: i64) -> Option<[i64; 2]> {
    let apart = u64::try_from(2 * squares - sum * sum).ok()?;
    let root = i64::try_from(apart.isqrt()).ok()?;
    (root.unsigned_abs().pow(2) == apart).then(|| [(sum - root) / 2, (sum + root) / 2])
}

#[cfg(test)]
mod tests {
    use super::{Exchanges, Few, Possible, two_of};

    fn hides((allowed, has_squares, places): (usize, bool, &[(usize, usize)]), counts: &[u32], number: usize) -> bool {
        let possible = Possible {
            most: vec![u32::MAX; allowed],
            blocks: &vec![0; allowed],
            caps: &[],
            has_distinct: false,
        };
        let exchanges = Exchanges::new((&possible, has_squares), places, 3);
        exchanges.hide(counts, &one(number))
    }

    fn one(number: usize) -> Few {
        Few {
            numbers: vec![number],
            is_named: false,
        }
    }

    #[test]
    fn two_numbers_are_those_of_their_sum_and_squares() {
        assert_eq!(two_of(7, 25), Some([3, 4]));
        assert_eq!((two_of(7, 26), two_of(7, 24)), (None, None));
    }

    /// 0, 3 and 3 are as many as 1, 1 and 4, with the same squares; nothing is as 0, 1 and 1.
    #[test]
    fn three_people_may_have_other_numbers_or_not() {
        assert!(hides((5, true, &[]), &[1, 0, 0, 2, 0], 0));
        assert!(!hides((5, true, &[]), &[1, 2, 0, 0, 0], 0));
        // The one in the middle is known.
        assert!(!hides((5, true, &[(1, 1)]), &[1, 0, 0, 2, 0], 0));
    }

    /// One of three who have 0, 1 and 2 may have as much as the others, unless three different numbers are known.
    #[test]
    fn as_many_different_numbers_leave_fewer() {
        let hides = |has_distinct, number| {
            let possible = Possible {
                most: vec![9; 3],
                blocks: &[0; 3],
                caps: &[],
                has_distinct,
            };
            Exchanges::new((&possible, false), &[], 3).hide(&[1, 1, 1], &one(number))
        };
        assert!(hides(false, 0) && hides(false, 2) && !hides(true, 0) && !hides(true, 2));
    }

    /// Each of twenty numbers is one person's, and how many differ is published: nobody has another. Nor does anyone have less than none of one,
    /// which would be sought without an end, on a small stack.
    #[test]
    fn fewer_than_none_are_not_sought() {
        let search = || {
            let possible = Possible {
                most: vec![20; 20],
                blocks: &[0; 20],
                caps: &[],
                has_distinct: true,
            };
            [false, true].map(|has_squares| Exchanges::new((&possible, has_squares), &[], 3).hide(&[1; 20], &one(9)))
        };
        let own = std::thread::Builder::new().stack_size(128 << 10).spawn(search);
        assert_eq!(own.expect("a thread").join().expect("an end"), [false, false]);
    }

    /// Of two who have 0 and 4 together, one may have any; where half of all have 0, four of six, the other two have 4.
    #[test]
    fn a_mean_and_a_median_leave_what_they_leave() {
        assert!(hides((5, false, &[]), &[1, 0, 0, 0, 1], 4));
        assert!(!hides((3, false, &[(2, 3)]), &[4, 0, 2], 2));
        assert!(hides((5, false, &[(2, 3)]), &[4, 0, 2, 0, 0], 2));
    }

    /// Five of seven have 1 or 2. Where all have 14, the other two have 4 or more, so that one has 3 or 4; where they have 10, nobody need.
    #[test]
    fn a_class_is_told_where_the_others_cannot_have_so_much() {
        let hides = |counts: &[u32; 5]| {
            let possible = Possible {
                most: vec![9; 5],
                blocks: &[0, 1, 1, 0, 0],
                caps: &[],
                has_distinct: false,
            };
            let high = Few {
                numbers: vec![3, 4],
                is_named: false,
            };
            Exchanges::new((&possible, false), &[], 3).hide(counts, &high)
        };
        assert!(!hides(&[1, 0, 5, 0, 1]) && hides(&[1, 3, 2, 1, 0]));
    }

    /// The one in the middle has 3. Of 0, 3 and 3, nobody else may have less or more; of 1, 3 and 5, all may have 3.
    #[test]
    fn how_many_have_what_a_median_is_is_told_or_not() {
        let hides = |counts: &[u32], is_named: bool| {
            let possible = Possible {
                most: vec![9; counts.len()],
                blocks: &vec![0; counts.len()],
                caps: &[],
                has_distinct: false,
            };
            let middle = Few {
                numbers: vec![3],
                is_named,
            };
            Exchanges::new((&possible, false), &[(1, 1)], 4).hide(counts, &middle)
        };
        assert!(!hides(&[1, 0, 0, 2], true) && hides(&[0, 1, 0, 1, 0, 1], true));
        // That someone has it is known.
        assert!(!hides(&[0, 1, 0, 1, 0, 1], false));
    }

    /// Two who have 0 and 4 may have 1 and 3, unless nobody has 1, or it is known how many have 4.
    #[test]
    fn counts_leave_fewer_numbers() {
        let hides = |most: [u32; 5], blocks: [usize; 5]| {
            let (most, blocks) = (most.to_vec(), &blocks);
            let possible = Possible {
                most,
                blocks,
                caps: &[],
                has_distinct: false,
            };
            Exchanges::new((&possible, false), &[], 3).hide(&[1, 0, 0, 0, 1], &one(4))
        };
        assert!(hides([9; 5], [0; 5]) && hides([9; 5], [0, 0, 0, 1, 1]));
        assert!(!hides([9, 0, 0, 9, 9], [0; 5]) && !hides([9; 5], [0, 0, 0, 0, 1]));
        assert!(hides([9, 9, 0, 9, 9], [0; 5]) && !hides([9, 9, 9, 0, 9], [0, 0, 0, 1, 1]));
    }
}
