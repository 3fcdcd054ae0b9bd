//! Scenes and cards as SVG.

mod backend;
mod card;
mod paint;

pub use card::{Card, card};
pub use paint::{Caption, paint};
