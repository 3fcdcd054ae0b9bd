//! Sets of people, or of choices, that follow from others by subtraction.

use std::collections::BTreeSet;

/// No more sets than this are followed.
const MOST_SETS: usize = 256;

/// Adds every set that is one of these less a part of it, and what is left in turn: those who belong to a and those who
/// belong to a or b give those who belong to b alone. Sets are sorted, each member once.
pub(super) fn close<T: Copy + Ord>(sets: &mut BTreeSet<Vec<T>>) {
    let mut open: Vec<Vec<T>> = sets.iter().cloned().collect();
    while let Some(one) = open.pop() {
        let known: Vec<Vec<T>> = sets.iter().cloned().collect();
        for other in known {
            let rest = match (is_part(&one, &other), is_part(&other, &one)) {
                (true, _) => less(&other, &one),
                (_, true) => less(&one, &other),
                (false, false) => continue,
            };
            if sets.len() < MOST_SETS && sets.insert(rest.clone()) {
                open.push(rest);
            }
        }
    }
}

/// Whether it is less than the whole, and nothing else.
pub(super) fn is_part<T: Ord>(part: &[T], whole: &[T]) -> bool {
    part.len() < whole.len() && part.iter().all(|one| whole.contains(one))
}

/// The whole without a part of it.
pub(super) fn less<T: Copy + Ord>(whole: &[T], part: &[T]) -> Vec<T> {
    whole.iter().copied().filter(|one| !part.contains(one)).collect()
}
