//! Chapters: the authors', block by block, and those that the program makes of every report.

mod about;
mod blocks;
mod citation;
mod composed;
mod confidentiality;
mod derived;
mod front;
mod kept;
mod method;
mod paper;
mod questions;
mod uses;
mod web;
mod weights;

pub(super) use about::{accessibility, confidentiality, pale};
pub(super) use composed::{Composed, written};
pub use derived::Origins;
pub(super) use front::compose as front;
pub use kept::SaidChapters;
pub(super) use method::compose as method;
pub(super) use paper::shorten;
pub(super) use uses::Uses;
pub(super) use web::add as add_web;
pub(super) use weights::group_weights;
