//! What is asked of a survey: a statistic, of whom, under which conditions. Data only; ids are ids, not text.
//!
//! Two places of a report that ask the same ask it once: queries are equal, ordered and hashed by what they mean.

mod asked;
mod describe;
mod net;
mod part;
mod summary;

pub use asked::{Asked, Asking, GivenMost, Precise, Use};
pub use net::NetScore;
pub use part::{PartOver, Portion};
pub use summary::Summary;

use crate::survey::{Base, ChoiceId, Condition, GroupId, NumberClass, PartId, QuestionId, Survey, Variable};

/// A statistic of some respondents.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Query {
    /// What is computed of the answers.
    pub statistic: Statistic,
    /// Whose answers, taken together, each respondent once: parts of the surveyed populations, sorted, each once.
    pub people: Vec<PartId>,
    /// Only respondents who meet all of these; sorted, each once.
    pub filter: Vec<Condition>,
    /// The wave of a survey that was repeated.
    pub wave: Wave,
}

/// What is worked out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Statistic {
    /// The share that gave any of `choices` (sorted, each once).
    Share {
        /// The question, or the item of a battery.
        variable: Variable,
        /// The answers that count (top box), in the order of the codebook, each once.
        choices: Vec<ChoiceId>,
        /// Over what it is taken.
        over: Over,
    },
    /// What sums up the answers to a number question.
    Number {
        /// The question.
        variable: Variable,
        /// By which number.
        summary: Summary,
    },
    /// The share of the answers to a number question that lie in a class.
    Class {
        /// The question.
        variable: Variable,
        /// The class.
        class: NumberClass,
    },
    /// Who meets the filter: the size of a stratum.
    Population,
    /// The first `most` choices, from the most to the least given.
    Ranking {
        /// The question.
        variable: Variable,
        /// How many choices from the top.
        most: usize,
    },
    /// How many answered, and how many did not, by reason.
    ItemResponse(Variable),
}

/// Of what a share's count is a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Over {
    /// Respondents, or mentions.
    Base(Base),
    /// The points of a ranking question (Borda count).
    Points,
}

impl Over {
    /// The base of the people behind it: who made mentions or gave points are people all the same.
    pub fn people(self) -> Base {
        match self {
            Self::Points | Self::Base(Base::Mentions) => Base::Valid,
            Self::Base(base) => base,
        }
    }
}

/// When the survey was taken: index into its waves. A survey taken once has one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Wave(pub u16);

impl Query {
    /// What is asked, with people, choices and conditions in one order: the same question is the same query.
    pub fn new(statistic: Statistic, people: &[PartId], filter: &[Condition]) -> Self {
        let mut statistic = statistic;
        if let Statistic::Share { choices, .. } = &mut statistic {
            choices.sort_unstable();
            choices.dedup();
        }
        let mut people = people.to_vec();
        people.sort_unstable();
        people.dedup();
        let mut filter = filter.to_vec();
        for condition in &mut filter {
            condition.choices.sort_unstable();
            condition.choices.dedup();
        }
        filter.sort_unstable();
        filter.dedup();
        Self {
            statistic,
            people,
            filter,
            wave: Wave::default(),
        }
    }

    /// Everyone in some groups.
    pub fn everyone(survey: &Survey, groups: &[GroupId]) -> Self {
        Self::new(Statistic::Population, &survey.parts_of(groups), &[])
    }

    /// Another statistic of the same respondents.
    #[must_use]
    pub fn with(&self, statistic: Statistic) -> Self {
        Self::new(statistic, &self.people, &self.filter)
    }

    /// Of a mean, the standard deviation of the same answers.
    #[must_use]
    pub fn spread(&self) -> Option<Self> {
        match self.statistic {
            Statistic::Number {
                variable,
                summary: Summary::Mean,
            } => Some(self.with(Statistic::Number {
                variable,
                summary: Summary::Sd,
            })),
            Statistic::Number { .. }
            | Statistic::Share { .. }
            | Statistic::Class { .. }
            | Statistic::Population
            | Statistic::Ranking { .. }
            | Statistic::ItemResponse(_) => None,
        }
    }

    /// The variable that is counted or averaged.
    pub fn variable(&self) -> Option<Variable> {
        match &self.statistic {
            Statistic::Share { variable, .. }
            | Statistic::Number { variable, .. }
            | Statistic::Class { variable, .. }
            | Statistic::Ranking { variable, .. }
            | Statistic::ItemResponse(variable) => Some(*variable),
            Statistic::Population => None,
        }
    }

    /// Every question that it brings together, the counted one first.
    pub fn questions(&self) -> impl Iterator<Item = QuestionId> + '_ {
        let filter = self.filter.iter().map(|condition| condition.variable.question);
        self.variable()
            .map(|variable| variable.question)
            .into_iter()
            .chain(filter)
    }
}

impl Statistic {
    /// Whether it is the share that gave some answers.
    pub fn is_share(&self) -> bool {
        matches!(self, Self::Share { .. } | Self::Class { .. })
    }

    /// A share whose choices are in order, each once.
    pub fn share(variable: Variable, choices: &[ChoiceId], over: Over) -> Self {
        Self::Share {
            variable,
            choices: choices.to_vec(),
            over,
        }
    }
}
