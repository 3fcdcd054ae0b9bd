//! Of whom it follows how many gave some numbers, from how many others did.

use super::classed::Blocks;
use super::modulo::Space;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Of no more ways to bring numbers together it is looked at what is known of both.
const MOST_PARTED: usize = 16;

/// Numbers that are counted of some people, and of all that these are combinations of.
pub(super) struct Following(Vec<(Vec<bool>, Rc<Space>)>);

impl Following {
    /// By the kinds of those who are told of, and the numbers that are counted of each.
    pub fn of(families: &[Vec<bool>], published: &[Vec<Vec<bool>>]) -> Self {
        let Some(cells) = published.iter().flatten().map(Vec::len).next() else {
            return Self(Vec::new());
        };
        let parted = published.iter().filter(|own| !own.is_empty());
        let parted: BTreeSet<Vec<usize>> = parted.map(|own| Blocks::of(cells, own).of).collect();
        let parted: Vec<Vec<usize>> = parted.into_iter().take(MOST_PARTED).collect();
        let pairs = parted
            .iter()
            .enumerate()
            .flat_map(|(place, one)| parted[..place].iter().flat_map(move |other| told_by_both(one, other)));
        let all: BTreeSet<Vec<bool>> = published.iter().flatten().cloned().chain(pairs).collect();
        // How many gave any number is known of whomever it is known how many gave some.
        let everyone = [vec![true; cells]];
        let spaces = published.iter().map(|own| {
            let all = own.iter().chain(&everyone).filter(|_| !own.is_empty());
            Space::of(all.map(|which| &which[..]))
        });
        let spaces: Vec<Space> = spaces.collect();
        let mut known: BTreeMap<Vec<usize>, Rc<Space>> = BTreeMap::new();
        let are_some = |which: &Vec<bool>| which.contains(&true) && which.contains(&false);
        let counted = all.into_iter().filter(are_some).map(|which| {
            let whose: Vec<usize> = (0..spaces.len()).filter(|place| spaces[*place].holds(&which)).collect();
            let space = known.entry(whose).or_insert_with_key(|whose| {
                let whose = whose.iter().map(|place| &families[*place][..]);
                Rc::new(Space::of(whose))
            });
            let space = Rc::clone(space);
            (which, space)
        });
        Self(counted.collect())
    }

    /// Which numbers are counted of some kinds.
    pub fn counted(&self, kinds: &[bool]) -> Vec<Vec<bool>> {
        let counted = self.0.iter().filter(|(_, space)| space.holds(kinds));
        counted.map(|(which, _)| which.clone()).collect()
    }
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
    let which = |label: usize| labels.iter().map(|own| *own == label).collect();
    different.into_iter().map(which).collect()
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
