//! Which shares of a row differ beyond chance: letters beside those that exceed another column's, their meaning and
//! the test under the table.

use crate::ask::Grid;
use crate::diagnostic::Arg;
use crate::language::{list, number};
use crate::measure::inference::holm;
use crate::measure::{TestKind, Untested};
use crate::report::{Note, NoteKind};
use crate::say::composer::{Composer, Material};
use std::collections::{BTreeMap, BTreeSet};

/// What the tests of a table found.
#[derive(Default)]
pub(super) struct Differences {
    /// By row and column, the columns whose share is another one's, beyond chance.
    holding: BTreeMap<(usize, usize), Vec<usize>>,
    tests: BTreeSet<TestKind>,
    untested: BTreeSet<Untested>,
    /// How many tests were made.
    count: usize,
}

impl Material<'_> {
    /// Tests each pair of shares of each row, with Holm's correction over all of them.
    pub(super) fn differences(self, grid: &Grid) -> Differences {
        let mut found = Differences::default();
        let mut tested = Vec::new();
        for (row, one, other) in grid.pairs() {
            let share = |column| grid.share(self.survey, row, column);
            let Some((first, second)) = share(one).zip(share(other)) else {
                continue;
            };
            match self.gate.differ(&first, &second) {
                Ok(test) => {
                    found.tests.insert(test.test);
                    tested.push((test.p, (row, one, other)));
                }
                Err(why) => {
                    found.untested.insert(why);
                }
            }
        }
        found.count = tested.len();
        let p: Vec<f64> = tested.iter().map(|(p, _)| *p).collect();
        let threshold = 1.0 - f64::from(self.reliance.level) / 100.0;
        for (p, (_, (row, one, other))) in holm(&p).into_iter().zip(tested) {
            if p < threshold {
                found.holding.entry((row, one)).or_default().push(other);
                found.holding.entry((row, other)).or_default().push(one);
            }
        }
        found
    }
}

impl Differences {
    /// The columns whose share differs from a cell's.
    pub fn of(&self, row: usize, column: usize) -> &[usize] {
        self.holding.get(&(row, column)).map_or(&[], Vec::as_slice)
    }
}

impl Composer<'_> {
    /// What the letters mean, or that there are none; nothing where nothing was tested.
    pub(super) fn differences_key(&self, found: &Differences) -> Option<String> {
        let key = match found.holding.is_empty() {
            true => "differences-none",
            false => "differences-sign",
        };
        (found.count > 0).then(|| self.material.wording.text(key))
    }

    /// By which tests the letters were found; what was not tested, and why.
    pub(super) fn differences_note(&mut self, found: &Differences) -> Note {
        let (language, wording) = (self.material.language, self.material.wording);
        let threshold = 100 - u128::from(self.material.reliance.level);
        let tests: Vec<String> = found
            .tests
            .iter()
            .map(|test| wording.text(&format!("test-{}", test.keyword())))
            .collect();
        let args = [
            ("threshold", Arg::Text(number::percent(language, threshold, 100))),
            ("tests", Arg::Text(list::and(language, &tests))),
            ("n", Arg::Text(number::integer(language, found.count as u64))),
            ("count", Arg::from(found.count)),
        ];
        let key = if found.count == 0 {
            "differences-untested"
        } else {
            "differences"
        };
        let reasons = found.untested.iter().filter_map(|why| reason(*why));
        let texts: Vec<String> = std::iter::once(wording.say(key, &args))
            .chain(reasons.map(|key| wording.text(key)))
            .collect();
        self.note(NoteKind::Remark, &texts.join(" "))
    }
}

/// The sentence on what was not tested; none where that goes without saying.
fn reason(why: Untested) -> Option<&'static str> {
    match why {
        Untested::Few => Some("untested-few"),
        Untested::Shared => Some("untested-shared"),
        Untested::Unlike => Some("untested-unlike"),
        Untested::Lonely => Some("untested-lonely"),
        Untested::Alike | Untested::Withheld => None,
    }
}
