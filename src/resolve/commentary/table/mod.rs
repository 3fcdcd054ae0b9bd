//! Tables that are counted from the responses.

mod classes;
mod crossed;
mod differing;
mod distribution;
mod group;
mod head;
mod means;
mod measured;
mod most;
mod net_score;
mod ranked;
mod scale;
mod shares;

pub(super) use distribution::distribution;
pub(super) use group::by_group;
pub(super) use head::{head, reading_of};
pub(super) use means::means;
pub(super) use ranked::ranked;
pub(super) use scale::scale;
pub(super) use shares::shares;
