//! What may be said of the survey: each query with its exact value, or why there is none. The only way from counts to
//! print: facts are made of a disclosure plan ([`Facts::publish`]), and whoever says them has no counter.

mod bounds;
mod facts;
mod fine;
mod gate;
mod net;
mod part;
mod publish;
mod publisher;
mod ranking;
mod value;
mod weighting;

pub use bounds::Bounds;
pub use facts::{Fact, FactId, Facts};
pub use gate::{Found, Gate, Selection};
pub use value::{Absent, Average, ItemResponse, Known, KnownValue, Listing, Share};
pub use weighting::{LargestWeight, Weighting};

#[cfg(test)]
mod tests;
