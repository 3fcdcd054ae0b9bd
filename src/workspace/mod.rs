//! What outlives one build: documents by their digest, the survey, facts, the theme with its templates and its printer.
//!
//! `check` and `build` are one [`Workspace::update`] of it. An update remakes what its inputs changed and nothing else;
//! one that finds mistakes keeps what still holds.

mod decided;
mod prepared;
mod said;
mod themed;
mod tools;
mod update;

pub use decided::decide;
pub use prepared::Prepared;
pub use tools::{MadeAnew, Tools};
pub use update::{Remade, Workspace};
