//! Kinds of people that could exchange numbers and leave every figure as it is.

use std::collections::BTreeMap;

/// Four kinds, of whom the first two are together among the same families as the other two: women in town and men elsewhere, men in
/// town and women elsewhere. What the ones give the others, no figure of a family sees.
pub(super) fn corners(families: &[Vec<usize>], kinds: usize) -> Vec<[usize; 4]> {
    let is_in = |kind: usize| families.iter().map(move |family| usize::from(family.contains(&kind)));
    let mut pairs: BTreeMap<Vec<usize>, Vec<[usize; 2]>> = BTreeMap::new();
    for one in 0..kinds {
        for other in one + 1..kinds {
            let both = is_in(one).zip(is_in(other)).map(|(one, other)| one + other);
            pairs.entry(both.collect()).or_default().push([one, other]);
        }
    }
    let mut found = Vec::new();
    for same in pairs.values() {
        for (place, [one, other]) in same.iter().enumerate() {
            found.extend(
                same[..place]
                    .iter()
                    .map(|[third, fourth]| [*one, *other, *third, *fourth]),
            );
        }
    }
    found
}

#[test]
fn women_in_town_may_exchange_with_men_there_and_women_elsewhere() {
    // All, the town, women; kinds: women in town, men there, women elsewhere, men elsewhere.
    let families = [vec![0, 1, 2, 3], vec![0, 1], vec![0, 2]];
    assert_eq!(corners(&families, 4), [[1, 2, 0, 3]]);
    assert_eq!(corners(&families[..2], 2), [[0; 4]; 0]);
}
