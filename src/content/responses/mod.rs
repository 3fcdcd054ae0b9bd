//! Responses as a survey tool exports them: named columns, one row per respondent. Nothing here knows what a question
//! is.
//!
//! [`open()`] chooses the [`Source`] of a file; [`Source::read`] takes the wanted columns in. What sources have in
//! common stands beside them: how texts are numbered and respondents told apart, and what is said of a file that is wrong.

mod archive;
mod column;
mod csv;
mod dictionary;
mod gather;
mod lime;
mod open;
mod respondents;
mod saved;
mod source;
mod spss;
mod tabulated;
mod told;
mod top;
mod total;
mod values;
mod workbook;

pub use column::{CodeIds, Column, ColumnUse, Columns, DistinctText, Kind, LONGER, MOST_CODES};
pub use lime::{StoredRow, stored, stored_cell, stored_rows};
pub use open::open;
pub use saved::{Saved, holds_structure, saved};
pub use source::{Options, Source};
pub use total::totals;
pub use values::{Set, Values};
pub use workbook::Sheet;
