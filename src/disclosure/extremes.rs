//! Whether a sum and a sum of squares tell who has the highest number, or the least.
//!
//! Fifteen people have few children and one nine hundred: no other number of one person has so many squares, and the others' cannot make
//! up for one more or less. What so many people's numbers have of squares lies between that of numbers as even as can be and that of as many
//! as can be at the ends.

/// So many of those who have most are looked at one by one.
const WITHOUT: u32 = 3;

/// Of higher numbers not each is tried as that of the one who has most.
const MOST_TRIED: u64 = 4096;

/// People of whom the sum and the squares of their numbers are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Squared {
    pub people: u64,
    pub sum: u128,
    pub squares: u128,
}

impl Squared {
    /// Of how many people gave each number.
    pub fn of(given: impl Iterator<Item = (u64, u64)>) -> Self {
        let none = Self {
            people: 0,
            sum: 0,
            squares: 0,
        };
        given.fold(none, |all, (number, people)| {
            let (number, many) = (u128::from(number), u128::from(people));
            Self {
                people: all.people + people,
                sum: all.sum + number * many,
                squares: all.squares + number * number * many,
            }
        })
    }

    /// Without so many who have a number, if there can be so many.
    fn without(self, people: u64, number: u64) -> Option<Self> {
        let (number, many) = (u128::from(number), u128::from(people));
        Some(Self {
            people: self.people.checked_sub(people)?,
            sum: self.sum.checked_sub(number * many)?,
            squares: self.squares.checked_sub(number * number * many)?,
        })
    }

    /// Whether numbers from none to a highest could be these, as far as the least and the most squares tell: of all, and of all but those
    /// few who have most.
    fn may_go_up_to(self, highest: u64) -> bool {
        self.may_be(highest, WITHOUT)
    }

    fn may_be(self, highest: u64, without: u32) -> bool {
        if !self.may_lie_up_to(highest) {
            return false;
        }
        let squares = u64::try_from(self.squares.isqrt()).unwrap_or(u64::MAX);
        let top = highest.min(squares);
        if self.people == 0 || without == 0 || top > MOST_TRIED {
            return true;
        }
        let mut each = (0..=top).rev();
        each.any(|number| {
            let others = self.without(1, number);
            others.is_some_and(|others| others.may_be(number, without - 1))
        })
    }

    fn may_lie_up_to(self, highest: u64) -> bool {
        let (people, highest) = (u128::from(self.people), u128::from(highest));
        if people == 0 || highest == 0 {
            return self.sum == 0 && self.squares == 0;
        }
        if self.sum > people * highest {
            return false;
        }
        let (each, more) = (self.sum / people, self.sum % people);
        let even = people * each * each + more * (2 * each + 1);
        let (at_end, rest) = (self.sum / highest, self.sum % highest);
        let apart = at_end * highest * highest + rest * rest;
        (even..=apart).contains(&self.squares) && (self.sum + self.squares).is_multiple_of(2)
    }

    /// How many have the highest number, where nobody may have a higher one: the fewest and the most that may.
    fn having(self, highest: u64) -> Option<(u64, u64)> {
        let below = highest.checked_sub(1)?;
        let may = |people: &u64| {
            self.without(*people, highest)
                .is_some_and(|others| others.may_go_up_to(below))
        };
        let most = u64::try_from(self.sum / u128::from(highest)).ok()?.min(self.people);
        let first = (0..=most).find(may)?;
        let last = (first..=most).rev().find(may)?;
        Some((first, last))
    }

    /// The highest number that anyone may have, of those up to one.
    fn highest(self, up_to: u64) -> u64 {
        let may = |number: u64| {
            let others = self.without(1, number);
            others.is_some_and(|others| others.may_go_up_to(number))
        };
        // Whoever has more leaves others less.
        let squares = u64::try_from(self.squares.isqrt()).unwrap_or(u64::MAX);
        let (mut low, mut high) = (0, up_to.min(squares));
        if high < 1 << 20 {
            return (0..=high).rev().find(|number| may(*number)).unwrap_or(0);
        }
        while low < high {
            let middle = low + (high - low).div_ceil(2);
            let is_low = self.without(1, middle).is_some_and(Self::may_be_any);
            (low, high) = if is_low { (middle, high) } else { (low, middle - 1) };
        }
        low
    }

    /// Whether they have as many squares at least as numbers that are as even as can be.
    fn may_be_any(self) -> bool {
        self.may_go_up_to(u64::try_from(self.sum).unwrap_or(u64::MAX))
    }
}

/// What is left of numbers from none to a highest once those that it is told how many have are taken off at both ends.
pub(super) struct Extremes {
    /// A number that few have, which is told.
    pub told: Option<u64>,
    /// How many have each of the others.
    pub left: Vec<(u64, u64)>,
    /// How high these may go, from which number on.
    pub ends: (u64, u64),
}

impl Extremes {
    /// The same where only the sum is known: who has least, if all others have most, and who has most, if all others have least.
    pub fn of_sum(given: Vec<(u64, u64)>, highest: u64) -> Self {
        let Squared { people, sum, .. } = Squared::of(given.iter().copied());
        let others = u128::from(people.saturating_sub(1));
        let from = sum.saturating_sub(others * u128::from(highest));
        let to = sum.min(highest.into());
        let ends = (u64::try_from(from).unwrap_or(0), u64::try_from(to).unwrap_or(highest));
        Self {
            told: None,
            left: given,
            ends,
        }
    }

    /// Of how many people gave each number, in order: those up to a highest are possible, and of fewer than so many it must not be told.
    pub fn of(given: &[(u64, u64)], highest: u64, least: u64) -> Self {
        let mut left = given.to_vec();
        let (mut from, mut to) = (0, highest);
        let mut told = None;
        loop {
            let before = left.len();
            for is_top in [true, false] {
                let turned = move |number: u64| if is_top { number - from } else { to - number };
                let own = Squared::of(left.iter().map(|(number, people)| (turned(*number), *people)));
                let Some(end) = (if is_top { left.last() } else { left.first() }).copied() else {
                    break;
                };
                let up_to = own.highest(to - from);
                if is_top {
                    to = from + up_to;
                } else {
                    from = to - up_to;
                }
                if turned(end.0) != up_to {
                    continue;
                }
                let Some((fewest, most)) = own.having(up_to).filter(|(fewest, _)| *fewest > 0) else {
                    continue;
                };
                if most < least {
                    told = told.or(Some(end.0));
                }
                if fewest == most && to > from {
                    left.retain(|(number, _)| *number != end.0);
                    (from, to) = if is_top { (from, to - 1) } else { (from + 1, to) };
                }
            }
            if told.is_some() || left.len() == before || left.is_empty() {
                // Where one number is left, all of them have it.
                let only = left.first().filter(|(_, people)| from == to && *people < least);
                told = told.or(only.map(|(number, _)| *number));
                return Self {
                    told,
                    left,
                    ends: (from, to),
                };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Extremes, Squared};

    fn told(given: &[(u64, u64)], highest: u64) -> Option<u64> {
        Extremes::of(given, highest, 3).told
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
    }

    /// Six have none and five a thousand, as many as can be: two others have one each.
    #[test]
    fn what_is_left_between_both_ends_is_little() {
        let Extremes { told, left, ends } = Extremes::of(&[(0, 6), (1, 2), (1000, 5)], 1000, 3);
        assert_eq!((told, left, ends), (Some(1), vec![(1, 2)], (1, 1)));
        let spread: Vec<(u64, u64)> = (0..40).map(|number| (number * number, 1)).collect();
        let all = Extremes::of(&spread, 2000, 3);
        assert_eq!((all.told, all.left), (None, spread));
    }

    #[test]
    fn squares_lie_between_even_and_uneven_numbers() {
        let may = |people, sum, squares, highest| Squared { people, sum, squares }.may_go_up_to(highest);
        assert!(may(3, 6, 12, 9) && may(3, 6, 20, 4) && !may(3, 6, 10, 9) && !may(3, 6, 22, 4) && !may(3, 6, 13, 9));
        assert!(may(0, 0, 0, 5) && !may(2, 11, 61, 5));
        // 23 and nothing else have 529, and 22 and 1 have 485: none have anything between.
        assert!(may(19, 23, 529, 200) && may(19, 23, 485, 200) && !may(19, 23, 523, 200) && !may(19, 23, 487, 200));
        assert_eq!(told(&[(0, 12), (2, 5), (4, 3), (228, 1)], 228), Some(228));
    }
}
