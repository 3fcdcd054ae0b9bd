//! How large the numbers of some people are together, and the largest of them.

/// Numbers without their signs: as they were given, and times what each person weighs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Size {
    given: Total,
    weighed: Total,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Total {
    /// The largest first.
    largest: Vec<u128>,
    all: u128,
}

impl Total {
    fn add(&mut self, number: u128, most: usize) {
        self.all = self.all.saturating_add(number);
        self.keep(number, most);
    }

    fn keep(&mut self, number: u128, most: usize) {
        let place = self.largest.partition_point(|known| *known >= number);
        if place < most {
            self.largest.insert(place, number);
            self.largest.truncate(most);
        }
    }

    fn merge(&mut self, other: &Self, most: usize) {
        self.all = self.all.saturating_add(other.all);
        other.largest.iter().for_each(|number| self.keep(*number, most));
    }

    fn told(&self) -> (u128, u128) {
        let largest = self.largest.iter();
        (
            largest.fold(0, |sum: u128, number| sum.saturating_add(*number)),
            self.all,
        )
    }
}

impl Size {
    /// One more number and what its person weighs; the largest `most` are kept.
    pub fn add(&mut self, number: u64, weight: u64, most: usize) {
        self.given.add(number.into(), most);
        self.weighed.add(u128::from(number) * u128::from(weight), most);
    }

    /// Of all together.
    pub fn of_all<'a>(sizes: impl IntoIterator<Item = &'a Self>, most: usize) -> Self {
        let mut all = Self::default();
        for size in sizes {
            all.given.merge(&size.given, most);
            all.weighed.merge(&size.weighed, most);
        }
        all
    }

    /// The sum of the largest, and of all.
    pub fn as_given(&self) -> (u128, u128) {
        self.given.told()
    }

    /// The same of what each brings to a weighted sum.
    pub fn as_weighed(&self) -> (u128, u128) {
        self.weighed.told()
    }
}

#[test]
fn the_largest_of_both_are_kept() {
    let of = |numbers: &[u64]| {
        let mut size = Size::default();
        numbers.iter().for_each(|number| size.add(*number, 10, 2));
        size
    };
    assert_eq!(of(&[3, 1, 7]).as_given(), (10, 11));
    assert_eq!(Size::of_all([&of(&[3, 1]), &of(&[7, 2])], 2).as_weighed(), (100, 130));
}
