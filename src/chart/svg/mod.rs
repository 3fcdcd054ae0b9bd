//! Scenes and cards as SVG.

mod backend;
mod card;
mod cell;
mod paint;

pub use card::{Card, card};
pub use cell::{cell, patterns, swatch};
pub use paint::{Caption, anchor, paint};
