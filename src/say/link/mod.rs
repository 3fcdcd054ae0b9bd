//! Chapters made apart → one report, its parts linked.

mod evidence;
mod links;
mod merge;

pub(super) use links::{connect, reserved};
pub(super) use merge::merge;
