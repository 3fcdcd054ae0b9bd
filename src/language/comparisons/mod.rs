//! Finds what a text compares: "plus souvent que", "deux fois plus", "en hausse", "la principale raison".
//!
//! The rules are data, a line each, in the order in which they are tried: `french`, `english`. A rule is a row of words
//! to be met in one sentence (`pattern`). Some rules compare; some say that words like those of a comparison are none
//! ("de plus"); some open a stretch in which nothing is claimed: wishes, opinions that the text hands on, definitions
//! (`scope`). What a kind of words does, verbs by what they say of their subject, nouns of differences, degrees, stands in
//! `french_kinds`, `english_kinds`, tried last. Quotations, questions and sentences that cite another source claim nothing either.
//!
//! How well this reads is measured over `tests/reference/claims`: sentences of reports, with what they compare.

mod citation;
mod english;
mod english_kinds;
mod find;
mod found;
mod french;
mod french_kinds;
mod pattern;
mod reading;
mod rules;
mod scope;
mod sense;
#[cfg(test)]
mod tests;
mod title;

pub use find::Finder;
pub use found::{Compared, Multiple, Relation, Rung};
pub use title::only_names;
