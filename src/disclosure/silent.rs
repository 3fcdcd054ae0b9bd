//! Who was asked and did not answer: nobody else is taken to know.

use crate::survey::{Answers, Coded, Missing, PartId, Survey, Variable};

/// Whether a respondent was asked and did not answer.
pub(super) fn is_silent(survey: &Survey, variable: Variable, (part, row): (PartId, usize)) -> bool {
    let is_missing = |column: &Coded| column.get(row).is_err_and(|why| why != Missing::NotAsked);
    match survey.answers(variable, part) {
        Some(Answers::Codes(column) | Answers::Open(column)) => is_missing(column),
        Some(Answers::Flags(columns) | Answers::Places(columns)) => columns.iter().all(is_missing),
        // No condition is on a number.
        Some(Answers::Numbers(_)) | None => false,
    }
}
