//! Texts of the authors: their expressions said, their typography set.

mod call;
mod percent;
mod prose;
mod rank;
pub(super) mod typeset;

pub(super) use call::digits_of;
pub(super) use percent::Room;
