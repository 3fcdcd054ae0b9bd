//! What published counts say of the numbers of any people: how many gave one of some follows from other counts, or is no more than so
//! many.
//!
//! All are counted, and those elsewhere: so are those in town, by subtraction. Whoever is among people of whom three gave four or more:
//! of them, too, no more than three did, whatever the number of each.

use super::cap::Cap;
use super::cells::{NumberCells, Size};
use super::classed::{Blocks, SomeNumbers};
use super::hidden::{HiddenClasses, Rows};
use super::kind_ways::KindBounds;
use super::kinds::Kinds;
use super::known_cells::{KnownCells, KnownOf};
use super::numbers::{Beside, Numbers, NumbersOf, Range};
use super::scored::Whose;
use crate::query::Summary;
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// What is known of everyone of whom figures or counts of a variable are published.
pub(super) struct KnownCounts<'a> {
    pub asked: &'a NumbersOf<'a>,
    pub kinds: Kinds<'a>,
    /// Of each of those who are told of, their kinds.
    pub families: Vec<Vec<usize>>,
    given: KnownCells<'a>,
    /// Where numbers may be higher than any that was given.
    higher: Option<KnownCells<'a>>,
    hidden: OnceCell<HiddenClasses>,
}

/// What is known of some people, by the numbers that there are.
pub(super) struct KnownNumbers {
    pub counted: Vec<Vec<bool>>,
    pub caps: Vec<Cap>,
}

impl<'a> KnownCounts<'a> {
    pub fn of(asked: &'a NumbersOf<'a>, kinds: Kinds<'a>) -> Self {
        let families = kinds.families();
        let cells = |range| KnownCells::of(asked, (&kinds, &families), range);
        let is_open = asked.range_of_means() == Range::Higher;
        Self {
            given: cells(Range::Given),
            higher: is_open.then(|| cells(Range::Higher)),
            hidden: OnceCell::new(),
            asked,
            families,
            kinds,
        }
    }

    fn cells(&self, range: Range) -> &KnownCells<'a> {
        match range {
            Range::Given => &self.given,
            Range::Higher => self.higher.as_ref().unwrap_or(&self.given),
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

    /// Classes of which it is withheld how many of some kinds, and nobody else, are in them.
    pub fn hidden(&self, kinds: &[usize]) -> BTreeSet<&SomeNumbers> {
        let hidden = self.hidden.get_or_init(|| HiddenClasses::of(self.asked));
        if hidden.is_empty() {
            return BTreeSet::new();
        }
        let rows = self.rows(kinds);
        rows.map_or_else(BTreeSet::new, |rows| hidden.among(&rows))
    }

    /// Who some kinds are; none where they are more than is looked at.
    fn rows(&self, kinds: &[usize]) -> Option<Rows> {
        let mut rows = Rows::new();
        for kind in kinds {
            let own = &self.kinds.strata[*kind].given;
            if own.len() as u64 != self.kinds.atoms[*kind].people {
                return None;
            }
            rows.extend(own.iter().map(|(at, _)| *at));
        }
        Some(rows)
    }

    /// Which numbers of some kinds figures tell how few gave: one, or those of a class that is withheld.
    pub fn told(&self, kinds: &[usize], numbers: &Numbers, (figures, least): (&[Summary], u64)) -> Option<SomeNumbers> {
        if let Some(value) = numbers.told(figures, least) {
            return Some(self.asked.alone(value));
        }
        let question = self.asked.within.0.question(self.asked.variable.question);
        let hidden: Vec<&SomeNumbers> = self.hidden(kinds).into_iter().collect();
        let which = |some: &&SomeNumbers| numbers.which(|value| some.holds(question, value));
        let which: Vec<Vec<bool>> = hidden.iter().map(which).collect();
        let told = numbers.told_class(figures, least, &which)?;
        Some(hidden[told].clone())
    }

    /// The numbers of some kinds, beside what is known of them.
    pub fn numbers(&self, kinds: &[usize], range: Range) -> Option<Numbers> {
        let numbers = self.asked.numbers(&self.kinds.tally(kinds), range)?;
        let KnownCells { cells, .. } = self.cells(range);
        let known = self.cells(range).known(&self.kinds, kinds);
        let steps: Vec<usize> = (0..numbers.len()).collect();
        let KnownNumbers { counted, caps } = among(cells, &known, (&numbers, &steps));
        let blocks = Blocks::of(cells.len(), &known.counted);
        // Of those whose number is in a block that is counted.
        let size = |value: i64| {
            let own = blocks.of[cells.place(value)?];
            let alike = (0..cells.len()).filter(|cell| blocks.of[*cell] == own && blocks.is_counted[own]);
            alike.map(|cell| cells.size(cell)).reduce(Size::with)
        };
        let within = numbers.given().filter_map(|value| Some((value, size(value)?)));
        let within: Vec<(i64, Size)> = within.collect();
        let settled = within.iter().filter(|(_, size)| size.numbers == 1);
        let beside = Beside {
            settled: settled.map(|(value, _)| *value).collect(),
            within: within
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
        let own = self.cells(numbers.range);
        among(
            &own.cells,
            &own.known(&self.kinds, kinds),
            (numbers, &numbers.allowed()),
        )
    }

    /// What published counts say of the numbers of each kind, of those who are among fewer.
    pub fn bounds(&self, kinds: &Kinds<'_>, numbers: &Numbers) -> Vec<KindBounds> {
        kinds.parts.iter().map(|parts| self.bounds_of(parts, numbers)).collect()
    }

    /// The same of some kinds together.
    pub fn bounds_of(&self, kinds: &[usize], numbers: &Numbers) -> KindBounds {
        let allowed = numbers.allowed().len();
        let known = self.of_kinds(kinds, numbers);
        let (most, caps) = Cap::parted(known.caps, allowed);
        KindBounds {
            most,
            caps,
            blocks: blocks(&Blocks::of(allowed, &known.counted)),
            left: None,
        }
    }
}

/// What is known, by numbers.
fn among(cells: &NumberCells<'_>, known: &KnownOf, (numbers, steps): (&Numbers, &[usize])) -> KnownNumbers {
    let cells = steps.iter().map(|step| cells.place(numbers.value(*step)?));
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

/// Numbers of which it is known how many people gave one: those of which it is not known are so together.
fn blocks(all: &Blocks) -> Vec<Vec<usize>> {
    let mut found: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for (number, block) in all.of.iter().enumerate() {
        let known = Some(*block).filter(|block| all.is_counted[*block]);
        found.entry(known).or_default().push(number);
    }
    found.into_values().collect()
}
