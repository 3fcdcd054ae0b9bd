//! Responses as columns.

use super::codebook::ChoiceId;
use super::column::{Coded, Missing};
use super::mask::Mask;

/// A decimal as an integer count of its smallest digit, or why it is missing.
pub type Number = Result<i64, Missing>;

/// What some respondents answered to one variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answers {
    /// Single and scale: a choice per respondent.
    Codes(Coded),
    /// Multiple: a column per choice, each of the list [`NOT_CHOSEN`], [`CHOSEN`].
    Flags(Vec<Coded>),
    /// Mentions and ranking: a column per mention or place. An unused place is [`Missing::NoAnswer`].
    Places(Vec<Coded>),
    /// A number question's answers, one for each respondent; of open text whose different answers are counted, a number that
    /// tells them apart.
    Numbers(Vec<Number>),
    /// Open text: choice 0 where something was written.
    Open(Coded),
}

impl Answers {
    /// Whether a respondent's answer is one of the choices, or for several answers, any of them is.
    pub fn is_any_of(&self, row: usize, choices: &[ChoiceId]) -> bool {
        let is_one = |column: &Coded| column.get(row).is_ok_and(|choice| choices.contains(&choice));
        match self {
            Answers::Codes(column) => is_one(column),
            Answers::Flags(columns) => choices.iter().any(|c| columns[usize::from(c.0)].get(row) == Ok(CHOSEN)),
            Answers::Places(columns) => columns.iter().any(is_one),
            Answers::Numbers(_) | Answers::Open(_) => false,
        }
    }

    /// The respondents of whom [`Answers::is_any_of`] holds, column by column: files may have a million rows.
    pub fn any_of(&self, choices: &[ChoiceId]) -> Mask {
        let mut found = Mask::none(self.rows());
        match self {
            Answers::Codes(column) => found = column.any_of(choices),
            Answers::Flags(columns) => {
                for choice in choices {
                    found.add(&columns[usize::from(choice.0)].holding(Ok(CHOSEN)));
                }
            }
            Answers::Places(columns) => columns.iter().for_each(|column| found.add(&column.any_of(choices))),
            Answers::Numbers(_) | Answers::Open(_) => {}
        }
        found
    }

    /// How many respondents gave a valid answer: to one question, or anything of several.
    pub fn answered(&self) -> u64 {
        let valid = |columns: &[Coded]| {
            let mut found = Mask::none(self.rows());
            columns
                .iter()
                .for_each(|column| found.add(&column.missing().complement()));
            found.count()
        };
        match self {
            Answers::Codes(column) | Answers::Open(column) => valid(std::slice::from_ref(column)),
            Answers::Flags(columns) | Answers::Places(columns) => valid(columns),
            Answers::Numbers(numbers) => numbers.iter().flatten().count() as u64,
        }
    }

    /// Whether a respondent gave any answer.
    pub fn is_given(&self, row: usize) -> bool {
        match self {
            Answers::Codes(column) | Answers::Open(column) => column.get(row).is_ok(),
            Answers::Flags(columns) | Answers::Places(columns) => columns.iter().any(|column| column.get(row).is_ok()),
            Answers::Numbers(numbers) => numbers[row].is_ok(),
        }
    }

    /// How many mentions or places each respondent may give; 1 of what is no list.
    pub fn places(&self) -> usize {
        match self {
            Answers::Places(columns) => columns.len(),
            Answers::Codes(_) | Answers::Flags(_) | Answers::Numbers(_) | Answers::Open(_) => 1,
        }
    }

    /// How many respondents there are.
    pub fn rows(&self) -> usize {
        match self {
            Answers::Codes(column) | Answers::Open(column) => column.rows(),
            Answers::Flags(columns) | Answers::Places(columns) => columns.first().map_or(0, Coded::rows),
            Answers::Numbers(numbers) => numbers.len(),
        }
    }
}

/// [`Answers::Flags`]: the choice was not made.
pub const NOT_CHOSEN: ChoiceId = ChoiceId(0);
/// [`Answers::Flags`]: the choice was made.
pub const CHOSEN: ChoiceId = ChoiceId(1);
