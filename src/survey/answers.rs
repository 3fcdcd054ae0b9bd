//! Responses as columns of codes.

use super::{ChoiceId, Variable};
use std::collections::BTreeMap;

/// Why an answer is missing. Kept apart all the way to the method page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// A filter skipped the question.
    NotAsked,
    NoAnswer,
    DontKnow,
    Refused,
}

impl Missing {
    pub const ALL: [Missing; 4] = [
        Missing::NotAsked,
        Missing::NoAnswer,
        Missing::DontKnow,
        Missing::Refused,
    ];
}

/// One answer in two bytes: a choice, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Code(u16);

impl Code {
    /// Codes from here on are kinds of missing, so a list holds at most this many choices.
    const FIRST_MISSING: u16 = u16::MAX - 3;

    pub const fn choice(id: ChoiceId) -> Self {
        Self(id.0)
    }

    pub const fn missing(kind: Missing) -> Self {
        Self(Self::FIRST_MISSING + kind as u16)
    }

    pub const fn is_missing(self) -> bool {
        self.0 >= Self::FIRST_MISSING
    }

    /// A place in a list that holds the kinds of missing in the order of [`Missing::ALL`], then the choices.
    pub const fn slot(self) -> usize {
        self.0.wrapping_sub(Self::FIRST_MISSING) as usize
    }

    pub const fn decode(self) -> Result<ChoiceId, Missing> {
        match self.0 {
            0..Self::FIRST_MISSING => Ok(ChoiceId(self.0)),
            Self::FIRST_MISSING => Err(Missing::NotAsked),
            0xfffd => Err(Missing::NoAnswer),
            0xfffe => Err(Missing::DontKnow),
            0xffff => Err(Missing::Refused),
        }
    }
}

/// A decimal as an integer count of its smallest digit, or why it is missing.
pub type Number = Result<i64, Missing>;

/// What one group answered to one variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answers {
    /// Single and scale: a code per respondent.
    Codes(Vec<Code>),
    /// Multiple: a column per choice. Within a column choice 0 is "not chosen", choice 1 is "chosen".
    Flags(Vec<Vec<Code>>),
    /// Mentions and ranking: a column per mention or place. An unused place is [`Missing::NoAnswer`].
    Places(Vec<Vec<Code>>),
    Numbers(Vec<Number>),
    /// Open text: choice 0 where something was written.
    Open(Vec<Code>),
}

impl Answers {
    /// Whether a respondent's answer is one of the choices, or for several answers, any of them is.
    pub fn is_any_of(&self, row: usize, choices: &[ChoiceId]) -> bool {
        match self {
            Answers::Codes(column) => column[row].decode().is_ok_and(|choice| choices.contains(&choice)),
            Answers::Flags(columns) => choices.iter().any(|c| columns[usize::from(c.0)][row] == CHOSEN),
            Answers::Places(columns) => columns
                .iter()
                .any(|column| column[row].decode().is_ok_and(|choice| choices.contains(&choice))),
            Answers::Numbers(_) | Answers::Open(_) => false,
        }
    }

    /// [`Answers::is_any_of`] of every respondent, column by column: files may have a million rows.
    pub fn any_of(&self, choices: &[ChoiceId]) -> Vec<bool> {
        let mut wanted = vec![false; choices.iter().map(|c| usize::from(c.0) + 1).max().unwrap_or(0)];
        for choice in choices {
            wanted[usize::from(choice.0)] = true;
        }
        let is_wanted = |code: Code| code.decode().is_ok_and(|c| wanted.get(usize::from(c.0)) == Some(&true));
        let mut found = vec![false; self.rows()];
        match self {
            Answers::Codes(column) => mark(&mut found, column, is_wanted),
            Answers::Flags(columns) => {
                for choice in choices {
                    mark(&mut found, &columns[usize::from(choice.0)], |code| code == CHOSEN);
                }
            }
            Answers::Places(columns) => columns.iter().for_each(|column| mark(&mut found, column, is_wanted)),
            Answers::Numbers(_) | Answers::Open(_) => {}
        }
        found
    }

    /// How many respondents there are.
    pub fn rows(&self) -> usize {
        match self {
            Answers::Codes(column) | Answers::Open(column) => column.len(),
            Answers::Flags(columns) | Answers::Places(columns) => columns.first().map_or(0, Vec::len),
            Answers::Numbers(numbers) => numbers.len(),
        }
    }
}

/// Marks the rows whose code counts.
fn mark(found: &mut [bool], column: &[Code], counts: impl Fn(Code) -> bool) {
    for (found, code) in found.iter_mut().zip(column) {
        *found |= counts(*code);
    }
}

/// [`Answers::Flags`]: the choice was not made.
pub const NOT_CHOSEN: Code = Code::choice(ChoiceId(0));
/// [`Answers::Flags`]: the choice was made.
pub const CHOSEN: Code = Code::choice(ChoiceId(1));

/// The responses of one group.
#[derive(Clone, Debug, Default)]
pub struct Responses {
    pub rows: usize,
    pub answers: BTreeMap<Variable, Answers>,
}

#[cfg(test)]
mod tests {
    use super::{ChoiceId, Code, Missing};

    #[test]
    fn a_code_says_what_it_was_made_of() {
        assert_eq!(Code::choice(ChoiceId(7)).decode(), Ok(ChoiceId(7)));
        assert_eq!(Code::choice(ChoiceId(7)).slot(), 11);
        for kind in Missing::ALL {
            assert_eq!(Code::missing(kind).decode(), Err(kind));
            assert_eq!(Code::missing(kind).slot(), kind as usize);
        }
    }
}
