//! Small reports whose answer can be worked out on paper.

use super::{Printed, protect};
use crate::disclosure::protect::{Cost, Interval, Order, Work, attack};

const MAY: Cost = Cost::Weight(1);
const NEVER: Cost = Cost::Never;

fn between(low: u64, high: u64) -> Interval {
    Interval { low, high: Some(high) }
}

/// `a b | a+b`, `c d | c+d`, column totals, total.
fn two_by_two(counts: [u64; 4], margins: Cost) -> Printed {
    let mut table = Printed::of(&counts);
    for atom in 0..4 {
        table.print(&[atom], MAY);
    }
    for margin in [&[0, 1][..], &[2, 3], &[0, 2], &[1, 3], &[0, 1, 2, 3]] {
        table.print(margin, margins);
    }
    table
}

/// 2 8 | 10 and 7 3 | 10, columns 9 and 11. With `a` hidden, `a = 10 - b`; with `b` too, `a = 9 - c`; with `c` too,
/// `a = d - 1` (the rows, less column 2). All four: `a` is anything from 0 to 9, the smaller of its margins.
#[test]
fn a_table_with_margins_needs_a_rectangle() {
    let Printed { problem, .. } = two_by_two([2, 8, 7, 3], NEVER);
    assert_eq!(attack(&problem, &[0], 0), Interval::point(2));
    assert_eq!(attack(&problem, &[0, 1, 2], 0), Interval::point(2));
    assert_eq!(attack(&problem, &[0, 1, 2, 3], 0), between(0, 9));

    let mut protection = protect(&problem, &[0], 3);
    assert!(protection.exposed.is_empty());
    assert_eq!(
        protection.for_,
        protection.hidden.iter().map(|cell| (*cell, 0)).collect::<Vec<_>>()
    );
    protection.hidden.sort_unstable();
    assert_eq!(protection.hidden, [1, 2, 3]);
}

/// Its margins are dearer, so a cell of the same row and one of the same column go, in 3 × 3 the ones that close a
/// rectangle: `a` at 0,0 with 1 at 0,1 and 1 at 1,0, and whatever stands at 1,1.
#[test]
fn the_smallest_rectangle_is_taken() {
    let counts = [2, 1, 30, 1, 20, 40, 50, 60, 70];
    let mut table = Printed::of(&counts);
    for atom in 0..9 {
        table.print(&[atom], MAY);
    }
    for line in [[0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8]] {
        table.print(&line, Cost::Weight(5));
    }
    table.print(&[0, 1, 2, 3, 4, 5, 6, 7, 8], NEVER);
    let mut hidden = protect(&table.problem, &[0], 2).hidden;
    hidden.sort_unstable();
    assert_eq!(hidden, [1, 3, 4]);
}

/// Atoms: who said yes in group one, in group two. Both groups together minus group two is group one. The other group
/// is less than the sum, so it goes; if it is in prose, the sum goes; if both are, group one is given back.
#[test]
fn both_groups_minus_one() {
    for (other, sum, hidden) in [(MAY, MAY, vec![1]), (NEVER, MAY, vec![2]), (NEVER, NEVER, vec![])] {
        let mut report = Printed::of(&[3, 9]);
        report.print(&[0], MAY);
        report.print(&[1], other);
        report.print(&[0, 1], sum);
        let protection = protect(&report.problem, &[0], 3);
        assert_eq!(protection.hidden, hidden);
        if hidden.is_empty() {
            assert_eq!(protection.exposed[0].interval, Interval::point(3));
            assert_eq!(protection.exposed[0].by, [1, 2]);
        } else {
            assert!(protection.exposed.is_empty());
        }
    }
}

/// The other group is less than the sum, but hiding it costs more. A total with a third group gives nothing back, so it
/// is not blamed.
#[test]
fn cost_goes_before_value() {
    let mut report = Printed::of(&[3, 9, 4]);
    report.print(&[0], MAY);
    report.print(&[1], Cost::Weight(3));
    report.print(&[0, 1], MAY);
    report.print(&[0, 1, 2], NEVER);
    assert_eq!(protect(&report.problem, &[0], 3).hidden, [2]);
    report.problem.cells[1].cost = NEVER;
    report.problem.cells[2].cost = NEVER;
    assert_eq!(protect(&report.problem, &[0], 3).exposed[0].by, [1, 2]);
}

/// "Satisfied or very satisfied" is the base minus the rest, which are three answers: top box hidden, its complement
/// must go, and as the three add up to the complement, one of the three as well.
#[test]
fn a_top_box_and_its_complement() {
    // Very satisfied, satisfied, neutral, unsatisfied, no opinion.
    let mut report = Printed::of(&[1, 1, 6, 5, 4]);
    let top = report.print(&[0, 1], MAY);
    let complement = report.print(&[2, 3, 4], MAY);
    let rest = [2, 3, 4].map(|atom| report.print(&[atom], MAY));
    report.print(&[0, 1, 2, 3, 4], NEVER);
    let protection = protect(&report.problem, &[top], 3);
    // The complement and the least of the three.
    let mut hidden = protection.hidden.clone();
    hidden.sort_unstable();
    assert_eq!(hidden, [complement, rest[2]]);
    // 2 + 4 respondents are unknown between the top box and "no opinion".
    let all: Vec<usize> = hidden.into_iter().chain([top]).collect();
    assert_eq!(attack(&report.problem, &all, top), between(0, 6));
}

/// Three strata of a group whose size is in prose: one hidden is the size minus the other two. The lesser other goes;
/// then both are anything from 0 to their sum, 6.
#[test]
fn three_strata_one_hidden() {
    let mut report = Printed::of(&[2, 4, 90]);
    for stratum in 0..3 {
        report.print(&[stratum], MAY);
    }
    report.print(&[0, 1, 2], NEVER);
    let protection = protect(&report.problem, &[0], 5);
    assert_eq!(protection.hidden, [1]);
    assert_eq!(attack(&report.problem, &[0, 1], 0), between(0, 6));
    // Wider than these two can be: the third goes, and with its 90 the second can stay.
    assert_eq!(protect(&report.problem, &[0], 7).hidden, [2]);
    assert_eq!(attack(&report.problem, &[0, 2], 0), between(0, 92));
}

/// Nobody chose it: what is hidden is that it is 0. Another 0 beside it would leave their sum at 0, so no help.
#[test]
fn a_hidden_zero() {
    let mut report = Printed::of(&[0, 0, 5, 9]);
    for choice in 0..4 {
        report.print(&[choice], MAY);
    }
    report.print(&[0, 1, 2, 3], NEVER);
    let protection = protect(&report.problem, &[0], 3);
    assert_eq!(protection.hidden, [2]);
    assert_eq!(attack(&report.problem, &[0, 2], 0), between(0, 5));
}

/// In a table and again in a chart: hidden together, never one of the two.
#[test]
fn the_same_figure_twice() {
    let mut report = Printed::of(&[2, 7]);
    let table = report.print(&[0], MAY);
    report.print(&[1], MAY);
    report.print(&[0, 1], NEVER);
    let chart = report.print(&[0], MAY);
    let again = report.print(&[1], MAY);
    assert_eq!(attack(&report.problem, &[table, 1, again], table), Interval::point(2));
    let protection = protect(&report.problem, &[table], 3);
    assert_eq!(protection.hidden, [chart, 1, again]);
    assert_eq!(protection.for_, [(chart, table), (1, table), (again, table)]);
}

/// Printed in prose as well: no use hiding it.
#[test]
fn the_same_figure_in_prose() {
    let mut report = Printed::of(&[2, 7]);
    report.print(&[0], MAY);
    let prose = report.print(&[0], NEVER);
    report.print(&[1], MAY);
    let protection = protect(&report.problem, &[0], 3);
    assert!(protection.hidden.is_empty());
    assert_eq!(protection.exposed[0].interval, Interval::point(2));
    assert_eq!(protection.exposed[0].by, [prose]);
}

/// 12, 10, 8, ? and ? of 35: the last two share 5. Sorted, the last is at most 2 and the one before at least 3 (and at
/// most 5, as 8 allows): three values each. Unsorted, six.
#[test]
fn a_ranking_narrows() {
    let mut report = Printed::of(&[12, 10, 8, 3, 2]);
    for choice in 0..5 {
        report.print(&[choice], MAY);
    }
    report.print(&[0, 1, 2, 3, 4], NEVER);
    assert_eq!(attack(&report.problem, &[3, 4], 4), between(0, 5));
    assert_eq!(protect(&report.problem, &[4], 5).hidden, [3]);
    for lesser in 1..5 {
        report.problem.orders.push(Order {
            greater: lesser - 1,
            lesser,
            by: 0,
        });
    }
    assert_eq!(attack(&report.problem, &[3, 4], 4), between(0, 2));
    assert_eq!(attack(&report.problem, &[3, 4], 3), between(3, 5));
    // Of the three that share 13, the last has a third at most: 4. Of the four that share 23, a quarter: 5.
    assert_eq!(attack(&report.problem, &[2, 3, 4], 4), between(0, 4));
    assert_eq!(protect(&report.problem, &[4], 5).hidden, [3, 2, 1]);
    // Five share 35, so the last has at most 7: more cannot be had.
    let protection = protect(&report.problem, &[4], 8);
    assert_eq!(protection.hidden.len(), 4);
    assert_eq!(protection.exposed[0].interval, between(0, 7));
    assert!(protection.exposed[0].by.contains(&5));
}

/// "Fewer than in the other table, where it is 3": an order joins tables that share nobody.
#[test]
fn an_order_between_tables() {
    let mut report = Printed::of(&[2, 7, 3]);
    for atom in 0..3 {
        report.print(&[atom], MAY);
    }
    report.print(&[0, 1], NEVER);
    assert_eq!(attack(&report.problem, &[0, 1], 0), between(0, 9));
    let order = |by| Order {
        greater: 2,
        lesser: 0,
        by,
    };
    report.problem.orders.push(order(0));
    assert_eq!(attack(&report.problem, &[0, 1], 0), between(0, 3));
    let mut hidden = protect(&report.problem, &[0], 5).hidden;
    hidden.sort_unstable();
    assert_eq!(hidden, [1, 2]);
    // Where a tie would be shown, 3 is too many.
    report.problem.orders = vec![order(1)];
    assert_eq!(attack(&report.problem, &[0, 1], 0), between(0, 2));
}

/// No total is published: nothing bounds the count from above, and nothing else needs to go.
#[test]
fn nothing_bounds_it() {
    let mut report = Printed::of(&[2, 7]);
    report.print(&[0], MAY);
    report.print(&[1], MAY);
    assert_eq!(attack(&report.problem, &[0], 0), Interval { low: 0, high: None });
    assert!(protect(&report.problem, &[0], 3).hidden.is_empty());
}

/// Points of a ranking question with two places: 2 for the first, 1 for the second. Points 2a + b = 7 with a hidden:
/// b is odd, from 1 to 7; a is from 0 to 3.
#[test]
fn points_count_an_atom_more_than_once() {
    let mut report = Printed::of(&[2, 3]);
    report.print(&[0], MAY);
    report.print(&[1], MAY);
    report.print(&[0, 0, 1], NEVER);
    assert_eq!(attack(&report.problem, &[0, 1], 0), between(0, 3));
    assert_eq!(attack(&report.problem, &[0, 1], 1), between(1, 7));
}

/// Each two of three choices together are 3 respondents (x + y = y + z = x + z, 3 of them): halves would do, whole
/// respondents do not. With 2, each choice is 1.
#[test]
fn respondents_are_whole() {
    let mut report = Printed::of(&[1, 1, 1, 1, 1, 1]);
    for pair in [[0, 1, 3], [1, 2, 4], [0, 2, 5]] {
        report.print(&pair, NEVER);
    }
    report.print(&[3, 4, 5], NEVER);
    let x = report.print(&[0, 1, 2], MAY);
    // x + y + z is 3 = (9 - 3) / 2.
    assert_eq!(attack(&report.problem, &[x], x), Interval::point(3));
    assert_eq!(protect(&report.problem, &[x], 1).exposed[0].by, [0, 1, 2, 3]);
}

/// a + 2b + c = 11, and c is 2: with a and b hidden, a is odd. Parts of respondents would leave it anything from 0 to 9, whole
/// ones from 1 on: to span 9, c must go too.
#[test]
fn whole_respondents_may_need_one_cell_more() {
    let mut report = Printed::of(&[3, 3, 2]);
    for (atom, cost) in [(0, MAY), (1, MAY), (2, Cost::Weight(9))] {
        report.print(&[atom], cost);
    }
    report.print(&[0, 1, 1, 2], NEVER);
    assert_eq!(attack(&report.problem, &[0, 1], 0), between(1, 9));
    assert_eq!(attack(&report.problem, &[0, 1, 2], 0), between(0, 11));
    let mut protection = protect(&report.problem, &[0], 9);
    protection.hidden.sort_unstable();
    assert_eq!(protection.hidden, [1, 2]);
    assert!(protection.exposed.is_empty());
}

/// Two values for one count: no promise is made.
#[test]
fn a_contradiction_is_exposed() {
    let mut report = Printed::of(&[2, 7]);
    report.print(&[0], MAY);
    report.print(&[1], NEVER);
    report.print(&[1], NEVER);
    report.problem.cells[2].value = 8;
    report.print(&[0, 1], MAY);
    let protection = protect(&report.problem, &[0], 3);
    assert_eq!(protection.exposed[0].interval, Interval::point(2));
    assert_eq!(attack(&report.problem, &[0, 3], 0), Interval::point(2));
}

/// Tables that share nobody are not touched, and neither is a hidden cell that asks for no width.
#[test]
fn other_tables_stay() {
    let mut report = two_by_two([2, 8, 7, 3], NEVER);
    report.counts.extend([4, 4]);
    report.problem.atoms = 6;
    for atom in 4..6 {
        report.print(&[atom], Cost::Weight(0));
    }
    report.print(&[4, 5], NEVER);
    assert_eq!(protect(&report.problem, &[0], 3).hidden.iter().max(), Some(&3));
    assert!(protect(&report.problem, &[0], 0).hidden.is_empty());
    assert_eq!(
        protect(&report.problem, &[], 3),
        crate::disclosure::protect::Protection::default()
    );
}

/// Three triangles of choices, each two of a triangle together 3 at most: 4.5 choose one of the three in halves, 4 in whole
/// people. All nine count 12, which is the most there can be; 13 would do for a doubt over 0 to 13, and in halves nothing
/// has to go for it. Then what costs least of what is left goes, here the second of two pairs.
#[test]
fn where_halves_would_do_the_cheapest_pair_goes() {
    let mut counts = vec![1, 1, 2, 1, 1, 2, 1, 1, 2];
    counts.extend([1, 0, 0, 1, 0, 0, 1, 0, 0]);
    let mut table = Printed::of(&counts);
    let all = table.print(&[0, 1, 2, 3, 4, 5, 6, 7, 8], Cost::Weight(1));
    for first in [0, 3, 6] {
        for (others, room) in [
            ([first, first + 1], 9),
            ([first + 1, first + 2], 10),
            ([first, first + 2], 11),
        ] {
            let cost = match others[0] {
                0 if room == 9 => Cost::Weight(5),
                3 if room == 9 => Cost::Weight(3),
                _ => NEVER,
            };
            table.print(&[others[0], others[1], first + room], cost);
        }
    }
    assert_eq!(attack(&table.problem, &[all], all), between(0, 12));
    let work = Work::of(1_000_000);
    let protection = super::super::protect(&table.problem, &[all], 13, &work).expect("some thousand steps");
    assert_eq!(protection.hidden, [4]);
    assert!(protection.exposed.is_empty());
    // As they are, 12 are enough.
    assert!(protect(&table.problem, &[all], 12).hidden.is_empty());
}
