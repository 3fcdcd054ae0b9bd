//! Which figures of a table differ beyond chance: letters beside those that exceed another column's or row's, their meaning
//! and the test under the table.

use crate::ask::{At, HeldCells};
use crate::diagnostic::Arg;
use crate::language::{list, number};
use crate::measure::inference::holm;
use crate::measure::{TestKind, Untested};
use crate::report::{Column, Exceeds, Note, NoteKind};
use crate::say::composer::{Composer, Material};
use std::collections::{BTreeMap, BTreeSet};

/// What the tests of a table found.
#[derive(Default)]
pub(super) struct Differences {
    /// By row and column, before rows are sorted: the cells whose figure is another one's, beyond chance.
    holding: BTreeMap<At, Vec<At>>,
    tests: BTreeSet<TestKind>,
    untested: BTreeSet<Untested>,
    /// How many tests were made.
    count: usize,
}

/// What is held against each other in a table, as its notes name it.
#[derive(Clone, Copy)]
pub(super) struct Lettering {
    /// "row" or "column": what the letters name.
    pub line: &'static str,
    /// "share", "mean", or "both".
    pub measure: &'static str,
}

impl Lettering {
    /// Shares, column by column.
    pub const SHARES: Self = Self {
        line: "column",
        measure: "share",
    };

    fn args(self) -> [(&'static str, Arg); 2] {
        [("line", Arg::from(self.line)), ("measure", Arg::from(self.measure))]
    }
}

impl Material<'_> {
    /// Tests each pair, with Holm's correction over all of them.
    pub(super) fn differences(self, pairs: Vec<HeldCells>) -> Differences {
        let mut found = Differences::default();
        let mut tested = Vec::new();
        for HeldCells {
            at,
            asked: [one, other],
        } in pairs
        {
            match self.gate.differ(&one, &other) {
                Ok(test) => {
                    found.tests.insert(test.test);
                    tested.push((test.p, at));
                }
                Err(why) => {
                    found.untested.insert(why);
                }
            }
        }
        found.count = tested.len();
        let p: Vec<f64> = tested.iter().map(|(p, _)| *p).collect();
        let threshold = 1.0 - f64::from(self.reliance.level) / 100.0;
        for (p, (_, [one, other])) in holm(&p).into_iter().zip(tested) {
            if p < threshold {
                found.holding.entry(one).or_default().push(other);
                found.holding.entry(other).or_default().push(one);
            }
        }
        found
    }
}

impl Differences {
    /// The cells whose figure differs from a cell's.
    pub fn of(&self, at: At) -> &[At] {
        self.holding.get(&at).map_or(&[], Vec::as_slice)
    }
}

impl Composer<'_> {
    /// "> a, c".
    pub(super) fn letters(&self, places: &[usize]) -> String {
        if places.is_empty() {
            return String::new();
        }
        let letters: Vec<String> = places.iter().map(|place| Column::letter(*place)).collect();
        self.material
            .wording
            .say("exceeds", &[("columns", Arg::Text(letters.join(", ")))])
    }

    /// What the letters mean, or that there are none; nothing where nothing was tested.
    pub(super) fn differences_key(&self, found: &Differences, held: Lettering) -> Option<String> {
        let key = match found.holding.is_empty() {
            true => "differences-none",
            false => "differences-sign",
        };
        (found.count > 0).then(|| self.material.wording.say(key, &held.args()))
    }

    /// By which tests the letters were found; what was not tested, and why.
    pub(super) fn differences_note(&mut self, found: &Differences, held: Lettering) -> Note {
        let (language, wording) = (self.material.language, self.material.wording);
        let threshold = 100 - u128::from(self.material.reliance.level);
        let tests: Vec<String> = found
            .tests
            .iter()
            .map(|test| wording.text(&format!("test-{}", test.keyword())))
            .collect();
        let [line, measure] = held.args();
        let args = [
            line.clone(),
            measure,
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
            .chain(reasons.map(|key| wording.say(key, std::slice::from_ref(&line))))
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
        Untested::Alike | Untested::Withheld | Untested::Telling => None,
    }
}

/// A head with its letter.
pub(super) fn lettered(label: &str, at: usize) -> String {
    format!("{label}\u{a0}({})", Column::letter(at))
}

/// What the tests of a table of means found, once its rows stand in their order.
pub(super) struct TestedMeans {
    pub found: Differences,
    pub held: Lettering,
    /// By row and column.
    pub exceeds: BTreeMap<(usize, usize), Exceeds>,
}

impl TestedMeans {
    /// What a cell exceeds; none of one that was held against no other.
    pub fn take(&mut self, row: usize, column: usize) -> Option<Exceeds> {
        self.exceeds.remove(&(row, column))
    }

    fn is_by_row(&self) -> bool {
        self.held.line == "row"
    }
}

/// A row's label, with its letter where rows are compared.
pub(super) fn row_head(tested: Option<&TestedMeans>, label: String, at: usize) -> String {
    match tested.is_some_and(TestedMeans::is_by_row) {
        true => lettered(&label, at),
        false => label,
    }
}

/// A column's, where columns are compared.
pub(super) fn column_head(tested: Option<&TestedMeans>, label: String, at: usize) -> String {
    match tested.is_some_and(|tested| !tested.is_by_row()) {
        true => lettered(&label, at),
        false => label,
    }
}
