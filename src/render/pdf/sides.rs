//! What of a handout stands on its two sides. How high anything is once it is set, only who sets it knows: what a sheet shows at
//! most is tried, then less; of the second side once the first is known, which then stays as it is and need not be set again.
//!
//! What does not fit leaves in this order. Of the second side: blank lines for notes, tables but one, findings that are not main
//! ones, statements, main findings beyond three, then any. Of the first: the table that stands on it, main findings beyond three,
//! lines but one below each question, then what sets findings apart, then findings, the longest first. What the first leaves has its place on the second.

use crate::diagnostic::Diagnostics;
use crate::report::TwoSides;

/// The sides of a sheet: a handout that has more is no handout.
pub const SIDES: usize = 2;

/// So many main findings stay while statements could leave.
const FEWEST: usize = 3;
/// Lines below each question where more findings than that stand above them.
const LINES: usize = 2;

/// What a sheet shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct OnSheet {
    /// The findings of the first side: indices into [`TwoSides::findings`].
    pub first: Vec<usize>,
    /// The least lines below each question; what is left of the side is theirs too.
    pub lines: usize,
    /// Whether findings are set closer, their details in a row, and lines nearer to each other.
    pub is_dense: bool,
    /// Whether the first table stands on the first side.
    pub has_table: bool,
    /// The findings of the second side.
    pub second: Vec<usize>,
    /// The tables of the second side: indices into [`TwoSides::blocks`].
    pub tables: Vec<usize>,
    /// How many of the statements, the first of them.
    pub statements: usize,
}

impl OnSheet {
    /// All that a handout with so many statements can show.
    pub fn all(sides: &TwoSides, statements: usize) -> Self {
        if sides.is_full {
            return Self {
                tables: (0..sides.blocks.len()).collect(),
                statements,
                ..Self::default()
            };
        }
        let first = firsts(sides).swap_remove(0);
        seconds(sides, &first, statements).swap_remove(0)
    }
}

/// The most of a handout that two sides hold; the least of it, where even that needs more. `pages` sets what it is given.
pub(super) fn fitted(
    (sides, statements): (&TwoSides, usize),
    pages: impl Fn(&OnSheet) -> Result<usize, Diagnostics>,
) -> Result<OnSheet, Diagnostics> {
    let all = OnSheet::all(sides, statements);
    if sides.is_full || pages(&all)? <= SIDES {
        return Ok(all);
    }
    let fits = |shown: &OnSheet| -> Result<bool, Diagnostics> { Ok(pages(shown)? <= SIDES) };
    let mut least = all;
    for first in firsts(sides) {
        let mut all = seconds(sides, &first, statements);
        let Some(mut shown) = all.pop() else { continue };
        if !fits(&shown)? {
            least = shown;
            continue;
        }
        // Each of them shows less than the one before it.
        while !all.is_empty() {
            let middle = all.len() / 2;
            if fits(&all[middle])? {
                shown = all.swap_remove(middle);
                all.truncate(middle);
            } else {
                all.drain(..=middle);
            }
        }
        // A table that is lower than one before it.
        for at in 0..sides.blocks.len() {
            if let Some(wider) = shown.with_table(at, sides, statements)
                && fits(&wider)?
            {
                shown = wider;
            }
        }
        return Ok(shown);
    }
    Ok(least)
}

impl OnSheet {
    /// The same with one more table, if all else is shown.
    fn with_table(&self, at: usize, sides: &TwoSides, statements: usize) -> Option<Self> {
        let is_all = self.statements == statements && self.first.len() + self.second.len() == sides.findings.len();
        let is_shown = self.tables.contains(&at) || (at == 0 && self.has_table);
        let mut wider = self.clone();
        wider.tables.push(at);
        wider.tables.sort_unstable();
        (is_all && !is_shown).then_some(wider)
    }
}

/// What the first side may show, from the most to the least.
fn firsts(sides: &TwoSides) -> Vec<OnSheet> {
    let main: Vec<usize> = (0..sides.main).collect();
    let by_length = |mut these: Vec<usize>| {
        these.sort_by_key(|at| (sides.findings[*at].letters, *at));
        these
    };
    let few = main[..main.len().min(FEWEST)].to_vec();
    let shown = |lines, mut first: Vec<usize>| {
        first.sort_by_key(|at| sides.findings[*at].place);
        OnSheet {
            first,
            lines,
            ..OnSheet::default()
        }
    };
    let mut all = Vec::new();
    // The side of few findings has room for a table, unless it is the only one.
    if main.len() < FEWEST && sides.blocks.len() > 1 {
        all.push(OnSheet {
            has_table: true,
            ..shown(LINES, main.clone())
        });
    }
    all.extend(
        (FEWEST + 1..=main.len())
            .rev()
            .map(|count| shown(LINES, main[..count].to_vec())),
    );
    let dense = |first| OnSheet {
        is_dense: true,
        ..shown(1, first)
    };
    all.extend([shown(1, few.clone()), dense(few.clone())]);
    // Three that are shorter, then the shortest of those.
    let pool = (0..sides.findings.len().min(sides.main.max(FEWEST + 2))).collect();
    let mut short = by_length(pool);
    short.truncate(FEWEST);
    all.push(dense(short));
    let few = by_length(few);
    for count in (1..few.len()).rev() {
        all.extend([shown(1, few[..count].to_vec()), dense(few[..count].to_vec())]);
    }
    all.push(shown(0, few.into_iter().take(1).collect()));
    all.push(shown(0, Vec::new()));
    all
}

/// What the second side may show below such a first one, from the most to the least.
fn seconds(sides: &TwoSides, first: &OnSheet, statements: usize) -> Vec<OnSheet> {
    let others: Vec<usize> = (0..sides.findings.len())
        .filter(|at| !first.first.contains(at))
        .collect();
    let tables: Vec<usize> = (usize::from(first.has_table)..sides.blocks.len()).collect();
    let below = |most: usize| others.iter().filter(|at| **at < most).count();
    let (main, few) = (below(sides.main), below(FEWEST));
    let one = usize::from(!first.has_table).min(tables.len());
    let shown = |(tables_shown, findings, statements): (usize, usize, usize)| {
        let mut second = others[..findings].to_vec();
        second.sort_by_key(|at| sides.findings[*at].place);
        OnSheet {
            second,
            tables: tables[..tables_shown].to_vec(),
            statements,
            ..first.clone()
        }
    };
    let fewer_tables = (one..=tables.len())
        .rev()
        .map(|count| (count, others.len(), statements));
    let fewer_findings = (main..others.len()).rev().map(|count| (one, count, statements));
    let fewer_statements = (0..statements).rev().map(|count| (one, main, count));
    let fewer_main = (few..main).rev().map(|count| (one, count, 0));
    let fewest = (0..few).rev().map(|count| (one, count, 0));
    let steps = fewer_tables
        .chain(fewer_findings)
        .chain(fewer_statements)
        .chain(fewer_main)
        .chain(fewest);
    steps.chain((0..one).map(|_| (0, 0, 0))).map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::{OnSheet, SIDES, fitted};
    use crate::report::{Block, Finding, SheetFinding, TwoSides};
    use std::cell::Cell;

    /// A handout with findings of these lengths in letters, so many of them main ones, and tables.
    fn sides(letters: &[usize], main: usize, tables: usize) -> TwoSides {
        let finding = |(place, letters): (usize, &usize)| SheetFinding {
            finding: Finding {
                id: String::new(),
                text: Vec::new(),
                details: Vec::new(),
            },
            place,
            heading: None,
            letters: *letters,
        };
        TwoSides {
            findings: letters.iter().enumerate().map(finding).collect(),
            main,
            blocks: vec![Block::Paragraph(Vec::new()); tables],
            ..TwoSides::default()
        }
    }

    /// What is shown with three statements, how many pages it takes and how many times one is tried, where each side is so many
    /// lines high; a table has four, a finding one for ten letters, three questions one each and their lines.
    fn tried(sides: &TwoSides, (first, second): (usize, usize)) -> (OnSheet, usize, usize) {
        let tries = Cell::new(0);
        let lines = |all: &[usize]| -> usize { all.iter().map(|at| sides.findings[*at].letters / 10).sum() };
        let pages = |shown: &OnSheet| {
            tries.set(tries.get() + 1);
            let front = lines(&shown.first) + usize::from(shown.has_table) * 4 + 3 + 3 * shown.lines;
            let back = lines(&shown.second) + shown.tables.len() * 4 + shown.statements;
            Ok(SIDES + usize::from(front > first) + usize::from(back > second))
        };
        let shown = fitted((sides, 3), pages).expect("a handout");
        let pages = pages(&shown).expect("pages");
        (shown, pages, tries.get() - 1)
    }

    fn shown(sides: &TwoSides, heights: (usize, usize)) -> (OnSheet, usize) {
        let (shown, pages, _) = tried(sides, heights);
        (shown, pages)
    }

    #[test]
    fn what_the_first_side_leaves_stands_on_the_second() {
        let five = sides(&[10, 10, 10, 10, 10, 10, 10], 5, 3);
        let seen = |heights| {
            let (shown, pages) = shown(&five, heights);
            assert_eq!(pages, SIDES);
            (
                shown.first.len(),
                shown.lines,
                shown.second.len(),
                shown.tables.len(),
                shown.statements,
            )
        };
        assert_eq!(seen((20, 40)), (5, 2, 2, 3, 3));
        // Findings beyond three leave before lines; they have room where notes would be.
        assert_eq!(seen((13, 40)), (4, 2, 3, 3, 3));
        assert_eq!(seen((9, 40)), (3, 1, 4, 3, 3));
        // Tables, then what is no main finding, then statements, then main findings beyond three.
        assert_eq!(seen((9, 12)), (3, 1, 4, 1, 3));
        assert_eq!(seen((9, 10)), (3, 1, 3, 1, 3));
        assert_eq!(seen((9, 8)), (3, 1, 2, 1, 2));
        assert_eq!(seen((9, 5)), (3, 1, 1, 1, 0));
        assert_eq!(seen((9, 4)), (3, 1, 0, 1, 0));
    }

    /// Setting pages takes time: what fits is set once, then the first side until it fits, then the second.
    #[test]
    fn few_are_tried() {
        let five = sides(&[10, 10, 10, 10, 10, 10, 10], 5, 3);
        let tries = |heights| tried(&five, heights).2;
        assert_eq!(tries((20, 40)), 1);
        // Five findings, four; then the most of the second side by halves.
        assert_eq!(tries((13, 40)), 1 + 2 + 4);
        assert_eq!(tries((9, 10)), 1 + 3 + 4);
    }

    #[test]
    fn three_findings_stand_in_front_of_a_long_one() {
        let long = sides(&[80, 10, 10, 10], 3, 1);
        let (found, pages) = shown(&long, (9, 20));
        assert_eq!((found.first, found.second, pages), (vec![1, 2, 3], vec![0], SIDES));
        // Two of them where three do not fit; what is left out of the front is not left out of the sheet.
        let (found, _) = shown(&long, (8, 20));
        assert_eq!((found.first, found.second), (vec![1, 2], vec![0, 3]));
    }

    #[test]
    fn a_side_of_few_findings_has_a_table() {
        let few = sides(&[10], 1, 2);
        let (found, _) = shown(&few, (20, 20));
        assert!(found.has_table && found.tables == [1], "{found:?}");
        let (found, pages) = shown(&few, (11, 20));
        assert!(
            !found.has_table && found.tables == [0, 1] && pages == SIDES,
            "{found:?}"
        );
        let (found, _) = shown(&sides(&[10], 1, 1), (20, 20));
        assert!(!found.has_table && found.tables == [0], "{found:?}");
    }

    #[test]
    fn where_nothing_helps_it_is_the_least() {
        let (found, pages) = shown(&sides(&[10, 10], 2, 1), (2, 20));
        assert!(pages > SIDES && found.first.is_empty(), "{found:?}");
    }
}
