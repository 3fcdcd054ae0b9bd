//! What spares work: values kept by what they were made from, patterns compiled once a text may hold them.

mod memo;
mod pattern;
mod same;

pub use memo::Memo;
pub use pattern::{FoldedText, LazyPattern, folded};
pub use same::Same;
