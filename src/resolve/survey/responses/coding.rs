//! What the texts of a column mean, where its file says something of them too: labels, values that are no answer.

use super::codes::Codes;
use super::decode;
use crate::content::responses::Values;
use crate::survey::{Answer, CHOSEN, ChoiceId, Missing, NOT_CHOSEN, Number};

/// The codes of a column, with what its file says of its values.
#[derive(Clone, Copy)]
pub(super) struct Coding<'a> {
    codes: &'a Codes,
    values: Option<&'a Values>,
    is_box: bool,
}

impl<'a> Coding<'a> {
    /// `is_box` for the column of one choice.
    pub fn new(codes: &'a Codes, values: Option<&'a Values>, is_box: bool) -> Self {
        Self { codes, values, is_box }
    }

    /// The meaning of a cell: what the project says of it, or of its label in the file; then what the file says.
    pub fn code(self, text: &str) -> Option<Answer> {
        let Some(values) = self.values else {
            return self.codes.code(text);
        };
        let is_missing = values.is_missing(text);
        match values
            .counted
            .as_deref()
            .filter(|_| self.is_box && !text.is_empty() && !is_missing)
        {
            Some(counted) => Some(Ok(if text == counted { CHOSEN } else { NOT_CHOSEN })),
            None => {
                let own = self.codes.code(text).or_else(|| self.codes.code(values.label(text)?));
                own.or_else(|| is_missing.then_some(Err(Missing::NoAnswer)))
            }
        }
    }

    /// A number, or why there is none.
    pub fn number(self, text: &str, decimals: u32) -> Option<Number> {
        match self.absent(text) {
            Some(kind) => Some(Err(kind)),
            None => decode::number(text, decimals, self.codes),
        }
    }

    /// Whether something was written.
    pub fn open(self, text: &str) -> Answer {
        match self.absent(text) {
            Some(kind) => Err(kind),
            None => self.codes.exactly(text).unwrap_or(Ok(ChoiceId(0))),
        }
    }

    /// Why a value that the file calls missing is: as the project says of it or of its label.
    fn absent(self, text: &str) -> Option<Missing> {
        let values = self.values.filter(|values| values.is_missing(text))?;
        let kind = |text: &str| self.codes.exactly(text).and_then(Result::err);
        Some(
            kind(text)
                .or_else(|| kind(values.label(text)?))
                .unwrap_or(Missing::NoAnswer),
        )
    }
}
