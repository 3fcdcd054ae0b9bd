//! The dimensions of a crossing: what respondents are told apart by, no finer than what is published.

use crate::query::{Over, Query, Statistic};
use crate::survey::{Answers, Base, CHOSEN, ChoiceId, Condition, PartId, QuestionId, Survey, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// One way to tell respondents apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Dimension {
    /// The answer to a question with one each.
    Single(Variable),
    /// Of a question with several answers: whether any of these was given.
    Any(Variable, Vec<ChoiceId>),
    /// Mentions or points instead of respondents: one unit per answer given.
    Units { variable: Variable, points: bool },
}

impl Dimension {
    pub fn variable(&self) -> Variable {
        match self {
            Self::Single(variable) | Self::Any(variable, _) => *variable,
            Self::Units { variable, .. } => *variable,
        }
    }

    pub fn question(&self) -> QuestionId {
        self.variable().question
    }

    /// The dimension of a variable, of which some choices count.
    fn of(survey: &Survey, variable: Variable, choices: &[ChoiceId], over: Over) -> Self {
        let kind = survey.question(variable.question).kind;
        if !kind.takes_several() {
            return Self::Single(variable);
        }
        let units = |points| Self::Units { variable, points };
        match over {
            Over::Base(Base::Mentions) => units(false),
            Over::Points => units(true),
            Over::Base(Base::Valid | Base::Asked | Base::Respondents) => Self::Any(variable, choices.to_vec()),
        }
    }

    fn of_condition(survey: &Survey, condition: &Condition) -> Self {
        Self::of(survey, condition.variable, &condition.choices, Over::Base(Base::Valid))
    }
}

/// A query as a box of cells in the crossing of its dimensions: along each, the choices that count; empty for any valid
/// answer.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Extent {
    /// The cells that are counted: the numerator.
    pub counted: BTreeMap<Dimension, Vec<ChoiceId>>,
    /// The cells that they are a share of: the denominator.
    pub base: BTreeMap<Dimension, Vec<ChoiceId>>,
    /// The dimension of the answers that are counted; none for a number of people.
    pub subject: Option<Dimension>,
    /// Whether nobody can be counted: no answer meets two of the conditions.
    pub is_impossible: bool,
}

impl Extent {
    pub fn of(survey: &Survey, query: &Query) -> Self {
        let mut extent = Self::default();
        for condition in &query.filter {
            let dimension = Dimension::of_condition(survey, condition);
            extent.is_impossible |= !narrow(&mut extent.base, dimension, &condition.choices);
        }
        extent.counted.clone_from(&extent.base);
        match &query.statistic {
            Statistic::Share {
                variable,
                choices,
                over,
            } => {
                let dimension = Dimension::of(survey, *variable, choices, *over);
                extent.is_impossible |= !narrow(&mut extent.counted, dimension.clone(), choices);
                extent.base.entry(dimension.clone()).or_default();
                extent.subject = Some(dimension);
            }
            // Of a number only who stands behind it is counted.
            Statistic::Number { .. }
            | Statistic::Class { .. }
            | Statistic::Population
            | Statistic::Ranking { .. }
            | Statistic::ItemResponse(_) => {}
        }
        extent
    }

    pub fn dimensions(&self) -> BTreeSet<Dimension> {
        self.counted.keys().cloned().collect()
    }
}

/// Whether any choice is left.
fn narrow(extent: &mut BTreeMap<Dimension, Vec<ChoiceId>>, dimension: Dimension, choices: &[ChoiceId]) -> bool {
    let known = extent.entry(dimension).or_insert_with(|| choices.to_vec());
    if known.is_empty() {
        return true;
    }
    known.retain(|choice| choices.contains(choice));
    !known.is_empty()
}

/// A dimension cut into classes, no finer than the report tells answers apart: choices that every query takes together are
/// one class. Behind the classes of valid answers stands one of respondents without any; mentions and points have none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Axis {
    pub dimension: Dimension,
    class_of: Vec<usize>,
    /// How many classes of valid answers there are.
    pub valid: usize,
}

impl Axis {
    /// Cut as coarsely as the sets of choices that are asked for allow.
    pub fn cut(survey: &Survey, dimension: Dimension, sets: &BTreeSet<&[ChoiceId]>) -> Self {
        let choices = survey.question(dimension.question()).choices.len().max(1);
        let mut kinds: BTreeMap<Vec<bool>, usize> = BTreeMap::new();
        let signature = |choice: usize| -> Vec<bool> {
            let holds = |set: &[ChoiceId]| set.iter().any(|c| usize::from(c.0) == choice);
            sets.iter().copied().map(holds).collect()
        };
        let (class_of, valid) = match dimension {
            Dimension::Single(_) | Dimension::Units { .. } => {
                let mut class_of = Vec::with_capacity(choices);
                for choice in 0..choices {
                    let next = kinds.len();
                    class_of.push(*kinds.entry(signature(choice)).or_insert(next));
                }
                (class_of, kinds.len())
            }
            Dimension::Any(..) => (Vec::new(), 2),
        };
        Self {
            dimension,
            class_of,
            valid,
        }
    }

    /// How many classes there are, with that of missing answers.
    pub fn classes(&self) -> usize {
        self.valid + usize::from(self.has_missing())
    }

    fn has_missing(&self) -> bool {
        !matches!(self.dimension, Dimension::Units { .. })
    }

    /// The classes of some choices; of none given, all valid ones.
    pub fn classes_of(&self, choices: &[ChoiceId]) -> BTreeSet<usize> {
        if choices.is_empty() {
            return (0..self.valid).collect();
        }
        match self.dimension {
            Dimension::Single(_) | Dimension::Units { .. } => choices
                .iter()
                .map(|choice| self.class_of[usize::from(choice.0)])
                .collect(),
            Dimension::Any(..) => BTreeSet::from([0]),
        }
    }

    /// Takes some classes as one.
    pub fn merge(&mut self, merged: &BTreeSet<usize>) {
        let Some(first) = merged.first().copied() else { return };
        let place = |class: usize| {
            let class = if merged.contains(&class) { first } else { class };
            class - merged.range(..class).skip(1).count()
        };
        for class in &mut self.class_of {
            *class = place(*class);
        }
        self.valid -= merged.len() - 1;
    }

    /// The class of each row of a part, weighted: one of weight 1 for a respondent, one per unit for units.
    pub fn rows(&self, survey: &Survey, part: PartId) -> Vec<Vec<(usize, u64)>> {
        let rows = survey.rows(part);
        let Some(answers) = survey.answers(self.dimension.variable(), part) else {
            let silent = if self.has_missing() {
                vec![(self.valid, 1)]
            } else {
                Vec::new()
            };
            return vec![silent; rows];
        };
        (0..rows).map(|row| self.row(answers, row)).collect()
    }

    fn row(&self, answers: &Answers, row: usize) -> Vec<(usize, u64)> {
        let missing = vec![(self.valid, 1)];
        match (&self.dimension, answers) {
            (Dimension::Single(_), Answers::Codes(column) | Answers::Open(column)) => match column.get(row) {
                Ok(choice) => vec![(self.class_of[usize::from(choice.0)], 1)],
                Err(_) => missing,
            },
            (Dimension::Any(_, choices), Answers::Flags(columns) | Answers::Places(columns)) => {
                if columns.iter().all(|column| column.get(row).is_err()) {
                    missing
                } else {
                    // Merged, both are one class.
                    let no = usize::from(!answers.is_any_of(row, choices));
                    vec![(no.min(self.valid - 1), 1)]
                }
            }
            (Dimension::Units { .. }, Answers::Flags(columns)) => (0..columns.len())
                .filter(|choice| columns[*choice].get(row) == Ok(CHOSEN))
                .map(|choice| (self.class_of[choice], 1))
                .collect(),
            (Dimension::Units { points, .. }, Answers::Places(columns)) => columns
                .iter()
                .enumerate()
                .filter_map(|(place, column)| {
                    let choice = column.get(row).ok()?;
                    let worth = if *points { (columns.len() - place) as u64 } else { 1 };
                    Some((self.class_of[usize::from(choice.0)], worth))
                })
                .collect(),
            // A dimension is made from the kind of its question, and so are the answers.
            (Dimension::Single(_), Answers::Flags(_) | Answers::Places(_) | Answers::Numbers(_))
            | (
                Dimension::Any(..) | Dimension::Units { .. },
                Answers::Codes(_) | Answers::Open(_) | Answers::Numbers(_),
            ) => missing,
        }
    }
}
