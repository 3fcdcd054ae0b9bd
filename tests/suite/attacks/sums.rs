//! What can be worked out of sums: whoever knows who is in which stratum solves the published sums as equations, in exact
//! fractions.

/// A fraction in lowest terms, above a whole number from 1 up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Fraction(i128, i128);

impl Fraction {
    fn new(above: i128, below: i128) -> Self {
        let (mut one, mut other) = (above.abs(), below.abs());
        while other != 0 {
            (one, other) = (other, one % other);
        }
        let one = one.max(1) * below.signum();
        Self(above / one, below / one)
    }

    fn less(self, times: Self, other: Self) -> Self {
        Self::new(
            self.0 * times.1 * other.1 - times.0 * other.0 * self.1,
            self.1 * times.1 * other.1,
        )
    }

    fn over(self, other: Self) -> Self {
        Self::new(self.0 * other.1, self.1 * other.0)
    }
}

/// Equations, each with a person whom none of the later ones is about.
#[derive(Default)]
pub struct Sums(Vec<(usize, Vec<Fraction>)>);

impl Sums {
    /// Of sets of people, each a row of who is in it.
    pub fn new(sets: &[Vec<bool>]) -> Self {
        let mut sums = Self::default();
        for set in sets {
            let rest = sums.rest(set);
            if let Some(pivot) = rest.iter().position(|part| part.0 != 0) {
                sums.0.push((pivot, rest));
            }
        }
        sums
    }

    fn rest(&self, set: &[bool]) -> Vec<Fraction> {
        let mut rest: Vec<Fraction> = set.iter().map(|is_in| Fraction(i128::from(*is_in), 1)).collect();
        for (pivot, row) in &self.0 {
            let times = rest[*pivot].over(row[*pivot]);
            for (rest, part) in rest.iter_mut().zip(row) {
                *rest = rest.less(times, *part);
            }
        }
        rest
    }

    /// Whether they give the sum over a set.
    pub fn give(&self, set: &[bool]) -> bool {
        self.rest(set).iter().all(|part| part.0 == 0)
    }
}

#[test]
fn what_is_left_of_a_sum_is_worked_out() {
    let set = |people: &str| people.bytes().map(|sign| sign == b'1').collect::<Vec<bool>>();
    let sums = Sums::new(&[set("1111"), set("1100"), set("0110")]);
    assert!(sums.give(&set("0011")) && sums.give(&set("1001")));
    assert!(!sums.give(&set("1000")) && !sums.give(&set("0101")));
}
