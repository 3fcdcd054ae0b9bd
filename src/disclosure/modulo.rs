//! Linear algebra modulo a large prime: a combination that tells something in fractions tells it there too, and one in 10^18 that tells
//! nothing may be held to tell, which withholds too much and never too little.

/// A Mersenne prime.
const PRIME: u64 = (1 << 61) - 1;

/// All combinations of some vectors of the same length.
#[derive(Default)]
pub(super) struct Space {
    /// Each with the place where it alone of those up to it begins.
    rows: Vec<(usize, Vec<u64>)>,
}

impl Space {
    /// Of vectors of ones and zeros.
    pub fn of<'v>(vectors: impl Iterator<Item = &'v [bool]>) -> Self {
        let mut space = Self::default();
        for vector in vectors {
            let rest = space.rest(vector);
            if let Some(first) = rest.iter().position(|part| *part != 0) {
                let ratio = inverse(rest[first]);
                space
                    .rows
                    .push((first, rest.into_iter().map(|part| times(part, ratio)).collect()));
            }
        }
        space
    }

    /// Whether a vector is such a combination.
    pub fn holds(&self, vector: &[bool]) -> bool {
        self.rest(vector).iter().all(|part| *part == 0)
    }

    /// What no row makes up for.
    fn rest(&self, vector: &[bool]) -> Vec<u64> {
        let mut rest: Vec<u64> = vector.iter().map(|is_one| u64::from(*is_one)).collect();
        for (first, row) in &self.rows {
            let ratio = rest[*first];
            if ratio != 0 {
                subtract(&mut rest, row, ratio);
            }
        }
        rest
    }
}

pub(super) const fn plus(one: u64, other: u64) -> u64 {
    let sum = one + other;
    if sum >= PRIME { sum - PRIME } else { sum }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the lower bits, and the upper ones: a product of two numbers below the prime has twice as many"
)]
pub(super) const fn times(one: u64, other: u64) -> u64 {
    let product = one as u128 * other as u128;
    plus(product as u64 & PRIME, (product >> 61) as u64)
}

/// Takes a vector away, so many times.
pub(super) fn subtract(from: &mut [u64], other: &[u64], ratio: u64) {
    let opposite = PRIME - ratio;
    for (from, other) in from.iter_mut().zip(other) {
        *from = plus(*from, times(*other, opposite));
    }
}

/// By Fermat's little theorem.
pub(super) fn inverse(value: u64) -> u64 {
    let mut square = value;
    let mut power = 1;
    for bit in 0..u64::BITS {
        if (PRIME - 2) >> bit & 1 == 1 {
            power = times(power, square);
        }
        square = times(square, square);
    }
    power
}

#[cfg(test)]
mod tests {
    use super::{PRIME, Space, inverse, plus, times};

    #[test]
    fn a_number_times_its_inverse_is_one() {
        for value in [1, 2, 3, 1 << 60, PRIME - 1] {
            assert_eq!(times(value, inverse(value)), 1);
        }
        assert_eq!((plus(PRIME - 1, 1), times(PRIME - 1, PRIME - 1)), (0, 1));
    }

    /// Those of the first two, and the first alone: the second follows, the third does not.
    #[test]
    fn what_follows_is_held() {
        let of = |vectors: &[[bool; 3]]| Space::of(vectors.iter().map(|one| &one[..]));
        let space = of(&[[true, true, false], [true, false, false]]);
        assert!(space.holds(&[false, true, false]) && !space.holds(&[false, false, true]));
        assert!(!space.holds(&[true, true, true]) && space.holds(&[false; 3]) && !of(&[]).holds(&[true, false, false]));
    }
}
