//! Tables: shares against groups, choices or measures, ranks, figures of another source; what stands under them, and
//! their charts in words.

mod alternative;
mod beside;
mod counts;
mod crossed;
mod differences;
mod distribution;
mod finish;
mod means;
mod net_score;
mod nets;
mod notes;
mod order;
mod placed;
mod precise;
mod ranked;
mod reading;
mod scale;
mod shares;
mod sides;
mod signs;
mod sized;
mod tested;
mod typed;

pub(super) use notes::Noted;
pub(super) use scale::share_scale;
pub(super) use signs::meaning;
