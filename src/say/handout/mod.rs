//! Handouts: what a group needs of the report to talk about it, gathered from what is composed already. Only the
//! questions are composed for them, from the same facts.

mod discussion;
mod gather;
mod notes;
mod pick;
mod recto;
mod sheet;

pub(super) use discussion::{Discussion, audiences, discussion};
pub(super) use gather::all;
