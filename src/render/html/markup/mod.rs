//! What needs no report to become markup: text, and the fixed labels of the templates.

mod escape;
mod words;

pub use escape::{Html, escape, escape_value, raised};
pub use words::words;
