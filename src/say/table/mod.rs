//! Tables: shares against groups, choices or measures, ranks, figures of another source; what stands under them, and
//! their charts in words.

mod alternative;
mod beside;
mod differences;
mod distribution;
mod finish;
mod means;
mod nets;
mod notes;
mod placed;
mod precise;
mod ranked;
mod scale;
mod shares;
mod typed;

pub(super) use notes::{Noted, meaning};
pub(super) use scale::share_scale;
