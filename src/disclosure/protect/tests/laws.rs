//! What holds of every choice, on random tables with random policies, judged by enumeration.

use super::brute::enumerate;
use super::{Printed, protect};
use crate::disclosure::protect::{Cost, Interval, Order, Problem};
use proptest::prelude::*;

/// Rows × columns × groups with every margin, some of it not printed, some of it twice, some never to be hidden.
#[derive(Clone, Debug)]
struct Report {
    problem: Problem,
    primary: Vec<usize>,
    width: u64,
}

fn reports() -> impl Strategy<Value = Report> {
    let shapes = prop::sample::select(vec![
        [1, 3, 1],
        [2, 2, 1],
        [3, 2, 1],
        [2, 2, 2],
        [3, 3, 1],
        [2, 3, 1],
        [1, 4, 2],
    ]);
    shapes.prop_flat_map(|shape| {
        let counts = prop::collection::vec(0u64..=3, shape.iter().product::<usize>());
        let cells: usize = shape.iter().map(|levels| levels + 1).product();
        // Per cell: a cost, from 5 up none; whether it is printed; whether it is primary.
        let policy = prop::collection::vec((0u32..=6, 0u32..=9, 0u32..=5), cells);
        let ordered = prop::collection::vec((0..cells, 0..cells), 0..=2);
        let width = 1u64..=4;
        (counts, policy, ordered, width)
            .prop_map(move |(counts, policy, ordered, width)| report(shape, &counts, &policy, &ordered, width))
    })
}

fn report(
    shape: [usize; 3],
    counts: &[u64],
    policy: &[(u32, u32, u32)],
    ordered: &[(usize, usize)],
    width: u64,
) -> Report {
    let mut printed = Printed::of(counts);
    let mut primary = Vec::new();
    for (place, (cost, shown, first)) in policy.iter().enumerate() {
        // A level of each dimension, or all of them.
        let (mut rest, mut levels) = (place, [0; 3]);
        for (level, count) in levels.iter_mut().zip(shape) {
            (*level, rest) = (rest % (count + 1), rest / (count + 1));
        }
        let within = |atom: usize| {
            let atom = [atom % shape[0], atom / shape[0] % shape[1], atom / shape[0] / shape[1]];
            atom.iter()
                .zip(levels)
                .zip(shape)
                .all(|((at, level), all)| level == all || *at == level)
        };
        let atoms: Vec<u32> = (0u32..)
            .take(counts.len())
            .filter(|atom| within(*atom as usize))
            .collect();
        let total = atoms.len() == counts.len();
        if total || *shown > 0 {
            let cost = if total || *cost >= 6 {
                Cost::Never
            } else {
                Cost::Weight(*cost)
            };
            let cell = printed.print(&atoms, cost);
            if *first == 0 && cost != Cost::Never {
                primary.push(cell);
            }
            if *shown == 9 {
                printed.print(&atoms, cost);
            }
        }
    }
    let mut problem = printed.problem;
    for (one, other) in ordered {
        if let (Some(a), Some(b)) = (problem.cells.get(*one), problem.cells.get(*other)) {
            let (greater, lesser) = if a.value < b.value {
                (*other, *one)
            } else {
                (*one, *other)
            };
            problem.orders.push(Order { greater, lesser, by: 0 });
        }
    }
    Report {
        problem,
        primary,
        width,
    }
}

fn width(interval: Interval) -> u64 {
    interval.high.expect("the total is published") - interval.low
}

fn without(hidden: &[usize], cell: usize) -> Vec<usize> {
    hidden.iter().copied().filter(|other| *other != cell).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_choice_is_safe_small_and_honest(report in reports()) {
        let Report { problem, primary, width: asked } = report;
        let protection = protect(&problem, &primary, asked);
        prop_assert_eq!(&protection, &protect(&problem, &primary, asked), "twice the same");

        // Secondary cells are others than the primary ones, may be hidden, and are told for whom.
        for cell in &protection.hidden {
            prop_assert!(!primary.contains(cell));
            prop_assert!(problem.cells[*cell].cost != Cost::Never);
        }
        prop_assert!(protection.for_.iter().all(|(_, first)| primary.contains(first)));
        let told: Vec<usize> = protection.for_.iter().map(|(cell, _)| *cell).collect();
        prop_assert_eq!(&told, &protection.hidden);

        // As wide as asked for, or as what is never hidden allows.
        let may_go: Vec<usize> = (0..problem.cells.len())
            .filter(|cell| {
                let mut same = problem.cells.iter().filter(|other| other.atoms == problem.cells[*cell].atoms);
                same.all(|other| other.cost != Cost::Never)
            })
            .collect();
        let widest = enumerate(&problem, &may_go);
        let hidden: Vec<usize> = primary.iter().chain(&protection.hidden).copied().collect();
        let needs = |cell: usize| width(widest[cell]).min(asked);
        let believed = enumerate(&problem, &hidden);
        for cell in &hidden {
            prop_assert!(width(believed[*cell]) >= needs(*cell), "cell {cell}: {:?}", believed[*cell]);
        }

        // Exposed: those that cannot be as wide as asked for, with what is believed of them.
        let exposed: Vec<usize> = protection.exposed.iter().map(|exposure| exposure.cell).collect();
        let mut narrow: Vec<usize> = primary.iter().copied().filter(|cell| width(widest[*cell]) < asked).collect();
        let mut sorted = exposed.clone();
        sorted.sort_unstable();
        narrow.sort_unstable();
        prop_assert_eq!(sorted, narrow);
        for exposure in &protection.exposed {
            prop_assert_eq!(exposure.interval, believed[exposure.cell]);
            // The cells named are proof enough: with all others hidden, it is no wider.
            let others: Vec<usize> = (0..problem.cells.len()).filter(|cell| !exposure.by.contains(cell)).collect();
            let total = problem.cells.iter().position(|cell| cell.atoms.len() == problem.atoms).expect("printed");
            let rest = enumerate(&problem, &without(&others, total));
            prop_assert!(width(rest[exposure.cell]) < asked);
        }

        // No secondary cell could have stayed, not even with those that would be unsafe without it: in the end a
        // primary one is. Of a figure printed twice, both stay or go.
        for cell in &protection.hidden {
            let same = |other: &usize| problem.cells[*other].atoms == problem.cells[*cell].atoms;
            if primary.iter().any(same) {
                continue;
            }
            let mut fewer: Vec<usize> = hidden.iter().copied().filter(|other| !same(other)).collect();
            loop {
                let believed = enumerate(&problem, &fewer);
                let narrow = |other: &usize| width(believed[*other]) < needs(*other);
                if primary.iter().any(narrow) {
                    break;
                }
                prop_assert!(fewer.iter().any(narrow), "{cell} of {hidden:?} is not needed");
                fewer.retain(|other| !narrow(other));
            }
        }
    }
}
