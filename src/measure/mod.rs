//! Counting: from a survey to exact integers. Nothing is rounded here, but what [`inference`] says of a sample.

mod count;
mod counter;
mod crosstab;
mod decimal;
mod differ;
mod drawn;
mod feasible;
pub mod inference;
mod kish;
mod net;
mod number;
mod part;
mod precision;
mod rank;
mod reliability;
mod scale;
mod share;
mod summary;
mod tally;
mod weigh;

pub use counter::{Counter, Selection};
pub use decimal::Decimal;
pub use differ::{TestKind, Tested, Untested};
pub use feasible::{Printed, add_up};
pub use kish::Kish;
pub use rank::{Ranked, front};
pub use reliability::{Reliability, reliability};
pub use share::{Headcount, Ratio};
pub use tally::Tally;

#[cfg(test)]
pub(crate) mod tests;
