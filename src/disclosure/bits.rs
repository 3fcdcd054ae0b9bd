//! Some of many, a bit each.

/// Places of those that are among them.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    /// Of so many.
    pub fn of(all: usize, places: impl IntoIterator<Item = usize>) -> Self {
        let mut words = vec![0; all.div_ceil(64)];
        places
            .into_iter()
            .for_each(|place| words[place / 64] |= 1 << (place % 64));
        Self(words)
    }

    pub fn holds(&self, place: usize) -> bool {
        self.0[place / 64] >> (place % 64) & 1 == 1
    }

    pub fn is_within(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).all(|(own, other)| own & !other == 0)
    }

    pub fn is_apart(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).all(|(own, other)| own & other == 0)
    }

    /// Those that are among one of the two alone.
    pub fn differing(&self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(own, other)| own ^ other).collect())
    }

    /// With others.
    pub fn with(&self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(own, other)| own | other).collect())
    }

    pub fn places(&self) -> Vec<usize> {
        (0..self.0.len() * 64).filter(|place| self.holds(*place)).collect()
    }
}
