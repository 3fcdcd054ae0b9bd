//! Cell suppression: which further counts to hide so that the hidden ones cannot be worked out from what stays.
//!
//! Every published count is a sum of *atoms*, the cells of the finest cross-classification. An attacker solves these
//! equations: a total minus the rest, a complement, two groups together minus one, all strata but one, the order of a
//! ranking. Counts that the caller hides are *primary* suppressions, those chosen here *secondary* (complementary)
//! ones. The range that the attacker is left with for a hidden count must reach the *protection width*.
//!
//! The attacker's problem is a linear program over the atoms. Nothing depends on time or chance: the same problem has the
//! same answer, and where it takes more than a given amount of [`Work`], none. See L. Willenborg, T. de Waal, *Elements of Statistical Disclosure Control*,
//! Springer, 2001, and M. Fischetti, J. J. Salazar, "Models and algorithms for optimizing cell suppression in tabular
//! data with linear constraints", *Journal of the American Statistical Association* 95, 2000.

mod attacker;
mod clean_up;
mod end;
mod given_back;
mod interval;
mod model;
mod part;
mod path;
mod problem;
mod protection;
mod secondary;
mod settled;
mod tables;
mod work;

pub(super) use attacker::told;
pub use attacker::{attack, bounds};
pub use interval::Interval;
pub(super) use model::NoAnswer;
pub use problem::{Cell, Cost, Order, Problem};
pub use protection::{Exposure, Protection};
pub use secondary::{exposed, protect};
pub use work::Work;

#[cfg(test)]
mod tests;
