//! Facts, commentary, labels and language → the report: bound prose, tables, evidence, cross-references, handouts. Nothing
//! here counts.
//!
//! Rooms by noun: `text` says prose and its figures, `table` fills tables, `chapter` makes the authors' chapters and
//! the program's own, `link` brings them together and sees that every end has its other end, `handout` gathers what is
//! taken along.

mod chapter;
mod composer;
mod explain;
mod handout;
mod link;
mod names;
mod table;
mod text;
mod whole;

pub use chapter::{Origins, SaidChapters};
pub use explain::{Line, explain};
pub use whole::{Basis, Outcome, say};
