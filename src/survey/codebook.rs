//! The codebook: groups, questions, items, choices. What they are called stands in [`Labels`](super::Labels).

pub use super::id::{ChoiceId, GroupId, PartId, QuestionId, Variable};
use super::origin::Origin;

/// A group of respondents with its own version of the questionnaire.
#[derive(Clone, Debug)]
pub struct Group {
    /// As expressions and files name it.
    pub id: String,
    /// Of a group made of answers, those by which its people are told from others of their file; empty of any other.
    pub chosen: Vec<Condition>,
}

/// A question of the codebook.
#[derive(Clone, Debug)]
pub struct Question {
    /// As expressions and files name it.
    pub id: String,
    /// How it is answered.
    pub kind: Kind,
    /// The closed list of answers; empty for number and open text.
    pub choices: Vec<Choice>,
    /// One, or several for a battery.
    pub items: Vec<Item>,
    /// Who were asked it.
    pub groups: Vec<GroupId>,
    /// Routing: asked only of respondents who meet all of these; the others are [`Missing::NotAsked`](super::Missing).
    pub asked_if: Vec<Condition>,
    /// Whether the different answers of open text are counted.
    pub counts_texts: bool,
    /// The lowest and the highest number that is possible, in units of its last digit, where that is said.
    pub limits: (Option<i64>, Option<i64>),
    /// What it is made of, where it was not asked but derived from other answers.
    pub origin: Option<Origin>,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One of a list.
    Single,
    /// One of an ordered list.
    Scale,
    /// Any number of a list ("check all that apply").
    Multiple,
    /// Up to `most` of a list, each in a column of its own; the same answer may be named more than once.
    Mentions {
        /// How many answers each may give.
        most: usize,
    },
    /// Choices in the respondent's order, first column first.
    Ranking {
        /// How many places there are to fill.
        places: usize,
    },
    /// A number with `decimals` digits after the point.
    Number {
        /// Digits after the point.
        decimals: u32,
    },
    /// Text; only whether it was answered is kept, and where different answers are counted, what tells them apart.
    Open,
}

/// One answer of a closed list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// As expressions and files name it.
    pub id: String,
    /// Of a scale, what it is worth in a mean: as declared, or its code where that is a whole number.
    pub score: Option<i64>,
}

/// One item of a battery, or the question itself where it has only one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Empty for a question without a battery.
    pub id: String,
}

/// "`variable` is one of `choices`".
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Condition {
    /// The question that is asked about.
    pub variable: Variable,
    /// Any of these answers meets it.
    pub choices: Vec<ChoiceId>,
}

impl Question {
    /// Whether it puts several items to respondents, all with the same choices.
    pub fn is_battery(&self) -> bool {
        self.items.len() > 1 || self.items.first().is_some_and(|item| !item.id.is_empty())
    }

    /// The place of an item.
    pub fn find_item(&self, id: &str) -> Option<usize> {
        self.items.iter().position(|item| item.id == id)
    }

    /// The place of a choice.
    pub fn find_choice(&self, id: &str) -> Option<ChoiceId> {
        let index = self.choices.iter().position(|choice| choice.id == id)?;
        u16::try_from(index).ok().map(ChoiceId)
    }

    /// A choice of this question.
    pub fn choice(&self, id: ChoiceId) -> &Choice {
        &self.choices[usize::from(id.0)]
    }

    /// Its choices, in the order of the codebook.
    pub fn choice_ids(&self) -> impl Iterator<Item = ChoiceId> + use<> {
        (0..self.choices.len()).filter_map(|i| u16::try_from(i).ok().map(ChoiceId))
    }

    /// What each choice of a scale is worth; none where one of them is worth nothing, or it is no scale. Of ranks, what each place
    /// is worth: the last choice is none of them.
    pub fn scores(&self) -> Option<Vec<i64>> {
        let is_scale = self.kind == Kind::Scale && !self.choices.is_empty();
        let scored = self.places().unwrap_or(self.choices.len());
        let scores = || self.choices[..scored].iter().map(|choice| choice.score).collect();
        is_scale.then(scores).flatten()
    }

    /// Of ranks, how many places there are; none of any other question.
    pub fn places(&self) -> Option<usize> {
        let is_ranks = matches!(self.origin, Some(Origin::Ranks { .. }));
        is_ranks.then(|| self.choices.len().saturating_sub(1))
    }

    /// Whether its answers come from a closed list.
    pub fn is_closed(&self) -> bool {
        self.kind.is_closed()
    }
}

impl Kind {
    /// The word for it under `type`.
    pub const fn keyword(self) -> &'static str {
        match self {
            Kind::Single => "single",
            Kind::Scale => "scale",
            Kind::Multiple => "multiple",
            Kind::Mentions { .. } => "mentions",
            Kind::Ranking { .. } => "ranking",
            Kind::Number { .. } => "number",
            Kind::Open => "open",
        }
    }

    /// Whether answers come from a closed list.
    pub const fn is_closed(self) -> bool {
        self.takes_one() || self.takes_several()
    }

    /// Whether a respondent gives one answer of a closed list (single response).
    pub const fn takes_one(self) -> bool {
        matches!(self, Kind::Single | Kind::Scale)
    }

    /// Whether a respondent may give several answers of a closed list (multiple response).
    pub const fn takes_several(self) -> bool {
        matches!(self, Kind::Multiple | Kind::Mentions { .. } | Kind::Ranking { .. })
    }

    /// Digits after the point; none where answers are no numbers.
    pub const fn decimals(self) -> Option<u32> {
        match self {
            Kind::Number { decimals } => Some(decimals),
            Kind::Single | Kind::Scale | Kind::Multiple | Kind::Mentions { .. } | Kind::Ranking { .. } | Kind::Open => {
                None
            }
        }
    }
}
