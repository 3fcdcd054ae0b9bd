//! What is to be changed in a file, and what it would come to.

use super::exhibit::Exhibit;
use super::texts::{OwnText, Step};
use super::told::SaidMessage;
use serde::Deserialize;

/// A change as somebody wants it.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Wish {
    /// The text’s file below `content/`.
    pub file: String,
    /// The way to the text.
    pub way: Vec<Step>,
    /// As it was when they began.
    pub old: String,
    /// As it is to be, or what is to stand after it.
    #[serde(default)]
    pub new: String,
    /// The page that it is looked at on.
    #[serde(default)]
    pub page: String,
    /// What is done.
    #[serde(default)]
    pub deed: Deed,
}

/// What is done at a text.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Deed {
    /// It gets other words.
    #[default]
    Reword,
    /// Something comes after it.
    Add(Addition),
    /// It gets other words, and a phrase of it is answered for.
    Account(Account),
    /// A finding gets an id, so that a statement can rest on it.
    Name,
    /// A statement rests on something, or on it no more.
    Cite {
        /// What it rests on.
        id: String,
        /// Whether it does from now on.
        is_on: bool,
    },
}

/// How a phrase is answered for.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Account {
    /// By a measure: what stands between the braces of the claim.
    Claim(String),
    /// By a reason why it is no result.
    Release { says: String, because: String },
}

/// What comes after a text.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Addition {
    Paragraph,
    Finding,
    /// What it rests on.
    Statement(Vec<String>),
    /// For a question, by its id.
    Exhibit {
        question: String,
        exhibit: Exhibit,
    },
}

/// What a change comes to while it is being typed.
pub(super) struct Trial {
    /// What it would make wrong, and was not said before.
    pub told: Vec<SaidMessage>,
    /// The page with it, where a report can be made of it.
    pub page: Option<String>,
    /// What the text says there.
    pub said: Option<OwnText>,
    /// What it is called, where it is new and links can name it.
    pub id: Option<String>,
}
