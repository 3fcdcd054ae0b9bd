//! What spares work: values kept by what they were made from, patterns compiled once a text may hold them.

mod memo;
mod pattern;

pub use memo::Memo;
pub use pattern::{LazyPattern, folded};
