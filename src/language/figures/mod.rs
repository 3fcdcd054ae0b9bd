//! Finds the figures that a text says by itself, in numerals and in words, and holds what is said against k of n.
//!
//! Tolerances are those of shares in words (`share`): a tenth is the rounded tenth, a fraction lies within 3.5 points, 5
//! after "environ". "Plus de", "au moins" and the like turn a value into a bound.

mod aside;
mod between;
mod denial;
mod everyone;
mod find;
mod floating;
mod found;
mod hedge;
mod hold;
mod nouns;
mod reader;
mod shapes;
#[cfg(test)]
mod tests;
pub(super) mod token;
mod unclaimed;
mod words;

pub use find::find;
pub use found::{Found, Hedge, Said};
pub use hold::{GREAT_MAJORITY, NEARLY_COUNT, Verdict, holds_count, holds_mean, holds_share};
pub use words::Written;
