//! What can show the answers to which question: blocks, functions of texts and claims against types of questions. What is
//! not declared is a mistake with a message that says what can, never an empty table.

mod declared;

pub(super) use declared::*;

use crate::commentary::ChartKind::{self, Bars, Boxes, Dots, Dumbbell, GroupedBars, Histogram, Panels, StackedBars};
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::msg;
use crate::query::Summary;
use crate::resolve::keys::TABLE_SHOWS;
use crate::survey::{Kind, Question};
use Items::{Named, Needed, Refused, Welcome};
use std::ops::RangeInclusive;

/// What is asked of answers by functions and claims, beside what sums them up.
static OTHERS: [Shows; 12] = [
    shows("by", CLOSED, Named, &[]),
    shows("count", CLOSED, Named, &[]),
    shows("percent", CLOSED, Named, &[]),
    shows("tenths", CLOSED, Welcome, &[]),
    shows("fraction", CLOSED, Named, &[]),
    shows("net_score", &[SINGLE, SCALE], Named, &[]),
    shows("top", CLOSED, Named, &[]),
    shows("ranked", CLOSED, Named, &[]),
    shows("share", CLOSED, Welcome, &[]),
    shows("rank", CLOSED, Named, &[]),
    shows("same", CLOSED, Named, &[]),
    shows("differ", CLOSED, Named, &[]),
];

/// Everything that shows answers: tables, functions, claims. A name may be a function and a claim: both then show the same.
fn all() -> impl Iterator<Item = Shows> {
    let sums = Summary::ALL
        .into_iter()
        .map(|summary| shows(summary.keyword(), summed(summary), Named, &[]));
    TABLE_SHOWS.into_iter().chain(OTHERS).chain(sums)
}

/// The types of question whose answers have such a sum.
fn summed(summary: Summary) -> &'static [&'static str] {
    match (summary == Summary::Distinct, summary.is_of_scores()) {
        (true, _) => KEPT,
        (false, true) => MEASURED,
        (false, false) => NUMBER,
    }
}

/// The functions that a message proposes beside tables; the others stand beside one of these.
const PROPOSED: [&str; 4] = ["percent", "mean", "median", "ranked"];

/// How many columns of a table a chart draws.
const fn columns(kind: ChartKind) -> RangeInclusive<usize> {
    match kind {
        Bars | Histogram => 1..=1,
        Dumbbell => 2..=2,
        Panels => 2..=usize::MAX,
        GroupedBars | StackedBars | Dots | Boxes => 1..=usize::MAX,
    }
}

/// What is declared under a name.
///
/// # Panics
/// If nothing is: whatever reads a question declares what it shows.
pub(super) fn shows_of(name: &str) -> Shows {
    let found = all().find(|shows| shows.name == name);
    found.unwrap_or_else(|| panic!("what `{name}` shows is not declared"))
}

impl Shows {
    fn takes_type(&self, question: &Question) -> bool {
        self.types.contains(&question.kind.keyword())
    }

    fn takes(&self, question: &Question) -> bool {
        let fits = match self.items {
            Needed => question.is_battery(),
            Welcome | Named => true,
            Refused => !question.is_battery(),
        };
        fits && self.takes_type(question)
    }

    /// # Errors
    /// It can't show this question, with what can.
    pub fn check(&self, question: &Question, span: Span) -> Result<(), Diagnostic> {
        if self.name == "distinct" && question.kind == Kind::Open {
            let message = msg!("open-not-distinct", question = &question.id);
            let mistake = Diagnostic::error(message).at(span).help(msg!("open-not-distinct-help"));
            return if question.counts_texts { Ok(()) } else { Err(mistake) };
        }
        if self.takes(question) {
            return self.check_scores(question, span);
        }
        let (name, id) = (self.name, &question.id);
        let message = match (self.takes_type(question), self.items) {
            (true, Needed) => msg!("shows-batteries", name = name, question = id),
            (true, Welcome | Named | Refused) => msg!("shows-no-battery", name = name, question = id),
            (false, _) => {
                let kind = question.kind.keyword();
                msg!("shows-no-such-type", name = name, question = id, kind = kind)
            }
        };
        let is_proposed = |name| TABLE_SHOWS.iter().any(|table| table.name == name) || PROPOSED.contains(&name);
        let mut proposed: Vec<Shows> = all()
            .filter(|other| {
                is_proposed(other.name) && other.takes(question) && other.check_scores(question, span).is_ok()
            })
            .collect();
        proposed.sort_by_key(|other| PROPOSED.iter().position(|name| *name == other.name));
        let others: Vec<String> = proposed.iter().map(|other| other.name.to_owned()).collect();
        let mut diagnostic = Diagnostic::error(message).at(span);
        if !self.takes_type(question) {
            let types: Vec<String> = self.types.iter().map(|kind| (*kind).to_owned()).collect();
            diagnostic = diagnostic.help(msg!("shows-types", name = name, types = types));
        }
        Err(diagnostic.help(match others.is_empty() {
            true if question.counts_texts => msg!("shown-by-distinct", question = id),
            true => msg!("shown-by-nothing", question = id),
            false => msg!("shown-by", question = id, names = others),
        }))
    }

    /// # Errors
    /// It sums up the scores of a scale of which some choice has none.
    fn check_scores(&self, question: &Question, span: Span) -> Result<(), Diagnostic> {
        let sums_up = self.types == MEASURED;
        if !sums_up || question.kind != Kind::Scale || question.scores().is_some() {
            return Ok(());
        }
        let unscored = question.choices.iter().filter(|choice| choice.score.is_none());
        let unscored: Vec<String> = unscored.map(|choice| choice.id.clone()).collect();
        let count = unscored.len();
        let message = msg!(
            "scale-without-scores",
            question = &question.id,
            choices = unscored,
            count = count
        );
        Err(Diagnostic::error(message)
            .at(span)
            .help(msg!("scale-without-scores-help")))
    }

    /// Says that a table can't be drawn as it is asked to be: of so many columns, of answers that make no whole.
    pub fn check_chart(
        &self,
        chart: Option<(ChartKind, Span)>,
        question: &Question,
        count: usize,
        diagnostics: &mut Diagnostics,
    ) {
        let Some((kind, span)) = chart else { return };
        if self.charts.is_empty() {
            diagnostics.push(Diagnostic::error(msg!("no-chart-of-ranks")).at(span));
            return;
        }
        // Where one person may give several answers, the bars of a row would go beyond the whole.
        let makes_whole = |kind: &ChartKind| *kind != StackedBars || question.kind.takes_one();
        let draws = |kind: &&ChartKind| columns(**kind).contains(&count) && makes_whole(kind);
        let drawn: Vec<ChartKind> = self.charts.iter().filter(draws).copied().collect();
        check_drawn((kind, span), &drawn, count, diagnostics);
    }
}

/// Says that a chart can't draw a table of so many columns of shares, with those that can.
pub(super) fn check_drawn(
    (kind, span): (ChartKind, Span),
    drawn: &[ChartKind],
    count: usize,
    diagnostics: &mut Diagnostics,
) {
    if drawn.contains(&kind) {
        return;
    }
    let (name, most) = (kind.keyword(), *columns(kind).end());
    let message = match columns(kind).contains(&count) {
        true => msg!("chart-not-for-table", name = name),
        false => msg!("chart-columns", name = name, most = most, columns = count),
    };
    let names: Vec<String> = drawn.iter().map(|kind| kind.keyword().to_owned()).collect();
    diagnostics.push(
        Diagnostic::error(message)
            .at(span)
            .help(msg!("known-names", names = names)),
    );
}

#[cfg(test)]
mod tests {
    use super::{PROPOSED, Shows, all};
    use crate::commentary::ChartKind;

    #[test]
    fn each_is_declared_once() {
        let all: Vec<Shows> = all().collect();
        for (at, shows) in all.iter().enumerate() {
            assert!(all[..at].iter().all(|other| other.name != shows.name), "{}", shows.name);
            assert!(!shows.types.is_empty(), "{}", shows.name);
        }
        assert!(PROPOSED.iter().all(|name| all.iter().any(|shows| shows.name == *name)));
    }

    #[test]
    fn every_chart_is_drawn_by_some_table() {
        for kind in ChartKind::ALL {
            assert!(all().any(|shows| shows.charts.contains(&kind)), "{kind:?}");
        }
    }
}
