//! Claims that hold two values against each other, or one among many.

use super::align::by_names;
use super::amount::{Amount, is_times};
use super::asks::{MORE_PLACES, compared, siblings};
use super::claim::{Case, selection};
use crate::commentary::{Gauge, Gauged, Subject};
use crate::diagnostic::Diagnostic;
use crate::fact::{Absent, Share};
use crate::language::comparisons::{Compared, Multiple, Relation};
use crate::language::figures::Hedge;
use crate::language::number;
use crate::language::share::CLOSE;
use crate::msg;
use crate::survey::{Kind, Variable};
use std::ops::Range;

impl Case<'_> {
    /// One value is larger than another, by as much as the phrase says, and the other way round is not what the text says.
    pub(super) fn more(&self, more: &Gauged, than: &Gauged) -> Option<Diagnostic> {
        let (first, second) = match (self.amount(more), self.amount(than)) {
            (Ok(first), Ok(second)) => (first, second),
            (Err(why), _) | (_, Err(why)) => return Some(self.withheld(why)),
        };
        let values = [first.said(self.books), second.said(self.books)];
        if !first.is_like(second) {
            return Some(self.mistake(msg!("claim-other-sort", phrase = self.says())));
        }
        if !first.compare(second).is_gt() {
            let [first, second] = values;
            let message = msg!("claim-not-more", phrase = self.says(), first = first, second = second);
            return Some(self.mistake(message));
        }
        self.compared.iter().find_map(|said| {
            let is_upside_down = || by_names([more, than], said, self.passage, self.books).is_first;
            let [first_said, second_said] = &values;
            let told = match said.relation {
                Relation::Equal if !said.is_denied => msg!(
                    "claim-not-equal",
                    phrase = self.says(),
                    first = first_said,
                    second = second_said
                ),
                Relation::Times(multiple) if !self.is_said_times(said, multiple, [first, second]) => msg!(
                    "claim-not-times",
                    phrase = self.says(),
                    first = first_said,
                    second = second_said
                ),
                Relation::More | Relation::Less
                    if is_upside_down() == Some(said.is_denied == (said.relation == Relation::More)) =>
                {
                    msg!(
                        "claim-turned",
                        phrase = self.says(),
                        first = first_said,
                        second = second_said
                    )
                }
                Relation::More
                | Relation::Less
                | Relation::Equal
                | Relation::Times(_)
                | Relation::Trend { .. }
                | Relation::Differ
                | Relation::Rank(_) => return None,
                Relation::Significant => return self.significance(said),
            };
            Some(self.mistake(told))
        })
    }

    /// What a phrase says of a test is what the test of the two values says.
    fn significance(&self, said: &Compared) -> Option<Diagnostic> {
        let Some((one, other)) = compared(&self.claim.claimed, self.books.survey) else {
            return Some(self.mistake(msg!("claim-no-test", phrase = self.says())));
        };
        match self.books.gate.differ(&one, &other) {
            Ok(tested) if tested.holds != said.is_denied => None,
            Ok(tested) => {
                let thousandths = (tested.p * 1000.0).round() as i128;
                let p = number::decimal(self.books.language, thousandths.max(1), 1, 3, 3);
                let (test, below) = (tested.test.keyword(), if thousandths < 1 { "yes" } else { "no" });
                let message = match tested.holds {
                    true => msg!(
                        "claim-significant",
                        phrase = self.says(),
                        test = test,
                        below = below,
                        p = p
                    ),
                    false => msg!(
                        "claim-not-significant",
                        phrase = self.says(),
                        test = test,
                        below = below,
                        p = p
                    ),
                };
                Some(self.mistake(message))
            }
            Err(why) => {
                let told = self.mistake(msg!("claim-untested", phrase = self.says(), why = why.keyword()));
                Some(told.help(msg!("claim-untested-help")))
            }
        }
    }

    /// Whether the larger of two values is as many times the smaller as the phrase says.
    fn is_said_times(&self, said: &Compared, multiple: Multiple, sides: [Amount; 2]) -> bool {
        let inside = |range: &Range<usize>| said.range.start <= range.start && range.end <= said.range.end;
        let figure = self.figures.iter().find(|figure| inside(&figure.range));
        let hedge = figure.map_or(Hedge::Exactly, |figure| figure.hedge);
        let multiple = Multiple {
            is_less: false,
            ..multiple
        };
        is_times(sides, multiple, hedge)
    }

    /// Two values lie close to each other.
    pub(super) fn equal(&self, sides: [&Gauged; 2], points: Option<u64>) -> Option<Diagnostic> {
        let (first, second) = match sides.map(|side| self.amount(side)) {
            [Ok(first), Ok(second)] => (first, second),
            [Err(why), _] | [_, Err(why)] => return Some(self.withheld(why)),
        };
        if !first.is_like(second) {
            return Some(self.mistake(msg!("claim-other-sort", phrase = self.says())));
        }
        let tenths = points.map_or(CLOSE, |points| points.saturating_mul(10));
        if !first.is_near(second, tenths) {
            return Some(self.mistake(msg!(
                "claim-not-equal",
                phrase = self.says(),
                first = first.said(self.books),
                second = second.said(self.books)
            )));
        }
        self.tested()
    }

    /// Every word of the phrase that announces a test has one that says so.
    pub(super) fn tested(&self) -> Option<Diagnostic> {
        let mut tests = self
            .compared
            .iter()
            .filter(|said| said.relation == Relation::Significant);
        tests.find_map(|said| self.significance(said))
    }

    /// The item is alone at its place among those of its battery.
    pub(super) fn rank_among_items(&self, subject: &Subject, place: usize) -> Option<Diagnostic> {
        let own = *subject.variables.first()?;
        let mut ranked: Vec<(Share, Variable)> = Vec::new();
        for item in siblings(subject, self.books.survey) {
            match self.share_of(subject, item, selection(subject)) {
                Ok(share) => ranked.push((share, item)),
                Err(Absent::EmptyBase | Absent::Weightless(_)) => {}
                Err(why) => return Some(self.withheld(why)),
            }
        }
        ranked.sort_by(|one, other| other.0.ratio.compare(one.0.ratio));
        let at = ranked.iter().position(|(_, item)| *item == own);
        let is_tied = |at: usize| {
            let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
            let near = beside.filter_map(|beside| ranked.get(beside));
            near.into_iter()
                .any(|(share, _)| share.ratio.compare(ranked[at].0.ratio).is_eq())
        };
        if at.is_some_and(|at| at + 1 == place && !is_tied(at)) {
            return None;
        }
        let labels = self.books.labels;
        let order = ranked.iter().take(place.saturating_add(MORE_PLACES));
        let order: Vec<String> = order
            .map(|(share, item)| format!("{} – {}", labels.item(*item), self.said(*share)))
            .collect();
        let message = msg!("claim-false-rank", phrase = self.says(), place = place as u64);
        Some(
            self.mistake(message)
                .help(msg!("claim-order", counted = order.join("; "))),
        )
    }

    fn amount(&self, side: &Gauged) -> Result<Amount, Absent> {
        let subject = &side.subject;
        let variable = subject.variables.first().copied().ok_or(Absent::EmptyBase)?;
        match &side.gauge {
            Gauge::Share => self.share_of(subject, variable, selection(subject)).map(Amount::Share),
            Gauge::Count => {
                let share = self.share_of(subject, variable, selection(subject))?;
                Ok(Amount::Count(share.count))
            }
            Gauge::Number(summary) => {
                let decimals = match self.books.survey.question(variable.question).kind {
                    Kind::Number { decimals } => decimals,
                    Kind::Single
                    | Kind::Scale
                    | Kind::Multiple
                    | Kind::Mentions { .. }
                    | Kind::Ranking { .. }
                    | Kind::Open => 0,
                };
                let found = self.books.gate.number(*summary, variable, selection(subject))?;
                let (sum, count) = (found.value.decimal.sum, found.value.decimal.count);
                Ok(Amount::Number { sum, count, decimals })
            }
            Gauge::NetScore { bottom } => {
                let ends = (subject.choices.as_slice(), bottom.as_slice());
                let (found, _) = self.books.gate.net_score(variable, ends, selection(subject))?;
                let (sum, count) = (found.value.decimal.sum, found.value.decimal.count);
                Ok(Amount::Points { sum, count })
            }
        }
    }
}
