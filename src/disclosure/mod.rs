//! Statistical disclosure control: which counts may be published.
//!
//! Everything that a report asks about respondents is judged at once. [`plan()`] decides what is withheld: counts and bases
//! under the [`Policy`](crate::survey::Policy)'s thresholds (primary suppression), and what else would give them back
//! (secondary suppression): counts by [`protect`], means by what their sums tell together, numbers of people that no crossing holds
//! by all that is published of their questions (`joint`). [`Facts`](crate::fact::Facts) are made of such a plan, and a report is said from
//! them.

mod atoms;
mod bases;
mod between;
mod bits;
mod cap;
mod cells;
mod chosen;
mod classed;
mod corners;
mod dimension;
mod doubt;
mod ends;
mod every;
mod exchanges;
mod extremes;
mod fewest;
mod figures;
mod fixed;
mod following;
mod ground;
mod hidden;
mod implied;
mod joint;
mod judged;
mod kind_ways;
mod kinds;
mod known;
mod known_cells;
mod linked;
mod mistakes;
mod modulo;
mod nearest;
mod nested;
mod numbers;
mod ordered;
mod orders;
mod outer;
mod own_ways;
mod paired;
mod pairing;
mod pairs;
mod parted;
mod pierced;
mod places;
mod plan;
mod planner;
mod pooled;
pub mod protect;
mod published_answers;
mod remainder;
mod rest;
mod rule;
mod said;
mod scored;
mod sets;
mod silent;
mod size;
mod sizes;
mod span;
mod strata;
mod sums;
mod swap;
mod system;
mod together;
mod totals;
mod traced;
mod unions;
mod walk;
mod ways;
mod worked_out;

pub use joint::ToldTogether;
pub(crate) use judged::{all_are_given, halved, shares_of};
pub use mistakes::{given_away, given_up};
pub(crate) use paired::is_of_few;
pub use plan::{Plan, plan};
pub use planner::Risk;
pub use rule::Why;
pub use system::MOST_WORK;

#[cfg(test)]
mod tests;
