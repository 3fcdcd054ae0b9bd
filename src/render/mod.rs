//! (being written)

pub mod pdf;
