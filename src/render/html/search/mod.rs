//! The search: what can be found, the index that a script reads, the page for those without.

mod entries;
mod index;
mod page;

pub use index::INDEX;
