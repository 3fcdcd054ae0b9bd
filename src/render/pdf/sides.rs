//! What of a handout stands on its two sides. How high anything is once it is set, only who sets it knows: what is thought to fit is
//! tried, then less.

use crate::diagnostic::Diagnostics;
use crate::report::{FirstSide, SecondSide, TwoSides};

/// The sides of a sheet: a handout that has more is no handout.
pub const SIDES: usize = 2;

/// The most of a handout that two sides hold; the least of it, where even that needs more. Where all of it does not fit, the first side
/// gives way only if it needs more than a page by itself.
pub(super) fn fitted<P>(
    sides: &TwoSides,
    set: impl Fn(&FirstSide, &SecondSide) -> Result<P, Diagnostics>,
    pages: impl Fn(&P) -> usize,
) -> Result<P, Diagnostics> {
    let all = match (sides.firsts.as_slice(), sides.seconds.as_slice()) {
        ([first, ..], [second, ..]) => set(first, second)?,
        ([], _) | (_, []) => set(&FirstSide::default(), &SecondSide::default())?,
    };
    let Some(least) = sides.seconds.last().filter(|_| pages(&all) > SIDES) else {
        return Ok(all);
    };
    let mut found = all;
    for first in &sides.firsts {
        found = set(first, least)?;
        if pages(&found) > SIDES {
            continue;
        }
        for second in &sides.seconds {
            let more = set(first, second)?;
            if pages(&more) <= SIDES {
                return Ok(more);
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::{SIDES, fitted};
    use crate::report::{FirstSide, SecondSide, TwoSides};
    use std::cell::RefCell;

    /// Of five findings and three tables with four statements, what fits where so many findings and so many lines do; tables are
    /// four lines high.
    fn shown(findings: usize, lines: usize) -> ((usize, usize, usize), usize) {
        let first = |findings| FirstSide {
            findings,
            left_out: None,
        };
        let second = |(blocks, statements)| SecondSide {
            blocks,
            statements,
            left_out: Vec::new(),
        };
        let sides = TwoSides {
            firsts: (1..=5).rev().map(first).collect(),
            seconds: [(3, 4), (3, 3), (3, 2), (3, 1), (3, 0), (2, 0), (1, 0)]
                .map(second)
                .into(),
            ..TwoSides::default()
        };
        let tried = RefCell::new(Vec::new());
        let set = |first: &FirstSide, second: &SecondSide| {
            tried
                .borrow_mut()
                .push((first.findings, second.blocks, second.statements));
            let over =
                usize::from(first.findings > findings) + usize::from(second.blocks * 4 + second.statements > lines);
            Ok(SIDES + over)
        };
        let pages = fitted(&sides, set, |pages| *pages).expect("a handout");
        let tried = tried.into_inner();
        (*tried.last().expect("one"), pages)
    }

    #[test]
    fn each_side_gives_way_for_itself() {
        assert_eq!(shown(5, 16), ((5, 3, 4), 2));
        assert_eq!(shown(5, 14), ((5, 3, 2), 2));
        assert_eq!(shown(5, 9), ((5, 2, 0), 2));
        assert_eq!(shown(3, 16), ((3, 3, 4), 2));
        assert_eq!(shown(2, 4), ((2, 1, 0), 2));
        // Where nothing helps, it is the least.
        assert_eq!(shown(5, 3), ((1, 1, 0), 3));
        assert_eq!(shown(0, 16), ((1, 1, 0), 3));
    }
}
