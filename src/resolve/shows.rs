//! What can show the answers to which question: blocks, functions of texts and claims against types of questions, declared
//! once. What is not declared here is a mistake with a message that says what can, never an empty table.

use self::Items::{Named, Needed, Refused, Welcome};
use crate::commentary::ChartKind::{self, Bars, Boxes, Dots, Dumbbell, GroupedBars, Histogram, Panels, StackedBars};
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::msg;
use crate::survey::{Kind, Question};
use std::ops::RangeInclusive;

/// Something that shows answers.
#[derive(Debug)]
pub(super) struct Shows {
    /// As authors write it: the key of a block or a claim, the name of a function.
    pub name: &'static str,
    /// The types of question that it shows.
    types: &'static [&'static str],
    items: Items,
    /// How its figures may be drawn.
    charts: &'static [ChartKind],
}

/// Whether a question may have several items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Items {
    /// It is one of a battery's rows that are shown.
    Needed,
    /// With items or without.
    Welcome,
    /// One at a time, by its name.
    Named,
    /// Only a question without items.
    Refused,
}

const SINGLE: &str = Kind::Single.keyword();
const SCALE: &str = Kind::Scale.keyword();
const CLOSED: &[&str] = &[
    SINGLE,
    SCALE,
    Kind::Multiple.keyword(),
    Kind::Mentions { most: 0 }.keyword(),
    Kind::Ranking { places: 0 }.keyword(),
];
const NUMBER: &[&str] = &[Kind::Number { decimals: 0 }.keyword()];
/// What has a middle and a spread: numbers, and scales by the scores of their choices.
const MEASURED: &[&str] = &[Kind::Number { decimals: 0 }.keyword(), SCALE];
/// What is kept answer by answer.
const KEPT: &[&str] = &[
    SINGLE,
    SCALE,
    Kind::Multiple.keyword(),
    Kind::Mentions { most: 0 }.keyword(),
    Kind::Ranking { places: 0 }.keyword(),
    Kind::Number { decimals: 0 }.keyword(),
];

/// Everything that shows answers. A name may be a function and a claim: both then show the same.
static ALL: [Shows; 29] = [
    shows(
        "shares_table",
        &[SINGLE, SCALE],
        Needed,
        &[Dumbbell, GroupedBars, Bars, Panels],
    ),
    shows("group_table", CLOSED, Welcome, &[GroupedBars, Bars, Panels]),
    shows("ranked_table", CLOSED, Refused, &[]),
    shows("scale_table", CLOSED, Welcome, &[StackedBars, GroupedBars, Panels]),
    shows("means_table", MEASURED, Welcome, &[Dots, Boxes, Bars]),
    shows("distribution", NUMBER, Refused, &[Bars, GroupedBars, Histogram, Panels]),
    shows("by", CLOSED, Named, &[]),
    shows("count", CLOSED, Named, &[]),
    shows("percent", CLOSED, Named, &[]),
    shows("tenths", CLOSED, Welcome, &[]),
    shows("fraction", CLOSED, Named, &[]),
    shows("mean", MEASURED, Named, &[]),
    shows("median", MEASURED, Named, &[]),
    shows("sd", MEASURED, Named, &[]),
    shows("q1", MEASURED, Named, &[]),
    shows("q3", MEASURED, Named, &[]),
    shows("p10", NUMBER, Named, &[]),
    shows("p90", NUMBER, Named, &[]),
    shows("sum", NUMBER, Named, &[]),
    shows("min", NUMBER, Named, &[]),
    shows("max", NUMBER, Named, &[]),
    shows("distinct", KEPT, Named, &[]),
    shows("net_score", &[SINGLE, SCALE], Named, &[]),
    shows("top", CLOSED, Named, &[]),
    shows("ranked", CLOSED, Named, &[]),
    shows("share", CLOSED, Welcome, &[]),
    shows("rank", CLOSED, Named, &[]),
    shows("same", CLOSED, Named, &[]),
    shows("differ", CLOSED, Named, &[]),
];

/// The blocks and functions that a message proposes; the others stand beside one of these.
const PROPOSED: [&str; 10] = [
    "shares_table",
    "group_table",
    "ranked_table",
    "scale_table",
    "means_table",
    "distribution",
    "percent",
    "mean",
    "median",
    "ranked",
];

const fn shows(
    name: &'static str,
    types: &'static [&'static str],
    items: Items,
    charts: &'static [ChartKind],
) -> Shows {
    Shows {
        name,
        types,
        items,
        charts,
    }
}

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
pub(super) fn shows_of(name: &str) -> &'static Shows {
    let found = ALL.iter().find(|shows| shows.name == name);
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
        let others = ALL
            .iter()
            .filter(|other| PROPOSED.contains(&other.name) && other.takes(question));
        let others: Vec<String> = others.map(|other| other.name.to_owned()).collect();
        let mut diagnostic = Diagnostic::error(message).at(span);
        if !self.takes_type(question) {
            let types: Vec<String> = self.types.iter().map(|kind| (*kind).to_owned()).collect();
            diagnostic = diagnostic.help(msg!("shows-types", name = name, types = types));
        }
        Err(diagnostic.help(match others.is_empty() {
            true => msg!("shown-by-nothing", question = id),
            false => msg!("shown-by", question = id, names = others),
        }))
    }

    /// # Errors
    /// It sums up the scores of a scale of which some choice has none.
    fn check_scores(&self, question: &Question, span: Span) -> Result<(), Diagnostic> {
        let sums_up = std::ptr::eq(self.types, MEASURED);
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
    use super::{ALL, PROPOSED};
    use crate::commentary::ChartKind;

    #[test]
    fn each_is_declared_once() {
        for (at, shows) in ALL.iter().enumerate() {
            assert!(ALL[..at].iter().all(|other| other.name != shows.name), "{}", shows.name);
            assert!(!shows.types.is_empty(), "{}", shows.name);
        }
        assert!(PROPOSED.iter().all(|name| ALL.iter().any(|shows| shows.name == *name)));
    }

    #[test]
    fn every_chart_is_drawn_by_some_table() {
        for kind in ChartKind::ALL {
            assert!(ALL.iter().any(|shows| shows.charts.contains(&kind)), "{kind:?}");
        }
    }
}
