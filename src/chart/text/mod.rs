//! How wide a text is in the theme's font, and how it breaks over lines.

mod metrics;
mod wrap;

pub use metrics::{Metrics, Setting, Weight, is_measured};
pub use wrap::{Lines, wrap};
