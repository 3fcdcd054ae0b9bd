//! How much work it takes, in steps.

use super::Printed;
use crate::disclosure::protect::{Cost, Work, exposed, protect};

const GROUPS: u32 = 3;
const CHOICES: u32 = 6;
const STRATA: u32 = 5;

/// Three groups by six choices in five strata, small counts in many cells: each group apart and all together, with the size of
/// each stratum and the count of each choice.
fn crossing() -> (Printed, Vec<usize>) {
    let atoms = || (0..GROUPS).flat_map(|g| (0..CHOICES).flat_map(move |c| (0..STRATA).map(move |s| (g, c, s))));
    let place = |(g, c, s): (u32, u32, u32)| (g * CHOICES + c) * STRATA + s;
    let count = |(g, c, s): (u32, u32, u32)| u64::from((7 * g + 5 * c + 11 * s) % 13) * u64::from(1 + (c + s) % 3);
    let mut report = Printed::of(&atoms().map(count).collect::<Vec<u64>>());
    let lines = |holds: &dyn Fn(&(u32, u32, u32)) -> bool| atoms().filter(holds).map(place).collect::<Vec<u32>>();
    for one in atoms() {
        report.print(&[place(one)], Cost::Weight(1));
    }
    for choice in 0..CHOICES {
        for stratum in 0..STRATA {
            report.print(&lines(&|(_, c, s)| (*c, *s) == (choice, stratum)), Cost::Weight(1));
        }
    }
    for group in 0..GROUPS {
        (0..CHOICES).for_each(|choice| {
            report.print(&lines(&|(g, c, _)| (*g, *c) == (group, choice)), Cost::Never);
        });
        (0..STRATA).for_each(|stratum| {
            report.print(&lines(&|(g, _, s)| (*g, *s) == (group, stratum)), Cost::Never);
        });
    }
    let small = report.problem.cells.iter().enumerate();
    let small = small.filter(|(_, cell)| cell.cost != Cost::Never && (1..5).contains(&cell.value));
    let small = small.map(|(place, _)| place).collect();
    (report, small)
}

/// Of what is hidden, a table of whole respondents settles much at once: without those tables it took a tenth more, before the
/// writing of programs was counted.
#[test]
fn a_few_tables_settle_most() {
    let (Printed { problem, .. }, small) = crossing();
    assert_eq!((small.len(), problem.cells.len()), (20, 153));
    let within = |steps| protect(&problem, &small, 4, &Work::of(steps));
    assert_eq!(within(7_000_000), within(u64::MAX));
    assert!(within(u64::MAX).is_some());
    // What is written down and solved is counted.
    assert_eq!(within(6_000_000), None);
}

/// What there is no work left to look at counts as known, from nothing in particular.
#[test]
fn what_is_not_looked_at_is_given_away() {
    let (Printed { problem, .. }, small) = crossing();
    let all = Work::of(1_000_000_000);
    let one = all.part(u64::MAX);
    let seen = exposed(&problem, &small, 4, &one);
    assert!(one.done() > 1000 && seen.len() < small.len());
    assert!(seen.iter().all(|exposure| !exposure.by.is_empty()));
    all.took(&one);
    assert_eq!(all.left(), 1_000_000_000 - one.done());
    let unseen = exposed(&problem, &small, 4, &all.part(100));
    assert_eq!(unseen.len(), small.len());
    assert!(unseen.iter().all(|exposure| exposure.by.is_empty()));
}
