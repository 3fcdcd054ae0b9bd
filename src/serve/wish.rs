//! A text that is to be changed, and what it would come to.

use super::texts::{OwnText, Step};
use super::told::SaidMessage;
use serde::Deserialize;

/// A text as somebody wants it.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Wish {
    /// Its file below `content/`.
    pub file: String,
    /// The way to it.
    pub way: Vec<Step>,
    /// As it was when they began.
    pub old: String,
    /// As it is to be.
    pub new: String,
    /// The page that it is looked at on.
    #[serde(default)]
    pub page: String,
}

/// What a text that is being typed comes to.
pub(super) struct Trial {
    /// What it would make wrong, and was not said before.
    pub told: Vec<SaidMessage>,
    /// The page with it, where a report can be made of it.
    pub page: Option<String>,
    /// What the text says there.
    pub said: Option<OwnText>,
}
