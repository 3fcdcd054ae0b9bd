//! Texts of the authors: their expressions said, their typography set.

mod call;
mod net;
mod percent;
mod precision;
mod prose;
mod rank;
pub(super) mod typeset;

pub(super) use call::{digits_of, share_value};
pub(super) use percent::Room;
pub(super) use precision::Scaled;
