//! Chapters made apart → one report, its parts linked.

mod apart;
mod evidence;
mod links;
mod merge;

pub(super) use links::{connect, reserved};
pub(super) use merge::merge;
