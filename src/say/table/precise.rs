//! What tables of shares and of means say of how precise they are.

use crate::commentary::{ChartKind, Precision, TableHead};
use crate::diagnostic::Arg;
use crate::fact::{Bounds, FactId};
use crate::language::number;
use crate::measure::{Decimal, Ratio};
use crate::report::{Note, NoteKind};
use crate::say::composer::{Composer, Material};
use crate::say::text::{Room, Scaled};

/// The sign of a base that is small.
const SMALL: &str = "*";

/// How the figures of a table say how precise they are.
#[derive(Clone, Copy)]
pub(super) struct Precise<'a> {
    material: Material<'a>,
    precision: Precision,
    /// Whether its chart shows it.
    is_drawn: bool,
    /// A base of fewer people is marked.
    small: u64,
    digits: u32,
}

impl<'a> Precise<'a> {
    pub fn of(head: &TableHead, material: Material<'a>) -> Self {
        let usual = material.reliance.precision;
        let precision = head.precision(usual);
        Self {
            material,
            precision,
            is_drawn: head.draws_precision(usual),
            small: material.reliance.marked_under(precision),
            digits: head.digits,
        }
    }

    /// Between which ends a share lies, where the table or its chart shows it.
    pub fn bounds(&self, fact: FactId) -> Option<Bounds> {
        self.shown(self.material.gate.bounds(fact))
    }

    /// The same of ends that are known.
    pub fn shown(&self, bounds: Option<Bounds>) -> Option<Bounds> {
        let is_shown = self.precision.is_said() || self.is_drawn;
        bounds.filter(|_| is_shown)
    }

    /// The same, and no base is marked.
    pub fn unmarked(self) -> Self {
        Self { small: 0, ..self }
    }

    /// What stands under a share over `n` people: "39 à 47", "± 4*".
    pub fn beside(&self, ratio: Ratio, bounds: Option<Bounds>, n: u64) -> String {
        self.under(Scaled::share(ratio, self.digits), bounds, n)
    }

    /// What stands under any number over `n` people.
    pub fn under(&self, printed: Scaled, bounds: Option<Bounds>, n: u64) -> String {
        let precision = |bounds| self.material.precision(self.precision, printed, bounds, Room::Cell);
        bounds.map_or_else(String::new, precision) + self.mark(n)
    }

    /// What stands under a number of points of `n` people: "28 à 40", "± 6*".
    pub fn beside_number(&self, number: Decimal, bounds: Option<Bounds>, n: u64) -> String {
        let printed = Scaled::mean(number, 0, self.digits);
        self.under(printed, bounds, n)
    }

    /// A share in a sentence, with the digits of the table.
    pub fn percent(&self, ratio: Ratio) -> String {
        self.material.percent_to(ratio, Room::Sentence, self.digits)
    }

    /// What a base of so many people is marked with.
    pub fn mark(&self, n: u64) -> &'static str {
        if self.is_small(n) { SMALL } else { "" }
    }

    /// The same with so many digits of shares.
    pub fn with_digits(self, digits: u32) -> Self {
        Self { digits, ..self }
    }

    fn is_small(&self, n: u64) -> bool {
        n < self.small
    }

    /// The sign of a small base with its meaning, where a cell has it.
    pub fn sign(&self, mut sizes: impl Iterator<Item = u64>) -> Option<(String, String)> {
        let material = self.material;
        let small = Arg::Text(number::integer(material.language, self.small));
        let is_marked = sizes.any(|n| self.is_small(n));
        is_marked.then(|| {
            (
                SMALL.to_owned(),
                material.wording.say("sign-small-base", &[("n", small)]),
            )
        })
    }

    /// What the reading of a share adds to its counts.
    pub fn reading(&self, ratio: Ratio, bounds: Option<Bounds>, n: u64) -> Vec<String> {
        self.reading_of(Scaled::share(ratio, self.digits), bounds, n)
    }

    /// The same of any number.
    pub fn reading_of(&self, printed: Scaled, bounds: Option<Bounds>, n: u64) -> Vec<String> {
        let material = self.material;
        let interval = bounds.map(|bounds| {
            let interval = Arg::Text(material.interval(printed, bounds, Room::Sentence));
            let args = [("interval", interval), ("level", material.level(bounds))];
            material.wording.say("reading-interval", &args)
        });
        let small = self.is_small(n).then(|| {
            let n = Arg::Text(number::integer(material.language, self.small));
            material.wording.say("reading-small-base", &[("n", n)])
        });
        interval.into_iter().chain(small).collect()
    }
}

impl Material<'_> {
    /// "95 %".
    pub fn level(self, bounds: Bounds) -> Arg {
        Arg::Text(number::percent(self.language, u128::from(bounds.level), 100))
    }
}

impl Composer<'_> {
    /// What stands under the shares of a table, and at the ends of its bars.
    pub(super) fn precision_key(&self, precise: Precise<'_>, bounds: Option<Bounds>) -> Option<String> {
        let key = match (precise.precision, precise.is_drawn) {
            (Precision::Interval, _) => "precision-interval",
            (Precision::Margin, _) => "precision-margin",
            (Precision::None, true) => "precision-drawn",
            (Precision::None, false) => return None,
        };
        self.bounds_key(key, bounds)
    }

    /// Where margins of shares give way to intervals, which few readers ask.
    pub(super) fn margin_rule(&mut self, precise: Precise<'_>, bounds: Option<Bounds>) -> Option<Note> {
        let is_margin = precise.precision == Precision::Margin && bounds.is_some();
        let rule = self.material.wording.text("precision-margin-rule");
        is_margin.then(|| self.note(NoteKind::Remark, &rule))
    }

    /// What stands under the means of a table, and around its points or at the ends of its bars.
    pub(super) fn mean_precision_key(
        &self,
        precise: Precise<'_>,
        (kind, has_shares): (Option<ChartKind>, bool),
        bounds: Option<Bounds>,
    ) -> Option<String> {
        let key = match (precise.precision, kind.filter(|_| precise.is_drawn)) {
            (Precision::Interval, _) if has_shares => "precision-interval-both",
            (Precision::Margin, _) if has_shares => "precision-margin-both",
            (Precision::Interval, _) => "precision-interval-mean",
            (Precision::Margin, _) => "precision-margin-mean",
            (Precision::None, Some(ChartKind::Dots)) => "precision-drawn-points",
            (Precision::None, Some(_)) => "precision-drawn",
            (Precision::None, None) => return None,
        };
        self.bounds_key(key, bounds)
    }

    fn bounds_key(&self, key: &str, bounds: Option<Bounds>) -> Option<String> {
        let level = self.material.level(bounds?);
        Some(self.material.wording.say(key, &[("level", level)]))
    }
}
