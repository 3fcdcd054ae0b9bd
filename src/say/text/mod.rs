//! Texts of the authors: their expressions said, their typography set.

mod call;
mod prose;
pub(super) mod typeset;
