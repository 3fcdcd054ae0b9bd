//! What a report uses of all that a method page could explain: bases, ways to say a share, signs.

use super::composed::Composed;
use crate::commentary::{Claimed, Commentary, Gauge, Subject};
use crate::fact::Gate;
use crate::report::{Absence, Cell, Measure, walk};
use crate::say::composer::Composer;
use crate::survey::{Base, QuestionId, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// What the report uses.
#[derive(Debug, Default)]
pub(in crate::say) struct Uses {
    /// The bases that figures take each question over.
    of_questions: BTreeMap<QuestionId, BTreeSet<Base>>,
    bases: BTreeSet<Base>,
    /// The sentences that say how a kind of figure is rounded or ordered.
    rules: BTreeSet<&'static str>,
    /// The signs that stand in cells.
    signs: BTreeSet<Absence>,
    /// The sentences on how intervals are made.
    intervals: BTreeSet<&'static str>,
}

impl Uses {
    /// Of the figures and tables of all chapters, of the figures that stand elsewhere, and of those that were typed by
    /// hand and are claimed.
    pub fn of<'a>(
        chapters: &[Composed<'a>],
        others: [&Composer<'a>; 2],
        commentary: &Commentary,
        gate: Gate<'_>,
    ) -> Self {
        let mut uses = Self::default();
        let composers = chapters.iter().map(|chapter| &chapter.composer).chain(others);
        for figure in composers.flat_map(|composer| &composer.figures) {
            uses.rules.extend(rule(figure.measure));
            uses.intervals
                .extend(figure.bounds.map(|bounds| interval(figure.measure, bounds.is_drawn)));
            if !has_base(figure.measure) {
                continue;
            }
            for variable in figure.facts.iter().filter_map(|fact| gate.query(*fact).variable()) {
                uses.add(variable.question, figure.base);
            }
        }
        let claims = commentary.accounts.claims.iter();
        for subject in claims.flat_map(|claim| subjects(&claim.claimed)) {
            let variables = subject.variables.iter();
            variables.for_each(|variable| uses.add(variable.question, subject.base));
        }
        let tables = chapters
            .iter()
            .flat_map(|chapter| walk::tables(&chapter.chapter.blocks));
        for cell in tables.flat_map(|table| &table.rows).flat_map(|row| &row.cells) {
            if let Cell::Absent(absence) = cell {
                uses.signs.insert(*absence);
            }
        }
        uses
    }

    fn add(&mut self, question: QuestionId, base: Base) {
        self.of_questions.entry(question).or_default().insert(base);
        self.bases.insert(base);
    }

    /// The bases of a question's figures; none where it has none.
    pub fn of_question(&self, question: QuestionId) -> Option<&BTreeSet<Base>> {
        self.of_questions.get(&question)
    }

    /// Whether some figure is over a base.
    pub fn has_base(&self, base: Base) -> bool {
        self.bases.contains(&base)
    }

    /// Whether some figure is said by a rule.
    pub fn has_rule(&self, sentence: &str) -> bool {
        self.rules.contains(sentence)
    }

    /// The sentences on how the intervals that it prints are made.
    pub fn intervals(&self) -> impl Iterator<Item = &'static str> {
        self.intervals.iter().copied()
    }

    /// The signs that stand in cells, in their order.
    pub fn signs(&self) -> impl Iterator<Item = Absence> {
        self.signs.iter().copied()
    }
}

/// Whether a figure is taken over a base; a count is not.
fn has_base(measure: Measure) -> bool {
    match measure {
        Measure::Percent
        | Measure::Tenths
        | Measure::Fraction
        | Measure::Number(_)
        | Measure::NetScore
        | Measure::Rank => true,
        Measure::Respondents | Measure::Count | Measure::Valid | Measure::Missing(_) => false,
    }
}

/// The sentence on how a figure is rounded or ordered.
fn rule(measure: Measure) -> Option<&'static str> {
    match measure {
        Measure::Percent => Some("method-percents"),
        Measure::Tenths => Some("method-tenths"),
        Measure::Fraction => Some("method-fractions"),
        Measure::Rank => Some("method-ties"),
        Measure::NetScore => Some("method-net-scores"),
        Measure::Number(_) | Measure::Respondents | Measure::Count | Measure::Valid | Measure::Missing(_) => None,
    }
}

/// The sentence on how the interval of a figure is made.
fn interval(measure: Measure, is_drawn: bool) -> &'static str {
    let is_mean = match measure {
        Measure::Number(_) | Measure::NetScore => true,
        Measure::Percent
        | Measure::Tenths
        | Measure::Fraction
        | Measure::Rank
        | Measure::Respondents
        | Measure::Count
        | Measure::Valid
        | Measure::Missing(_) => false,
    };
    match (is_mean, is_drawn) {
        (true, true) => "method-interval-mean-drawn",
        (true, false) => "method-interval-mean",
        (false, true) => "method-interval-share-drawn",
        (false, false) => "method-interval-share",
    }
}

/// What a claim takes over a base.
fn subjects(claimed: &Claimed) -> Vec<&Subject> {
    match claimed {
        Claimed::Share(subject)
        | Claimed::Number { subject, .. }
        | Claimed::NetScore { subject, .. }
        | Claimed::Rank { subject, .. }
        | Claimed::Same { subject, .. }
        | Claimed::Differ { subject, .. } => vec![subject],
        Claimed::More { more: one, than: other } | Claimed::Equal { one, other, .. } => {
            let shares = [one, other].into_iter().filter(|side| side.gauge != Gauge::Count);
            shares.map(|side| &side.subject).collect()
        }
        Claimed::Count(_) | Claimed::Respondents(_) => Vec::new(),
    }
}

impl Composer<'_> {
    /// The questions whose answers figures show, those from the number `from` on, of a group.
    pub(in crate::say) fn shown(&self, group: &str, from: usize) -> BTreeSet<Variable> {
        let figures = self.figures[from..].iter();
        let of_group = figures.filter(|figure| has_base(figure.measure) && figure.groups.iter().any(|id| id == group));
        let facts = of_group.flat_map(|figure| &figure.facts);
        facts
            .filter_map(|fact| self.material.gate.query(*fact).variable())
            .collect()
    }
}
