//! Ways from what people gave to other numbers of them that no figure tells apart, step by step.

use super::kind_ways::Counts;
use super::pairing::Pair;
use super::ways::Ways;

/// So many steps of each kind are looked at before one is made.
const LOOKED_AT: usize = 16;

/// So many times numbers are drawn that two kinds could exchange.
const DRAWN: usize = 16;

/// Kinds that have other numbers: what could be otherwise, and hardly a figure sees it.
type Step = Vec<(usize, Counts)>;

pub(super) struct Walk<'w> {
    ways: &'w Ways<'w>,
    /// Two kinds each that may exchange numbers.
    pairs: &'w [Pair],
    /// Of all kinds, how many have each number.
    pub all: Vec<Counts>,
    chance: u64,
}

impl<'w> Walk<'w> {
    /// From what people gave.
    pub fn of(ways: &'w Ways<'w>, pairs: &'w [Pair], seed: u64) -> Self {
        Self {
            pairs,
            all: ways.ways.iter().map(|own| own.truth().clone()).collect(),
            ways,
            chance: seed,
        }
    }

    /// Of some steps the one after which most, or fewest, of some kinds have one of some numbers. One that does not fit is taken back.
    pub fn step(&mut self, wanted: (&[usize], &[usize]), is_more: bool, fits: impl Fn(&[usize], &[Counts]) -> bool) {
        let mut some: Vec<Step> = Vec::new();
        for _ in 0..LOOKED_AT {
            some.extend(self.exchange());
            some.extend(self.alone());
            some.extend(self.together());
            some.extend(self.swap());
        }
        let gain = |step: &&Step| {
            let more = self.gain(step, wanted);
            if is_more { more } else { -more }
        };
        let Some(step) = some.iter().max_by_key(gain) else {
            return;
        };
        let before: Step = step.iter().map(|(kind, _)| (*kind, self.all[*kind].clone())).collect();
        self.take(step);
        let kinds: Vec<usize> = step.iter().map(|(kind, _)| *kind).collect();
        if !fits(&kinds, &self.all) {
            self.take(&before);
        }
    }

    fn take(&mut self, step: &Step) {
        step.iter()
            .for_each(|(kind, counts)| self.all[*kind].clone_from(counts));
    }

    /// How many more of some kinds have one of some numbers after a step.
    fn gain(&self, step: &Step, (kinds, numbers): (&[usize], &[usize])) -> i64 {
        let own = step.iter().filter(|(kind, _)| kinds.contains(kind));
        let more = |(kind, counts): &(usize, Counts)| {
            let own = numbers.iter();
            own.map(|number| i64::from(counts[*number]) - i64::from(self.all[*kind][*number]))
                .sum::<i64>()
        };
        own.map(more).sum()
    }

    /// One person of each of two kinds has another number, and one of each of two others has it instead: no family sees it.
    fn exchange(&mut self) -> Option<Step> {
        let [one, other, third, fourth] = self.corner()?;
        let (given, taken) = (self.number(), self.number());
        let moved = |(kind, from, to): (usize, usize, usize)| self.moved((kind, &[from], &[to]));
        let each = [
            (one, given, taken),
            (other, given, taken),
            (third, taken, given),
            (fourth, taken, given),
        ];
        each.into_iter().map(moved).collect()
    }

    /// Other numbers of a kind, with the same sum and squares.
    fn alone(&mut self) -> Option<Step> {
        let kind = self.less_than(self.all.len());
        Some(vec![self.other(kind, (0, 0))?])
    }

    /// One person of a kind has another number that is counted with it, and three kinds have numbers of which the sums and squares make up for it.
    fn together(&mut self) -> Option<Step> {
        let [one, other, third, fourth] = self.corner()?;
        let (from, to) = (self.number(), self.number());
        let (_, counts) = self.moved((one, &[from], &[to]))?;
        if !self.ways.ways[one].are_alike(from, to) {
            return None;
        }
        let (less, more) = (self.ways.worth[from], self.ways.worth[to]);
        let (sum, squares) = (more - less, more * more - less * less);
        Some(vec![
            (one, counts),
            self.other(other, (sum, squares))?,
            self.other(third, (-sum, -squares))?,
            self.other(fourth, (-sum, -squares))?,
        ])
    }

    /// Some people of a kind have other numbers, those of as many of another kind, who have theirs; or nobody has theirs.
    fn swap(&mut self) -> Option<Step> {
        let pairs = self.pairs;
        let pair = pairs.get(self.less_than(pairs.len()))?;
        let (one, other) = match (pair.other, self.less_than(2)) {
            (Some(other), 0) => (other, Some(pair.one)),
            (other, _) => (pair.one, other),
        };
        for _ in 0..DRAWN {
            let drawn: [usize; 3] = std::array::from_fn(|_| self.given_of(one));
            let first = match other {
                Some(other) => self.given_of(other),
                None => self.number(),
            };
            let taken = &drawn[..pair.people];
            let Some(given) = pair.as_much_as(taken, first, &self.ways.worth) else {
                continue;
            };
            let given = &given[..pair.people];
            let kinds = [Some((one, taken, given)), other.map(|other| (other, given, taken))];
            let step: Option<Step> = kinds.into_iter().flatten().map(|moved| self.moved(moved)).collect();
            if step.is_some() {
                return step;
            }
        }
        None
    }

    /// A number that someone of a kind has, as often as it is given.
    fn given_of(&mut self, kind: usize) -> usize {
        let people = self.all[kind].iter().sum::<u32>();
        let mut place = self.less_than(people as usize);
        let found = self.all[kind].iter().position(|count| {
            let is_here = place < *count as usize;
            place = place.saturating_sub(*count as usize);
            is_here
        });
        found.unwrap_or(0)
    }

    /// A kind of which some have other numbers.
    fn moved(&self, (kind, from, to): (usize, &[usize], &[usize])) -> Option<(usize, Counts)> {
        let mut counts = self.all[kind].clone();
        for number in from {
            counts[*number] = counts[*number].checked_sub(1)?;
        }
        to.iter().for_each(|number| counts[*number] += 1);
        Some((kind, counts))
    }

    /// Numbers of a kind whose sum and squares are higher by so much.
    fn other(&mut self, kind: usize, more: (i128, i128)) -> Option<(usize, Counts)> {
        let own = &self.ways.ways[kind];
        let like = own.like(&self.all[kind], more, &self.ways.worth);
        let counts = own.at(*like.get(self.less_than(like.len()))?);
        Some((kind, counts.clone()))
    }

    fn corner(&mut self) -> Option<[usize; 4]> {
        let [one, other, third, fourth] = *self.ways.corners.get(self.less_than(self.ways.corners.len()))?;
        let turned = [
            [one, other, third, fourth],
            [other, one, third, fourth],
            [third, fourth, one, other],
            [fourth, third, one, other],
        ];
        Some(turned[self.less_than(turned.len())])
    }

    fn number(&mut self) -> usize {
        self.less_than(self.ways.worth.len())
    }

    /// The same chances on every run (a linear congruence, Knuth's MMIX).
    fn less_than(&mut self, most: usize) -> usize {
        self.chance = self
            .chance
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let high = usize::try_from(self.chance >> 33).unwrap_or(0);
        high.checked_rem(most).unwrap_or(0)
    }
}
