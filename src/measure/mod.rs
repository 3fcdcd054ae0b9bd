//! Counting: from a survey to exact integers. Nothing is rounded here.

mod count;
mod counter;
mod crosstab;
mod decimal;
mod feasible;
mod number;
mod rank;
mod share;
mod summary;
mod tally;

pub use counter::{Counter, Selection};
pub use decimal::Decimal;
pub use feasible::{Printed, add_up};
pub use rank::{Ranked, front};
pub use share::Ratio;
pub use tally::Tally;

#[cfg(test)]
mod tests;
