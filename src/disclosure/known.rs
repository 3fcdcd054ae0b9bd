//! What published counts say of the numbers of any people: how many gave one of some follows from other counts, or is no more than so
//! many.
//!
//! All are counted, and those elsewhere: so are those in town, by subtraction. Whoever is among people of whom three gave four or more:
//! of them, too, no more than three did, whatever the number of each.

use super::bits::Bits;
use super::cap::{Cap, given};
use super::cells::{Cells, Size};
use super::classed::{Blocks, SomeNumbers};
use super::kind_ways::{Counts, KindBounds};
use super::kinds::Kinds;
use super::modulo::Space;
use super::numbers::{Beside, Numbers, NumbersOf, Range, Tally};
use super::scored::Whose;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Of no more ways to bring numbers together it is looked at what is known of both.
const MOST_PARTED: usize = 16;

/// So few numbers are tried even where others are further apart than can be tried.
const FEW_NUMBERS: u64 = 64;

/// What is known of everyone of whom figures or counts of a variable are published.
pub(super) struct KnownCounts<'a> {
    pub asked: &'a NumbersOf<'a>,
    pub kinds: Kinds<'a>,
    /// Of each of those who are told of, their kinds.
    pub families: Vec<Vec<usize>>,
    cells: Cells<'a>,
    people: People,
    counted: Vec<SomeCells>,
    /// Those who were chosen by a number, and which they have not.
    chosen: Vec<(Bits, Vec<bool>)>,
    found: RefCell<BTreeMap<Vec<usize>, Rc<Known>>>,
}

/// Who is told of, by kinds, and how many of them have a number of each cell; everyone last.
struct People {
    sets: Vec<Bits>,
    counts: Vec<Counts>,
}

/// Numbers of which it is published, or follows, how many of some people gave one.
struct SomeCells {
    which: Vec<bool>,
    of: Rc<Counted>,
}

/// Of whom it is, and of whom it follows.
struct Counted {
    whose: Vec<usize>,
    space: Space,
}

/// What is known of some people, by cells.
struct Known {
    counted: Vec<Vec<bool>>,
    caps: Vec<Cap>,
}

/// What is known of some people, by the numbers that there are.
pub(super) struct KnownNumbers {
    pub counted: Vec<Vec<bool>>,
    pub caps: Vec<Cap>,
}

impl<'a> KnownCounts<'a> {
    pub fn of(asked: &'a NumbersOf<'a>, kinds: Kinds<'a>) -> Self {
        let (survey, classes) = (asked.within.0, asked.classes);
        let of: Vec<Vec<&SomeNumbers>> = kinds.whose.iter().map(|whose| classes.of(*whose)).collect();
        let asked_for = kinds.whose.iter().map(|(_, filter)| {
            let own = filter.iter();
            own.filter_map(|condition| SomeNumbers::asked_for(survey, condition, asked.variable))
                .collect::<Vec<_>>()
        });
        let asked_for: Vec<Vec<SomeNumbers>> = asked_for.collect();
        let some: BTreeSet<&SomeNumbers> = of.iter().flatten().copied().collect();
        let some: Vec<SomeNumbers> = some.into_iter().chain(asked_for.iter().flatten()).cloned().collect();
        let question = survey.question(asked.variable.question);
        let cells = Cells::of(question, some, asked.each().into_iter());
        let families = kinds.families();
        let people = People::of(&kinds, &families, &cells);
        let which = of.iter().map(|own| own.iter().map(|some| cells.which(some)).collect());
        let which: Vec<Vec<Vec<bool>>> = which.collect();
        let chosen = asked_for.iter().enumerate().flat_map(|(family, own)| {
            let (cells, sets) = (&cells, &people.sets);
            own.iter()
                .map(move |some| (sets[family].clone(), opposite(&cells.which(some))))
        });
        Self {
            chosen: chosen.collect(),
            counted: counted(&which, &people, kinds.atoms.len()),
            asked,
            families,
            cells,
            people,
            kinds,
            found: RefCell::default(),
        }
    }

    /// Where some people are among those who are told of.
    pub fn place(&self, whose: Whose<'_>) -> Option<usize> {
        self.kinds.whose.iter().position(|own| *own == whose)
    }

    /// Whether it is published how many of some people gave some numbers.
    pub fn are_counted(&self, place: usize) -> bool {
        !self.asked.classes.of(self.kinds.whose[place]).is_empty()
    }

    /// The numbers of some kinds, beside what is known of them.
    pub fn numbers(&self, kinds: &[usize], range: Range) -> Option<Numbers> {
        let numbers = self.asked.numbers(&self.kinds.tally(kinds), range)?;
        let known = self.known(kinds);
        let steps: Vec<usize> = (0..numbers.len()).collect();
        let KnownNumbers { counted, caps } = self.among(&known, (&numbers, &steps));
        let blocks = Blocks::of(self.cells.len(), &known.counted);
        // Of those whose number is in a block that is counted.
        let size = |value: i64| {
            let own = blocks.of[self.cells.place(value)?];
            let alike = (0..self.cells.len()).filter(|cell| blocks.of[*cell] == own && blocks.is_counted[own]);
            alike.map(|cell| self.cells.size(cell)).reduce(Size::with)
        };
        let near = |value: i64| Some((value, size(value).filter(|size| size.numbers <= FEW_NUMBERS)?));
        let near: Vec<(i64, Size)> = numbers.given().filter_map(near).collect();
        let settled = near
            .iter()
            .filter(|(_, size)| size.numbers == 1)
            .map(|(value, _)| *value);
        let beside = Beside {
            settled: settled.collect(),
            near: near
                .iter()
                .map(|(value, size)| (*value, (size.least, size.most)))
                .collect(),
            counted,
            caps,
        };
        Some(numbers.beside(beside))
    }

    /// What is known of some kinds, by the numbers that there are.
    pub fn of_kinds(&self, kinds: &[usize], numbers: &Numbers) -> KnownNumbers {
        self.among(&self.known(kinds), (numbers, &numbers.allowed()))
    }

    /// What published counts say of the numbers of each kind, of those who are among fewer.
    pub fn bounds(&self, kinds: &Kinds<'_>, numbers: &Numbers) -> Vec<KindBounds> {
        let allowed = numbers.allowed().len();
        let bounds = |parts: &Vec<usize>| {
            let known = self.of_kinds(parts, numbers);
            let (most, caps) = Cap::parted(known.caps, allowed);
            KindBounds {
                most,
                caps,
                blocks: blocks(&Blocks::of(allowed, &known.counted)),
            }
        };
        kinds.parts.iter().map(bounds).collect()
    }

    fn among(&self, known: &Known, (numbers, steps): (&Numbers, &[usize])) -> KnownNumbers {
        let cells = steps.iter().map(|step| self.cells.place(numbers.value(*step)?));
        let cells: Vec<Option<usize>> = cells.collect();
        let which = |own: &Vec<bool>| cells.iter().map(|cell| cell.is_some_and(|cell| own[cell])).collect();
        let cap = |cap: &Cap| Cap {
            which: which(&cap.which),
            most: cap.most,
        };
        KnownNumbers {
            counted: known.counted.iter().map(which).collect(),
            caps: known.caps.iter().map(cap).collect(),
        }
    }

    /// What is known of some kinds.
    fn known(&self, kinds: &[usize]) -> Rc<Known> {
        let found = self.found.borrow().get(kinds).cloned();
        found.unwrap_or_else(|| {
            let known = Rc::new(self.look_up(kinds));
            self.found.borrow_mut().insert(kinds.to_vec(), Rc::clone(&known));
            known
        })
    }

    fn look_up(&self, kinds: &[usize]) -> Known {
        let all = self.kinds.atoms.len();
        let own = Bits::of(all, kinds.iter().copied());
        let vector: Vec<bool> = (0..all).map(|kind| own.holds(kind)).collect();
        let people: u32 = self.kinds.tally(kinds).values().sum();
        let mut known = Known {
            counted: Vec::new(),
            caps: Vec::new(),
        };
        for SomeCells { which, of } in &self.counted {
            if of.space.holds(&vector) {
                known.counted.push(which.clone());
                continue;
            }
            for which in [which.clone(), opposite(which)] {
                let most = self.people.most(&own, of, &which).filter(|most| *most < people);
                known.caps.extend(most.map(|most| Cap { which, most }));
            }
        }
        let chosen = self.chosen.iter().filter(|(others, _)| own.is_within(others));
        known.caps.extend(chosen.map(|(_, which)| Cap {
            which: which.clone(),
            most: 0,
        }));
        known
    }
}

impl People {
    fn of(kinds: &Kinds<'_>, families: &[Vec<usize>], cells: &Cells<'_>) -> Self {
        let everyone: Vec<usize> = (0..kinds.atoms.len()).collect();
        let by_cell = |tally: &Tally| {
            let mut counts = vec![0; cells.len()];
            for (number, people) in tally {
                cells.place(*number).into_iter().for_each(|cell| counts[cell] += people);
            }
            counts
        };
        let all = || families.iter().chain([&everyone]);
        Self {
            sets: all().map(|own| Bits::of(everyone.len(), own.iter().copied())).collect(),
            counts: all().map(|own| by_cell(&kinds.tally(own))).collect(),
        }
    }

    /// How many of some people have one of some numbers at most: no more than of those they are among, less others of these.
    fn most(&self, own: &Bits, counted: &Counted, which: &[bool]) -> Option<u32> {
        let have = |place: &usize| given(which, &self.counts[*place]);
        let everyone = self.sets.len() - 1;
        let everyone = counted.tells_of_everyone().then_some(everyone);
        let outer = counted.whose.iter().copied().chain(everyone);
        let outer = outer.filter(|outer| own.is_within(&self.sets[*outer]));
        let most = outer.map(|outer| {
            let is_other =
                |place: &&usize| self.sets[**place].is_within(&self.sets[outer]) && self.sets[**place].is_apart(own);
            let mut others: Vec<usize> = counted.whose.iter().filter(is_other).copied().collect();
            others.sort_by_key(|place| std::cmp::Reverse(have(place)));
            let mut most = have(&outer);
            let mut taken: Option<Bits> = None;
            for other in others {
                let set = &self.sets[other];
                if taken.as_ref().is_none_or(|taken| taken.is_apart(set)) {
                    most -= have(&other);
                    taken = Some(taken.map_or_else(|| set.clone(), |taken| taken.with(set)));
                }
            }
            most
        });
        most.min()
    }
}

impl Counted {
    fn of(whose: Vec<usize>, people: &People, kinds: usize) -> Self {
        let vectors = whose.iter().map(|place| {
            let set = &people.sets[*place];
            (0..kinds).map(|kind| set.holds(kind)).collect::<Vec<bool>>()
        });
        let vectors: Vec<Vec<bool>> = vectors.collect();
        let space = Space::of(vectors.iter().map(|vector| &vector[..]));
        Self { whose, space }
    }

    fn tells_of_everyone(&self) -> bool {
        self.space
            .len()
            .is_some_and(|kinds| self.space.holds(&vec![true; kinds]))
    }
}

impl KnownNumbers {
    /// Numbers of which it is known how many gave each.
    pub fn alone(&self, numbers: usize) -> Vec<bool> {
        let blocks = Blocks::of(numbers, &self.counted);
        let is_alone = |number: usize| blocks.is_counted[blocks.of[number]] && blocks.size(number) == 1;
        (0..numbers).map(is_alone).collect()
    }
}

/// Numbers of which it is known of some people how many gave one: those that are published of some, and what both of two ways to bring
/// numbers together tell.
fn counted(published: &[Vec<Vec<bool>>], people: &People, kinds: usize) -> Vec<SomeCells> {
    let Some(cells) = published.iter().flatten().map(Vec::len).next() else {
        return Vec::new();
    };
    let parted: BTreeSet<Vec<usize>> = published
        .iter()
        .filter(|own| !own.is_empty())
        .map(|own| Blocks::of(cells, own).of)
        .collect();
    let parted: Vec<Vec<usize>> = parted.into_iter().take(MOST_PARTED).collect();
    let pairs = parted
        .iter()
        .enumerate()
        .flat_map(|(place, one)| parted[..place].iter().flat_map(move |other| told_by_both(one, other)));
    let all: BTreeSet<Vec<bool>> = published.iter().flatten().cloned().chain(pairs).collect();
    let everyone = [vec![true; cells]];
    let spaces = published.iter().map(|own| {
        let all = own.iter().chain(&everyone).map(|which| &which[..]);
        Space::of(all.filter(|_| !own.is_empty()))
    });
    let spaces: Vec<Space> = spaces.collect();
    let mut known: BTreeMap<Vec<usize>, Rc<Counted>> = BTreeMap::new();
    let is_some = |which: &Vec<bool>| which.contains(&true) && which.contains(&false);
    let counted = all.into_iter().filter(is_some).map(|which| {
        let whose: Vec<usize> = (0..spaces.len()).filter(|place| spaces[*place].holds(&which)).collect();
        let of = known
            .entry(whose)
            .or_insert_with_key(|whose| Rc::new(Counted::of(whose.clone(), people, kinds)));
        SomeCells {
            of: Rc::clone(of),
            which,
        }
    });
    counted.collect()
}

/// Numbers that are together in parts of one kind, or of the other, or by others that are.
fn told_by_both(one: &[usize], other: &[usize]) -> Vec<Vec<bool>> {
    let mut labels: Vec<usize> = (0..one.len()).collect();
    loop {
        let before = labels.clone();
        for parts in [one, other] {
            for place in 0..labels.len() {
                let alike = (0..labels.len()).filter(|other| parts[*other] == parts[place]);
                labels[place] = alike.map(|other| labels[other]).min().unwrap_or(place);
            }
        }
        if labels == before {
            break;
        }
    }
    let different: BTreeSet<usize> = labels.iter().copied().collect();
    let which = |label: usize| labels.iter().map(move |own| *own == label).collect();
    different.into_iter().map(which).collect()
}

/// Numbers of which it is known how many people gave one: those of which it is not known are so together.
fn blocks(all: &Blocks) -> Vec<Vec<usize>> {
    let mut found: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for (number, block) in all.of.iter().enumerate() {
        let known = Some(*block).filter(|block| all.is_counted[*block]);
        found.entry(known).or_default().push(number);
    }
    found.into_values().collect()
}

fn opposite(which: &[bool]) -> Vec<bool> {
    which.iter().map(|is_one| !is_one).collect()
}

#[test]
fn numbers_that_both_bring_together_are_together() {
    // 0, 1 and 2, 3 and 4, 5; 0 and 1, 2, 3, 4 and 5.
    let both = told_by_both(&[0, 1, 1, 2, 2, 3], &[0, 0, 1, 2, 3, 3]);
    assert_eq!(
        both,
        [
            [true, true, true, false, false, false],
            [false, false, false, true, true, true]
        ]
    );
}
