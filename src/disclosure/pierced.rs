//! People of whom only the order of their numbers is known: between which two each lies, and how many different ones there are.
//!
//! Of five who gave four different numbers, which all lie between none and three, no number was given by more than two; where the third of
//! twelve in order gave one, no more than two gave none.

use super::ordered::Stretch;

/// What is asked of how many gave one number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum HowMany {
    Nobody,
    AtLeast(u64),
}

/// Whether a number may have been given by nobody, or by as many as may be told of: by stretches of which none begins before the one
/// before it ends, and how many different numbers there are, where that is known.
pub(super) fn hides(stretches: &[Stretch], number: u64, least: u64, distinct: Option<u64>) -> bool {
    [HowMany::Nobody, HowMany::AtLeast(least)].into_iter().any(|given| {
        let fewest = fewest(stretches, number, given);
        let is_one =
            |fewest: u64| distinct.is_none_or(|distinct| (fewest..=most(stretches, number, given)).contains(&distinct));
        fewest.is_some_and(is_one)
    })
}

const fn may_be(one: &Stretch, number: u64) -> bool {
    one.least <= number && number <= one.most
}

/// The fewest different numbers: each is as many people's as may be, in order.
fn fewest(stretches: &[Stretch], number: u64, given: HowMany) -> Option<u64> {
    let mut found = 0;
    let mut last: Option<u64> = None;
    let is_own = |one: &&Stretch| may_be(one, number);
    if let HowMany::AtLeast(least) = given {
        let people: u64 = stretches.iter().filter(is_own).map(|one| one.people).sum();
        if people < least {
            return None;
        }
        found += 1;
    }
    for one in stretches {
        let is_done = match given {
            HowMany::AtLeast(_) => may_be(one, number),
            HowMany::Nobody => false,
        };
        if is_done || last.is_some_and(|last| may_be(one, last)) {
            continue;
        }
        let own = match given {
            HowMany::Nobody if one.most == number => one.most.checked_sub(1).filter(|own| *own >= one.least)?,
            HowMany::Nobody | HowMany::AtLeast(_) => one.most,
        };
        last = Some(own);
        found += 1;
    }
    Some(found)
}

/// The most different numbers: each person has the least that nobody before has.
fn most(stretches: &[Stretch], number: u64, given: HowMany) -> u64 {
    let (mut found, mut idle, mut next) = (0, 0, 0);
    for one in stretches {
        let from = one.least.max(next);
        let free = (one.most + 1).saturating_sub(from);
        let has_number = from <= number && number <= one.most;
        let own = one.people.min(free - u64::from(has_number));
        // Where the number is passed over, the next is one further.
        next = next.max(from + own + u64::from(has_number && from + own > number));
        found += own;
        idle += if may_be(one, number) { one.people - own } else { 0 };
    }
    match given {
        HowMany::Nobody => found,
        HowMany::AtLeast(least) => 1 + found - least.saturating_sub(idle).min(found),
    }
}

#[cfg(test)]
mod tests {
    use super::{Stretch, hides};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn stretch(people: u64, least: u64, most: u64) -> Stretch {
        Stretch { people, least, most }
    }

    #[test]
    fn as_many_numbers_as_can_be_leave_few_for_each() {
        let five = [stretch(5, 0, 3)];
        assert!((0..=3).all(|number| !hides(&five, number, 3, Some(4)) && hides(&five, number, 3, Some(3))));
        // The third of twelve has one.
        let twelve = [stretch(2, 0, 1), stretch(1, 1, 1), stretch(9, 1, 3)];
        assert!(!hides(&twelve, 0, 3, Some(4)) && hides(&twelve, 0, 3, Some(3)) && hides(&twelve, 3, 3, Some(4)));
        // Half of six have none and half one.
        let six = [stretch(3, 0, 0), stretch(3, 1, 1)];
        assert!(!hides(&six, 0, 5, None) && hides(&six, 0, 3, None));
    }

    /// Every way of having numbers.
    fn ways(stretches: &[Stretch]) -> Vec<Vec<u64>> {
        let each = stretches.iter().flat_map(|one| vec![*one; one.people as usize]);
        each.fold(vec![Vec::new()], |all, one| {
            let next = all.into_iter().flat_map(|way: Vec<u64>| {
                let from = way.last().map_or(one.least, |last| one.least.max(*last));
                (from..=one.most).map(move |number| [&way[..], &[number]].concat())
            });
            next.collect()
        })
    }

    proptest! {
        /// Whatever is hidden, some way shows; of most that some way shows, it is found.
        #[test]
        fn some_way_has_others(mut numbers in prop::collection::vec(0..5u64, 1..7), place in 0..7usize, has_place: bool) {
            numbers.sort_unstable();
            let all = numbers.len() as u64;
            let place = (place % numbers.len()) as u64;
            let known = numbers[place as usize];
            let stretches = if has_place {
                vec![stretch(place, 0, known), stretch(1, known, known), stretch(all - place - 1, known, 4)]
            } else {
                vec![stretch(all, 0, 4)]
            };
            let stretches: Vec<Stretch> = stretches.into_iter().filter(|one| one.people > 0).collect();
            let different: BTreeSet<u64> = numbers.iter().copied().collect();
            let distinct = different.len() as u64;
            for number in different {
                for known in [None, Some(distinct)] {
                    let is_same = |way: &&Vec<u64>| {
                        known.is_none_or(|known| way.iter().collect::<BTreeSet<_>>().len() as u64 == known)
                    };
                    let shows = ways(&stretches).iter().filter(is_same).any(|way| {
                        let people = way.iter().filter(|own| **own == number).count();
                        people == 0 || people >= 3
                    });
                    prop_assert!(shows || !hides(&stretches, number, 3, known));
                    prop_assert!(known.is_some() || shows == hides(&stretches, number, 3, None));
                }
            }
        }
    }
}
