//! People in the order of their numbers: between which two each of them lies, and what their numbers add up to.
//!
//! Half have no more than the median and half no less; of whom it is counted how many have less than ten, these come first. What so many
//! numbers have of squares lies between that of numbers as even as can be and that of as many as can be at the ends.

/// So many people in a row whose numbers lie between two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub people: u64,
    pub least: u64,
    pub most: u64,
}

/// People of whom the sum of their numbers is known, or that of the squares too. No stretch begins before the one before it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ordered {
    stretches: Vec<Stretch>,
    sum: u128,
    squares: Option<u128>,
}

impl Ordered {
    /// Of how many people gave each number.
    pub fn of(stretches: Vec<Stretch>, given: &[(u64, u64)], has_squares: bool) -> Self {
        let each = || {
            given
                .iter()
                .map(|(number, people)| (u128::from(*number), u128::from(*people)))
        };
        Self {
            stretches,
            sum: each().map(|(number, people)| number * people).sum(),
            squares: has_squares.then(|| each().map(|(number, people)| number * number * people).sum()),
        }
    }

    pub fn people(&self) -> u64 {
        self.stretches.iter().map(|one| one.people).sum()
    }

    /// The least number and the highest that anyone may have.
    pub fn ends(&self) -> Option<(u64, u64)> {
        Some((self.stretches.first()?.least, self.stretches.last()?.most))
    }

    /// The same people in the other order, by how far they are from an end.
    pub fn turned(&self, end: u64) -> Self {
        let (people, end) = (u128::from(self.people()), u128::from(end));
        let stretches = self.stretches.iter().rev().map(|one| Stretch {
            people: one.people,
            least: (end as u64) - one.most,
            most: (end as u64) - one.least,
        });
        Self {
            stretches: stretches.collect(),
            sum: people * end - self.sum,
            squares: self
                .squares
                .map(|squares| people * end * end + squares - 2 * end * self.sum),
        }
    }

    /// The same where nobody has more than a number, if so few can be had.
    pub fn up_to(&self, most: u64) -> Option<Self> {
        let mut capped = self.clone();
        for one in &mut capped.stretches {
            one.most = one.most.min(most);
            if one.least > one.most {
                return None;
            }
        }
        Some(capped)
    }

    /// Without so many who have most, all of them one number; the others have no more, if that can be.
    pub fn without(&self, people: u64, number: u64) -> Option<Self> {
        let mut left = self.clone();
        let mut more = people;
        while more > 0 {
            let last = left.stretches.last_mut()?;
            let taken = more.min(last.people);
            if !(last.least..=last.most).contains(&number) {
                return None;
            }
            more -= taken;
            last.people -= taken;
            if last.people == 0 {
                left.stretches.pop();
            }
        }
        let (number, many) = (u128::from(number), u128::from(people));
        left.sum = self.sum.checked_sub(number * many)?;
        if let Some(squares) = self.squares {
            left.squares = Some(squares.checked_sub(number * number * many)?);
        }
        left.up_to(u64::try_from(number).ok()?)
    }

    /// Whether there may be such numbers, as far as the least and the most squares tell.
    pub fn may_be(&self) -> bool {
        let all = |end: fn(&Stretch) -> u64| {
            let each = self.stretches.iter();
            each.map(|one| u128::from(one.people) * u128::from(end(one)))
                .sum::<u128>()
        };
        let (lowest, highest) = (all(|one| one.least), all(|one| one.most));
        if !(lowest..=highest).contains(&self.sum) {
            return false;
        }
        let Some(squares) = self.squares else { return true };
        (self.sum + squares).is_multiple_of(2) && self.even() <= squares && squares <= self.apart(self.sum - lowest)
    }

    /// The squares of numbers that are as even as can be: everyone has as much, or next to it, but for whoever has more anyway or less.
    fn even(&self) -> u128 {
        let up_to = |height: u128| {
            self.stretches.iter().map(move |one| {
                let own = height.clamp(one.least.into(), one.most.into());
                (u128::from(one.people), own)
            })
        };
        let Some((low, high)) = self.ends() else { return 0 };
        let (mut low, mut high) = (u128::from(low), u128::from(high));
        while low < high {
            let middle = low + (high - low).div_ceil(2);
            let sum: u128 = up_to(middle).map(|(people, own)| people * own).sum();
            (low, high) = if sum <= self.sum {
                (middle, high)
            } else {
                (low, middle - 1)
            };
        }
        let (sum, squares) = up_to(low).fold((0, 0), |(sum, squares), (people, own)| {
            (sum + people * own, squares + people * own * own)
        });
        // As many as have one more.
        squares + (self.sum - sum) * (2 * low + 1)
    }

    /// The squares of numbers of which as many as can be are the highest, and the others the least.
    fn apart(&self, mut more: u128) -> u128 {
        let mut squares = 0;
        for one in self.stretches.iter().rev() {
            let (people, least, most) = (u128::from(one.people), u128::from(one.least), u128::from(one.most));
            let wide = most - least;
            let full = more.checked_div(wide).unwrap_or(0).min(people);
            more -= full * wide;
            squares += full * most * most;
            if full < people {
                let rest = more.min(wide);
                more -= rest;
                squares += (least + rest) * (least + rest) + (people - full - 1) * least * least;
            }
        }
        squares
    }

    /// What the numbers are at least of whoever has most, and at most.
    pub fn top(&self) -> Option<(u64, u64)> {
        let last = self.stretches.last()?;
        let people = u128::from(self.people());
        let others = self
            .stretches
            .iter()
            .map(|one| u128::from(one.people) * u128::from(one.least))
            .sum::<u128>()
            - u128::from(last.least);
        let mean = u64::try_from(self.sum.div_ceil(people)).ok()?;
        let left = u64::try_from(self.sum.checked_sub(others)?).unwrap_or(u64::MAX);
        let squares = self.squares.map_or(u128::MAX, u128::isqrt);
        let squares = u64::try_from(squares).unwrap_or(u64::MAX);
        Some((last.least.max(mean), last.most.min(left).min(squares)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Ordered, Stretch};
    use proptest::prelude::*;

    fn stretch(people: u64, least: u64, most: u64) -> Stretch {
        Stretch { people, least, most }
    }

    fn of(stretches: &[Stretch], sum: u128, squares: u128) -> Ordered {
        Ordered {
            stretches: stretches.to_vec(),
            sum,
            squares: Some(squares),
        }
    }

    #[test]
    fn squares_lie_between_even_and_uneven_numbers() {
        let may = |people, sum, squares, highest| of(&[stretch(people, 0, highest)], sum, squares).may_be();
        assert!(may(3, 6, 12, 9) && may(3, 6, 20, 4) && !may(3, 6, 10, 9) && !may(3, 6, 22, 4) && !may(3, 6, 13, 9));
        assert!(!may(2, 11, 61, 5));
        // Two of up to one and one from three on: 0, 0, 6 at most and 1, 1, 4 at least.
        let two = [stretch(2, 0, 1), stretch(1, 3, 9)];
        let may = |squares| of(&two, 6, squares).may_be();
        assert!(may(18) && may(36) && !may(16) && !may(38));
    }

    fn people() -> impl Strategy<Value = (Vec<u64>, Vec<usize>)> {
        let numbers = prop::collection::vec(0..6u64, 1..6);
        numbers.prop_flat_map(|mut numbers| {
            numbers.sort_unstable();
            let places = prop::collection::vec(0..numbers.len(), 0..3);
            (Just(numbers), places)
        })
    }

    /// Every way of having numbers in order.
    fn ways(stretches: &[Stretch]) -> Vec<Vec<u64>> {
        let mut all = vec![Vec::new()];
        for one in stretches.iter().flat_map(|one| vec![*one; one.people as usize]) {
            let next = all.into_iter().flat_map(|way: Vec<u64>| {
                let from = way.last().map_or(one.least, |last| one.least.max(*last));
                (from..=one.most).map(move |number| [&way[..], &[number]].concat())
            });
            all = next.collect();
        }
        all
    }

    proptest! {
        /// As few squares as any way of the same sum has, and as many.
        #[test]
        fn no_way_has_other_squares((numbers, mut places) in people()) {
            places.sort_unstable();
            places.dedup();
            // Whoever is at one of the places has a known number.
            let stretches: Vec<Stretch> = (0..numbers.len()).map(|place| {
                let below = places.iter().rfind(|known| **known <= place).map_or(0, |known| numbers[*known]);
                let above = places.iter().find(|known| **known >= place).map_or(6, |known| numbers[*known]);
                stretch(1, below, above)
            }).collect();
            let given: Vec<(u64, u64)> = numbers.iter().map(|number| (*number, 1)).collect();
            let own = Ordered::of(stretches.clone(), &given, true);
            let sum: u64 = numbers.iter().sum();
            let all = ways(&stretches);
            let squares = all.iter().filter(|way| way.iter().sum::<u64>() == sum);
            let squares: Vec<u128> = squares.map(|way| way.iter().map(|one| u128::from(one * one)).sum()).collect();
            let lowest: u128 = stretches.iter().map(|one| u128::from(one.least)).sum();
            prop_assert_eq!(Some(own.even()), squares.iter().min().copied());
            prop_assert_eq!(Some(own.apart(own.sum - lowest)), squares.iter().max().copied());
            prop_assert_eq!(own.turned(9).turned(9), own.clone());
            let (low, high) = own.top().expect("someone");
            let tops = all.iter().filter(|way| way.iter().sum::<u64>() == sum).filter_map(|way| way.last());
            for top in tops {
                prop_assert!((low..=high).contains(top) || *top * *top > own.squares.expect("known") as u64);
            }
        }
    }
}
