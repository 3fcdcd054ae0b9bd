//! What sums give away together, by linear algebra: whoever knows the sums of some sets of people knows every combination
//! of them. One that only a few people have a part in is as good as their own numbers.
//!
//! Numbers are taken [modulo a large prime](super::modulo).

use super::modulo::{inverse, plus, subtract, times};
use std::rc::Rc;

/// Steps of a search, after which what is left to look at is taken as told.
const MOST_STEPS: u32 = 50_000;

/// People who are in the same sums.
#[derive(Clone, Debug, Default)]
pub(super) struct Atom {
    /// Places of the sums, in order.
    pub sums: Vec<usize>,
    pub people: u64,
}

/// A combination of sums.
#[derive(Clone, Debug)]
struct Combination {
    /// How often it takes each sum.
    of: Vec<u64>,
    /// How often the numbers of each atom are in it.
    tells: Vec<u64>,
}

/// What a combination is made of and what it tells: places of sums, places of atoms.
pub(super) struct Told {
    pub sums: Vec<usize>,
    pub atoms: Vec<usize>,
}

/// A combination of `sums` sums that at most `most` people have a part in and that `is_told` minds, if there is any.
pub(super) fn told(sums: usize, atoms: &[Atom], most: u64, is_told: &dyn Fn(&Told) -> bool) -> Option<Told> {
    let few = |atom: &Atom| atom.people <= most;
    let small: Vec<usize> = (0..atoms.len()).filter(|place| few(&atoms[*place])).collect();
    let free = cancelling(sums, atoms.iter().filter(|atom| !few(atom)));
    let with_tells = free.into_iter().map(|of| Combination {
        tells: small.iter().map(|place| times_in(&of, &atoms[*place])).collect(),
        of,
    });
    let mut search = Search {
        people: small.iter().map(|place| atoms[*place].people).collect(),
        most,
        is_told: &|combination| is_told(&combination.told(&small)),
        steps: 0,
    };
    let space = independent(with_tells.collect());
    let space: Vec<Rc<Combination>> = space.into_iter().map(Rc::new).collect();
    let first = space.iter().find(|one| search.fits(one)).cloned();
    let found = first.or_else(|| search.among(&space, 0, 0));
    found.map(|combination| combination.told(&small))
}

/// The sums that together make up the one at `secret`, where others do.
pub(super) fn made_of(sums: usize, atoms: &[Atom], secret: usize) -> Option<Vec<usize>> {
    let found = cancelling(sums, atoms.iter());
    let found = found.into_iter().find(|of| of[secret] != 0)?;
    Some(
        (0..sums)
            .filter(|place| *place != secret && found[*place] != 0)
            .collect(),
    )
}

/// Every combination in which none of some atoms has a part, as combinations of these.
fn cancelling<'a>(sums: usize, atoms: impl Iterator<Item = &'a Atom>) -> Vec<Vec<u64>> {
    let unit = |place: usize| (0..sums).map(|other| u64::from(other == place)).collect();
    let mut free: Vec<Vec<u64>> = (0..sums).map(unit).collect();
    for atom in atoms {
        let parts: Vec<u64> = free.iter().map(|of| times_in(of, atom)).collect();
        let Some(pivot) = parts.iter().position(|part| *part != 0) else {
            continue;
        };
        let taken = free.remove(pivot);
        let others = parts.iter().enumerate().filter(|(place, _)| *place != pivot);
        for (of, (_, part)) in free.iter_mut().zip(others) {
            let ratio = times(*part, inverse(parts[pivot]));
            subtract(of, &taken, ratio);
        }
        if free.is_empty() {
            break;
        }
    }
    free
}

fn times_in(of: &[u64], atom: &Atom) -> u64 {
    atom.sums.iter().fold(0, |sum, place| plus(sum, of[*place]))
}

/// As many as tell different things, each the only one to tell of some atom.
fn independent(mut open: Vec<Combination>) -> Vec<Combination> {
    let mut done: Vec<Combination> = Vec::new();
    while let Some(next) = open.pop() {
        let Some(place) = next.tells.iter().position(|part| *part != 0) else {
            continue;
        };
        let once = inverse(next.tells[place]);
        for other in open.iter_mut().chain(&mut done) {
            other.without(place, (&next, once));
        }
        done.push(next);
    }
    done
}

impl Combination {
    /// Cancels an atom by as much of another combination as it takes: that which has it once, in `once` of it.
    fn without(&mut self, place: usize, (other, once): (&Self, u64)) {
        let ratio = times(self.tells[place], once);
        if ratio != 0 {
            subtract(&mut self.of, &other.of, ratio);
            subtract(&mut self.tells, &other.tells, ratio);
        }
    }

    fn told(&self, small: &[usize]) -> Told {
        let parts = self.tells.iter().zip(small).filter(|(part, _)| **part != 0);
        Told {
            sums: (0..self.of.len()).filter(|place| self.of[*place] != 0).collect(),
            atoms: parts.map(|(_, atom)| *atom).collect(),
        }
    }
}

/// Looks for a combination that few people have a part in: of one atom after the other, either it has none or it has.
struct Search<'a> {
    people: Vec<u64>,
    most: u64,
    is_told: &'a dyn Fn(&Combination) -> bool,
    steps: u32,
}

impl Search<'_> {
    /// Whether few people have a part in a combination that is minded.
    fn fits(&self, combination: &Combination) -> bool {
        let parts = combination.tells.iter().zip(&self.people);
        let parts = parts.filter(|(part, _)| **part != 0);
        parts.map(|(_, people)| people).sum::<u64>() <= self.most && (self.is_told)(combination)
    }

    /// `space` are independent, and none of them fits; of the atoms before `next`, those that any of them tells of hold `people` in all.
    fn among(&mut self, space: &[Rc<Combination>], next: usize, people: u64) -> Option<Rc<Combination>> {
        self.steps += 1;
        if space.len() < 2 {
            return None;
        }
        if self.steps > MOST_STEPS {
            return space.first().cloned();
        }
        let place = (next..self.people.len()).find(|place| space.iter().any(|one| one.tells[*place] != 0))?;
        let mut without = space.to_vec();
        let pivot = without.iter().position(|one| one.tells[place] != 0)?;
        let taken = without.swap_remove(pivot);
        let once = inverse(taken.tells[place]);
        for one in without.iter_mut().filter(|one| one.tells[place] != 0) {
            Rc::make_mut(one).without(place, (&taken, once));
            if self.fits(one) {
                return Some(Rc::clone(one));
            }
        }
        self.among(&without, place + 1, people).or_else(|| {
            let people = people + self.people[place];
            (people <= self.most).then(|| self.among(space, place + 1, people))?
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Atom, made_of, told};

    fn atoms(all: &[(&[usize], u64)]) -> Vec<Atom> {
        let atom = |(sums, people): &(&[usize], u64)| Atom {
            sums: sums.to_vec(),
            people: *people,
        };
        all.iter().map(atom).collect()
    }

    fn sums_of(sums: usize, all: &[(&[usize], u64)], most: u64) -> Option<Vec<usize>> {
        told(sums, &atoms(all), most, &|_| true).map(|told| told.sums)
    }

    /// All and the town: the two elsewhere.
    #[test]
    fn the_whole_less_a_part_tells_of_the_others() {
        let all: &[(&[usize], u64)] = &[(&[0, 1], 26), (&[0], 2)];
        assert_eq!(sums_of(2, all, 4), Some(vec![0, 1]));
        assert_eq!(sums_of(2, all, 1), None);
        assert_eq!(sums_of(1, &[(&[0], 28)], 4), None);
    }

    /// Those in a, those in b and those in either: the one who is in both, by neither pair of them.
    #[test]
    fn three_sums_tell_what_no_two_do() {
        let all: &[(&[usize], u64)] = &[(&[0, 2], 10), (&[1, 2], 10), (&[0, 1, 2], 1)];
        assert_eq!(sums_of(3, all, 2), Some(vec![0, 1, 2]));
        assert_eq!(sums_of(2, &[(&[0], 10), (&[1], 10), (&[0, 1], 1)], 2), None);
    }

    /// Two rows and two columns: three of them tell the fourth, none tells a cell, and both rows and columns together how
    /// far one person is from the one across.
    #[test]
    fn lines_tell_no_cell_and_the_last_line() {
        let all: &[(&[usize], u64)] = &[(&[0, 2], 1), (&[0, 3], 2), (&[1, 2], 2), (&[1, 3], 1)];
        assert_eq!(sums_of(4, all, 1), None);
        assert!(sums_of(4, all, 2).is_some());
        assert_eq!(made_of(4, &atoms(all), 3), Some(vec![0, 1, 2]));
        assert_eq!(
            made_of(3, &atoms(&[(&[0, 2], 1), (&[0], 2), (&[1, 2], 2), (&[1], 1)]), 2),
            None
        );
    }
}
