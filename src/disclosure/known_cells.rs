//! What published counts say of the numbers of any people, by numbers that no count tells apart.

use super::bits::Bits;
use super::cap::Cap;
use super::cells::NumberCells;
use super::classed::SomeNumbers;
use super::following::Following;
use super::kinds::Kinds;
use super::numbers::{NumbersOf, Range};
use super::outer::Outer;
use super::traced::with_routes;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// What is known of all kinds of people, as far as numbers go in a range.
pub(super) struct KnownCells<'a> {
    pub cells: NumberCells<'a>,
    following: Following,
    outer: Outer,
    /// Those who were chosen by a number, and which they have not.
    chosen: Vec<(Bits, Vec<bool>)>,
    /// What was looked up of some kinds.
    found: RefCell<BTreeMap<Vec<usize>, Rc<KnownOf>>>,
}

/// What is known of some people, by cells.
pub(super) struct KnownOf {
    pub counted: Vec<Vec<bool>>,
    pub caps: Vec<Cap>,
}

impl<'a> KnownCells<'a> {
    /// By the kinds of each of those who are told of.
    pub fn of(asked: &NumbersOf<'a>, (kinds, families): (&Kinds<'_>, &[Vec<usize>]), range: Range) -> Self {
        let (survey, _, policy) = asked.within;
        let published = kinds.whose.iter().map(|whose| asked.classes.of(*whose));
        let published: Vec<Vec<&SomeNumbers>> = published.collect();
        let asked_for = kinds.whose.iter().map(|(_, filter)| {
            let own = with_routes(survey, filter);
            let by_answers = SomeNumbers::by_answers((survey, policy), &own, asked.variable);
            own.iter()
                .filter_map(|condition| SomeNumbers::asked_for(survey, condition, asked.variable))
                .chain(by_answers)
                .collect::<Vec<_>>()
        });
        let asked_for: Vec<Vec<SomeNumbers>> = asked_for.collect();
        let some: BTreeSet<&SomeNumbers> = published.iter().flatten().copied().collect();
        let some: Vec<SomeNumbers> = some.into_iter().chain(asked_for.iter().flatten()).cloned().collect();
        let question = survey.question(asked.variable.question);
        let cells = NumberCells::of(question, some, asked.each(range).into_iter());
        let all = kinds.atoms.len();
        let which = |own: &Vec<&SomeNumbers>| own.iter().map(|some| cells.which(some)).collect();
        let which: Vec<Vec<Vec<bool>>> = published.iter().map(which).collect();
        let in_family = |own: &Vec<usize>| (0..all).map(|kind| own.contains(&kind)).collect();
        let in_families: Vec<Vec<bool>> = families.iter().map(in_family).collect();
        let following = Following::of(&in_families, &which);
        let everyone: Vec<usize> = (0..all).collect();
        let of_everyone = (&everyone[..], following.counted(&vec![true; all]));
        let counted = families.iter().map(|own| &own[..]).zip(which).chain([of_everyone]);
        let outer = Outer::of(kinds, &cells, counted);
        let chosen = asked_for.iter().zip(families).flat_map(|(some, own)| {
            let cells = &cells;
            let set = Bits::of(all, own.iter().copied());
            let have_not = |some| cells.which(some).iter().map(|is_one| !is_one).collect();
            some.iter().map(move |some| (set.clone(), have_not(some)))
        });
        Self {
            chosen: chosen.collect(),
            following,
            outer,
            cells,
            found: RefCell::default(),
        }
    }

    /// What is known of some kinds.
    pub fn known(&self, all: &Kinds<'_>, some: &[usize]) -> Rc<KnownOf> {
        let found = self.found.borrow().get(some).cloned();
        found.unwrap_or_else(|| {
            let known = Rc::new(self.look_up(all, some));
            self.found.borrow_mut().insert(some.to_vec(), Rc::clone(&known));
            known
        })
    }

    fn look_up(&self, all: &Kinds<'_>, some: &[usize]) -> KnownOf {
        let own = Bits::of(all.atoms.len(), some.iter().copied());
        let people: u32 = all.tally(some).values().sum();
        let chosen = self.chosen.iter().filter(|(others, _)| own.is_within(others));
        let chosen = chosen.map(|(_, which)| Cap {
            which: which.clone(),
            most: 0,
        });
        let in_own: Vec<bool> = (0..all.atoms.len()).map(|kind| own.holds(kind)).collect();
        KnownOf {
            counted: self.following.counted(&in_own),
            caps: self.outer.caps(&own, people).into_iter().chain(chosen).collect(),
        }
    }
}
