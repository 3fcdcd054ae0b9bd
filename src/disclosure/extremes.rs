//! Whether a sum and a sum of squares tell who has the highest number, or the least.
//!
//! Fifteen people have few children and one nine hundred: no other number of one person has so many squares, and the others' cannot make
//! up for one more or less.

use super::ordered::{Ordered, Stretch};

/// So many of those who have most are looked at one by one.
const WITHOUT: u32 = 3;

/// Of higher numbers not each is tried as that of the one who has most.
const MOST_TRIED: u64 = 4096;

/// Where numbers are higher, squares of so many people are no more looked at.
const HIGHEST: u64 = 1 << 50;

/// After so many tries it is taken that there are other numbers.
const MOST_STEPS: u32 = 1 << 22;

/// What is left of people's numbers once those that it is told how many have are taken off at both ends.
pub(super) struct Extremes {
    /// A number that few have, which is told.
    pub told: Option<u64>,
    /// How many have each of the others.
    pub left: Vec<(u64, u64)>,
    /// How high these may go, from which number on.
    pub ends: (u64, u64),
    /// How many were taken off who have less.
    pub below: u64,
}

/// Looks for other numbers.
struct Tries {
    left: u32,
}

impl Tries {
    /// Whether there may be such numbers, as far as the least and the most squares tell: of all, and of all but those few who have most.
    fn may_be(&mut self, all: &Ordered, without: u32) -> bool {
        if !all.may_be() {
            return false;
        }
        self.left = self.left.saturating_sub(1);
        let Some((least, most)) = all.top().filter(|(_, most)| *most <= MOST_TRIED) else {
            return true;
        };
        if without == 0 || self.left == 0 {
            return true;
        }
        let mut each = (least..=most).rev();
        each.any(|number| {
            let others = all.without(1, number);
            others.is_some_and(|others| self.may_be(&others, without - 1))
        })
    }

    /// How many have the highest number, where nobody may have a higher one: the fewest and the most that may.
    fn having(&mut self, all: &Ordered, highest: u64) -> Option<(u64, u64)> {
        let below = highest.checked_sub(1)?;
        let mut may = |people: &u64| {
            let others = all.without(*people, highest).and_then(|others| others.up_to(below));
            others.is_some_and(|others| self.may_be(&others, WITHOUT))
        };
        let first = (0..=all.people()).find(&mut may)?;
        let last = (first..=all.people()).rev().find(may)?;
        Some((first, last))
    }

    /// The highest number that anyone may have.
    fn highest(&mut self, all: &Ordered) -> Option<u64> {
        let (mut low, mut high) = all.top()?;
        if high - low < 1 << 16 {
            let mut each = (low..=high).rev();
            return each.find(|number| {
                let others = all.without(1, *number);
                others.is_some_and(|others| self.may_be(&others, WITHOUT))
            });
        }
        // Whoever has more leaves others less.
        while low < high {
            let middle = low + (high - low).div_ceil(2);
            let is_low = all.without(1, middle).is_some_and(|others| others.may_be());
            (low, high) = if is_low { (middle, high) } else { (low, middle - 1) };
        }
        Some(low)
    }
}

impl Extremes {
    /// Of how many people gave each number, in order, and between which numbers each lies: of fewer than so many it must not be told, but for those that
    /// nothing more is told of.
    pub fn of(
        given: &[(u64, u64)],
        stretches: Vec<Stretch>,
        (has_squares, least): (bool, u64),
        may_tell: &dyn Fn(u64) -> bool,
    ) -> Option<Self> {
        let mut all = Ordered::of(stretches, given, has_squares);
        let (_, end) = all.ends().filter(|(_, end)| *end <= HIGHEST)?;
        let mut left = given.to_vec();
        let mut tries = Tries { left: MOST_STEPS };
        let (mut told, mut below) = (None, 0);
        loop {
            let before = left.len();
            for is_top in [true, false] {
                if !is_top {
                    all = all.turned(end);
                }
                let turned = |number: u64| if is_top { number } else { end - number };
                let last = (if is_top { left.last() } else { left.first() }).copied();
                let highest = tries.highest(&all);
                let own = highest.and_then(|highest| all.up_to(highest));
                if let (Some((number, _)), Some(highest), Some(own)) = (last, highest, own) {
                    all = own;
                    let having = tries.having(&all, highest);
                    let having = having.filter(|(fewest, _)| *fewest > 0 && turned(number) == highest);
                    if let Some((fewest, most)) = having {
                        told = told.or((most < least && may_tell(number)).then_some(number));
                        let others = all.without(most, highest);
                        let others = others.and_then(|others| others.up_to(highest.saturating_sub(1)));
                        if let Some(others) = others.filter(|_| fewest == most) {
                            left.retain(|(own, _)| *own != number);
                            all = others;
                            below += if is_top { 0 } else { most };
                        }
                    }
                }
                if !is_top {
                    all = all.turned(end);
                }
            }
            if told.is_some() || left.len() == before || left.is_empty() {
                let ends = all.ends().unwrap_or((0, end));
                // Where one number is left, all of them have it.
                let only = left
                    .first()
                    .filter(|(number, people)| ends.0 == ends.1 && *people < least && may_tell(*number));
                told = told.or(only.map(|(number, _)| *number));
                return Some(Self {
                    told,
                    left,
                    ends,
                    below,
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Extremes, Stretch};

    fn all(given: &[(u64, u64)], highest: u64) -> Vec<Stretch> {
        vec![Stretch {
            people: given.iter().map(|(_, people)| people).sum(),
            least: 0,
            most: highest,
        }]
    }

    fn told(given: &[(u64, u64)], highest: u64) -> Option<u64> {
        Extremes::of(given, all(given, highest), (true, 3), &|_| true)?.told
    }

    /// Each was found by hand, or by trying every way.
    #[test]
    fn who_has_much_more_than_others_is_told() {
        assert_eq!(
            told(&[(0, 5), (1, 4), (2, 3), (3, 2), (4, 1), (900, 1)], 900),
            Some(900)
        );
        assert_eq!(told(&[(0, 8), (1, 8), (5000, 1)], 9000), Some(5000));
        // Three may be told of.
        assert_eq!(told(&[(0, 8), (1, 8), (5000, 3)], 9000), None);
        // Who has least, as much.
        assert_eq!(told(&[(0, 1), (4999, 8), (5000, 8)], 5000), Some(0));
        assert_eq!(told(&[(0, 11), (1000, 2)], 1000), Some(1000));
        assert_eq!(told(&[(0, 12), (2, 5), (4, 3), (228, 1)], 228), Some(228));
    }

    /// Six have none and five a thousand, as many as can be: two others have one each.
    #[test]
    fn what_is_left_between_both_ends_is_little() {
        assert_eq!(told(&[(0, 6), (1, 2), (1000, 5)], 1000), Some(1));
        let spread: Vec<(u64, u64)> = (0..40).map(|number| (number * number, 1)).collect();
        let spread_out = Extremes::of(&spread, all(&spread, 2000), (true, 3), &|_| true).expect("looked at");
        assert_eq!((spread_out.told, spread_out.left), (None, spread));
    }

    /// Of fourteen, three quarters have no more than six: ten have so little that the one of 271 can't be another. Every way was tried.
    #[test]
    fn quantiles_leave_others_less_to_make_up_for() {
        let given = [(0, 5), (1, 3), (2, 1), (5, 1), (6, 1), (8, 2), (271, 1)];
        let stretch = |people, least, most| Stretch { people, least, most };
        let three = vec![stretch(10, 0, 6), stretch(1, 6, 6), stretch(3, 6, 420)];
        assert_eq!(
            Extremes::of(&given, three, (true, 3), &|_| true)
                .expect("looked at")
                .told,
            Some(271)
        );
    }
}
